import { type ChildrenByName, childElements, childrenByName } from "./elements.ts";

const nesting = new Set(["ReferenceList"]);
/** A record ends with its last end tag. */
const records = new Set(["PubmedArticle", "PubmedBookArticle"]);

/** The elements of one citation, whichever of the two record forms it has. */
export interface PubmedParts {
  readonly xml: string;
  /** Children of `MedlineCitation` or `BookDocument`. */
  readonly citation: ChildrenByName;
  /** Children of `Article`; those of `BookDocument` for a book. */
  readonly article: ChildrenByName;
  /** Children of `PubmedData` or `PubmedBookData`. */
  readonly data: ChildrenByName;
  readonly isBook: boolean;
}

/** The elements of the one citation in a piece of XML. */
export function pubmedPartsOf(xml: string): PubmedParts {
  const root = childElements(xml, 0, xml.length, records)[0];
  const top = childrenByName(xml, root, nesting);
  const book = top.get("BookDocument")?.[0];
  const citation = root?.name === "MedlineCitation" ? top : childrenByName(xml, book ?? top.get("MedlineCitation")?.[0], nesting);
  const article = book === undefined ? childrenByName(xml, citation.get("Article")?.[0]) : citation;
  const data = childrenByName(xml, (top.get("PubmedData") ?? top.get("PubmedBookData"))?.[0], nesting);
  return { xml, citation, article, data, isBook: book !== undefined };
}

/** What stands under a heading of a PubMed page. */
export type PubmedPart =
  | "abstract"
  | "keywords"
  | "affiliations"
  | "conflict"
  | "figures"
  | "similar"
  | "cited-by"
  | "reference"
  | "comment"
  | "publication-types"
  | "mesh-terms"
  | "substances"
  | "grants"
  | "linkout"
  | "site";

const rows: readonly (readonly [PubmedPart, RegExp])[] = [
  ["abstract", /^(?:abstract(?: in \p{L}+(?:(?:,| and|, and) \p{L}+){0,3})?|summary|plain language summary)$/iu],
  ["keywords", /^(?:author )?key ?words$/iu],
  ["affiliations", /^(?:author )?affiliations?$|^author information$/iu],
  ["conflict", /^conflicts? of interest(?: statements?)?$|^coi statement$|^disclosures?$/iu],
  ["figures", /^figures?(?: and tables)?$|^images? from this publication$/iu],
  ["similar", /^similar articles$|^related articles$/iu],
  ["cited-by", /^cited by(?: \d+ articles?)?$/iu],
  ["reference", /^references(?: \(\d+\))?$/iu],
  [
    "comment",
    /^(?:comment|erratum|retraction|republished|update|expression of concern|summary for patients|corrected and republished|dataset|original report)s? (?:in|on|of|for|from)$/iu,
  ],
  ["publication-types", /^publication types?$/iu],
  ["mesh-terms", /^mesh (?:terms|headings)$/iu],
  ["substances", /^substances$|^supplementary concepts?$/iu],
  ["grants", /^grants? (?:and funding|support)$|^funding(?: information)?$/iu],
  ["linkout", /^(?:linkout\b.*|full[- ]text sources|other literature sources|molecular biology databases|research materials)$/iu],
  [
    "site",
    /^(?:medical|miscellaneous|full text links|actions|share|page navigation|related information|display options|associated data|format|cite|collections?|title & authors|secondary source id)$/iu,
  ],
];
/** The part that a line opens when it is a heading of a PubMed page. */
export function pubmedHeading(text: string): PubmedPart | null {
  if (text.length > 60) return null;
  const bare = text
    .replace(/^#+\s*/u, "")
    .replace(/\s*:$/u, "")
    .trim();
  return rows.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

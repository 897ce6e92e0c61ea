import { foldLayout } from "./flow.ts";
import type { MetaField } from "./meta-field.ts";
import type { HtmlPage } from "./page.ts";
import { attributeAsWritten, elementsNamed, ownText } from "./tree.ts";

interface JsonStatement {
  readonly field: MetaField;
  readonly value: string;
}

const articleTypes = /^(?:Medical)?(?:Scholarly|News|Blog|Tech|Report|Review)?(?:Article|Posting|Report)$/u;
/** Nodes looked at in one page; JSON-LD can be arbitrarily deep. */
const maxNodes = 20_000;

/** What the page's JSON-LD says of the article it describes; blocks that are no JSON are passed over, as search engines do. */
export function jsonLdStatements(page: HtmlPage): readonly JsonStatement[] {
  const statements: JsonStatement[] = [];
  for (const script of elementsNamed(page, "script")) {
    if (attributeAsWritten(script, "type") !== "application/ld+json") continue;
    const article = firstArticle(parseJson(ownText(script)));
    if (article !== null) statements.push(...statementsOf(article));
  }
  return statements;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/gu, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The first node that is an article, breadth first. */
function firstArticle(root: unknown): Readonly<Record<string, unknown>> | null {
  const queue: unknown[] = [root];
  for (let index = 0; index < queue.length && index < maxNodes; index++) {
    const node = queue[index];
    if (Array.isArray(node)) queue.push(...node.slice(0, 1000));
    else if (isRecord(node)) {
      if (stringsOf(node["@type"]).some((type) => articleTypes.test(type))) return node;
      queue.push(...["@graph", "mainEntity", "mainEntityOfPage", "hasPart"].map((key) => node[key]));
    }
  }
  return null;
}

function statementsOf(article: Readonly<Record<string, unknown>>): JsonStatement[] {
  const take = (field: MetaField, ...values: unknown[]): JsonStatement[] =>
    values
      .flatMap(stringsOf)
      .map((value) => ({ field, value: foldLayout(value) }))
      .filter(({ value }) => value !== "");
  const isPartOf = recordsOf(article.isPartOf);
  const periodicals = [...isPartOf, ...isPartOf.flatMap((part) => recordsOf(part.isPartOf))];
  const journals = periodicals.filter((part) => stringsOf(part["@type"]).includes("Periodical"));
  const identifiers = [article["@id"], article.sameAs, article.identifier, article.url, ...recordsOf(article.identifier).map((id) => id.value)];
  return [
    ...take("title", article.name, article.headline).slice(0, 1),
    ...take("abstract", article.abstract, article.description).slice(0, 1),
    ...take("doi", ...identifiers)
      .filter(({ value }) => /(?:^|doi\.org\/|doi:\s?)10\.\d{4}/iu.test(value))
      .slice(0, 1),
    ...take("journal", ...journals.map((part) => part.name)).slice(0, 1),
    ...take("date", article.datePublished).slice(0, 1),
    ...take("author", ...recordsOf(article.author).map((author) => author.name)),
    ...take("keywords", article.keywords),
    ...take("volume", ...periodicals.map((part) => part.volumeNumber)).slice(0, 1),
    ...take("issue", ...periodicals.map((part) => part.issueNumber)).slice(0, 1),
    ...take("firstPage", article.pageStart).slice(0, 1),
    ...take("lastPage", article.pageEnd).slice(0, 1),
    ...take("language", article.inLanguage).slice(0, 1),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? value : [value]).filter(isRecord);
}

function stringsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => (typeof item === "string" ? [item] : typeof item === "number" ? [String(item)] : []));
}

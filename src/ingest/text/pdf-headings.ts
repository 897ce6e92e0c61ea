import type { SectionType } from "../../model/schema.ts";

/** What stands under a heading of an article. */
export interface HeadingKind {
  readonly type: SectionType;
  readonly role: string;
}

const kinds: readonly (readonly [HeadingKind, RegExp])[] = [
  [{ type: "abstract", role: "abstract" }, /^(?:abstract|summary|structured abstract|author summary)$/iu],
  [{ type: "keywords", role: "keywords" }, /^(?:key ?words?|index terms)$/iu],
  [{ type: "reference", role: "reference" }, /^(?:references?(?: and notes)?|bibliography|literature(?: cited)?|works cited|reference list)$/iu],
  [
    { type: "acknowledgement", role: "acknowledgement" },
    /^(?:acknowledge?ments?|funding(?: sources?| information| statement)?|financial support|grant support)$/iu,
  ],
  [
    { type: "acknowledgement", role: "conflict-of-interest" },
    /^(?:disclosures?(?: of (?:potential )?conflicts? of interests?| statement)?|(?:declaration of |potential )?(?:conflicts?|competing) (?:of )?(?:financial )?interests?(?: statement)?|declaration of (?:conflicting|competing) interests?)$/iu,
  ],
  [
    { type: "acknowledgement", role: "back-matter" },
    /^(?:authors?['’]? contributions?|contributors|data availability(?: statement)?|availability of data and materials?|ethics (?:statement|approval)(?: and consent to participate)?|consent (?:for publication|to participate)|institutional review board statement|informed consent statement|abbreviations|supplementary (?:materials?|information|data)|supporting information|publisher['’]s note|orcid|author details|declarations)$/iu,
  ],
  [
    { type: "body", role: "body" },
    /^(?:introduction|background|materials? and methods|methods and materials|materials? & methods|patients? and methods|subjects and methods|methods|methodology|experimental(?: procedures?| section| design)?|results?|results and discussion|discussions?|discussion and conclusions?|conclusions?|conclusions? and (?:future )?(?:perspectives?|outlook)|concluding remarks|case (?:report|presentation)|statistical analys[ie]s|limitations|perspectives?|study design|star[ ★]?methods)$/iu,
  ],
];

/** Without `1.`, `2.1`, `IV.`, a trailing colon, and letters set apart (`A B S T R A C T`). */
export function bareHeading(text: string): string {
  const bare = text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.)\s+/u, "")
    .replace(/\s*[:.]$/u, "")
    .replace(/^[■●▪*#|]+\s*/u, "")
    .trim();
  return /^(?:\p{Lu}\s){4,}\p{Lu}$/u.test(bare) ? bare.replaceAll(" ", "") : bare;
}

/** The kind of a heading that articles of any journal have, or `null`. */
export function knownHeading(text: string): HeadingKind | null {
  if (text.length > 70) return null;
  const bare = bareHeading(text);
  if (/^\p{Ll}/u.test(bare)) return null;
  return kinds.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** `Abstract: text` and its like: the label in front of a paragraph, with its length in the line. */
export function inlineHeading(text: string): { readonly kind: HeadingKind; readonly label: string; readonly length: number } | null {
  const found =
    /^(?<label>abstract|summary|a ?b ?s ?t ?r ?a ?c ?t|key ?words?|acknowledge?ments?|funding|conflicts? of interest|competing interests)\s{0,2}(?::|\.(?=\s\p{Lu})|[—–-](?=\s?\p{Lu})|\s{2,}(?=\p{Lu}))\s*/iu.exec(
      text.slice(0, 60),
    );
  const label = found?.groups?.label;
  if (found === null || label === undefined || !/^\p{Lu}/u.test(label)) return null;
  const kind = knownHeading(/^a b/iu.test(label) ? "Abstract" : label);
  return kind === null ? null : { kind, label, length: found[0].length };
}

/** Shape of a heading that only this article has: short, capitalised, no end of a sentence, no running text. */
export function hasHeadingShape(text: string): boolean {
  if (text.length < 3 || text.length > 110) return false;
  const bare = bareHeading(text);
  if (!/^\p{Lu}|^(?:\p{Ll}{1,4}\p{Lu}|[αβγδκ])/u.test(bare) || /[.;,]$/u.test(text) || !/\p{L}{3}/u.test(bare)) return false;
  if (/[=<>±]|\d{4};|\bet al\b|https?:|@/u.test(bare)) return false;
  // A line that must go on is the beginning of a sentence.
  if (/\s(?:of|in|and|the|for|by|with|to|on|from|via|through|a|an|is|are|was|were|or|that|which|not|as|at)$/u.test(bare)) return false;
  const digits = bare.match(/\d/gu)?.length ?? 0;
  return digits * 3 < bare.length && bare.split(/\s+/u).length <= 14;
}

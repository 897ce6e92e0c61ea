import type { SectionType } from "../../model/schema.ts";

/** What stands under a heading of an article or of a page about one. */
export type HeadingKind = "abstract" | "body" | "keywords" | "reference" | "acknowledgement" | "related" | "supplement" | "site" | "teaser";

const rows: readonly (readonly [HeadingKind, RegExp])[] = [
  [
    "teaser",
    /^(?:graphical abstract|visual abstract|highlights?|teaser|in brief|toc graphic|key ?points|plain[- ]language summary|lay (?:summary|abstract)|e-?toc blurb|editor'?s? (?:summary|note)|video abstract|author summary)$/iu,
  ],
  ["abstract", /^(?:(?:structured |english |article |short )?abstract|summary|abstract\/summary|résumé|zusammenfassung|resumen|resumo|摘要|要旨|抄録)$/iu],
  ["keywords", /^(?:author )?(?:key ?words?|index terms)(?: and phrases)?$/iu],
  ["reference", /^(?:references?|bibliography|literature cited|works cited|cited literature|references and notes|notes and references|references? \(\d+\))$/iu],
  [
    "acknowledgement",
    /^(?:acknowledge?ments?|funding(?: (?:information|statement|sources?|support))?|grants? and funding|author(?:s'?|'s)? (?:contributions?|information|notes?|details|disclosures?)|contributors?|authorship.*|(?:declaration of )?(?:conflicts?|competing) (?:of )?interests?(?: statement)?|disclosures?|ethics.*|ethical approval.*|consent .*|data (?:and code )?availability.*|availability of data.*|abbreviations|additional information|publisher'?s note|rights and permissions|open access|copyright.*|author affiliations?|affiliations?|about (?:this article|the authors?)|corresponding authors?|peer review.*|transparency statement|footnotes?|financial (?:support|disclosure).*|provenance.*|pre-publication history|declarations?|transparent reporting.*)$/iu,
  ],
  [
    "supplement",
    /^(?:supplement(?:ary|al).*|supporting information.*|additional files?|electronic supplementary material|appendi(?:x|ces).*|extended data.*|source data.*|associated data)$/iu,
  ],
  [
    "related",
    /^(?:similar articles|related (?:articles?|papers?|content|research|works?|publications?|links|resources|information|stories|news|posts)|cited by(?: \d+ .*)?|citing (?:articles|literature).*|recommended(?: articles?| reading| for you)?|(?:people|readers|others) also .*|more (?:from|like|articles|stories|news).*|you (?:may|might) also.*|see also|further reading|trending.*|most (?:read|popular|cited|viewed).*|latest.*|other articles.*|citations? (?:statements?)?)$/iu,
  ],
  [
    "site",
    /^(?:linkout.*|full[- ]text (?:links|sources)|actions|share(?: this.*)?|page navigation|citation manager formats|subject area|metrics|article metrics|comments?(?: \(\d+\))?|leave a (?:reply|comment)|download.*|access.*|sign (?:in|up).*|log ?in|subscribe.*|newsletter.*|navigation|menu|search|contact.*|follow.*|tags|categories|archives|email (?:updates|alerts)|permissions|cite (?:this|as).*|how to cite.*|publication (?:types?|history)|mesh terms|substances|advertisement|tools|associated data|affiliations|format|display options|pubmed commons.*|supplemental content|article menu|journal|copyright)$/iu,
  ],
];

const labels =
  "background|objectives?|aims?|purpose|introduction|context|rationale|hypothesis|importance|methods?|materials?|patients?|subjects?|participants?|design|setting|interventions?|main outcomes?|measure\\w*|outcomes?|results?|findings?|observations?|discussion|conclusions?|interpretation|significance|implications?|limitations?|trial registration|data sources?|study selection|study design|search strategy|selection criteria|funding|question|answer|motivation|availability|scope|principal|methodology|experimental|evidence|what|relevance|statement|key|summary|recent|unlabelled|registration|exposures?|synthesis|case|clinical|systematic|meaning|novelty|problem|goals?|approach|procedures?|analysis|level|innovation|translational|major|primary|source|design\\W|lay|therapeutic|research|review|main";
const labelPattern = new RegExp(`^(?:${labels})\\b[\\p{L}\\p{N}\\s/&,()'’-]{0,70}$`, "iu");

/** True of whatever is any of the kinds: most short lines are none, and are asked once instead of for each. */
const anyKind = new RegExp(rows.map(([, { source }]) => source).join("|"), "iu");

/** What a heading opens; `body` for one that is none of the known kinds. */
export function headingKind(text: string): HeadingKind {
  if (text.length > 80) return "body";
  const bare = text
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,4}\.)\s+/u, "")
    .replace(/\s*\([^()]{1,30}\)$/u, "")
    .replace(/\s*[:：.]$/u, "")
    .trim();
  return anyKind.test(bare) ? (rows.find(([, pattern]) => pattern.test(bare))?.[0] ?? "body") : "body";
}

/** The heading that a short text is within a structured abstract (`METHODS:`, `Background & aims`), without its colon, or `null`. */
export function abstractLabel(text: string): string | null {
  const bare = text.replace(/\s*[:：.—–-]\s*$/u, "").trim();
  if (bare === "" || bare.length > 80) return null;
  const isShouted = /^[\p{Lu}\p{N}\s/&,()'’-]{4,60}$/u.test(bare) && /[:：]\s*$/u.test(text.trim());
  return isShouted || (labelPattern.test(bare) && /^\p{Lu}/u.test(bare)) ? bare : null;
}

/** The section type of what stands under a heading of that kind. */
export function sectionTypeOf(kind: HeadingKind): SectionType {
  if (kind === "reference") return "reference";
  if (kind === "keywords") return "keywords";
  return kind === "acknowledgement" || kind === "supplement" ? "acknowledgement" : kind === "abstract" ? "abstract" : "body";
}

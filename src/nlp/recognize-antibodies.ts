import type { Span } from "../model/span.ts";

/** What stands before the name of an antibody: "anti-CD3 mAb", "a neutralizing antibody," "antibodies (". */
const before = /(?:\b(?:mabs?|moabs?|antibod(?:y|ies)|hybridoma|clones?)|\banti-[\p{L}\p{N}/-]{1,20})(?:\s\((?:mabs?|moabs?)\))?,?\s\(?(?:clones?\s)?$/iu;
/** What stands behind it: "and C219 monoclonal antibodies", "anti-CD3 antibody", ", directed against". */
const after =
  /^\)?(?:\s(?:and|or)\s\S{1,12})?\s(?:anti-\S{1,20}\s)?(?:(?:monoclonal|murine|mouse|rat|hamster|neutrali[sz]ing|blocking)\s){0,2}(?:antibod(?:y|ies)|mabs?|moabs?|IgG\d?)\b|^,\sdirected\sagainst\b/iu;

/**
 * The names, as written, of antibodies among what looks like cell lines: lists of cell lines hold the hybridomas that make them. One place that says so speaks for all places.
 * @param lines Spans of the names, UTF-16 offsets into `text`.
 */
export function antibodyNames(text: string, lines: Iterable<Span>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { start, end } of lines) {
    const isMadeBy = /^[\s-](?:hybridomas?|cells?)\b/iu.test(text.slice(end, end + 14));
    if (!isMadeBy && (before.test(text.slice(Math.max(0, start - 48), start)) || after.test(text.slice(end, end + 64)))) names.add(text.slice(start, end));
  }
  return names;
}

import type { NameCandidate, NameHit } from "../lexicon/lexicon.ts";
import type { Span } from "../model/span.ts";
import type { RecognitionInput } from "./recognize-context.ts";

/** A span that may differ from the hit it came from; then `lookupName` is the name it stands for, or `null` for the hit's own text. */
export interface WidenedName extends Span {
  readonly lookupName: string | null;
}

/**
 * The span that a reader would mark for a hit: with a prefix glued to the symbol ("pAKT"), with "family" after a family's name, with the mark of a resistant
 * subline ("MCF-7/ADR"), with "receptor" where the lexicon knows the receptor by its symbol ("GH receptor", GHR).
 */
export function widenName(input: RecognitionInput, hit: NameHit, stretch: Span, best: NameCandidate): WidenedName {
  const { text } = input;
  const after = text.slice(hit.end, Math.min(stretch.end, hit.end + 32));
  const { start } = withGluedPrefix(text, hit, stretch);
  if (best.entity.type === "gene") {
    if (best.entity.isFamily) {
      const family = /^\s(?:protein\s)?(?:super)?family\b/u.exec(after);
      if (family !== null && !/\b(?:member|members) of (?:the )?$/u.test(text.slice(Math.max(stretch.start, hit.start - 16), hit.start))) {
        return { start, end: hit.end + family[0].length, lookupName: null };
      }
    }
    const receptor = /^[\s-]receptors?\b/u.exec(after);
    if (receptor !== null && !/receptor|R\d*$/u.test(best.entity.name)) {
      const symbol = receptorSymbol(input, hit, best);
      if (symbol !== null) return { start, end: hit.end + receptor[0].length, lookupName: symbol };
    }
  }
  if (best.entity.type === "cell_line") {
    // Listed as "A2780 cells"; the mention is the line.
    const cells = /[\s-](?:cells?|cell lines?)$/iu.exec(text.slice(hit.start, hit.end));
    if (cells !== null) return { start, end: hit.end - cells[0].length, lookupName: text.slice(hit.start, hit.end) };
    const mark =
      /^(?:[/-](?:ADR|ADM|DOX|DXR|DDP|CDDP|CIS|CP|DTX|DOC|PTX|TAX|TXL|Tax|VCR|VBL|VP|VP16|MX|MTX|5-?FU|FU|GEM|OXA|OHP|TAM|TR|BTZ|IMA|EPI|R|Adr|AdrR|AdVp|Dox|DX|res|luc|Luc|LUC|GFP)(?:R|res|\d{1,3})?|cis(?:R)?|-R)(?![\p{L}\p{N}])/u.exec(
        after,
      );
    if (mark !== null) return { start, end: hit.end + mark[0].length, lookupName: text.slice(start, hit.end + mark[0].length) };
  }
  return { start, end: hit.end, lookupName: null };
}

/** The matcher reads "pAKT", "hTERT", "mIL-6" from their capital on; the prefix belongs to the mention. */
function withGluedPrefix(text: string, hit: NameHit, stretch: Span): Span {
  let start = hit.start;
  while (start > stretch.start && hit.start - start < 2 && /\p{Ll}/u.test(text.charAt(start - 1))) start -= 1;
  const isGlued =
    start < hit.start &&
    /^(?:p|h|m|r|rh|si|sh)$/u.test(text.slice(start, hit.start)) &&
    (start === stretch.start || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)));
  return { start: isGlued && !/^s/u.test(text.slice(start, hit.start)) ? start : hit.start, end: hit.end };
}

/** "IL-6 receptor" is IL6R even where the lexicon does not spell it out. */
function receptorSymbol(input: RecognitionInput, hit: NameHit, best: NameCandidate): string | null {
  const surface = input.text.slice(hit.start, hit.end);
  for (const name of [`${surface} receptor`, `${best.entity.name}R`, `${surface}R`, `${best.entity.name}R1`]) {
    const reading = input.lexicon.lookup(name);
    if (reading !== null && reading.blocked === null && reading.candidates[0]?.entity.type === "gene") return name;
  }
  return null;
}

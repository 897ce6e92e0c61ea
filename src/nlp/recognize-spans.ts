import type { NameCandidate } from "../lexicon/lexicon.ts";
import type { Span } from "../model/span.ts";
import type { RecognitionInput } from "./recognize-context.ts";
import { lookUp } from "./remembered-lookup.ts";

/** A span that may differ from the hit it came from; then `lookupName` is the name it stands for, or `null` for the hit's own text. */
export interface WidenedName extends Span {
  readonly lookupName: string | null;
}

/**
 * The span that a reader would mark for a hit: with a prefix glued to the symbol ("pAKT"), with "family" after a family's name, with the mark of a resistant
 * subline ("MCF-7/ADR"), with "receptor" where the lexicon knows the receptor by its symbol ("GH receptor", GHR).
 */
export function widenName(input: RecognitionInput, hit: Span, stretch: Span, best: NameCandidate): WidenedName {
  const { text } = input;
  const { start } = withGluedPrefix(text, hit, stretch);
  if (best.entity.type !== "cell_line" && !mayGoOn(text, hit.end, stretch.end)) return { start, end: hit.end, lookupName: null };
  const after = text.slice(hit.end, Math.min(stretch.end, hit.end + 32));
  if (best.entity.type === "gene") {
    // What goes on begins with one of few characters; a look at two of them spares the patterns below, which most names would ask in vain.
    const [next, second] = [after.charAt(0), after.charAt(1)];
    if (best.entity.isFamily && next === " " && (second === "f" || second === "p" || second === "s")) {
      const family = /^\s(?:protein\s)?(?:super)?family\b/u.exec(after);
      if (family !== null && !/\b(?:member|members) of (?:the )?$/u.test(text.slice(Math.max(stretch.start, hit.start - 16), hit.start))) {
        return { start, end: hit.end + family[0].length, lookupName: null };
      }
    }
    // "miR-17-5p" is one of the two arms of the hairpin that the gene makes.
    const arm = next === "-" && (second === "3" || second === "5") ? /^-[35]p(?![\p{L}\p{N}])/u.exec(after) : null;
    if (arm !== null && /^(?:MIR|let-7)/iu.test(best.entity.name)) return { start, end: hit.end + arm[0].length, lookupName: text.slice(start, hit.end) };
    const greek = next === "-" ? lostGreekAfter(input, hit, stretch) : null;
    if (greek !== null) return { start, ...greek };
    const receptor = second === "r" ? /^[\s-]receptors?\b/u.exec(after) : null;
    if (receptor !== null && !/receptor|R\d*$/u.test(best.entity.name)) {
      const symbol = receptorSymbol(input, hit, best);
      if (symbol !== null) return { start, end: hit.end + receptor[0].length, lookupName: symbol };
      // The ligand is not its receptor: without an entry the receptor stays unknown.
      if (ligands.test(best.entity.name)) return { start, end: hit.end + receptor[0].length, lookupName: text.slice(start, hit.end + receptor[0].length) };
    }
    const number = /\d/u.test(second) ? numberAfter(text, hit, stretch, best) : 0;
    if (number > 0) return { start, end: hit.end + number, lookupName: text.slice(start, hit.end + number) };
  }
  if (best.entity.type === "drug") {
    const salt = salts.exec(after);
    if (salt !== null) return { start, end: hit.end + salt[0].length, lookupName: text.slice(hit.start, hit.end) };
  }
  if (best.entity.type === "cell_line") {
    // Listed as "A2780 cells"; the mention is the line.
    const cells = /[\s-](?:cells?|cell lines?)$/iu.exec(text.slice(hit.start, hit.end));
    if (cells !== null) return { start, end: hit.end - cells[0].length, lookupName: text.slice(hit.start, hit.end) };
    const mark =
      /^(?:[/-](?:ADR|ADM|DOX|DXR|DDP|CDDP|CIS|CP|DTX|DOC|PTX|TAX|TXL|Tax|VCR|VBL|VP|VP16|MX|MTX|5-?FU|FU|GEM|OXA|OHP|TAM|TR|BTZ|IMA|EPI|[A-Z]{0,2}R|Adr|AdrR|AdVp|Dox|DX|res|luc|Luc|LUC|GFP)(?:R|res|\d{1,3})?|cis(?:R)?|-R)(?![\p{L}\p{N}])/u.exec(
        after,
      );
    if (mark !== null) return { start, end: hit.end + mark[0].length, lookupName: text.slice(start, hit.end + mark[0].length) };
  }
  return { start, end: hit.end, lookupName: null };
}

/** The matcher reads "pAKT", "hTERT", "mIL-6" from their capital on; the prefix belongs to the mention. */
function withGluedPrefix(text: string, hit: Span, stretch: Span): Span {
  const before = text.charCodeAt(hit.start - 1);
  // A blank or a bracket stands before nearly every name.
  if (hit.start === stretch.start || before <= 0x40 || !/\p{Ll}/u.test(text.charAt(hit.start - 1))) return hit;
  let start = hit.start;
  while (start > stretch.start && hit.start - start < 2 && /\p{Ll}/u.test(text.charAt(start - 1))) start -= 1;
  const isGlued =
    start < hit.start &&
    /^(?:p|h|m|r|rh|si|sh)$/u.test(text.slice(start, hit.start)) &&
    (start === stretch.start || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)));
  return { start: isGlued && !/^s/u.test(text.slice(start, hit.start)) ? start : hit.start, end: hit.end };
}

/** A quick look at the next character: only these can begin what {@link widenName} takes in. Most names are followed by a plain word. */
function mayGoOn(text: string, end: number, limit: number): boolean {
  if (end >= limit) return true;
  const next = text.charAt(end);
  if (next === " ") return /[\dHa-su-v]/u.test(text.charAt(end + 1));
  return next === "-" || next === "–" || next === "/" || next === "c";
}

/** What a Latin letter stands for where a page lost its Greek. */
export const greekOfLetter: ReadonlyMap<string, string> = new Map([
  ["a", "alpha"],
  ["b", "beta"],
  ["g", "gamma"],
  ["d", "delta"],
  ["k", "kappa"],
]);

/** "IFN-g", "TGF-b1": a page that lost its Greek letters; read as the Greek name where the lexicon holds it. */
function lostGreekAfter(input: RecognitionInput, hit: Span, stretch: Span): { readonly end: number; readonly lookupName: string } | null {
  const match = /^-([abgdk])(\d?)(?![\p{L}\p{N}]|-)/u.exec(input.text.slice(hit.end, Math.min(stretch.end, hit.end + 5)));
  if (match === null) return null;
  const lookupName = `${input.text.slice(hit.start, hit.end)}-${greekOfLetter.get(match[1] ?? "") ?? ""}${match[2] ?? ""}`;
  const reading = lookUp(input.lexicon, lookupName);
  if (reading === null || reading.blocked !== null || reading.candidates[0]?.entity.type !== "gene") return null;
  return { end: hit.end + match[0].length, lookupName };
}

/** The salt or form in which a drug is given, which the mention takes in. */
const salts =
  /^\s(?:hydrochloride|dihydrochloride|HCl|sul(?:f|ph)ate|acetate|mesylate|mesilate|maleate|citrate|tartrate|fumarate|besylate|tosylate|hydrobromide|succinate|bromide|disodium|sodium|potassium|calcium|trihydrate|monohydrate|dihydrate|furoate|propionate|dipropionate|palmitate|decanoate|valerate|lactobionate|pivoxil|etexilate|medoxomil|disoproxil(?: fumarate)?|alafenamide)(?![\p{L}\p{N}-]|\s(?:channel|level|intake|current|concentration|excretion))/u;

/** Genes whose product is a ligand. */
const ligands =
  /^(?:IL\d+[AB]?|CCL\d+|CXCL\d+|CX3CL1|XCL\d|TNF|TNFSF\w+|TGF[AB]\d?|FGF\d+|VEGF[A-D]?|EGF|PDGF[A-D]?|NGF|BDNF|IGF\d|EPO|GH1|INS|LEP|GHRL|GCG|GIP|IFN\w+|CSF\d|KITLG|HGF|NRG\d|AREG|BMP\d+|FSHB|LHB|PRL|OXT|AVP|CRH|TSHB|THPO)$/u;

/**
 * Length of the number or Greek letter that makes another, unlisted thing of the name ("RAB-28", "metallothionein-1", "transferrin receptor 2"); 0 when none.
 * With a blank between, only after a spelled-out name, and only where no quantity can stand.
 */
function numberAfter(text: string, hit: Span, stretch: Span, best: NameCandidate): number {
  const after = text.slice(hit.end, Math.min(stretch.end, hit.end + 24));
  const hyphenated = /^[-–]\d{1,2}[A-Za-z]?(?![\p{L}\p{N}/%]|\.\d|[-–,]\s?\d|-?fold)/u.exec(after);
  if (hyphenated !== null) return /\d$/u.test(text.slice(hit.start, hit.end)) ? 0 : hyphenated[0].length;
  if (!best.entity.isFamily && !/\p{Ll}{4}$/u.test(text.slice(hit.start, hit.end))) return 0;
  const spaced =
    /^\s\d{1,2}[A-Za-z]?(?=[,;.)\]]?(?:\s(?:genes?|proteins?|mRNA|expression|inhibitors?|agonists?|antagonists?|and|or|in|is|was|were|are)\b|\s\(|$|[);]))/u.exec(
      after,
    );
  return spaced?.[0].length ?? 0;
}

/** "IL-6 receptor" is IL6R even where the lexicon does not spell it out. */
function receptorSymbol(input: RecognitionInput, hit: Span, best: NameCandidate): string | null {
  const surface = input.text.slice(hit.start, hit.end);
  for (const name of [`${surface} receptor`, `${best.entity.name}R`, `${surface}R`, `${best.entity.name}R1`]) {
    const reading = lookUp(input.lexicon, name);
    if (reading !== null && reading.blocked === null && reading.candidates[0]?.entity.type === "gene") return name;
  }
  return null;
}

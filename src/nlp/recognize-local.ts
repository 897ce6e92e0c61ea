import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Span } from "../model/span.ts";
import { type MentionFinder, type Proposal, type RecognitionInput, ranks, stretchCursor } from "./recognize-context.ts";
import { type LocalDefinition, typeOfHead } from "./recognize-definitions.ts";
import { greekOfLetter, widenName } from "./recognize-spans.ts";
import { lookUp } from "./remembered-lookup.ts";

/** Every place of every short form that the document itself defines as a gene, a drug or a cell line, and the long form where no list holds it. */
export const findDefinedNames: MentionFinder = (input) => {
  const proposals: Proposal[] = [];
  for (const definition of input.definitions.values()) {
    if (definition.kind === "other" || definition.kind === "unknown" || definition.type === null) continue;
    const best = definition.candidates[0];
    for (const { span, stretch } of placesOf(input, definition)) {
      if (isInLongerName(input, span)) continue;
      const wider = best === undefined ? null : widenName(input, span, stretch, best);
      proposals.push(propose(definition, wider ?? span, wider?.lookupName ?? definition.lookupName));
    }
    const { long } = definition.abbreviation;
    if (definition.kind === "typed" && definition.type === "gene") proposals.push(propose(definition, long, symbolOf(input, definition)));
  }
  return proposals;
};

function propose({ kind, type, candidates }: LocalDefinition, span: Span, lookupName: string | null): Proposal {
  const score = kind === "entity" ? (candidates[0]?.score ?? 0.8) : kind === "generic" ? 0.6 : 0.55;
  return {
    start: span.start,
    end: span.end,
    type: type ?? "gene",
    foundBy: kind === "generic" ? "generic" : "abbreviation",
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    isGeneric: kind === "generic",
    lookupName,
    // A form of which only the type is known yields to a name that the lexicon holds.
    rank: kind === "typed" ? ranks.lexicon - 1 : ranks.definition,
  };
}

/** A long form that no list holds is what its short form is, where that is a gene's symbol beyond doubt. */
function symbolOf({ lexicon }: RecognitionInput, { short }: LocalDefinition): string | null {
  const reading = lookUp(lexicon, short);
  const best = reading?.candidates[0];
  if (reading === null || reading.blocked !== null || reading.needsContext !== null || best?.entity.type !== "gene") return null;
  return best.score >= 0.9 && short.length >= 3 ? short : null;
}

interface Place {
  readonly span: Span;
  readonly stretch: Span;
}

/** Whole-word places of the short form and its plural, in the case it was defined in. */
function placesOf({ text, stretches }: RecognitionInput, { short }: LocalDefinition): readonly Place[] {
  const places: Place[] = [];
  if (/^(?:.|\p{Ll}{2})$/u.test(short)) return places;
  const stretchAt = stretchCursor(stretches);
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    let end = at + short.length;
    if (text.charAt(end) === "s" && !isWordCharacter(text, end + 1)) end += 1;
    if (isWordCharacter(text, at - 1) || isWordCharacter(text, end) || isNumbered(text, end)) continue;
    const stretch = stretchAt(at);
    if (stretch !== null && end <= stretch.end) places.push({ span: { start: at, end }, stretch });
  }
  return places;
}

/** "SP-A2", "PAT)-2": the short form is only the stem of another name. */
function isNumbered(text: string, end: number): boolean {
  return /^\)?[-–]?(?:\d|[A-Z]\d|[A-Z]\b|[α-ω])/u.test(text.slice(end, end + 4)) || /^\)-[abgdk]\d?\b/u.test(text.slice(end, end + 5));
}

/** "p38 MAPK": the lexicon holds a longer name that takes the short form in. */
function isInLongerName({ hits }: RecognitionInput, span: Span): boolean {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.end ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  const hit = hits[low];
  return hit !== undefined && hit.start <= span.start && hit.end - hit.start > span.end - span.start && hit.blocked === null && hit.candidates.length > 0;
}

function isWordCharacter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/**
 * "interleukin (IL)-6", "hepatocyte nuclear factor (HNF)-4α": an abbreviation stands inside the name. One mention covers it all when the lexicon holds the name
 * without the bracket.
 */
export const findEmbeddedNames: MentionFinder = ({ doc, text, lexicon }) => {
  const proposals: Proposal[] = [];
  for (const { short, long, longText, shortText } of doc.abbreviations ?? []) {
    if (long.end > short.start) continue;
    const bracketEnd = short.end + 1;
    const noun = headNounAfter(lexicon, text, short.end + 1, longText, shortText);
    if (noun !== null) {
      proposals.push({ start: long.start, type: "gene", foundBy: "abbreviation", isGeneric: false, rank: ranks.embedded, ...noun });
      continue;
    }
    const tail =
      /^(?:[-\s]?)((?:receptor\s)?(?:\d{1,3}(?:\/\d{1,2})?\p{L}?\d?|[IVX]{1,4}|[α-ωΑ-Ω]\d?|[abgdk]\d?|(?:alpha|beta|gamma|delta|kappa)[-\s]?[B\d]?|[κk]B|xL|XL))(?![\p{L}\p{N}])/u.exec(
        text.slice(bracketEnd, bracketEnd + 24),
      );
    const suffix = tail?.[1];
    if (tail === null || suffix === undefined) continue;
    if (tail[0] === suffix && !/^\d/u.test(suffix)) continue;
    let isFound = false;
    const greek = suffix.replace(/^[abgdk](?=\d?$)/u, (letter) => greekOfLetter.get(letter) ?? letter);
    for (const name of [`${longText}-${greek}`, `${longText} ${greek}`, `${shortText}-${greek}`, `${shortText}${greek}`]) {
      const reading = lookUp(lexicon, name);
      const best = reading?.candidates[0];
      if (reading === null || reading.blocked !== null || best === undefined) continue;
      if (best.entity.type !== "gene" && best.entity.type !== "drug") continue;
      proposals.push({
        start: long.start,
        end: bracketEnd + tail[0].length,
        type: best.entity.type,
        foundBy: "abbreviation",
        score: best.score,
        isGeneric: false,
        lookupName: name,
        rank: ranks.embedded,
      });
      isFound = true;
      break;
    }
    // A name that no list holds is one mention all the same when its head noun tells the type.
    if (!isFound && /^\d/u.test(suffix) && typeOfHead(longText) === "gene") {
      proposals.push({
        start: long.start,
        end: bracketEnd + tail[0].length,
        type: "gene",
        foundBy: "abbreviation",
        score: 0.55,
        isGeneric: false,
        lookupName: `${longText}-${suffix}`,
        rank: ranks.embedded,
      });
    }
  }
  return proposals;
};

/** "mitogen-activated protein (MAP) kinase", "epidermal growth factor (EGF) receptor": the noun behind the bracket belongs to the name. */
function headNounAfter(lexicon: Lexicon, text: string, from: number, long: string, short: string): Pick<Proposal, "end" | "lookupName" | "score"> | null {
  const match =
    /^\s(kinase|receptor|phosphatase|synthase|ligase|transporter|channel|reductase|oxidase|dehydrogenase)s?\b(?:\s(\d{1,2}|[IVX]{1,3}|alpha|beta|gamma|[α-ω])(?![\p{L}\p{N}]))?/u.exec(
      text.slice(from, from + 32),
    );
  const noun = match?.[1];
  if (match === null || noun === undefined) return null;
  const ends = match[2] === undefined ? [match[0].length] : [match[0].length, match[0].length - match[2].length - 1];
  for (const [index, length] of ends.entries()) {
    const number = match[2] === undefined || index > 0 ? "" : ` ${match[2]}`;
    for (const name of [`${long} ${noun}${number}`, `${short} ${noun}${number}`]) {
      const reading = lookUp(lexicon, name);
      const best = reading?.candidates[0];
      if (reading !== null && reading.blocked === null && best?.entity.type === "gene") return { end: from + length, lookupName: name, score: best.score };
    }
  }
  return null;
}

/** "caspases 3, 8 and 9": a plural noun with the first number of a list; the items after it are found as coordination. */
export const findPluralHeads: MentionFinder = ({ text, stretches, lexicon }) => {
  const proposals: Proposal[] = [];
  for (const stretch of stretches) {
    const sentence = text.slice(stretch.start, stretch.end);
    if (!/\p{Ll}s[-\s]\d/u.test(sentence)) continue;
    for (const match of sentence.matchAll(/(?<![\p{L}\p{N}])(\p{L}{4,20})s([-\s])(\d{1,2})(?=\s?[,/]|\s(?:and|or)\s)/gu)) {
      const lookupName = `${match[1] ?? ""}-${match[3] ?? ""}`;
      const best = lookUp(lexicon, lookupName)?.candidates[0];
      if (best?.entity.type !== "gene") continue;
      const start = stretch.start + match.index;
      proposals.push({
        start,
        end: start + match[0].length,
        type: "gene",
        foundBy: "coordination",
        score: best.score,
        isGeneric: false,
        lookupName,
        rank: ranks.embedded,
      });
    }
  }
  return proposals;
};

import type { Document, Sentence, Token } from "../../model/document.ts";
import type { Mention } from "../../model/mention.ts";
import type { TriggerForm } from "../../rules/trigger.ts";
import { triggerIndex } from "../../rules/triggers.ts";
import { joinSharedSuffixes } from "./shared-suffixes.ts";
import { tagWords } from "./tag-words.ts";
import { changedWord, type Word } from "./words.ts";

/** Sentences of more words or mentions are not parsed: no sentence of a paper is that long, but scraped lists are. */
export const sentenceBudget = { words: 400, mentions: 60 } as const;

const none: readonly TriggerForm[] = [];
/** Sticky: it is asked where a word begins, and no match is put together for each word. */
const wordPattern = /[\p{L}\p{N}]+(?:[.'’](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|[^\s]/uy;
const mergingPrefixes = new Set("co re auto hyper trans pre multi chemo radio cross ecto poly mono".split(" "));

/**
 * Splits a sentence into words, each mention being one word that the grammar sees as a noun, and gives each its tag: closed classes from lists,
 * trigger forms from the trigger rows, the rest from compromise; forms that may be noun or verb are settled by their neighbours first.
 * Returns `null` for sentences over {@link sentenceBudget}.
 */
export function wordsOf(
  doc: Document,
  sentence: Sentence,
  mentions: readonly { readonly index: number; readonly mention: Mention }[],
  tokens: readonly Token[] = [],
): Word[] | null {
  if (mentions.length > sentenceBudget.mentions) return null;
  const words: Word[] = [];
  let position = sentence.start;
  for (const { index, mention } of mentions) {
    if (mention.span.start < position || isTrigger(mention)) continue;
    split(doc.text, position, mention.span.start, words);
    const { start, end } = mention.span;
    words.push({
      start,
      end,
      text: mention.text,
      lower: mention.text.toLowerCase(),
      tag: "noun",
      form: null,
      mention: index,
      type: mention.type,
      triggers: none,
      joint: jointBefore(doc.text, words, start),
    });
    position = end;
    if (words.length > sentenceBudget.words) return null;
  }
  split(doc.text, position, sentence.end, words);
  if (words.length > sentenceBudget.words) return null;
  joinSharedSuffixes(words);
  joinManners(words);
  tagWords(words, new Map(tokens.map(({ start, pos }) => [start, pos])));
  return words;
}

const degrees: ReadonlySet<string> = new Set(["dose", "time", "concentration"]);

/** "dose-dependently", "dose- and time-dependently", "dose dependently" are one adverb. In place. */
function joinManners(words: Word[]): void {
  for (let at = words.length - 1; at > 0; at--) {
    const manner = words[at];
    if (manner?.lower !== "dependently" || !degrees.has(words[at - 1]?.lower ?? "")) continue;
    let from = at - 1;
    const link = words[from - 1]?.lower;
    // The hyphen before "and" is a word of its own.
    const before = words[from - 2]?.text === "-" ? from - 3 : from - 2;
    if ((link === "and" || link === "or") && degrees.has(words[before]?.lower ?? "")) from = before;
    const first = words[from];
    if (first !== undefined) words.splice(from, at - from + 1, changedWord(manner, { start: first.start, joint: first.joint }));
    at = from;
  }
}

/** "toxicity" and "cytotoxicity" are found as diseases; to the grammar they are words for what a drug does to cells. */
function isTrigger({ type, text }: Mention): boolean {
  return type === "disease" && (triggerIndex.get(text.toLowerCase())?.some(({ row }) => row.kind === "toxicity" || row.kind === "response") ?? false);
}

function jointBefore(text: string, words: readonly Word[], start: number): "" | "-" | "/" {
  const before = text.charAt(start - 1);
  if (words.length === 0 || !isJoint(before) || isBlank(text.charAt(start - 2))) return "";
  return before === "/" ? "/" : "-";
}

const joints = "-‐‑–−/";

function isJoint(character: string): boolean {
  return character !== "" && joints.includes(character);
}

function isSolid(character: string): boolean {
  return character !== "" && !isBlank(character);
}

function isBlank(character: string): boolean {
  return character === " " || (character !== "" && character.trim() === "");
}

/** "CD4(+) cells", "CD25(high)", "TP53-/- mice": right behind a gene, how much of it the cells carry; "TP53 +/-" may be a measure or "with or without", and is a genotype of animals only. */
const cellMark =
  /^(?:\((\+{1,3}|[-–−]|hi(?:gh)?|bright|lo(?:w)?|dim|neg|pos)\)|\s?\(?([-–−]\/[-–−])\)?(?=\s)|\s?\(?(\+\/[-–−])\)?(?=\s(?:mice|mouse|rats?|animals|littermates|embryos|pups|heterozygotes|mutants)\b))/u;
/** Animals may be a mention, and then end the piece: as much is read past it. */
const longestAnimal = 16;

function markOf(start: number, text: string, inner: string): Word {
  const lower = inner.includes("/")
    ? "null"
    : /^[-–−]|^neg/u.test(inner)
      ? "negative"
      : /^lo|^dim/u.test(inner)
        ? "low"
        : /^\+|^pos/u.test(inner)
          ? "+"
          : "high";
  const bare = text.trimStart();
  const end = start + text.length;
  return { start: end - bare.length, end, text: bare, lower, tag: "noun", form: null, mention: -1, type: null, triggers: none, joint: "-" };
}

function split(text: string, from: number, to: number, words: Word[]): void {
  const piece = text.slice(from, to);
  const mark = words.at(-1)?.type === "gene" && words.at(-1)?.end === from ? cellMark.exec(text.slice(from, to + longestAnimal)) : null;
  if (mark !== null) words.push(markOf(from, mark[0], mark[1] ?? mark[2] ?? mark[3] ?? ""));
  let next = mark?.[0].length ?? 0;
  while (next < piece.length) {
    const at = next;
    wordPattern.lastIndex = at;
    // Only a blank is no word.
    if (!wordPattern.test(piece)) {
      next++;
      continue;
    }
    next = wordPattern.lastIndex;
    const found = piece.slice(at, next);
    const start = from + at;
    if (found.length === 1 && isJoint(found) && isSolid(text.charAt(start - 1)) && isSolid(text.charAt(start + 1))) continue;
    const lower = found.toLowerCase();
    const joint = jointBefore(text, words, start);
    const last = words.at(-1);
    const merged = last === undefined || last.mention >= 0 ? undefined : mergedForm(last, lower, joint);
    if (last !== undefined && merged !== undefined) {
      const whole = text.slice(last.start, start + found.length);
      words[words.length - 1] = grown(last, start + found.length, whole, merged, triggerIndex.get(merged) ?? none);
      continue;
    }
    // "a 50% reduction": the sign is part of the number.
    if (found === "%" && last !== undefined && last.end === start && /^\p{N}/u.test(last.text)) {
      words[words.length - 1] = grown(last, start + 1, `${last.text}%`, `${last.lower}%`, last.triggers);
      continue;
    }
    words.push({
      start,
      end: start + found.length,
      text: found,
      lower,
      tag: "noun",
      form: null,
      mention: -1,
      type: null,
      triggers: triggerIndex.get(lower) ?? none,
      joint,
    });
  }
}

/** A word with what follows it. Property by property, so that all words have one shape: much code reads them. */
function grown({ start, tag, form, mention, type, joint }: Word, end: number, text: string, lower: string, triggers: readonly TriggerForm[]): Word {
  return { start, end, text, lower, tag, form, mention, type, triggers, joint };
}

/** "up-regulated", "knock-down", "down regulated", "half-life" are one word each. */
function mergedForm(last: Word, lower: string, joint: string): string | undefined {
  if (joint === "-" && lower !== "limiting") {
    const form = last.lower + lower;
    if (triggerIndex.has(form)) return form;
    if (triggerIndex.has(`${last.lower}-${lower}`)) return `${last.lower}-${lower}`;
    return mergingPrefixes.has(last.lower) && triggerIndex.has(lower) ? lower : undefined;
  }
  if ((last.lower === "up" || last.lower === "down" || last.lower === "over") && triggerIndex.has(last.lower + lower)) return last.lower + lower;
  if ((lower === "down" || lower === "out") && last.lower.startsWith("knock")) return last.lower;
  // "the rate limiting enzyme" limits nothing that is named.
  if (last.lower === "rate" && lower === "limiting") return "ratelimiting";
  if (last.lower === "dominant" && lower === "negative") return "dominantnegative";
  if (last.lower === "kinase" && lower === "dead") return "kinasedead";
  return undefined;
}

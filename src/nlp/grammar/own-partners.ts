// "A and its receptor B", "A with its inhibitor, B": what a name is to the one before it.
import type { TriggerRow } from "../../rules/trigger.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { antibodyRow, complexRow, regulatedRow } from "./perturbation-rows.ts";
import { keep, type Prospect } from "./prospect.ts";
import type { Word } from "./words.ts";

/** What each noun behind "its" says: who acts, and how. */
const partners: readonly { readonly nouns: RegExp; readonly row: TriggerRow; readonly construct: "link" | "role"; readonly actor: "owner" | "partner" }[] = [
  { nouns: /^(?:receptor|ligand|partner|coreceptor|co-?activator|co-?repressor)s?$/u, row: complexRow, construct: "link", actor: "owner" },
  { nouns: /^(?:substrate|effector|target)s?$/u, row: regulatedRow, construct: "link", actor: "owner" },
  { nouns: /^(?:inhibitor|antagonist)s?$/u, row: antibodyRow, construct: "role", actor: "partner" },
];

/** Reads each "its" of a sentence that stands between two names. */
export function readOwnPartners({ words }: SentenceWords, out: Prospect[]): void {
  for (const [at, { lower }] of words.entries()) {
    if (lower !== "its" && lower !== "their") continue;
    const owner = ownerBefore(words, at);
    if (owner === null) continue;
    const isInList = /^(?:and|or|,)$/u.test(words[at - 1]?.lower ?? "");
    const noun = nounBehind(words, at);
    const said = noun < 0 ? undefined : partners.find(({ nouns }) => nouns.test(words[noun]?.lower ?? ""));
    // "its receptor antagonist A" acts on the receptor.
    if (said === undefined || (said.row === antibodyRow && /^receptors?$/u.test(words[noun - 1]?.lower ?? ""))) continue;
    const names = namesBehind(words, /^genes?$/u.test(words[noun + 1]?.lower ?? "") ? noun + 1 : noun, isInList).filter(
      ({ type, mention }) => mention !== owner.mention && (type === "gene" || type === "drug"),
    );
    const { row, construct, actor } = said;
    for (const name of names) {
      // A drug that binds is the one that does.
      const [acting, other] = actor === "owner" && !(row === complexRow && name.type === "drug") ? [owner, name] : [name, owner];
      keep(out, {
        isDenied: false,
        cues: [],
        cells: [],
        deniedCells: [],
        construct,
        row,
        sign: row === antibodyRow ? -1 : row.sign,
        actors: [{ mention: acting.mention, perturbation: null, isDenied: false, weight: 1 }],
        target: { kind: "thing", mentions: [other.mention], deniedMentions: [], aspect: null, sign: 0, isDenied: false },
        word: noun,
        weight: 0.85,
      });
    }
  }
}

/** The name that stands right before the link to "its", or before its short form in brackets. */
function ownerBefore(words: readonly Word[], its: number): Word | null {
  let at = its - 1;
  if (/^(?:of|to|one)$/u.test(words[at]?.lower ?? "") && words[at - 1]?.lower === "one") at -= 2;
  if (!/^(?:and|or|with|to|by|via|through|,)$/u.test(words[at]?.lower ?? "")) return null;
  at--;
  if (words[at]?.text === ",") at--;
  if (words[at]?.text === ")") at--;
  const name = words[at];
  return name !== undefined && name.mention >= 0 && (name.type === "gene" || name.type === "drug") && words[at + 1]?.joint === "" ? name : null;
}

/** The noun that "its" belongs to, behind no more than two words that describe it. */
function nounBehind(words: readonly Word[], its: number): number {
  for (let at = its + 1; at <= its + 3; at++) {
    const word = words[at];
    if (word === undefined || word.mention >= 0) return -1;
    if (word.tag === "noun" && partners.some(({ nouns }) => nouns.test(word.lower))) return at;
    if (word.tag !== "adjective" && word.tag !== "noun") return -1;
  }
  return -1;
}

/** The names right behind the noun, in brackets or behind a comma; more than one where the noun is in the plural. */
function namesBehind(words: readonly Word[], noun: number, isInList: boolean): readonly Word[] {
  const isMany = words[noun]?.lower.endsWith("s") === true;
  let at = noun + 1;
  const mark = words[at]?.text;
  if (mark === "," || mark === "(" || mark === ":") at++;
  const names: Word[] = [];
  let isClosed = false;
  for (;;) {
    const name = words[at];
    if (name === undefined || name.mention < 0 || name.joint !== "" || words[at + 1]?.joint !== "") break;
    const next = words[at + 1];
    // "upon binding of A to its receptor, B is lowered"
    if (mark === "," && !isInList && next !== undefined && next.tag !== "punctuation") break;
    names.push(name);
    const isLink = next?.text === "," || next?.lower === "and" || next?.lower === "or";
    if (!isLink) break;
    // "A, its receptor, B and C": three things.
    if (!isMany) return mark === "," && (next?.lower === "and" || (next?.text === "," && /^(?:and|or)$/u.test(words[at + 2]?.lower ?? ""))) ? [] : names;
    if (isClosed) break;
    const isBoth = next?.text === "," && /^(?:and|or)$/u.test(words[at + 2]?.lower ?? "");
    isClosed = isBoth || next?.text !== ",";
    at += isBoth ? 3 : 2;
  }
  return names;
}

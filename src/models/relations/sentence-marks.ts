import { ownString, RecentMemory } from "../../model/recent-memory.ts";
import { mix, textHash } from "./hash.ts";
import type { PairSentence, PairWord } from "./input.ts";

/** Part that a word plays in a sketch of the sentence. */
export const role = {
  other: 0,
  mention: 1,
  triggerVerb: 2,
  triggerNoun: 3,
  preposition: 4,
  negator: 5,
  auxiliary: 6,
  conjunction: 7,
  comma: 8,
  open: 9,
  close: 10,
  relative: 11,
  subordinator: 12,
  modal: 13,
  mark: 14,
  verb: 15,
} as const;

const typeSymbols = new Map<string, number>();
function typeSymbol(type: string): number {
  let symbol = typeSymbols.get(type);
  if (symbol === undefined) {
    symbol = textHash(`type ${type}`);
    typeSymbols.set(type, symbol);
  }
  return symbol;
}

/** What is known of a word by itself. */
interface KnownWord {
  readonly hash: number;
  /** The same of its beginning, where it is long. */
  readonly stem: number;
  /** Group of {@link cueWords}, 0 for none. */
  readonly cue: number;
}

/** Words met before; bounded, because texts never stop bringing new ones. */
const maxKnownWords = 20_000;
const knownWords = new RecentMemory<string, KnownWord>(maxKnownWords);

/** One look-up for all that a word is to the marks: the table is larger than the caches, so that each costs as much as the work itself. */
function knownWord(word: string): KnownWord {
  let known = knownWords.get(word);
  if (known === undefined) {
    const hash = textHash(word);
    known = { hash, stem: word.length > 6 ? textHash(word, 0, 6) : hash, cue: cueIndex.get(word) ?? 0 };
    knownWords.set(ownString(word), known);
  }
  return known;
}

/** Hashes of the names of rows, kinds and roles, of which there are some hundreds. */
const nameHashes = new Map<string, number>();
const maxNameHashes = 10_000;
/** Hash of a word or the name of a row. */
export function wordHash(word: string): number {
  let hash = nameHashes.get(word);
  if (hash === undefined) {
    hash = textHash(word);
    if (nameHashes.size >= maxNameHashes) nameHashes.clear();
    nameHashes.set(word, hash);
  }
  return hash;
}

type Row = PairWord["triggers"][number]["row"];

/** Hashes of a trigger row, and of its kind with its sign; there are some hundreds of rows. */
const rowHashes = new Map<Row, { readonly row: number; readonly kind: number }>();

function rowHashesOf(row: Row): { readonly row: number; readonly kind: number } {
  let hashes = rowHashes.get(row);
  if (hashes === undefined) {
    hashes = { row: wordHash(row.id), kind: mix(wordHash(row.kind), row.sign + 2) };
    rowHashes.set(row, hashes);
  }
  return hashes;
}

const numberSymbol = textHash("number");

/** Words that bear on any pair of the sentence, by what they do: ask, hedge, deny, measure, contrast, bind, convert. */
const cueWords: readonly (readonly [number, string])[] = [
  [1, "whether investigate investigated examine examined evaluate evaluated assess aim aimed study test tested determine"],
  [2, "may might could possible possibly potential likely putative suggest suggests suggested suggesting hypothesis"],
  [3, "not no neither nor without failed fail lack lacked unable independent unaffected unchanged"],
  [4, "measured assayed quantified monitored stained blot immunohistochemistry elisa pcr"],
  [5, "but however whereas while although unlike contrast than"],
  [6, "ic50 ki ec50 kd nm μm µm km affinity potency potent selective selectivity binding"],
  [7, "substrate substrates metabolism metabolized metabolised metabolite metabolites transport uptake efflux synthesis hydrolysis oxidation conversion"],
];

const cueIndex = new Map<string, number>();
for (const [cue, words] of cueWords) for (const word of words.split(" ")) cueIndex.set(word, cue);

/** What the words of a sentence are to the features of any of its pairs; computed once a sentence. Arrays are parallel to the words. */
export interface SentenceMarks {
  readonly size: number;
  /** Hash of the word, of its type for a mention. */
  readonly lower: Int32Array;
  /** The same with endings cut and triggers as their row. */
  readonly stem: Int32Array;
  readonly role: Uint8Array;
  /** Hash of the trigger row, 0 without. */
  readonly row: Int32Array;
  /** Hash of kind and sign of the trigger, 0 without. */
  readonly kind: Int32Array;
  readonly sign: Int8Array;
  /** First and last word of the list of like names that a mention stands in; itself when alone. */
  readonly listStart: Int32Array;
  readonly listEnd: Int32Array;
  /** For an opening bracket, the word that closes it; 0 elsewhere. */
  readonly closing: Int32Array;
  /** Group of cue words that a word belongs to, 0 for none. */
  readonly cue: Uint8Array;
  /** Genes, drugs, and all mentions before each word. */
  readonly genesBefore: Int32Array;
  readonly drugsBefore: Int32Array;
}

/** Reads the marks off a sentence. */
export function marksOf({ words }: Pick<PairSentence, "words">): SentenceMarks {
  const size = words.length;
  const marks = {
    size,
    lower: new Int32Array(size),
    stem: new Int32Array(size),
    role: new Uint8Array(size),
    row: new Int32Array(size),
    kind: new Int32Array(size),
    sign: new Int8Array(size),
    listStart: new Int32Array(size),
    listEnd: new Int32Array(size),
    closing: new Int32Array(size),
    cue: new Uint8Array(size),
    genesBefore: new Int32Array(size + 1),
    drugsBefore: new Int32Array(size + 1),
  };
  const open: number[] = [];
  for (let index = 0; index < size; index++) {
    const word = words[index];
    if (word === undefined) break;
    markWord(word, index, marks);
    if (marks.role[index] === role.open) open.push(index);
    else if (marks.role[index] === role.close) {
      const start = open.pop();
      if (start !== undefined) marks.closing[start] = index;
    }
    marks.genesBefore[index + 1] = (marks.genesBefore[index] ?? 0) + (word.type === "gene" ? 1 : 0);
    marks.drugsBefore[index + 1] = (marks.drugsBefore[index] ?? 0) + (word.type === "drug" ? 1 : 0);
  }
  markLists(words, marks);
  return marks;
}

type Marks = { -readonly [Key in keyof SentenceMarks]: SentenceMarks[Key] };

function markWord(word: PairWord, index: number, marks: Marks): void {
  marks.listStart[index] = index;
  marks.listEnd[index] = index;
  if (word.mention >= 0) {
    const symbol = typeSymbol(word.type ?? "name");
    marks.lower[index] = symbol;
    marks.stem[index] = symbol;
    marks.role[index] = role.mention;
    return;
  }
  const { lower, tag } = word;
  const known = knownWord(lower);
  marks.cue[index] = known.cue;
  const hash = tag === "number" ? numberSymbol : known.hash;
  marks.lower[index] = hash;
  const trigger = triggerOf(word);
  if (trigger !== null) {
    const hashes = rowHashesOf(trigger.row);
    marks.row[index] = hashes.row;
    marks.kind[index] = hashes.kind;
    marks.sign[index] = trigger.row.sign;
  }
  marks.stem[index] = trigger !== null ? mix(marks.row[index] ?? 0, tag === "verb" ? 1 : 2) : lower.length > 6 ? known.stem : hash;
  marks.role[index] = roleOf(word, trigger !== null);
}

function roleOf({ lower, tag }: PairWord, isTrigger: boolean): number {
  switch (tag) {
    case "preposition":
      return role.preposition;
    case "negator":
      return role.negator;
    case "be":
    case "have":
    case "do":
      return role.auxiliary;
    case "conjunction":
      return role.conjunction;
    case "relative":
      return role.relative;
    case "subordinator":
      return role.subordinator;
    case "modal":
      return role.modal;
    case "punctuation":
      return lower === "," ? role.comma : lower === "(" || lower === "[" ? role.open : lower === ")" || lower === "]" ? role.close : role.mark;
    case "verb":
      return isTrigger ? role.triggerVerb : role.verb;
    default:
      return isTrigger ? role.triggerNoun : role.other;
  }
}

/** The row that fits the word's part of speech, else the first; words that only name a kind of thing are no triggers here. */
function triggerOf(word: PairWord): PairWord["triggers"][number] | null {
  let best: PairWord["triggers"][number] | null = null;
  for (const trigger of word.triggers) {
    if (trigger.row.kind === "entity" || trigger.row.kind === "group") continue;
    const isVerb = trigger.form === "base" || trigger.form === "s" || trigger.form === "past" || trigger.form === "ing";
    if (isVerb === (word.tag === "verb")) return trigger;
    best ??= trigger;
  }
  return best;
}

/** Names of one type with only commas, slashes, brackets or "and" between them are one list. */
function markLists(words: readonly PairWord[], marks: Marks): void {
  let last = -1;
  let joins = true;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (word.mention >= 0) {
      if (last >= 0 && joins && words[last]?.type === word.type && index - last <= 4) marks.listStart[index] = marks.listStart[last] ?? last;
      last = index;
      joins = true;
    } else if (last >= 0) {
      const kind = marks.role[index] ?? 0;
      if (kind !== role.comma && kind !== role.conjunction && kind !== role.open && kind !== role.close && word.lower !== "/" && word.lower !== "-")
        joins = false;
    }
  }
  for (let index = words.length - 1; index >= 0; index--) {
    const start = marks.listStart[index] ?? index;
    if (start !== index && marks.listEnd[start] === start) marks.listEnd[start] = index;
  }
  for (let index = 0; index < words.length; index++) {
    const start = marks.listStart[index] ?? index;
    if (start !== index) marks.listEnd[index] = marks.listEnd[start] ?? index;
  }
}

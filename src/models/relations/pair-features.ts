import { addCounts, addCues, addListHeads, addVotes } from "./context-features.ts";
import type { FeatureBuffer } from "./feature-buffer.ts";
import { bucket, t } from "./feature-kinds.ts";
import { addGrammar } from "./grammar-features.ts";
import { mix } from "./hash.ts";
import type { PairSentence } from "./input.ts";
import { addNames } from "./name-features.ts";
import { role, type SentenceMarks } from "./sentence-marks.ts";

/** Words beside the pair that count as its surroundings. */
const reach = 6;
/** Words between two names that are looked at one by one, from either end. */
const inner = 24;

const first = 0x1f1f;
const second = 0x2e2e;
const wall = 0x3d3d;

/** Works out the features of the pairs of one sentence after the other. Not shared between threads; keeps scratch space. */
export class PairFeatures {
  readonly #path: number[] = [];
  readonly #sketchRow: number[] = [];
  readonly #sketchKind: number[] = [];
  readonly #triggers: number[] = [];

  /** Adds the features of two participants, `a` before `b` in the text, to the buffer. */
  add(sentence: PairSentence, marks: SentenceMarks, first: number, second: number, out: FeatureBuffer): void {
    const [a, b] = [sentence.participants[first], sentence.participants[second]];
    if (a === undefined || b === undefined) return;
    const from = Math.min(a.word, b.word);
    const to = Math.max(a.word, b.word);
    this.#between(marks, from, to, out);
    this.#collapsed(sentence, marks, from, to, out);
    this.#triggersOf(marks, from, to, out);
    addNames(sentence, marks, a, b, from, to, out);
    addCounts(sentence, marks, from, to, out);
    addCues(sentence, marks, from, to, out);
    addVotes(sentence.votes, a, b, out);
    addGrammar(sentence.links, a, b, sentence.places[first] ?? null, sentence.places[second] ?? null, out);
    addListHeads(sentence, marks, from, to, out);
  }

  #between(marks: SentenceMarks, from: number, to: number, out: FeatureBuffer): void {
    const distance = to - from;
    out.add1(t.distance, bucket(distance));
    for (let index = from + 1; index < to; index++) {
      if (index - from > inner && to - index > inner) continue;
      out.add1(t.word, marks.lower[index] ?? 0);
      if (index > from + 1) out.add2(t.stemPair, marks.stem[index - 1] ?? 0, marks.stem[index] ?? 0);
    }
  }

  /** The path from a little before the pair to a little behind it, with lists as one name and brackets that hold neither left out. */
  #collapsed(sentence: PairSentence, marks: SentenceMarks, from: number, to: number, out: FeatureBuffer): void {
    const path = this.#path;
    path.length = 0;
    const sameList = marks.listStart[from] === marks.listStart[to] && from !== to;
    if (sameList) out.add1(t.distance + 1, bucket(to - from));
    const [fromStart, fromEnd] = sameList ? [from, from] : [marks.listStart[from] ?? from, marks.listEnd[from] ?? from];
    const [toStart, toEnd] = sameList ? [to, to] : [marks.listStart[to] ?? to, marks.listEnd[to] ?? to];
    let steps = 0;
    let at = fromStart - 1;
    for (; at >= 0 && steps < reach; at--) {
      path.push(at);
      steps++;
      const start = marks.listStart[at] ?? at;
      if (start < at) at = start;
    }
    path.reverse();
    const firstAt = path.length;
    path.push(from);
    at = fromEnd + 1;
    while (at < toStart) {
      const close = marks.closing[at] ?? 0;
      if (close > at && close < toStart && close - at <= 14) {
        at = close + 1;
        continue;
      }
      path.push(at);
      const end = marks.listEnd[at] ?? at;
      at = (end > at && end < toStart ? end : at) + 1;
    }
    const secondAt = path.length;
    path.push(to);
    at = toEnd + 1;
    for (steps = 0; at < marks.size && steps < reach; steps++) {
      path.push(at);
      at = (marks.listEnd[at] ?? at) + 1;
    }
    this.#grams(marks, firstAt, secondAt, out);
    this.#sketches(sentence, marks, firstAt, secondAt, out);
  }

  #grams(marks: SentenceMarks, firstAt: number, secondAt: number, out: FeatureBuffer): void {
    const path = this.#path;
    const lower = (at: number): number =>
      at === firstAt ? first : at === secondAt ? second : at < 0 || at >= path.length ? wall : (marks.lower[path[at] ?? 0] ?? 0);
    const stem = (at: number): number =>
      at === firstAt ? first : at === secondAt ? second : at < 0 || at >= path.length ? wall : (marks.stem[path[at] ?? 0] ?? 0);
    const gap = secondAt - firstAt - 1;
    out.add1(t.distance + 2, bucket(gap));
    for (let at = firstAt; at <= secondAt; at++) {
      if (at - firstAt > inner && secondAt - at > inner) continue;
      if (at > firstAt) {
        out.add2(t.wordGram, lower(at - 1), lower(at));
        out.add2(t.stemGram, stem(at - 1), stem(at));
      }
      if (at > firstAt + 1) {
        out.add3(t.wordGram + 1, lower(at - 2), lower(at - 1), lower(at));
        out.add3(t.stemGram + 1, stem(at - 2), stem(at - 1), stem(at));
      }
    }
    if (gap <= 6) {
      let words = gap;
      let stems = gap;
      for (let at = firstAt + 1; at < secondAt; at++) {
        words = mix(words, lower(at));
        stems = mix(stems, stem(at));
      }
      out.add1(t.whole, words);
      out.add1(t.whole + 1, stems);
      out.add3(t.whole + 2, stems, stem(firstAt - 1), stem(secondAt + 1));
      out.add2(t.whole + 3, stems, stem(secondAt + 1));
      out.add2(t.whole + 4, stems, stem(firstAt - 1));
    }
    for (let step = 1; step <= 3; step++) {
      out.add2(t.outer, 100 + step, lower(firstAt - step));
      out.add2(t.outer, 200 + step, lower(secondAt + step));
      out.add1(t.outer + 1, mix(1, stem(firstAt - step)));
      out.add1(t.outer + 1, mix(2, stem(secondAt + step)));
      if (step <= gap) {
        out.add2(t.innerEdge, 100 + step, lower(firstAt + step));
        out.add2(t.innerEdge, 200 + step, lower(secondAt - step));
      }
    }
    out.add3(t.outer + 5, 1, lower(firstAt - 2), lower(firstAt - 1));
    out.add3(t.outer + 5, 2, lower(secondAt + 1), lower(secondAt + 2));
    out.add3(t.outer + 6, 3, stem(firstAt - 1), stem(firstAt + 1));
    out.add3(t.outer + 6, 4, stem(secondAt - 1), stem(secondAt + 1));
    out.add3(t.outer + 7, 5, stem(firstAt + 1), stem(secondAt - 1));
    out.add4(t.outer + 8, stem(firstAt - 1), stem(firstAt + 1), stem(secondAt - 1), stem(secondAt + 1));
  }

  /** Triggers, prepositions, denials, passives and names in their order, all else left out. */
  #sketches(sentence: PairSentence, marks: SentenceMarks, firstAt: number, secondAt: number, out: FeatureBuffer): void {
    const rows = this.#sketchRow;
    const kinds = this.#sketchKind;
    rows.length = 0;
    kinds.length = 0;
    let firstIn = 0;
    let secondIn = 0;
    for (let at = 0; at < this.#path.length; at++) {
      const index = this.#path[at] ?? 0;
      if (at === firstAt || at === secondAt) {
        if (at === firstAt) firstIn = rows.length;
        else secondIn = rows.length;
        const symbol = at === firstAt ? first : second;
        rows.push(symbol);
        kinds.push(symbol);
        continue;
      }
      const part = marks.role[index] ?? 0;
      const lower = marks.lower[index] ?? 0;
      if (part === role.triggerVerb || part === role.triggerNoun) {
        const word = sentence.words[index];
        const passive = part === role.triggerVerb && word?.form === "past" && isPassive(sentence, marks, index) ? 2 : part === role.triggerVerb ? 1 : 0;
        rows.push(mix(marks.row[index] ?? 0, passive));
        kinds.push(mix(marks.kind[index] ?? 0, passive));
      } else if (part === role.preposition || part === role.negator || part === role.relative || part === role.subordinator || part === role.mention) {
        rows.push(lower);
        kinds.push(part === role.preposition || part === role.mention ? lower : part);
      } else if (part === role.conjunction || part === role.comma || part === role.open || part === role.mark) {
        if (at > firstAt && at < secondAt) {
          rows.push(part);
          kinds.push(part);
        }
      }
    }
    for (let at = 0; at < rows.length; at++) {
      const zone = at < firstIn ? 1 : at > secondIn ? 3 : 2;
      if (at + 1 < rows.length) {
        out.add3(t.sketch, zone, rows[at] ?? 0, rows[at + 1] ?? 0);
        out.add3(t.sketch + 1, zone, kinds[at] ?? 0, kinds[at + 1] ?? 0);
      }
      if (at + 2 < rows.length) {
        out.add4(t.sketch + 2, zone, rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0);
        out.add4(t.sketch + 3, zone, kinds[at] ?? 0, kinds[at + 1] ?? 0, kinds[at + 2] ?? 0);
      }
      if (at + 3 < rows.length) out.add4(t.sketch + 4, mix(zone, kinds[at] ?? 0), kinds[at + 1] ?? 0, kinds[at + 2] ?? 0, kinds[at + 3] ?? 0);
    }
    if (secondIn - firstIn <= 8) {
      let row = 7;
      let kind = 7;
      for (let at = firstIn + 1; at < secondIn; at++) {
        row = mix(row, rows[at] ?? 0);
        kind = mix(kind, kinds[at] ?? 0);
      }
      out.add1(t.sketchWhole, row);
      out.add1(t.sketchWhole + 1, kind);
      out.add2(t.sketchWhole + 2, kind, kinds[secondIn + 1] ?? wall);
      out.add2(t.sketchWhole + 3, kind, kinds[firstIn - 1] ?? wall);
      out.add3(t.sketchWhole + 4, kind, kinds[firstIn - 1] ?? wall, kinds[secondIn + 1] ?? wall);
    }
  }

  /** Each trigger near the pair: on which side, how far, whether a name stands in between, which signs follow each other. */
  #triggersOf(marks: SentenceMarks, from: number, to: number, out: FeatureBuffer): void {
    const found = this.#triggers;
    found.length = 0;
    let parity = 1;
    let signs = 5;
    let closeSigns = 5;
    let positives = 0;
    let negatives = 0;
    const begin = Math.max(0, from - 10);
    const end = Math.min(marks.size, to + 10);
    for (let index = begin; index < end; index++) {
      const row = marks.row[index] ?? 0;
      if (row === 0) continue;
      const side = index < from ? 1 : index > to ? 3 : 2;
      const gapFirst = Math.abs(index - from);
      const gapSecond = Math.abs(index - to);
      const lower = marks.lower[index] ?? 0;
      const kind = marks.kind[index] ?? 0;
      const part = marks.role[index] ?? 0;
      const near = bucket(Math.min(gapFirst, gapSecond));
      out.add2(t.trigger, side, row);
      out.add2(t.trigger + 1, side, kind);
      out.add3(t.trigger + 2, side, row, near);
      out.add3(t.trigger + 3, side, kind, near);
      out.add3(t.trigger + 4, side, lower, part);
      const namesFirst = namesBetween(marks, Math.min(index, from), Math.max(index, from));
      const namesSecond = namesBetween(marks, Math.min(index, to), Math.max(index, to));
      const attach = Math.min(2, namesFirst) * 3 + Math.min(2, namesSecond);
      out.add3(t.attach, side, row, attach);
      out.add3(t.attach + 1, side, kind, attach);
      out.add4(t.attach + 2, side, kind, attach, bucket(gapFirst) * 16 + bucket(gapSecond));
      out.add4(t.attach + 3, side, row, prepositionAround(marks, index), attach);
      out.add4(t.attach + 4, side, kind, prepositionAround(marks, index), part);
      const sign = marks.sign[index] ?? 0;
      if (side === 2 && sign !== 0) {
        parity *= sign;
        signs = mix(signs, sign + 2);
        if (sign > 0) positives++;
        else negatives++;
      }
      if (sign !== 0 && index >= from - 3 && index <= to + 3) closeSigns = mix(closeSigns, mix(side, sign + 2));
      if (side === 2 || gapFirst <= 3 || gapSecond <= 3) found.push(index);
    }
    out.add2(t.signs, parity, Math.min(3, positives) * 4 + Math.min(3, negatives));
    out.add1(t.signs + 1, signs);
    out.add1(t.signs + 2, closeSigns);
    if (found.length <= 6) {
      for (let a = 0; a < found.length; a++) {
        for (let b = a + 1; b < found.length; b++) {
          const [left, right] = [found[a] ?? 0, found[b] ?? 0];
          const zone = (left < from ? 1 : left > to ? 3 : 2) * 4 + (right < from ? 1 : right > to ? 3 : 2);
          out.add3(t.pairOfTriggers, zone, marks.row[left] ?? 0, marks.row[right] ?? 0);
          out.add3(t.pairOfTriggers + 1, zone, marks.kind[left] ?? 0, marks.kind[right] ?? 0);
        }
      }
    }
    out.add2(t.pairOfTriggers + 2, found.length > 6 ? 7 : found.length, bucket(to - from));
  }
}

/** Genes and drugs that stand between two words, ends left out. */
function namesBetween(marks: SentenceMarks, low: number, high: number): number {
  if (high - low < 2) return 0;
  return (marks.genesBefore[high] ?? 0) - (marks.genesBefore[low + 1] ?? 0) + (marks.drugsBefore[high] ?? 0) - (marks.drugsBefore[low + 1] ?? 0);
}

/** The preposition right behind a word (or one word on), else 0. */
function prepositionAround(marks: SentenceMarks, index: number): number {
  if (marks.role[index + 1] === role.preposition) return marks.lower[index + 1] ?? 0;
  if (marks.role[index + 2] === role.preposition && marks.role[index + 1] !== role.mention) return mix(marks.lower[index + 2] ?? 0, 1);
  return marks.role[index + 1] === role.mention ? 1 : 0;
}

function isPassive(sentence: PairSentence, marks: SentenceMarks, index: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const part = marks.role[index - back];
    if (part === role.auxiliary) return sentence.words[index - back]?.tag === "be";
    if (part === role.mention || part === role.comma) return false;
  }
  return false;
}

import { Antecedents, noTopic, type Topic } from "./anaphora.ts";
import { attach } from "./attach.ts";
import type { Chunk, Chunked, NounChunk } from "./chunk.ts";
import { type Concept, emptyConcept } from "./concept.ts";
import { isEventLike, isPaired, linkAt, mergeMembers, startsClause, startsWithName } from "./coordinate.ts";
import { basePhraseEnd, interpretBase, type SentenceWords } from "./noun-phrase.ts";
import { exampleAt, prepositionAt } from "./prepositions.ts";
import { isAttributive, readVerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

const exampleLinks = new Set(["such as", "including", "like", "namely", "e.g"]);

/** Cuts a sentence into phrases. Linear but for lists, whose members are each read at most twice. */
export function chunkSentence(sentence: SentenceWords, topic: Topic = noTopic): Chunked {
  const lines: Chunk[][] = [];
  const chunker = new Chunker(sentence, lines, topic);
  const main: Chunk[] = [];
  lines.push(main);
  chunker.line(0, sentence.words.length, main);
  return { lines };
}

class Chunker {
  readonly #sentence: SentenceWords;
  readonly #words: readonly Word[];
  readonly #lines: Chunk[][];
  readonly #antecedents: Antecedents;

  constructor(sentence: SentenceWords, lines: Chunk[][], topic: Topic) {
    this.#sentence = sentence;
    this.#words = sentence.words;
    this.#lines = lines;
    this.#antecedents = new Antecedents(sentence.words, sentence.typeOf, topic);
  }

  line(from: number, to: number, out: Chunk[]): void {
    let at = from;
    while (at < to) {
      const next = this.#step(at, to, out);
      at = next > at ? next : at + 1;
    }
  }

  #step(at: number, to: number, out: Chunk[]): number {
    const word = this.#words[at];
    if (word === undefined) return at + 1;
    if (word.text === "(" || word.text === "[") return this.#parenthesis(at, to);
    const group = this.#startsVerb(at) ? readVerbGroup(this.#words, at, to, out.at(-1)?.type === "np") : null;
    if (group !== null) {
      const subject = out.at(-1);
      if (subject?.type === "np") this.#antecedents.setSubject(subject.concepts.flatMap(({ themes }) => themes));
      out.push(group);
      return group.to;
    }
    if (word.tag === "preposition" || word.lower === "to") return this.#preposition(at, to, out);
    const predicate = this.#responseAfterNoun(at, to, out);
    if (predicate !== null) return predicate;
    const phrase = this.#nounPhrase(at, to, out);
    if (phrase !== null) {
      if (this.#denyParallel(phrase.concepts, out)) return phrase.to;
      out.push(phrase);
      return phrase.to;
    }
    const role =
      word.tag === "conjunction"
        ? "conjunction"
        : word.tag === "subordinator"
          ? "subordinator"
          : word.tag === "relative"
            ? "relative"
            : word.text === ","
              ? "comma"
              : /[;:.?!]/u.test(word.text)
                ? "stop"
                : "other";
    if (word.tag !== "adverb" || role !== "other") out.push({ type: "mark", from: at, to: at + 1, mark: word.lower, role });
    else if (word.lower === "not" || word.lower === "instead" || word.lower === "more" || word.lower === "less" || word.lower === "highly")
      out.push({ type: "mark", from: at, to: at + 1, mark: word.lower, role });
    return at + 1;
  }

  /** "cells resistant to X": the adjective hangs on the cells before it. */
  #responseAfterNoun(at: number, to: number, out: readonly Chunk[]): number | null {
    const word = this.#words[at];
    if (word === undefined || this.#words[at + 1]?.lower !== "to") return null;
    const degree = out.at(-1);
    const isDegree = degree?.type === "mark" && (degree.mark === "more" || degree.mark === "less" || degree.mark === "highly");
    const previous = isDegree ? out.at(-2) : degree;
    if (word.tag !== "adjective" || previous?.type !== "np") return null;
    const row = triggerOf(word, "response");
    const group = previous.concepts.at(-1);
    if (row === null || row.aspect === null || group?.kind !== "group") return null;
    const phrase = this.#nounPhrase(at + 2, to, []);
    const mentions = phrase?.concepts.flatMap(({ themes }) => themes) ?? [];
    if (phrase === null || mentions.length === 0) return null;
    group.states.push({
      mentions,
      relation: "response",
      sign: isDegree && degree.mark === "less" ? -1 : 1,
      aspect: row.aspect,
      isDenied: false,
      perturbation: null,
      word: at,
      isMade: this.#isMade(out, previous),
    });
    return phrase.to;
  }

  /** Whether a verb of making rules the phrase. */
  #isMade(out: readonly Chunk[], phrase: Chunk): boolean {
    const verb = out[out.indexOf(phrase) - 1];
    const word = verb?.type === "vp" ? this.#words[verb.head] : undefined;
    return word !== undefined && triggerOf(word, "cause", "change") !== null;
  }

  /** "STAT3 but not STAT5": what follows "not" parallels the phrase before and is denied. */
  #denyParallel(concepts: readonly Concept[], out: Chunk[]): boolean {
    const not = out.at(-1);
    if (not?.type !== "mark" || not.mark !== "not") return false;
    for (let index = out.length - 2; index >= 0; index--) {
      const chunk = out[index];
      if (chunk === undefined) return false;
      if (chunk.type === "mark") continue;
      if (chunk.type === "vp") return false;
      const target = chunk.concepts.at(-1);
      if (target === undefined) return false;
      target.deniedThemes.push(...concepts.flatMap(({ themes }) => themes));
      target.deniedCells.push(...concepts.flatMap(({ cells }) => cells));
      return true;
    }
    return false;
  }

  #startsVerb(at: number): boolean {
    const word = this.#words[at];
    if (word === undefined) return false;
    if (word.tag === "verb") return !isAttributive(this.#words, at);
    return (
      word.tag === "modal" ||
      word.tag === "be" ||
      word.tag === "have" ||
      word.tag === "do" ||
      word.lower === "to" ||
      (word.tag === "negator" && this.#words[at + 1]?.tag === "verb") ||
      (word.tag === "adverb" && this.#verbAfterAdverbs(at))
    );
  }

  #verbAfterAdverbs(at: number): boolean {
    let index = at;
    while (this.#words[index]?.tag === "adverb") index++;
    const word = this.#words[index];
    return (
      word !== undefined && ((word.tag === "verb" && !isAttributive(this.#words, index)) || word.tag === "modal" || word.tag === "be" || word.tag === "have")
    );
  }

  /** Parentheses stand beside the sentence: their content is a line of its own. Returns the position after the closing bracket. */
  #parenthesis(at: number, to: number): number {
    const close = this.#closing(at, to);
    const inner: Chunk[] = [];
    this.#lines.push(inner);
    this.line(at + 1, close, inner);
    return close + 1;
  }

  #closing(at: number, to: number): number {
    let depth = 0;
    for (let index = at; index < to; index++) {
      const text = this.#words[index]?.text;
      if (text === "(" || text === "[") depth++;
      else if (text === ")" || text === "]") {
        depth--;
        if (depth === 0) return index;
      }
    }
    return to;
  }

  #preposition(at: number, to: number, out: Chunk[]): number {
    const { text, length } = prepositionAt(this.#words, at);
    const named = this.#bracketedLine(at + length, to);
    const after = named?.after ?? at + length;
    // "secreting over 100-fold more A": a measure, not a place.
    if ((text === "over" || text === "about" || text === "than" || text === "up") && this.#words[after]?.tag === "number") return after;
    const bare = this.#nounPhrase(after, to, out, out.at(-1)?.type === "np");
    const phrase = bare === null ? null : this.#withObject(bare, to);
    if (phrase === null) {
      out.push({ type: "mark", from: at, to: after, mark: text, role: "other" });
      return after;
    }
    if (named !== null && (text === "after" || text === "following")) acquire(phrase.concepts, named.cell);
    const previous = out.at(-1);
    const isDenied = previous?.type === "mark" && (previous.mark === "not" || (previous.mark === "than" && this.#words[at - 2]?.lower === "rather"));
    if (isDenied) {
      if (this.#deny(text, phrase.concepts, out)) return phrase.to;
    } else if (previous?.type === "np" && attach(previous.concepts, text, phrase, this.#sentence.typeOf)) {
      out[out.length - 1] = { type: "np", from: previous.from, to: phrase.to, concepts: previous.concepts };
      return this.#continueList(out, phrase.to, to);
    } else if (previous?.type === "pp" && attach(previous.concepts, text, phrase, this.#sentence.typeOf)) {
      out[out.length - 1] = { ...previous, to: phrase.to };
      return phrase.to;
    }
    out.push({ type: "pp", from: at, to: phrase.to, preposition: text, isDenied, concepts: phrase.concepts });
    return phrase.to;
  }

  /** "before (A) and after (B) development of resistance": a cell line in brackets right behind a preposition names the cells at that time. */
  #bracketedLine(at: number, to: number): { readonly cell: number; readonly after: number } | null {
    const [open, name, close] = [this.#words[at], this.#words[at + 1], this.#words[at + 2]];
    if (at + 2 >= to || open?.text !== "(" || close?.text !== ")" || name?.type !== "cell_line") return null;
    return { cell: name.mention, after: at + 3 };
  }

  /** "... but not in PEA2 cells": the phrase parallels an earlier one with the same preposition and is denied. */
  #deny(preposition: string, concepts: readonly Concept[], out: Chunk[]): boolean {
    const cells = concepts.flatMap(({ cells: found }) => found);
    const themes = concepts.flatMap(({ themes: found }) => found);
    for (let index = out.length - 1; index >= 0; index--) {
      const chunk = out[index];
      if (chunk === undefined || (chunk.type !== "np" && chunk.type !== "pp")) continue;
      const target = chunk.concepts.at(-1);
      if (target === undefined) continue;
      if (chunk.type === "pp" && chunk.preposition !== preposition && cells.length === 0) continue;
      if (cells.length > 0) target.deniedCells.push(...cells);
      else if (themes.length > 0) target.deniedThemes.push(...themes);
      else return false;
      return true;
    }
    return false;
  }

  /** A noun phrase with its coordinated members and whatever follows it closely. */
  #nounPhrase(from: number, to: number, out: readonly Chunk[], isInner = false): NounChunk | null {
    const first = this.#simplePhrase(from, to, out);
    if (first === null) return null;
    return this.#coordinate(first, to, out, isInner);
  }

  /** A base phrase with slashes, brackets and attached "of" phrases, no list. */
  #simplePhrase(from: number, to: number, out: readonly Chunk[] = []): NounChunk | null {
    const words = this.#words;
    let start = from;
    if (words[start]?.lower === "both" || words[start]?.lower === "either" || words[start]?.lower === "neither") start++;
    const end = basePhraseEnd(words, start, to, (index) => isAttributive(words, index));
    if (end <= start) return null;
    const concept = interpretBase(this.#sentence, start, end);
    if (words[from]?.lower === "neither") concept.isDenied = true;
    this.#antecedents.read(concept);
    const chunk = { type: "np" as const, from, to: end, concepts: [concept] };
    return this.#postmodify(chunk, to, out);
  }

  #postmodify(chunk: NounChunk, to: number, out: readonly Chunk[]): NounChunk {
    let current = chunk;
    for (;;) {
      const word = this.#words[current.to];
      if (word === undefined || current.to >= to) return current;
      if (word.text === "(" || word.text === "[") {
        const close = this.#closing(current.to, to);
        this.#bracket(current.concepts, current.to + 1, close);
        const after = Math.min(close + 1, to);
        const isAlias = close === current.to + 2;
        current = (isAlias ? this.#continued(current, after, to) : null) ?? { ...current, to: after };
        continue;
      }
      if (word.text === "," && exampleAt(this.#words, current.to + 1) > 0) {
        current = { ...current, to: current.to + 1 };
        continue;
      }
      if (word.lower === "of" || exampleLinks.has(word.lower) || (word.lower === "such" && this.#words[current.to + 1]?.lower === "as")) {
        const { text, length } = word.lower === "such" ? { text: "such as", length: 2 } : { text: word.lower, length: 1 };
        const start = this.#simplePhrase(current.to + length, to);
        if (start === null) return current;
        const inner = this.#withObject(start, to);
        const listed = this.#coordinate(inner, to, out, true);
        if (!attach(current.concepts, text, listed, this.#sentence.typeOf)) return current;
        current = { ...current, to: listed.to };
        continue;
      }
      return current;
    }
  }

  /** "predictor of [resistance to A]": a response takes its drug along before it is hung on what governs it. */
  #withObject(phrase: NounChunk, to: number): NounChunk {
    const response = phrase.concepts.at(-1);
    const takesDrug = response?.kind === "response" || response?.row?.id === "activity";
    if (!takesDrug || response.themes.length > 0 || !["to", "for", "against"].includes(this.#words[phrase.to]?.lower ?? "")) return phrase;
    const object = this.#nounPhrase(phrase.to + 1, to, [], true);
    if (object === null || !attach(phrase.concepts, "to", object, this.#sentence.typeOf)) return phrase;
    return { ...phrase, to: object.to };
  }

  /** "epidermal growth factor receptor (EGFR) expression": a phrase that goes on behind the short form in brackets. */
  #continued(chunk: NounChunk, after: number, to: number): NounChunk | null {
    const next = this.#words[after];
    const [concept, ...others] = chunk.concepts;
    const isName = concept !== undefined && others.length === 0 && (this.#words[concept.head]?.mention ?? -1) >= 0 && concept.head === chunk.to - 1;
    if (next === undefined || next.tag !== "noun" || next.mention >= 0 || !isName) return null;
    const end = basePhraseEnd(this.#words, after, to, (index) => isAttributive(this.#words, index));
    return end <= after ? null : { type: "np", from: chunk.from, to: end, concepts: [interpretBase(this.#sentence, chunk.from, end)] };
  }

  /** What stands in brackets after a phrase: members ("genes (MDR1 and GSTpi)"), another name, the drug behind "inhibitor", or a remark. */
  #bracket(concepts: readonly Concept[], from: number, to: number): void {
    const target = concepts.at(-1);
    if (target === undefined || from >= to) return;
    const inner = this.#nounPhrase(from, to, []);
    const isWhole = inner !== null && inner.to >= to;
    if (inner === null || !isWhole) {
      const line: Chunk[] = [];
      this.#lines.push(line);
      this.line(from, to, line);
      return;
    }
    const { typeOf } = this.#sentence;
    for (const concept of inner.concepts) {
      if (concept.kind === "entity" && concept.row?.kind === "reagent") {
        target.roles.push({ drugs: [...target.themes], genes: [...concept.themes], row: concept.row, word: concept.head });
        continue;
      }
      if (concept.kind !== "entity" && concept.kind !== "group" && concept.kind !== "other") continue;
      const drugs = concept.themes.filter((mention) => typeOf(mention) === "drug");
      if (target.row?.kind === "reagent" && drugs.length > 0 && target.themes.some((mention) => typeOf(mention) === "gene")) {
        target.roles.push({ drugs, genes: [...target.themes], row: target.row, word: target.head });
        target.second ??= { ...emptyConcept(concept.from, concept.to, concept.head), kind: "entity", themes: drugs };
      } else if (target.themes.length === 0 && target.kind !== "group" && target.kind !== "event") target.themes.push(...concept.themes);
      if (target.cells.length === 0 || target.kind === "group") target.cells.push(...concept.cells.filter((cell) => !target.cells.includes(cell)));
    }
  }

  /** Reads "A, B and C", "A as well as B"; a member that starts the next clause ("X raises A and B lowers C") is given back. */
  #coordinate(first: NounChunk, to: number, out: readonly Chunk[], isInner = false): NounChunk {
    const members: NounChunk[] = [first];
    let end = first.to;
    let at = first.to;
    let isClosed = false;
    while (at < to) {
      const link = linkAt(this.#words, at);
      if (link === null) break;
      const member = this.#simplePhrase(at + link.length, to, out);
      if (
        member === null ||
        startsClause(this.#words, member, link.isFinal && members.length === 1 && !isPaired(this.#words[first.from], this.#words[at]), out)
      )
        break;
      // "expression of A and activation of B": the second event stands beside the first, not inside it.
      if (isInner && member.concepts.some(({ agents }) => agents.length > 0)) break;
      if (isInner && member.concepts.some(({ kind }) => kind === "other") && this.#words[member.from]?.tag === "determiner") break;
      if (
        isInner &&
        first.concepts.every(({ kind }) => kind === "entity") &&
        member.concepts.some((concept) => isEventLike(concept) && !startsWithName(concept, this.#words))
      )
        break;
      members.push(member);
      at = member.to;
      if (link.isFinal) {
        end = at;
        isClosed = true;
        // "A and B" closes the list, but "A and B, as well as C" goes on.
      } else if (isClosed) break;
    }
    if (!isClosed) return first;
    while ((members.at(-1)?.to ?? 0) > end) members.pop();
    return { type: "np", from: first.from, to: end, concepts: mergeMembers(members, this.#sentence) };
  }

  /** After an attached phrase a list may go on at the level of the whole phrase ("expression of A and activation of B"). */
  #continueList(out: Chunk[], at: number, to: number): number {
    const last = out.at(-1);
    if (last?.type !== "np") return at;
    const whole = this.#coordinate(this.#postmodify(last, to, out.slice(0, -1)), to, out.slice(0, -1));
    out[out.length - 1] = whole;
    return whole.to;
  }
}

/** Cells taken "after development of resistance to A" are resistant to A. */
function acquire(concepts: readonly Concept[], cell: number): void {
  for (const concept of concepts) {
    if (concept.kind !== "response" || concept.aspect === null) continue;
    concept.cells.push(cell);
    concept.states.push({
      mentions: concept.themes,
      relation: "response",
      sign: 1,
      aspect: concept.aspect,
      isDenied: false,
      perturbation: null,
      word: concept.head,
    });
  }
}

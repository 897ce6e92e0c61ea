import { Antecedents, noTopic, type Topic } from "./anaphora.ts";
import { attach, lacksAgent } from "./attach.ts";
import { closingBracket } from "./bracket-members.ts";
import { acquire, asCarriers } from "./carriers.ts";
import type { Chunk, Chunked } from "./chunk.ts";
import type { Concept } from "./concept.ts";
import { denyAtPreposition, denyParallel } from "./denied-phrases.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { attachAgain, attachPastAdjective, attachPastInsertion, attachPastPlace, attachWay } from "./past-insertions.ts";
import { PhraseReader } from "./phrase-reader.ts";
import { prepositionAt } from "./prepositions.ts";
import { readVerbGroup } from "./verb-group.ts";
import { rulesClause, startsVerb } from "./verb-start.ts";
import { triggerOf, type Word } from "./words.ts";

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
  readonly #phrases: PhraseReader;

  constructor(sentence: SentenceWords, lines: Chunk[][], topic: Topic) {
    this.#sentence = sentence;
    this.#words = sentence.words;
    this.#lines = lines;
    this.#antecedents = new Antecedents(sentence.words, sentence.typeOf, topic);
    const appose = (line: readonly Chunk[]): void => {
      lines.push([...line]);
    };
    this.#phrases = new PhraseReader(sentence, this.#antecedents, (from, to) => this.#aside(from, to), appose);
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
    // "not only A but also B": both.
    if (word.lower === "not" && this.#words[at + 1]?.lower === "only") return at + 2;
    // "A specifically and directly binds B": no border.
    if (word.lower === "and" && this.#words[at - 1]?.tag === "adverb" && this.#words[at + 1]?.tag === "adverb" && out.at(-1)?.type === "np") return at + 1;
    if (word.text === "(" || word.text === "[") return this.#parenthesis(at, to);
    const group = startsVerb(this.#words, at) ? readVerbGroup(this.#words, at, to, out.at(-1)?.type === "np") : null;
    if (group !== null) {
      const subject = out.at(-1);
      // "Ubiquitination of A by B promotes its degradation": of an event it is what the event happens to that "its" means.
      const doers =
        subject?.type === "np"
          ? subject.concepts.flatMap(({ kind, agents, themes }) => (kind === "event" ? agents.flatMap(({ mentions }) => mentions) : themes))
          : [];
      if (subject?.type === "np") this.#antecedents.setSubject(doers);
      out.push(group);
      return group.to;
    }
    const isIndependence = (word.lower === "independently" || word.lower === "independent") && this.#words[at + 1]?.lower === "of";
    if (word.tag === "preposition" || word.lower === "to" || isIndependence) return this.#preposition(at, to, out);
    const predicate = this.#responseAfterNoun(at, to, out);
    if (predicate !== null) return predicate;
    const phrase = this.#phrases.nounPhrase(at, to, out);
    if (phrase !== null) {
      if (denyParallel(phrase.concepts, out, this.#lines)) return phrase.to;
      this.#possess(phrase.concepts, out);
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
    // "cells resistant to A but sensitive to B"
    const isSecond = degree?.type === "mark" && degree.role === "conjunction";
    const previous = isDegree || isSecond ? out.at(-2) : degree;
    if (word.tag !== "adjective" || previous?.type !== "np") return null;
    const row = triggerOf(word, "response");
    const group = previous.concepts.at(-1);
    if (row === null || row.aspect === null || group?.kind !== "group") return null;
    if (isSecond && !group.states.some(({ relation }) => relation === "response")) return null;
    const phrase = this.#phrases.nounPhrase(at + 2, to, []);
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

  /** "A, whose expression is induced by B": the expression is A's; behind "A is a factor whose", that of the subject. */
  #possess(concepts: readonly Concept[], out: readonly Chunk[]): void {
    const [concept] = concepts;
    const whose = out.at(-1);
    if (concept === undefined || concept.themes.length > 0 || whose?.type !== "mark" || whose.mark !== "whose") return;
    const owner = out.slice(0, -1).findLast((chunk) => chunk.type === "np" && chunk.concepts.some(({ themes }) => themes.length > 0));
    if (owner?.type === "np") concept.themes.push(...owner.concepts.flatMap(({ themes }) => themes));
  }

  /** Parentheses stand beside the sentence: their content is a line of its own. Returns the position after the closing bracket. */
  #parenthesis(at: number, to: number): number {
    const close = closingBracket(this.#words, at, to);
    this.#aside(at + 1, close);
    return close + 1;
  }

  #aside(from: number, to: number): void {
    const line: Chunk[] = [];
    this.#lines.push(line);
    this.line(from, to, line);
  }

  #preposition(at: number, to: number, out: Chunk[]): number {
    const { text, length } = prepositionAt(this.#words, at);
    const named = this.#bracketedLine(at + length, to);
    const after = named?.after ?? at + length;
    // "secreting over 100-fold more A": a measure, not a place.
    if ((text === "over" || text === "about" || text === "than" || text === "up") && this.#words[after]?.tag === "number") return after;
    // "Unlike A, B and C did": a list begins behind the comma.
    const end = out.at(-1)?.type !== "np" && (text === "unlike" || text === "in contrast to") ? this.#commaFrom(after, to) : to;
    const bare = this.#phrases.nounPhrase(after, end, out, out.at(-1)?.type === "np" && text !== "between");
    const phrase = bare === null ? null : this.#phrases.withObject(bare, to);
    if (phrase === null) {
      out.push({ type: "mark", from: at, to: after, mark: text, role: "other" });
      return after;
    }
    if (text === "in") for (const concept of phrase.concepts) asCarriers(this.#words, concept);
    // "as B inhibitors raise A": a reason, with a verb of its own.
    if (text === "as" && phrase.from === after && rulesClause(this.#words, phrase.to, to)) {
      out.push({ type: "mark", from: at, to: after, mark: text, role: "subordinator" });
      return after;
    }
    if (named !== null && (text === "after" || text === "following")) acquire(phrase.concepts, named.cell);
    const previous = out.at(-1);
    const isDenied = previous?.type === "mark" && (previous.mark === "not" || (previous.mark === "than" && this.#words[at - 2]?.lower === "rather"));
    if (isDenied) {
      if (denyAtPreposition(text, phrase.concepts, out)) return phrase.to;
    } else if (previous?.type === "np" && attach(previous.concepts, text, phrase, this.#sentence.typeOf)) {
      out[out.length - 1] = { type: "np", from: previous.from, to: phrase.to, concepts: previous.concepts };
      return this.#continueList(out, phrase.to, to);
    } else if ((text === "by" || text === "of") && attachPastPlace(text, phrase, out, this.#sentence.typeOf)) {
      return phrase.to;
    } else if (attachPastAdjective(text, phrase, out, this.#sentence.typeOf)) {
      return phrase.to;
    } else if (attachAgain(this.#sentence, text, phrase, out)) {
      return phrase.to;
    } else if (attachWay(text, phrase, out, this.#sentence.typeOf) || attachPastInsertion(text, phrase, out, this.#sentence.typeOf)) {
      return this.#continueList(out, phrase.to, to);
    } else if (previous?.type === "pp" && !(text === "by" && lacksAgent(out)) && attach(previous.concepts, text, phrase, this.#sentence.typeOf)) {
      const { from, preposition, isDenied: isUnder, concepts } = previous;
      out[out.length - 1] = { type: "pp", from, to: phrase.to, preposition, isDenied: isUnder, concepts };
      return phrase.to;
    }
    out.push({ type: "pp", from: at, to: phrase.to, preposition: text, isDenied, concepts: phrase.concepts });
    return phrase.to;
  }

  #commaFrom(from: number, to: number): number {
    for (let at = from; at < to; at++) if (this.#words[at]?.text === ",") return at;
    return to;
  }

  /** "before (A) and after (B) development of resistance": a cell line in brackets right behind a preposition names the cells at that time. */
  #bracketedLine(at: number, to: number): { readonly cell: number; readonly after: number } | null {
    const [open, name, close] = [this.#words[at], this.#words[at + 1], this.#words[at + 2]];
    if (at + 2 >= to || open?.text !== "(" || close?.text !== ")" || name?.type !== "cell_line") return null;
    return { cell: name.mention, after: at + 3 };
  }

  /** After an attached phrase a list may go on at the level of the whole phrase ("expression of A and activation of B"). */
  #continueList(out: Chunk[], at: number, to: number): number {
    const last = out.at(-1);
    if (last?.type !== "np") return at;
    const whole = this.#phrases.coordinate(this.#phrases.postmodify(last, to, out.slice(0, -1)), to, out.slice(0, -1));
    out[out.length - 1] = whole;
    return whole.to;
  }
}

import { suffixIndex } from "../../rules/suffixes.ts";
import type { Antecedents } from "./anaphora.ts";
import { attach } from "./attach.ts";
import { isAttributive } from "./attributive-verbs.ts";
import { isBinder, isOwned, ownedOnly } from "./bound-partners.ts";
import { bareList, bracketedApposition, closingBracket, describesInBrackets, firstInBracket, takeBracketed } from "./bracket-members.ts";
import { type Chunk, endingAt, type NounChunk, nounChunk } from "./chunk.ts";
import { addMissing, type Concept } from "./concept.ts";
import { isPromoter, isResidue, isSite, isThing, productLink } from "./dna-sites.ts";
import { isInFrontClause, standsBesidePlace, standsOutside, startsClause } from "./list-borders.ts";
import { isPaired, linkAt, opensList } from "./list-links.ts";
import { mergeMembers } from "./merge-members.ts";
import { pastShortForm } from "./modifiers.ts";
import { nameBehind, nameBehindShort } from "./named-classes.ts";
import { interpretBase, type SentenceWords } from "./noun-phrase.ts";
import { isInserted } from "./past-insertions.ts";
import { basePhraseEnd } from "./phrase-end.ts";
import { exampleAt, exampleLinks, isNarrowing, pastMeasure } from "./prepositions.ts";
import type { Word } from "./words.ts";

/** Longer lists are cut: no sentence names so many members, and each start of a list that never closes reads it anew. */
const maxMembers = 64;

/** Reads noun phrases: a base phrase, what stands in brackets behind it, its "of" phrase, and the members of its list. */
export class PhraseReader {
  readonly #sentence: SentenceWords;
  readonly #words: readonly Word[];
  readonly #antecedents: Antecedents;
  readonly #readBracket: (from: number, to: number) => void;
  readonly #appose: (line: readonly Chunk[]) => void;

  /**
   * @param readBracket Reads words in brackets that are no phrase, as a line of their own.
   * @param appose Takes a name and what brackets say that it is.
   */
  constructor(sentence: SentenceWords, antecedents: Antecedents, readBracket: (from: number, to: number) => void, appose: (line: readonly Chunk[]) => void) {
    this.#sentence = sentence;
    this.#words = sentence.words;
    this.#antecedents = antecedents;
    this.#readBracket = readBracket;
    this.#appose = appose;
  }

  /** A noun phrase with its coordinated members and whatever follows it closely. */
  nounPhrase(from: number, to: number, out: readonly Chunk[], isInner = false): NounChunk | null {
    const first = this.#simplePhrase(from, to, out);
    if (first === null) return null;
    return this.coordinate(first, to, out, isInner);
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
    const base = { type: "np" as const, from, to: end, concepts: [concept] };
    const chunk = nameBehind(this.#sentence, base, to) ?? base;
    // "the gene for A" is none that was spoken of.
    if (productLink(this.#words, chunk) === 0) for (const named of chunk.concepts) this.#antecedents.read(named);
    return this.postmodify(chunk, to, out);
  }

  postmodify(chunk: NounChunk, to: number, out: readonly Chunk[]): NounChunk {
    let current = chunk;
    for (;;) {
      const word = this.#words[current.to];
      if (word === undefined || current.to >= to) return current;
      if (word.text === "(" || word.text === "[") {
        const close = closingBracket(this.#words, current.to, to);
        this.#bracket(current.concepts, current.to + 1, close);
        const after = Math.min(close + 1, to);
        // "A (B) expression", "A (200 mg/kg) treatment"
        const isInside = close === current.to + 2 || this.#words[current.to + 1]?.tag === "number";
        const whole = isInside ? this.#continued(current, after, to) : null;
        current =
          whole === null ? (nameBehindShort(this.#words, current, after, to) ?? endingAt(current, after)) : (nameBehind(this.#sentence, whole, to) ?? whole);
        continue;
      }
      // "effectors of A, such as B": B is an effector, and no A.
      if (ofOwned(this.#words, current.from) && exampleAt(this.#words, word.text === "," ? current.to + 1 : current.to) > 0) return current;
      if (word.text === "," && exampleAt(this.#words, current.to + 1) > 0) {
        current = endingAt(current, current.to + 1);
        continue;
      }
      // "knockdown the expression of A": the preposition is left out.
      const done = current.concepts.at(-1);
      if (word.lower === "the" && done?.row?.kind === "manipulate" && done.head === current.to - 1 && done.themes.length === 0) {
        const inner = this.#simplePhrase(current.to, to);
        if (inner === null || inner.concepts.every(({ themes }) => themes.length === 0)) return current;
        if (!attach(current.concepts, "of", inner, this.#sentence.typeOf)) return current;
        current = endingAt(current, inner.to);
        continue;
      }
      if (word.lower === "of" && isInserted(this.#words, current)) return current;
      if (
        word.lower === "of" ||
        exampleLinks.has(word.lower) ||
        isNarrowing(this.#words, current.to) ||
        (word.lower === "such" && this.#words[current.to + 1]?.lower === "as")
      ) {
        const { text, length } =
          word.lower === "such" ? { text: "such as", length: 2 } : { text: isNarrowing(this.#words, current.to) ? "including" : word.lower, length: 1 };
        const start = this.#simplePhrase(pastMeasure(this.#words, current.to + length), to);
        if (start === null) return current;
        const inner = this.withObject(start, to);
        const listed = this.coordinate(inner, to, [...out, current], true);
        for (const owned of listed.concepts)
          if (isOwned(owned) && owned.second !== null && owned.themes.length > 0) this.#appose([nounChunk(listed.from, listed.to, [ownedOnly(owned)])]);
        if (!attach(current.concepts, text, listed, this.#sentence.typeOf)) return current;
        current = endingAt(current, listed.to);
        continue;
      }
      const coded = this.#coded(current, to, out);
      if (coded !== null) {
        current = coded;
        continue;
      }
      // "cells with mutations in A": what they carry.
      const changed = word.lower === "in" && isBareMutation(current.concepts.at(-1)) ? this.#simplePhrase(current.to + 1, to) : null;
      if (changed !== null && isThing(changed) && changed.concepts.every(({ themes }) => themes.every((theme) => this.#sentence.typeOf(theme) === "gene"))) {
        const listed = this.coordinate(changed, to, out, true);
        if (!isThing(listed) || !attach(current.concepts, "in", listed, this.#sentence.typeOf)) return current;
        current = endingAt(current, listed.to);
        continue;
      }
      // "binds to a site in the A promoter", "phosphorylates Ser473 in A": the promoter is what is bound.
      const isPlace = word.lower === "in" || word.lower === "within";
      const isPart = (isPlace && isSite(this.#words, current)) || ((isPlace || word.lower === "on") && isResidue(this.#words, current));
      const whole = isPart ? this.#inPromoter(current, to, out) : null;
      if (whole === null) return current;
      current = whole;
    }
  }

  /** "genes encoding A and B", "the gene for A": that is what the genes are. */
  #coded(gene: NounChunk, to: number, out: readonly Chunk[]): NounChunk | null {
    const length = productLink(this.#words, gene);
    const start = length === 0 ? null : this.#simplePhrase(gene.to + length, to);
    const products = start === null ? null : this.coordinate(start, to, out, true);
    const target = gene.concepts.at(-1);
    if (products === null || target === undefined || !isThing(products)) return null;
    addMissing(
      target.themes,
      products.concepts.flatMap(({ themes }) => themes),
    );
    if (target.kind === "other") target.kind = "entity";
    return endingAt(gene, products.to);
  }

  /** A phrase for a piece of DNA or of a protein with what it is a piece of, or `null` where something else follows. */
  #inPromoter(site: NounChunk, to: number, out: readonly Chunk[]): NounChunk | null {
    const start = this.#simplePhrase(site.to + 1, to);
    const promoter = start === null ? null : this.coordinate(start, to, out, true);
    if (promoter === null) return null;
    const isOfProtein =
      isResidue(this.#words, site) && promoter.concepts.every(({ themes }) => themes.every((theme) => this.#sentence.typeOf(theme) === "gene"));
    if (!(isPromoter(this.#words, promoter) || ((site.concepts.some(isBinder) || isOfProtein) && isThing(promoter)))) return null;
    if (!attach(site.concepts, "of", promoter, this.#sentence.typeOf)) return null;
    return endingAt(site, promoter.to);
  }

  /** "predictor of [resistance to A]": a response takes its drug along before it is hung on what governs it. */
  withObject(phrase: NounChunk, to: number): NounChunk {
    const response = phrase.concepts.at(-1);
    const takesDrug = response?.kind === "response" || response?.row?.id === "activity";
    if (!takesDrug || response.themes.length > 0 || !["to", "for", "against"].includes(this.#words[phrase.to]?.lower ?? "")) return phrase;
    const object = this.nounPhrase(phrase.to + 1, to, [], true);
    if (object === null || !attach(phrase.concepts, "to", object, this.#sentence.typeOf)) return phrase;
    return endingAt(phrase, object.to);
  }

  /** "epidermal growth factor receptor (EGFR) expression": a phrase that goes on behind the short form in brackets. */
  #continued(chunk: NounChunk, after: number, to: number): NounChunk | null {
    const next = this.#words[after];
    const [concept, ...others] = chunk.concepts;
    const isName = concept !== undefined && others.length === 0 && (this.#words[concept.head]?.mention ?? -1) >= 0 && concept.head === chunk.to - 1;
    const isSuffix = pastShortForm(this.#words, chunk.to, to) === after && suffixIndex.has(next?.lower ?? "");
    if (next === undefined || (next.tag !== "noun" && !isSuffix) || next.mention >= 0 || !isName) return null;
    const end = basePhraseEnd(this.#words, after, to, (index) => isAttributive(this.#words, index));
    return end <= after ? null : { type: "np", from: chunk.from, to: end, concepts: [interpretBase(this.#sentence, chunk.from, end)] };
  }

  /** What stands in brackets after a phrase: members ("genes (MDR1 and GSTpi)"), another name, the drug behind "inhibitor", or a remark. */
  #bracket(concepts: readonly Concept[], from: number, to: number): void {
    const target = concepts.at(-1);
    if (target === undefined || from >= to) return;
    const list = bareList(this.#words, from, to);
    const read = list === null ? this.nounPhrase(from, to, []) : { type: "np" as const, from, to, concepts: [list] };
    const inner = read === null || read.to >= to ? read : firstInBracket(this.#words, read, target, to);
    if (inner === null) {
      this.#readBracket(from, to);
      return;
    }
    const name = this.#words[from - 2];
    if (name !== undefined && name.mention >= 0 && inner.to === to && describesInBrackets(inner)) {
      this.#appose(bracketedApposition(name.mention, inner));
      return;
    }
    takeBracketed(this.#sentence, target, inner.concepts);
  }

  /** Reads "A, B and C", "A as well as B"; a member that starts the next clause ("X raises A and B lowers C") is given back. */
  coordinate(first: NounChunk, to: number, out: readonly Chunk[], isInner = false): NounChunk {
    const members: NounChunk[] = [first];
    let end = first.to;
    let at = first.to;
    let isClosed = false;
    let isOpened = false;
    while (at < to && members.length < maxMembers) {
      const link = linkAt(this.#words, at);
      if (link === null) break;
      // "in both lines, both A and B": what opens a list is no member of another.
      const opener = this.#words[at + link.length];
      if ((!link.isFinal && isPaired(opener, undefined)) || opener?.lower === "neither") break;
      const member = this.#simplePhrase(at + link.length, to, out);
      if (
        member === null ||
        startsClause(
          this.#words,
          member,
          link.isFinal && (members.length === 1 || isClosed || isInFrontClause(out)) && !isPaired(this.#words[first.from], this.#words[at]),
          out,
        )
      )
        break;
      // "lowered A, accompanied by a rise of B": which way B went is said of it alone.
      if (/^(?:accompanied|coupled)$/u.test(this.#words[at + link.length - 2]?.lower ?? "") && member.concepts.some(({ sign }) => sign !== 0)) break;
      if (isInner && standsOutside(this.#words, out.at(-1), first, member)) break;
      if (standsBesidePlace(this.#words, out.at(-1), first, member)) break;
      // "neither A nor B": what is denied of the first is denied of each.
      if (first.concepts[0]?.isDenied === true && this.#words[at]?.lower === "nor") for (const concept of member.concepts) concept.isDenied = true;
      members.push(member);
      if (link.isFinal) {
        end = member.to;
        isClosed = true;
        isOpened = opensList(this.#words, at, link.length);
        // "A and B" closes the list, but "A and B, as well as C" goes on, and so does "A as well as B, C and D".
      } else if (isClosed && !isOpened) break;
      at = member.to;
    }
    if (!isClosed) return first;
    while ((members.at(-1)?.to ?? 0) > end) members.pop();
    return { type: "np", from: first.from, to: end, concepts: mergeMembers(members, this.#sentence) };
  }
}

/** "mutations", "a deletion": of what stands behind it. */
function isBareMutation(concept: Concept | undefined): boolean {
  const kind = concept?.perturbation?.row.perturbation;
  return concept?.kind === "event" && concept.themes.length + concept.agents.length === 0 && (kind === "mutation" || kind === "knockout");
}

/** Whether the phrase at `at` names whose targets or effectors the noun before it means. */
function ofOwned(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === "of" && /^(?:effectors|targets|substrates|genes)$/u.test(words[at - 2]?.lower ?? "");
}

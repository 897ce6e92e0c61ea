import { suffixIndex } from "../../rules/suffixes.ts";
import type { Antecedents } from "./anaphora.ts";
import { attach } from "./attach.ts";
import { isAttributive } from "./attributive-verbs.ts";
import { isBinder, isOwned, ownedOnly } from "./bound-partners.ts";
import { bareList, bracketedApposition, describesInBrackets, namesMembers } from "./bracket-members.ts";
import type { Chunk, NounChunk } from "./chunk.ts";
import { addMissing, type Concept, emptyConcept } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import { isPromoter, isResidue, isSite, isThing, productLink } from "./dna-sites.ts";
import { isInFrontClause, standsBesidePlace, standsOutside, startsClause } from "./list-borders.ts";
import { isPaired, linkAt, opensList } from "./list-links.ts";
import { mergeMembers } from "./merge-members.ts";
import { pastShortForm } from "./modifiers.ts";
import { isClassNamed, isInserted, isListed, isToolNamed, opensAnew } from "./named-classes.ts";
import { interpretBase, type SentenceWords } from "./noun-phrase.ts";
import { basePhraseEnd } from "./phrase-end.ts";
import { exampleAt, exampleLinks, isNarrowing } from "./prepositions.ts";
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
    const chunk = this.#nameBehind(base, to) ?? base;
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
        current = whole === null ? (this.#namedClass(current, after, to) ?? endingAt(current, after)) : (this.#nameBehind(whole, to) ?? whole);
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
          if (isOwned(owned) && owned.second !== null && owned.themes.length > 0) this.#appose([{ ...listed, concepts: [ownedOnly(owned)] }]);
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

  /** "the scaffold protein, A, ...": a name between commas behind a word for its class is what the phrase is about. */
  #nameBehind(chunk: NounChunk, to: number): NounChunk | null {
    const words = this.#words;
    const [comma, name] = [words[chunk.to], words[chunk.to + 1]];
    const [concept, ...others] = chunk.concepts;
    if (comma?.text !== "," || name === undefined || chunk.to + 1 >= to || concept === undefined || others.length > 0) return null;
    const isTool = isToolNamed(words, concept);
    if (concept.kind !== "entity" || concept.head !== chunk.to - 1 || concept.agents.length > 0 || (!isTool && !isClassNamed(words, concept))) return null;
    if (name.type !== "gene" && name.type !== "drug") return null;
    const close = words[chunk.to + 2]?.text === "(" ? closingBracket(words, chunk.to + 2, to) + 1 : chunk.to + 2;
    const after = words[close];
    const isClosed =
      after === undefined || /^[.;:)]$/u.test(after.text) || (after.text === "," && (!isListed(words, close + 1) || (isTool && opensAnew(words, close + 1))));
    if (!isClosed) return null;
    const { themes, kind, perturbation } = interpretBase(this.#sentence, chunk.to + 1, chunk.to + 2);
    if (kind !== "entity" || perturbation !== null || (isTool && name.type !== "drug")) return null;
    // "the B inhibitor, A, ..."
    if (isTool && concept.row !== null) {
      const role = { drugs: [...themes], genes: [...concept.themes], aspect: concept.aspect, row: concept.row, word: concept.head };
      return endingAt(
        { ...chunk, concepts: [{ ...concept, themes: [...themes], row: null, aspect: null, perturbation: null, roles: [role], head: chunk.to + 1 }] },
        chunk.to + 2,
      );
    }
    return endingAt({ ...chunk, concepts: [{ ...concept, themes: [...themes], head: chunk.to + 1 }] }, chunk.to + 2);
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

  /** "the non-steroidal drug (NSAID) ibuprofen": a name right behind a class and its short form is what the phrase is about. */
  #namedClass(chunk: NounChunk, after: number, to: number): NounChunk | null {
    const [concept, ...others] = chunk.concepts;
    const [kind, name] = [this.#words[concept?.head ?? -1], this.#words[after]];
    if (concept === undefined || others.length > 0 || concept.kind !== "entity" || after >= to || after !== chunk.to + 3 || concept.head !== chunk.to - 1)
      return null;
    if (kind === undefined || name === undefined || kind.mention < 0 || !isClassName(kind) || name.mention < 0 || name.type !== kind.type) return null;
    if (name.joint !== "" || this.#words[after + 1]?.joint !== "") return null;
    return { ...endingAt(chunk, after + 1), concepts: [{ ...concept, themes: [name.mention], head: after }] };
  }

  /** What stands in brackets after a phrase: members ("genes (MDR1 and GSTpi)"), another name, the drug behind "inhibitor", or a remark. */
  #bracket(concepts: readonly Concept[], from: number, to: number): void {
    const target = concepts.at(-1);
    if (target === undefined || from >= to) return;
    const list = bareList(this.#words, from, to);
    const read = list === null ? this.nounPhrase(from, to, []) : { type: "np" as const, from, to, concepts: [list] };
    const inner = read === null || read.to >= to ? read : this.#firstInBracket(read, target, to);
    if (inner === null) {
      this.#readBracket(from, to);
      return;
    }
    const name = this.#words[from - 2];
    if (name !== undefined && name.mention >= 0 && inner.to === to && describesInBrackets(inner)) {
      this.#appose(bracketedApposition(name.mention, inner));
      return;
    }
    const { typeOf } = this.#sentence;
    // "regulators (A and B)": things of a kind, and no change.
    if (target.row?.id === "alter" && target.themes.length === 0 && /^(?:regulator|modulator)s$/u.test(this.#words[target.head]?.lower ?? "")) {
      target.kind = "entity";
      target.row = null;
    }
    for (const concept of inner.concepts) {
      if (concept.kind === "entity" && concept.row?.kind === "reagent") {
        // "an A antagonist (an A blocker)" says one thing twice.
        const described = target.row?.kind === "reagent" ? [] : target.themes;
        if (described.length > 0)
          target.roles.push({ drugs: [...described], genes: [...concept.themes], aspect: concept.aspect, row: concept.row, word: concept.head });
        continue;
      }
      if (concept.kind !== "entity" && concept.kind !== "group" && concept.kind !== "other") continue;
      const drugs = concept.themes.filter((mention) => typeOf(mention) === "drug");
      if (target.row?.kind === "reagent" && drugs.length > 0 && target.themes.some((mention) => typeOf(mention) === "gene")) {
        target.roles.push({ drugs, genes: [...target.themes], aspect: target.aspect, row: target.row, word: target.head });
        target.second ??= { ...emptyConcept(concept.from, concept.to, concept.head), kind: "entity", themes: drugs };
      } else if (namesMembers(this.#words, target, concept)) addMissing(target.themes, concept.themes);
      else if (target.themes.length === 0 && target.kind !== "group" && target.kind !== "event") target.themes.push(...concept.themes);
      if (target.cells.length === 0 || target.kind === "group") target.cells.push(...concept.cells.filter((cell) => !target.cells.includes(cell)));
    }
  }

  /** "(an A inhibitor, 10 nM)", "inhibitors (A, B, C)": what the phrase before is, or the names of it; `null` where the bracket says something else. */
  #firstInBracket(first: NounChunk, target: Concept, to: number): NounChunk | null {
    const words = this.#words;
    const [concept, ...others] = first.concepts;
    if (concept === undefined || others.length > 0 || concept.kind !== "entity" || words[first.to]?.text !== ",") return null;
    const rest = words.slice(first.to + 1, to);
    const isDose = words[first.to + 1]?.tag === "number" && rest.every(({ mention }) => mention < 0);
    if (isDose && (concept.row?.kind === "reagent" || target.row?.kind === "reagent")) return first;
    if (target.row?.kind !== "reagent" || concept.head !== first.from) return null;
    const isList = rest.every(({ text, mention }, index) => (index % 2 === 0 ? mention >= 0 : text === ","));
    return isList
      ? { ...first, to, concepts: [{ ...concept, themes: [...concept.themes, ...rest.flatMap(({ mention }) => (mention >= 0 ? [mention] : []))] }] }
      : null;
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

/** "release of up to 8 ng/ml A", "of about 50% of A": where the words go on behind a measure; `at` where no name stands behind one. */
function pastMeasure(words: readonly Word[], at: number): number {
  let index = at;
  let hasNumber = false;
  for (; index < at + 8; index++) {
    const word = words[index];
    if (word === undefined) return at;
    if (word.mention >= 0) break;
    hasNumber ||= word.tag === "number";
    if (word.tag !== "number" && !measure.test(word.lower)) return at;
  }
  return hasNumber && (words[index]?.mention ?? -1) >= 0 ? index : at;
}

const measure = /^(?:up|to|about|approximately|nearly|almost|over|~|[pnµμum]?g|[pnµμum]mol|[pnµμum]m|u|iu|m?l|d?l|kg|mg|cells?|min|h|hr|day|-|\/|of)$/u;

/** Position of the bracket that closes the one at `at`, or `to`. */
export function closingBracket(words: readonly Word[], at: number, to: number): number {
  let depth = 0;
  for (let index = at; index < to; index++) {
    const text = words[index]?.text;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") {
      depth--;
      if (depth === 0) return index;
    }
  }
  return to;
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

/** The same phrase with another end. */
function endingAt({ from, concepts }: NounChunk, to: number): NounChunk {
  return { type: "np", from, to, concepts };
}

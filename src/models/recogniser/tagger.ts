import type { EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { type AgreementOptions, agree, type Claim, type TokenLink, type TokenRun } from "./agreement.ts";
import { arrange } from "./arrange.ts";
import { Decoder, type EntryBounds, entryBounds, hasNoName } from "./decode.ts";
import type { TaggerInput } from "./input.ts";
import { entityTypeOf, headLabels, labelCount, labelOf, place, placeOfLabel, taggedTypes, typeOfLabel } from "./labels.ts";
import { TokenScorer } from "./score-tokens.ts";
import type { RecogniserWeights, Scale, TypeBias } from "./weights.ts";

/** Texts with more tokens are read sentence by sentence: their sections are papers of their own. */
const maxAgreed = 20_000;

/** More than any reading can score. */
const sure = 1e6;

/** How the places of a document are weighed, by head: genes, drugs, cell lines, diseases, species, variants. */
const usualAgreement: AgreementOptions = { most: 120, toAdd: [0, 0, 0, 0, 0, 0], toDrop: [0, 0, 0, 0, 0, 0], longForm: 2 };

/** A name that the model has found. */
export interface TaggedName extends Span {
  readonly type: EntityType;
  readonly isFamily: boolean;
  /** Probability that it is right, by the calibration in the weights. */
  readonly score: number;
  /** By how much the best reading with this name beats the best one without it; in the weights' own unit. */
  readonly margin: number;
  /** Names of other types that this one holds or also is ("dopamine" in "dopamine receptor", the hormone vasopressin). */
  readonly inner: readonly TaggedName[];
}

const noNames: readonly TaggedName[] = [];

function probability(margin: number, [middle, width]: Scale = [0, 1]): number {
  return Math.round(1000 / (1 + Math.exp((middle - margin) / width))) / 1000;
}

/** Finds names with trained weights. It keeps memory from text to text; one tagger serves one thread. */
export class Tagger {
  readonly #weights: RecogniserWeights;
  readonly #scorer: TokenScorer;
  readonly #decoder = new Decoder();
  #scores = new Float64Array(256 * labelCount);
  /** For each label its highest score in the sentence. */
  readonly #tops = new Float64Array(labelCount);
  readonly #bounds: EntryBounds;
  #labels = new Int8Array(256);
  #margins = new Float64Array(256);
  readonly #agreement: AgreementOptions;

  /** @param bias added to the score of labels of each type; moves the balance of precision and recall */
  constructor(weights: RecogniserWeights, bias: TypeBias = weights.header.bias ?? {}, agreement: AgreementOptions = usualAgreement) {
    this.#agreement = agreement;
    this.#weights = weights;
    this.#bounds = entryBounds(weights.transitions);
    const labels = Array.from({ length: labelCount }, (_, label) => label).filter((label) => typeOfLabel(label) >= 0);
    const worth = new Float64Array(256);
    for (const label of labels) worth[label] = bias[taggedTypes[typeOfLabel(label)] ?? "gene"] ?? 0;
    const values = Uint8Array.from(labels.flatMap((label) => [label, label]));
    this.#scorer = new TokenScorer(weights, { counts: Uint8Array.of(labels.length), values, worth });
  }

  /** The names in a document, in text order; they do not overlap. */
  tag(input: TaggerInput): readonly TaggedName[] {
    this.#scorer.read(input);
    const { tokens } = this.#scorer.reader;
    const isAgreed = tokens.count <= maxAgreed;
    const claims: Claim[] = [];
    for (let sentence = 0; sentence < tokens.stretches; sentence++) {
      const from = tokens.stretchFirst[sentence] ?? 0;
      const to = tokens.stretchFirst[sentence + 1] ?? 0;
      if (to > from) this.#readSentence(sentence, from, to, isAgreed ? from : 0, claims);
    }
    return this.#namesOf(isAgreed ? agree(claims, this.#linksOf(input.links), tokens, this.#against, this.#agreement) : claims);
  }

  /** Scores a sentence and reads what each head finds in it. `row` is where its scores are put, in tokens. */
  #readSentence(sentence: number, from: number, to: number, row: number, claims: Claim[]): void {
    const { transitions } = this.#weights;
    const count = to - from;
    if (count > this.#labels.length) {
      this.#labels = new Int8Array(2 * count);
      this.#margins = new Float64Array(2 * count);
    }
    if ((row + count) * labelCount > this.#scores.length) {
      const scores = new Float64Array(2 * (row + count) * labelCount);
      scores.set(this.#scores);
      this.#scores = scores;
    }
    this.#tops.fill(Number.NEGATIVE_INFINITY);
    this.#scorer.scoreSentence(from, to, row, { scores: this.#scores, tops: this.#tops });
    const labels = this.#labels;
    let isRead = false;
    for (let head = 0; head < headLabels.length; head++) {
      if (hasNoName(this.#tops, this.#bounds, head)) continue;
      if (!isRead) this.#decoder.read(this.#scores.subarray(row * labelCount), transitions, count);
      isRead = true;
      const outside = headLabels[head]?.outside ?? 0;
      const top = this.#decoder.decode(head, labels);
      let hasNames = false;
      for (let token = 0; token < count && !hasNames; token++) hasNames = labels[token] !== outside;
      if (!hasNames) continue;
      this.#decoder.margins(head, top, this.#margins);
      this.#readClaims(head, sentence, from, count, claims);
    }
  }

  #readClaims(head: number, sentence: number, from: number, count: number, into: Claim[]): void {
    const outside = headLabels[head]?.outside ?? 0;
    const labels = this.#labels;
    for (let token = 0; token < count; token++) {
      const label = labels[token] ?? 0;
      if (label === outside) continue;
      const first = token;
      let margin = this.#margins[token] ?? 0;
      if (placeOfLabel(label) === place.begin)
        while (token + 1 < count && placeOfLabel(labels[token] ?? 0) !== place.last) margin = Math.min(margin, this.#margins[++token] ?? 0);
      into.push({ head, type: typeOfLabel(label), first: from + first, last: from + token, sentence, margin });
    }
  }

  /** By how much the best reading of a sentence beats the best one with a name of the type at the run. */
  readonly #against = (head: number, type: number, { first, last, sentence }: TokenRun): number => {
    const { tokens } = this.#scorer.reader;
    const { transitions } = this.#weights;
    const from = tokens.stretchFirst[sentence] ?? 0;
    const to = tokens.stretchFirst[sentence + 1] ?? 0;
    this.#decoder.read(this.#scores.subarray(from * labelCount), transitions, to - from);
    const top = this.#decoder.decode(head, null);
    for (let token = first; token <= last; token++) {
      const at = first === last ? place.unit : token === first ? place.begin : token === last ? place.last : place.inside;
      this.#decoder.raise(token - from, labelOf(type, at), sure);
    }
    return top + (last - first + 1) * sure - this.#decoder.decode(head, null);
  };

  #linksOf(links: TaggerInput["links"]): readonly TokenLink[] {
    const { tokens } = this.#scorer.reader;
    return links.flatMap(({ long, short }) => {
      const [longRun, shortRun] = [tokens.runOf(long), tokens.runOf(short)];
      return longRun === null || shortRun === null ? [] : [{ long: longRun, short: shortRun }];
    });
  }

  #namesOf(claims: readonly Claim[]): readonly TaggedName[] {
    return arrange(claims).map(({ claim, inner }) => this.#nameOf(claim, inner.length === 0 ? noNames : inner.map((own) => this.#nameOf(own, noNames))));
  }

  #nameOf({ first, last, type, margin }: Claim, inner: readonly TaggedName[]): TaggedName {
    const { tokens } = this.#scorer.reader;
    return {
      start: tokens.start[first] ?? 0,
      end: tokens.end[last] ?? 0,
      type: entityTypeOf(type),
      isFamily: taggedTypes[type] === "family",
      score: probability(margin, this.#weights.header.scales[type]),
      margin,
      inner,
    };
  }
}

import type { Curie } from "../model/curie.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { type DocumentSpecies, spokenName } from "./document-species.ts";
import { human, isRodent, mouse, rat } from "./species-names.ts";
import { isInCapitals, isRodentSpelling } from "./species-spelling.ts";

/** A gene as its species is asked for. */
export type GeneName = Pick<Mention, "text" | "span">;

/** A species that a gene may be of, seen from where the gene is named. */
export interface SpeciesView {
  readonly said: DocumentSpecies;
  readonly gene: GeneName;
  readonly species: Curie;
  /** Whether the species is named right before the gene, and in its sentence. */
  readonly isBefore: boolean;
  readonly isWithin: boolean;
  /** The species named last before the gene, in its sentence and at all. */
  readonly lastWithin: Curie | null;
  readonly last: Curie | null;
}

/** Something that speaks for or against a species. */
export interface SpeciesCue {
  /** What the table of fitted weights calls it. */
  readonly name: string;
  /** Why a species was chosen, for people. */
  readonly reason: string;
  /** How strongly it is there. */
  readonly value: (view: SpeciesView) => boolean | number;
}

/** Letters before a symbol that say whose gene it is: "hTERT", "mPer1", "rGH". */
const gluedLetters: ReadonlyMap<string, Curie> = new Map([
  ["h", human],
  ["m", mouse],
  ["r", rat],
]);

/** The cues whose weights `npm run species:fit` fits. */
export const speciesCues: readonly SpeciesCue[] = [
  { name: "human", reason: "where nothing says otherwise", value: ({ species }) => species === human },
  { name: "directly before", reason: "named directly before", value: ({ isBefore }) => isBefore },
  { name: "in the sentence", reason: "named in the sentence", value: ({ isWithin }) => isWithin },
  { name: "last in the sentence", reason: "named last before it in the sentence", value: ({ lastWithin, species }) => lastWithin === species },
  {
    name: "share of places",
    reason: "named most in the document",
    value: ({ said: { places, counts }, species }) => (places.length === 0 ? 0 : (counts.get(species) ?? 0) / places.length),
  },
  { name: "most places", reason: "named most in the document", value: ({ said: { most, counts }, species }) => most > 0 && counts.get(species) === most },
  { name: "title", reason: "named in the title", value: ({ said, species }) => said.inTitle.has(species) },
  { name: "rodent symbol", reason: "written as symbols of mouse and rat", value: ({ gene, species }) => isRodent(species) && isRodentSpelling(gene.text) },
  { name: "capitals", reason: "written in capitals", value: ({ gene, species }) => species === human && isInCapitals(gene.text) },
  {
    name: "cell lines",
    reason: "the species of the document's cell lines",
    value: ({ said: { lines, lineCount }, species }) => (lineCount === 0 ? 0 : (lines.get(species) ?? 0) / lineCount),
  },
  { name: "only species", reason: "the only species of the document", value: ({ said: { known }, species }) => known.size === 1 && known.has(species) },
  {
    name: "glued letter",
    reason: "the letter before the symbol",
    value: ({ gene: { text }, species }) => /^[hmr]\p{Lu}/u.test(text) && gluedLetters.get(text[0] ?? "") === species,
  },
  { name: "last", reason: "named last before it", value: ({ last, species }) => last === species },
  {
    name: "rodent symbols",
    reason: "symbols of the document are written as of mouse and rat",
    value: ({ said, species }) => (isRodent(species) ? said.rodentShare : 0),
  },
  {
    name: "directly before elsewhere",
    reason: "named directly before it elsewhere",
    value: ({ said, gene, species }) => said.saidBefore.has(spokenName(species, gene.text)),
  },
];

/** The species that a gene may be of, human first, each as seen from where it is named. */
export function viewsOf(said: DocumentSpecies, gene: GeneName): readonly SpeciesView[] {
  const { start, end } = gene.span;
  const sentence: Span = said.sentences.find((one) => one.start <= start && end <= one.end) ?? gene.span;
  return [human, ...said.others].map((species) => viewOf(said, gene, sentence, species));
}

function viewOf(said: DocumentSpecies, gene: GeneName, sentence: Span, species: Curie): SpeciesView {
  const { start } = gene.span;
  let isBefore = false;
  let isWithin = false;
  let lastWithin: Curie | null = null;
  let last: Curie | null = null;
  for (const place of said.places) {
    const isNear = place.span.start >= sentence.start && place.span.end <= sentence.end;
    if (isNear && place.species === species) isWithin = true;
    if (place.span.end > start) continue;
    last = place.species;
    if (isNear) lastWithin = place.species;
    if (place.species === species && start - place.span.end <= 2) isBefore = true;
  }
  return { said, gene, species, isBefore, isWithin, lastWithin, last };
}

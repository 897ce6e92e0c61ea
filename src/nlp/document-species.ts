import type { Curie } from "../model/curie.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { isHostLine } from "./foreign-genes.ts";
import { human, mouse } from "./species-names.ts";
import { readSpokenSpecies, type SpeciesPlace } from "./species-places.ts";
import { readSpelling } from "./species-spelling.ts";

/** Symbols of rodent spelling that make a document which names no species one about mice: one or two are also written so by those who work with people. */
const fewestSymbols = 3;

/** What a document as a whole says of whose genes it speaks. */
export interface DocumentSpecies {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Where a species is named, in text order. */
  readonly places: readonly SpeciesPlace[];
  /** How often each species is named. */
  readonly counts: ReadonlyMap<Curie, number>;
  /** How often the species is named that is named most. */
  readonly most: number;
  /** Mentions of cell lines by their species. */
  readonly lines: ReadonlyMap<Curie, number>;
  readonly lineCount: number;
  /** Whether it names a cell line that others' genes are put into. */
  readonly hasHostLine: boolean;
  /** Species that it names, or that its cell lines are of. */
  readonly known: ReadonlySet<Curie>;
  /** Those besides human, most named first. */
  readonly others: readonly Curie[];
  readonly inTitle: ReadonlySet<Curie>;
  /** Share of symbols written as of mouse and rat. */
  readonly rodentShare: number;
  /** Names of genes that stand directly behind that of a species somewhere, each with the species before it, as {@link spokenName} puts it. */
  readonly saidBefore: ReadonlySet<string>;
}

/** Reads a document's species. `speciesOf` gives the species of a species mention, or of a cell line. */
export function readDocumentSpecies(doc: WithLayers<"sentences" | "mentions">, speciesOf: (mention: Mention) => Curie | null): DocumentSpecies {
  const { text, sentences, sections, mentions } = doc;
  const { places, lines } = readSpokenSpecies(doc, speciesOf);
  const counts = new Map<Curie, number>();
  for (const { species } of places) counts.set(species, (counts.get(species) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const known = new Set([...counts.keys(), ...lines.keys()]);
  const others = [...ranked.map(([species]) => species), ...lines.keys()].filter((species, at, all) => species !== human && all.indexOf(species) === at);
  const spelling = others.length > 0 || known.size === 0 ? readSpelling(mentions) : { rodent: 0, capitals: 0 };
  // Nothing is named: the spelling alone may say that the genes are a mouse's.
  if (known.size === 0 && spelling.rodent >= fewestSymbols && spelling.rodent > spelling.capitals) {
    known.add(mouse);
    others.push(mouse);
  }
  const title = sections[0]?.type === "title" ? sections[0] : null;
  return {
    text,
    sentences,
    places,
    counts,
    most: ranked[0]?.[1] ?? 0,
    lines,
    lineCount: [...lines.values()].reduce((sum, count) => sum + count, 0),
    hasHostLine: mentions.some(({ type, text: name }) => type === "cell_line" && isHostLine(name)),
    known,
    others,
    inTitle: new Set(title === null ? [] : places.filter(({ span }) => span.end <= title.end).map(({ species }) => species)),
    rodentShare: spelling.rodent / Math.max(1, spelling.rodent + spelling.capitals),
    saidBefore: others.length > 0 ? namesBehind(mentions, places) : new Set(),
  };
}

/** A gene's name with the species before it. */
export function spokenName(species: Curie, name: string): string {
  return `${species} ${name}`;
}

function namesBehind(mentions: readonly Mention[], places: readonly SpeciesPlace[]): ReadonlySet<string> {
  const endOf = new Map(places.map(({ species, span }) => [span.end, species]));
  const names = new Set<string>();
  for (const { type, text, span } of mentions) {
    if (type !== "gene") continue;
    const species = endOf.get(span.start - 1) ?? endOf.get(span.start - 2);
    if (species !== undefined) names.add(spokenName(species, text));
  }
  return names;
}

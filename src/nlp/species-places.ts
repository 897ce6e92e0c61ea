import type { Curie } from "../model/curie.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { isRodent, mouse, rat } from "./species-names.ts";

/** Strains, and words of the mouse and rat house, that say the species without naming it. */
const strains: readonly (readonly [species: Curie, words: RegExp])[] = [
  [
    mouse,
    /\b(?:C57BL(?:\/|-)?6[JN]?|BALB\/?c|129\/?Sv\w*|DBA\/[12]J?|FVB(?:\/N)?|C3H(?:\/He\w*)?|NOD(?:\/|-)?(?:SCID|scid)?|CD-1|Swiss albino|MEFs?|knock-?out embryos)\b/gu,
  ],
  [rat, /\b(?:Sprague-?Dawley|Wistar(?:-Kyoto)?|Long-Evans|Fischer 344|F344|Lister hooded|Brown Norway|spontaneously hypertensive|SHRs?|WKY)\b/gu],
];

/** In a sentence with one of these words a mouse or rat is the host of cells, mostly human ones: it says nothing of whose genes are meant. */
const hostWords = /xenogra(?:f|ph)|xenotransplant|xenogeneic|\b(?:nude|athymic|SCID|NSG|immuno-?(?:deficient|compromi[sz]ed)) (?:mice|mouse|rats?)\b/iu;

/** Behind the name of a species: it gave the antibody or the serum. */
const reagentBehind = /^[\s-]{0,2}(?:anti-|antibod|antiser|monoclonal|polyclonal|serum\b|IgG)/iu;

/** Before the name of a species: full names of genes say so of which species' gene theirs is the like. */
const likenessBefore = /\bhomolog(?:ue)?,? \(?$/iu;

/** Behind the name of a species: "from yeast to mammals" speaks of all that lies between. */
const rangeBehind = /^ (?:up )?to (?:man|humans?|mammals?)\b/iu;

/** Where a species is named. */
export interface SpeciesPlace {
  readonly species: Curie;
  readonly span: Span;
}

/** The species that a document speaks of. */
export interface SpokenSpecies {
  /** Where each is named, by itself or by a strain, in text order; places that say nothing of whose genes are meant are left out. */
  readonly places: readonly SpeciesPlace[];
  /** How many mentions of cell lines are of each species. */
  readonly lines: ReadonlyMap<Curie, number>;
}

/** Reads which species a document names. `speciesOf` gives the species of a species mention, or of a cell line. */
export function readSpokenSpecies(doc: WithLayers<"sentences" | "mentions">, speciesOf: (mention: Mention) => Curie | null): SpokenSpecies {
  const places: SpeciesPlace[] = [];
  const lines = new Map<Curie, number>();
  for (const mention of doc.mentions) {
    if (mention.type !== "species" && mention.type !== "cell_line") continue;
    const species = speciesOf(mention);
    if (species === null) continue;
    if (mention.type === "species") places.push({ species, span: mention.span });
    else lines.set(species, (lines.get(species) ?? 0) + 1);
  }
  for (const [species, words] of strains)
    for (const match of doc.text.matchAll(words)) places.push({ species, span: { start: match.index, end: match.index + match[0].length } });
  places.sort((a, b) => a.span.start - b.span.start);
  return { places: withoutAsides(doc, places), lines };
}

/** Leaves out who gave an antibody, whom a gene's full name likens it to, ends of a range, and hosts of cells. */
function withoutAsides({ text, sentences }: WithLayers<"sentences">, places: readonly SpeciesPlace[]): readonly SpeciesPlace[] {
  const hosts = places.some(({ species }) => isRodent(species)) ? sentences.filter(({ start, end }) => hostWords.test(text.slice(start, end))) : [];
  return places.filter(({ species, span }) => {
    const behind = text.slice(span.end, span.end + 16);
    if (reagentBehind.test(behind) || rangeBehind.test(behind)) return false;
    if (likenessBefore.test(text.slice(Math.max(0, span.start - 16), span.start))) return false;
    return !(isRodent(species) && hosts.some(({ start, end }) => start <= span.start && span.end <= end));
  });
}

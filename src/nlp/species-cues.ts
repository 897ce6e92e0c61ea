import type { Curie } from "../model/curie.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { isGivenToCells, isHostLine, isOfFusion } from "./foreign-genes.ts";

const human: Curie = "NCBITaxon:9606";
const mouse: Curie = "NCBITaxon:10090";
const rat: Curie = "NCBITaxon:10116";

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

/** Symbols of rodent spelling that make a document which names no species one about mice: one or two are also written so by those who work with people. */
const fewestSymbols = 3;

/** Behind the name of a species: it gave the antibody or the serum. */
const reagentBehind = /^[\s-]{0,2}(?:anti-|antibod|antiser|monoclonal|polyclonal|serum\b|IgG)/iu;

/** Before the name of a species: full names of genes say so of which species' gene theirs is the like. */
const likenessBefore = /\bhomolog(?:ue)?,? \(?$/iu;

/** Behind the name of a species: "from yeast to mammals" speaks of all that lies between. */
const rangeBehind = /^ (?:up )?to (?:man|humans?|mammals?)\b/iu;

/** Letters before a symbol that say whose gene it is: "hTERT", "mPer1", "rGH". */
const gluedLetters: ReadonlyMap<string, Curie> = new Map([
  ["h", human],
  ["m", mouse],
  ["r", rat],
]);

/** Where a species is named, in text order. */
interface SpeciesPlace {
  readonly species: Curie;
  readonly span: Span;
}

/**
 * What a document says of whose genes it speaks: places that name a species, its strains, its cell lines. A mention's species is the likeliest of human and those
 * that the document names, by a sum of what the cues weigh.
 */
export interface SpeciesEvidence {
  /** The species that the document names besides human, most named first. */
  readonly others: readonly Curie[];
  /** Whether it names human, or a human cell line. */
  readonly namesHuman: boolean;
  /** The likeliest species of a mention's gene, with the cue that weighs most. */
  readonly speciesOf: (mention: Mention) => LikelySpecies;
}

/** A species, and why. */
export interface LikelySpecies {
  readonly species: Curie;
  readonly reason: string;
}

/**
 * What a cue weighs, and how it is told. A conditional logit fitted on BioRED train, NLM-Gene train and GNormPlus train (mentions of genes whose species is known, in
 * documents that name one besides human; each document by the root of its mentions) chose the weights; of those of train papers left out of the fit it names the right
 * species for 0.84, of BioRED dev for 0.93. The last two were set: the corpora have too few such papers, and lose nothing by them.
 */
const cues: readonly (readonly [reason: string, weight: number])[] = [
  ["where nothing says otherwise", 0.9],
  ["named directly before", 1.09],
  ["named in the sentence", 0.83],
  ["named last before it in the sentence", 0.25],
  ["named most in the document", 1.25],
  ["named most in the document", 0.19],
  ["named in the title", 0.87],
  ["written as symbols of mouse and rat", 0.22],
  ["written in capitals", 0.26],
  ["the species of the document's cell lines", 1.4],
  ["the only species of the document", 0.83],
  ["the letter before the symbol", 1.48],
  ["named last before it", 0.39],
  ["symbols of the document are written as of mouse and rat", 1.71],
  ["named directly before it elsewhere", 1.23],
  ["a fusion of human oncogenes", 4],
  ["in capitals, put into a line that takes others' genes", 2],
];

/** Reads the species cues of a document. `speciesOf` gives the species of a species mention, or of a cell line. */
export function readSpeciesCues(doc: WithLayers<"sentences" | "mentions">, speciesOf: (mention: Mention, index: number) => Curie | null): SpeciesEvidence {
  const places: SpeciesPlace[] = [];
  const lines = new Map<Curie, number>();
  const hasHost = doc.mentions.some(({ type, text }) => type === "cell_line" && isHostLine(text));
  doc.mentions.forEach((mention, index) => {
    if (mention.type !== "species" && mention.type !== "cell_line") return;
    const species = speciesOf(mention, index);
    if (species === null) return;
    if (mention.type === "species") places.push({ species, span: mention.span });
    else lines.set(species, (lines.get(species) ?? 0) + 1);
  });
  for (const [species, words] of strains)
    for (const match of doc.text.matchAll(words)) places.push({ species, span: { start: match.index, end: match.index + match[0].length } });
  places.sort((a, b) => a.span.start - b.span.start);
  const isRodent = ({ species }: Pick<SpeciesPlace, "species">): boolean => species === mouse || species === rat;
  const hosts = places.some(isRodent) ? doc.sentences.filter(({ start, end }) => hostWords.test(doc.text.slice(start, end))) : [];
  const isAside = ({ species, span }: SpeciesPlace): boolean =>
    reagentBehind.test(doc.text.slice(span.end, span.end + 16)) ||
    rangeBehind.test(doc.text.slice(span.end, span.end + 16)) ||
    likenessBefore.test(doc.text.slice(Math.max(0, span.start - 16), span.start)) ||
    (isRodent({ species }) && hosts.some(({ start, end }) => start <= span.start && span.end <= end));
  places.splice(0, places.length, ...places.filter((place) => !isAside(place)));
  const counts = new Map<Curie, number>();
  for (const { species } of places) counts.set(species, (counts.get(species) ?? 0) + 1);
  const lineCount = [...lines.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const known = new Set([...counts.keys(), ...lines.keys()]);
  const others = [...ranked.map(([species]) => species), ...lines.keys()].filter((species, at, all) => species !== human && all.indexOf(species) === at);
  const spelling = others.length > 0 || known.size === 0 ? readSpelling(doc.mentions) : { rodent: 0, capitals: 0 };
  // Nothing is named: the spelling alone may say that the genes are a mouse's.
  if (known.size === 0 && spelling.rodent >= fewestSymbols && spelling.rodent > spelling.capitals) {
    known.add(mouse);
    others.push(mouse);
  }
  const title = doc.sections[0]?.type === "title" ? doc.sections[0] : null;
  const inTitle = new Set(title === null ? [] : places.filter(({ span }) => span.end <= title.end).map(({ species }) => species));
  const most = ranked[0]?.[1] ?? 0;
  const rodentShare = spelling.rodent / Math.max(1, spelling.rodent + spelling.capitals);
  const saidBefore = others.length > 0 ? namesBehind(doc.mentions, places) : new Set<string>();

  const sentenceOf = (start: number, end: number): Span => doc.sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? { start, end };

  /** What each cue says for a species, in the order of {@link cues}. */
  const features = ({ text, span }: Mention, sentence: Span, species: Curie): readonly number[] => {
    const { start } = span;
    let isBefore = false;
    let isWithin = false;
    let lastWithin: Curie | null = null;
    let last: Curie | null = null;
    for (const place of places) {
      const isNear = place.span.start >= sentence.start && place.span.end <= sentence.end;
      if (isNear && place.species === species) isWithin = true;
      if (place.span.end > start) continue;
      last = place.species;
      if (isNear) lastWithin = place.species;
      if (place.species === species && start - place.span.end <= 2) isBefore = true;
    }
    return [
      species === human,
      isBefore,
      isWithin,
      lastWithin === species,
      places.length === 0 ? 0 : (counts.get(species) ?? 0) / places.length,
      most > 0 && counts.get(species) === most,
      inTitle.has(species),
      isRodent({ species }) && isRodentSpelling(text),
      species === human && isInCapitals(text),
      lineCount === 0 ? 0 : (lines.get(species) ?? 0) / lineCount,
      known.size === 1 && known.has(species),
      /^[hmr]\p{Lu}/u.test(text) && gluedLetters.get(text[0] ?? "") === species,
      last === species,
      isRodent({ species }) ? rodentShare : 0,
      saidBefore.has(`${species} ${text}`),
      species === human && isOfFusion(doc.text, span),
      species === human && hasHost && /^\p{Lu}[\p{Lu}\d]+/u.test(text) && isGivenToCells(doc.text, span),
    ].map(Number);
  };

  const candidates = [human, ...others];
  return {
    others,
    namesHuman: known.has(human),
    speciesOf: (mention) => {
      const sentence = sentenceOf(mention.span.start, mention.span.end);
      let best = human;
      let bestScore = Number.NEGATIVE_INFINITY;
      let reason = "";
      for (const species of candidates) {
        let score = 0;
        let heaviest = 0;
        let why = "";
        for (const [cue, value] of features(mention, sentence, species).entries()) {
          const [text, weight] = cues[cue] ?? ["", 0];
          score += value * weight;
          if (value * weight > heaviest) {
            heaviest = value * weight;
            why = text;
          }
        }
        if (score > bestScore) {
          best = species;
          bestScore = score;
          reason = why;
        }
      }
      return { species: best, reason };
    },
  };
}

/** How many of a document's symbols are written as of mouse or rat, and how many as human ones are, all in capitals. */
function readSpelling(mentions: readonly Mention[]): { readonly rodent: number; readonly capitals: number } {
  const rodent = new Set<string>();
  const capitals = new Set<string>();
  for (const { type, text } of mentions) {
    if (type !== "gene") continue;
    if (isRodentSpelling(text)) rodent.add(text);
    else if (isInCapitals(text)) capitals.add(text);
  }
  return { rodent: rodent.size, capitals: capitals.size };
}

/** The names of genes that stand directly behind that of a species somewhere, each with the species before it. */
function namesBehind(mentions: readonly Mention[], places: readonly SpeciesPlace[]): ReadonlySet<string> {
  const endOf = new Map(places.map(({ species, span }) => [span.end, species]));
  const names = new Set<string>();
  for (const { type, text, span } of mentions) {
    if (type !== "gene") continue;
    const species = endOf.get(span.start - 1) ?? endOf.get(span.start - 2);
    if (species !== undefined) names.add(`${species} ${text}`);
  }
  return names;
}

/** "IL6", "TP53", as human symbols are written. */
function isInCapitals(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]{2,}$/u.test(text);
}

/** "Il6", "Trp53": a capital, then small letters and a digit, as rodent symbols are written. */
function isRodentSpelling(text: string): boolean {
  return /^[A-Z][a-z]{1,6}\d{1,4}[a-z]?\d?$/u.test(text);
}

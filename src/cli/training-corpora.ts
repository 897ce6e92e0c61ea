import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { isKindOfCell } from "../evaluate/corpora/kinds-of-cell.ts";
import { profileOf } from "../evaluate/corpora/profiles.ts";
import { documentOf } from "../evaluate/gold-document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { EntityType } from "../model/schema.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { GoldName, TrainingDocument } from "../models/recogniser/gold.ts";
import { taggedIndex } from "../models/recogniser/labels.ts";
import { textHash } from "../models/relations/hash.ts";
import { abbreviations } from "../nlp/abbreviations.ts";
import { createRuleFinder } from "../nlp/recognize.ts";
import { taggerInputOf } from "../nlp/tagger-input.ts";
import { splitText } from "../nlp/tokenize.ts";

const gene = taggedIndex("gene");
const family = taggedIndex("family");

/** How a corpus treats families of genes, where its own marks do not tell. */
interface FamilyRow {
  readonly name: RegExp;
  /** Labels of what it marks as a gene. */
  readonly genes: readonly number[];
  /** Labels of what it marks as a family. */
  readonly families: readonly number[];
  /** Whether families without a mark are none. */
  readonly isAnnotated: boolean;
}

/** Corpora that mark only chemicals of one structure, and pass over lipopolysaccharide: what the rules find there and they do not mark is neither taught nor denied. */
const structuresOnly = /^drugprot/iu;

const familyRows: readonly FamilyRow[] = [
  { name: /nlm-?gene/iu, genes: [gene], families: [family], isAnnotated: true },
  { name: /gnormplus|bc2gn/iu, genes: [gene], families: [family], isAnnotated: false },
  { name: /drugprot|chemprot/iu, genes: [gene], families: [gene, family], isAnnotated: true },
  { name: /./u, genes: [gene, family], families: [family], isAnnotated: true },
];

/** A corpus to learn from. */
export interface TrainingCorpus {
  readonly name: string;
  readonly documents: readonly CorpusDocument[];
}

/** The paper a document belongs to: figure captions of one paper share its number. */
export function paperOf(corpus: string, id: string): string {
  return /bioid/iu.test(corpus) ? `PMC${id.slice(0, -4)}` : id;
}

/** Parts of a corpus of which one is kept out where only a part is. */
export const heldParts = 5;

/** Whether a document belongs to the fifth of its corpus, 0 to 4, that is kept out where only a part is. */
export function isInHeldPart(id: string, fold = 0): boolean {
  return (textHash(id) >>> 0) % heldParts === fold;
}

/** Turns the documents of a corpus into what the recogniser learns from, seen with each of the lexicons. */
export function trainingDocuments({ name, documents }: TrainingCorpus, lexicons: readonly Lexicon[]): (gold: CorpusDocument) => TrainingDocument {
  const profile = profileOf(name, documents);
  const row: FamilyRow = familyRows.find((candidate) => candidate.name.test(name)) ?? { name: /./u, genes: [gene], families: [family], isAnnotated: true };
  const annotated = [...profile.types]
    .map((type) => taggedIndex(type))
    .filter((type) => type >= 0)
    .concat(profile.types.has("gene") && row.isAnnotated ? [family] : []);
  const finders = lexicons.map((lexicon) => createRuleFinder(lexicon));
  return (gold) => {
    const plain = documentOf(name, gold);
    const doc = { ...plain, ...splitText.run(plain) };
    const full = { ...doc, ...abbreviations.run(doc) };
    const finds = finders.map((find) => find(full));
    const views = finds.map(taggerInputOf);
    const names: GoldName[] = [];
    const free: Span[] = [];
    for (const mention of gold.mentions) {
      const { start, end, type, isFamily, isNeutral, text } = mention;
      // BioID counts kinds of cell ("fibroblasts") as lines; here they are neither taught nor denied.
      const isKind = type === "cell_line" && isKindOfCell(text);
      if (type === null || isNeutral || isKind) free.push({ start, end });
      else names.push({ start, end, types: labelsOf(type, isFamily, row) });
    }
    if (structuresOnly.test(name))
      for (const { type, span } of finds.flatMap(({ mentions }) => mentions))
        if (type === "drug" && !gold.mentions.some((mention) => overlaps(mention, span))) free.push(span);
    return { id: gold.id, views, names, free, annotated, marksNested: profile.convention.marksNested };
  };
}

function labelsOf(type: EntityType, isFamily: boolean, row: FamilyRow): readonly number[] {
  if (type === "gene") return isFamily ? row.families : row.genes;
  return [taggedIndex(type)];
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { CorpusDocument, CorpusMention } from "../evaluate/corpora/gold-corpus.ts";
import { readPubtator } from "../evaluate/corpora/pubtator.ts";
import { documentOf } from "../evaluate/gold-document.ts";
import type { Lexicon, LexiconEntity, NameHit } from "../lexicon/lexicon.ts";
import type { Curie } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import { findAbbreviations } from "../nlp/abbreviations.ts";
import { isSupported } from "../nlp/recognize-cues.ts";
import { splitSentences } from "../nlp/sentences.ts";

/** Documents of a PubTator corpus of the reference folder. */
export function readCorpus(shared: string, name: string): readonly CorpusDocument[] {
  return readPubtator(readFileSync(join(shared, "corpora", "pubtator", `${name}.pubtator`), "utf8"));
}

/** Strict spans and types: what was found, what is right, what the gold has. */
export interface SpanCounts {
  readonly found: number;
  readonly right: number;
  readonly gold: number;
}

/**
 * Counts dictionary matches of one type against gold. A match that needs support is counted as recognition counts it: when words beside it, at some place of the
 * paper, say what it is, the paper has the same thing under a sure name, or defines it as the short form of a name of that type. Words for a whole class count neither way: not as found, and not as gold where the gold has them.
 * @param classes The lexicon that knows the words for classes.
 */
export function countSpans(lexicon: Lexicon, classes: Lexicon, corpus: string, documents: readonly CorpusDocument[], type: EntityType): SpanCounts {
  let found = 0;
  let right = 0;
  let gold = 0;
  for (const document of documents) {
    const { text } = document;
    const generic = new Set(classes.find(text).flatMap((hit) => (hit.genericType === null ? [] : [`${hit.start}-${hit.end}`])));
    const spans = new Set(document.mentions.flatMap((mention) => (mention.type === type ? [`${mention.start}-${mention.end}`] : [])));
    for (const span of generic) spans.delete(span);
    const longForms = longFormsOf(corpus, document);
    gold += spans.size;
    const hits = lexicon.find(text).filter((hit) => hit.blocked === null && hit.candidates[0]?.entity.type === type && !generic.has(`${hit.start}-${hit.end}`));
    const sure = new Set(hits.flatMap((hit) => (hit.needsContext === null ? [hit.candidates[0]?.entity.curie] : [])));
    const isKnown = (hit: NameHit): boolean => sure.has(hit.candidates[0]?.entity.curie) || isSupportedAt(lexicon, text, hit, type, longForms);
    const supported = new Set(hits.filter(isKnown).map((hit) => text.slice(hit.start, hit.end)));
    for (const hit of hits) {
      if (hit.needsContext !== null && !supported.has(text.slice(hit.start, hit.end))) continue;
      found++;
      if (spans.has(`${hit.start}-${hit.end}`)) right++;
    }
  }
  return { found, right, gold };
}

/** How far the words around a name are looked at, in UTF-16 units. */
const reach = 48;

function isSupportedAt(lexicon: Lexicon, text: string, hit: NameHit, type: EntityType, longForms: ReadonlyMap<string, string>): boolean {
  if (isSupported(type, { before: text.slice(Math.max(0, hit.start - reach), hit.start), after: text.slice(hit.end, hit.end + reach) })) return true;
  const long = longForms.get(text.slice(hit.start, hit.end));
  return long !== undefined && lexicon.lookup(long)?.candidates[0]?.entity.type === type;
}

/** Grounding of gold mentions. */
export interface GroundingCounts {
  /** Mentions with an identifier of the kind asked for. */
  readonly gold: number;
  /** Those whose identifier is in the lexicon at all. */
  readonly known: number;
  /** First candidate is the gold's entity. */
  readonly right: number;
  /** First candidate is a family that the gold's gene is a member of. */
  readonly family: number;
}

/** Which mentions of a corpus are looked up. */
export interface GroundingTask {
  readonly corpus: string;
  readonly type: EntityType;
  readonly accepts: (mention: CorpusMention, id: string) => boolean;
}

/** Looks up each gold mention, a short form that its paper defines by its long form where that is a name. */
export function countGrounding(lexicon: Lexicon, documents: readonly CorpusDocument[], task: GroundingTask): GroundingCounts {
  const counts = { gold: 0, known: 0, right: 0, family: 0 };
  for (const document of documents) {
    const longForms = longFormsOf(task.corpus, document);
    for (const mention of document.mentions) {
      if (mention.type !== task.type) continue;
      const ids = mention.ids.filter((id) => task.accepts(mention, id));
      if (ids.length === 0) continue;
      counts.gold++;
      const entities = ids.map((id) => lexicon.entity(id as Curie)).filter((entity) => entity !== undefined);
      if (entities.length === 0) continue;
      counts.known++;
      const first = firstCandidate(lexicon, mention.text, longForms, task.type);
      if (first === undefined) continue;
      if (entities.some((entity) => entity.curie === first.curie)) counts.right++;
      else if (first.isFamily && entities.some((entity) => isMember(lexicon, first.curie, entity, 4))) counts.family++;
    }
  }
  return counts;
}

function firstCandidate(lexicon: Lexicon, text: string, longForms: ReadonlyMap<string, string>, type: EntityType): LexiconEntity | undefined {
  const ofType = (name: string) => lexicon.lookup(name)?.candidates.find((candidate) => candidate.entity.type === type)?.entity;
  const long = longForms.get(text);
  return (long === undefined ? undefined : ofType(long)) ?? ofType(text);
}

function isMember(lexicon: Lexicon, family: Curie, entity: LexiconEntity, depth: number): boolean {
  if (depth === 0) return false;
  return lexicon.members(family).some((member) => member === entity.curie || isMember(lexicon, member, entity, depth - 1));
}

function longFormsOf(corpus: string, document: CorpusDocument): ReadonlyMap<string, string> {
  const doc = documentOf(corpus, document);
  const sentences = doc.sections.flatMap((section, index) => splitSentences(doc.text, section).map((sentence) => ({ ...sentence, section: index })));
  return new Map(findAbbreviations(doc, sentences).map((pair) => [pair.shortText, pair.longText]));
}

/** Identifiers of human genes, to leave those of other species out. */
export function humanGenes(shared: string): ReadonlySet<string> {
  const table = gunzipSync(readFileSync(join(shared, "terminologies", "Homo_sapiens.gene_info.gz"))).toString("utf8");
  return new Set(Array.from(table.matchAll(/^9606\t(\d+)\t/gmu), (match) => `NCBIGene:${match[1]}`));
}

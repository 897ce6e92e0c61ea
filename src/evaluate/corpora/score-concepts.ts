import type { Document, Layers } from "../../model/document.ts";
import type { Grounding, InnerMention, Mention } from "../../model/mention.ts";
import type { EntityType } from "../../model/schema.ts";
import type { ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument, CorpusMention } from "./gold-corpus.ts";
import { conventionOf } from "./profiles.ts";
import type { FamilyReader } from "./score-biored.ts";
import { sentenceText } from "./score-spans.ts";

/** Types that corpora identify, and the prefix of their identifiers. */
const prefixes: ReadonlyMap<EntityType, string> = new Map([
  ["gene", "NCBIGene:"],
  ["drug", "MESH:"],
  ["cell_line", "Cellosaurus:"],
]);

interface FoundConcept {
  readonly best: Grounding;
  readonly mention: Mention | InnerMention;
}

/**
 * Scores identifiers as a set per document. A found thing is right when any of its identifiers (its own or an equal one of another terminology) is in the gold's
 * set; a gold identifier is found when any found thing has it. Families have no identifier in NCBI Gene and count neither way.
 * Where the corpus marks names within names, `concept, names within names` counts what mentions hold too. `families` says which genes stand for a family where a corpus
 * has genes alone: `concept, families by a member` counts those too. `humanGenes` limits a second task, `concept, human`, to gold identifiers of that set, and to finds that are human.
 */
export function scoreConcepts(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  types: ReadonlySet<EntityType>,
  humanGenes: ReadonlySet<string> | null,
  tally: Tally,
  families: FamilyReader | null = null,
): readonly ErrorLine[] {
  const errors: ErrorLine[] = [];
  for (const type of types) {
    const prefix = prefixes.get(type);
    if (prefix === undefined) continue;
    const wanted = new Map<string, CorpusMention>();
    for (const mention of gold.mentions) if (mention.type === type) for (const id of mention.ids) if (!wanted.has(id)) wanted.set(id, mention);
    const found = new Map<string, FoundConcept>();
    const add = (mention: FoundConcept["mention"], best: Grounding | undefined): void => {
      if (mention.type === type && best !== undefined && !(best.isFamily && type === "gene") && !found.has(best.curie))
        found.set(best.curie, { best, mention });
    };
    for (const [index, mention] of doc.mentions.entries()) if (!mention.isGeneric) add(mention, doc.groundings[index]?.[0]);
    errors.push(...compare(corpus, gold, doc, type, wanted, found, tally));
    if (type === "gene" && humanGenes !== null) {
      const human = new Map([...wanted].filter(([id]) => humanGenes.has(id)));
      const foreign = new Set([...wanted.keys()].filter((id) => !humanGenes.has(id)));
      // A human reading of another species' gene is wrong only if its own row says so; here the gold has no opinion on that mention.
      const kept = new Map([...found].filter(([, { best, mention }]) => isHuman(best) && !namesForeign(best, mention, gold, human, foreign)));
      compare(corpus, gold, doc, "gene", human, kept, tally, "concept, human");
    }
    if (type === "gene" && families !== null)
      compare(corpus, gold, doc, type, wanted, withMembers(doc, found, families), tally, "concept, families by a member");
    if (conventionOf(corpus).marksNested) {
      for (const { inner = [] } of doc.mentions) for (const name of inner) add(name, name.groundings[0]);
      compare(corpus, gold, doc, type, wanted, found, tally, "concept, names within names");
    }
  }
  return errors;
}

/** What was found, with the genes that stand for families. */
function withMembers(doc: Document & Layers, found: ReadonlyMap<string, FoundConcept>, families: FamilyReader): ReadonlyMap<string, FoundConcept> {
  const known = new Set<string>([...found.values()].flatMap(({ best: { curie, exactMatches } }) => [curie, ...exactMatches]));
  const all = new Map(found);
  for (const [index, mention] of doc.mentions.entries()) {
    const [family] = doc.groundings[index] ?? [];
    if (mention.isGeneric || family?.isFamily !== true) continue;
    for (const id of families(doc, index))
      if (!known.has(id)) all.set(id, { best: { ...family, curie: id as Grounding["curie"], isFamily: false, exactMatches: [] }, mention });
  }
  return all;
}

/** What was found as another species' gene says nothing of human genes: it is scored by the first task. */
function isHuman({ taxon }: Grounding): boolean {
  return taxon === null || taxon === "NCBITaxon:9606";
}

function namesForeign(
  best: Grounding,
  mention: Mention | InnerMention,
  gold: CorpusDocument,
  human: ReadonlyMap<string, CorpusMention>,
  foreign: ReadonlySet<string>,
): boolean {
  if ([best.curie, ...best.exactMatches].some((id) => human.has(id))) return false;
  const same = gold.mentions.filter((other) => other.type === "gene" && other.text.toLowerCase() === mention.text.toLowerCase());
  return same.length > 0 && same.every((other) => other.ids.some((id) => foreign.has(id)));
}

function compare(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  label: string,
  wanted: ReadonlyMap<string, CorpusMention>,
  found: ReadonlyMap<string, FoundConcept>,
  tally: Tally,
  task = "concept",
): readonly ErrorLine[] {
  const hit = new Set<string>();
  const errors: ErrorLine[] = [];
  for (const { best, mention } of found.values()) {
    const own = [best.curie, ...best.exactMatches].filter((id) => wanted.has(id));
    for (const id of own) hit.add(id);
    if (own.length > 0) continue;
    tally.add(task, label, "fp");
    const at = { start: mention.span.start, end: mention.span.end };
    const detail = `${best.curie} (${best.name}) is not in the gold's set`;
    errors.push({ corpus, document: gold.id, task, kind: "spurious", label, text: mention.text, detail, sentence: sentenceText(doc, at.start), at });
  }
  for (const [id, mention] of wanted) {
    if (hit.has(id)) {
      tally.add(task, label, "tp");
      continue;
    }
    tally.add(task, label, "fn");
    const at = { start: mention.start, end: mention.end };
    errors.push({
      corpus,
      document: gold.id,
      task,
      kind: "missed",
      label,
      text: mention.text,
      detail: id,
      sentence: sentenceText(doc, at.start),
      at,
    });
  }
  return errors;
}

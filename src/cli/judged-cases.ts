import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MentionStage } from "../evaluate/analysts.ts";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { documentOf } from "../evaluate/gold-document.ts";
import type { Readable } from "../graph/belief.ts";
import type { JudgedClaim } from "../graph/fit-reading.ts";
import type { Document } from "../model/document.ts";
import { ConfigError } from "../model/errors.ts";
import type { Grounding, Mention } from "../model/mention.ts";
import type { RelationMention } from "../model/relation.ts";
import type { RelationType } from "../model/relation-types.ts";
import { relationTypes } from "../model/relation-types.ts";
import type { Direction, EntityType, SectionType } from "../model/schema.ts";
import { oppositeDirection } from "../model/schema.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { defineStage } from "../pipeline/stage.ts";

/** What relation gold in litgraph's own words says of one text; `test/fixtures/relations/README.md` has all fields. */
export interface RelationCase {
  readonly id: string;
  readonly section: SectionType;
  readonly text: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: EntityType;
    readonly id: Grounding["curie"] | null;
    readonly name: string;
    readonly isGeneric?: boolean;
  }[];
  readonly relations: readonly {
    readonly subject: number;
    readonly object: number;
    readonly relation: RelationType;
    readonly aspect: string | null;
    readonly direction: Direction;
    readonly negated: boolean;
    readonly perturbation?: { readonly effect: string } | null;
    /** The mechanism behind what is observed. */
    readonly inferred?: { readonly direction: Direction; readonly aspect: string | null };
    /** Counts neither way when it is not found. */
    readonly optional?: boolean;
    readonly accept?: { readonly relation?: RelationType | readonly RelationType[]; readonly direction?: Direction | readonly Direction[] };
  }[];
}

const schema = "litgraph relation gold 1";

/** The files of relation gold in litgraph's own words among these paths. */
export function relationCaseFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new ConfigError(`${path}: does not exist; name a file or folder of gold`);
    if (!statSync(path).isDirectory()) return isCaseFile(path) ? [path] : [];
    return readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter((file) => !statSync(file).isDirectory() && isCaseFile(file));
  });
}

function isCaseFile(path: string): boolean {
  return path.endsWith(".json") && readFileSync(path, "utf8").slice(0, 200).includes(`"${schema}"`);
}

/** What was read from one case, held against its gold. */
export interface CaseReading {
  readonly id: string;
  /** Each claim with the relations of the gold that it fits: pair, relation, direction and denial. */
  readonly claims: readonly { readonly claim: RelationMention; readonly gold: RelationCase["relations"] }[];
  /** Relations that are no option, and those of them that no claim fits. */
  readonly wanted: number;
  readonly missed: number;
}

/** Reads the cases in a file, with their mentions given. */
export function* readCases(path: string, withMentions: (stage: MentionStage) => Pipeline): Generator<CaseReading> {
  const { cases } = JSON.parse(readFileSync(path, "utf8")) as { readonly cases: readonly RelationCase[] };
  const byId = new Map(cases.map((item) => [caseDocument(item).id as string, item]));
  const pipeline = withMentions(
    defineStage({
      name: "gold-mentions",
      requires: [] as const,
      provides: ["mentions", "groundings"] as const,
      run: (doc: Document) => mentionsOf(byId.get(doc.id)),
    }) as MentionStage,
  );
  for (const item of cases) {
    const sorted = sortedMentions(item);
    const claims = pipeline
      .process(caseDocument(item))
      .relations.map((claim) => ({ claim, gold: item.relations.filter((gold) => fits(item, gold, claim, sorted)) }));
    const wanted = item.relations.filter(({ optional }) => optional !== true);
    const missed = wanted.filter((gold) => !claims.some((found) => found.gold.includes(gold)));
    yield { id: item.id, claims, wanted: wanted.length, missed: missed.length };
  }
}

/** Every claim of the cases in a file, with whether the gold has it. */
export function* judgedCases(path: string, withMentions: (stage: MentionStage) => Pipeline): Generator<JudgedClaim> {
  for (const { id, claims } of readCases(path, withMentions))
    for (const { claim, gold } of claims)
      yield { document: id, pair: pairOf(claim.subject, claim.object), ...judgedPart(claim), isRight: gold.length > 0, origin: "given" };
}

const pairOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What of a claim between names that gold gives decides how far it is believed. */
export function judgedPart({ foundBy, score, epistemic }: RelationMention): Readable {
  return { foundBy, score, namesScore: 1, epistemic };
}

function caseDocument({ id, text }: RelationCase): Document {
  return documentOf("cases", { id, text, titleEnd: 0, mentions: [], relations: [] } as unknown as CorpusDocument);
}

function sortedMentions({ mentions }: RelationCase): RelationCase["mentions"] {
  return mentions.toSorted((a, b) => a.start - b.start);
}

function mentionsOf(item: RelationCase | undefined): { readonly mentions: readonly Mention[]; readonly groundings: readonly (readonly Grounding[])[] } {
  const sorted = item === undefined ? [] : sortedMentions(item);
  return {
    mentions: sorted.map(({ start, end, text, type, isGeneric = false }, index) => ({
      ...{ id: `m${index}`, span: { start, end }, text, type, foundBy: "gold", score: 1, isGeneric },
    })),
    groundings: sorted.map(({ id, name }) => (id === null ? [] : [{ curie: id, name, score: 1, via: "gold", isFamily: false, exactMatches: [], taxon: null }])),
  };
}

/** More resistance and less sensitivity are one claim. */
function canonical(relation: RelationType, aspect: string | null, direction: Direction): Direction {
  return relation === "affects_response" && aspect === "sensitivity" ? oppositeDirection[direction] : direction;
}

const listed = <T>(first: T, more: T | readonly T[] | undefined): readonly T[] => [first, ...(more === undefined ? [] : [more].flat())] as readonly T[];

function fits(item: RelationCase, gold: RelationCase["relations"][number], claim: RelationMention, sorted: RelationCase["mentions"]): boolean {
  if (gold.negated !== claim.negated || !listed(gold.relation, gold.accept?.relation).includes(claim.relation)) return false;
  const nameOf = (mention: RelationCase["mentions"][number] | undefined): string => mention?.id ?? mention?.text.toLowerCase() ?? "";
  const said = [nameOf(sorted[claim.subject]), nameOf(sorted[claim.object])];
  const meant = [nameOf(item.mentions[gold.subject]), nameOf(item.mentions[gold.object])];
  const isPair = said.join(" ") === meant.join(" ") || (relationTypes[claim.relation].isSymmetric && said.toReversed().join(" ") === meant.join(" "));
  const directions = listed(gold.direction, gold.accept?.direction).map((direction) => canonical(gold.relation, gold.aspect, direction));
  return isPair && directions.includes(canonical(claim.relation, claim.aspect, claim.direction));
}

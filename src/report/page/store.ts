import { claimWords } from "../../model/claim-words.ts";
import type { Curie } from "../../model/curie.ts";
import { curiePrefixes, prefixOf, referenceOf } from "../../model/curie.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { Aspect, Direction, EntityType } from "../../model/schema.ts";
import type { CodedColumn, EvidenceBlock, EvidenceTuple, PageData } from "../page-data.ts";

/** The data of the page with the questions that its views ask of it. Statements, entities and documents are named by their row. */
export interface Store {
  readonly data: PageData;
  readonly size: number;
  /** Pieces of evidence that the page holds of a statement, at most. */
  readonly evidenceShown: number;
  readonly relationOf: (statement: number) => RelationType;
  readonly aspectOf: (statement: number) => Aspect | null;
  readonly directionOf: (statement: number) => Direction;
  readonly isNegated: (statement: number) => boolean;
  /** `increases resistance to`. */
  readonly wordsOf: (statement: number) => string;
  readonly subjectOf: (statement: number) => number;
  readonly objectOf: (statement: number) => number;
  readonly nameOf: (entity: number) => string;
  readonly typeOf: (entity: number) => EntityType;
  readonly titleOf: (document: number) => string;
  /** The whole claim in words. */
  readonly sentenceOf: (statement: number) => string;
  /** What a search looks through: names, words, papers; lower case. */
  readonly haystackOf: (statement: number) => string;
  /** Statements of each entity, strongest first. */
  readonly statementsOf: (entity: number) => readonly number[];
  /** Contradictions that a statement is part of. */
  readonly contradictionsOf: (statement: number) => readonly number[];
  readonly evidenceOf: (statement: number) => readonly EvidenceTuple[];
}

/** Reads the data out of the page. */
export function openStore(): Store {
  const data = parsed<PageData>("data");
  const { statements, entities, documents } = data;
  const blocks = new Map<number, EvidenceBlock>();
  const haystacks: (string | undefined)[] = [];
  const ofEntity = lists(entities.curie.length);
  const ofStatement = lists(statements.id.length);
  for (let row = 0; row < statements.id.length; row++) {
    const [subject, object] = [at(statements.subject, row), at(statements.object, row)];
    ofEntity[subject]?.push(row);
    if (object !== subject) ofEntity[object]?.push(row);
  }
  for (const [number, { statements: pair }] of data.contradictions.entries()) for (const row of new Set(pair)) ofStatement[row]?.push(number);

  const relationOf = (row: number): RelationType => coded(statements.relation, row) as RelationType;
  const aspectOf = (row: number): Aspect | null => (coded(statements.aspect, row) || null) as Aspect | null;
  const directionOf = (row: number): Direction => coded(statements.direction, row) as Direction;
  const isNegated = (row: number): boolean => statements.negated[row] === 1;
  const wordsOf = (row: number): string =>
    claimWords({ relation: relationOf(row), aspect: aspectOf(row), direction: directionOf(row), negated: isNegated(row) });
  const nameOf = (entity: number): string => entities.name[entity] ?? "";
  const titleOf = (document: number): string => documents.title[document] || (documents.id[document] ?? "");
  const subjectOf = (row: number): number => at(statements.subject, row);
  const objectOf = (row: number): number => at(statements.object, row);
  const haystackOf = (row: number): string => {
    haystacks[row] ??= [
      nameOf(subjectOf(row)),
      wordsOf(row),
      nameOf(objectOf(row)),
      ...[...(statements.holdsIn[row] ?? []), ...(statements.deniedIn[row] ?? [])].map(nameOf),
      entities.curie[subjectOf(row)],
      entities.curie[objectOf(row)],
      ...(statements.documents[row] ?? []).flatMap((document) => [titleOf(document), documents.id[document]]),
    ]
      .join(" \u0001 ")
      .toLowerCase();
    return haystacks[row] ?? "";
  };
  return {
    data,
    size: statements.id.length,
    evidenceShown: data.evidenceShown,
    relationOf,
    aspectOf,
    directionOf,
    isNegated,
    wordsOf,
    subjectOf,
    objectOf,
    nameOf,
    typeOf: (entity) => coded(entities.type, entity) as EntityType,
    titleOf,
    sentenceOf: (row) => `${nameOf(subjectOf(row))} ${wordsOf(row)} ${nameOf(objectOf(row))}`,
    haystackOf,
    statementsOf: (entity) => ofEntity[entity] ?? [],
    contradictionsOf: (row) => ofStatement[row] ?? [],
    evidenceOf: (row) => {
      const place = at(statements.place, row);
      const number = Math.floor(place / data.blockSize);
      const block = blocks.get(number) ?? parsed<EvidenceBlock>(`evidence-${number}`);
      blocks.set(number, block);
      return block[place % data.blockSize] ?? [];
    },
  };
}

/** The name in a row of a coded column. */
export function coded({ names, codes }: CodedColumn, row: number): string {
  return names[codes[row] ?? -1] ?? "";
}

/** The number in a row of a column; 0 beyond its end. */
export function at(column: readonly number[], row: number): number {
  return column[row] ?? 0;
}

/** The address that an identifier stands for, or where people look it up; `null` for those of no known prefix. */
export function addressOf(curie: Curie): string | null {
  const prefix = prefixOf(curie);
  // Half a character has no place in an address.
  const reference = referenceOf(curie).replace(/[\ud800-\udfff]/gu, "");
  switch (prefix) {
    case "PMID":
      return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(reference)}/`;
    case "PMC":
      return `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(reference)}/`;
    case "DOI":
      return `https://doi.org/${encodeURI(reference)}`;
    case "litgraph":
      return null;
    default:
      return Object.hasOwn(curiePrefixes, prefix) ? `${curiePrefixes[prefix as keyof typeof curiePrefixes]}${encodeURIComponent(reference)}` : null;
  }
}

function parsed<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null") as T;
}

function lists(size: number): number[][] {
  return Array.from({ length: size }, () => []);
}

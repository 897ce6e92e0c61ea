import type { Curie } from "../model/curie.ts";
import type { Contradiction, DocumentSummary, GraphStatement } from "../model/graph.ts";
import type { Entity } from "../model/statement.ts";
import type { NameTable } from "./coded-column.ts";
import { codedColumn, nameTable } from "./coded-column.ts";
import { byWorth, evidenceTuple, thousandths } from "./evidence-tuple.ts";
import type { DocumentColumns, EntityColumns, EvidenceTuple, PageContradiction, StatementColumns } from "./page-data.ts";
import { byStrength, strengthOf } from "./shown-statements.ts";

/** Pieces of evidence that the page holds of one statement; the rest is in the graph's files. */
export const evidenceShown = 25;

interface Row {
  readonly statement: Omit<GraphStatement, "evidence">;
  readonly evidence: number;
  readonly documents: readonly number[];
  readonly place: number;
}

/** The columns of a page, and what it has to look up for them. */
export interface PageColumns {
  /** Takes a statement and gives the evidence that the page holds of it; statements take their places in the order of the calls. */
  readonly addStatement: (statement: GraphStatement) => readonly EvidenceTuple[];
  readonly addEntity: (entity: Entity) => void;
  readonly addDocument: (document: DocumentSummary) => void;
  readonly columns: (contradictions: Iterable<Contradiction>) => {
    readonly inputs: readonly string[];
    readonly entities: EntityColumns;
    readonly documents: DocumentColumns;
    readonly statements: StatementColumns;
    readonly contradictions: readonly PageContradiction[];
  };
}

/** Collects the columns. Entities and documents may come in any order, but after the statements: those that no statement names are passed over. */
export function pageColumns(): PageColumns {
  const entityTable = nameTable<Curie>();
  const documentTable = nameTable<Curie>();
  const inputTable = nameTable();
  const entities = new Map<number, Entity>();
  const documents = new Map<number, { readonly summary: DocumentSummary; readonly inputs: Set<number> }>();
  const rows: Row[] = [];
  const numbers = { entityOf: entityTable.codeOf, documentOf: documentTable.codeOf, inputOf: inputTable.codeOf };

  return {
    addStatement: (statement) => {
      const { evidence, ...rest } = statement;
      for (const curie of [statement.subject, statement.object, ...statement.holdsIn, ...statement.deniedIn]) entityTable.codeOf(curie);
      const named = new Set(evidence.map((piece) => documentTable.codeOf(piece.document)));
      rows.push({ statement: rest, evidence: evidence.length, documents: [...named].sort((a, b) => a - b), place: rows.length });
      return evidence
        .toSorted(byWorth)
        .slice(0, evidenceShown)
        .map((piece) => evidenceTuple(piece, statement, numbers));
    },
    addEntity: (entity) => {
      const code = known(entityTable, entity.curie);
      if (code !== null) entities.set(code, entity);
    },
    addDocument: (summary) => {
      const code = known(documentTable, summary.id);
      if (code === null) return;
      const first = documents.get(code);
      if (first === undefined) documents.set(code, { summary, inputs: new Set([inputTable.codeOf(summary.input)]) });
      else first.inputs.add(inputTable.codeOf(summary.input));
    },
    columns: (contradictions) => {
      const papers = documentTable.names.map((id, code) => ({ id, ...documents.get(code) }));
      const statements = statementColumns(rows, (document) => papers[document]?.summary?.year ?? 0, entityTable);
      const rowOf = new Map(statements.id.map((id, row) => [id, row]));
      return {
        inputs: inputTable.names,
        entities: entityColumns(entityTable.names.map((curie, code) => entities.get(code) ?? unknownEntity(curie))),
        documents: {
          id: papers.map(({ id }) => id),
          title: papers.map(({ summary }) => summary?.title ?? ""),
          year: papers.map(({ summary }) => summary?.year ?? 0),
          journal: papers.map(({ summary }) => summary?.journal ?? ""),
          source: codedColumn(papers.map(({ summary }) => summary?.source ?? "")),
          inputs: papers.map(({ inputs }) => [...(inputs ?? [])]),
          retracted: papers.map(({ summary }) => (summary?.isRetracted === true ? 1 : 0)),
        },
        statements,
        contradictions: pageContradictions(contradictions, rowOf, entityTable),
      };
    },
  };
}

function known<T extends string>(table: NameTable<T>, name: T): number | null {
  return table.has(name) ? table.codeOf(name) : null;
}

/** Stands for a thing that evidence names and the graph does not describe. */
function unknownEntity(curie: Curie): Entity {
  return { curie, name: curie, type: "gene", isFamily: false, exactMatches: [], taxon: null };
}

function entityColumns(entities: readonly Entity[]): EntityColumns {
  return {
    curie: entities.map(({ curie }) => curie),
    name: entities.map(({ name }) => name),
    type: codedColumn(entities.map(({ type }) => type)),
    family: entities.map(({ isFamily }) => (isFamily ? 1 : 0)),
    exactMatches: entities.map(({ exactMatches }) => exactMatches),
  };
}

function statementColumns(rows: readonly Row[], yearOf: (document: number) => number, entityTable: NameTable<Curie>): StatementColumns {
  const strongestFirst = rows
    .map((row) => ({ row, strength: { ...strengthOf({ ...row.statement, evidence: [] }), evidence: row.evidence } }))
    .sort((a, b) => byStrength(a.strength, b.strength))
    .map(({ row }) => row);
  const statements = strongestFirst.map(({ statement }) => statement);
  const entitiesOf = (curies: readonly Curie[]): readonly number[] => curies.map(entityTable.codeOf);
  const rowOf = new Map(statements.map(({ id }, row) => [id, row]));
  return {
    id: statements.map(({ id }) => id),
    supportedBy: statements.map(({ supportedBy }) => supportedBy.flatMap((id) => rowOf.get(id) ?? [])),
    subject: statements.map(({ subject }) => entityTable.codeOf(subject)),
    object: statements.map(({ object }) => entityTable.codeOf(object)),
    relation: codedColumn(statements.map(({ relation }) => relation)),
    aspect: codedColumn(statements.map(({ aspect }) => aspect ?? "")),
    direction: codedColumn(statements.map(({ direction }) => direction)),
    negated: statements.map(({ negated }) => (negated ? 1 : 0)),
    belief: statements.map(({ belief }) => thousandths(belief)),
    support: statements.map(({ support }) => thousandths(support)),
    denial: statements.map(({ denial }) => thousandths(denial)),
    holdsIn: statements.map(({ holdsIn }) => entitiesOf(holdsIn)),
    deniedIn: statements.map(({ deniedIn }) => entitiesOf(deniedIn)),
    documents: strongestFirst.map(({ documents }) => documents),
    evidence: strongestFirst.map(({ evidence }) => evidence),
    year: strongestFirst.map(({ documents }) => Math.max(0, ...documents.map(yearOf))),
    place: strongestFirst.map(({ place }) => place),
  };
}

function pageContradictions(
  contradictions: Iterable<Contradiction>,
  rowOf: ReadonlyMap<string, number>,
  entityTable: NameTable<Curie>,
): readonly PageContradiction[] {
  const found: PageContradiction[] = [];
  for (const { kind, statements, sharedCellLines, isInDifferentCells } of contradictions) {
    const [first, second] = [rowOf.get(statements[0]), rowOf.get(statements[1])];
    if (first === undefined || second === undefined) continue;
    found.push({ kind, statements: [first, second], sharedCellLines: sharedCellLines.map(entityTable.codeOf), inDifferentCells: isInDifferentCells });
  }
  return found;
}

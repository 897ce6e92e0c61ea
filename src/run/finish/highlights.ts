import type { Curie } from "../../model/curie.ts";
import type { Contradiction, GraphCounts, GraphSource, GraphStatement } from "../../model/graph.ts";

/** The few things of a graph that a person wants to see first. */
export interface Highlights {
  readonly counts: GraphCounts;
  /** Statements that something speaks for; how many there are, and the strongest. */
  readonly claims: { readonly count: number; readonly strongest: readonly GraphStatement[] };
  /** Statements that are denied, somewhere at least. */
  readonly denied: { readonly count: number; readonly strongest: readonly GraphStatement[] };
  readonly contradictions: readonly { readonly contradiction: Contradiction; readonly statements: readonly GraphStatement[] }[];
  /** Names of what these speak of. */
  readonly names: ReadonlyMap<Curie, string>;
}

const strongest = 10;
const listed = 5;

/** Reads a graph once and keeps its highlights. */
export async function highlightsOf(source: GraphSource): Promise<Highlights> {
  const contradictions: Contradiction[] = [];
  for await (const contradiction of source.contradictions()) {
    contradictions.push(contradiction);
    if (contradictions.length === listed) break;
  }
  const wanted = new Set(contradictions.flatMap(({ statements }) => statements));
  const named = new Map<string, GraphStatement>();
  const claims = new Best(strongest);
  const denied = new Best(listed);
  for await (const statement of source.statements()) {
    if (!statement.negated) claims.add(statement);
    if (statement.negated || statement.denial > 0) denied.add(statement);
    if (wanted.has(statement.id)) named.set(statement.id, statement);
  }
  const shown = [...claims.statements, ...denied.statements, ...named.values()];
  const curies = new Set(shown.flatMap(({ subject, object, holdsIn, deniedIn }) => [subject, object, ...holdsIn, ...deniedIn]));
  const names = new Map<Curie, string>();
  for await (const { curie, name } of source.entities()) if (curies.has(curie)) names.set(curie, name);
  return {
    counts: source.counts,
    claims: { count: claims.count, strongest: claims.statements },
    denied: { count: denied.count, strongest: denied.statements },
    contradictions: contradictions.map((contradiction) => ({
      contradiction,
      statements: contradiction.statements.map((id) => named.get(id)).filter((statement) => statement !== undefined),
    })),
    names,
  };
}

/** The strongest of many statements. */
class Best {
  readonly #most: number;
  statements: GraphStatement[] = [];
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(statement: GraphStatement): void {
    this.count += 1;
    const last = this.statements.at(-1);
    if (last !== undefined && this.statements.length === this.#most && byStrength(last, statement) <= 0) return;
    this.statements = [...this.statements, statement].sort(byStrength).slice(0, this.#most);
  }
}

function byStrength(a: GraphStatement, b: GraphStatement): number {
  return b.belief - a.belief || b.publications.length - a.publications.length || b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1);
}

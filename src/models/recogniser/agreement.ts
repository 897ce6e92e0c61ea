import { headLabels } from "./labels.ts";
import type { TokenTable } from "./tokens.ts";

/** A name as one head reads it, before heads and places of the document are weighed against each other. Tokens are numbers in the {@link TokenTable}. */
export interface Claim {
  readonly head: number;
  /** Index into `taggedTypes`. */
  readonly type: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** By how much the best reading of the sentence with this name beats the best one without it. */
  readonly margin: number;
  /** Sum of all places of a short form and its long form, where the document links the two. */
  readonly support?: number;
}

/** Two stretches of tokens that the document says mean the same: a long form and its short form. */
export interface TokenLink {
  readonly long: TokenRun;
  readonly short: TokenRun;
}

export interface TokenRun {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/** How places are weighed; found on papers held out. */
export interface AgreementOptions {
  /** No place counts for more than this, either way. */
  readonly most: number;
  /** Sum of all places from which a name is read everywhere, for each head. */
  readonly toAdd: readonly number[];
  /** Sum of all places below which a name is read nowhere, for each head. */
  readonly toDrop: readonly number[];
  /** Weight of a long form beside a place of its short form. */
  readonly longForm: number;
}

/** Places of one name, and of what the document calls the same. */
interface Group {
  readonly head: number;
  readonly claims: Claim[];
  /** One run for each spelling. */
  readonly spellings: Map<string, TokenRun>;
  longForms: Set<string>;
}

/**
 * Weighs all places of a name in a document against each other: where the sum of what speaks for the name and against it says so, the name is read in places that
 * their sentences alone left open, or dropped in places that they alone took. A short form and its long form are one name.
 * @param against by how much the best reading of a sentence beats the best one that has the type at the run
 */
export function agree(
  claims: readonly Claim[],
  links: readonly TokenLink[],
  tokens: TokenTable,
  against: (head: number, type: number, run: TokenRun) => number,
  options: AgreementOptions,
): readonly Claim[] {
  const groups = groupsOf(claims, links, tokens);
  const starts = startsOf(groups, tokens);
  const dropped = new Set<Claim>();
  const added: Claim[] = [];
  const supports = new Map<Claim, number>();
  const { most } = options;
  for (const { head, claims: own, spellings, longForms } of groups) {
    const surest = own.reduce<Claim | null>((best, claim) => (best === null || claim.margin > best.margin ? claim : best), null);
    if (surest === null) continue;
    const open = [...spellings].flatMap(([spelling, run]) =>
      placesOf(tokens, run, starts)
        .filter((place) => !claims.some((claim) => claim.head === head && claim.first <= place.last && claim.last >= place.first))
        .map((place) => ({ ...place, weight: longForms.has(spelling) ? options.longForm : 1, against: against(head, surest.type, place) })),
    );
    if (own.length + open.length < 2) continue;
    let sum = 0;
    for (const claim of own) sum += Math.min(most, claim.margin) * (longForms.has(spellingOf(tokens, claim)) ? options.longForm : 1);
    for (const place of open) sum -= Math.min(most, place.against) * place.weight;
    const margin = Math.abs(sum) / (own.length + open.length);
    const support = longForms.size > 0 ? Math.max(0, sum) : 0;
    for (const claim of own) supports.set(claim, support);
    if (sum > (options.toAdd[head] ?? 0)) {
      for (const { first, last, sentence, weight } of open) if (weight === 1) added.push({ head, type: surest.type, first, last, sentence, margin, support });
    } else if (sum < (options.toDrop[head] ?? 0)) for (const claim of own) dropped.add(claim);
  }
  return [...claims.flatMap((claim) => (dropped.has(claim) ? [] : [{ ...claim, support: supports.get(claim) ?? 0 }])), ...added];
}

function groupsOf(claims: readonly Claim[], links: readonly TokenLink[], tokens: TokenTable): ReadonlySet<Group> {
  const byName = new Map<string, Group>();
  const put = (head: number, run: TokenRun): Group => {
    const spelling = spellingOf(tokens, run);
    const key = `${head} ${spelling}`;
    let group = byName.get(key);
    if (group === undefined) {
      group = { head, claims: [], spellings: new Map([[spelling, run]]), longForms: new Set() };
      byName.set(key, group);
    }
    return group;
  };
  for (const claim of claims) put(claim.head, claim).claims.push(claim);
  for (const { long, short } of links) {
    const shortText = spellingOf(tokens, short);
    for (let head = 0; head < headLabels.length; head++) {
      const named = claims.find(
        (claim) =>
          claim.head === head && claim.last === long.last && claim.first <= long.last && 2 * (claim.last - claim.first + 1) >= long.last - long.first + 1,
      );
      const shortGroup = byName.get(`${head} ${shortText}`);
      if (named === undefined && shortGroup === undefined) continue;
      const one = put(head, short);
      const other = put(head, named ?? long);
      if (one === other) continue;
      for (const [spelling, run] of other.spellings) {
        one.spellings.set(spelling, run);
        one.longForms.add(spelling);
        byName.set(`${head} ${spelling}`, one);
      }
      one.claims.push(...other.claims);
    }
  }
  return new Set(byName.values());
}

/** The forms of a run: equal for equal spellings. */
function spellingOf(tokens: TokenTable, { first, last }: { readonly first: number; readonly last: number }): string {
  let spelling = "";
  for (let token = first; token <= last; token++) spelling += `${tokens.form[token] ?? 0} `;
  return spelling;
}

/** For the form that each name begins with, the tokens that have it. One look at the text for all names. */
function startsOf(groups: ReadonlySet<Group>, { form, count }: TokenTable): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  for (const { spellings } of groups) for (const { first } of spellings.values()) starts.set(form[first] ?? 0, []);
  if (starts.size > 0) for (let token = 0; token < count; token++) starts.get(form[token] ?? 0)?.push(token);
  return starts;
}

/** Where else the same tokens stand, with the same borders of chunks. */
function placesOf(tokens: TokenTable, run: TokenRun, starts: ReadonlyMap<number, readonly number[]>): readonly TokenRun[] {
  const { form, chunk, chunkFirst } = tokens;
  const size = run.last - run.first + 1;
  const opens = (token: number): boolean => chunkFirst[chunk[token] ?? 0] === token;
  const closes = (token: number): boolean => (chunkFirst[(chunk[token] ?? 0) + 1] ?? 0) === token + 1;
  const isOpen = opens(run.first);
  const isClosed = closes(run.last);
  const places: TokenRun[] = [];
  let sentence = 0;
  for (const token of starts.get(form[run.first] ?? 0) ?? []) {
    if (token + size > tokens.count || opens(token) !== isOpen || closes(token + size - 1) !== isClosed) continue;
    let at = 1;
    while (at < size && form[token + at] === form[run.first + at]) at++;
    if (at < size) continue;
    while ((tokens.stretchFirst[sentence + 1] ?? 0) <= token) sentence++;
    if (token + size <= (tokens.stretchFirst[sentence + 1] ?? 0)) places.push({ first: token, last: token + size - 1, sentence });
  }
  return places;
}

import { HashIndex, mix } from "./hash.ts";
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
  readonly spellings: Map<number, TokenRun>;
  /** Those of long forms; `null` where the document links no other name to this one. */
  longForms: Set<number> | null;
}

/** A place where a name may stand that its sentence alone did not give it. */
interface OpenPlace extends TokenRun {
  readonly weight: number;
  readonly against: number;
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
  const spelled = new Spellings(tokens);
  const groups = groupsOf(claims, links, spelled);
  const starts = startsOf(groups, tokens);
  const isTaken = takenBy(claims, tokens.count);
  const dropped = new Set<Claim>();
  const added: Claim[] = [];
  const supports = new Map<Claim, number>();
  const { most } = options;
  for (const { head, claims: own, spellings, longForms } of groups) {
    let surest = own[0];
    if (surest === undefined) continue;
    for (const claim of own) if (claim.margin > surest.margin) surest = claim;
    const { type } = surest;
    const weightOf = (spelling: number): number => (longForms?.has(spelling) === true ? options.longForm : 1);
    const open: OpenPlace[] = [];
    for (const [spelling, run] of spellings)
      for (const place of placesOf(tokens, run, starts)) {
        const { first, last, sentence } = place;
        if (!isTaken(head, place)) open.push({ first, last, sentence, weight: weightOf(spelling), against: against(head, type, place) });
      }
    if (own.length + open.length < 2) continue;
    let sum = 0;
    for (const claim of own) sum += Math.min(most, claim.margin) * (longForms === null ? 1 : weightOf(spelled.of(claim)));
    for (const place of open) sum -= Math.min(most, place.against) * place.weight;
    const margin = Math.abs(sum) / (own.length + open.length);
    const support = longForms !== null ? Math.max(0, sum) : 0;
    for (const claim of own) supports.set(claim, support);
    if (sum > (options.toAdd[head] ?? 0)) {
      for (const { first, last, sentence, weight } of open) if (weight === 1) added.push({ head, type, first, last, sentence, margin, support });
    } else if (sum < (options.toDrop[head] ?? 0)) for (const claim of own) dropped.add(claim);
  }
  const weighed: Claim[] = [];
  // The properties one by one: a spread takes many times as long, and this is done for every claim.
  for (const claim of claims) {
    const { type, first, last, sentence, margin } = claim;
    if (!dropped.has(claim)) weighed.push({ head: claim.head, type, first, last, sentence, margin, support: supports.get(claim) ?? 0 });
  }
  weighed.push(...added);
  return weighed;
}

function groupsOf(claims: readonly Claim[], links: readonly TokenLink[], spelled: Spellings): ReadonlySet<Group> {
  const byName = new Map<number, Group>();
  const keyOf = (head: number, spelling: number): number => spelling * headLabels.length + head;
  const put = (head: number, run: TokenRun): Group => {
    const spelling = spelled.of(run);
    const key = keyOf(head, spelling);
    let group = byName.get(key);
    if (group === undefined) {
      group = { head, claims: [], spellings: new Map([[spelling, run]]), longForms: null };
      byName.set(key, group);
    }
    return group;
  };
  for (const claim of claims) put(claim.head, claim).claims.push(claim);
  for (const { long, short } of links) {
    const shortSpelling = spelled.of(short);
    for (let head = 0; head < headLabels.length; head++) {
      const named = claims.find(
        (claim) =>
          claim.head === head && claim.last === long.last && claim.first <= long.last && 2 * (claim.last - claim.first + 1) >= long.last - long.first + 1,
      );
      const shortGroup = byName.get(keyOf(head, shortSpelling));
      if (named === undefined && shortGroup === undefined) continue;
      const one = put(head, short);
      const other = put(head, named ?? long);
      if (one === other) continue;
      one.longForms ??= new Set();
      for (const [spelling, run] of other.spellings) {
        one.spellings.set(spelling, run);
        one.longForms.add(spelling);
        byName.set(keyOf(head, spelling), one);
      }
      one.claims.push(...other.claims);
    }
  }
  return new Set(byName.values());
}

/** Kept from document to document: its arrays cost more than what is put into them. */
const spellings = new HashIndex(256);

/** Numbers the runs of a document by their forms: equal for equal spellings. They are told apart by 64 bits of hash, as forms are. */
class Spellings {
  readonly #form: Int32Array;

  constructor({ form }: TokenTable) {
    this.#form = form;
    spellings.clear();
  }

  of({ first: from, last }: TokenRun): number {
    let first = last - from;
    let second = 0x811c9dc5;
    for (let token = from; token <= last; token++) {
      const form = this.#form[token] ?? 0;
      first = mix(first, form);
      second = Math.imul(second ^ form, 0x01000193);
    }
    const known = spellings.find(first, second);
    return known >= 0 ? known : spellings.add(first, second);
  }
}

/** Whether a run shares a token with a claim of a head. One bit for each head and token: asking claim by claim takes their number times that of places. */
function takenBy(claims: readonly Claim[], count: number): (head: number, run: TokenRun) => boolean {
  const heads = new Uint8Array(count);
  for (const { head, first, last } of claims) for (let token = first; token <= last; token++) heads[token] = (heads[token] ?? 0) | (1 << head);
  return (head, { first, last }) => {
    for (let token = first; token <= last; token++) if ((((heads[token] ?? 0) >> head) & 1) === 1) return true;
    return false;
  };
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

import { foldName } from "../../lexicon/fold.ts";
import type { Term, TermName } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";
import type { Claims } from "./claims.ts";

/** Of the names of a MeSH record that are names of ours, this share must mean one thing of ours before the two are called the same. */
const agreement = 0.6;
/** Names that stand for themselves; shorter ones mean many things. */
const shortestName = 6;
/** Longer names of MeSH that no abstract at hand has are descriptions. */
const longestUnheard = 25;

/** What MeSH adds to a list. */
export interface MeshAdditions {
  readonly found: readonly Term[];
  /** Records that were listed by themselves and are now an identifier of something else. */
  readonly replaced: ReadonlySet<Curie>;
}

/**
 * What MeSH adds to a list of substances: that a record is the same as one of ours (by ChEBI identifier or CAS number, else when most of its names that ours have
 * mean one thing), names that ours lack, and things that ours lack and abstracts name.
 * @param words Folded names that stand in abstracts.
 * @param structures The entry of another terminology that has a record's structure; asked where neither identifiers nor names say what a record is.
 */
export function fromMesh(
  terms: readonly Term[],
  mesh: readonly Term[],
  words: ReadonlySet<string>,
  claims: Claims,
  structures: ReadonlyMap<Curie, Curie> = new Map(),
): MeshAdditions {
  const owners = new Map<string, Term>();
  const byId = new Map<string, Term>();
  for (const term of terms) {
    for (const name of term.names) setOnce(owners, foldName(name.text), term);
    for (const id of [term.curie, ...term.exactMatches]) setOnce(byId, id, term);
  }
  const linked = new Set<string>();
  const found: Term[] = [];
  const replaced = new Set<Curie>();
  for (const record of mesh) {
    const listed = byId.get(record.curie);
    const other =
      record.exactMatches.map((id) => byId.get(id)).find((term) => term !== undefined) ??
      elected(record, owners) ??
      byId.get(structures.get(record.curie) ?? "");
    // A record that is listed by itself gives way to what it is the same as: MeSH has one descriptor for a drug and its salts.
    const isAlone = listed?.curie === record.curie && other !== undefined && other !== listed && !other.curie.startsWith("MESH:");
    const known = isAlone && other !== undefined && !hasDescriptor(other, record) ? undefined : listed;
    const owner = known ?? other;
    if (isAlone && known === undefined) replaced.add(record.curie);
    const names = freshNames(record, owner === undefined ? words : null, claims);
    if (owner === undefined) {
      const [label] = names;
      // A record is listed under its label; a synonym alone may be another thing's name.
      if (label === undefined || !names.some((name) => name.text === record.name)) continue;
      found.push({ ...record, names, exactMatches: record.exactMatches.filter((id) => !byId.has(id)) });
      continue;
    }
    // One thing has one MeSH descriptor, and may have a supplementary record that came before it.
    const kind = `${owner.curie} ${record.curie.slice(0, 6)}`;
    const isNew = known === undefined && !linked.has(kind) && !hasDescriptor(owner, record);
    if (known === undefined && !isNew) continue;
    if (isNew) linked.add(kind);
    if (isNew || names.length > 0) found.push({ ...owner, names, exactMatches: isNew ? [record.curie] : [], members: [] });
  }
  const withRecord = new Set(found.flatMap((term) => (term.exactMatches.some((id) => id.startsWith("MESH:")) ? [term.curie] : [])));
  found.push(
    ...namesakes(
      terms.filter((term) => !withRecord.has(term.curie)),
      mesh,
    ),
  );
  return { found, replaced };
}

/** Words for what a base is given with. */
const salts =
  /[ -](?:(?:di|hemi|mono|tri)?(?:hydrochloride|hydrobromide|hydrate|sul(?:f|ph)ate|citrate|bromide|chloride|iodide|mesylate|tosylate|tartrate|maleate|fumarate|succinate|lactate|oxalate|pamoate|gluconate|phosphate|besylate|isethionate|nitrate|sodium|potassium|calcium)|HCl)(?: (?:mono|di|tri)?hydrate)?$/iu;

/** Which hand, which form of the same molecule a label begins with: "(R)-", "(+)-", "L-", "alpha-". */
const handedness = /^(?:\((?:[+-]|\+\/?-|±|\+-|\d*[RSEZ](?:,\d*[RSEZ])*|rac)\)-?|(?:[DL]|DL|rac|cis|trans|all-trans)-)/u;

/** The name of what a label is a salt, an anion or one hand of, as MeSH names it: it has one record for all of them. */
function kinds(label: string): readonly string[] {
  const base = label.replace(salts, "").replace(/^(?:di|tri)?(?:sodium|potassium|calcium|magnesium) |\(\d[+-]\)$/u, "");
  const plain = base.replace(handedness, "").replace(/\bdesoxy/iu, "deoxy");
  const names = new Set([label, label.replace(handedness, ""), base, plain, plain.replace(/\bdeoxy/iu, "desoxy")]);
  const acid = /^(.*\p{L}{3})ate(?:\(\d-\)|s)?$/u.exec(plain);
  if (acid !== null) for (const ending of ["ate", "ates", "ic acid", "ic acids"]) names.add(`${acid[1] ?? ""}${ending}`);
  names.add(`${plain}s`);
  return [...names];
}

/** Things without a record of their own that one record names, by their label or as what they are a form of: MeSH has one record for a drug, its salts and its mirror images. */
function namesakes(terms: readonly Term[], mesh: readonly Term[]): readonly Term[] {
  const labels = new Map<string, Set<Curie>>();
  const records = new Map<string, Set<Curie>>();
  const bases = new Map<string, Set<Curie>>();
  const index = (map: Map<string, Set<Curie>>, text: string, id: Curie): void => void map.set(foldName(text), (map.get(foldName(text)) ?? new Set()).add(id));
  for (const record of mesh) {
    index(labels, record.name, record.curie);
    for (const name of record.names) index(records, name.text, record.curie);
    if (salts.test(record.name)) index(bases, record.name.replace(salts, ""), record.curie);
  }
  return terms.flatMap((term) => {
    if ([term.curie, ...term.exactMatches].some((id) => id.startsWith("MESH:"))) return [];
    for (const kind of kinds(term.name)) {
      const key = foldName(kind);
      const [only, ...others] = [labels, records, bases].map((names) => names.get(key)).find((ids) => ids !== undefined) ?? [];
      if (only !== undefined) return others.length > 0 ? [] : [{ ...term, names: [], exactMatches: [only], members: [] }];
    }
    return [];
  });
}

/** Whether a thing has a MeSH record of this kind: descriptor (D) or supplementary (C). */
function hasDescriptor(term: Term, record: Term): boolean {
  return [term.curie, ...term.exactMatches].some((id) => id.startsWith(record.curie.slice(0, 6)));
}

function elected(record: Term, owners: ReadonlyMap<string, Term>): Term | undefined {
  const votes = new Map<Term, number>();
  let all = 0;
  for (const key of new Set(record.names.map((name) => foldName(name.text)))) {
    const owner = key.length < shortestName ? undefined : owners.get(key);
    if (owner === undefined) continue;
    votes.set(owner, (votes.get(owner) ?? 0) + 1);
    all++;
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= agreement * all ? best[0] : undefined;
}

/** Names nobody else has: of things that are listed for other reasons those that somebody may write, else those that abstracts do write. */
function freshNames(record: Term, words: ReadonlySet<string> | null, claims: Claims): readonly TermName[] {
  const isWritten = ({ text }: TermName): boolean => (words === null ? text.length <= longestUnheard && !/,/u.test(text) : words.has(foldName(text)));
  return claims.own({ ...record, names: record.names.filter((name) => name.text.length >= shortestName && !/[()[\];]/u.test(name.text) && isWritten(name)) });
}

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

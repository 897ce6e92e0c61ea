import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { isEnglish } from "../../lexicon/curation/rule.ts";
import { curationVerdict } from "../../lexicon/curation/rules.ts";
import { foldName } from "../../lexicon/fold.ts";
import type { Term } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";
import type { EntityType } from "../../model/schema.ts";
import { isUsefulName } from "./selection.ts";

/** How often annotators gave a name to an identifier, in documents. */
type Usage = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What the annotators of some corpora call things: per identifier the names, and per folded name the identifiers. */
export interface AnnotatedNames {
  readonly namesOf: Usage;
  readonly idsOf: Usage;
}

/** The identifiers that annotated documents give to mentions of one type. Mentions of several things at once are left out. */
export function readAnnotatedNames(documents: readonly CorpusDocument[], type: EntityType, isWanted: (id: string) => boolean): AnnotatedNames {
  const namesOf = new Map<string, Map<string, number>>();
  const idsOf = new Map<string, Map<string, number>>();
  for (const document of documents) {
    const seen = new Set<string>();
    for (const mention of document.mentions) {
      const [id, ...others] = mention.ids;
      if (mention.type !== type || id === undefined || others.length > 0 || !isWanted(id)) continue;
      const name = mention.text.replace(/\s+/gu, " ");
      if (seen.has(`${id} ${name}`)) continue;
      seen.add(`${id} ${name}`);
      count(namesOf, id, name);
      count(idsOf, foldName(name), id);
    }
  }
  return { namesOf, idsOf };
}

function count(counts: Map<string, Map<string, number>>, key: string, value: string): void {
  const row = counts.get(key) ?? new Map<string, number>();
  counts.set(key, row.set(value, (row.get(value) ?? 0) + 1));
}

/** Of an identifier's annotated names, this share must mean one thing of ours before the two are called the same. */
const agreement = 0.6;

/**
 * What annotation adds to a list of substances: that an identifier of another list is the same as one of ours, names that ours lack, and things that ours lack.
 * An identifier is matched when most of its annotated names are names of one thing; a name is added when it is given to one identifier nearly always.
 */
export function fromAnnotation(terms: readonly Term[], annotated: AnnotatedNames, isTaken: (name: string) => boolean): readonly Term[] {
  const owners = new Map<string, Term>();
  for (const term of terms) for (const name of term.names) setOnce(owners, foldName(name.text), term);
  const byId = new Map<string, Term>();
  for (const term of terms) for (const id of [term.curie, ...term.exactMatches]) setOnce(byId, id, term);
  const found: Term[] = [];
  for (const [id, names] of [...annotated.namesOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const elected = ownerOf(names, owners);
    const listed = byId.get(id);
    // A cross-reference to something that no annotator calls so (the metal's ion, the salt) gives way to what they do call so.
    const known = listed !== undefined && (elected === undefined || elected === listed || sameKind(elected, id)) ? listed : undefined;
    const owner = known ?? elected;
    if (owner !== undefined && known === undefined && sameKind(owner, id)) continue;
    const fresh = [...names]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .filter(([name, documents]) => isSound(name, documents, id, annotated) && !owners.has(foldName(name)) && !isTaken(name))
      .map(([name]) => name);
    const kept = firstOfEachFold(fresh);
    if (owner !== undefined) {
      if (known !== undefined && kept.length === 0) continue;
      if (known === undefined) setOnce(byId, id, owner);
      found.push({ ...owner, names: kept.map((text) => ({ text, status: "synonym" })), exactMatches: known === undefined ? [id as Curie] : [], members: [] });
    } else {
      const label = kept.find((name) => /\p{Ll}{4}/u.test(name)) ?? kept.find((name) => name.length >= 5);
      if (label === undefined) continue;
      const others = kept.filter((name) => name !== label).map((text) => ({ text, status: "synonym" }) as const);
      found.push({
        curie: id as Curie,
        type: "drug",
        name: label,
        names: [{ text: label, status: "approved" }, ...others],
        isFamily: false,
        taxon: null,
        exactMatches: [],
        members: [],
      });
    }
  }
  return found;
}

/** Whether a thing has an identifier of this kind already. MeSH turned many supplementary records (C) into descriptors (D), so it may have one of each. */
function sameKind(term: Term, id: string): boolean {
  const kind = id.slice(0, id.indexOf(":") + 2);
  return [term.curie, ...term.exactMatches].some((other) => other.startsWith(kind));
}

/** The thing that most of the names mean. */
function ownerOf(names: ReadonlyMap<string, number>, owners: ReadonlyMap<string, Term>): Term | undefined {
  const votes = new Map<Term, number>();
  let all = 0;
  for (const [name, documents] of names) {
    const key = foldName(name);
    const owner = owners.get(key) ?? (key.endsWith("s") ? owners.get(key.slice(0, -1)) : undefined);
    // Three letters mean many things; they have no vote.
    if (owner === undefined || key.length < 4) continue;
    votes.set(owner, (votes.get(owner) ?? 0) + documents);
    all += documents;
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= agreement * all ? best[0] : undefined;
}

/** A name that annotators give to nothing else; short ones are believed when several papers have them. */
function isSound(name: string, documents: number, id: string, { idsOf }: AnnotatedNames): boolean {
  const ids = idsOf.get(foldName(name)) ?? new Map<string, number>();
  const all = [...ids.values()].reduce((sum, each) => sum + each, 0);
  if ((ids.get(id) ?? 0) < 0.9 * all || !isUsefulName(name, "drug") || /[()[\];:]/u.test(name)) return false;
  if (name.length < 6 && documents < 3) return false;
  if ((!/\p{Ll}{3}/u.test(name) && documents < 2) || isEnglish(name)) return false;
  const verdict = curationVerdict({
    inText: name,
    listedAs: name,
    type: "drug",
    status: "synonym",
    isFamily: false,
    isCommon: false,
    beforeCells: false,
    amongCapitals: false,
  });
  return verdict === undefined;
}

/** One spelling for each folded form; plurals count as their singular. */
function firstOfEachFold(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) setOnce(kept, foldName(name).replace(/s$/u, ""), name);
  return [...kept.values()];
}

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

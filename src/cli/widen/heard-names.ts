import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { compileLexicon } from "../../lexicon/compile.ts";
import { foldName } from "../../lexicon/fold.ts";
import { matcherOf } from "../../lexicon/match.ts";
import type { Term } from "../../lexicon/term.ts";
import type { EntityType } from "../../model/schema.ts";

/** A name that stands in the annotated abstracts this often ... */
const fewest = 3;
/** ... and is annotated in a smaller share of them than this means something else there; words are given more credit than letters. */
const leastShare = (name: string): number => (name.length <= 4 ? 0.5 : 0.34);

/** The folded names of `terms` that corpora, which annotate every mention of the type, mostly leave unannotated: other things' names and ordinary words. */
export function misheardNames(terms: readonly Term[], type: EntityType, documents: readonly CorpusDocument[]): ReadonlySet<string> {
  const lexicon = matcherOf(compileLexicon({ terms, releases: [] }));
  const counts = new Map<string, { all: number; right: number }>();
  for (const document of documents) {
    const gold = document.mentions.filter((mention) => mention.type === type || mention.isNeutral);
    for (const hit of lexicon.find(document.text)) {
      const listed = hit.candidates[0]?.listedAs;
      if (listed === undefined) continue;
      const row = counts.get(foldName(listed)) ?? { all: 0, right: 0 };
      row.all++;
      // A boundary that annotators draw wider is no reason to doubt the name.
      if (gold.some((mention) => mention.start <= hit.start && mention.end >= hit.end)) row.right++;
      counts.set(foldName(listed), row);
    }
  }
  return new Set([...counts].filter(([name, { all, right }]) => all >= fewest && right < leastShare(name) * all).map(([name]) => name));
}

/** The terms without names that mean something else in most annotated texts, and without things that have no other name. */
export function withoutMisheard(terms: readonly Term[], type: EntityType, documents: readonly CorpusDocument[]): readonly Term[] {
  const misheard = misheardNames(terms, type, documents);
  return terms.flatMap((term) => {
    // What annotators leave out of a certain substance's name (the valine of a protein, heroin in "heroin addict") is their choice, no other meaning.
    if (term.name.length > 4 && term.exactMatches.some((id) => /^(?:CAS|DRUGBANK):/u.test(id))) return [term];
    const names = term.names.filter((name) => !misheard.has(foldName(name.text)));
    const isLabelKept = !misheard.has(foldName(term.name));
    return isLabelKept || type === "gene" ? [{ ...term, names }] : [];
  });
}

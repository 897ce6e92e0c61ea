import { type CurationVerdict, curationVerdict } from "../../lexicon/curation/rules.ts";
import { foldName } from "../../lexicon/fold.ts";
import type { StarterLists } from "../../lexicon/starter.ts";
import type { Term, TermName } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";
import { isUsefulName } from "./selection.ts";

/** Which identifiers and names are taken. */
export class Claims {
  private readonly ids = new Set<Curie>();
  private readonly names = new Set<string>();

  constructor({ terms, blocks }: StarterLists) {
    for (const term of terms) {
      for (const id of [term.curie, ...term.exactMatches]) this.ids.add(id);
      for (const name of term.names) this.names.add(foldName(name.text));
    }
    for (const block of blocks) this.names.add(foldName(block.name));
  }

  /** Whether something has this name. */
  has(name: string): boolean {
    const key = foldName(name);
    return this.names.has(key) || this.names.has(key.replace(/s$/u, ""));
  }

  /** The terms that are new, with the names that are theirs to claim. */
  admit(terms: readonly Term[]): readonly Term[] {
    const admitted: Term[] = [];
    for (const term of terms) {
      if (this.ids.has(term.curie) || term.exactMatches.some((id) => this.ids.has(id))) continue;
      // A substance called as a gene is the gene, and a line called as a substance is the substance.
      if (term.type !== "gene" && (this.names.has(foldName(term.name)) || doubt(term, { text: term.name, status: "approved" }) !== undefined)) continue;
      admitted.push({ ...term, names: this.namesOf(term) });
    }
    // A name of two types belongs to the type that comes first: genes, then substances, then lines.
    for (const term of admitted) for (const name of term.names) this.names.add(foldName(name.text));
    return admitted;
  }

  /** The names that nothing else has and that can be believed as they stand, the label's too; for genes of other species, whose other names their orthologues hold. */
  own(term: Term): readonly TermName[] {
    const kept = new Map<string, TermName>();
    for (const name of term.names) {
      const key = foldName(name.text);
      if (kept.has(key) || this.has(name.text) || !isUsefulName(name.text, term.type) || doubt(term, name) !== undefined) continue;
      kept.set(key, name);
    }
    for (const key of kept.keys()) this.names.add(key);
    return [...kept.values()];
  }

  private namesOf(term: Term): readonly TermName[] {
    const kept = new Map<string, TermName>([[foldName(term.name), { text: term.name, status: "approved" }]]);
    for (const name of term.names) {
      const key = foldName(name.text);
      if (kept.has(key) || this.names.has(key) || !isUsefulName(name.text, term.type)) continue;
      const verdict = doubt(term, name);
      // Lines have no second chance: a doubtful short name of theirs is nearly always something else.
      if (verdict === undefined || (verdict === "context" && term.type !== "cell_line")) kept.set(key, name);
    }
    return [...kept.values()];
  }
}

/** What curation says of a name that stands in a text as it is listed. */
function doubt({ type, isFamily }: Term, { text, status }: TermName): CurationVerdict["verdict"] | undefined {
  const inText = { inText: text, listedAs: text, beforeCells: false, amongCapitals: false };
  return curationVerdict({ ...inText, type, status, isFamily, isCommon: false })?.verdict;
}

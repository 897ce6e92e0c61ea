import type { NameStatus } from "../../lexicon/lexicon.ts";
import type { Term } from "../../lexicon/term.ts";

/** One of the wider lists, as it is written. */
export interface WiderList {
  readonly file: string;
  readonly text: string;
  readonly rows: number;
}

/** Identifiers by which other lists and corpora know the same thing. */
const keptMatches = /^(?:NCBIGene|CHEBI|MESH|CAS|DRUGBANK):/u;

/** ChEBI writes names that came from other databases in capitals. */
function labelOf({ name, type }: Term): string {
  return type === "drug" && /^\p{Lu}{6,}$/u.test(name) ? name.toLowerCase() : name;
}

const letters: Readonly<Record<NameStatus, string>> = { approved: "", curated: " {c}", name: " {n}", synonym: "", previous: " {p}" };

const columns = ["id", "name", "synonyms", "exact_matches", "taxon", "members", "note"];

/** A list of things whose label is one of their names. */
export function written(file: string, comment: string, terms: readonly Term[]): WiderList {
  const rows = terms.map((term) => {
    const others = term.names.filter((name) => name.text !== term.name).map((name) => name.text + letters[name.status]);
    const matches = term.exactMatches.filter((id) => keptMatches.test(id));
    return [term.curie, labelOf(term), others.join("|"), matches.join("|"), term.taxon ?? "", "", ""];
  });
  return tableOf(file, comment, columns, rows);
}

/** A list of genes of other species: the label only labels, for the names that it shares with the human gene are that one's. */
export function writtenSpecies(file: string, comment: string, terms: readonly Term[]): WiderList {
  const rows = terms.map((term) => {
    const names = term.names.map((name) => name.text + letters[name.status]);
    return [term.curie, term.name, names.join("|"), term.exactMatches.join("|"), term.taxon ?? "", "", "", (term.orthologues ?? []).join("|")];
  });
  return tableOf(file, comment, [...columns, "orthologues"], rows);
}

function tableOf(file: string, comment: string, header: readonly string[], rows: readonly (readonly string[])[]): WiderList {
  const lines = [header, ...rows].map((cells) => cells.join("\t"));
  return { file, text: `# ${comment} Written by npm run lexicon:widen.\n${lines.join("\n")}\n`, rows: rows.length };
}

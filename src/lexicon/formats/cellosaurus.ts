import type { Curie } from "../../model/curie.ts";
import type { TermName } from "../term.ts";
import { type TerminologyFormat, termOf } from "./format.ts";
import { lineReader, splitValues } from "./lines.ts";

/** A trailing "[...]" tells lines of the same name apart and is no part of it (Cellosaurus FAQ). */
const distinguisher = /\s*\[[^\]]*\]$/u;

/** Synonyms such as "HeLa cell" name the line HeLa; numbers keep the word, because "293" alone names nothing. */
function bareName(text: string): string {
  const name = text.replace(distinguisher, "");
  const bare = name.replace(/ cells?$/u, "");
  return /\p{L}/u.test(bare) ? bare : name;
}

/** cellosaurus.txt: two-letter line codes; ID, AC, SY and OX are used; `//` ends an entry. */
export const cellosaurus: TerminologyFormat = {
  id: "cellosaurus",
  title: "Cellosaurus (text)",
  recognises: (head) => /(?:^|\n)ID {3}\S[^\n]*\r?\nAC {3}CVCL_/u.test(head.text),
  read: (sink) => {
    let id = "";
    let accession = "";
    let synonyms = "";
    let taxa: string[] = [];
    let startedAt = 0;
    const finish = (): void => {
      if (id !== "" || accession !== "") {
        if (id === "" || !/^CVCL_[A-Z0-9]{4}$/u.test(accession))
          sink.badRow(startedAt, `has ID "${id.slice(0, 40)}" and AC "${accession.slice(0, 40)}"; expected CVCL_ and four characters`);
        else {
          const name = id.replace(distinguisher, "");
          const names: TermName[] = [{ text: name, status: "approved" }];
          for (const text of splitValues(synonyms, "; ")) names.push({ text: bareName(text), status: "synonym" });
          const taxon: Curie | null = taxa.length === 1 ? `NCBITaxon:${taxa[0]}` : null;
          sink.term(termOf(`Cellosaurus:${accession}`, "cell_line", name, names, { taxon }));
        }
      }
      id = "";
      accession = "";
      synonyms = "";
      taxa = [];
    };
    return lineReader({
      line: (line, number) => {
        if (line.startsWith("//")) {
          finish();
          return;
        }
        const value = line.slice(5).trim();
        switch (line.slice(0, 5)) {
          case "ID   ":
            // An entry that lacks its end mark must not run into the next.
            finish();
            startedAt = number;
            id = value;
            break;
          case "AC   ":
            accession = value;
            break;
          case "SY   ":
            synonyms = synonyms === "" ? value : `${synonyms}; ${value}`;
            break;
          case "OX   ":
            taxa.push(/NCBI_TaxID=(\d+)/u.exec(value)?.[1] ?? "");
            break;
        }
      },
      tooLong: (number) => sink.badRow(number, "is longer than a million characters"),
      end: finish,
    });
  },
};

import type { Term } from "../../lexicon/term.ts";

/** A description that this many other genes' names contain is a word for a class. */
const manyGenes = 4;

/**
 * Descriptions in small letters that the names of many genes contain ("cell surface antigen", "tumor suppressor protein"): some list gives them to one gene, but
 * they mean a class. Full names are not among them: "insulin receptor" is one gene, although "insulin receptor substrate 1" contains it.
 */
export function classWords(genes: readonly Term[]): ReadonlySet<string> {
  const descriptions = new Set(
    genes
      .flatMap((gene) => gene.names.filter((name) => name.status === "synonym" || name.status === "previous").map((name) => singular(name.text)))
      .filter(isDescription),
  );
  const holders = new Map<string, Set<Term>>();
  for (const gene of genes)
    for (const name of gene.names) {
      const words = singular(name.text).split(" ");
      for (let from = 0; from < words.length; from++)
        for (let to = from + 2; to <= words.length; to++) {
          const part = words.slice(from, to).join(" ");
          if (part.length < name.text.length - 1 && descriptions.has(part)) holders.set(part, (holders.get(part) ?? new Set()).add(gene));
        }
    }
  return new Set([...holders].filter(([, terms]) => terms.size >= manyGenes).map(([text]) => text));
}

/** Whether a name is one of the class words, in singular or plural. */
export function isClassWord(text: string, words: ReadonlySet<string>): boolean {
  return words.has(singular(text));
}

function singular(text: string): string {
  return text.replaceAll("-", " ").replace(/(?<=\p{Ll}{3})s$/u, "");
}

function isDescription(text: string): boolean {
  return /^\p{Ll}+(?:[ /]\p{Ll}+)+$/u.test(text);
}

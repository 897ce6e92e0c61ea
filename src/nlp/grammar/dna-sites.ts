// Pieces of DNA that proteins bind to, and of proteins, and what they are pieces of: "a site in the A promoter", "Ser473 in A".
import type { NounChunk } from "./chunk.ts";
import type { Word } from "./words.ts";

const site = /^(?:sites?|elements?|motifs?|sequences?|box(?:es)?|repeats?|half-sites?|domains?|regions?)$/u;
const promoter = /^(?:promoters?|enhancers?|silencers?|genes?|introns?|exons?|utrs?|ltrs?|loci|locus)$/u;

/** Whether a phrase is a piece of DNA without a name. */
export function isSite(words: readonly Word[], { concepts, to }: NounChunk): boolean {
  const [concept, ...others] = concepts;
  if (concept === undefined || others.length > 0 || concept.themes.length > 0 || concept.agents.length > 0) return false;
  return concept.head === to - 1 && site.test(words[concept.head]?.lower ?? "");
}

/** Whether a phrase is an amino acid of a chain: "Ser473", "two serine residues". */
export function isResidue(words: readonly Word[], { concepts, to }: NounChunk): boolean {
  const last = words[to - 1];
  const noun = last?.tag === "number" && last.mention < 0 ? words[to - 2] : last;
  if (noun === undefined || !residue.test(noun.text)) return false;
  const [concept, ...others] = concepts;
  return concept !== undefined && others.length === 0 && concept.kind === "other" && concept.themes.length + concept.agents.length === 0;
}

const residue =
  /^(?:(?:.* )?residues?|serines?|threonines?|tyrosines?|lysines?|(?:Ser|Thr|Tyr|Lys|Arg|Asp|Glu|Cys|His)[-(]?\d*\)?|[STYK]\d{2,4}|(?:serine|threonine|tyrosine|lysine)-?\d+)$/u;

/** Whether a name is one that the chain of a protein is made of. */
export function namesResidue({ type, text }: Word): boolean {
  return type === "drug" && /^(?:(?:phospho)?(?:serine|threonine|tyrosine)|lysine|cysteine|arginine|histidine|amino).* residues?$/u.test(text);
}

/** How many words behind a phrase for a gene or its copies lead to what it codes for: "genes encoding A", "the gene for A"; 0 where none do. */
export function productLink(words: readonly Word[], { concepts, to }: NounChunk): number {
  const [word, next] = [words[to], words[to + 1]];
  const isLink = word?.lower === "encoding" || word?.lower === "for" || (word?.lower === "coding" && next?.lower === "for");
  if (!isLink || !copies.test(words[to - 1]?.lower ?? "")) return 0;
  const concept = concepts.at(-1);
  if (concept === undefined || concept.themes.length > 0 || concept.agents.length > 0 || concept.kind === "group") return 0;
  return word.lower === "coding" ? 2 : 1;
}

const copies = /^(?:(?:trans)?genes?|m?rnas?|transcripts?|plasmids?|vectors?|constructs?|adenovirus(?:es)?|lentivirus(?:es)?)$/u;

/** Whether a phrase names a thing, and nothing that happens to it. */
export function isThing({ concepts }: NounChunk): boolean {
  return concepts.every(({ kind, themes, second, perturbation }) => kind === "entity" && themes.length > 0 && second === null && perturbation === null);
}

/** Whether a phrase is the promoter, or another part, of a named gene. */
export function isPromoter(words: readonly Word[], { concepts, to }: NounChunk): boolean {
  const [concept] = concepts;
  // "the A promoter", "the promoter of A"
  const isNamed = promoter.test(words[to - 1]?.lower ?? "") || (concepts.length === 1 && promoter.test(words[concept?.head ?? -1]?.lower ?? ""));
  return isNamed && concepts.some(({ themes }) => themes.length > 0);
}

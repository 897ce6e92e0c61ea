import { foldName } from "../../lexicon/fold.ts";
import type { Term } from "../../lexicon/term.ts";
import type { EntityType } from "../../model/schema.ts";

/** Longer names are descriptions; nobody writes them twice in the same way. UTF-16 units. */
const longestName = 50;

/** Numbers of clones and reading frames, and wordings of databases. */
const cloneOrWording =
  /^(?:FLJ|MGC|DKFZ|KIAA|PRO|HSPC|LOC)[a-z]*\d{3,}|^(?:[db]?[A-Z]|RP|CT[ABCD])\w*-?\w+\.\d+$|^microRNA mir-|\b(?:variant|homolog|putative|probable|isoform|pseudogene|tissue protein|similar to|S\. ?[a-z]+|Drosophila|C\. ?elegans|yeast|E\. ?coli)\b/iu;

/** Names that somebody may write: of a length that is repeated, without a database's wording, not turned around ("Acid, Nitrous"). */
export function isUsefulName(text: string, type: EntityType): boolean {
  if (foldName(text).length < 2 || text.length > longestName || /[|{}\t"]/u.test(text) || /^\d+$/u.test(text)) return false;
  if (type === "gene") return !cloneOrWording.test(text);
  if (type === "drug") return !/\p{L}, |, \p{L}{2}/u.test(text);
  // Words that say where a line comes from are no name of it.
  return !/\p{Ll}{4,} |clone|sub-?line|passage|\(/u.test(text);
}

/** Genes with an HGNC entry that papers speak of: no pseudogenes, no transfer or small nuclear RNA, no loci known from a disease only. */
export function isKnownGene(term: Term): boolean {
  return (
    term.curie.startsWith("HGNC:") &&
    !/^(?:TRNA|NMTRNA|RNU\d|RNVU|RNY\d|RN7S|RNA5|RNA18|RNA28|RNA45|SNOR|SCARNA|LINC\d|FRA\d|ERV|IG[HKL][VDJ]|TR[ABDG][VDJ]|OR\d)/u.test(term.name) &&
    !/-(?:AS|IT|OT)\d*$|^(?:LOC|FLJ|KIAA)\d+|^C\d+orf\d+.*-/u.test(term.name) &&
    !term.names.some(
      (name) =>
        name.status === "name" &&
        /pseudogene|antisense RNA|long intergenic|uncharacterized LOC|readthrough|fragile site|non-protein coding RNA/iu.test(name.text),
    ) &&
    !isLocusOnly(term)
  );
}

function isLocusOnly(term: Term): boolean {
  return !term.exactMatches.some((id) => id.startsWith("NCBIGene:")) || term.names.every((name) => name.status !== "name");
}

/** Substances that a drug or assay database lists, or that abstracts name. */
export function isUsedSubstance(term: Term, words: ReadonlySet<string>): boolean {
  return term.curie.startsWith("MESH:") || term.exactMatches.length > 0 || term.names.some((name) => words.has(foldName(name.text)));
}

/** Repositories number cells of donors; nobody mines those numbers. */
const repositoryNumber = /^(?:GM|AG|ND|CW|HPS|JCRB|IFO|NH|WG)\d{3,}|i-\w+_\d|\bKO\b|clone|hPSCreg|^\w+i\d{3}-[A-Z]/iu;

/** The lines that Cellosaurus took up first, which are the old and widely used ones, and lines that abstracts name. */
export function isUsedLine(term: Term, words: ReadonlySet<string>): boolean {
  if (repositoryNumber.test(term.name) || !/\p{L}/u.test(term.name)) return false;
  if (/CVCL_\d{4}$/u.test(term.curie)) return true;
  return term.name.length >= 4 && /\p{N}/u.test(term.name) && words.has(foldName(term.name));
}

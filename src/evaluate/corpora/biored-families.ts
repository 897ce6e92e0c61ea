import type { Lexicon, LexiconEntity } from "../../lexicon/lexicon.ts";
import type { Curie } from "../../model/curie.ts";
import type { Document, Layers } from "../../model/document.ts";

/**
 * The member that BioRED's annotators take for a family, where it is not the first by symbol: NCBI Gene, whose identifiers they use, has no families. Counted in the
 * training parts of BioRED and NLM-Gene, without papers of BioRED dev, where two documents or more agree.
 */
const takenFor: ReadonlyMap<string, string> = new Map([
  ["VEGF", "VEGFA"],
  ["PI3K", "PIK3R1"],
  ["p38", "MAPK14"],
  ["BMP", "BMP4"],
  ["BMP_receptor", "BMPR1A"],
  ["SRC", "SRC"],
  ["Caspase", "CASP3"],
  ["JAK", "JAK2"],
  ["RAS", "KRAS"],
  ["CHRN", "CHRNA4"],
  ["CREB", "CREB1"],
  ["CD3", "CD3E"],
  ["TLR", "TLR4"],
  ["Actin", "ACTB"],
  ["IL23", "IL23A"],
  ["FSH", "FSHB"],
]);

/** "ERK1/2", "Smad1/5/8": the name itself says which members. */
const numbersApart = /\d\s?[/,]\s?\d/u;
/** Families larger than this are not meant as a whole by the numbers in a name. */
const mostMembers = 4;

const human: Curie = "NCBITaxon:9606";

/**
 * Says what stands for a family where every identifier must be a gene's: all members of a small family whose name counts them, else the one that the document names
 * by itself, else the one that annotators take. Looks at the lexicon and at
 * the species of the document's other genes, never at the gold.
 */
export function familyReader(lexicon: Lexicon): (doc: Document & Layers, index: number) => readonly string[] {
  return (doc, index) => {
    const family = doc.groundings[index]?.[0];
    if (family === undefined || !family.isFamily) return [];
    const members = membersOf(lexicon, family.curie, new Set()).toSorted((a, b) => bySymbol.compare(a.name, b.name));
    const isCounted = members.length <= mostMembers && numbersApart.test(doc.mentions[index]?.text ?? "");
    const taken = takenFor.get(family.curie.slice(family.curie.indexOf(":") + 1));
    const one = mostNamed(doc, members) ?? members.find(({ name }) => name === taken) ?? members[0];
    const meant = isCounted ? members : one === undefined ? [] : [one];
    const species = commonSpecies(doc);
    return meant.map((gene) => (gene.taxon === species ? gene : (inSpecies(lexicon, gene, species) ?? gene))).map(ncbiId);
  };
}

const bySymbol = new Intl.Collator("en", { numeric: true });

/** The member that a document names most by itself. */
function mostNamed(doc: Document & Layers, members: readonly LexiconEntity[]): LexiconEntity | undefined {
  const counts = new Map<string, number>();
  for (const [index, { type }] of doc.mentions.entries()) {
    const best = doc.groundings[index]?.[0];
    if (type === "gene" && best !== undefined && !best.isFamily) counts.set(best.name.toUpperCase(), (counts.get(best.name.toUpperCase()) ?? 0) + 1);
  }
  const [first] = members.filter(({ name }) => counts.has(name)).toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
  return first;
}

/** The genes of a family, of those within it too. */
function membersOf(lexicon: Lexicon, curie: Curie, seen: Set<Curie>): readonly LexiconEntity[] {
  if (seen.has(curie)) return [];
  seen.add(curie);
  return lexicon.members(curie).flatMap((member) => {
    const entity = lexicon.entity(member);
    return entity === undefined ? [] : entity.isFamily ? membersOf(lexicon, member, seen) : [entity];
  });
}

function inSpecies(lexicon: Lexicon, gene: LexiconEntity, species: Curie): LexiconEntity | undefined {
  return lexicon
    .orthologues(gene.curie)
    .map((curie) => lexicon.entity(curie))
    .find((other) => other?.taxon === species);
}

function ncbiId({ curie, exactMatches }: LexiconEntity): string {
  return [curie, ...exactMatches].find((id) => id.startsWith("NCBIGene:")) ?? curie;
}

/** The species that most of a document's single genes are of. */
function commonSpecies(doc: Document & Layers): Curie {
  const counts = new Map<Curie, number>();
  for (const [index, { type }] of doc.mentions.entries()) {
    const best = doc.groundings[index]?.[0];
    if (type === "gene" && best !== undefined && !best.isFamily && best.taxon !== null) counts.set(best.taxon, (counts.get(best.taxon) ?? 0) + 1);
  }
  let species = human;
  for (const [taxon, count] of counts) if (count > (counts.get(species) ?? 0)) species = taxon;
  return species;
}

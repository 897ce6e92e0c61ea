/** Makes a file too large to be read as a whole with others. */
const padding = `<!-- ${"blank ".repeat(50_000)} -->`;

/** A PubMed file of `count` records that is read as a stream. */
export function largePubmedFile(count: number, from = 1): string {
  return pubmedFile(count, from).replace("</PubmedArticleSet>", `${padding}</PubmedArticleSet>`);
}

/** A PubMed file of `count` records, written for tests: every record says something of its own, in words of which the rules read some. */
export function pubmedFile(count: number, from = 1): string {
  const records = Array.from({ length: count }, (_, index) => pubmedRecord(from + index));
  return `<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n${records.join("\n")}\n</PubmedArticleSet>\n`;
}

const genes = ["IL-6", "BCL2", "EGFR", "AKT1", "TP53", "MET", "HGF"];
const drugs = ["cisplatin", "gefitinib", "imatinib", "paclitaxel", "venetoclax"];
const lines = ["A2780", "MCF-7", "K562", "PC-9", "LNCaP"];

/** One record with this PMID. */
export function pubmedRecord(pmid: number): string {
  const pick = (list: readonly string[], step: number): string => list[Math.floor(pmid / step) % list.length] ?? "";
  const [gene, other, drug, line] = [pick(genes, 1), pick(genes, 3), pick(drugs, 2), pick(lines, 5)];
  const text = `${gene} increased the expression of ${other} in ${line} cells. Knockdown of ${gene} sensitised ${line} cells to ${drug}, patient ${pmid} excepted.`;
  return `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><Journal><JournalIssue><PubDate><Year>2015</Year></PubDate></JournalIssue><Title>Journal of Samples</Title></Journal><ArticleTitle>Report ${pmid}: ${gene} and ${drug}</ArticleTitle><Abstract><AbstractText>${text}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`;
}

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findGold } from "../evaluate/gold-files.ts";
import { loadStarterLexicon } from "../lexicon/starter.ts";
import { packageFile } from "../model/package-file.ts";
import { loadWeights } from "../models/recogniser/shipped.ts";
import { annotatedDocuments } from "./annotated-documents.ts";
import { humanGenes } from "./bench-lexicon-gold.ts";
import { fitSpecies } from "./species/fit-species.ts";
import { type KnownGene, type Reading, readKnownGenes } from "./species/known-species.ts";
import { accuracyOf, alwaysHuman, byCues, byCuesHeldOut, namedMost, type SpeciesReader } from "./species/species-accuracy.ts";
import { writeOnPage } from "./written-page.ts";

// Writes the weights of the species cues, and the figures of their page, anew: `npm run species:fit`.

/** PubTator corpora that it is fitted on. */
const corpora = ["biored-train", "nlmgene-train", "gnormplus-train"];
const measured = "corpora/pubtator/biored-dev.pubtator";
const table = "src/nlp/fitted-species.ts";
const page = "src/lexicon/README.md";

function tableText(weights: ReadonlyMap<string, number>): string {
  return `/** What each cue of \`species-features.ts\` weighs, as \`npm run species:fit\` fitted it; written by the command, not set by hand. */
export const fittedSpecies: ReadonlyMap<string, number> = new Map([
${[...weights].map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight}],`).join("\n")}
]);
`;
}

/** The figures as text. */
function measureLines(learned: readonly KnownGene[], unseen: readonly KnownGene[], weights: ReadonlyMap<string, number>): readonly string[] {
  const parts = [
    { what: "train", genes: learned, how: "the cues, fitted on other papers", cues: byCuesHeldOut(learned) },
    { what: "BioRED dev", genes: unseen, how: "the cues", cues: byCues(weights) },
  ];
  const rows = parts.flatMap(({ what, genes, how, cues }) => {
    const open = genes.filter(({ said }) => said.others.length > 0);
    return [
      accuracyLine(`${what}, another species named`, how, open, cues),
      accuracyLine(`${what}, another species named`, "always human", open, alwaysHuman),
      accuracyLine(`${what}, another species named`, "the species named most", open, namedMost),
      accuracyLine(`${what}, all`, how, genes, cues),
    ];
  });
  return ["| documents | species told by | mentions | right | of human genes | of others |", "| --- | --- | --- | --- | --- | --- |", ...rows];
}

function accuracyLine(what: string, how: string, genes: readonly KnownGene[], reader: SpeciesReader): string {
  const { genes: count, right, rightOfHuman, rightOfOthers } = accuracyOf(genes, reader);
  return `| ${what} | ${how} | ${count} | ${[right, rightOfHuman, rightOfOthers].map((share) => share.toFixed(3)).join(" | ")} |`;
}

const shared = process.env.LITGRAPH_SHARED ?? "../shared";
if (["corpora/pubtator", "terminologies"].every((folder) => existsSync(join(shared, folder)))) {
  const reading: Reading = { lexicon: loadStarterLexicon(), weights: loadWeights(), humanGenes: humanGenes(shared) };
  const learned = readKnownGenes(annotatedDocuments(shared, corpora), reading);
  const unseen = readKnownGenes(
    findGold([join(shared, measured)]).flatMap((source) => (source.kind === "corpus" ? source.format.read(source.path) : [])),
    reading,
  );
  const weights = fitSpecies(learned);
  const lines = measureLines(learned, unseen, weights);
  writeFileSync(packageFile(table), tableText(weights));
  writeOnPage(page, "species:fit", lines);
  console.log([...[...weights].map(([name, weight]) => `${name}: ${weight}`), "", ...lines].join("\n"));
} else {
  console.log(`species:fit: there are no folders corpora and terminologies below ${shared}; nothing written. Set LITGRAPH_SHARED to the reference folder.`);
}

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JudgedClaim } from "../graph/fit-reading.ts";
import { packageFile } from "../model/package-file.ts";
import { type MeasuredReading, measureLines, measureReading } from "./calibration.ts";
import { judgedVerdicts } from "./judged-verdicts.ts";
import { relationFolds } from "./relation-folds.ts";
import { loadRuntime } from "./runtime.ts";
import { writeOnPage } from "./written-page.ts";

// Writes the table of reliabilities that ships, and the figures of its page, anew: `npm run belief:fit`. The weights that ship have learned from this gold, so each document is
// read by weights made without it: trained first, unless the folder LITGRAPH_RELATION_FOLDS has them, as `npm run bench -- relations FOLDER` leaves them.

/** The gold that it is fitted on; those below the reference folder's `corpora`, and the cases of our own. */
const corpora = ["chemprot", "pubtator/biored-dev.pubtator", "drugprot", "civicmine"];
const cases = "test/fixtures/relations";
/** Readers' verdicts on claims found in the abstracts of the reference folder's dump. */
const verdicts = "test/fixtures/verdicts/claims.tsv";
const table = "src/graph/fitted-reading.ts";
const page = "src/graph/README.md";

function tableText({ reading, given, found }: MeasuredReading): string {
  const { detectors, rules, names, cues } = reading;
  const rows = (found ?? given).heldOut.bins
    .map(({ from, claims, believed, right }) => ({ from, claims: Math.round(claims), believed: toPlaces(believed), right: toPlaces(right) }))
    .filter(({ claims }) => claims > 0);
  return `import type { CalibrationRow, ReliabilityTable } from "./reliability.ts";

/** What \`npm run belief:fit\` fitted on the gold named in \`src/graph/README.md\`; written by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "names" | "cues"> = {
  detectors: {
${Object.entries(detectors)
  .map(([name, { bias, slope }]) => `    ${name}: { bias: ${bias}, slope: ${slope} },`)
  .join("\n")}
  },
  rules: [
${rules.map(({ family, logOdds }) => `    { family: ${JSON.stringify(family)}, logOdds: ${logOdds} },`).join("\n")}
  ],
  names: ${names},
  cues: { asserted: ${cues.asserted}, background: ${cues.background}, hypothesis: ${cues.hypothesis} },
};

/** How well the fit agrees with gold on documents left out of it, as the same command found; the table of \`src/graph/README.md\`. */
export const fittedCalibration: readonly CalibrationRow[] = [
${rows.map(({ from, claims, believed, right }) => `  { from: ${from}, claims: ${claims}, believed: ${believed}, right: ${right} },`).join("\n")}
];
`;
}

const toPlaces = (value: number): number => Math.round(value * 1000) / 1000;

const shared = process.env.LITGRAPH_SHARED ?? "../shared";
if (existsSync(join(shared, "corpora"))) {
  const gold = [packageFile(cases), ...corpora.map((path) => join(shared, "corpora", path))];
  const folds = await relationFolds(shared, process.env.LITGRAPH_RELATION_FOLDS, (line) => process.stderr.write(`${line}\n`));
  const { pipeline } = await loadRuntime("starter");
  const found: JudgedClaim[] = [];
  for await (const claim of judgedVerdicts(packageFile(verdicts), [join(shared, "dumps", "pubmed-throughput")], pipeline)) found.push(claim);
  const measured = await measureReading(gold, { relations: "high-precision" }, { folds, found });
  const lines = measureLines(measured);
  writeFileSync(packageFile(table), tableText(measured));
  writeOnPage(page, "belief:fit", lines);
  console.log(lines.join("\n"));
} else {
  console.log(`belief:fit: there is no folder ${shared}/corpora; nothing written. Set LITGRAPH_SHARED to the reference folder.`);
}

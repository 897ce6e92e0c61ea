import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { familyReader } from "../evaluate/corpora/biored-families.ts";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { profileOf } from "../evaluate/corpora/profiles.ts";
import { scoreAbbreviations } from "../evaluate/corpora/score-abbreviations.ts";
import { scoreConcepts } from "../evaluate/corpora/score-concepts.ts";
import { scoreSpans } from "../evaluate/corpora/score-spans.ts";
import { type Counts, ratesOf } from "../evaluate/counts.ts";
import { documentOf } from "../evaluate/gold-document.ts";
import { findGold } from "../evaluate/gold-files.ts";
import { Tally } from "../evaluate/score.ts";
import { buildLexicon, writeCompiled } from "../lexicon/build.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { matcherOf } from "../lexicon/match.ts";
import { openLexicon } from "../lexicon/open.ts";
import { compileStarter, loadStarterLexicon } from "../lexicon/starter.ts";
import { ConfigError } from "../model/errors.ts";
import { loadWeights } from "../models/recogniser/shipped.ts";
import { isTrainedOn, type RecogniserWeights, readWeights } from "../models/recogniser/weights.ts";
import { abbreviations } from "../nlp/abbreviations.ts";
import { createGrounder } from "../nlp/ground.ts";
import { createRecognizer } from "../nlp/recognize.ts";
import { createTaggingRecognizer } from "../nlp/recognize-tagger.ts";
import { splitText } from "../nlp/tokenize.ts";
import { humanGenes } from "./bench-lexicon-gold.ts";
import { measureRecognition } from "./bench-recognition-speed.ts";
import { type FoldLexicons, foldLexicons } from "./fold-lexicons.ts";
import { trainFold } from "./train-shipped.ts";
import { shippedRecipe } from "./training-options.ts";

/** A line of the table: what is scored, beside what others reached on comparable documents (in percent). */
interface Row {
  readonly what: string;
  readonly corpus: string;
  readonly label: string;
  readonly task: string;
  readonly published: string;
}

/** Documents that the shipped weights have not seen. */
const devRows: readonly Row[] = [
  { what: "gene, BioRED dev", corpus: "biored-dev", label: "gene", task: "span", published: "92.4 AIONER" },
  { what: "drug, BioRED dev", corpus: "biored-dev", label: "drug", task: "span", published: "91.0 AIONER" },
  { what: "cell line, BioRED dev", corpus: "biored-dev", label: "cell_line", task: "span", published: "90.5 AIONER" },
  { what: "disease, BioRED dev", corpus: "biored-dev", label: "disease", task: "span", published: "" },
  { what: "species, BioRED dev", corpus: "biored-dev", label: "species", task: "span", published: "" },
  { what: "variant, BioRED dev", corpus: "biored-dev", label: "variant", task: "span", published: "" },
  { what: "human genes' ids, BioRED dev", corpus: "biored-dev", label: "gene", task: "concept, human", published: "86.7 PubTator Central (BC2GN)" },
  { what: "all genes' ids, any species, BioRED dev", corpus: "biored-dev", label: "gene", task: "concept", published: "" },
  { what: "all genes' ids, families by a member", corpus: "biored-dev", label: "gene", task: "concept, families by a member", published: "" },
  { what: "drugs' ids, BioRED dev", corpus: "biored-dev", label: "drug", task: "concept", published: "89.5 PubTator Central (BC5CDR)" },
  { what: "cell lines' ids, BioRED dev", corpus: "biored-dev", label: "cell_line", task: "concept", published: "83.1 PubTator Central (BioID)" },
  { what: "abbreviations, MED1250 half", corpus: "med1250-first-half", label: "pair", task: "abbreviation", published: "89.4 Ab3P (P 96.5, R 83.2)" },
];

/** A fifth of the papers of the training corpora, by weights that were trained on the others. */
const foldRows: readonly Row[] = [
  { what: "gene, NLM-Gene fold", corpus: "nlmgene-train", label: "gene", task: "span", published: "" },
  { what: "gene, GNormPlus fold, families neutral", corpus: "gnormplus-train", label: "gene", task: "span, families neutral", published: "" },
  { what: "gene, GNormPlus fold, families as genes", corpus: "gnormplus-train", label: "gene", task: "span", published: "" },
  { what: "human genes' ids, NLM-Gene fold", corpus: "nlmgene-train", label: "gene", task: "concept, human", published: "" },
  { what: "all genes' ids, any species, NLM-Gene fold", corpus: "nlmgene-train", label: "gene", task: "concept", published: "" },
  { what: "the same, families by a member", corpus: "nlmgene-train", label: "gene", task: "concept, families by a member", published: "" },
  { what: "drug, BC5CDR fold, names within names", corpus: "bc5cdr-traindev", label: "drug", task: "span, names within names", published: "94.7" },
  { what: "drug, BC5CDR fold, flat", corpus: "bc5cdr-traindev", label: "drug", task: "span", published: "94.7" },
  {
    what: "drugs' ids, BC5CDR fold, within names too",
    corpus: "bc5cdr-traindev",
    label: "drug",
    task: "concept, names within names",
    published: "89.5 PubTator Central",
  },
  { what: "drugs' ids, BC5CDR fold, flat", corpus: "bc5cdr-traindev", label: "drug", task: "concept", published: "89.5 PubTator Central" },
  { what: "cell line, BioID, kinds of cell neutral", corpus: "bioid-cellline-train", label: "cell_line", task: "span, kinds of cell neutral", published: "" },
  { what: "cell line, BioID, kinds of cell as lines", corpus: "bioid-cellline-train", label: "cell_line", task: "span", published: "" },
  { what: "cell lines' ids, BioID fold", corpus: "bioid-cellline-train", label: "cell_line", task: "concept", published: "83.1 PubTator Central" },
];

/** The parts of the benchmark, in the order in which they are printed. */
export const recognitionParts = ["unseen", "speed", "fold"] as const;

/**
 * Prints what recognition and grounding reach on documents that the model has not seen, with the rules alone and with the model, with the starter lexicon and a
 * full one, beside published figures; the speed; and the same for papers held out of training, by weights that are trained first unless a file of them is given.
 * The full lexicon is the user's own where `LITGRAPH_LEXICON` names one, else it is built. `LITGRAPH_LISTS` names starter lists that do not know the papers held out,
 * `LITGRAPH_FOLD_LISTS` a folder with lists for each of the other fifths, 1 to 4, that do not know those papers either: with them the model learns.
 * @throws ConfigError when the reference folder is absent, or the weights given have seen what they are to be scored on
 */
export async function benchRecognition(shared: string, parts: readonly string[], foldWeights: string | undefined): Promise<void> {
  if (!existsSync(join(shared, "corpora"))) throw new ConfigError(`there is no folder ${shared}/corpora; set LITGRAPH_SHARED to the reference folder`);
  const own = process.env.LITGRAPH_LEXICON;
  const folder = own ?? mkdtempSync(join(tmpdir(), "litgraph-bench-"));
  try {
    if (own === undefined) writeCompiled((await buildLexicon([join(shared, "terminologies")])).compiled, folder);
    const lexicons = [loadStarterLexicon(), openLexicon(folder)];
    const human = humanGenes(shared);
    const shipped = loadWeights();
    if (parts.includes("unseen")) printTable("P / R / F1", devRows, shared, lexicons, shipped, human);
    if (parts.includes("speed")) await measureRecognition(shared, lexicons, shipped, print);
    if (!parts.includes("fold")) return;
    const lists = process.env.LITGRAPH_LISTS ?? "";
    const unknowing =
      lists === ""
        ? lexicons
        : [matcherOf(compileStarter(lists)), matcherOf((await buildLexicon([join(shared, "terminologies")], { starterLists: lists })).compiled)];
    const fold =
      foldWeights === undefined
        ? readWeights(
            trainFold(shared, unknowing, await listsPerFold(shared), (line) => process.stderr.write(`${line}\n`)),
            "the weights of the fold",
          )
        : readWeights(readFileSync(foldWeights), foldWeights);
    printTable(`P / R / F1, papers held out (fold ${shippedRecipe.fold})`, foldRows, shared, unknowing, fold, human);
  } finally {
    if (own === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function listsPerFold(shared: string): Promise<FoldLexicons> {
  const folder = process.env.LITGRAPH_FOLD_LISTS ?? "";
  return folder === "" ? new Map() : foldLexicons(folder, [join(shared, "terminologies")]);
}

function printTable(
  title: string,
  rows: readonly Row[],
  shared: string,
  lexicons: readonly Lexicon[],
  weights: RecogniserWeights,
  human: ReadonlySet<string>,
): void {
  const columns = lexicons.flatMap((lexicon) => [
    scoreAll(rows, shared, lexicon, null, weights, human),
    scoreAll(rows, shared, lexicon, weights, weights, human),
  ]);
  print(`${title.padEnd(42)}${["starter: rules", "starter: model", "full: rules", "full: model"].map((name) => name.padEnd(22)).join("")}published`);
  for (const row of rows) print(`${row.what.padEnd(42)}${columns.map((column) => (column.get(row) ?? "-").padEnd(22)).join("")}${row.published}`.trimEnd());
}

/** Scores the documents of the rows' corpora that the weights were not trained on. */
function scoreAll(
  rows: readonly Row[],
  shared: string,
  lexicon: Lexicon,
  recogniser: RecogniserWeights | null,
  seenBy: RecogniserWeights,
  human: ReadonlySet<string>,
): ReadonlyMap<Row, string> {
  const recognize = recogniser === null ? createRecognizer(lexicon) : createTaggingRecognizer(lexicon, recogniser);
  const ground = createGrounder(lexicon);
  const families = familyReader(lexicon);
  const figures = new Map<Row, string>();
  for (const corpus of new Set(rows.map((row) => row.corpus))) {
    const documents = readGold(shared, corpus);
    const { types, hasAbbreviations } = profileOf(corpus, documents);
    const unseen = documents.filter((gold) => hasAbbreviations || !isTrainedOn(seenBy, gold.id));
    if (unseen.length === 0) throw new ConfigError(`bench: the weights were trained on every document of ${corpus}`);
    const tally = new Tally();
    for (const gold of unseen) {
      const plain = documentOf(corpus, gold);
      const split = { ...plain, ...splitText.run(plain) };
      const defined = { ...split, ...abbreviations.run(split) };
      const named = { ...defined, ...recognize.run(defined) };
      const doc = { ...named, ...ground.run(named), tokens: [], claims: [], relations: [] };
      scoreSpans(corpus, gold, doc, types, tally);
      scoreConcepts(corpus, gold, doc, types, human, tally, families);
      if (hasAbbreviations) scoreAbbreviations(corpus, gold, doc, tally);
    }
    for (const row of rows.filter((candidate) => candidate.corpus === corpus)) {
      const counts = tally.counts.find(({ task, label }) => task === row.task && label === row.label);
      if (counts !== undefined) figures.set(row, rates(counts));
    }
  }
  return figures;
}

function readGold(shared: string, corpus: string): readonly CorpusDocument[] {
  const folder = corpus.startsWith("med1250") ? "abbreviations" : "pubtator";
  const path = join(shared, "corpora", folder, `${corpus}.${folder === "pubtator" ? "pubtator" : "txt"}`);
  const [source] = findGold([path]);
  return source?.kind === "corpus" ? source.format.read(source.path) : [];
}

function rates(counts: Counts): string {
  const { precision, recall, f1 } = ratesOf(counts);
  return [precision, recall, f1].map((rate) => (rate === null ? "-" : (100 * rate).toFixed(1))).join(" / ");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { type Document, emptyMetadata } from "../model/document.ts";
import { ConfigError } from "../model/errors.ts";
import { lexiconOption, recognizerOption, relationsOption, relationWeightsOption } from "./runtime.ts";
import type { Streams } from "./streams.ts";
import { boldFor, dimFor, widthFor, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph explain "IL-6 did not activate STAT3 in A2780 cells."
  litgraph explain --run output/ 9a374e02bf432af2      the sentences behind a statement, or behind one piece of evidence
  litgraph explain --json "IL-6 activates STAT3."       one JSON line for each sentence

Signs: + spoke for the pair, - against it, = what came out.
`;

interface ExplainFlags {
  readonly run?: string;
  readonly json?: boolean;
  readonly lexicon?: string;
  readonly recognizer: string;
  readonly relations: string;
  readonly relationWeights?: string;
}

/** `litgraph explain`: which rules and which scores spoke for and against each pair of names in a sentence. */
export function explainCommand(streams: Streams): Command {
  return new Command("explain")
    .summary("say why a relation is found in a sentence, or not")
    .description("Says for each pair of names in a sentence which rules and which model scores spoke for and against it, what was vetoed and why.")
    .argument("<what>", "a text, or with --run the id of a statement or of a piece of evidence")
    .option("--run <folder>", "output of a finished run in which the id is looked up")
    .option("--json", "print one JSON line for each sentence")
    .addOption(lexiconOption())
    .addOption(recognizerOption())
    .addOption(relationsOption())
    .addOption(relationWeightsOption())
    .addHelpText("after", examples)
    .action(async (what: string, flags: ExplainFlags) => {
      const texts = flags.run === undefined ? [what] : quotesOf(flags.run, what);
      const [{ loadRuntime }, { explain }, { explanationText }] = await Promise.all([
        import("./runtime.ts"),
        import("../nlp/explain.ts"),
        import("./explain-text.ts"),
      ]);
      const { pipeline, relations } = await loadRuntime(flags.lexicon, flags.recognizer, flags.relations, flags.relationWeights);
      const style = { width: widthFor(streams.stdout, streams.env), bold: boldFor(streams.stdout, streams.env), dim: dimFor(streams.stdout, streams.env) };
      let isFirst = true;
      for (const text of texts) {
        for (const sentence of explain(pipeline.process(documentOf(text)), relations)) {
          streams.signal.throwIfAborted();
          if (streams.stdout.destroyed) return;
          const block = flags.json === true ? `${JSON.stringify(sentence)}\n` : explanationText(sentence, style);
          await writeOut(streams.stdout, isFirst || flags.json === true ? block : `\n${block}`);
          isFirst = false;
        }
      }
    });
}

/**
 * The sentences that a finished run holds for a statement or a piece of evidence.
 * @throws ConfigError when the folder has no graph, or the graph no such id
 */
function quotesOf(folder: string, id: string): readonly string[] {
  const path = join(folder, "graph.jsonld");
  if (!existsSync(path)) throw new ConfigError(`explain: no ${path}; give the output folder of a finished run that wrote jsonld`);
  const graph = JSON.parse(readFileSync(path, "utf8")) as { readonly "@graph"?: readonly GraphNode[] };
  const nodes = new Map((graph["@graph"] ?? []).map((node) => [node.id ?? "", node]));
  const isNamed = (node: GraphNode): boolean => node.id === id || node.id?.endsWith(`/${id}`) === true;
  const quotes = [...nodes.values()].filter(isNamed).flatMap((node) => {
    if (node.supporting_text !== undefined) return [node.supporting_text];
    const evidence = node.has_evidence === undefined ? [] : typeof node.has_evidence === "string" ? [node.has_evidence] : node.has_evidence;
    return evidence.flatMap((known) => nodes.get(known)?.supporting_text ?? []);
  });
  if (quotes.length === 0) throw new ConfigError(`explain: ${path} has no statement and no evidence ${id}; give the id that graph.jsonld or the report shows`);
  return [...new Set(quotes)];
}

interface GraphNode {
  readonly id?: string;
  readonly supporting_text?: string;
  readonly has_evidence?: string | readonly string[];
}

/** A document that is this text and nothing else, read as English. */
function documentOf(text: string): Document {
  const whole = { start: 0, end: text.length };
  return {
    id: "litgraph:explained",
    source: "argument",
    confidence: 1,
    input: "-",
    raw: text,
    rawStart: 0,
    title: "",
    text,
    sections: [{ ...whole, type: "abstract", heading: null, language: "en", attribution: "this-paper", isMined: true, isTruncated: false, duplicateOf: null }],
    offsets: [{ op: "copy", clean: whole, raw: whole }],
    regions: [{ ...whole, disposition: "text", role: "text" }],
    metadata: emptyMetadata,
    related: [],
    notes: [],
  };
}

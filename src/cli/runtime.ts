import { Option } from "commander";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Runtime } from "../run/runtime.ts";

/** `--lexicon`: which names are known. */
export function lexiconOption(): Option {
  return new Option("--lexicon <folder>", 'a lexicon built with "litgraph lexicon build", or "starter" for the embedded one').env("LITGRAPH_LEXICON");
}

/**
 * The lexicon and the pipeline that every command reads documents with. Loaded only when a command needs them, so that `--help` answers at once.
 * @param lexiconName A folder, `starter`, or nothing: then the user's own lexicon when one was built, else the embedded one.
 * @throws ConfigError when the folder has no lexicon or a damaged one
 */
export async function loadRuntime(lexiconName: string | undefined): Promise<Runtime> {
  const [lexicon, { createDefaultPipeline }, { ruleSetHash }] = await Promise.all([
    openNamed(lexiconName),
    import("../nlp/default-pipeline.ts"),
    import("../run/rule-set.ts"),
  ]);
  return { lexicon, pipeline: createDefaultPipeline(lexicon), ruleSetHash: ruleSetHash() };
}

async function openNamed(name: string | undefined): Promise<Lexicon> {
  if (name === "starter") return (await import("../lexicon/starter.ts")).loadStarterLexicon();
  return (await import("../lexicon/open.ts")).openLexicon(name);
}

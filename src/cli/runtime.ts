import type { Runtime } from "../run/runtime.ts";
import { dataHash } from "../run/runtime.ts";

/** The lexicon and the pipeline that every command reads documents with. Loaded only when a command needs them, so that `--help` answers at once. */
export async function loadRuntime(): Promise<Runtime> {
  const [{ loadStarterLexicon }, { createDefaultPipeline }] = await Promise.all([import("../lexicon/starter.ts"), import("../nlp/default-pipeline.ts")]);
  const rules: unknown = await import("../rules/triggers.ts");
  const lexicon = loadStarterLexicon();
  return { lexicon, pipeline: createDefaultPipeline(lexicon), ruleSetHash: dataHash({ ...(rules as object) }) };
}

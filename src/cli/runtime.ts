import type { Runtime } from "../run/runtime.ts";

/** The lexicon and the pipeline that every command reads documents with. Loaded only when a command needs them, so that `--help` answers at once. */
export async function loadRuntime(): Promise<Runtime> {
  const [{ loadStarterLexicon }, { createDefaultPipeline }, { ruleSetHash }] = await Promise.all([
    import("../lexicon/starter.ts"),
    import("../nlp/default-pipeline.ts"),
    import("../run/rule-set.ts"),
  ]);
  const lexicon = loadStarterLexicon();
  return { lexicon, pipeline: createDefaultPipeline(lexicon), ruleSetHash: ruleSetHash() };
}

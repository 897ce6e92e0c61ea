import type { Lexicon } from "../lexicon/lexicon.ts";
import { definePipeline, type Pipeline } from "../pipeline/pipeline.ts";
import { abbreviations } from "./abbreviations.ts";
import { createGrounder } from "./ground.ts";
import { createQualifier } from "./qualify.ts";
import { createRecognizer } from "./recognize.ts";
import { createRelator } from "./relate.ts";
import { splitText, tagCandidates } from "./tokenize.ts";

/** The stages from text to qualified relation mentions in their usual order, over one lexicon. */
export function createDefaultPipeline(lexicon: Lexicon): Pipeline {
  return definePipeline([splitText, abbreviations, createRecognizer(lexicon), createGrounder(lexicon), tagCandidates, createRelator(), createQualifier()]);
}

import { createHash } from "node:crypto";
import { nameReadings } from "../nlp/name-readings.ts";
import { paperMisreadings } from "../nlp/paper-misreadings.ts";
import { misreadings } from "../nlp/recognize-misreadings.ts";
import { noNames } from "../nlp/recognize-no-names.ts";
import { namePatterns } from "../nlp/recognize-patterns.ts";
import * as cues from "../rules/cues.ts";
import * as frames from "../rules/frames.ts";
import * as functionWords from "../rules/function-words.ts";
import * as scopes from "../rules/scopes.ts";
import * as suffixes from "../rules/suffixes.ts";
import * as triggers from "../rules/triggers.ts";
import { dataHash } from "./data-hash.ts";

/** The rules as data, by file name: what decides, beside the lexicon, what is found. A test holds that no file of `src/rules` is missing. */
export const ruleSet: Readonly<Record<string, unknown>> = {
  cues: { ...cues },
  frames: { ...frames },
  "function-words": { ...functionWords },
  scopes: { ...scopes },
  suffixes: { ...suffixes },
  triggers: { ...triggers },
  // Rows that decide what is a name stand beside the finders that read them.
  misreadings: { misreadings, noNames, paperMisreadings, nameReadings },
  "name-patterns": { namePatterns },
};

let known: string | null = null;

/** SHA-256 of the rules, hex; goes into run.json and the graph's provenance. Worked out once: the rows are thousands. */
export function ruleSetHash(): string {
  known ??= dataHash(ruleSet);
  return known;
}

/** What trained weights are known by. */
type Hashed = { readonly hash: string };

/** SHA-256 of the rules as data and of the trained weights in use, hex. Trained weights decide as rules do, so they are part of what a run was made with. */
export function ruleSetHashWith(models: readonly (Hashed | null | undefined)[]): string {
  const hashes = models.flatMap((model) => (model === null || model === undefined ? [] : [model.hash]));
  return hashes.length === 0
    ? ruleSetHash()
    : createHash("sha256")
        .update([ruleSetHash(), ...hashes].join(" "))
        .digest("hex");
}

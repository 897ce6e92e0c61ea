import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../model/package-file.ts";
import type { Direction } from "../model/schema.ts";
import { oppositeDirection } from "../model/schema.ts";
import { loadRelationWeights } from "../models/relations/shipped.ts";
import { trainedRelations } from "../nlp/rank-relations.ts";
import { withMentions } from "./gold-pipeline.ts";
import { readCases } from "./judged-cases.ts";
import { recipeCorpora } from "./relation-folds.ts";
import { relationRecipe } from "./relation-recipe.ts";
import { ablate, readRelationDocuments, trainRelations } from "./train-relations.ts";

/**
 * Prints what each part of the relation stage is worth: by cross-validation of the trained model with a part of what it knows left out; what it reaches without
 * ChemProt; and, on the cases written for this project, rules and model by themselves, and how often the mechanism comes out right with and without the logic of
 * perturbations.
 * @throws ConfigError when the reference folder is absent
 */
export async function benchRelationParts(shared: string): Promise<void> {
  const corpora = recipeCorpora(shared);
  printCases();
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  print("");
  print(`${"cross-validation by paper, P / R / F1".padEnd(48)}${["effect", "response", "document"].map((head) => head.padEnd(22)).join("")}`.trimEnd());
  for (const { left, cross } of ablate(corpora, say)) {
    const cells = cross.map(({ tp, fp, related }) => rates(tp, fp, related - tp).padEnd(22)).join("");
    print(`${(left.length === 0 ? "everything" : `without ${left.join(", ")}`).padEnd(48)}${cells}`.trimEnd());
  }
  print("");
  const open = corpora.filter(({ name }) => name !== "chemprot-train");
  const holdOut = { whole: ["chemprot-dev"], part: relationRecipe.scored, fold: 0 };
  print("trained without ChemProt, held out, likeliest answer, P / R / F1");
  for (const { corpus, tp, fp, related } of trainRelations(readRelationDocuments(open, say), holdOut, say).heldOut)
    print(`${corpus.padEnd(48)}${rates(tp, fp, related - tp)}`);
}

function printCases(): void {
  const folder = packageFile("test/fixtures/relations");
  if (!existsSync(folder)) return;
  const weights = loadRelationWeights();
  print(`${"cases of our own, P / R / F1".padEnd(48)}${["to look at", "held out"].map((set) => set.padEnd(22)).join("")}`.trimEnd());
  const ways = [
    ["rules alone", null],
    ["rules and model, default", trainedRelations(weights, "high-precision")],
    ["rules and model, balanced", trainedRelations(weights, "balanced")],
  ] as const;
  for (const [name, relations] of ways) {
    const cells = ["dev", "heldout"].map((set) => {
      let [right, wrong, missed] = [0, 0, 0];
      for (const reading of readSet(folder, set, withMentions(relations))) {
        wrong += reading.claims.filter(({ gold }) => gold.length === 0).length;
        missed += reading.missed;
        right += reading.wanted - reading.missed;
      }
      return rates(right, wrong, missed).padEnd(22);
    });
    print(`${name.padEnd(48)}${cells.join("")}`.trimEnd());
  }
  // Of what is found, how often the mechanism goes the right way: as inferred, and if what was observed were taken for it.
  const [inferred, observed] = [["dev", "heldout"].map(() => ({ right: 0, all: 0 })), ["dev", "heldout"].map(() => ({ right: 0, all: 0 }))];
  for (const [index, set] of ["dev", "heldout"].entries()) {
    for (const { claims } of readSet(folder, set, withMentions(null))) {
      for (const { claim, gold } of claims) {
        const meant = gold.find(({ perturbation }) => perturbation !== undefined && perturbation !== null);
        if (meant?.inferred === undefined || meant.inferred.direction === "none") continue;
        const way = (direction: Direction, aspect: string | null): Direction => (aspect === "sensitivity" ? oppositeDirection[direction] : direction);
        const wanted = way(meant.inferred.direction, meant.inferred.aspect);
        for (const [count, direction] of [
          [inferred[index], claim.inferred.direction],
          [observed[index], claim.direction],
        ] as const) {
          if (count === undefined) continue;
          count.all++;
          if (way(direction, claim.aspect) === wanted) count.right++;
        }
      }
    }
  }
  const share = ({ right, all }: { readonly right: number; readonly all: number }): string => `${right} of ${all}`.padEnd(22);
  print(`${"mechanism right where something was perturbed".padEnd(48)}${inferred.map(share).join("")}`.trimEnd());
  print(`${"  the same without perturbation logic".padEnd(48)}${observed.map(share).join("")}`.trimEnd());
}

function* readSet(folder: string, set: string, pipeline: Parameters<typeof readCases>[1]): ReturnType<typeof readCases> {
  for (const name of readdirSync(folder).sort()) if (name.startsWith(`${set}-`) && name.endsWith(".json")) yield* readCases(join(folder, name), pipeline);
}

function rates(tp: number, fp: number, fn: number): string {
  const percent = (part: number, whole: number): string => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
  return `${percent(tp, tp + fp)} / ${percent(tp, tp + fn)} / ${percent(2 * tp, 2 * tp + fp + fn)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

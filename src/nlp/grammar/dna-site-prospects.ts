// "the A site", "an A-binding element": DNA, and not the A that binds to it.

import { stateRow } from "./perturbation-rows.ts";
import { type Actor, changedActor, changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const site = /^(?:half-)?(?:sites?|elements?|motifs?|box(?:es)?)$/u;
const between = /^(?:binding|consensus|response|responsive|recognition|like|dna|cis|enhancer|promoter|-)$/u;

/** Whether a mention is no more than the name of a piece of DNA. */
function namesSite(words: readonly Word[], mention: number): boolean {
  let at = placeOf(words, mention) + 1;
  if (at === 0) return false;
  while (between.test(words[at]?.lower ?? "")) at++;
  return site.test(words[at]?.lower ?? "");
}

/** Prospects in which sites bind nothing, and a changed site is one that is lost. */
export function withoutSites(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => site.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) {
    const { row, actors, target } = prospect;
    if (row?.kind === "bind") {
      const mentions = target.mentions.filter((mention) => !namesSite(words, mention));
      keep(kept, { ...prospect, actors: actors.filter(({ mention }) => !namesSite(words, mention)), target: changedTarget(target, { mentions }) });
    } else keep(kept, { ...prospect, actors: actors.map((actor) => (isChangedSite(words, actor) ? withoutSite(actor) : actor)) });
  }
  return kept;
}

function isChangedSite(words: readonly Word[], { mention, perturbation }: Actor): boolean {
  return perturbation?.row.perturbation === "mutation" && namesSite(words, mention);
}

function withoutSite(actor: Actor): Actor {
  const row = stateRow("knockout");
  return row === null || actor.perturbation === null ? actor : changedActor(actor, { perturbation: { row, word: actor.perturbation.word } });
}

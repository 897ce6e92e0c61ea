// "the A site", "an A-binding element": DNA, and not the A that binds to it.

import { stateRow } from "./perturbation-rows.ts";
import { type Actor, changedActor, changedProspect, changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const site = /^(?:half-)?(?:sites?|elements?|motifs?|box(?:es)?)$/u;
const between = /^(?:binding|consensus|response|responsive|recognition|like|dna|cis|enhancer|promoter|-)$/u;

/** Whether a mention is no more than the name of a piece of DNA: "the A site", "the A, B and C sites". */
function namesSite(words: readonly Word[], mention: number): boolean {
  const name = placeOf(words, mention);
  if (name < 0) return false;
  const last = lastOfList(words, name);
  return isSiteBehind(words, name + 1, false) || (last > name && isSiteBehind(words, last + 1, true));
}

/** Where the last name of the list stands that the name at `at` belongs to. */
function lastOfList(words: readonly Word[], at: number): number {
  let last = at;
  for (let next = at + 1; next < words.length; next++) {
    const { mention, lower } = words[next] as Word;
    if (mention >= 0) last = next;
    else if (!/^(?:,|\/|and|or)$/u.test(lower)) break;
  }
  return last;
}

function isSiteBehind(words: readonly Word[], from: number, areMany: boolean): boolean {
  let at = from;
  while (between.test(words[at]?.lower ?? "")) at++;
  const noun = words[at]?.lower ?? "";
  return site.test(noun) && (!areMany || /s$/u.test(noun));
}

/** Prospects in which sites bind nothing and make no cells respond, and a changed site is one that is lost. */
export function withoutSites(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => site.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) {
    const { row, actors, target } = prospect;
    const isFactor = ({ mention }: Actor): boolean => !namesSite(words, mention);
    if (row?.kind === "bind") {
      const mentions = target.mentions.filter((mention) => !namesSite(words, mention));
      keep(kept, changedProspect(prospect, { actors: actors.filter(isFactor), target: changedTarget(target, { mentions }) }));
    } else if (target.kind === "response") keep(kept, changedProspect(prospect, { actors: actors.filter(isFactor) }));
    else keep(kept, changedProspect(prospect, { actors: actors.map((actor) => (isChangedSite(words, actor) ? withoutSite(actor) : actor)) }));
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

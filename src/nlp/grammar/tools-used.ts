// What an experiment was done with: "we used A to block B".
import type { Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import type { VerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

/** "We used A to block B", "cells were treated with A to block B": it is A that blocks B. */
export function toolsUsed({ head }: VerbGroup, parent: Clause | undefined, words: readonly Word[]): readonly Concept[] {
  const [deed, purpose] = [words[parent?.verb.head ?? -1], words[head]];
  if (parent === undefined || deed === undefined || purpose === undefined || parent.verb.isDenied || parent.subject.some(({ themes }) => themes.length > 0))
    return [];
  if ((triggerOf(purpose, "change")?.sign ?? 0) === 0) return [];
  const isPassive = parent.verb.voice === "passive";
  if (!(isPassive ? givenWith : employing).test(deed.lower)) return [];
  const behind = parent.prepositions.flatMap(({ preposition, concepts }) => (preposition === "with" || preposition === "to" ? concepts : []));
  return (isPassive ? behind : parent.object).filter(({ kind, themes }) => kind === "entity" && themes.length > 0);
}

const employing = /^(?:use[ds]?|employ(?:ed|s)?|utili[sz]e[ds]?|appl(?:y|ied)|add(?:ed|s)?|administer(?:ed|s)?|inject(?:ed|s)?|g[ai]ve)$/u;
const givenWith = /^(?:(?:pre|co)?treated|(?:pre)?incubated|injected|infused|transfected|transduced|stimulated|exposed|perfused|supplemented|provided)$/u;

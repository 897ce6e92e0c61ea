// "A blocked B-induced apoptosis": what is said of an effect that a phrase lays to B bears on what B does.
import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { type Concept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { type Actor, type ClauseBase, type Prospect, push, type Target } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

/** Reads what a verb does to effects that are brought about by a gene or a drug and happen to nothing that has a name. */
export function readBroughtEffects(
  { words, typeOf }: SentenceWords,
  objects: readonly Concept[],
  row: TriggerRow,
  actors: readonly Actor[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const isNeed = needs(row, words[base.word]);
  // "A regulates B-induced apoptosis": which way is not said.
  const isOpen = row.id === "alter" && /^(?:regulat|modulat|control|govern)/u.test(words[base.word]?.lower ?? "");
  if (!isNeed && !isOpen && (row.kind !== "change" || row.sign === 0)) return;
  // "improved B-induced lesions" leaves less of them, and what supports an effect is a finding.
  // Who bypasses an effect leaves it as it is.
  if (/^(?:bypass|circumvent)/u.test(words[base.word]?.lower ?? "")) return;
  if (!isNeed && row.sign > 0 && (!strengthening.has(row.id) || /^(?:improv|support|favou?r)/u.test(words[base.word]?.lower ?? ""))) return;
  for (const object of objects) {
    const causes = causesOf(words, object, row.sign > 0).filter((mention) => !isInjected(words, object, mention));
    if (causes.length === 0) continue;
    const working = causes.filter((mention) => !isNeed && (object.row?.id === "effect" || worksItself(words, mention)));
    // What is lowered may itself be a lowering ("blocked the B-induced fall"): B does less all the same.
    for (const kind of ["gene", "drug"] as const) {
      // What an effect of a gene needs comes behind the gene, and raises it no more.
      const able = kind === "gene" ? working : causes;
      const mentions = able.filter((mention) => typeOf(mention) === kind && !actors.some((actor) => actor.mention === mention));
      if (mentions.length === 0) continue;
      const target: Target =
        kind === "gene"
          ? { kind: "event", mentions, deniedMentions: [], aspect: "activity", sign: 0, isDenied: object.isDenied }
          : { kind: "response", mentions, deniedMentions: [], aspect: "sensitivity", sign: 0, isDenied: object.isDenied };
      // "The effect of B is mediated by inhibition of A" is no need of A.
      const acting = isNeed ? actors.filter(({ perturbation }) => perturbation === null) : actors;
      push(out, base, { construct: "clause", row: isNeed ? needed : row, sign: row.sign, actors: acting, target, weight: weight * 0.85 });
    }
  }
}

/** "A mediates B-induced apoptosis", "B-induced apoptosis requires A". */
function needs({ id, kind }: TriggerRow, word: Word | undefined): boolean {
  return kind === "cause" && (id === "require" || id === "depend" || id === "involve" || (id === "cause" && /^mediat/u.test(word?.lower ?? "")));
}

/** Verbs that make an effect stronger that is there; others bring it about, by B or beside it. */
const strengthening: ReadonlySet<string> = new Set(["increase", "enhance"]);

function causesOf(words: readonly Word[], concept: Concept, isStronger: boolean): readonly number[] {
  const { kind, themes, row, agents, head, second, perturbation } = concept;
  // "the effect of B", "the anti-apoptotic effect of B"
  if (kind === "response" && row?.id === "effect" && second === null && perturbation === null) return themes;
  if (isEffect(concept) && second === null && perturbation === null && agents.length === 0) return themes;
  // "B-induced colitis"
  const isIllness = kind === "group" && words[head]?.type === "disease" && perturbation === null;
  if (kind === "entity" || (kind === "group" && !isIllness) || kind === "link" || second !== null) return [];
  // "B-induced apoptosis", whose name was taken for what cells respond to: drugs are read as such already.
  if (kind === "response" && row?.kind === "toxicity") {
    let suffix = head - 1;
    while (suffix >= 0 && !themes.includes(words[suffix]?.mention ?? -1)) suffix--;
    const isSuffixed = /^(?:induced|mediated|triggered|stimulated|dependent|evoked|elicited|driven)$/u.test(words[suffix + 1]?.lower ?? "");
    return isSuffixed || isBroughtBehind(words, head) ? themes : [];
  }
  if (themes.length > 0 || kind === "response") return [];
  return agents
    .filter(
      ({ sign, isDenied, perturbation, word }) =>
        sign > 0 &&
        !isDenied &&
        perturbation === null &&
        (words[word]?.joint === "-" || (!isStronger && namesCause(words, word, head))) &&
        !(isStronger && !strong.test(words[word]?.lower ?? "")),
    )
    .flatMap(({ mentions }) => mentions);
}

/** "apoptosis induced by B": where the words behind the noun bring in who brings it about. */
function isBroughtBehind(words: readonly Word[], head: number): boolean {
  for (let at = head + 1; at < head + 8; at++) {
    const word = words[at];
    if (word === undefined || word.tag === "punctuation" || word.mention >= 0) return false;
    // "death induced by loss of B", "by B targeting": it is not B that does it.
    if (strong.test(word.lower) || /^(?:caused|produced)$/u.test(word.lower)) return words[at + 1]?.lower === "by" && isNameAlone(words, at + 2);
  }
  return false;
}

function isNameAlone(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at]?.tag === "determiner" || words[at]?.tag === "adjective") at++;
  const behind = words[at + 1];
  return (words[at]?.mention ?? -1) >= 0 && (behind?.tag !== "noun" || behind.mention >= 0 || /^(?:proteins?|treatment|exposure)$/u.test(behind.lower));
}

/** "the arrest caused by B", "the reduction of size by B": the participle, or the noun itself, takes B behind it. */
function namesCause(words: readonly Word[], word: number, head: number): boolean {
  return word === head || words[word + 1]?.lower === "by";
}

/** "A-mediated repression" is what A does as long as it works; "A-induced growth" is what cells do on a stimulus, and may be stopped far behind it; "A-induced signaling" is A's. */
function worksItself(words: readonly Word[], mention: number): boolean {
  let at = placeOf(words, mention) + 1;
  // "repression mediated by A", "by the A protein"
  let before = at - 2;
  while (words[before]?.tag === "determiner" || words[before]?.tag === "adjective" || words[before]?.tag === "noun") before--;
  if (words[before]?.lower === "by" && /^(?:mediated|exerted|driven)$/u.test(words[before - 1]?.lower ?? "")) return true;
  if (words[at]?.text === ")") at++;
  // "A/B-mediated"
  while (words[at]?.joint !== "" && (words[at]?.mention ?? -1) >= 0) at++;
  const isSignal = /^signall?ing$/u.test(words[at + 1]?.lower ?? "");
  return isSignal || /^(?:mediated|dependent|driven)$/u.test(words[at]?.lower ?? "");
}

/** "collagen-induced arthritis" is a model of the illness, and tells nothing of the animal's own collagen. */
function isInjected(words: readonly Word[], { kind }: Concept, mention: number): boolean {
  return kind === "group" && words.some((word) => word.mention === mention && /^(?:collagen|ova(?:lbumin)?|mog|myelin|albumin|bsa|antigen)/u.test(word.lower));
}

const needed: TriggerRow = triggerRow({ id: "mediate", kind: "cause", sign: 1, aspect: null });

const strong = /^(?:induced|mediated|triggered|stimulated|evoked|elicited)$/u;

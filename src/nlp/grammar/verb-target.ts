import type { TriggerRow } from "../../rules/trigger.ts";
import type { Clause } from "./clause.ts";
import { type Concept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { changedTarget, type Target, targetOf } from "./prospect.ts";
import type { Word } from "./words.ts";

/** The phrases that the verb works on: its object, or those behind the prepositions that it takes. */
export function objectsOf(clause: Clause, row: TriggerRow): readonly Concept[] {
  if ((row.preps === undefined || row.preps.length === 0 || row.preps.includes("")) && clause.object.length > 0) return clause.object;
  if (row.preps === undefined) return [];
  return clause.prepositions.filter(({ preposition, isDenied }) => !isDenied && row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
}

/** What the verb does to its object; cells that it makes resistant ("renders cells resistant to A") are a response. */
export function verbTarget(object: Concept, row: TriggerRow): Target | null {
  const isMaking = row.kind === "cause" || row.kind === "possess" || row.id === "production";
  const state = object.kind === "group" && isMaking ? object.states.find(({ relation }) => relation === "response") : undefined;
  if (state !== undefined) {
    return { kind: "response", mentions: state.mentions, deniedMentions: [], aspect: state.aspect, sign: state.sign < 0 ? -1 : 0, isDenied: state.isDenied };
  }
  // "display a phenotype secreting A", "yields A-expressing cells"
  const carried =
    (object.kind === "group" || object.kind === "other") && isMaking
      ? object.states.find(({ relation, isDenied }) => relation === "state" && !isDenied)
      : undefined;
  if (carried !== undefined)
    return { kind: "event", mentions: carried.mentions, deniedMentions: [], aspect: carried.aspect, sign: carried.aspect === "loss" ? -1 : 0, isDenied: false };
  const target = targetOf(object);
  if (target === null) return null;
  if (row.id === "carry" || row.id === "lack-in") return null;
  // "patients have mutations of A": they carry them, and nothing brings them about.
  if (row.kind === "possess" && object.row?.id === "mutation") return null;
  // "supports the involvement of A", "rules out a role of A": the finding is said of a notion.
  if (row.kind === "change" && object.kind === "link" && object.row?.kind === "cause") return null;
  // What cells accumulate of a drug is its amount.
  if (row.id === "accumulate" && target.kind === "thing") return changedTarget(target, { kind: "event", aspect: row.aspect });
  const isDoing = row.kind === "express" || (row.kind === "process" && row.aspect !== null);
  // "produced a fall of A activity": what is produced is a change, and keeps its aspect.
  if (row.id === "production" && object.kind === "event" && object.sign !== 0) return changedTarget(target, { aspect: target.aspect ?? row.aspect });
  if (isDoing && target.kind !== "response") return changedTarget(target, { kind: "event", aspect: row.aspect ?? target.aspect });
  // "reversed the effect of A on B": which way that was is not said.
  if (row.id === "reverse" && isEffect(object) && object.sign === 0 && target.sign === 0) return null;
  // "rescued the toxicity of B", "restored B-induced injury": what cells suffer is taken away. "Restored the analgesic effect of B" gives it back.
  const isHarm = object.effectOf.length > 0 || (row.id === "rescue" && (object.row?.kind === "toxicity" || object.row?.id === "effect"));
  if (givesBack(row) && target.kind === "response" && target.sign === 0 && isHarm) return changedTarget(target, { sign: -1 });
  // "improved B-induced injury" leaves less of it.
  if (row.id === "improve" && target.kind === "response" && object.effectOf.length > 0) return changedTarget(target, { sign: -1 });
  // "rescued the drop of B": what is given back had been taken away.
  if (givesBack(row) && target.sign < 0 && (row.id === "rescue" || object.row?.sign !== -1 || losing.has(object.row.id)))
    return changedTarget(target, { sign: 0 });
  // "activated the B protein", "B proteins modified by A": the word says what B is, and not how much of it there is.
  if (object.row?.thing === "protein" && object.sign === 0 && working.has(row.id)) return changedTarget(target, { aspect: row.aspect });
  // "activated the B gene": B is made.
  const isMade = row.id === "activate" && object.row?.thing === "gene";
  return changedTarget(target, { aspect: target.aspect ?? (isMade ? "expression" : row.aspect) });
}

/** "lowered serum cholesterol", "depleted glutathione": of a substance that is raised or lowered it is how much there is. */
export function asLevel(target: Target, object: Concept, row: TriggerRow, { words, typeOf }: SentenceWords): Target {
  // "raised the clearance of A": there is less of it.
  const isLost = target.kind === "event" && target.aspect === "degradation" && row.kind === "change";
  if (isLost && target.mentions.every((mention) => typeOf(mention) === "drug" && !isGauge(words, mention)))
    return changedTarget(target, { aspect: "amount", sign: target.sign < 0 ? 1 : -1 });
  // "attenuated the rise of glucose"
  const isLevel = target.kind === "thing" ? levels.has(row.id) : target.kind === "event" && target.aspect === null && levels.has(object.row?.id ?? "");
  return isLevel && target.mentions.every((mention) => typeOf(mention) === "drug") ? changedTarget(target, { kind: "event", aspect: "amount" }) : target;
}

const levels: ReadonlySet<string> = new Set(["increase", "decrease", "lack"]);

/** "creatinine clearance", "gelatin degradation" tell what a kidney or an enzyme does. */
function isGauge(words: readonly Word[], mention: number): boolean {
  return words.some((word) => word.mention === mention && /^(?:creatinine|urea|inulin|gelatin|casein|collagen|elastin)$/u.test(word.lower));
}

const working: ReadonlySet<string> = new Set(["activate", "alter", "inhibit", "stimulate", "inactivate"]);

const losing: ReadonlySet<string> = new Set(["decrease", "lack", "loss", "downregulate"]);

/** Verbs that give back what was lost; "rescued the inhibition of A" undoes it, while an inhibition may be restored. */
export function givesBack({ id }: TriggerRow): boolean {
  return id === "restore" || id === "rescue";
}

/** Verbs of doing, causing and having make their object's event happen. */
export function signOf(row: TriggerRow): -1 | 0 | 1 {
  return row.kind === "process" || row.kind === "express" || row.kind === "cause" || row.kind === "possess" ? 1 : row.sign;
}

// What drugs do to cells and bodies where it has no word of its own in the rules: "A-induced seizures", "hypertension caused by A".
import type { EntityType } from "../../model/schema.ts";
import type { Agent, Concept } from "./concept.ts";
import type { Word } from "./words.ts";

/** Words between a drug and what it does; "A-dependent" and "A-sensitive" say less. */
const bringing = /^(?:induced|evoked|elicited|triggered|provoked|caused|produced)$/u;

/** Nouns of things, of ways and of studies: nothing that happens to a body. */
const noEffect =
  /^(?:genes?|proteins?|transcripts?|products?|factors?|molecules?|enzymes?|metabolites?|pathways?|signals?|cascades?|mechanisms?|models?|groups?|manners?|fashions?|ways?|conditions?|experiments?|assays?|mice|rats?|animals?|patients?|subjects?|changes?|alterations?|differences?|differentiation|levels?|values?|data|results?|studies|study)$/u;

const happening: ReadonlySet<Concept["kind"]> = new Set(["other", "event"]);

/** "cocaine addiction", "iron deficiency": a state that is not what the substance does. */
const ownState = /defici|addict|depend|abuse|disorder|withdrawal|overload|insuffici|intoleran|allerg|resistance|metabolism/iu;

/** "A nephropathy", "A catalepsy": a drug right before the word for a harm brings it about. */
export function markDrugHarm(concept: Concept, words: readonly Word[]): void {
  const [drug, head] = [words[concept.head - 1], words[concept.head]];
  if (head?.type !== "disease" || drug?.type !== "drug" || concept.head - 1 < concept.from || head.joint !== "" || ownState.test(head.text)) return;
  if (!concept.effectOf.includes(drug.mention)) concept.effectOf.push(drug.mention);
}

/** Says of a phrase that names an effect of drugs whose effect it is; of other phrases nothing. */
export function markDrugEffect(concept: Concept, agent: Agent, words: readonly Word[], typeOf: (mention: number) => EntityType): void {
  const head = words[concept.head];
  if (head === undefined || agent.isDenied || agent.sign <= 0 || !bringing.test(words[agent.word]?.lower ?? "")) return;
  // "A-induced hypersensitivity" is a pain; "A-induced resistance" may be to another drug.
  const isPain = /^hyper(?:sensitivity|responsiveness)$/u.test(head.lower);
  const isEffect = head.type === "disease" || isPain || (happening.has(concept.kind) && head.mention < 0 && head.tag === "noun" && !noEffect.test(head.lower));
  if (!isEffect || !agent.mentions.every((mention) => typeOf(mention) === "drug")) return;
  for (const mention of agent.mentions) if (!concept.effectOf.includes(mention)) concept.effectOf.push(mention);
}

const responding = /^(?:responses?|responsiveness|signall?ing)$/u;

/** Second messengers and food: they are carried by cells, and what they do is no response to a drug. */
const messenger =
  /^(?:c(?:yclic )?[ag]mp|cyclic .*|.*antibod(?:y|ies)|ca\W?2?\b.*|calcium|no|nitric oxide|ros|reactive oxygen.*|inositol.*|potassium|sodium|k\+|na\+|lipids?|glucose|amino acids?|nutrients?|oxygen|redox|atp|adrenergic|cholinergic|dopaminergic|gabaergic|serotonergic)$/u;

/** "auxin signaling", "dexamethasone responses": whether drugs right before the noun are what cells respond to. */
export function isDrugResponse(words: readonly Word[], head: number, names: readonly { readonly at: number; readonly type: EntityType }[]): boolean {
  if (!responding.test(words[head]?.lower ?? "") || names.at(-1)?.at !== head - 1) return false;
  return names.every(({ at, type }) => type === "drug" && !messenger.test(words[at]?.lower ?? ""));
}

// Phrases that say what cells are given, or what something is done with: "treatment with A", "inhibition of A using B".
import { type Attachment, absorb, setSecond, themesOf } from "./attachment.ts";
import { addMissing, type Concept } from "./concept.ts";
import { statesFrom } from "./group-states.ts";
import { exposureRow } from "./perturbation-rows.ts";

/** "treatment with A", "interaction with A", "blockade of A with B", "tumors with A mutations". */
export function attachWith({ target, inner, typeOf }: Attachment): boolean {
  const states = target.kind === "group" ? inner.flatMap((concept) => statesFrom(concept, typeOf)) : [];
  if (states.length > 0) {
    addMissing(target.states, states);
    return true;
  }
  const drugs = inner.flatMap(({ kind, themes }) => (kind === "entity" ? themes.filter((mention) => typeOf(mention) === "drug") : []));
  if (target.kind === "event" && target.perturbation !== null && target.themes.length > 0 && drugs.length > 0) {
    target.agents.push({ mentions: drugs, sign: 1, isDenied: false, perturbation: null, word: target.head });
    return true;
  }
  // "transfection of cells with A siRNA": what cells are given is what it is about.
  const isGiven =
    target.row?.id === "overexpression" && target.themes.length === 0 && inner.some(({ themes }) => themes.some((mention) => typeOf(mention) === "gene"));
  if (isGiven) {
    absorb(target, inner);
    return true;
  }
  if (isGiving(target) && themesOf(inner).length > 0) asExposure(target);
  if (target.row?.kind === "expose") {
    addMissing(target.themes, themesOf(inner));
    // "treatment with A or B siRNA": only B is silenced.
    for (const { themes, perturbation, aspect } of inner.slice(1))
      if (perturbation !== null && perturbation.row !== inner[0]?.perturbation?.row)
        target.roles.push({ drugs: [], genes: themes, aspect, row: perturbation.row, word: perturbation.word });
    if (inner[0]?.perturbation != null) target.perturbation = inner[0].perturbation;
    addMissing(
      target.roles,
      inner.flatMap(({ roles }) => roles),
    );
    return true;
  }
  return target.kind === "link" && setSecond(target, inner);
}

/** "inhibition of A using B". */
export function attachUsing({ target, inner, typeOf }: Attachment): boolean {
  const drugs = inner.flatMap(({ kind, themes }) => (kind === "entity" ? themes.filter((mention) => typeOf(mention) === "drug") : []));
  if (target.kind !== "event" || target.perturbation === null || target.themes.length === 0 || drugs.length === 0) return false;
  target.agents.push({ mentions: drugs, sign: 1, isDenied: false, perturbation: null, word: target.head });
  target.roles.push(...inner.flatMap(({ roles }) => roles));
  return true;
}

/** "stimulation [with A]", where nothing is named that is stimulated: what cells are given. */
function isGiving({ kind, row, themes, agents }: Concept): boolean {
  return kind === "event" && themes.length === 0 && agents.length === 0 && /^(?:stimulate|activate|induce)$/u.test(row?.id ?? "");
}

function asExposure(target: Concept): void {
  target.kind = "entity";
  target.row = exposureRow;
  target.perturbation = { row: exposureRow, word: target.head };
  target.sign = 0;
  target.aspect = null;
}

/** "an antagonist at A receptors". */
export function attachAt({ target, inner }: Attachment): boolean {
  if (target.row?.kind !== "reagent" || target.themes.length > 0 || themesOf(inner).length === 0) return false;
  absorb(target, inner);
  return true;
}

/** "costimulation through A": the receptor that cells are stimulated at. "Activation of cells through A" is how they are activated. */
export function attachThrough({ target, inner }: Attachment): boolean {
  const receptors = inner.filter(({ kind, themes }) => kind === "entity" && themes.length > 0);
  const isStimulation = isGiving(target) && target.row?.id === "stimulate";
  const isSignal = target.kind === "event" && target.row?.id === "activity" && target.sign === 0;
  if (receptors.length === 0 || target.themes.length > 0 || (!isStimulation && !isSignal && target.row?.kind !== "expose")) return false;
  if (isStimulation) asExposure(target);
  absorb(target, receptors);
  return true;
}

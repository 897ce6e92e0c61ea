// Phrases with "of": what a noun is about, who acts where the noun has a name before it, whose a thing is.
import { type Attachment, absorb, setSecond, themesOf } from "./attachment.ts";
import { isOwned } from "./bound-partners.ts";
import { adopt, type Concept, changedConcept, isEffect } from "./concept.ts";

/** "expression of A", "inhibitor of A", "a member of the class of A inhibitors". */
export function attachOf({ target, inner, typeOf }: Attachment): boolean {
  // "target genes of A": others than A.
  if (isOwned(target) && target.second === null && setSecond(target, inner)) return true;
  // "a member of the class of A inhibitors" is one.
  const [tools, ...others] = inner;
  if (target.kind === "entity" && target.row?.kind === "entity" && target.themes.length === 0 && others.length === 0 && tools?.row?.kind === "reagent") {
    adopt(target, tools);
    return true;
  }
  // "predictor of resistance to A", "mediator of B release": what a link noun is about, when it is an event, is its second side.
  if (target.kind === "link" && target.second === null) {
    if (inner.some(({ kind }) => kind === "event" || kind === "response")) return setSecond(target, inner);
    absorb(target, inner);
    return true;
  }
  if (target.kind === "other" && target.themes.length === 0) {
    if (inner.length === 1 && inner[0] !== undefined) adopt(target, inner[0]);
    else absorb(target, inner);
    return true;
  }
  // "the helicase activity of A": what it does, and no other thing.
  if (target.row?.id === "activity" && target.sign === 0 && target.themes.length === 1 && themesOf(inner).some((mention) => typeOf(mention) === "gene"))
    target.themes = [];
  if (actsOnComplement(target) && inner.some(({ kind, themes }) => (kind === "entity" || kind === "event") && themes.length > 0)) {
    target.agents.push({ mentions: target.themes, sign: 1, isDenied: false, perturbation: null, word: target.head });
    target.themes = [];
  }
  // "A induction of gene expression": A induces it, and is not induced.
  else if (actsOnComplement(target) && inner.length > 0 && inner.every((concept) => happensToNoName(concept) || isRoused(target, concept))) {
    target.agents.push({ mentions: target.themes, sign: 1, isDenied: false, perturbation: null, word: target.head });
    target.themes = [];
    target.perturbation = null;
    return true;
  }
  // "degradation of the A inhibitor": that of another thing than A.
  if ((target.row?.kind === "process" || target.row?.id === "accumulate") && inner.every(isTool)) {
    absorb(
      target,
      inner.map((concept) => changedConcept(concept, { themes: concept.roles.flatMap(({ drugs }) => drugs), perturbation: null })),
    );
    return true;
  }
  // "reactivation of silenced A": what was silenced is so no longer.
  if (target.sign > 0 && !isEffect(target)) for (const concept of inner) if (isSilenced(concept)) concept.perturbation = null;
  absorb(target, inner);
  return true;
}

/** "A inhibition of B", "A phosphorylation of B": the name before such a noun is who does it. */
function actsOnComplement({ kind, row, themes, agents, head, from }: Concept): boolean {
  return kind === "event" && themes.length > 0 && agents.length === 0 && head > from && row !== null && actingNouns.has(row.id);
}

function happensToNoName({ kind, themes, agents, row }: Concept): boolean {
  return themes.length === 0 && agents.length === 0 && (kind === "event" || kind === "response" || (kind === "entity" && row?.kind === "entity"));
}

/** "A stimulation [of T cells]" */
function isRoused({ row }: Concept, { kind, themes }: Concept): boolean {
  return kind === "group" && themes.length === 0 && (row?.id === "activate" || row?.id === "stimulate");
}

const actingNouns: ReadonlySet<string> = new Set([
  "activate",
  "alter",
  "block",
  "downregulate",
  "enhance",
  "induce",
  "inhibit",
  "phosphorylation",
  "stimulate",
  "upregulate",
]);

function isTool({ kind, row }: Concept): boolean {
  return kind === "entity" && row?.kind === "reagent" && row.id === "inhibitor";
}

function isSilenced({ perturbation }: Concept): boolean {
  return perturbation?.row.perturbation === "knockdown" && perturbation.row.kind !== "reagent";
}

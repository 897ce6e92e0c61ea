// What a list behind a preposition says, where its members do not all stand in the same relation to the noun.
import { type Concept, changedConcept, compose, emptyConcept, loose } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { exampleLinks } from "./prepositions.ts";

/**
 * "inhibitors of kinases, A and B", "inhibitors of these kinases, A and B", "inhibitors such as A": A and B are the tools themselves, and nothing is done to them. They are put beside what the tools are for.
 */
export function nameTools(concepts: Concept[], target: Concept, preposition: string, inner: readonly Concept[], typeOf: SentenceWords["typeOf"]): boolean {
  const isExample = exampleLinks.has(preposition);
  if (!isExample && preposition !== "of") return false;
  const named = inner.flatMap(({ kind, themes }) => (kind === "entity" ? themes : []));
  const tools = isExample ? named : named.filter((mention) => typeOf(mention) === "drug");
  const aims = isExample ? target.themes : named.filter((mention) => typeOf(mention) !== "drug");
  const [first] = named;
  const [opener] = inner;
  const isOfClass = aims.length === 0 && inner.length > 1 && opener?.row?.kind === "entity" && opener.themes.length === 0;
  if (tools.length === 0 || (!isExample && !isOfClass && (aims.length === 0 || first !== aims[0]))) return false;
  const { row, head } = target;
  if (!isExample) for (const concept of inner) concept.themes = concept.themes.filter((mention) => !tools.includes(mention));
  if (!isExample) for (const concept of inner) compose(target, concept);
  const drugs = tools.filter((mention) => typeOf(mention) === "drug");
  const genes = target.themes.filter((mention) => typeOf(mention) === "gene");
  const own = changedConcept(emptyConcept(target.from, target.to, head), { kind: "entity" as const, themes: tools });
  if (row !== null && drugs.length > 0 && genes.length > 0) own.roles.push({ drugs, genes, aspect: target.aspect, row, word: head });
  if (target.themes.length > 0) concepts.push(own);
  else concepts.splice(-1, 1, own);
  return true;
}

/** A list of concepts by what happens to them ("effect on A degradation, B activity and C import"), and the events that a noun cannot govern ("activation of A and B release"). */
export function eventsApart(target: Concept, inner: readonly Concept[]): { readonly governed: readonly Concept[][]; readonly beside: readonly Concept[] } {
  const governed: Concept[][] = [];
  const beside: Concept[] = [];
  if (target.kind !== "event" || (target.themes.length > 0 && target.row?.id !== "effect")) return { governed: [[...inner]], beside };
  const happensToThings = target.row?.id === "expression" || isStrict(target);
  for (const concept of inner) {
    const isOther = happensToThings && isStrict(concept) && concept.aspect !== target.aspect;
    if (isOther && beside.length > 0) beside.push(concept);
    else if (isOther && concept.lent.length > 0) {
      governed.push([changedConcept(emptyConcept(concept.from, concept.from + 1, concept.from), { kind: "entity", themes: concept.lent })]);
      beside.push(changedConcept(concept, { themes: concept.themes.filter((theme) => !concept.lent.includes(theme)), lent: [] }));
    } else {
      const alike = governed.find(([first]) => first !== undefined && happensAlike(first, concept));
      if (alike === undefined) governed.push([concept]);
      else alike.push(concept);
    }
  }
  return { governed, beside };
}

/** "a role in A release and B activation": one role in each. */
export function partsApart(target: Concept, inner: Concept[]): readonly Concept[][] {
  if (target.kind !== "link" || target.second !== null || inner.length < 2) return [inner];
  const named = inner.filter(({ kind, themes }) => kind === "event" && themes.length > 0);
  if (named.length < 2) return [inner];
  const parts: Concept[][] = [];
  for (const concept of named) {
    const alike = parts.find(([first]) => first !== undefined && happensAlike(first, concept));
    if (alike === undefined) parts.push([concept]);
    else alike.push(concept);
  }
  return parts;
}

/** Whether an event is of a kind that happens to things and not to other events: phosphorylation, release, activation. */
function isStrict({ kind, row, aspect }: Concept): boolean {
  return kind === "event" && (row?.id === "activate" || (row?.kind === "process" && aspect !== null && !loose.has(aspect)));
}

function happensAlike(a: Concept, b: Concept): boolean {
  // "inhibition of A and B expression" puts A before the expression; "of the A pathway and B expression" leaves it by itself.
  if (a.kind !== "event" || b.kind !== "event") return a.kind === b.kind || (a.aspect ?? b.aspect) === null;
  return a.aspect === b.aspect && a.sign === b.sign;
}

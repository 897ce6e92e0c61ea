// What a phrase says binds to what it names: "the A-binding protein B", "the A ligand B", "an A-interacting protein".
import type { TriggerRow } from "../../rules/trigger.ts";
import { type Concept, changedConcept, emptyConcept } from "./concept.ts";
import { complexRow, regulatedRow } from "./perturbation-rows.ts";
import type { Word } from "./words.ts";

const binders =
  /^(?:proteins?|polypeptides?|factors?|partners?|molecules?|kinases?|phosphatases?|enzymes?|adapt[eo]rs?|cofactors?|coactivators?|corepressors?|subunits?|receptors?)$/u;

/** The gene or drug that what the noun at `at` stands for binds to; `null` where the words before it do not say so. */
function partnerBefore(words: readonly Word[], at: number, from: number): number | null {
  const noun = words[at]?.lower ?? "";
  const isLigand = /^ligands?$/u.test(noun);
  const tie = words[at - 1];
  const ties = tie?.lower === "binding" || tie?.lower === "interacting" || (tie?.lower === "associated" && tie.joint === "-");
  if (!isLigand && !(binders.test(noun) && ties)) return null;
  const name = words[isLigand ? at - 1 : at - 2];
  const place = isLigand ? at - 1 : at - 2;
  if (name === undefined || place < from || name.mention < 0) return null;
  return name.type === "gene" || (name.type === "drug" && tie?.lower !== "associated") ? name.mention : null;
}

/** The gene that regulates what the noun at `at` stands for: "A target genes", "the A effector". */
function regulatorBefore(words: readonly Word[], at: number, from: number): number | null {
  if (!namesOwned(words, at)) return null;
  let place = at - 1;
  while (place >= from && /^(?:target|downstream|direct|major|main|key)$/u.test(words[place]?.lower ?? "")) place--;
  const name = words[place];
  return place >= from && name !== undefined && name.mention >= 0 && name.type === "gene" ? name.mention : null;
}

/** Whether the noun at `at` stands for what a gene acts on or through: "target gene", "effector", "downstream molecule". */
function namesOwned(words: readonly Word[], at: number): boolean {
  const [before, noun] = [words[at - 1]?.lower, words[at]];
  if (noun === undefined || noun.mention >= 0 || noun.joint !== "") return false;
  if (/^effectors?$/u.test(noun.lower)) return true;
  return before === "target" ? /^(?:gene|protein|molecule)s?$/u.test(noun.lower) : before === "downstream" && step.test(noun.lower);
}

const step = /^(?:gene|protein|molecule|mediator|component|element|player|kinase|factor|substrate|signal)s?$/u;

/** "an A effector", "a target gene of A": takes A, or waits for it, as what regulates the thing; false for other phrases. */
export function readOwned(words: readonly Word[], concept: Concept): boolean {
  if (!namesOwned(words, concept.head)) return false;
  const regulator = regulatorBefore(words, concept.head, concept.from);
  // "the Tir effector" of a bacterium is Tir.
  if (regulator === null ? words[concept.head + 1]?.lower !== "of" : words[concept.head]?.lower === "effector" && words[concept.from]?.lower === "the")
    return false;
  concept.kind = "entity";
  concept.row = regulatedRow;
  if (regulator !== null) setPartner(concept, regulator, regulatedRow);
  return true;
}

/** "substrates of A": from now on what the phrase is about are those, and A is who acts on them. */
export function becomeOwned(concept: Concept): void {
  const owners = concept.themes;
  concept.kind = "entity";
  concept.row = regulatedRow;
  concept.themes = [];
  if (owners.length > 0) concept.second = changedConcept(emptyConcept(concept.from, concept.to, concept.head), { kind: "entity", themes: owners });
}

/** What a phrase inside another says by itself: its things, and who acts on them. */
export function ownedOnly({ from, to, head, themes, second }: Concept): Concept {
  return changedConcept(emptyConcept(from, to, head), { kind: "entity", row: regulatedRow, themes: [...themes], second });
}

/** Whether a phrase stands for what something acts on or through. */
export function isOwned({ kind, row }: Concept): boolean {
  return kind === "entity" && row === regulatedRow;
}

/** "the A-binding motif of B": what the motif is part of binds A. A site on DNA stands for A itself: its loss is a loss of what A does. */
export function readBindingSite(words: readonly Word[], concept: Concept): boolean {
  const { head, from } = concept;
  const [name, tie, noun] = [words[head - 2], words[head - 1], words[head]];
  if ((tie?.lower !== "binding" && tie?.lower !== "interacting") || head - 2 < from) return false;
  if (!/^(?:domains?|motifs?|interfaces?|pockets?|regions?|segments?|surfaces?)$/u.test(noun?.lower ?? "")) return false;
  if (name?.type !== "gene" && name?.type !== "drug") return false;
  setPartner(concept, name.mention, complexRow);
  return true;
}

/** Takes the partner of "an A-binding protein" as the second side of the phrase; false where the phrase names none. */
export function readBinder(words: readonly Word[], concept: Concept): boolean {
  const partner = /^ligands?$/u.test(words[concept.head]?.lower ?? "") ? null : partnerBefore(words, concept.head, concept.from);
  if (partner === null) return false;
  setPartner(concept, partner, complexRow);
  return true;
}

/** Takes A of "the A-binding protein B", "the A ligands B and C" as what the names behind bind to, and from what the phrase is about. */
export function readNamedBinder(words: readonly Word[], concept: Concept): void {
  for (let at = concept.head - 1; at > concept.from; at--) {
    if ((words[at]?.mention ?? -1) >= 0) continue;
    const partner = partnerBefore(words, at, concept.from);
    const regulator = partner ?? regulatorBefore(words, at, concept.from);
    if (regulator === null) continue;
    const behind = new Set(words.slice(at + 1, concept.to).map(({ mention }) => mention));
    concept.themes = concept.themes.filter((theme) => behind.has(theme));
    setPartner(concept, regulator, partner === null ? regulatedRow : complexRow);
    return;
  }
}

function setPartner(concept: Concept, partner: number, row: TriggerRow): void {
  concept.kind = "entity";
  concept.row = row;
  concept.second = changedConcept(emptyConcept(concept.from, concept.to, concept.head), { kind: "entity", themes: [partner] });
}

/** "A-B binding": two names tied by a hyphen. */
export function isJoined(words: readonly Word[], { from, head }: Concept): boolean {
  return words.slice(from + 1, head).some(({ joint, mention }, index) => joint === "-" && mention >= 0 && (words[from + index]?.mention ?? -1) >= 0);
}

/** Whether a phrase only names what something binds to. */
export function isBinder({ kind, row, second }: Concept): boolean {
  return kind === "entity" && row === complexRow && second !== null;
}

// What two or more subjects of one verb are to each other: drugs that act in synergy, proteins that bind.

import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { isBinder, isJoined } from "./bound-partners.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { type Concept, changedConcept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { antagonismRow, complexRow, regulatedRow, synergyRow } from "./perturbation-rows.ts";
import { actorsOf, type ClauseBase, changedBase, type Prospect, pairLink, push, type Target } from "./prospect.ts";
import { triggerOf, type Word } from "./words.ts";

const adverbs: ReadonlyMap<string, TriggerRow> = new Map([
  ["synergistically", synergyRow],
  ["additively", synergyRow],
  ["antagonistically", antagonismRow],
]);

const predicates: ReadonlyMap<string, TriggerRow> = new Map([
  ["synergistic", synergyRow],
  ["synergy", synergyRow],
  ["synergism", synergyRow],
  ["supraadditive", synergyRow],
  ["antagonistic", antagonismRow],
  ["antagonism", antagonismRow],
]);

/** Reads what the subjects of a clause do together. */
export function readTogether({ words, typeOf }: SentenceWords, clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  readSynergy(words, clause, subject, base, typeOf, out);
  readMutual(words, clause, subject, base, out);
  readComplex(words, clause, subject, base, typeOf, out);
}

/** "A acted synergistically with B", "A and B acted synergistically", "A plus B showed synergy", "A and B were synergistic". */
function readSynergy(
  words: readonly Word[],
  clause: Clause,
  subject: readonly Concept[],
  base: ClauseBase,
  typeOf: SentenceWords["typeOf"],
  out: Prospect[],
): void {
  const found = synergyIn(words, clause);
  if (found === null) return;
  // Genes that act together with a third are no pair of their own.
  const isDrug = (mention: number): boolean => typeOf(mention) === "drug";
  const actors = subject.flatMap(actorsOf).filter(({ mention }) => isDrug(mention));
  const behind = phrasesBehind(clause, ["with"]).flatMap(({ themes }) => themes.filter(isDrug));
  const row = found.row;
  if (behind.length > 0) {
    push(out, base, { construct: "link", row, sign: 0, actors, target: thing(behind), word: found.word, weight: 0.9 });
    return;
  }
  const drugs = [...new Set(actors.map(({ mention }) => mention))];
  for (const [index, mention] of drugs.entries()) {
    const actor = { mention, perturbation: null, isDenied: false, weight: 1 };
    push(out, base, { construct: "link", row, sign: 0, actors: [actor], target: thing(drugs.slice(index + 1)), word: found.word, weight: 0.9 });
  }
}

function synergyIn(words: readonly Word[], clause: Clause): { readonly row: TriggerRow; readonly word: number } | null {
  for (let at = clause.verb.from; at < clause.verb.to; at++) {
    const lower = words[at]?.lower ?? "";
    const row = adverbs.get(lower) ?? (at === clause.verb.head ? predicates.get(lower) : undefined);
    if (row !== undefined) return { row, word: at };
  }
  const behind = adverbs.get(words[clause.verb.to]?.lower ?? "");
  if (behind !== undefined) return { row: behind, word: clause.verb.to };
  for (const object of clause.object) {
    if (object.themes.length > 0 || object.isDenied) continue;
    for (let at = object.from; at <= object.head; at++) {
      const row = predicates.get(words[at]?.lower ?? "");
      if (row !== undefined && (at === object.head || isEffect(object) || object.kind === "response" || object.row?.kind === "combine"))
        return { row, word: at };
    }
  }
  return null;
}

/** "A and B inhibit each other", "A and B raise the activity of each other". */
function readMutual(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const head = words[clause.verb.head];
  if (head === undefined || clause.verb.voice !== "active") return;
  const object = clause.object.find((phrase) => isMutual(words, phrase));
  const row = object === undefined ? null : triggerOf(head, "change", "process");
  if (row === null || object === undefined) return;
  const [first, ...others] = [
    ...new Set(subject.filter(({ kind, perturbation }) => kind === "entity" && perturbation === null).flatMap(({ themes }) => themes)),
  ];
  if (first === undefined || others.length !== 1) return;
  const aspect = object.aspect ?? row.aspect;
  const kind = object.kind === "event" || row.kind === "process" ? "event" : "thing";
  for (const [actor, other] of [
    [first, ...others],
    [...others, first],
  ] as const) {
    const target: Target = { kind, mentions: [other as number], deniedMentions: [], aspect, sign: object.sign, isDenied: false };
    const sign = row.kind === "process" ? 1 : row.sign;
    push(out, base, {
      construct: "clause",
      row,
      sign,
      actors: [{ mention: actor as number, perturbation: null, isDenied: false, weight: 0.9 }],
      target,
      weight: 0.9,
    });
  }
}

/** "each other", "the functions of one another". */
function isMutual(words: readonly Word[], { from, to, themes }: Concept): boolean {
  const start = words[to]?.lower === "of" ? to + 1 : Math.max(from, to - 2);
  const pair = `${words[start]?.lower} ${words[start + 1]?.lower}`;
  return themes.length === 0 && (pair === "each other" || pair === "one another");
}

/** "A and B form a complex", "A and B interact". */
function readComplex(
  words: readonly Word[],
  clause: Clause,
  subject: readonly Concept[],
  base: ClauseBase,
  typeOf: SentenceWords["typeOf"],
  out: Prospect[],
): void {
  const head = words[clause.verb.head];
  // "A and B were coimmunoprecipitated"
  const isPulled = clause.verb.voice === "passive" && /^co-?(?:immuno)?(?:precipitated|purified)$/u.test(head?.lower ?? "");
  if (head === undefined || (clause.verb.voice !== "active" && !isPulled)) return;
  const isBuilding = /^(?:form|forms|formed|assemble[sd]?|build|built|make|made)$/u.test(head.lower);
  const complex = isBuilding ? clause.object.find(({ row, themes }) => row?.kind === "bind" && themes.length === 0) : undefined;
  const isReciprocal = /^(?:interact|interacts|interacted|bind|bound|associate|associated|heterodimeri[sz]ed?|dimeri[sz]ed?|coimmunoprecipitated?)$/u.test(
    head.lower,
  );
  if (complex === undefined && !((isReciprocal || isPulled) && clause.object.every((object) => isMutual(words, object)))) return;
  const genes = subject.filter(({ kind }) => kind === "entity").flatMap(({ themes }) => themes.filter((mention) => typeOf(mention) === "gene"));
  const behind = phrasesBehind(clause, ["with", "to"]).filter((phrase) => !isMutual(words, phrase));
  // "A and B bind to the promoter": to that, and not to each other.
  if (complex === undefined && behind.length > 0) return;
  const partners = behind.flatMap(({ kind, themes }) => (kind === "entity" ? themes.filter((mention) => typeOf(mention) === "gene") : []));
  const word = complex?.head ?? clause.verb.head;
  // "A and B interact to raise C": each with the other, and not by touch.
  const row = complex === undefined && worksTowards(words, clause) ? cooperationRow : complexRow;
  const actorOf = (mention: number) => ({ mention, perturbation: null, isDenied: false, weight: 1 });
  if (partners.length > 0) {
    push(out, base, { construct: "link", row: complexRow, sign: 0, actors: genes.map(actorOf), target: thing(partners), word, weight: 0.9 });
    return;
  }
  for (const [index, gene] of genes.entries())
    push(out, base, { construct: "link", row, sign: 0, actors: [actorOf(gene)], target: thing(genes.slice(index + 1)), word, weight: 0.9 });
}

const cooperationRow: TriggerRow = triggerRow({ id: "combine", kind: "combine", sign: 0, aspect: null });

/** "interact to raise C", and not "physically interact to form a complex" */
function worksTowards(words: readonly Word[], { verb }: Clause): boolean {
  const [to, deed] = [words[verb.to], words[verb.to + 1]];
  if (!/^interact/u.test(words[verb.head]?.lower ?? "") || to?.lower !== "to" || deed === undefined || triggerOf(deed, "change", "cause") === null)
    return false;
  return !words.slice(verb.from, verb.head).some(({ lower }) => lower === "physically" || lower === "directly");
}

const pairs = /^(?:interactions?|complex(?:es)?|(?:hetero)?dimers?|(?:hetero)?dimeri[sz]ation|associations?|co-?\p{L}+)$/u;

/** "the A-B complex", "interaction of A and B", "the A-binding protein B": partners that one phrase names. */
export function readPartners({ words, typeOf }: SentenceWords, concept: Concept, out: Prospect[]): void {
  const { kind, row, second, head, themes, cells, deniedCells } = concept;
  const base: ClauseBase = { isDenied: false, cues: [], cells, deniedCells, word: head };
  // "the A target gene B"
  if (kind === "entity" && row === regulatedRow && second !== null) {
    if (themes.length > 0) pairLink(row, [second], changedConcept(concept, { row: null, second: null, roles: [], agents: [] }), base, 0.85, out);
    return;
  }
  if (isBinder(concept) && second !== null && row !== null) {
    const word = words.findLastIndex(({ lower }, at) => at < head && /^(?:binding|interacting|associated|ligands?)$/u.test(lower));
    const own = changedConcept(concept, { row: null, second: null, roles: [], agents: [], perturbation: null });
    if (themes.length > 0) pairLink(row, [own], second, changedBase(base, { word }), 0.85, out);
    return;
  }
  if (kind !== "link" || row?.kind !== "bind" || !(pairs.test(words[head]?.lower ?? "") || isJoined(words, concept))) return;
  // "copurification of the A and B proteins"
  const named = second === null ? themes : themes.length === 0 && /^proteins?$/u.test(words[second.head]?.lower ?? "") ? second.themes : [];
  const drugs = named.filter((mention) => typeOf(mention) === "drug");
  const partners = [...drugs, ...named.filter((mention) => typeOf(mention) === "gene")];
  // "drug-gene interactions" are of many kinds; "interaction of A and B with the promoter" is with that.
  if ((drugs.length > 0 && /^interactions?$/u.test(words[head]?.lower ?? "")) || words[concept.to]?.lower === "with" || isShortForm(words, partners)) return;
  // "interaction of A, B and their receptor": which with which is not said.
  const isBehind = words.slice(head + 1).some(({ mention }) => partners.includes(mention));
  if (partners.length < 2 || partners.length > (isBehind ? 2 : 3)) return;
  for (const [index, partner] of partners.entries()) {
    const actors = [{ mention: partner, perturbation: null, isDenied: false, weight: 1 }];
    push(out, base, { construct: "link", row: complexRow, sign: 0, actors, target: thing(partners.slice(index + 1)), weight: 0.85 });
  }
}

/** "initiation factor 3 (eIF3) complex": one thing by two names. */
function isShortForm(words: readonly Word[], [first, second]: readonly number[]): boolean {
  const at = words.findIndex(({ mention }) => mention === second);
  return second !== undefined && words[at - 1]?.text === "(" && words[at - 2]?.mention === first;
}

function thing(mentions: readonly number[]): Target {
  return { kind: "thing", mentions, deniedMentions: [], aspect: null, sign: 0, isDenied: false };
}

import type { EvidenceTuple } from "../page-data.ts";
import { evidenceFlags } from "../page-data.ts";
import type { Child } from "./dom.ts";
import { make } from "./dom.ts";
import type { Store } from "./store.ts";
import { at } from "./store.ts";

/** The sentence with subject, object and trigger marked. Marks may overlap: then the letters carry both. */
export function markedSentence(piece: EvidenceTuple): HTMLElement {
  const [, , , , quote, , , [s0, s1, o0, o1, t0, t1]] = piece;
  const marks = [
    { from: s0, to: s1, name: "subject" },
    { from: o0, to: o1, name: "object" },
    { from: t0, to: t1, name: "trigger" },
  ].filter(({ from, to }) => from >= 0 && from < to && to <= quote.length);
  const cuts = [...new Set([0, quote.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const parts = cuts.slice(0, -1).map((from, index): Child => {
    const to = cuts[index + 1] ?? quote.length;
    const names = marks.filter((mark) => mark.from <= from && to <= mark.to).map(({ name }) => name);
    const text = quote.slice(from, to);
    return names.length === 0 ? text : make("mark", { class: names.join(" "), attributes: { title: names.join(", ") } }, text);
  });
  return make("span", { class: "sentence" }, ...parts);
}

/** What makes a piece of evidence less than a plain finding, in words. */
export function cautions(flags: number): readonly string[] {
  const said: readonly (readonly [number, string])[] = [
    [evidenceFlags.denies, "denies it"],
    [evidenceFlags.hypothesis, "hypothesis"],
    [evidenceFlags.background, "background"],
    [evidenceFlags.cited, "of a cited paper"],
    [evidenceFlags.unknownSource, "secondary source"],
    [evidenceFlags.retracted, "retracted paper"],
    [evidenceFlags.repeats, "same sentence on another page"],
  ];
  return said.filter(([bit]) => (flags & bit) !== 0).map(([, words]) => words);
}

/** A name of a gene, drug or cell line with its colour. */
export function entityLabel(store: Store, entity: number): HTMLElement {
  return make("span", { class: `name ${store.typeOf(entity)}` }, store.nameOf(entity));
}

/** A statement's claim with its names coloured and its direction marked. */
export function claimLabel(store: Store, row: number): HTMLElement {
  const direction = store.isNegated(row) ? "denied" : store.directionOf(row);
  return make(
    "span",
    { class: "claim" },
    entityLabel(store, store.subjectOf(row)),
    " ",
    make("span", { class: `words ${direction}` }, store.wordsOf(row)),
    " ",
    entityLabel(store, store.objectOf(row)),
  );
}

/** A belief as a small bar with its number. */
export function beliefBar(belief: number): HTMLElement {
  const bar = make("span", { class: "belief", attributes: { title: `belief ${(belief / 1000).toFixed(2)}` } });
  const filled = make("span", { class: "belief-filled" });
  filled.style.width = `${belief / 10}%`;
  bar.append(make("span", { class: "belief-track", attributes: { "aria-hidden": "true" } }, filled), (belief / 1000).toFixed(2));
  return bar;
}

/** Cell lines in which a statement holds and is denied, in words; empty without any. */
export function whereText(store: Store, row: number): string {
  const { statements } = store.data;
  const names = (entities: readonly number[] | undefined): string => (entities ?? []).map(store.nameOf).join(", ");
  const holds = names(statements.holdsIn[row]);
  const denied = names(statements.deniedIn[row]);
  return [holds === "" ? "" : holds, denied === "" ? "" : `not in ${denied}`].filter((part) => part !== "").join("; ");
}

/** The year of the newest paper; empty when none is known. */
export function yearText(store: Store, row: number): string {
  const year = at(store.data.statements.year, row);
  return year === 0 ? "" : String(year);
}

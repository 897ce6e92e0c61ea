import type { RelationType } from "../../model/relation-types.ts";
import { relationTypes } from "../../model/relation-types.ts";
import type { EntityType } from "../../model/schema.ts";
import { entityTypes, participantTypes } from "../../model/schema.ts";
import type { Child } from "./dom.ts";
import { byId, fill, make, textButton } from "./dom.ts";
import type { Stance } from "./filter.ts";
import { isOpen } from "./filter.ts";
import type { State } from "./state.ts";

const relationWords: Readonly<Record<RelationType, string>> = {
  regulates: "regulates",
  binds: "binds",
  targets: "targets",
  metabolizes: "metabolizes",
  transports: "transports",
  affects_response: "resistance, sensitivity",
  responds_to: "cell line responds",
  has_state_in: "expressed, mutated in",
  combines_with: "combined drugs",
  associated_with: "associated",
};

/** A relation type in a few words. */
export function relationLabel(relation: string): string {
  return Object.hasOwn(relationWords, relation) ? relationWords[relation as RelationType] : relation;
}

const stances: readonly (readonly [Stance, string])[] = [
  ["all", "all"],
  ["claimed", "claimed"],
  ["denied", "denied by some"],
  ["contested", "contradicted"],
];

/** The panel of filters: what it shows follows the state, what is done in it changes the state. */
export function filterPanel(state: State): void {
  const { store } = state;
  const panel = byId("filters");
  const perRelation = tally(Array.from({ length: store.size }, (_, row) => store.relationOf(row)));
  const cellLines = mostUsed(
    store.data.statements.holdsIn
      .concat(store.data.statements.deniedIn)
      .flat()
      .concat(
        Array.from({ length: store.size }, (_, row) => [store.subjectOf(row), store.objectOf(row)])
          .flat()
          .filter((entity) => store.typeOf(entity) === "cell_line"),
      ),
  );
  const papers = mostUsed(store.data.statements.documents.flat());
  const search = byId("search") as HTMLInputElement;
  let waiting = 0;
  search.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => state.setFilter({ text: search.value.trim() }), 150);
  });

  const toggled = <T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
    const next = new Set(set);
    if (!next.delete(value)) next.add(value);
    return next;
  };
  const types = [...participantTypes] as EntityType[];
  const typeBoxes = types.map((type) =>
    checkBox(entityTypes[type].label.split(",")[0] ?? type, `dot ${type}`, () => state.setFilter({ types: toggled(state.filter().types, type) })),
  );
  const relations = (Object.keys(relationTypes) as RelationType[]).filter((relation) => perRelation.has(relation));
  const relationBoxes = relations.map((relation) =>
    checkBox(relationLabel(relation), "", () => state.setFilter({ relations: toggled(state.filter().relations, relation) }), perRelation.get(relation)),
  );
  const belief = make("input", { attributes: { type: "range", id: "min-belief", min: 0, max: 1000, step: 10, value: 0 } });
  const beliefShown = make("output", { attributes: { for: "min-belief" } });
  belief.addEventListener("input", () => {
    beliefShown.textContent = (Number(belief.value) / 1000).toFixed(2);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => state.setFilter({ minBelief: Number(belief.value) }), 80);
  });
  const stance = select(
    "stance",
    stances.map(([value, words]) => [value, words]),
    (value) => state.setFilter({ stance: value as Stance }),
  );
  const cellLine = select(
    "cell-line",
    [["", "any"], ...cellLines.map(([entity, count]): [string, string] => [String(entity), `${store.nameOf(entity)} (${count})`])],
    (value) => state.setFilter({ cellLine: value === "" ? null : Number(value) }),
  );
  const paper = select(
    "paper",
    [["", "any"], ...papers.map(([document, count]): [string, string] => [String(document), `${shortened(store.titleOf(document))} (${count})`])],
    (value) => state.setFilter({ paper: value === "" ? null : Number(value) }),
  );
  const inSentences = checkBox("also in the sentences", "", () => state.setFilter({ inSentences: !state.filter().inSentences }));
  const entity = make("div", { class: "chips" });
  const clear = textButton("Clear all filters", () => state.clearFilter(), "quiet");

  fill(
    panel,
    make("div", { class: "filters-head" }, make("h2", {}, "Filter"), clear),
    entity,
    group("Search", inSentences.element),
    group("Participants", ...typeBoxes.map((box) => box.element)),
    group("Relation", ...relationBoxes.map((box) => box.element)),
    make("div", { class: "group" }, make("label", { attributes: { for: "min-belief" } }, "Belief at least ", beliefShown), belief),
    labelled("stance", "Shown", stance),
    labelled("cell-line", "Cell line", cellLine),
    labelled("paper", "Paper", paper),
  );

  const follow = (): void => {
    const filter = state.filter();
    for (const [index, type] of types.entries()) typeBoxes[index]?.set(filter.types.has(type));
    for (const [index, relation] of relations.entries()) relationBoxes[index]?.set(filter.relations.has(relation));
    inSentences.set(filter.inSentences);
    belief.value = String(filter.minBelief);
    beliefShown.textContent = (filter.minBelief / 1000).toFixed(2);
    stance.value = filter.stance;
    cellLine.value = filter.cellLine === null ? "" : String(filter.cellLine);
    paper.value = filter.paper === null ? "" : String(filter.paper);
    if (document.activeElement !== search) search.value = filter.text;
    clear.hidden = isOpen(filter);
    fill(
      entity,
      filter.entity !== null &&
        make(
          "button",
          {
            class: "chip",
            attributes: { type: "button", "aria-label": `Show more than ${store.nameOf(filter.entity)}` },
            onClick: () => state.setFilter({ entity: null }),
          },
          `only ${store.nameOf(filter.entity)} ×`,
        ),
    );
  };
  follow();
  state.onChange((what) => {
    if (what === "filter") follow();
  });
}

function mostUsed(values: readonly number[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, 500);
}

function tally<T>(values: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 68)}…` : text;
}

function group(title: string, ...children: readonly Child[]): HTMLElement {
  return make("fieldset", { class: "group" }, make("legend", {}, title), ...children);
}

function labelled(id: string, title: string, control: HTMLElement): HTMLElement {
  return make("div", { class: "group" }, make("label", { attributes: { for: id } }, title), control);
}

function checkBox(title: string, dot: string, onChange: () => void, count?: number): { readonly element: HTMLElement; readonly set: (on: boolean) => void } {
  const box = make("input", { attributes: { type: "checkbox" } });
  box.addEventListener("change", onChange);
  const element = make(
    "label",
    { class: "check" },
    box,
    dot !== "" && make("span", { class: dot, attributes: { "aria-hidden": "true" } }),
    make("span", {}, title),
    count !== undefined && make("span", { class: "count" }, count.toLocaleString("en")),
  );
  return {
    element,
    set: (on) => {
      box.checked = on;
    },
  };
}

function select(id: string, options: readonly (readonly [string, string])[], onChange: (value: string) => void): HTMLSelectElement {
  const element = make("select", { attributes: { id } }, ...options.map(([value, words]) => make("option", { attributes: { value } }, words)));
  element.addEventListener("change", () => onChange(element.value));
  return element;
}

import { entityTypes } from "../../model/schema.ts";
import { byId, fill, make, outLink } from "./dom.ts";
import { downloadButtons } from "./downloads.ts";
import { beliefBar, claimLabel, entityLabel, whereText, yearText } from "./marks.ts";
import type { State, ViewName } from "./state.ts";
import { addressOf, at } from "./store.ts";
import { table } from "./table.ts";

/** Makes a view that is drawn anew when it is open and the filter has changed. */
export function drawnWhenOpen(state: State, name: ViewName, draw: (view: HTMLElement) => void): void {
  const view = byId(`view-${name}`);
  let isStale = true;
  const show = (): void => {
    if (!isStale || state.view() !== name) return;
    isStale = false;
    draw(view);
  };
  state.onChange((what) => {
    if (what === "filter") isStale = true;
    if (what === "filter" || what === "view") show();
  });
  show();
}

/** The table of statements. */
export function statementsView(state: State): void {
  const { store } = state;
  const { statements } = store.data;
  drawnWhenOpen(state, "statements", (view) =>
    fill(
      view,
      make("div", { class: "view-head" }, make("h2", {}, "Statements"), make("div", { class: "buttons" }, ...downloadButtons(state))),
      table({
        caption: "Statements that fit the filter, strongest first",
        rows: state.rows(),
        empty: "No statement fits the filter.",
        onOpen: (row) => state.select({ kind: "statement", row }),
        columns: [
          { title: "Belief", cell: (row) => beliefBar(at(statements.belief, row)), sortBy: (row) => at(statements.belief, row), isNumber: true },
          { title: "Statement", cell: (row) => claimLabel(store, row), sortBy: (row) => store.sentenceOf(row) },
          { title: "Cell lines", cell: (row) => whereText(store, row), sortBy: (row) => whereText(store, row) || "\uffff", isExtra: true },
          { title: "Papers", cell: (row) => statements.documents[row]?.length ?? 0, sortBy: (row) => statements.documents[row]?.length ?? 0, isNumber: true },
          { title: "Sentences", cell: (row) => at(statements.evidence, row), sortBy: (row) => at(statements.evidence, row), isNumber: true, isExtra: true },
          { title: "Newest", cell: (row) => yearText(store, row), sortBy: (row) => at(statements.year, row), isNumber: true, isExtra: true },
        ],
      }),
    ),
  );
}

/** The table of genes, drugs and cell lines that take part in the statements shown. */
export function entitiesView(state: State): void {
  const { store } = state;
  drawnWhenOpen(state, "entities", (view) => {
    const counts = new Map<number, { subject: number; object: number; partners: Set<number> }>();
    const entry = (entity: number): { subject: number; object: number; partners: Set<number> } => {
      const found = counts.get(entity) ?? { subject: 0, object: 0, partners: new Set<number>() };
      counts.set(entity, found);
      return found;
    };
    for (const row of state.rows()) {
      const [subject, object] = [store.subjectOf(row), store.objectOf(row)];
      entry(subject).subject += 1;
      entry(subject).partners.add(object);
      entry(object).object += 1;
      entry(object).partners.add(subject);
    }
    const rows = [...counts].sort(([a, m], [b, n]) => n.subject + n.object - m.subject - m.object || a - b);
    fill(
      view,
      make("div", { class: "view-head" }, make("h2", {}, "Genes, drugs and cell lines")),
      table({
        caption: "Participants of the statements that fit the filter",
        rows,
        empty: "No participant fits the filter.",
        onOpen: ([entity]) => state.select({ kind: "entity", row: entity }),
        columns: [
          { title: "Name", cell: ([entity]) => entityLabel(store, entity), sortBy: ([entity]) => store.nameOf(entity) },
          {
            title: "Type",
            cell: ([entity]) => entityTypes[store.typeOf(entity)].label.split(",")[0] ?? "",
            sortBy: ([entity]) => store.typeOf(entity),
            isExtra: true,
          },
          {
            title: "Identifier",
            cell: ([entity]) => outLink(store.data.entities.curie[entity] ?? "", addressOf(store.data.entities.curie[entity] ?? "a:b")),
            sortBy: ([entity]) => store.data.entities.curie[entity] ?? "",
          },
          { title: "As subject", cell: ([, { subject }]) => subject, sortBy: ([, { subject }]) => subject, isNumber: true, isExtra: true },
          { title: "As object", cell: ([, { object }]) => object, sortBy: ([, { object }]) => object, isNumber: true, isExtra: true },
          { title: "Partners", cell: ([, { partners }]) => partners.size, sortBy: ([, { partners }]) => partners.size, isNumber: true },
          { title: "Statements", cell: ([, { subject, object }]) => subject + object, sortBy: ([, { subject, object }]) => subject + object, isNumber: true },
        ],
      }),
    );
  });
}

/** The table of papers that speak for the statements shown. */
export function papersView(state: State): void {
  const { store } = state;
  const { documents, statements, inputs } = store.data;
  drawnWhenOpen(state, "papers", (view) => {
    const counts = new Map<number, number>();
    for (const row of state.rows()) for (const document of statements.documents[row] ?? []) counts.set(document, (counts.get(document) ?? 0) + 1);
    const rows = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
    fill(
      view,
      make("div", { class: "view-head" }, make("h2", {}, "Papers")),
      table({
        caption: "Papers with sentences for or against the statements that fit the filter",
        rows,
        empty: "No paper fits the filter.",
        onOpen: ([document]) => {
          state.setFilter({ paper: document });
          state.setView("statements");
        },
        columns: [
          {
            title: "Title",
            cell: ([document]) =>
              make("span", {}, store.titleOf(document), documents.retracted[document] === 1 && make("span", { class: "chip caution" }, "retracted")),
            sortBy: ([document]) => store.titleOf(document),
          },
          {
            title: "Paper",
            cell: ([document]) => outLink(documents.id[document] ?? "", addressOf(documents.id[document] ?? "a:b")),
            sortBy: ([document]) => documents.id[document] ?? "",
            isExtra: true,
          },
          { title: "Year", cell: ([document]) => at(documents.year, document) || "", sortBy: ([document]) => at(documents.year, document), isNumber: true },
          {
            title: "Page",
            cell: ([document]) => make("code", {}, (documents.inputs[document] ?? []).map((input) => inputs[input] ?? "").join(", ")),
            sortBy: ([document]) => inputs[documents.inputs[document]?.[0] ?? -1] ?? "",
            isExtra: true,
          },
          { title: "Statements", cell: ([, count]) => count, sortBy: ([, count]) => count, isNumber: true },
        ],
      }),
    );
  });
}

/** The list of contradictions between statements that are shown. */
export function contradictionsView(state: State): void {
  const { store } = state;
  const { contradictions } = store.data;
  drawnWhenOpen(state, "contradictions", (view) => {
    const shown = new Set(state.rows());
    const found = contradictions.filter(({ statements: [a, b] }) => shown.has(a) || shown.has(b));
    fill(
      view,
      make("div", { class: "view-head" }, make("h2", {}, "Contradictions")),
      make("p", { class: "muted" }, "Claims that cannot both hold everywhere. Those in different cell lines may each hold where they were seen."),
      table({
        caption: "Contradictions of the statements that fit the filter",
        rows: found,
        empty: "No contradiction fits the filter.",
        onOpen: ({ statements: [row] }) => state.select({ kind: "statement", row }),
        columns: [
          { title: "Kind", cell: ({ kind }) => (kind === "denial" ? "claimed and denied" : "up against down"), sortBy: ({ kind }) => kind },
          {
            title: "Statements",
            cell: ({ statements: [a, b] }) => make("div", { class: "stack" }, claimLabel(store, a), a !== b && claimLabel(store, b)),
            sortBy: ({ statements: [a] }) => store.sentenceOf(a),
          },
          {
            title: "Where",
            cell: ({ inDifferentCells, sharedCellLines, statements: [a, b] }) =>
              inDifferentCells
                ? `different cell lines: ${[...new Set([a, b])].map((row) => whereText(store, row)).join(" / ")}`
                : sharedCellLines.length > 0
                  ? sharedCellLines.map(store.nameOf).join(", ")
                  : "not told",
            isExtra: true,
          },
        ],
      }),
    );
  });
}

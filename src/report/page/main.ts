import { auditView } from "./audit.ts";
import { chartsView, tiles } from "./charts.ts";
import { detailPanel, statementNamed } from "./detail.ts";
import { byId, fill, make } from "./dom.ts";
import { filterPanel } from "./filter-panel.ts";
import { graphView } from "./graph-view.ts";
import { contradictionsView, entitiesView, papersView, statementsView } from "./list-views.ts";
import { runSearch, verdictSender } from "./live.ts";
import type { State, ViewName } from "./state.ts";
import { createState, viewNames } from "./state.ts";
import { openStore } from "./store.ts";
import { reasonList } from "./verdict-buttons.ts";

const viewTitles: Readonly<Record<ViewName, string>> = {
  graph: "Graph",
  statements: "Statements",
  entities: "Names",
  papers: "Papers",
  contradictions: "Contradictions",
  charts: "Charts",
  audit: "Audit",
};

function tabs(state: State): void {
  const list = byId("tabs");
  const buttons = viewNames.map((name) =>
    make(
      "button",
      { attributes: { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}` }, onClick: () => state.setView(name) },
      viewTitles[name],
    ),
  );
  fill(list, ...buttons);
  list.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const index = (viewNames.indexOf(state.view()) + by + viewNames.length) % viewNames.length;
    state.setView(viewNames[index] ?? "graph");
    buttons[index]?.focus();
    event.preventDefault();
  });
  const show = (): void => {
    for (const [index, name] of viewNames.entries()) {
      const isOpen = name === state.view();
      byId(`view-${name}`).hidden = !isOpen;
      buttons[index]?.setAttribute("aria-selected", String(isOpen));
      buttons[index]?.setAttribute("tabindex", isOpen ? "0" : "-1");
    }
    document.body.dataset.view = state.view();
  };
  // First of all listeners: a view that draws itself has to be visible already.
  state.onChange((what) => {
    if (what === "view") show();
  });
  show();
}

function shownCount(state: State): void {
  const { totals } = state.store.data;
  const show = (): void => {
    const count = state.rows().length;
    const left = totals.statements - state.store.size;
    byId("shown-count").textContent =
      `${count.toLocaleString("en")} of ${state.store.size.toLocaleString("en")} statements${left > 0 && state.store.data.live === null ? ` (the strongest of ${totals.statements.toLocaleString("en")})` : ""}`;
  };
  state.onChange((what) => {
    if (what === "filter") show();
  });
  show();
}

function theme(): void {
  const root = document.documentElement;
  byId("theme").addEventListener("click", () => {
    const isDark = root.dataset.theme === undefined ? window.matchMedia("(prefers-color-scheme: dark)").matches : root.dataset.theme === "dark";
    root.dataset.theme = isDark ? "light" : "dark";
    document.dispatchEvent(new Event("litgraph-theme"));
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new Event("litgraph-theme")));
  const filters = byId("show-filters");
  filters.addEventListener("click", () => filters.setAttribute("aria-expanded", String(document.body.classList.toggle("has-filters"))));
}

/** The address of the page says what is open, so that a link leads back to it. */
function address(state: State): void {
  const read = (): void => {
    const parts = new URLSearchParams(location.hash.slice(1));
    const view = viewNames.find((name) => name === parts.get("view"));
    if (view !== undefined && view !== state.view()) state.setView(view);
    const row = statementNamed(state.store, parts.get("statement") ?? "");
    if (row !== null) state.select({ kind: "statement", row });
  };
  state.onChange((what) => {
    if (what !== "view" && what !== "selection") return;
    const selection = state.selection();
    const parts = new URLSearchParams({ view: state.view() });
    if (selection?.kind === "statement") parts.set("statement", state.store.data.statements.id[selection.row] ?? "");
    history.replaceState(null, "", `#${parts}`);
  });
  window.addEventListener("hashchange", read);
  read();
}

function about(state: State): void {
  const { run } = state.store.data;
  fill(
    byId("about"),
    make(
      "p",
      {},
      `Made by litgraph ${run.litgraphVersion} with ${run.terminologies.join(", ")}. Lexicon ${run.lexiconHash.slice(0, 12)}, rules ${run.ruleSetHash.slice(0, 12)}.`,
    ),
    make("p", {}, "What a statement says was read out of sentences by a program; it is a lead with the sentence to check, not advice for treatment."),
  );
}

const store = openStore();
const { live } = store.data;
const state = createState(store, live === null ? null : verdictSender(live));
document.body.append(reasonList());
tabs(state);
tiles(state);
filterPanel(state);
shownCount(state);
theme();
detailPanel(state);
graphView(state);
statementsView(state);
entitiesView(state);
papersView(state);
contradictionsView(state);
chartsView(state);
auditView(state);
about(state);
if (live !== null) runSearch(live, store.data.totals.statements);
address(state);
document.body.dataset.ready = "true";

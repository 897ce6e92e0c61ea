import { entityTypes, sectionTypes } from "../../model/schema.ts";
import type { EvidenceTuple } from "../page-data.ts";
import type { Child } from "./dom.ts";
import { byId, fill, make, outLink, textButton } from "./dom.ts";
import { beliefBar, cautions, claimLabel, entityLabel, markedSentence } from "./marks.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";
import { addressOf, at } from "./store.ts";
import { verdictButtons } from "./verdict-buttons.ts";

const statementsListed = 60;

/** The panel at the side: a statement with its sentences, or a participant with its statements. */
export function detailPanel(state: State): void {
  const panel = byId("detail");
  let opener: Element | null = null;
  const show = (): void => {
    const selection = state.selection();
    panel.hidden = selection === null;
    document.body.classList.toggle("has-detail", selection !== null);
    if (selection === null) {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      return;
    }
    if (!panel.contains(document.activeElement)) opener = document.activeElement;
    const close = make("button", { class: "close", attributes: { type: "button", "aria-label": "Close details" }, onClick: () => state.select(null) }, "×");
    fill(panel, close, ...(selection.kind === "statement" ? statementDetail(state, selection.row) : entityDetail(state, selection.row)));
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  };
  state.onChange((what) => {
    if (what === "selection") show();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.selection() !== null) state.select(null);
  });
}

function statementDetail(state: State, row: number): readonly Child[] {
  const { store } = state;
  const { statements, contradictions } = store.data;
  const evidence = store.evidenceOf(row);
  const total = at(statements.evidence, row);
  return [
    make("p", { class: "kicker" }, "Statement"),
    make("h2", {}, claimLabel(store, row)),
    make(
      "dl",
      { class: "facts" },
      ...fact("Belief", beliefBar(at(statements.belief, row))),
      ...fact("For / against", `${figure(at(statements.support, row))} / ${figure(at(statements.denial, row))}`),
      ...cellLineFact(state, "Holds in", statements.holdsIn[row] ?? []),
      ...cellLineFact(state, "Denied in", statements.deniedIn[row] ?? []),
      ...fact("Participants", make("span", { class: "chips" }, ...[store.subjectOf(row), store.objectOf(row)].map((entity) => entityChip(state, entity)))),
    ),
    ...store.contradictionsOf(row).map((number) => {
      const found = contradictions[number];
      if (found === undefined) return null;
      const other = found.statements[0] === row ? found.statements[1] : found.statements[0];
      const where = found.inDifferentCells
        ? " in different cell lines"
        : found.sharedCellLines.length > 0
          ? ` in ${found.sharedCellLines.map(store.nameOf).join(", ")}`
          : "";
      return other === row
        ? make("p", { class: "warning" }, `Claimed and denied${where}.`)
        : make(
            "p",
            { class: "warning" },
            `Contradicted${where}: `,
            textButton(store.sentenceOf(other), () => state.select({ kind: "statement", row: other })),
          );
    }),
    ...supportedByList(state, row),
    make("h3", {}, total === 1 ? "1 sentence" : `${total.toLocaleString("en")} sentences`),
    ...evidence.map((piece) => evidenceCard(state, row, piece)),
    evidence.length < total && make("p", { class: "muted" }, `${(total - evidence.length).toLocaleString("en")} more are in the files of the graph.`),
    make("p", { class: "muted small" }, `Statement ${statements.id[row]}`),
  ];
}

/** A sentence with its marks, its paper, its place in the page, and buttons to judge it. */
export function evidenceCard(state: State, row: number, piece: EvidenceTuple, isAlone = false): HTMLElement {
  const { store } = state;
  const [, document, input, section, , prefix, suffix, , raw, flags, perturbation, observed, score, namesScore, foundBy, context, , judgement] = piece;
  const { documents, inputs } = store.data;
  const id = documents.id[document];
  const year = at(documents.year, document);
  const paper = [documents.journal[document], year === 0 ? "" : String(year)].filter(Boolean).join(" ");
  const isMined = Object.hasOwn(sectionTypes, section);
  return make(
    "article",
    { class: `evidence${(flags & 1) !== 0 ? " denies" : ""}` },
    isAlone && make("p", { class: "asked" }, claimLabel(store, row)),
    make("blockquote", {}, markedSentence(piece)),
    make(
      "p",
      { class: "chips" },
      ...cautions(flags).map((words) => make("span", { class: "chip caution" }, words)),
      judgement !== 0 && make("span", { class: "chip caution" }, `a curator says ${judgement[0]}${judgement[1] === "" ? "" : `: ${judgement[1]}`}`),
      perturbation !== 0 && make("span", { class: "chip" }, perturbation),
      observed !== 0 && make("span", { class: "chip" }, `seen: ${observed}`),
      ...context.map((entity) => make("span", { class: `chip ${store.typeOf(entity)}` }, store.nameOf(entity))),
    ),
    make(
      "p",
      { class: "source" },
      outLink(store.titleOf(document), id === undefined ? null : addressOf(id)),
      paper !== "" && ` · ${paper}`,
      id !== undefined && ` · ${id}`,
    ),
    make(
      "details",
      {},
      make("summary", {}, "Where it stands and what found it"),
      make(
        "dl",
        { class: "facts" },
        ...fact("Page", make("code", {}, inputs[input] ?? "")),
        ...fact("Characters", raw === 0 ? "not known" : `${raw[0].toLocaleString("en")} to ${raw[1].toLocaleString("en")} of the page as decoded`),
        ...fact("Section", isMined ? section.replaceAll("-", " ") : section),
        ...fact("Around it", make("span", {}, make("span", { class: "muted" }, prefix), " … ", make("span", { class: "muted" }, suffix))),
        ...fact("Found by", make("code", {}, foundBy)),
        ...fact("Score", figure(score)),
        ...fact("Both names right", figure(namesScore)),
        ...fact("Evidence", make("code", {}, piece[0])),
      ),
    ),
    verdictButtons(state, row, piece),
  );
}

function entityDetail(state: State, entity: number): readonly Child[] {
  const { store } = state;
  const { entities } = store.data;
  const rows = store.statementsOf(entity);
  const curie = entities.curie[entity];
  const ids = [...(curie === undefined ? [] : [curie]), ...(entities.exactMatches[entity] ?? [])];
  return [
    make("p", { class: "kicker" }, entities.family[entity] === 1 ? "family or complex" : entityTypes[store.typeOf(entity)].label),
    make("h2", {}, entityLabel(store, entity)),
    make("p", { class: "chips" }, ...ids.map((id) => make("span", { class: "chip" }, outLink(id, addressOf(id))))),
    make(
      "p",
      { class: "chips" },
      textButton("Show only its statements", () => state.setFilter({ entity }), "quiet"),
      store.typeOf(entity) === "cell_line" && textButton("Show what holds in it", () => state.setFilter({ cellLine: entity, entity: null }), "quiet"),
    ),
    make("h3", {}, rows.length === 1 ? "1 statement" : `${rows.length.toLocaleString("en")} statements`),
    make(
      "ul",
      { class: "plain" },
      ...rows
        .slice(0, statementsListed)
        .map((row) =>
          make(
            "li",
            {},
            make(
              "button",
              { class: "line", attributes: { type: "button" }, onClick: () => state.select({ kind: "statement", row }) },
              claimLabel(store, row),
              beliefBar(at(store.data.statements.belief, row)),
            ),
          ),
        ),
    ),
    rows.length > statementsListed && make("p", { class: "muted" }, "More are in the table of statements."),
  ];
}

/** Statements on members of a family that speak for what is said of the family. */
function supportedByList(state: State, row: number): readonly Child[] {
  const rows = state.store.data.statements.supportedBy[row] ?? [];
  if (rows.length === 0) return [];
  const list = rows.map((other) =>
    make(
      "li",
      {},
      textButton(state.store.sentenceOf(other), () => state.select({ kind: "statement", row: other })),
    ),
  );
  return [make("h3", {}, "Supported by statements on members of the family"), make("ul", { class: "plain small" }, ...list)];
}

function entityChip(state: State, entity: number): HTMLElement {
  return make(
    "button",
    { class: `chip ${state.store.typeOf(entity)}`, attributes: { type: "button" }, onClick: () => state.select({ kind: "entity", row: entity }) },
    state.store.nameOf(entity),
  );
}

function cellLineFact(state: State, title: string, entities: readonly number[]): readonly Child[] {
  return entities.length === 0 ? [] : fact(title, make("span", { class: "chips" }, ...entities.map((entity) => entityChip(state, entity))));
}

function fact(title: string, value: Child): readonly Child[] {
  return [make("dt", {}, title), make("dd", {}, value)];
}

function figure(value: number): string {
  return (value / 1000).toFixed(2);
}

/** The statements of a store that a hash of the page names; `null` when there is none. */
export function statementNamed(store: Store, id: string): number | null {
  const row = store.data.statements.id.indexOf(id);
  return row < 0 ? null : row;
}

import type { Core, EventObjectEdge, EventObjectNode } from "cytoscape";
import cytoscape from "cytoscape";
import { bestConnected } from "./best-connected.ts";
import { byId, fill, make } from "./dom.ts";
import { save } from "./downloads.ts";
import { graphElements } from "./graph-elements.ts";
import { layOut } from "./graph-layout.ts";
import { graphStyle, sizeLabels } from "./graph-style.ts";
import type { State } from "./state.ts";
import { at } from "./store.ts";

const sizes = [60, 120, 250, 500, 1000];
const padding = 44;

/** Forces between more edges than this take too long; then nodes stand in rings, the best connected in the middle. */
const mostLaidByForce = 600;

/** The graph that a reader moves, zooms and clicks. Of what the filter leaves it draws the rows that are best connected, or the strongest; as many as is said. */
export function graphView(state: State): void {
  const { store } = state;
  const view = byId("view-graph");
  const canvas = make("div", {
    class: "canvas",
    attributes: {
      tabindex: 0,
      role: "application",
      "aria-label":
        "Graph. Arrow keys move it, plus and minus zoom, N and P go from statement to statement, Enter opens one. The table of statements has the same content.",
    },
  });
  const spoken = make("p", { class: "spoken", attributes: { role: "status", "aria-live": "polite" } });
  const choice = make(
    "select",
    { attributes: { "aria-label": "Which statements are drawn" } },
    make("option", { attributes: { value: "connected" } }, "connected"),
    make("option", { attributes: { value: "strongest" } }, "strongest"),
  );
  const size = make(
    "select",
    { attributes: { "aria-label": "How many statements are drawn" } },
    ...sizes.map((count) => make("option", { attributes: { value: count, selected: count === (isNarrow() ? 60 : 120) } }, `${count}`)),
  );
  const { belief, documents } = store.data.statements;
  const weightOf = (row: number): number => (at(belief, row) / 1000) * (1 + Math.log2(Math.max(1, documents[row]?.length ?? 1)));
  const network = { subjectOf: store.subjectOf, objectOf: store.objectOf, weightOf };
  const button = (text: string, label: string, onClick: () => void): HTMLButtonElement =>
    make("button", { class: "quiet", attributes: { type: "button", title: label, "aria-label": label }, onClick }, text);
  let core: Core | null = null;
  let drawn: readonly number[] = [];
  let isStale = true;
  let stepped = -1;

  const zoomBy = (factor: number): void => {
    core?.zoom({ level: core.zoom() * factor, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  };
  fill(
    view,
    make(
      "div",
      { class: "graph-tools" },
      choice,
      size,
      button("+", "Zoom in", () => zoomBy(1.3)),
      button("−", "Zoom out", () => zoomBy(1 / 1.3)),
      button("Fit", "Show all of it", () => core?.animate({ fit: { eles: core.elements(), padding } }, { duration: 200 })),
      button("PNG", "Save the picture", () => {
        if (core === null) return;
        const picture: Blob = core.png({ output: "blob", full: true, scale: 2, bg: getComputedStyle(canvas).backgroundColor });
        save("graph.png", picture);
      }),
    ),
    canvas,
    legend(),
    spoken,
  );

  const draw = (): void => {
    if (view.hidden || !isStale) return;
    isStale = false;
    stepped = -1;
    const rows = choice.value === "connected" ? bestConnected(state.rows(), network, Number(size.value)) : state.rows().slice(0, Number(size.value));
    const opened = openedRow();
    drawn = opened === null || rows.includes(opened) ? rows : [...rows, opened];
    core?.destroy();
    canvas.classList.toggle("is-empty", drawn.length === 0);
    core = cytoscape({
      container: canvas,
      elements: graphElements(store, drawn),
      style: graphStyle(),
      minZoom: 0.1,
      maxZoom: 4,
      layout:
        drawn.length > mostLaidByForce
          ? { name: "concentric", concentric: (node) => node.degree(false), levelWidth: () => 4, minNodeSpacing: 18, animate: false }
          : { name: "preset" },
    });
    if (drawn.length <= mostLaidByForce) layOut(core, canvas.clientWidth / Math.max(1, canvas.clientHeight));
    core.fit(core.elements(), padding);
    sizeLabels(core);
    const shown = core;
    core.on("zoom", () => sizeLabels(shown));
    core.on("tap", "edge", (event: EventObjectEdge) => state.select({ kind: "statement", row: event.target.data("row") }));
    core.on("tap", "node", (event: EventObjectNode) => state.select({ kind: "entity", row: event.target.data("entity") }));
    core.on("tap", (event) => {
      if (event.target === core) state.select(null);
    });
    core.on("mouseover", "edge", (event: EventObjectEdge) => {
      spoken.textContent = store.sentenceOf(event.target.data("row"));
    });
    core.on("mouseover", "node", (event: EventObjectNode) => {
      const node = event.target;
      spoken.textContent = `${node.data("label")}: ${node.degree(false)} statements drawn`;
    });
    core.on("mouseout", "node, edge", () => {
      spoken.textContent = "";
    });
    pick();
  };

  /** The statement that is open beside the picture: it is drawn, whatever else is. */
  const openedRow = (): number | null => {
    const selection = state.selection();
    return selection?.kind === "statement" ? selection.row : null;
  };
  const pick = (): void => {
    const opened = openedRow();
    if (opened !== null && !drawn.includes(opened)) {
      isStale = true;
      // Draws and comes back here, unless another view is open.
      draw();
      return;
    }
    if (core === null) return;
    core.elements().removeClass("picked faded near");
    const selection = state.selection();
    if (selection === null) return;
    const element = core.getElementById(selection.kind === "statement" ? `s${selection.row}` : `e${selection.row}`);
    if (element.empty()) return;
    const near = selection.kind === "entity" ? element.closedNeighborhood() : element.connectedNodes().closedNeighborhood();
    core.elements().not(near).addClass("faded");
    element.addClass("picked");
    near.nodes().addClass("near");
  };

  const step = (by: number): void => {
    if (core === null || drawn.length === 0) return;
    stepped = (stepped + by + drawn.length) % drawn.length;
    const row = drawn[stepped] ?? 0;
    spoken.textContent = `${stepped + 1} of ${drawn.length}: ${store.sentenceOf(row)}`;
    const edge = core.getElementById(`s${row}`);
    core.elements().removeClass("picked");
    edge.addClass("picked");
    core.center(edge);
  };
  canvas.addEventListener("keydown", (event) => {
    const pans: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const pan = pans[event.key];
    if (pan !== undefined) core?.panBy({ x: pan[0], y: pan[1] });
    else if (event.key === "+" || event.key === "=") zoomBy(1.3);
    else if (event.key === "-") zoomBy(1 / 1.3);
    else if (event.key === "0") core?.fit(core.elements(), padding);
    else if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Enter" && stepped >= 0) state.select({ kind: "statement", row: drawn[stepped] ?? 0 });
    else return;
    event.preventDefault();
  });
  for (const select of [choice, size])
    select.addEventListener("change", () => {
      isStale = true;
      draw();
    });
  state.onChange((what) => {
    if (what === "filter") isStale = true;
    if (what === "filter" || what === "view") draw();
    if (what === "selection") pick();
  });
  // The panel at the side takes some of the canvas: the picture has to know, or clicks land beside what they aim at.
  new ResizeObserver(() => {
    if (core === null || canvas.clientWidth === 0) return;
    core.resize();
    const near = core.elements(".near");
    core.fit(near.nonempty() ? near : core.elements(), padding);
    if (core.zoom() > 1.4) {
      core.zoom(1.4);
      core.center(near);
    }
  }).observe(canvas);
  document.addEventListener("litgraph-theme", () => {
    if (core === null) return;
    core.style(graphStyle());
    sizeLabels(core);
  });
  draw();
}

/** Whether the window is that of a phone. */
function isNarrow(): boolean {
  return window.matchMedia("(max-width: 820px)").matches;
}

function legend(): HTMLElement {
  const item = (className: string, words: string): HTMLElement =>
    make("li", {}, make("span", { class: className, attributes: { "aria-hidden": "true" } }), words);
  return make(
    "ul",
    { class: "legend", attributes: { "aria-label": "Signs" } },
    item("dot gene", "gene"),
    item("dot drug", "drug"),
    item("dot cell_line", "cell line"),
    item("stroke increase", "increases"),
    item("stroke decrease", "decreases"),
    item("stroke none", "other"),
    item("stroke denied", "denied"),
  );
}

import type { Core, StylesheetJson } from "cytoscape";

/** Colours come from the page's style sheet, so that light and dark have one source. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** How nodes and edges look now. Types differ by shape and directions by arrow, not by colour alone. */
export function graphStyle(): StylesheetJson {
  const shapes = { gene: "ellipse", drug: "round-diamond", cell_line: "round-hexagon" } as const;
  return [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: "data(size)",
        height: "data(size)",
        "font-size": "data(labelSize)",
        "font-family": "system-ui, sans-serif",
        color: colour("text"),
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-outline-color": colour("surface"),
        "text-outline-width": 2,
        "background-color": colour("muted"),
        "border-width": 1.5,
        "border-color": colour("surface"),
      },
    },
    ...Object.entries(shapes).map(([type, shape]) => ({
      selector: `node[type="${type}"]`,
      style: { shape, "background-color": colour(type.replace("_", "-")) },
    })),
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "curve-style": "bezier",
        "control-point-step-size": 22,
        "line-color": colour("none"),
        "target-arrow-color": colour("none"),
        "target-arrow-shape": "circle",
        "arrow-scale": 0.85,
        opacity: 0.8,
      },
    },
    {
      selector: 'edge[direction="increase"]',
      style: { "line-color": colour("increase"), "target-arrow-color": colour("increase"), "target-arrow-shape": "triangle" },
    },
    {
      selector: 'edge[direction="decrease"]',
      style: { "line-color": colour("decrease"), "target-arrow-color": colour("decrease"), "target-arrow-shape": "tee" },
    },
    { selector: "edge[denied=1]", style: { "line-style": "dashed", "line-dash-pattern": [5, 4] } },
    { selector: ".faded", style: { opacity: 0.3, "text-opacity": 0.6 } },
    { selector: ".near", style: { "font-size": "data(nearSize)", "font-weight": "bold", "z-index": 8 } },
    { selector: ".picked", style: { "overlay-color": colour("accent"), "overlay-opacity": 0.18, "overlay-padding": 5, opacity: 1, "z-index": 9 } },
  ];
}

/** Keeps names readable at any zoom: their size on the screen stays between bounds, and of names that would lie on each other the best connected one is shown. */
export function sizeLabels(core: Core): void {
  const zoom = core.zoom();
  const onScreen = Math.min(15, Math.max(10.5, 11 * zoom));
  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  const byDegree = core
    .nodes()
    .toArray()
    .toSorted((a, b) => b.degree(false) - a.degree(false));
  core.batch(() => {
    for (const node of byDegree) {
      const { x, y } = node.renderedPosition();
      // A letter is about 0.56 of the size wide; the name hangs below its node.
      const half = String(node.data("label")).length * onScreen * 0.28 + 2;
      const top = y + (Number(node.data("size")) * zoom) / 2 + 2;
      const box = { left: x - half, right: x + half, top, bottom: top + onScreen + 2 };
      const isFree = taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
      if (isFree) taken.push(box);
      node.data({ labelSize: isFree ? onScreen / zoom : 0.1, nearSize: (onScreen + 0.5) / zoom });
    }
  });
}

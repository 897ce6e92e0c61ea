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

/** Keeps names readable at any zoom: their size on the screen stays between bounds, and where they would not fit only the best connected have one. */
export function sizeLabels(core: Core): void {
  const zoom = core.zoom();
  const onScreen = Math.min(15, Math.max(10.5, 11 * zoom));
  const isCrowded = zoom < 1 && (core.width() * core.height()) / Math.max(1, core.nodes().length) < 4500;
  core.batch(() => {
    for (const node of core.nodes()) node.data({ labelSize: isCrowded && node.degree(false) < 3 ? 0.1 : onScreen / zoom, nearSize: (onScreen + 0.5) / zoom });
  });
}

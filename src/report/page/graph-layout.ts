import type { Collection, Core } from "cytoscape";

interface Box {
  readonly part: Collection;
  readonly width: number;
  readonly height: number;
}

const gap = 34;

/**
 * Lays out a graph of many parts: each connected part by forces, then the parts in lanes beside the largest one, so that small ones take little of the
 * window. Nothing is drawn by chance: equal graphs get equal places.
 * @param aspect Width of the window over its height.
 */
export function layOut(core: Core, aspect: number): void {
  const boxes = core
    .elements()
    .components()
    .map((part): Box => {
      spread(part);
      if (part.nodes().length > 20) stretch(part, aspect);
      const { w, h } = part.boundingBox({ includeLabels: true });
      return { part, width: w + gap, height: h + gap };
    })
    .sort((a, b) => b.width * b.height - a.width * a.height);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  if (boxes.length === 0) return;
  // Lanes, each as long as the largest part at least: columns in a wide window, rows in a high one. A part goes behind the others of its lane while it fits.
  const isWide = aspect >= 1;
  const along = ({ width, height }: Box): number => (isWide ? height : width);
  const across = ({ width, height }: Box): number => (isWide ? width : height);
  const longest = Math.max(...boxes.map(along), Math.sqrt(1.15 * area * (isWide ? 1 / aspect : aspect)));
  let [lane, place, breadth] = [0, 0, 0];
  for (const box of boxes) {
    if (place > 0 && place + along(box) > longest) {
      lane += breadth;
      [place, breadth] = [0, 0];
    }
    move(box.part, isWide ? lane : place, isWide ? place : lane);
    place += along(box);
    breadth = Math.max(breadth, across(box));
  }
}

function spread(part: Collection): void {
  const edges = part.edges().length;
  if (part.nodes().length < 2) return;
  part
    .layout({
      name: "cose",
      animate: false,
      fit: false,
      randomize: false,
      nodeDimensionsIncludeLabels: true,
      nodeRepulsion: () => 5200,
      nodeOverlap: 14,
      idealEdgeLength: () => 46,
      edgeElasticity: () => 60,
      gravity: 1.1,
      numIter: edges > 250 ? 400 : 1000,
    })
    .run();
}

/** Forces make parts about as wide as high; a large one is drawn out to the form of the window, which parts its labels. */
function stretch(part: Collection, aspect: number): void {
  const { w, h } = part.boundingBox({ includeLabels: false });
  if (w === 0 || h === 0) return;
  const ratio = (aspect * h) / w;
  const [across, down] = [Math.min(2, Math.max(1, ratio)), Math.min(2, Math.max(1, 1 / ratio))];
  part.nodes().positions((node) => ({ x: node.position().x * across, y: node.position().y * down }));
}

function move(part: Collection, left: number, top: number): void {
  const box = part.boundingBox({ includeLabels: true });
  part.nodes().positions((node) => {
    const { x, y } = node.position();
    return { x: x - box.x1 + left, y: y - box.y1 + top };
  });
}

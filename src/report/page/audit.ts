import { seededGenerator } from "../../model/seeded-generator.ts";
import { evidenceCard } from "./detail.ts";
import { fill, make } from "./dom.ts";
import { save } from "./downloads.ts";
import { drawnWhenOpen } from "./list-views.ts";
import type { State } from "./state.ts";
import { at } from "./store.ts";

const sampled = 20;

/** Sentences drawn by chance from what the filter leaves, to be judged: equal seeds draw equal sentences. */
export function auditView(state: State): void {
  let seed = 1;
  const result = make("p", { class: "audit-result", attributes: { role: "status" } });
  const tell = (): void => {
    const said = [...state.verdicts.values()];
    const right = said.filter(({ verdict }) => verdict === "right").length;
    if (said.length === 0) {
      result.textContent = "Judge some sentences to see how often they are right.";
      return;
    }
    const [low, high] = wilson(right, said.length);
    result.textContent = `${right} of ${said.length} right: ${percent(right / said.length)} (95 % interval ${percent(low)} to ${percent(high)}).`;
  };
  const draw = (view: HTMLElement): void => {
    const number = make("input", { attributes: { type: "number", min: 0, max: 999_999, value: seed, "aria-label": "Seed" } });
    number.addEventListener("change", () => {
      seed = Math.max(0, Math.min(999_999, Math.floor(Number(number.value)) || 0));
      draw(view);
    });
    fill(
      view,
      make(
        "div",
        { class: "view-head" },
        make("h2", {}, "Audit"),
        make(
          "div",
          { class: "buttons" },
          make("label", {}, "Seed ", number),
          make(
            "button",
            {
              class: "quiet",
              attributes: { type: "button" },
              onClick: () => {
                seed += 1;
                draw(view);
              },
            },
            "Draw others",
          ),
          make(
            "button",
            {
              class: "quiet",
              attributes: { type: "button" },
              onClick: () => save("curation.ndjson", new Blob([verdictLines(state)], { type: "application/x-ndjson" })),
            },
            "Save verdicts",
          ),
        ),
      ),
      make("p", { class: "muted" }, `${sampled} sentences drawn by chance from what the filter leaves. Equal seeds draw equal sentences.`),
      result,
      ...drawSample(state, seed).map(({ row, piece }) => {
        const found = state.store.evidenceOf(row)[piece];
        return found === undefined ? null : evidenceCard(state, row, found, true);
      }),
    );
    tell();
  };
  drawnWhenOpen(state, "audit", draw);
  state.onChange((what) => {
    if (what === "verdict") tell();
  });
}

/** The verdicts as lines of a curation file. */
function verdictLines(state: State): string {
  return [...state.verdicts.values()].map((verdict) => `${JSON.stringify(verdict)}\n`).join("");
}

function drawSample(state: State, seed: number): readonly { readonly row: number; readonly piece: number }[] {
  const { store } = state;
  const held = (row: number): number => Math.min(at(store.data.statements.evidence, row), store.evidenceShown);
  const rows = state.rows();
  const ends: number[] = [];
  let total = 0;
  for (const row of rows) {
    total += held(row);
    ends.push(total);
  }
  const next = seededGenerator(seed);
  const drawn = new Set<number>();
  while (drawn.size < Math.min(sampled, total)) drawn.add(next() % total);
  return [...drawn].map((place) => {
    const index = firstAbove(ends, place);
    const row = rows[index] ?? 0;
    return { row, piece: place - ((ends[index] ?? 0) - held(row)) };
  });
}

function firstAbove(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Wilson's interval of a share. */
function wilson(right: number, of: number): readonly [number, number] {
  const z = 1.959964;
  const share = right / of;
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

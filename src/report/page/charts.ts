import { fittedCalibration } from "../../graph/fitted-reading.ts";
import type { CalibrationRow } from "../../graph/reliability.ts";
import type { Tally } from "../page-data.ts";
import { secondsByStage } from "../run-seconds.ts";
import type { Child } from "./dom.ts";
import { byId, draw, fill, make } from "./dom.ts";
import { relationLabel } from "./filter-panel.ts";
import { drawnWhenOpen } from "./list-views.ts";
import { claimLabel, yearText } from "./marks.ts";
import type { State } from "./state.ts";
import { at } from "./store.ts";

/** One bar: its name and its parts, each with the class that colours it. */
interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly count: number; readonly class: string }[];
}

/** Bars beside each other, longest first as given. The numbers stand beside them, so the drawing itself is hidden from screen readers. */
function bars(title: string, rows: readonly Bar[], note = ""): HTMLElement {
  const sums = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const longest = Math.max(1, ...sums);
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", {}, title),
    rows.length === 0
      ? make("p", { class: "muted" }, "None.")
      : make(
          "ul",
          { class: "bars" },
          ...rows.map(({ name, parts }, index) => {
            const track = draw("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", class: "bar", "aria-hidden": "true" });
            let from = 0;
            for (const { count, class: className } of parts) {
              const width = (100 * count) / longest;
              track.append(draw("rect", { x: from, y: 0, width, height: 10, class: className }));
              from += width;
            }
            return make(
              "li",
              {},
              make("span", { class: "bar-name" }, name),
              track,
              make("span", { class: "bar-count" }, (sums[index] ?? 0).toLocaleString("en")),
            );
          }),
        ),
    note !== "" && make("p", { class: "muted small" }, note),
  );
}

/** Upright bars over a scale. */
function columns(title: string, counts: readonly { readonly name: string; readonly count: number }[], from: string, to: string): HTMLElement {
  const highest = Math.max(1, ...counts.map(({ count }) => count));
  const step = 100 / Math.max(1, counts.length);
  const picture = draw(
    "svg",
    {
      viewBox: "0 0 100 40",
      preserveAspectRatio: "none",
      class: "columns",
      role: "img",
      "aria-label": `${title}: ${counts.map(({ name, count }) => `${name} ${count}`).join(", ")}`,
    },
    ...counts.map(({ name, count }, index) => {
      const height = (38 * count) / highest;
      return draw(
        "rect",
        { x: index * step + step * 0.08, y: 40 - height, width: step * 0.84, height, class: "fill-accent" },
        draw("title", {}, `${name}: ${count}`),
      );
    }),
  );
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", {}, title),
    picture,
    make("p", { class: "scale" }, make("span", {}, from), make("span", {}, `highest ${highest.toLocaleString("en")}`), make("span", {}, to)),
  );
}

const plainBars = (tally: Tally, words: (name: string) => string = (name) => name): readonly Bar[] =>
  tally.map(([name, count]) => ({ name: words(name), parts: [{ count, class: "fill-accent" }] }));

/** Charts over the whole graph, and the best supported and newest statements of what the filter leaves. */
export function chartsView(state: State): void {
  const { store } = state;
  const { totals, statements } = store.data;
  drawnWhenOpen(state, "charts", (view) => {
    const list = (title: string, rows: readonly number[], figure: (row: number) => Child): HTMLElement =>
      make(
        "figure",
        { class: "chart wide" },
        make("figcaption", {}, title),
        make(
          "ul",
          { class: "plain" },
          ...rows.map((row) =>
            make(
              "li",
              {},
              make(
                "button",
                { class: "line", attributes: { type: "button" }, onClick: () => state.select({ kind: "statement", row }) },
                claimLabel(store, row),
                figure(row),
              ),
            ),
          ),
        ),
      );
    const papers = (row: number): number => statements.documents[row]?.length ?? 0;
    const supported = state
      .rows()
      .toSorted((a, b) => papers(b) - papers(a) || a - b)
      .slice(0, 10);
    const newest = state
      .rows()
      .filter((row) => at(statements.year, row) > 0)
      .toSorted((a, b) => at(statements.year, b) - at(statements.year, a) || a - b)
      .slice(0, 10);
    fill(
      view,
      make("div", { class: "view-head" }, make("h2", {}, "Charts")),
      make(
        "div",
        { class: "charts" },
        list("Most papers", supported, (row) => make("span", { class: "muted" }, papers(row) === 1 ? "1 paper" : `${papers(row)} papers`)),
        newest.length > 0 && list("Newest", newest, (row) => make("span", { class: "muted" }, yearText(store, row))),
        bars("Statements by relation", relationBars(totals.relations), "Green increases, red decreases, grey neither."),
        columns(
          "Statements by belief",
          totals.beliefs.map((count, bin) => ({ name: `${(bin / 20).toFixed(2)} to ${((bin + 1) / 20).toFixed(2)}`, count })),
          "0",
          "1",
        ),
        calibration(state),
        reliability(),
        bars("Documents by source", plainBars(totals.sources)),
        yearChart(totals.years),
        bars("Sentences by how they put it", plainBars(totals.stances)),
        bars(
          "Sentences by section",
          plainBars(totals.sections, (name) => name.replaceAll("-", " ")),
        ),
        totals.refusals !== null && bars("Refused records by reason", plainBars(totals.refusals)),
        timeChart(state.store.data.live?.seconds ?? []),
      ),
    );
  });
  state.onChange((what) => {
    const old = document.querySelector("#calibration");
    if (what === "verdict" && old !== null) old.replaceWith(calibration(state));
  });
}

function relationBars(tally: Tally): readonly Bar[] {
  const rows = new Map<string, { count: number; class: string }[]>();
  for (const [name, count] of tally) {
    const [relation = "", direction = ""] = name.split(" ");
    const parts = rows.get(relation) ?? [];
    parts.push({ count, class: `fill-${direction}` });
    rows.set(relation, parts);
  }
  const sum = (parts: readonly { readonly count: number }[]): number => parts.reduce((total, { count }) => total + count, 0);
  return [...rows].sort(([, a], [, b]) => sum(b) - sum(a)).map(([relation, parts]) => ({ name: relationLabel(relation), parts }));
}

function yearChart(years: Tally): HTMLElement {
  const known = years.filter(([name]) => /^\d+$/u.test(name)).map(([name, count]) => [Number(name), count] as const);
  const unknown = years.find(([name]) => name === "unknown")?.[1] ?? 0;
  const first = Math.min(...known.map(([year]) => year));
  const last = Math.max(...known.map(([year]) => year));
  const note = unknown === 0 ? "" : `; ${unknown.toLocaleString("en")} without year`;
  if (known.length === 0) return bars("Documents by year", [], `No page states its year${note}.`);
  const counts = new Map(known);
  const span = Math.min(200, last - first + 1);
  const rows = Array.from({ length: span }, (_, index) => last - span + 1 + index).map((year) => ({ name: String(year), count: counts.get(year) ?? 0 }));
  return columns(`Documents by year${note}`, rows, String(rows[0]?.name ?? ""), String(last));
}

/** How often evidence was judged right, by belief of its statement: what the reader of this page has said so far. */
function calibration(state: State): HTMLElement {
  const bins = Array.from({ length: 5 }, () => ({ right: 0, wrong: 0 }));
  const { store } = state;
  for (const { row, verdict } of state.judged()) {
    const bin = bins[Math.min(4, Math.floor(at(store.data.statements.belief, row) / 200))];
    if (bin !== undefined) bin[verdict] += 1;
  }
  const rows = bins.map(({ right, wrong }, index) => ({
    name: `${(index / 5).toFixed(1)} to ${((index + 1) / 5).toFixed(1)}`,
    parts: [
      { count: right, class: "fill-increase" },
      { count: wrong, class: "fill-decrease" },
    ],
  }));
  const chart = bars(
    "Belief against your verdicts",
    rows.filter(({ parts }) => parts.some(({ count }) => count > 0)),
    "Sentences judged right (green) and wrong (red), by the belief of their statement. The tab Audit draws sentences to judge.",
  );
  chart.id = "calibration";
  return chart;
}

/** Mean belief against the share that readers call right: what the table of reliabilities that ships reached on papers left out of its fit. */
function reliability(): HTMLElement {
  const most = Math.max(...fittedCalibration.map(({ claims }) => claims));
  const words = ({ claims, believed, right }: CalibrationRow): string =>
    `believed ${believed.toFixed(2)}, right ${right.toFixed(2)} of ${claims.toLocaleString("en")} ${claims === 1 ? "claim" : "claims"}`;
  const picture = draw(
    "svg",
    { viewBox: "-4 -4 108 108", class: "reliability", role: "img", "aria-label": `Belief against readers: ${fittedCalibration.map(words).join("; ")}` },
    draw("rect", { x: 0, y: 0, width: 100, height: 100, class: "reliability-frame" }),
    draw("line", { x1: 0, y1: 100, x2: 100, y2: 0, class: "reliability-line" }),
    ...fittedCalibration.map((row) =>
      draw(
        "circle",
        { cx: 100 * row.believed, cy: 100 - 100 * row.right, r: 1 + 3.5 * Math.sqrt(row.claims / most), class: "fill-accent" },
        draw("title", {}, words(row)),
      ),
    ),
  );
  const claims = fittedCalibration.reduce((sum, row) => sum + row.claims, 0);
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", {}, "Belief against readers"),
    picture,
    make("p", { class: "scale" }, make("span", {}, "believed 0"), make("span", {}, "up: right, 0 to 1"), make("span", {}, "1")),
    make(
      "p",
      { class: "muted small" },
      `Of one sentence's reading, by the table that ships, on ${claims.toLocaleString("en")} claims of abstracts that readers judged, left out of the fit; on the line both agree. Size: number of claims.`,
    ),
  );
}

/** Time is in run.json only, so that reports of equal graphs are equal; a view of the run has it beside it, else a reader may show it here. */
function timeChart(known: readonly (readonly [string, number])[]): HTMLElement {
  if (known.length > 0) return secondBars("Seconds by stage", known);
  const place = make("div");
  const file = make("input", { attributes: { type: "file", accept: ".json,application/json", "aria-label": "run.json" } });
  file.addEventListener("change", async () => {
    const text = await file.files?.[0]?.text();
    try {
      const seconds = secondsByStage(JSON.parse(text ?? ""));
      fill(place, seconds === null ? make("p", { class: "muted" }, "This file tells no time.") : secondBars("", seconds));
    } catch {
      fill(place, make("p", { class: "muted" }, "This is no run.json."));
    }
  });
  const why =
    "A report has no clock in it: equal graphs give equal files. Choose the run.json beside it to see where the time went, or open the run with litgraph view, which shows it at once.";
  return make("figure", { class: "chart" }, make("figcaption", {}, "Seconds by stage"), make("p", { class: "muted small" }, why), file, place);
}

function secondBars(title: string, seconds: readonly (readonly [string, number])[]): HTMLElement {
  return bars(
    title,
    seconds.map(([name, count]) => ({ name, parts: [{ count, class: "fill-accent" }] })),
  );
}

/** Numbers at the top of the page. */
export function tiles(state: State): void {
  const { totals } = state.store.data;
  const tile = (count: number, words: string): HTMLElement => make("li", {}, make("strong", {}, count.toLocaleString("en")), ` ${words}`);
  fill(
    byId("tiles"),
    tile(totals.documents, totals.documents === 1 ? "paper" : "papers"),
    tile(totals.evidence, "sentences"),
    tile(totals.statements, "statements"),
    tile(totals.entities, "things named"),
    tile(totals.denied, "denied"),
    tile(totals.contradictions, "contradictions"),
  );
}

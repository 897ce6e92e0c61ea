import type { Evaluation } from "./evaluation.ts";
import type { ErrorLine } from "./score.ts";

const percent = (value: number | null): string => (value === null ? "" : (100 * value).toFixed(1));

/** Text of gold and pages is hostile; nothing of it may become markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

const row = (cells: readonly string[], tag = "td"): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;

const listedPerTask = 200;

/** Keeps the first errors of each corpus, task and kind, so that the page of a large corpus still opens; evaluation.json has them all. */
function isListed(): (error: ErrorLine) => boolean {
  const counts = new Map<string, number>();
  return ({ corpus, task, kind }) => {
    const key = JSON.stringify([corpus, task, kind]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= listedPerTask;
  };
}

/** A self-contained page with the scores and every error; the errors can be filtered by typing. Loads nothing from anywhere. */
export function evaluationPage(evaluation: Evaluation): string {
  const scores = evaluation.rows.map((score) => {
    const interval = score.interval === null ? "" : `${percent(score.interval[0])}–${percent(score.interval[1])}`;
    return row([
      score.corpus,
      score.task,
      score.label,
      percent(score.precision),
      percent(score.recall),
      percent(score.f1),
      interval,
      percent(score.macroF1),
      `${score.tp}`,
      `${score.fp}`,
      `${score.fn}`,
    ]);
  });
  const shares = evaluation.shares.map((share) => row([share.corpus, share.quality, percent(share.share), `${share.right}/${share.of}`]));
  const listed = evaluation.errors.filter(isListed());
  const errors = listed.map(({ corpus, document, task, kind, label, text, detail, sentence }) =>
    row([corpus, document, task, kind, label, text, detail, sentence]),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>litgraph evaluation</title>
<style>
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1c2330; background: #fff; }
table { border-collapse: collapse; margin: 0 0 2rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #dde2ea; text-align: left; vertical-align: top; }
#scores td:nth-child(n+4), #shares td:nth-child(n+3) { text-align: right; font-variant-numeric: tabular-nums; }
input { font: inherit; padding: .3rem .5rem; width: min(40rem, 100%); margin: 0 0 1rem; }
@media (prefers-color-scheme: dark) { body { color: #dfe5ee; background: #14181f; } th, td { border-color: #333b48; } input { color: inherit; background: #1d232d; border: 1px solid #465062; } }
</style>
<h1>litgraph evaluation</h1>
<p>${evaluation.documents} documents, ${evaluation.errors.length} errors. P, R and F1 in percent; intervals are 95 % bootstrap over documents.</p>
<table id="scores"><thead>${row(["corpus", "task", "label", "P", "R", "F1", "95 %", "macro F1", "tp", "fp", "fn"], "th")}</thead><tbody>${scores.join("\n")}</tbody></table>
${shares.length === 0 ? "" : `<h2>Of what is found right</h2><table id="shares"><thead>${row(["corpus", "quality", "share", "right"], "th")}</thead><tbody>${shares.join("\n")}</tbody></table>`}
<h2>Errors</h2>
<p>${listed.length === evaluation.errors.length ? "All" : `${listed.length} of ${evaluation.errors.length}, at most ${listedPerTask} of each corpus, task and kind; all are in evaluation.json`}.</p>
<label for="filter">Show errors that contain</label><br><input id="filter" type="search" autocomplete="off">
<table id="errors"><thead>${row(["corpus", "document", "task", "kind", "label", "text", "why", "sentence"], "th")}</thead><tbody>${errors.join("\n")}</tbody></table>
<script>
const field = document.getElementById("filter");
const rows = [...document.querySelectorAll("#errors tbody tr")];
field.addEventListener("input", () => {
  const wanted = field.value.toLowerCase();
  for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
});
</script>
</html>
`;
}

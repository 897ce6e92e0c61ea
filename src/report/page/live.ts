import type { LiveAccess } from "../page-data.ts";
import { byId, make } from "./dom.ts";
import type { VerdictSink } from "./state.ts";

/** Sends verdicts to the view that serves the page, which writes them into the curation file; says so when that fails. */
export function verdictSender({ token }: LiveAccess): VerdictSink {
  return (verdict) => {
    void fetch("/verdicts", { method: "POST", headers: { "Content-Type": "application/json", "X-Litgraph-Token": token }, body: JSON.stringify(verdict) })
      .then(async (response) => {
        if (!response.ok) tell(`The verdict was not kept: ${(await response.text()).trim()}`);
      })
      .catch(() => tell("The verdict was not kept: the view does not answer. Is it still running?"));
  };
}

/** The search over the whole run: what the page holds is the strongest of what fits it. */
export function runSearch({ query, fitting }: LiveAccess, statements: number): void {
  const field = make("input", {
    attributes: { type: "search", value: query, "aria-label": "Search the whole run", placeholder: "Names or words of a sentence" },
  });
  const form = make(
    "form",
    { class: "run-search" },
    field,
    make("button", { class: "quiet", attributes: { type: "submit" } }, `Search all ${statements.toLocaleString("en")} statements`),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(field.value.trim() === "" ? "/" : `/?q=${encodeURIComponent(field.value.trim())}`);
  });
  const fits = query === "" ? "" : `${fitting.toLocaleString("en")} fit “${query}”. `;
  byId("shown").append(make("span", { class: "fits" }, ` ${fits}`));
  byId("shown").after(form);
}

function tell(message: string): void {
  const note = make("p", { class: "warning toast", attributes: { role: "alert" } }, message);
  document.body.append(note);
  window.setTimeout(() => note.remove(), 8000);
}

import { evidenceFlags } from "../page-data.ts";
import type { Child } from "./dom.ts";
import { make } from "./dom.ts";
import { cautions } from "./marks.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";
import { at } from "./store.ts";

/** Offers a file to the reader; it is made in the page. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = make("a", { attributes: { href: address, download: name } });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Buttons that save what the filter leaves. */
export function downloadButtons(state: State): readonly Child[] {
  const button = (words: string, label: string, onClick: () => void): HTMLButtonElement =>
    make("button", { class: "quiet", attributes: { type: "button", title: label, "aria-label": label }, onClick }, words);
  return [
    button("CSV", "Save the statements that are shown as CSV", () =>
      save("statements.csv", new Blob([csvOf(state.store, state.rows())], { type: "text/csv" })),
    ),
    button("JSON", "Save the statements that are shown, with their sentences, as JSON", () =>
      save("statements.json", new Blob([JSON.stringify(recordsOf(state.store, state.rows()), null, 1)], { type: "application/json" })),
    ),
  ];
}

const heads = [
  "id",
  "subject",
  "subject_id",
  "relation",
  "claim",
  "object",
  "object_id",
  "negated",
  "belief",
  "support",
  "denial",
  "holds_in",
  "denied_in",
  "papers",
  "sentences",
  "best_sentence",
];

/** One line for each statement, with its best sentence. */
export function csvOf(store: Store, rows: readonly number[]): string {
  const { statements, entities, documents } = store.data;
  const lines = rows.map((row) => {
    const names = (column: readonly (readonly number[])[]): string => (column[row] ?? []).map(store.nameOf).join("; ");
    return [
      statements.id[row],
      store.nameOf(store.subjectOf(row)),
      entities.curie[store.subjectOf(row)],
      store.relationOf(row),
      store.wordsOf(row),
      store.nameOf(store.objectOf(row)),
      entities.curie[store.objectOf(row)],
      store.isNegated(row),
      at(statements.belief, row) / 1000,
      at(statements.support, row) / 1000,
      at(statements.denial, row) / 1000,
      names(statements.holdsIn),
      names(statements.deniedIn),
      (statements.documents[row] ?? []).map((document) => documents.id[document]).join("; "),
      at(statements.evidence, row),
      store.evidenceOf(row)[0]?.[4] ?? "",
    ];
  });
  return `${[heads, ...lines].map((cells) => cells.map((cell) => csvCell(String(cell))).join(",")).join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The statements as records, each with the evidence that the page holds. */
export function recordsOf(store: Store, rows: readonly number[]): readonly object[] {
  const { statements, entities, documents, inputs } = store.data;
  const participant = (entity: number): object => ({ id: entities.curie[entity], name: store.nameOf(entity), type: store.typeOf(entity) });
  return rows.map((row) => ({
    id: statements.id[row],
    claim: store.sentenceOf(row),
    subject: participant(store.subjectOf(row)),
    relation: store.relationOf(row),
    aspect: store.aspectOf(row),
    direction: store.directionOf(row),
    negated: store.isNegated(row),
    object: participant(store.objectOf(row)),
    belief: at(statements.belief, row) / 1000,
    support: at(statements.support, row) / 1000,
    denial: at(statements.denial, row) / 1000,
    holdsIn: (statements.holdsIn[row] ?? []).map(participant),
    deniedIn: (statements.deniedIn[row] ?? []).map(participant),
    evidence: store.evidenceOf(row).map(([id, document, input, section, quote, , , , raw, flags, , , score, namesScore, foundBy]) => ({
      id,
      document: documents.id[document],
      page: inputs[input],
      section,
      quote,
      rawStart: raw === 0 ? null : raw[0],
      rawEnd: raw === 0 ? null : raw[1],
      denies: (flags & evidenceFlags.denies) !== 0,
      cautions: cautions(flags),
      score: score / 1000,
      namesScore: namesScore / 1000,
      foundBy,
    })),
  }));
}

import type { Child } from "./dom.ts";
import { fill, make } from "./dom.ts";

/** A column of a table: how a row is shown, and what it is sorted by. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Child;
  /** What sorts the rows; left out for columns that cannot sort. */
  readonly sortBy?: (row: Row) => string | number;
  /** Numbers are best first with the largest. */
  readonly isNumber?: boolean;
  /** Left out where the window is narrow. */
  readonly isExtra?: boolean;
}

/** What a table shows. */
export interface TableOptions<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly onOpen: (row: Row) => void;
  /** What is said of a table without rows. */
  readonly empty: string;
}

const pageSize = 50;

/** A table with a page of its rows, heads that sort, and buttons that turn the pages. Only what is on the page is in the document, so any number of rows will do. */
export function table<Row>({ caption, columns, rows, onOpen, empty }: TableOptions<Row>): HTMLElement {
  if (rows.length === 0) return make("p", { class: "empty" }, empty);
  let sorted = rows;
  let sortedBy: { readonly column: number; readonly descending: boolean } | null = null;
  let page = 0;
  const head = make("tr");
  const body = make("tbody");
  const pager = make("div", { class: "pager" });

  const sort = (column: number): void => {
    const key = columns[column]?.sortBy;
    if (key === undefined) return;
    const first = columns[column]?.isNumber === true;
    const descending = sortedBy?.column === column ? !sortedBy.descending : first;
    sortedBy = { column, descending };
    const keyed = rows.map((row, index) => ({ row, index, key: key(row) }));
    const sign = descending ? -1 : 1;
    keyed.sort((a, b) => sign * compare(a.key, b.key) || a.index - b.index);
    sorted = keyed.map(({ row }) => row);
    page = 0;
    show();
  };

  const show = (): void => {
    fill(
      head,
      ...columns.map(({ title, sortBy, isExtra, isNumber }, column) => {
        const isSorted = sortedBy?.column === column;
        const order = isSorted ? (sortedBy?.descending === true ? "descending" : "ascending") : null;
        return make(
          "th",
          { class: classes(isExtra === true && "extra", isNumber === true && "number"), attributes: { scope: "col", "aria-sort": order } },
          sortBy === undefined
            ? title
            : make(
                "button",
                { class: "sort", attributes: { type: "button" }, onClick: () => sort(column) },
                title,
                make("span", { class: "order", attributes: { "aria-hidden": "true" } }, order === null ? "↕" : order === "ascending" ? "↑" : "↓"),
              ),
        );
      }),
    );
    const from = page * pageSize;
    fill(
      body,
      ...sorted.slice(from, from + pageSize).map((row) => {
        const line = make(
          "tr",
          { class: "row", attributes: { tabindex: 0 } },
          ...columns.map(({ cell, isExtra, isNumber }) =>
            make("td", { class: classes(isExtra === true && "extra", isNumber === true && "number") }, cell(row)),
          ),
        );
        line.addEventListener("click", (event) => {
          if (!(event.target instanceof Element) || event.target.closest("a, button") === null) onOpen(row);
        });
        line.addEventListener("keydown", (event) => {
          if (event.key === "Enter" && event.target === line) onOpen(row);
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            const next = event.key === "ArrowDown" ? line.nextElementSibling : line.previousElementSibling;
            if (next instanceof HTMLElement) {
              event.preventDefault();
              next.focus();
            }
          }
        });
        return line;
      }),
    );
    const pages = Math.ceil(sorted.length / pageSize);
    const turn = (to: number, text: string, label: string): HTMLButtonElement =>
      make(
        "button",
        {
          class: "quiet",
          attributes: { type: "button", "aria-label": label, disabled: to < 0 || to >= pages || to === page },
          onClick: () => {
            page = to;
            show();
          },
        },
        text,
      );
    fill(
      pager,
      make(
        "span",
        { attributes: { role: "status" } },
        `${(from + 1).toLocaleString("en")}–${Math.min(from + pageSize, sorted.length).toLocaleString("en")} of ${sorted.length.toLocaleString("en")}`,
      ),
      pages > 1 && turn(0, "«", "First page"),
      pages > 1 && turn(page - 1, "‹", "Page before"),
      pages > 1 && turn(page + 1, "›", "Next page"),
      pages > 1 && turn(pages - 1, "»", "Last page"),
    );
  };
  show();
  return make(
    "div",
    { class: "table" },
    make("div", { class: "scroll" }, make("table", {}, make("caption", {}, caption), make("thead", {}, head), body)),
    pager,
  );
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en", { numeric: true, sensitivity: "base" });
}

function classes(...names: readonly (string | false)[]): string {
  return names.filter((name) => name !== false).join(" ");
}

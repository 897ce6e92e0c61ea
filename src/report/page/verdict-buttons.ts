import type { EvidenceTuple, Verdict } from "../page-data.ts";
import { fill, make } from "./dom.ts";
import type { State } from "./state.ts";
import { verdictKey } from "./state.ts";

/** What is usually wrong with a piece of evidence; a reader may also write something else. */
const reasons = [
  "no relation there",
  "wrong name or identifier",
  "wrong relation",
  "wrong direction",
  "denial or hedge missed",
  "wrong cell line",
  "not this paper's claim",
];

/** What a verdict says when its reader gave no reason. */
const unsaid = { right: "the sentence says so", wrong: "no reason given" } as const;

/** Buttons by which a reader says that a piece of evidence is right or wrong, and why. */
export function verdictButtons(state: State, row: number, piece: EvidenceTuple): HTMLElement {
  const box = make("div", { class: "verdict", attributes: { role: "group", "aria-label": "Is this right?" } });
  const { store } = state;
  const thing = { statement: store.data.statements.id[row] ?? "", sentenceHash: piece[16] };
  const words = { claim: store.sentenceOf(row), sentence: piece[4], document: store.data.documents.id[piece[1]] ?? "" };
  const show = (isAsking: boolean): void => {
    const known = state.verdicts.get(verdictKey(thing));
    const judge = (verdict: Verdict["verdict"], because: string): void => {
      state.judge({ ...thing, verdict, because: because === "" ? unsaid[verdict] : because, ...words }, row);
      show(false);
    };
    const button = (verdict: Verdict["verdict"], words: string): HTMLButtonElement =>
      make(
        "button",
        {
          class: `quiet ${verdict}`,
          attributes: { type: "button", "aria-pressed": String(known?.verdict === verdict) },
          onClick: () => (verdict === "wrong" ? show(true) : judge(verdict, "")),
        },
        words,
      );
    const why = make("input", {
      class: "why",
      attributes: { type: "text", list: "reasons", placeholder: "Why? Enter keeps it", "aria-label": "Why it is wrong", maxlength: 500 },
    });
    why.addEventListener("keydown", (event) => {
      if (event.key === "Enter") judge("wrong", why.value.trim());
      if (event.key === "Escape") {
        event.stopPropagation();
        show(false);
      }
    });
    fill(
      box,
      button("right", "✓ Right"),
      button("wrong", "✗ Wrong"),
      isAsking && why,
      isAsking && make("button", { class: "quiet", attributes: { type: "button" }, onClick: () => judge("wrong", why.value.trim()) }, "Keep"),
      !isAsking && known !== undefined && known.because !== unsaid[known.verdict] && make("span", { class: "muted" }, known.because),
    );
    if (isAsking) why.focus();
  };
  show(false);
  return box;
}

/** The list that proposes reasons; once in the page. */
export function reasonList(): HTMLElement {
  return make("datalist", { attributes: { id: "reasons" } }, ...reasons.map((reason) => make("option", { attributes: { value: reason } })));
}

import { attachAfter, attachBy, attachResponse } from "./attach-causes.ts";
import { attachAt, attachThrough, attachUsing, attachWith } from "./attach-means.ts";
import { attachBetween, attachPlace, attachTo } from "./attach-objects.ts";
import { attachOf } from "./attach-of.ts";
import { type Attachment, themesOf } from "./attachment.ts";
import { becomeOwned } from "./bound-partners.ts";
import { addMissing } from "./concept.ts";

/** "kinases such as A and B". */
function attachExamples({ target, inner }: Attachment): boolean {
  // "substrates of A, such as B": B is one of them.
  if (target.kind === "link" && (target.row?.kind === "target" || target.row?.kind === "convert") && target.second === null) becomeOwned(target);
  if (target.kind === "event" && target.themes.length > 0) return false;
  addMissing(target.themes, themesOf(inner));
  addMissing(
    target.cells,
    inner.flatMap(({ cells }) => cells),
  );
  if (target.kind === "other") target.kind = "entity";
  return true;
}

/** What each preposition says about the noun before it; true where the phrase was taken. Others hang on no noun. */
export const attachments: ReadonlyMap<string, (attachment: Attachment) => boolean> = new Map([
  ["of", attachOf],
  ["with", attachWith],
  ["by", attachBy],
  ...["to", "toward", "towards"].map((preposition) => [preposition, attachTo] as const),
  ["between", attachBetween],
  ["at", attachAt],
  ["using", attachUsing],
  ["through", attachThrough],
  ["via", attachThrough],
  ...["such as", "including", "like", "namely", "e.g"].map((preposition) => [preposition, attachExamples] as const),
  ...["after", "following"].map((preposition) => [preposition, attachAfter] as const),
  ["in response to", attachResponse],
  ["upon", (attachment) => attachAfter(attachment) || attachPlace(attachment)],
  ...["in", "on", "for", "against", "within", "from", "among"].map((preposition) => [preposition, attachPlace] as const),
]);

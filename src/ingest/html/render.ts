import { FlowWriter } from "../flow-writer.ts";
import type { DerivedText } from "../offset-composition.ts";
import { TextBuilder } from "../text-builder.ts";
import { isSpan, writeNodes } from "./flow.ts";
import type { HtmlPage } from "./page.ts";
import { runsOf } from "./runs.ts";

/** Sets the visible text of a page in lines as a browser saves them as text: one line a block, a blank line around paragraphs and headings. */
export function renderPage(page: HtmlPage): DerivedText {
  const builder = new TextBuilder(page.raw);
  const runs = runsOf(page, page.root, "each");
  for (const run of runs) {
    if (builder.length > 0) builder.insert(run.gap === 2 ? "\n\n" : "\n");
    const isPreformatted = run.parts.some(isSpan);
    writeNodes(builder, run.parts, () => false, new FlowWriter(builder, isPreformatted ? { keepsBlanks: true } : { foldsLayout: true }));
  }
  const { text, offsets } = builder.build();
  return { text, offsets };
}

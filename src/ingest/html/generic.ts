import type { Document, Note } from "../../model/document.ts";
import { DocumentError } from "../../model/errors.ts";
import { makeDocument } from "../document.ts";
import { languageOf } from "../language.ts";
import { TextBuilder } from "../text-builder.ts";
import { headingKind } from "./headings.ts";
import { mainRuns } from "./main-content.ts";
import { isScholarly, metadataOf, readMeta } from "./meta.ts";
import { type HtmlPage, spanOfNode } from "./page.ts";
import { type Run, spanOfRun, writeRuns } from "./runs.ts";
import { findTitle, writeTitle } from "./title.ts";
import { markRest } from "./unclaimed.ts";

/**
 * Reads a page of no known layout: title, then the main text by the density of its prose. Whose words they are is not known.
 * @throws DocumentError `no-text` when the page shows no running text
 */
export function readGenericHtml(page: HtmlPage, runs: readonly Run[], notes: readonly Note[]): Document {
  const statements = readMeta(page);
  const title = findTitle(page, statements, runs);
  const main = mainRuns(page, runs).filter((run) => run !== title?.run);
  const builder = new TextBuilder(page.raw);
  if (title !== null) writeTitle(builder, title);
  let heading: string | null = null;
  let length = 0;
  for (const run of main) {
    const kind = run.level > 0 ? headingKind(run.text) : "body";
    if (run.level > 0) {
      heading = run.text;
      if (kind === "related" || kind === "reference" || kind === "site") heading = null;
      continue;
    }
    const language = languageOf(run.text);
    builder.section("body", { heading, language: language === "und" ? "en" : language, attribution: isScholarly(statements) ? "this-paper" : "unknown" });
    writeRuns(builder, [run]);
    builder.mark("text", "body", spanOfRun(run));
    length += run.text.length;
  }
  if (length === 0) throw new DocumentError("ingest", "no-text", { input: page.name }, `${page.name}: the page shows no running text`);
  for (const { element } of statements) if (element !== null) builder.mark("metadata", "head", spanOfNode(element));
  markRest(builder, page);
  const stated = metadataOf(statements);
  builder.note("ingest", "layout-unknown", "no layout recognises this page; its main text was found by density");
  return makeDocument({
    source: "generic-html",
    confidence: Math.round(100 * Math.min(0.5, 0.2 + (title === null ? 0 : 0.1) + Math.min(0.2, length / 10_000))) / 100,
    input: page.name,
    raw: page.raw,
    built: builder.build("markup"),
    metadata: stated.metadata,
    notes: [...notes, ...stated.notes],
  });
}

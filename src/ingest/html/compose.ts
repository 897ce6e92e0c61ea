import type { Document, Section } from "../../model/document.ts";
import { toRawSpan } from "../../model/offset-map.ts";
import { Composition, type DerivedText } from "../offset-composition.ts";
import { type BuiltText, type SectionOptions, TextBuilder } from "../text-builder.ts";
import type { HtmlPage } from "./page.ts";
import { markRest } from "./unclaimed.ts";

/**
 * Carries what a text layout made of the rendered lines of a page back to the page: the same text and sections, with offsets and regions into its raw text.
 * Characters of the page that are in none of the lines are markup.
 */
export function composeOffsets(inner: Document, rendered: DerivedText, page: HtmlPage): BuiltText {
  const builder = new TextBuilder(page.raw);
  const composition = new Composition(rendered, page.raw.length);
  let next = 0;
  let end = 0;
  for (const section of inner.sections) {
    builder.section(section.type, optionsOf(section, inner.text.slice(end, section.start)));
    let clean = section.start;
    for (; next < inner.offsets.length; next++) {
      const piece = inner.offsets[next];
      if (piece === undefined || piece.clean.start > section.end || (piece.clean.start === section.end && piece.op !== "drop")) break;
      if (piece.clean.start > clean) builder.insert(inner.text.slice(clean, piece.clean.start));
      composition.write(builder, piece, inner.text.slice(piece.clean.start, piece.clean.end));
      clean = Math.max(clean, piece.clean.end);
    }
    if (clean < section.end) builder.insert(inner.text.slice(clean, section.end));
    end = section.end;
  }
  for (const region of inner.regions) {
    const span = toRawSpan(rendered.offsets, region);
    if (span !== null) builder.mark(region.disposition, region.role, span);
  }
  markRest(builder, page);
  return builder.build("markup");
}

function optionsOf(section: Section, joint: string): SectionOptions {
  const { heading, language, attribution, isMined, isTruncated, duplicateOf } = section;
  return { heading, language, attribution, isMined, isTruncated, duplicateOf, joint };
}

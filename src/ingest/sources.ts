import { ConfigError, DocumentError } from "../model/errors.ts";
import { archiveSource } from "./dump/archive.ts";
import { delimited } from "./dump/delimited.ts";
import { json, jsonLines } from "./dump/json.ts";
import { nbib } from "./dump/nbib.ts";
import { pdfSource } from "./dump/pdf.ts";
import { pubtator } from "./dump/pubtator.ts";
import { ris } from "./dump/ris.ts";
import { adviceFor } from "./foreign-formats.ts";
import { html } from "./html/html.ts";
import type { Source, SourceInput } from "./source.ts";
import { genericText } from "./text/generic-text.ts";
import { newsText } from "./text/news-text.ts";
import { pdfText } from "./text/pdf-text.ts";
import { pubmedText } from "./text/pubmed-text.ts";
import { qxmdText } from "./text/qxmd-text.ts";
import { sciteText } from "./text/scite-text.ts";
import { biocXml } from "./xml/bioc.ts";
import { jats } from "./xml/jats.ts";
import { pubmedXml } from "./xml/pubmed.ts";

/** Layouts of plain text, in which the text layer of a PDF may be set. */
const textLayouts: readonly Source[] = [qxmdText, pubmedText, sciteText, newsText, pdfText, genericText];

/**
 * Every format and page layout that litgraph reads, one row each. The order matters only among generic readers with equal claims.
 * To add one: write its file, add its row, add a fixture.
 */
export const sources: readonly Source[] = [
  pubmedXml,
  jats,
  biocXml,
  pubtator,
  jsonLines,
  json,
  nbib,
  ris,
  delimited,
  html,
  ...textLayouts,
  pdfSource((input) => detect(input, textLayouts)),
  archiveSource((input) => detect(input)),
];

/** Claims above this are sure; two of them contradict each other. */
const sureClaim = 0.5;

/**
 * The source that claims this input.
 * @throws DocumentError `unknown-format` when none does, `ambiguous-format` (naming all) when two or more are sure
 */
export function detect(input: SourceInput, candidates: readonly Source[] = sources): Source {
  const claims = candidates.map((source) => ({ source, claim: source.claim(input) })).filter(({ claim }) => claim > 0);
  const sure = claims.filter(({ claim }) => claim > sureClaim);
  if (sure.length > 1) {
    const names = sure.map(({ source }) => source.name).join(" and ");
    throw new DocumentError("ingest", "ambiguous-format", { input: input.name }, `${input.name}: both ${names} claim it; name the right one with --source`);
  }
  const best = sure[0] ?? claims.toSorted((a, b) => b.claim - a.claim)[0];
  if (best === undefined) {
    throw new DocumentError("ingest", "unknown-format", { input: input.name }, `${input.name}: ${adviceFor(input.name)}`);
  }
  return best.source;
}

/**
 * The source with this name, for `--source`.
 * @throws ConfigError when there is none
 */
export function sourceNamed(name: string, candidates: readonly Source[] = sources): Source {
  const found = candidates.find((source) => source.name === name);
  if (found === undefined) throw new ConfigError(`no source is called ${JSON.stringify(name)}; the names are ${candidates.map((row) => row.name).join(", ")}`);
  return found;
}

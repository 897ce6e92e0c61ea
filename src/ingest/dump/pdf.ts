import { getDocumentProxy } from "unpdf";
import { DocumentError } from "../../model/errors.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";

const maxPdfBytes = 64 * 2 ** 20;
const maxPages = 2000;

/**
 * The source of PDF files that have a text layer. The library reads the layer; its lines are read by the text layout that claims them. `raw` of the document
 * is the text of the layer, pages parted by form feeds; pages that are pictures only give none.
 */
export function pdfSource(detectText: (input: SourceInput) => Source): Source {
  return {
    name: "pdf",
    description: "PDF with a text layer",
    claim: (input) => (/^[\s\S]{0,1023}?%PDF-\d/u.test(input.head.slice(0, 1100)) ? 0.95 : 0),
    isOnePage: true,
    read: (input) => readPdf(input, detectText),
  };
}

async function* readPdf(input: SourceInput, detectText: (input: SourceInput) => Source): AsyncIterable<SourceResult> {
  const text = await textLayer(input);
  if (text.trim() === "")
    throw new DocumentError(
      "ingest",
      "no-text",
      { input: input.name },
      `${input.name}: the PDF has no text layer; it would have to be recognised from its pictures`,
    );
  const lines: SourceInput = {
    name: input.name,
    head: text.slice(0, 65_536),
    isWhole: text.length <= 65_536,
    text: async () => text,
    bytes: async function* () {
      yield Buffer.from(text);
    },
    notes: () => input.notes(),
  };
  yield* detectText(lines).read(lines);
}

async function textLayer(input: SourceInput): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.bytes()) {
    length += chunk.length;
    if (length > maxPdfBytes) throw new DocumentError("ingest", "too-large", { input: input.name }, `${input.name}: a PDF of more than ${maxPdfBytes} bytes`);
    chunks.push(chunk);
  }
  try {
    // A copy: the library takes the buffer over. Errors only, so that nothing is written to the terminal.
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)), { verbosity: 0, isEvalSupported: false, disableFontFace: true });
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfItems(items.flatMap((item) => ("str" in item ? [item] : []))));
      page.cleanup();
    }
    await pdf.destroy();
    return pages.join("\n\f\n");
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const reason = /password/iu.test(message) ? "unreadable" : "malformed";
    throw new DocumentError("ingest", reason, { input: input.name }, `${input.name}: the PDF cannot be read (${message})`, { cause });
  }
}

interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
  /** x and y of the baseline are the last two. */
  readonly transform: readonly number[];
  readonly height: number;
}

/** The items of a page as lines in the order of the file, which is reading order in what publishers make; a gap of more than a line is a blank line. */
function linesOfItems(items: readonly TextItem[]): string {
  let text = "";
  let lastY: number | null = null;
  let lastHeight = 0;
  for (const item of items) {
    const y = item.transform[5] ?? 0;
    if (lastY !== null && item.str !== "" && text.endsWith("\n")) {
      const drop = lastY - y;
      // Upwards is the next column.
      if (drop < -lastHeight || drop > 1.9 * Math.max(lastHeight, item.height, 1)) text += "\n";
    }
    text += item.str;
    if (item.hasEOL) text += "\n";
    if (item.str.trim() !== "") {
      lastY = y;
      lastHeight = item.height;
    }
  }
  return text;
}

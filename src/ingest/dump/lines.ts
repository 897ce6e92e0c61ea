import { DocumentError } from "../../model/errors.ts";
import { decodeText } from "../charset.ts";
import type { SourceInput } from "../source.ts";
import { utf8Chunks } from "../xml/record-stream.ts";

/** A line of a file read as a stream. */
export interface StreamedLine {
  /** Without its line end; `text` of a carriage return before the line feed keeps none either. */
  readonly text: string;
  readonly number: number;
  /** In bytes of the decompressed input. */
  readonly byteStart: number;
  /** In UTF-16 units of the decoded input. */
  readonly unitStart: number;
  /** Length with the line end, in UTF-16 units. */
  readonly unitLength: number;
}

const maxLineBytes = 16 * 2 ** 20;

/**
 * The lines of an input, decoded one by one, so that memory is bound by the longest. A line too long for any record is refused by itself.
 * An error of the stream (a truncated gzip) comes as the last result.
 */
export async function* streamLines(input: SourceInput): AsyncGenerator<StreamedLine | DocumentError> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let isTooLong = false;
  let number = 0;
  let byteStart = 0;
  let unitStart = 0;
  const lineOf = (bytes: Buffer): StreamedLine | DocumentError => {
    number++;
    const start = byteStart;
    byteStart += bytes.length;
    if (isTooLong) {
      isTooLong = false;
      const place = { input: input.name, offset: start, unit: "byte", record: number } as const;
      return new DocumentError("ingest", "too-large", place, `${input.name}: line ${number} is longer than ${maxLineBytes} bytes`);
    }
    const whole = decodeLine(bytes, start === 0);
    const from = unitStart;
    unitStart += whole.length;
    return { text: whole.replace(/\r?\n$/u, ""), number, byteStart: start, unitStart: from, unitLength: whole.length };
  };
  try {
    for await (const chunk of utf8Chunks(input.bytes())) {
      let from = 0;
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, from)) {
        const tail = bytes.subarray(from, at + 1);
        yield lineOf(rest.length === 0 ? tail : Buffer.concat([...rest, tail]));
        rest = [];
        restLength = 0;
        from = at + 1;
      }
      if (from < bytes.length) {
        restLength += bytes.length - from;
        if (restLength > maxLineBytes) {
          isTooLong = true;
          byteStart += rest.reduce((sum, part) => sum + part.length, 0) + bytes.length - from;
          rest = [];
          restLength = 0;
        } else rest.push(bytes.subarray(from));
      }
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    yield error;
    return;
  }
  if (rest.length > 0 || isTooLong) yield lineOf(Buffer.concat(rest));
}

/** UTF-8 when it is; else as the whole page would be decoded. */
function decodeLine(bytes: Buffer, isFirst: boolean): string {
  const text = bytes.toString("utf8");
  const decoded = text.includes("\ufffd") ? decodeText(bytes).text : text;
  return isFirst && decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
}

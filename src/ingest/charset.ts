import { isUtf8 } from "node:buffer";

/** Bytes 0x80-0x9F of windows-1252 as code points; 0 where the table has no character. Node 20 decodes these as control characters (nodejs/node#56542). */
const windows1252High = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const;

/** Bytes decoded to text, and how. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** WHATWG name of the encoding used. */
  readonly charset: string;
  /** How it was chosen. */
  readonly basis: "bom" | "strict" | "declared" | "pattern" | "fallback";
  /** Bytes that are no character in that encoding; each stretch became U+FFFD. */
  readonly invalidBytes: number;
}

/**
 * Decodes bytes whose encoding is not known: byte order mark, UTF-16 without one, strict UTF-8, UTF-8 with some damage, the charset that the
 * page declares, GBK by its byte pairs, and last windows-1252 by table. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const bom = charsetOfBom(bytes);
  if (bom !== null) return decodeLossy(bytes, bom, "bom");
  const wide = charsetOfZeros(bytes);
  if (wide !== null) return decodeLossy(bytes, wide, "pattern");
  const strict = decodeStrict(bytes, "utf-8");
  if (strict !== null) return { text: strict, charset: "utf-8", basis: "strict", invalidBytes: 0 };
  const { sequences, invalid } = scanUtf8(bytes);
  const declared = declaredCharset(bytes);
  if (sequences >= 4 * invalid || declared === "utf-8") {
    return { text: decodeWith(bytes, "utf-8"), charset: "utf-8", basis: sequences >= 4 * invalid ? "pattern" : "declared", invalidBytes: invalid };
  }
  if (declared !== null) return decodeLossy(bytes, declared, "declared");
  if (looksLikeGbk(bytes)) return decodeLossy(bytes, "gb18030", "pattern");
  return decodeWindows1252(bytes, "fallback");
}

function charsetOfBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 shows as zero bytes on one side of every pair that holds a Latin character, blank or line end. */
function charsetOfZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  const isMany = (zeros: number): boolean => zeros >= 3 && zeros > pairs * 0.05;
  const isFew = (zeros: number): boolean => zeros <= pairs * 0.005;
  if (isMany(odd) && isFew(even)) return "utf-16le";
  if (isMany(even) && isFew(odd)) return "utf-16be";
  return null;
}

/** The charset an XML declaration or a meta tag in the first 2,048 bytes names, when this Node can decode it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 2048), (byte) => String.fromCharCode(byte)).join("");
  const label = /(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  const name = canonicalCharset(label);
  // A page that really is UTF-16 cannot declare it in single bytes.
  return name === null || name.startsWith("utf-16") ? null : name;
}

function canonicalCharset(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Two high bytes side by side, most of them among the 3,755 commonest characters: Chinese, not Western letters with accents. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let high = 0;
  let pairs = 0;
  let common = 0;
  const length = Math.min(bytes.length, 1 << 20);
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    high++;
    if (byte >= 0x81 && byte <= 0xfe && next >= 0xa1 && next <= 0xfe) {
      pairs++;
      if (byte >= 0xb0 && byte <= 0xd7) common++;
      at++;
    }
  }
  return pairs >= 4 && pairs >= high * 0.9 && common >= pairs * 0.6;
}

function decodeStrict(bytes: Uint8Array, charset: string): string | null {
  // Several times as fast as a strict decoder; neither takes a byte order mark off that stands further in.
  if (charset === "utf-8" && !(bytes[0] === 0xef && bytes[1] === 0xbb)) {
    return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8") : null;
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeWith(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function decodeLossy(bytes: Uint8Array, charset: string, basis: DecodedText["basis"]): DecodedText {
  if (charset === "windows-1252") return decodeWindows1252(bytes, basis);
  const strict = decodeStrict(bytes, charset);
  if (strict !== null) return { text: strict, charset, basis, invalidBytes: 0 };
  const text = decodeWith(bytes, charset);
  let replaced = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) replaced++;
  return { text, charset, basis, invalidBytes: charset === "utf-8" ? scanUtf8(bytes).invalid : Math.max(1, replaced) };
}

function decodeWindows1252(bytes: Uint8Array, basis: DecodedText["basis"]): DecodedText {
  const units = new Uint16Array(bytes.length);
  let invalidBytes = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const unit = byte >= 0x80 && byte < 0xa0 ? (windows1252High[byte - 0x80] ?? 0) : byte;
    if (unit === 0 && byte !== 0) invalidBytes++;
    units[at] = unit === 0 && byte !== 0 ? 0xfffd : unit;
  }
  return { text: decodeWith(new Uint8Array(units.buffer), "utf-16le"), charset: "windows-1252", basis, invalidBytes };
}

/** Counts whole multi-byte sequences and bytes that belong to none, in one pass. */
function scanUtf8(bytes: Uint8Array): { readonly sequences: number; readonly invalid: number } {
  let sequences = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8LengthAt(bytes, at);
    if (length === 0) invalid++;
    else if (length > 1) sequences++;
    at += Math.max(1, length);
  }
  return { sequences, invalid };
}

/** Length of the well-formed sequence at `at` (Unicode 15, table 3-7), or 0. */
function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[at + offset] ?? 0;
    const low = offset > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = offset > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

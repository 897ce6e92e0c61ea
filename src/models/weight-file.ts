import { ConfigError } from "../model/errors.ts";

/** What tells a file of weights from others, and what is said of one that does not fit. */
export interface WeightFileKind {
  /** First four bytes, low byte first. */
  readonly magic: number;
  /** Whose weights they are, as messages begin. */
  readonly owner: string;
  /** The command that makes them. */
  readonly command: string;
}

/** A file of weights: four bytes that tell its kind, the length of a header, the header as JSON, then numbers. */
export interface WeightFile<Header> {
  readonly header: Header;
  readonly buffer: Buffer;
  /** Where the numbers begin, in bytes. */
  readonly start: number;
}

/**
 * Begins a file of weights.
 * @param size bytes of the numbers behind the header
 */
export function beginWeightFile<Header>({ magic }: WeightFileKind, header: Header, size: number): WeightFile<Header> {
  const head = Buffer.from(JSON.stringify(header), "utf8");
  const buffer = Buffer.alloc(8 + head.length + size);
  buffer.writeUInt32LE(magic, 0);
  buffer.writeUInt32LE(head.length, 4);
  head.copy(buffer, 8);
  return { header, buffer, start: 8 + head.length };
}

/**
 * Opens a file of weights.
 * @param sizeOf bytes that a header says are behind it
 * @param version the one that is read
 * @throws ConfigError when the bytes are no weights of this kind, damaged, or of another version
 */
export function openWeightFile<Header extends { readonly version: number }>(
  bytes: Uint8Array,
  name: string,
  { magic, owner, command }: WeightFileKind,
  version: number,
  sizeOf: (header: Header) => number,
): WeightFile<Header> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = buffer.length >= 8 && buffer.readUInt32LE(0) === magic ? buffer.readUInt32LE(4) : -1;
  if (length < 0 || 8 + length > buffer.length) throw new ConfigError(`${owner}: ${name} holds no weights; make them with "${command}"`);
  const header = JSON.parse(buffer.toString("utf8", 8, 8 + length)) as Header;
  if (header.version !== version || 8 + length + sizeOf(header) !== buffer.length)
    throw new ConfigError(`${owner}: ${name} is damaged or made for another version; train it anew with "${command}"`);
  return { header, buffer, start: 8 + length };
}

/** Bytes of a file as plain bytes, not copied; a `Buffer` would not go into shared memory. */
export function bytesOf({ buffer, byteOffset }: Buffer, from: number, to: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + from, to - from);
}

/** Whole numbers of 32 bits, low byte first. */
export function intsAt(buffer: Buffer, from: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => buffer.readInt32LE(from + 4 * index));
}

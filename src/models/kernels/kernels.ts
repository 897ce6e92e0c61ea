import { existsSync, readFileSync } from "node:fs";
import { ConfigError } from "../../model/errors.ts";
import { packageFile } from "../../model/package-file.ts";

/** The functions of `assembly`, which say what their arguments are. */
interface Kernels {
  readonly sumRows: (
    addresses: number,
    given: number,
    keys: number,
    count: number,
    filter: number,
    shift: number,
    bits: number,
    table: number,
    mask: number,
    rows: number,
    into: number,
  ) => void;
  readonly sumSquares: (
    keys: number,
    count: number,
    filter: number,
    shift: number,
    bits: number,
    table: number,
    mask: number,
    rows: number,
    length: number,
    found: number,
    into: number,
  ) => void;
  readonly numberRows: (counts: number, count: number, values: number, seen: number, mask: number, into: number) => void;
  readonly layTable: (
    keys: number,
    numbers: number,
    count: number,
    rowBytes: number,
    filter: number,
    shift: number,
    bits: number,
    table: number,
    mask: number,
  ) => void;
  readonly laySparse: (counts: number, count: number, values: number, numbers: number, rowBytes: number, rows: number) => void;
  readonly layDense: (values: number, count: number, width: number, rowBytes: number, rows: number) => void;
  readonly layLanes: (
    counts: number,
    count: number,
    values: number,
    worth: number,
    lanes: number,
    outsides: number,
    labels: number,
    steps: number,
    own: number,
    numbers: number,
    rows: number,
  ) => void;
  readonly decode: (scores: number, transitions: number, labels: number, count: number, head: number, best: number, from: number, into: number) => number;
  readonly margins: (
    scores: number,
    transitions: number,
    labels: number,
    count: number,
    head: number,
    best: number,
    after: number,
    own: number,
    top: number,
    into: number,
  ) => void;
  readonly hiddenUnits: (inputs: number, count: number, weights: number, units: number, into: number) => void;
}

/** Bytes of a page of WebAssembly's memory. */
const pageBytes = 65_536;
/** Arrays begin at whole vectors; rows of 64 bytes then lie in one line of the cache each. */
const alignment = 64;

let compiled: WebAssembly.Module | null = null;

/** @throws ConfigError when the package was not built */
function kernelModule(): WebAssembly.Module {
  if (compiled !== null) return compiled;
  const file = packageFile("dist/models/kernels/kernels.wasm");
  if (!existsSync(file)) throw new ConfigError(`${file} is not there; "npm run build" makes it`);
  compiled = new WebAssembly.Module(readFileSync(file));
  return compiled;
}

/** Bytes that an array takes up in a {@link Workspace}. */
function bytesOf(length: number, bytesEach: number): number {
  return alignment * Math.ceil((length * bytesEach) / alignment);
}

/** The memory of one user of the kernels: arrays that are laid out once and never move. What is not touched takes no room. */
export class Workspace {
  readonly kernels: Kernels;
  readonly #buffer: ArrayBuffer;
  /** Nothing lies at address 0, so that it can mean "none". */
  #end = alignment;

  /** @param lengths how many bytes each array will need; {@link bytes}, {@link ints} and {@link floats} hand them out */
  constructor(lengths: readonly number[]) {
    const total = lengths.reduce((sum, length) => sum + bytesOf(length, 1), alignment);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(total / pageBytes) });
    this.#buffer = memory.buffer;
    this.kernels = new WebAssembly.Instance(kernelModule(), { env: { memory } }).exports as unknown as Kernels;
  }

  #take(bytes: number): number {
    const start = this.#end;
    this.#end += bytesOf(bytes, 1);
    return start;
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(length), length);
  }

  ints(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(4 * length), length);
  }

  /** Takes a copy in. @returns its address */
  copy(from: Uint8Array | Int32Array | Float64Array): number {
    const bytes = this.bytes(from.byteLength);
    bytes.set(new Uint8Array(from.buffer, from.byteOffset, from.byteLength));
    return bytes.byteOffset;
  }

  doubles(length: number): Float64Array {
    return new Float64Array(this.#buffer, this.#take(8 * length), length);
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#take(4 * length), length);
  }
}

/** Text that grows as UTF-8, in one buffer: joining strings and turning them into bytes afterwards takes longer. */
export class ByteText {
  readonly #capacity: number;
  #bytes: Buffer;
  #length = 0;

  /** @param capacity Bytes that are expected between two calls of {@link take}; more fit too. */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** Bytes that were added and not taken. */
  get length(): number {
    return this.#length;
  }

  /** Adds a string, and returns how many bytes it has; a lone surrogate becomes U+FFFD. */
  add(text: string): number {
    this.#makeRoom(3 * text.length);
    const added = this.#bytes.write(text, this.#length, "utf8");
    this.#length += added;
    return added;
  }

  /** Forgets what was added after the text was this long. */
  shortenTo(length: number): void {
    this.#length = length;
  }

  /** What was added since the last call. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(this.#capacity);
    this.#length = 0;
    return taken;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * this.#bytes.length + bytes);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

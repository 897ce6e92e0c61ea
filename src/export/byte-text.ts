const firstCapacity = 1 << 18;

/** Longer strings are encoded by the runtime, shorter ones here: a call into it costs as much as some forty letters. */
const mostLetters = 40;

/**
 * Text that grows as UTF-8. For files of very many short pieces: joining strings and turning them into bytes afterwards takes twice as long.
 */
export class ByteText {
  #bytes = Buffer.allocUnsafe(firstCapacity);
  #length = 0;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds bytes as they are. */
  addBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Adds a string; a lone surrogate becomes U+FFFD. */
  add(text: string): void {
    this.#makeRoom(3 * text.length);
    const end = text.length <= mostLetters ? this.#addAscii(text) : -1;
    this.#length = end >= 0 ? end : this.#length + this.#bytes.write(text, this.#length, "utf8");
  }

  /** What was added since the last call. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(firstCapacity);
    this.#length = 0;
    return taken;
  }

  /** Where the text ends, or -1 when it holds more than ASCII. */
  #addAscii(text: string): number {
    const bytes = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) return -1;
      bytes[at++] = code;
    }
    return at;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * this.#bytes.length + bytes);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

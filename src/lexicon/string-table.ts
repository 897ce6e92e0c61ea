/** Strings under numbers; equal strings share one. */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.numbers.set(text, number);
    this.texts.push(text);
    return number;
  }

  textOf(number: number): string {
    return this.texts[number] ?? "";
  }

  pack(): { strings: Uint32Array; pool: Uint8Array } {
    const strings = new Uint32Array(this.texts.length + 1);
    let bytes = 0;
    for (const [index, text] of this.texts.entries()) {
      strings[index] = bytes;
      bytes += Buffer.byteLength(text);
    }
    strings[this.texts.length] = bytes;
    const pool = Buffer.alloc(bytes);
    for (const [index, text] of this.texts.entries()) pool.write(text, strings[index] ?? 0);
    return { strings, pool: new Uint8Array(pool.buffer, pool.byteOffset, bytes) };
  }
}

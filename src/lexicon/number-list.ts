/** A growing list of unsigned 32-bit numbers without an object per number: terminologies have millions. */
export class NumberList {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  toUint32(): Uint32Array {
    return this.values.slice(0, this.length);
  }

  toUint8(): Uint8Array {
    return Uint8Array.from(this.values.subarray(0, this.length));
  }
}

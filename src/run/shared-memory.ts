/**
 * The same plain data with its typed arrays moved into shared memory: posted to other threads they are not copied. Nobody may write to them from then on.
 * Objects that are not plain (Map, class instances) are kept as they are.
 */
export function inSharedMemory<T>(value: T): T {
  return moved(value) as T;
}

function moved(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return isShared(value) ? value : copied(value);
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moved(part)]));
}

function isShared(view: ArrayBufferView): boolean {
  return view.buffer instanceof SharedArrayBuffer;
}

function copied(view: ArrayBufferView): ArrayBufferView {
  const buffer = new SharedArrayBuffer(view.byteLength);
  new Uint8Array(buffer).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  const Kind = view.constructor as new (buffer: SharedArrayBuffer) => ArrayBufferView;
  return new Kind(buffer);
}

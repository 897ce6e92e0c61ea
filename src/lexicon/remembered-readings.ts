import { ownString, RecentMemory } from "../model/recent-memory.ts";
import { edgesOf, type NameEdges } from "./name-edges.ts";
import { type EntryReader, type Reading, readEntries, type Surroundings } from "./read-hit.ts";
import { chargeAt, isAmongCapitals, isBeforeCells } from "./surroundings.ts";

/** Distinct strings whose readings are remembered; names repeat, so most hits cost one look-up. */
const maxRemembered = 12_000;
/** A power of two. */
const recentSize = 4096;

/** A form met in a text with its reading. */
export interface Remembered extends NameEdges {
  readonly key: number;
  readonly form: string;
  readonly length: number;
  readonly charge: string;
  readonly beforeCells: boolean;
  readonly amongCapitals: boolean;
  readonly reading: Reading | null;
}

/** Reads names of a text and remembers the readings: names repeat, so most cost one look-up. The function returned belongs to one matcher. */
export function rememberReadings(
  reader: EntryReader,
  curation: Surroundings["curation"],
): (key: number, text: string, start: number, end: number) => Remembered {
  const remembered = new RecentMemory<number, readonly Remembered[]>(maxRemembered);
  /** The last reading of a key, by the key's low bits: most names come again soon. */
  const recent = new Array<Remembered | undefined>(recentSize).fill(undefined);

  return (key, text, start, end) => {
    const charge = chargeAt(text, end);
    const beforeCells = isBeforeCells(text, end);
    const amongCapitals = isAmongCapitals(text, start, end);
    const last = recent[key & (recentSize - 1)];
    if (last !== undefined && last.key === key && isForm(last, text, start, end, charge, beforeCells, amongCapitals)) return last;
    const variants = remembered.get(key);
    if (variants !== undefined)
      for (const known of variants)
        if (isForm(known, text, start, end, charge, beforeCells, amongCapitals)) {
          recent[key & (recentSize - 1)] = known;
          return known;
        }
    const form = ownString(text.slice(start, end));
    const reading = readEntries(reader, key, form + charge, { beforeCells, amongCapitals, curation });
    const variant = { key, form, length: form.length, charge, beforeCells, amongCapitals, reading, ...edgesOf(reading, form) };
    remembered.set(key, variants === undefined ? [variant] : [...variants, variant]);
    return variant;
  };
}

/** True when the text has this form here, in surroundings of the same kind. */
function isForm(known: Remembered, text: string, start: number, end: number, charge: string, beforeCells: boolean, amongCapitals: boolean): boolean {
  return (
    known.length === end - start &&
    known.beforeCells === beforeCells &&
    known.charge === charge &&
    known.amongCapitals === amongCapitals &&
    standsAt(text, start, known.form)
  );
}

/** `text.startsWith(form, start)` for short forms; the built-in is slower by far for texts made of slices. */
function standsAt(text: string, start: number, form: string): boolean {
  for (let index = 0; index < form.length; index++) if (text.charCodeAt(start + index) !== form.charCodeAt(index)) return false;
  return true;
}

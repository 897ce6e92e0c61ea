import { overlaps } from "../model/span.ts";
import { type Proposal, type RecognitionInput, stretchCursor } from "./recognize-context.ts";
import { lookUp } from "./remembered-lookup.ts";

/** One elliptical item after a name: its separator, and the number, Greek letter or letter that stands for the rest of a name. */
const hyphenItem =
  /^(\s?,\s?(?:and|or)\s|\s?,\s?|\s(?:and|or|and\/or|to)\s|\s?\/\s?|\s&\s)([-–‐])(\d{1,3}\p{L}?\d?|[α-ωA-Z]\d?|alpha\d?|beta\d?|gamma\d?|delta\d?|xL|XL|[IVX]{1,3})(?![\p{L}\p{N}])/u;
const slashItem = /^(\/)(-?)(\d{1,3}\p{L}?|[α-ω]|[A-E])(?![\p{L}\p{N}%]|\.\d)/u;
const bareItem =
  /^(\s?,\s?(?:and|or)\s|\s?,\s?|\s(?:and|or)\s)()(\d{1,2}\p{L}?)(?=\s?[,;.)]|\s(?:and|or|in|are|were|was|is|but|as|by|to|genes?|proteins?|expression)\b|$)/u;

/** Most items read after one name. */
const maxItems = 12;

/**
 * The items that lean on a name before them: "-8 and -9" in "caspase-3, -8 and -9", "/3" in "SMAD2/3", "8 and 9" in "caspases 3, 8 and 9". Each becomes a
 * mention of its own if the completed name is in the lexicon with the same type. `accepted` is in text order and free of overlaps.
 */
export function findCoordinated(input: RecognitionInput, accepted: readonly Proposal[]): readonly Proposal[] {
  const found: Proposal[] = [];
  const stretchAt = stretchCursor(input.stretches);
  accepted.forEach((head, index) => {
    if (head.isGeneric || (head.type !== "gene" && head.type !== "cell_line" && head.type !== "drug")) return;
    const limit = Math.min(stretchAt(head.start)?.end ?? head.end, accepted[index + 1]?.start ?? Number.POSITIVE_INFINITY);
    const surface = input.text.slice(head.start, head.end);
    const stem = stemOf(head.lookupName !== null && !surface.startsWith(head.lookupName) ? head.lookupName : surface);
    if (stem === null) return;
    const isPlural = /^\p{L}*\p{Ll}s[-\s]\d/u.test(surface);
    let at = head.end;
    for (let item = 0; item < maxItems; item += 1) {
      const rest = input.text.slice(at, Math.min(limit, at + 24));
      const match = hyphenItem.exec(rest) ?? slashItem.exec(rest) ?? (isPlural ? bareItem.exec(rest) : null);
      if (match === null) break;
      const separator = match[1] ?? "";
      const lookupName = complete(input, stem, match[3] ?? "", head);
      if (lookupName === null) break;
      const start = at + separator.length;
      const end = at + match[0].length;
      const score = Math.round(head.score * 900) / 1000;
      const proposal = { start, end, type: head.type, foundBy: "coordination", score, isGeneric: head.isGeneric, lookupName, rank: head.rank };
      const last = found.at(-1);
      if (last === undefined || !overlaps(last, proposal)) found.push(proposal);
      at = end;
    }
  });
  return found;
}

/** The name without its last number or letter: "caspase-" of "caspase-3", "SMAD" of "SMAD2"; `null` when nothing is left. */
function stemOf(name: string): string | null {
  const stem = /^(.*?\p{L}.*?)(?:\d{1,3}\p{L}?|[-\s](?:[A-Z]|[IVX]{1,3}|xL|XL|alpha|beta|gamma|delta)|[α-ω])\d?$/u.exec(name)?.[1];
  return stem !== undefined && /\p{L}{2}/u.test(stem) ? stem : null;
}

function complete(input: RecognitionInput, stem: string, item: string, head: Proposal): string | null {
  const bare = stem.replace(/[-–\s]$/u, "");
  for (const name of [`${stem}${item}`, `${bare}-${item}`, `${bare}${item}`, `${bare.replace(/s$/u, "")}-${item}`]) {
    const reading = lookUp(input.lexicon, name);
    if (reading === null || reading.blocked !== null) continue;
    if (reading.candidates[0]?.entity.type === head.type) return name;
  }
  return null;
}

// Names in a phrase that nothing is said to happen to: the two sides of a ratio, and a subject that "its" points back to.
import { changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

/** Prospects in which the sides of a ratio neither rise nor fall, and of "A and B trigger its release" neither triggers that of the other. */
export function withoutBystanders(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  const hasRatio = words.some(({ lower }) => ratio.test(lower));
  const kept: Prospect[] = [];
  for (const prospect of prospects) {
    const { target, actors } = prospect;
    // "A-catalyzed phosphorylation of B lowers its activity": A does, as it is named the cause.
    const isOwn = actors.length > 1 && !mutual.has(prospect.row?.kind ?? "") && actors.every(({ weight }) => weight === actors[0]?.weight);
    const isNone = (mention: number): boolean => (hasRatio && isInRatio(words, mention)) || (isOwn && actors.some((actor) => actor.mention === mention));
    if (!target.mentions.some(isNone)) keep(kept, prospect);
    else {
      const { construct, row, sign, word, isDenied, cues, cells, deniedCells, weight } = prospect;
      const left = changedTarget(target, { mentions: target.mentions.filter((mention) => !isNone(mention)) });
      keep(kept, { construct, actors, target: left, row, sign, word, isDenied, cues, cells, deniedCells, weight });
    }
  }
  return kept;
}

/** What "A and B bind each other" says of both. */
const mutual: ReadonlySet<string> = new Set(["bind", "associate", "combine"]);

const ratio = /^ratios?$/u;

/** "the A/B ratio", "the A to B ratio", "the ratio of A to B", "the ratio between A and B". */
function isInRatio(words: readonly Word[], mention: number): boolean {
  const at = placeOf(words, mention);
  const [from, to] = [partnerAt(words, at, -1) ?? at, partnerAt(words, at, 1) ?? at];
  if (from === to) return false;
  const [before, behind] = [words[from - 1], words[to + 1]];
  if (ratio.test(behind?.lower ?? "") || (isKind(behind) && ratio.test(words[to + 2]?.lower ?? ""))) return true;
  const opener = before?.tag === "determiner" || isKind(before) ? words[from - 2] : before;
  const noun = words[from - (opener === before ? 2 : 3)];
  return (opener?.lower === "of" || opener?.lower === "between") && ratio.test(noun?.lower ?? "");
}

/** "the A/B protein ratio", "the ratio of phosphorylated A to B". */
function isKind(word: Word | undefined): boolean {
  return word !== undefined && word.mention < 0 && /^(?:proteins?|mrnas?|expression|phosphorylated|total|transcripts?)$/u.test(word.lower);
}

/** The other side: a name joined by a stroke or hyphen, or behind "to", "over" and "and". */
function partnerAt(words: readonly Word[], at: number, step: -1 | 1): number | null {
  const [near, far] = [words[at + step], words[at + 2 * step]];
  const second = step > 0 ? near : words[at];
  if (near !== undefined && near.mention >= 0 && second?.joint !== "") return at + step;
  if (far === undefined || far.mention < 0 || near === undefined) return null;
  return /^(?:to|over|and|vs|versus|:|\/)$/u.test(near.lower) ? at + 2 * step : null;
}

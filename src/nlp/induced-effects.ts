import { placeOf, type Word } from "./grammar/words.ts";

/** One drug that weakens what another brings about: indexes into the mentions layer. */
export interface WeakenedEffect {
  readonly by: number;
  readonly of: number;
}

const inducing: ReadonlySet<string> = new Set("induced evoked elicited stimulated triggered provoked produced caused mediated".split(" "));

/** "A lowered B-induced seizures", "seizures induced by B were prevented by A": which of two drugs acts against the other; `null` where neither is said to bring about anything. */
export function weakenedEffect(words: readonly Word[], a: number, b: number): WeakenedEffect | null {
  const [first, second] = [placeOf(words, a), placeOf(words, b)];
  if (first < 0 || second < 0) return null;
  const [isFirst, isSecond] = [bringsAbout(words, first), bringsAbout(words, second)];
  if (isFirst === isSecond) return null;
  if (!words.some(({ triggers }) => triggers.some(({ row }) => row.sign < 0 && (row.kind === "change" || row.kind === "cause")))) return null;
  return isFirst ? { by: b, of: a } : { by: a, of: b };
}

const denials: ReadonlySet<string> = new Set("not no without neither nor failed fails unable unaffected unchanged ineffective lack".split(" "));

/** Whether a word between two mentions, or right behind them, denies something. */
export function isDeniedBetween(words: readonly Word[], a: number, b: number): boolean {
  const [first, second] = [placeOf(words, a), placeOf(words, b)];
  return words.slice(Math.min(first, second) + 1, Math.max(first, second) + 1).some(({ lower, mention }) => mention < 0 && denials.has(lower));
}

function bringsAbout(words: readonly Word[], at: number): boolean {
  let last = at;
  // "A/B-induced"
  while (words[last + 1]?.joint === "/" && (words[last + 1]?.mention ?? -1) >= 0) last++;
  const next = words[last + 1];
  if (next !== undefined && next.mention < 0 && inducing.has(next.lower) && (next.joint === "-" || words[last + 2]?.tag !== "preposition")) return true;
  return words[at - 1]?.lower === "by" && inducing.has(words[at - 2]?.lower ?? "");
}

import { suffixIndex } from "../../rules/suffixes.ts";
import { changedWord, type Word } from "./words.ts";

/**
 * "A- and B-induced", "A- or B-inhibition" say what "A/B-induced" says: takes the hyphens and links between such names away and joins the names by strokes. In place.
 */
export function joinSharedSuffixes(words: Word[]): void {
  for (let at = 0; at + 3 < words.length; at++) {
    if ((words[at]?.mention ?? -1) < 0) continue;
    if (joinRepeated(words, at)) continue;
    joinContrasted(words, at);
    const names: number[] = [];
    let next = at;
    for (let behind = pastHyphen(words, next); behind >= 0; behind = next < 0 ? -1 : pastHyphen(words, next)) {
      names.push(next);
      next = pastLink(words, behind);
    }
    if (names.length === 0) continue;
    const suffix = words[next + 1];
    if (next < 0 || (words[next]?.mention ?? -1) < 0 || suffix?.joint !== "-" || !isShared(suffix)) continue;
    names.push(next);
    const joined = names.flatMap((index, place) => {
      const word = words[index];
      return word === undefined ? [] : [place === 0 ? word : changedWord(word, { joint: "/" as const })];
    });
    words.splice(at, next - at + 1, ...joined);
    at += names.length - 1;
  }
}

function isShared({ lower, triggers }: Word): boolean {
  return (
    suffixIndex.has(lower) ||
    triggers.some(({ row, form }) => form === "noun" && (row.kind === "manipulate" || row.kind === "change" || row.kind === "process"))
  );
}

/** "A-induced and B-induced" says what "A/B-induced" says. */
function joinRepeated(words: Word[], at: number): boolean {
  const suffix = words[at + 1];
  if (suffix?.joint !== "-" || suffix.mention >= 0 || suffixIndex.get(suffix.lower)?.role !== "agent") return false;
  const names = [at];
  let end = at + 2;
  for (let next = pastLink(words, end); next >= 0; next = pastLink(words, end)) {
    const [name, same] = [words[next], words[next + 1]];
    if (name === undefined || name.mention < 0 || name.joint !== "" || same?.joint !== "-" || same.lower !== suffix.lower) break;
    names.push(next);
    end = next + 2;
  }
  if (names.length < 2) return false;
  const joined = names.flatMap((index, place) => {
    const word = words[index];
    return word === undefined ? [] : [place === 0 ? word : changedWord(word, { joint: "/" as const })];
  });
  words.splice(at, end - at, ...joined, ...words.slice(end - 1, end));
  return true;
}

/** "A- but not B-induced": what is told is told of A-induced things, and nothing is denied. */
function joinContrasted(words: Word[], at: number): void {
  const but = pastHyphen(words, at);
  if (but < 0 || words[but]?.lower !== "but" || words[but + 1]?.lower !== "not") return;
  const [name, suffix] = [words[but + 2], words[but + 3]];
  if (name === undefined || name.mention < 0 || suffix?.joint !== "-" || suffix.mention >= 0 || !isShared(suffix)) return;
  words.splice(at + 1, but + 2 - at);
}

/** Where the words go on behind a name and a hyphen that joins it to nothing; -1 where none stands at `at`. */
function pastHyphen(words: readonly Word[], at: number): number {
  const [name, hyphen] = [words[at], words[at + 1]];
  if (name === undefined || name.mention < 0 || hyphen === undefined) return -1;
  // Before a comma the hyphen is no word.
  if (hyphen.text === "," && hyphen.start === name.end + 1) return at + 1;
  return hyphen.start === name.end && /^[-‐‑–−]$/u.test(hyphen.text) ? at + 2 : -1;
}

/** Where the next member of a list stands whose link begins at `at`, or -1. */
function pastLink(words: readonly Word[], at: number): number {
  let next = at;
  if (words[next]?.text === ",") next++;
  const [first, second, third] = [words[next]?.lower, words[next + 1]?.lower, words[next + 2]?.lower];
  if (first === "and" || first === "or") next++;
  else if (first === "as" && second === "well" && third === "as") next += 3;
  else if (next === at) return -1;
  return next;
}

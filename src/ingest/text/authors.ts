import type { Author } from "../../model/document.ts";

/** A name in a list of authors, with the marks of its affiliations (`1`, `a`). */
export interface ListedName {
  readonly name: string;
  readonly marks: readonly string[];
}

/** Marks that stand beside names: affiliation digits and letters, daggers, stars, envelope signs. */
const marks = /(?:(?![234](?:nd|rd|th))[\d*†‡§¶#✉✝⁎∗⊥‖\u00b9\u00b2\u00b3\u2070-\u2079])+/gu;
const particles: ReadonlySet<string> = new Set(
  "van von der den de del della di da do dos das du la le el al bin ibn ben ter ten te zu zur af av y e d' mac st".split(" "),
);
const degrees = /^(?:2nd|3rd|4th|MD|M\.D\.|PhD|Ph\.D\.|MSc|M\.Sc\.|BSc|MPH|FRCP|DVM|PharmD|RN|Jr\.?|Sr\.?|II|III|IV|Dr\.?|Prof\.?|MS|DSc|MBBS)$/u;
const longestList = 6000;

/**
 * The names in an author line (`Hasan Korkaya1, , , Gwang-il Kim1, 2`, `Wang Y, Niu XL and Li LZ`, `Danilo Conze 1 , Linda Weiss; ...`),
 * or an empty list when the line is no author line. A line of two or more names, or of one name that bears marks.
 */
export function parseAuthors(text: string): readonly Author[] {
  return listNames(text).map(({ name }) => ({ name, affiliations: [] }));
}

/** As {@link parseAuthors}, with the marks beside the names. */
export function listNames(text: string): readonly ListedName[] {
  if (text.length < 5 || text.length > longestList || !/[,;、，·•|:：&\d*†‡]|\s(?:and|und|y|et|e)\s/u.test(text)) return [];
  // One or two phrases in capitals that end as a sentence does are a title.
  if (!/[,;、，·•|&\d*†‡]/u.test(text) && /\p{Ll}{3}[.?!]$/u.test(text)) return [];
  const line = text.replace(/^(?:authors?|by|作者|著者|저자|autores|autoren)\s{0,3}[:：]\s*/iu, "");
  const isLabelled = line !== text;
  const names: { name: string; marks: string[] }[] = [];
  let others = 0;
  for (const part of splitNames(line)) {
    const marks = part.normalize("NFKC").match(/\d{1,2}|(?<=[\d\s,])[a-z](?=$|[\s,*])|[†‡§]/gu) ?? [];
    const name = nameOf(part);
    if (name === "") {
      names.at(-1)?.marks.push(...marks);
      continue;
    }
    if (!isPersonName(name)) {
      if (!isGroup(name) && !/^\p{Lu}[\p{L}'’-]{2,30}$/u.test(name)) return [];
      others++;
    }
    names.push({ name, marks });
  }
  // Groups and people of one name stand among names of the usual kind, and are few.
  if (others * 4 > names.length || (others > 0 && names.length < 4)) return [];
  const hasMarks = /\p{Ll}\s?[\d*†‡]/u.test(line);
  return names.length >= 2 || (names.length === 1 && (isLabelled || hasMarks)) ? names : [];
}

/** `RESILIENT Study Group` */
function isGroup(name: string): boolean {
  return (
    name.length <= 120 &&
    /\b(?:group|team|consortium|investigators|collaborati(?:on|ve)s?|collaborators|network|committee|initiative|registry)\b/iu.test(name) &&
    !/[.?!]$/u.test(name)
  );
}

/** One whole line that is one name, such as a list with a name a line. */
export function isPersonName(name: string): boolean {
  if (name.length < 3 || name.length > 60) return false;
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 8) return false;
  let capitalised = 0;
  for (const word of words) {
    if (degrees.test(word)) continue;
    if (particles.has(word.toLowerCase())) continue;
    if (!/^(?:[dDlO]['’])?\p{Lu}[\p{L}\p{M}'’.\-‐-―]*$/u.test(word)) return false;
    if (notNames.has(word.toLowerCase())) return false;
    capitalised++;
  }
  return capitalised >= 1 && /\p{L}{2}/u.test(name) && !/\p{Lu}{5,}/u.test(name.replace(/^\p{Lu}+\s\p{Lu}{1,3}$/u, ""));
}

/** Words of headings and buttons that stand capitalised in twos like names. */
const notNames: ReadonlySet<string> = new Set(
  "journal article review study trial abstract cancer cell cells department university institute hospital school college center centre medicine research support clinical comparative letter editorial report case full text links related resources publication types mesh terms free news science nature the of and in for full view cite sign help select order year paper sections citation show more similar articles cited by material methods results discussion introduction conclusion conclusions background objective purpose keywords figure table references acknowledgements access open downloaded supplementary data information laboratory division faculty academy ministry foundation".split(
    " ",
  ),
);

function splitNames(line: string): readonly string[] {
  const separator = /;/u.test(line) && (line.match(/;/gu)?.length ?? 0) >= (line.match(/,/gu)?.length ?? 0) / 2 ? /;/u : /[,;、，·•|]/u;
  return (
    line
      // The stop behind the last initial ends the list, unless other initials have one too.
      .replace(/[.。]$/u, (stop) => (/\p{Lu}\.$/u.test(line) && (/\p{Lu}\.\s?[,;\p{Lu}]/u.test(line) || !/\p{Lu}[,;]/u.test(line)) ? stop : ""))
      .replace(/\s+(?:and|und|y|et|e|&)\s+(?=\p{Lu})/gu, ", ")
      .replace(/,?\s+et al\.?$/u, "")
      .split(separator)
  );
}

/** A part of the list without marks, degrees, or the lone letters of affiliations; empty when nothing else is in it. */
function nameOf(part: string): string {
  const bare = part
    .replace(marks, " ")
    .replace(/\([^()]{0,40}\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:and|&)\s+/u, "");
  if (/^[a-z]$|^$/u.test(bare) || degrees.test(bare)) return "";
  // `Wicha a`, `Weissb`: a lower-case letter alone at the end is an affiliation.
  const name = bare.replace(/(?:\s[a-z])+$/u, "");
  const [family, given, ...more] = name.split(/,\s*/u);
  return family !== undefined && given !== undefined && more.length === 0 ? `${given} ${family}` : name;
}

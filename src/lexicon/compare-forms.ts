import { FoldedText, isShortCode } from "./fold.ts";

/**
 * How like a name in a text is to the name as listed, once both fold to the same characters.
 * What stands between the parts decides whether it is the same name at all: "PREB" is not "pre-B", "IL-1,2" not "IL12", "Ras/Raf" not "Ras Raf".
 */
export interface FormLikeness {
  /** 0 to 1: 1 for the very same string. */
  readonly likeness: number;
  /** What differs, in words; empty when nothing does. */
  readonly differences: readonly string[];
}

/** What stands before a folded character, judged by all characters between it and the one before. */
type Joint = "none" | "hyphen" | "blank" | "slash" | "other";

interface Form {
  readonly text: string;
  readonly chars: readonly number[];
  readonly kinds: readonly number[];
  readonly joints: readonly Joint[];
  /** Where a new part begins, with something between or without. */
  readonly cuts: readonly boolean[];
  /** First source character of each folded one, for the case. */
  readonly origins: readonly string[];
}

const folded = new FoldedText();

function readForm(text: string): Form {
  folded.fold(text);
  const joints: Joint[] = [];
  const cuts: boolean[] = [];
  const chars: number[] = [];
  const kinds: number[] = [];
  const origins: string[] = [];
  for (let part = 0; part < folded.parts; part++) {
    const from = folded.foldStart[part] ?? 0;
    const to = folded.foldStart[part + 1] ?? 0;
    const start = folded.start[part] ?? 0;
    const end = folded.end[part] ?? 0;
    const before = part === 0 ? "none" : jointOf(text.slice(folded.end[part - 1] ?? 0, start));
    // Letters stand one for one unless something was contracted; then the case of the part's first letter speaks for all.
    const isDirect = to - from === end - start;
    for (let index = from; index < to; index++) {
      chars.push(folded.chars[index] ?? 0);
      kinds.push(folded.kinds[index] ?? 1);
      joints.push(index === from ? before : "none");
      cuts.push(index === from && part > 0);
      origins.push(text[isDirect ? start + index - from : index === to - 1 ? end - 1 : start] ?? "");
    }
  }
  return { text, chars, kinds, joints, cuts, origins };
}

function jointOf(between: string): Joint {
  if (between === "") return "none";
  // "Ca(2+)", "PGE(2)", "beta(1)-integrin": brackets that touch both sides stand for nothing or for what they enclose with.
  if (/^[()[\]]$/u.test(between)) return "none";
  if (/^[)\]]-$/u.test(between) || /^-[([]$/u.test(between)) return "hyphen";
  if (/^\s+$/u.test(between)) return "blank";
  if (/^['’]$/u.test(between) || /^\s?[-\u2010-\u2015\u2212.·_]\s?$/u.test(between)) return /^\.\s/u.test(between) ? "other" : "hyphen";
  if (/^\s?\/\s?$/u.test(between)) return "slash";
  return "other";
}

/** Compares a name in a text with a listed name of the same folded key; `null` when they are different names. */
export function compareForms(inText: string, listed: string): FormLikeness | null {
  if (inText === listed) return { likeness: 1, differences: [] };
  // A charge tells an ion from a gene: "Ca2+" is not CA2. A plus after other names (CD4+) says that cells have it.
  const charge = /[-+]\)?$/u.exec(listed)?.[0].charAt(0);
  if (charge !== undefined && !inText.endsWith(charge) && !inText.endsWith(`${charge})`)) return null;
  // "TNF)-alpha" is the end of one name and the beginning of another.
  if (closesUnopened(inText) && !closesUnopened(listed.replace(/^[^\p{L}\p{N}]+/u, ""))) return null;
  const text = readForm(inText);
  const name = readForm(listed);
  const shared = sharedLength(text, name);
  if (shared === 0 || isCutElsewhere(text, name, shared)) return null;
  const joints = compareJoints(text, name, shared);
  if (joints === null) return null;
  const greek = compareGreek(text, name, shared);
  if (greek === null) return null;
  const letterCase = compareCase(text, name, shared);
  const plural = text.chars.length === name.chars.length ? 1 : 0.97;
  const differences: string[] = [];
  if (letterCase < 1) differences.push("letter case");
  if (joints < 1) differences.push("hyphens or blanks");
  if (greek < 1) differences.push("Greek letters");
  if (plural < 1) differences.push("plural");
  return { likeness: letterCase * joints * greek * plural, differences };
}

function closesUnopened(text: string): boolean {
  const close = text.search(/[)\]]/u);
  return close >= 0 && !/[([]/u.test(text.slice(0, close));
}

/** How many characters both share; they are the same but for a plural s at either end. */
function sharedLength(text: Form, name: Form): number {
  const shorter = Math.min(text.chars.length, name.chars.length);
  const longer = text.chars.length > name.chars.length ? text : name;
  if (longer.chars.length > shorter + 1) return 0;
  if (longer.chars.length === shorter + 1 && longer.origins[shorter] !== "s") return 0;
  for (let index = 0; index < shorter; index++) if (text.chars[index] !== name.chars[index]) return 0;
  return shorter;
}

/** True when the text cuts a name where it is listed whole, which only short codes allow: "enzalut-amide" is found nowhere, so that it is not found by chance either. */
function isCutElsewhere(text: Form, name: Form, shared: number): boolean {
  if (isShortCode(name.text, shared)) return false;
  for (let index = 1; index < shared; index++)
    if (text.cuts[index] === true && name.cuts[index] !== true && name.kinds[index] !== 3 && name.kinds[index - 1] !== 3) return true;
  return false;
}

function compareJoints(text: Form, name: Form, shared: number): number | null {
  let likeness = 1;
  const hasDigit = name.kinds.includes(2);
  for (let index = 1; index < shared; index++) {
    const inText = text.joints[index] ?? "none";
    const inName = name.joints[index] ?? "none";
    if (inText === inName) continue;
    const penalty = jointPenalty(inText, inName, text, name, index, hasDigit, shared);
    if (penalty === null) return null;
    likeness *= penalty;
  }
  return likeness;
}

function jointPenalty(inText: Joint, inName: Joint, text: Form, name: Form, index: number, hasDigit: boolean, length: number): number | null {
  if (inText === "slash" || inName === "slash" || inText === "other" || inName === "other") return null;
  const left = name.kinds[index - 1] ?? 1;
  const right = name.kinds[index] ?? 1;
  // "was 3", "day 1", "the alpha", "A 1": words side by side, not a name.
  if (inText === "blank" && (right !== 1 || left !== 1) && isPlainWordBefore(text, name, index, inName)) return null;
  if (inText !== "none" && inName !== "none") return left === 2 && inText === "blank" && isUnitAfter(text, name, index) ? null : 0.98;
  if (left === 3 || right === 3 || text.kinds[index] === 3 || text.kinds[index - 1] === 3) {
    const isGreekInText = text.kinds[index] === 3 || text.kinds[index - 1] === 3;
    return inText === "blank" && !isGreekInText ? null : 0.98;
  }
  if (left === 2 && right === 2) return null;
  if (left === 2 && inText === "blank" && isUnitAfter(text, name, index)) return null;
  if (left !== right) return inText === "blank" ? 0.95 : 0.98;
  // Within letters.
  if (inText === "blank") return null;
  if (inText === "hyphen") return hasDigit || length >= 7 || isSameCase(text, name, length) || areCapitals(text, index) ? 0.95 : null;
  if (inName === "hyphen") return hasDigit || length >= 5 ? 0.97 : 0.85;
  return null;
}

/** True when the letters before a blank are an ordinary word in the text and a symbol, or a single letter glued to the rest, in the list. */
function isPlainWordBefore(text: Form, name: Form, index: number, inName: Joint): boolean {
  // "kappa B", "beta 1": the name of a Greek letter is none.
  if (text.kinds[index - 1] === 3) return false;
  const run = letterRunBefore(text, index);
  if (run === "") return false;
  if (run.length < 2) return inName === "none";
  return /^\p{L}?\p{Ll}+$/u.test(run) && letterRunBefore(name, index) !== run && letterRunBefore(name, index).toLowerCase() !== letterRunBefore(name, index);
}

/** "24 h" is a time and not the cell line 24H: after a number and a blank, letters must stand as listed. */
function isUnitAfter(text: Form, name: Form, index: number): boolean {
  return text.origins[index] !== name.origins[index];
}

/** True when the words on both sides of a joint begin with capitals: "Epo-R", not "pre-B". */
function areCapitals(form: Form, index: number): boolean {
  return /^\p{Lu}/u.test(letterRunBefore(form, index)) && /^\p{Lu}/u.test(form.origins[index] ?? "");
}

function isSameCase(text: Form, name: Form, length: number): boolean {
  for (let index = 0; index < length; index++) if (text.origins[index] !== name.origins[index]) return false;
  return true;
}

/** The letters directly before `index`, as the form writes them. */
function letterRunBefore(form: Form, index: number): string {
  let from = index;
  while (from > 0 && form.kinds[from - 1] !== 2 && (from === index || form.joints[from] === "none")) from--;
  return form.origins.slice(from, index).join("");
}

/** A Greek letter against a Latin one is a weak likeness, and none in very short names ("Aβ" is not "AB"). */
function compareGreek(text: Form, name: Form, shared: number): number | null {
  let likeness = 1;
  for (let index = 0; index < shared; index++) {
    if ((text.kinds[index] === 3) === (name.kinds[index] === 3)) continue;
    if (shared <= 3) return null;
    likeness *= 0.9;
  }
  return likeness;
}

/** 1 for the same case; little is lost for a capital at the beginning, more for a symbol in small letters. */
function compareCase(text: Form, name: Form, shared: number): number {
  let letters = 0;
  let up = 0;
  let down = 0;
  let isFirstOnly = true;
  for (let index = 0; index < shared; index++) {
    if (text.kinds[index] !== 1 || name.kinds[index] !== 1) continue;
    letters++;
    const a = text.origins[index] ?? "";
    const b = name.origins[index] ?? "";
    if (a === b || a.toLowerCase() !== b.toLowerCase()) continue;
    if (index > 0) isFirstOnly = false;
    if (a !== a.toLowerCase()) up++;
    else down++;
  }
  if (up + down === 0) return 1;
  if (isFirstOnly) return letters <= 2 ? 0.9 : 0.98;
  // "CISPLATIN" in a heading; "egfr" for EGFR; "Egfr" for EGFR (as for mice).
  if (down === 0) return letters >= 6 ? 0.95 : 0.85;
  if (up === 0) return down === letters ? 0.7 : 0.9;
  return 0.75;
}

import type { Document, Note, Section } from "../model/document.ts";
import { injectedWords, isTampered } from "./injected-characters.ts";
import { languageOf } from "./language.ts";
import { isSpun, torturedPhrasesIn } from "./tortured-phrases.ts";

/** How a title begins when the publisher has withdrawn the paper. "Retraction of ..." is the notice, not the paper. */
const retractedTitle = /^\W{0,2}(?:retracted(?: article| paper| chapter)?|withdrawn(?: article)?)\s*[:\].–—-]/iu;
/** A block shorter than this does not tell its language: "A" and "de" are words of several, and titles have few words that tell. */
const shortestBlock = 200;

/**
 * Looks at a document as a whole, whatever source has read it: a retraction that only the title tells, blocks in another language than their source has taken for
 * granted, and pages that are no honest copies. Those are kept and marked, and nothing is mined from them.
 */
export function assess(doc: Document): Document {
  const notes: Note[] = [];
  const isRetracted =
    doc.metadata.isRetracted || retractedTitle.test(doc.title.slice(0, 40)) || doc.metadata.publicationTypes.includes("Retracted Publication");
  if (isRetracted && doc.notes.every(({ code }) => code !== "retracted")) {
    notes.push({ stage: "ingest", code: "retracted", message: "this paper has been retracted" });
  }
  const sections = doc.sections.map((section) => inItsLanguage(doc, section));
  if (sections.some(({ language, isMined }) => !isMined && language !== "en" && language !== "und")) {
    notes.push({ stage: "ingest", code: "language-not-mined", message: "blocks in other languages than English are kept and not mined" });
  }
  const why = distrust(doc);
  if (why !== null) notes.push({ stage: "ingest", code: "quarantined", message: why });
  const isUnchanged = notes.length === 0 && sections.every((section, index) => section === doc.sections[index]);
  if (isUnchanged && isRetracted === doc.metadata.isRetracted) return doc;
  // Not an object that begins with a spread: each of those has a shape of its own, and all code that reads documents would be slower after it.
  return Object.assign({}, doc, {
    metadata: Object.assign({}, doc.metadata, { isRetracted }),
    sections: why === null ? sections : sections.map((section) => Object.assign({}, section, { isMined: false })),
    notes: [...doc.notes, ...notes],
  });
}

/** Why a document was quarantined, or `null`. */
export function quarantineOf(doc: Document): string | null {
  return doc.notes.find(({ code }) => code === "quarantined")?.message ?? null;
}

function inItsLanguage(doc: Document, section: Section): Section {
  if (!section.isMined || section.language !== "en" || section.type === "title" || section.end - section.start < shortestBlock) return section;
  const text = doc.text.slice(section.start, section.end);
  if (isPlainlyEnglish(text)) return section;
  const language = languageOf(text);
  return language === "en" || language === "und" ? section : Object.assign({}, section, { language, isMined: false });
}

/** Two words that no other language has, and much the quickest to look for. */
function isPlainlyEnglish(text: string): boolean {
  return text.includes(" of ") && (text.includes(" the ") || text.includes(" and "));
}

function distrust(doc: Document): string | null {
  const counted = injectedWords(doc);
  if (isTampered(counted)) {
    const { words, injected, examples } = counted;
    return `${injected} of ${words} words hold invisible or look-alike characters (${examples.map(visible).join(", ")}); not mined`;
  }
  const phrases = torturedPhrasesIn(doc.text);
  return isSpun(phrases) ? `fixed terms have been swapped for other words (${phrases.slice(0, 3).join(", ")}), as programs do that spin text; not mined` : null;
}

/** The word with its strange characters as code points. */
function visible(text: string): string {
  return [...text]
    .map((character) => (/^[\w-]$/u.test(character) ? character : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`))
    .join("");
}

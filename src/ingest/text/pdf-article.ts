import { languageOf } from "../language.ts";
import { labelOf } from "./abstract-labels.ts";
import type { Line } from "./lines.ts";
import { keepAbstract, keepSection, type Page, takeKeywords } from "./page.ts";
import { type Block, captionKind } from "./pdf-blocks.ts";
import { readFrontLine } from "./pdf-front.ts";
import { bareHeading, type HeadingKind, inlineHeading, knownHeading } from "./pdf-headings.ts";
import { isResumption, type Measure } from "./pdf-prose.ts";
import { keepReferences } from "./pdf-references.ts";

/** How many lines at the head of a block after a table are its last rows: mostly numbers. */
function leadingRows(lines: readonly Line[]): number {
  let rows = 0;
  for (const { text } of lines.slice(0, -1)) {
    const cells = text.split(/\s+/u);
    if (cells.filter((cell) => /\d/u.test(cell)).length < cells.length * 0.5) break;
    rows++;
  }
  return rows;
}

/** Appends without spreading: a page can have more lines than a call has arguments. */
function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

/** Paragraphs of a structured abstract that follow each other without a blank line. */
function splitAtLabels(lines: readonly Line[]): readonly Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const open = parts.at(-1);
    const opens = open === undefined || (labelOf(`${line.text} `) !== null && /[.!?)]$/u.test(open.at(-1)?.text ?? ""));
    if (opens) parts.push([line]);
    else open.push(line);
  }
  return parts;
}

/** A paragraph, caption or table that later blocks may continue. */
interface Stretch {
  readonly lines: Line[];
}

/**
 * Reads the blocks of an article in order. A paragraph stays open until it ends as a sentence ends, so that columns, captions and tables that cut it do
 * not break it; what interrupts it is kept and written after it.
 */
export class ArticleReader {
  readonly #page: Page;
  readonly #measure: Measure;
  readonly #hasIntroduction: boolean;
  /** How often each known heading is still to come, in lower case. */
  readonly #headings: Map<string, number>;
  #kind: HeadingKind;
  #heading: string | null = null;
  #paragraph: Stretch | null = null;
  #abstract: Line[][] = [];
  #references: Line[] = [];
  #table: Line[] | null = null;
  #waiting: { readonly role: "figure-caption" | "table"; readonly lines: readonly Line[] }[] = [];

  constructor(page: Page, measure: Measure, start: HeadingKind, hasIntroduction: boolean, headings: readonly string[]) {
    this.#headings = new Map();
    for (const heading of headings) this.#headings.set(heading, (this.#headings.get(heading) ?? 0) + 1);
    this.#page = page;
    this.#measure = measure;
    this.#kind = start;
    this.#hasIntroduction = hasIntroduction;
  }

  /** Takes the next block of the running order. Furniture is not given. */
  take(block: Block): void {
    const first = block.lines[0];
    if (first === undefined) return;
    if (this.#table !== null && !this.#endsTable(block)) {
      append(this.#table, block.lines);
      return;
    }
    const rows = this.#table === null ? 0 : leadingRows(block.lines);
    if (rows > 0) {
      append(this.#table ?? [], block.lines.slice(0, rows));
      this.#closeTable();
      this.take({ ...block, lines: block.lines.slice(rows) });
      return;
    }
    this.#closeTable();
    const inline = inlineHeading(first.text);
    if (block.kind === "heading" && this.#isHeading(first)) this.#open(first);
    else if (inline !== null && (this.#isComplete() || inline.kind.type === "keywords")) this.#openInline(block, inline);
    else if (block.kind === "caption") this.#waiting.push({ role: "figure-caption", lines: block.lines });
    else if (block.kind === "table") this.#table = [...block.lines];
    else if (this.#kind.type === "reference") append(this.#references, block.lines);
    else if (this.#isFront(first)) for (const line of block.lines) this.#takeFront(line);
    else this.#continue(block.lines);
    if (this.#paragraph === null) this.#writeWaiting();
  }

  /** Writes what is still open. */
  close(): void {
    this.#closeTable();
    this.#closeParagraph();
    this.#closeAbstract();
    this.#closeReferences();
    this.#writeWaiting();
  }

  #endsTable(block: Block): boolean {
    const first = block.lines[0];
    if (first === undefined) return false;
    if (block.kind === "caption" || block.kind === "table" || knownHeading(first.text) !== null) return true;
    return isResumption(block, this.#measure, this.#paragraph !== null && !this.#isComplete());
  }

  #isHeading(line: Line): boolean {
    if (knownHeading(line.text) !== null) return true;
    return this.#isComplete() && this.#kind.type !== "reference" && this.#kind.type !== "keywords";
  }

  /** The paragraph in hand ends where a sentence can end, or on a line that is clearly short. */
  #isComplete(): boolean {
    const last = this.#paragraph?.lines.at(-1);
    return last === undefined || /[.!?…]["”’')\]\d,\s–-]{0,12}$/u.test(last.text.slice(-14));
  }

  #isFront(first: Line): boolean {
    return (
      this.#isComplete() &&
      /^(?:\*|†)?\s?(?:address (?:for )?correspondence|corresponding author|correspondence\b|e-?mails?\s?:|received\b.{0,40}\d{4}|accepted\b.{0,40}\d{4}|©|copyright\b|doi\s?:|https?:\/\/(?:dx\.)?doi\.org|citation:|edited by|reviewed by)/iu.test(
        first.text,
      )
    );
  }

  #takeFront(line: Line): void {
    if (/^(?:received|accepted|doi|https?:|©|copyright|citation|edited|reviewed)/iu.test(line.text)) {
      if (!readFrontLine(this.#page, line, false)) this.#page.builder.mark("boilerplate", "notice", line);
    } else this.#page.builder.mark("metadata", "corresponding-author", line);
  }

  #open(line: Line): void {
    const known = knownHeading(line.text);
    const bare = bareHeading(line.text).toLowerCase();
    if (known !== null) this.#headings.set(bare, (this.#headings.get(bare) ?? 1) - 1);
    if (this.#kind.type === "abstract" && this.#isAbstractLabel(line)) {
      this.#closeParagraph();
      this.#paragraph = { lines: [line] };
      return;
    }
    this.#closeAll();
    this.#kind = known ?? (this.#kind.type === "abstract" || this.#kind.type === "keywords" ? { type: "body", role: "body" } : this.#kind);
    this.#heading = line.text;
    if (this.#kind.type === "abstract" || this.#kind.type === "keywords") this.#page.builder.mark("boilerplate", "section-label", line);
    else keepSection(this.#page, "heading", "heading", [line]);
  }

  /** A heading that comes again later, or before an introduction, is a label inside the abstract. */
  #isAbstractLabel(line: Line): boolean {
    const bare = bareHeading(line.text).toLowerCase();
    return (
      labelOf(`${bareHeading(line.text)}: x`) !== null &&
      bare !== "introduction" &&
      ((this.#headings.get(bare) ?? 0) > 0 || (this.#headings.get("introduction") ?? 0) > 0)
    );
  }

  #openInline(block: Block, inline: { readonly kind: HeadingKind; readonly label: string; readonly length: number }): void {
    const first = block.lines[0];
    if (first === undefined) return;
    this.#closeAll();
    if (inline.kind.type === "keywords") {
      this.#takeKeywordBlock(block.lines);
      return;
    }
    this.#kind = inline.kind;
    this.#heading = inline.label;
    this.#page.builder.mark("boilerplate", "section-label", { start: first.start, end: first.start + inline.length });
    const text = first.text.slice(inline.length).trimStart();
    const rest = { ...first, text, start: first.end - text.length };
    this.#continue(text === "" ? block.lines.slice(1) : [rest, ...block.lines.slice(1)]);
  }

  #takeKeywordBlock(lines: readonly Line[]): void {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    takeKeywords(this.#page, { ...first, end: last.end, text: lines.map((line) => line.text).join(" ") });
    this.#kind = { type: "body", role: "body" };
  }

  #continue(lines: readonly Line[]): void {
    if (this.#kind.type === "keywords") {
      this.#takeKeywordBlock(lines);
      return;
    }
    if (this.#paragraph === null) this.#paragraph = { lines: [...lines] };
    else append(this.#paragraph.lines, lines);
    if (this.#isComplete() || this.#endsShort(lines)) this.#closeParagraph();
  }

  /** A last line far shorter than the column ends its paragraph even without a full stop. */
  #endsShort(lines: readonly Line[]): boolean {
    const last = lines.at(-1);
    return last !== undefined && !/[-,]$/u.test(last.text) && last.text.length < this.#measure.width * 0.5 && lines.length > 1;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    if (paragraph === null) return;
    const { type, role } = this.#kind;
    if (type === "abstract") {
      append(this.#abstract, splitAtLabels(paragraph.lines));
      const text = paragraph.lines.map((line) => line.text).join(" ");
      // Without a heading after it, one paragraph is the abstract; a structured one goes on.
      const isOver = !this.#hasIntroduction && labelOf(text) === null && text.length > 300;
      if (isOver) {
        this.#closeAbstract();
        this.#kind = { type: "body", role: "body" };
        this.#heading = null;
      }
      return;
    }
    const language = languageOf(paragraph.lines.map((line) => line.text).join(" "));
    keepSection(this.#page, type, role, paragraph.lines, { heading: this.#heading, language: language === "und" ? "en" : language });
    this.#writeWaiting();
  }

  #closeAll(): void {
    this.#closeParagraph();
    this.#closeAbstract();
    this.#closeReferences();
    this.#writeWaiting();
  }

  #closeAbstract(): void {
    if (this.#abstract.length === 0) return;
    const isTruncated = /(?:…|\.\.\.)$/u.test(this.#abstract.at(-1)?.at(-1)?.text ?? "");
    keepAbstract(this.#page, this.#abstract, { heading: this.#heading, isTruncated });
    this.#abstract = [];
  }

  #closeReferences(): void {
    if (this.#references.length > 0) keepReferences(this.#page, this.#references, this.#heading);
    this.#references = [];
  }

  #closeTable(): void {
    if (this.#table !== null) this.#waiting.push({ role: "table", lines: this.#table });
    this.#table = null;
  }

  #writeWaiting(): void {
    if (this.#paragraph !== null || this.#abstract.length > 0) return;
    if (this.#references.length > 0) return;
    for (const { role, lines } of this.#waiting) {
      const label = /^\S+\s\S+?(?=[.:|–—]?\s|$)/u.exec(lines[0]?.text ?? "")?.[0] ?? null;
      keepSection(this.#page, role === "table" || captionKind(lines[0]?.text ?? "") === "table" ? "table" : "caption", role, lines, { heading: label });
    }
    this.#waiting = [];
  }
}

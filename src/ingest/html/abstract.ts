import { parseAuthors } from "../text/authors.ts";
import { foldLayout } from "./flow.ts";
import { abstractLabel, headingKind } from "./headings.ts";
import type { MetaStatement } from "./meta.ts";
import { attribute, type HtmlElement, type HtmlPage, isElement, spanOfNode } from "./page.ts";
import { type Run, runsOf } from "./runs.ts";
import { attributeAsWritten, attributesAsWritten } from "./tree.ts";
import { isWithinHidden } from "./visibility.ts";

/** A paragraph of an abstract with the label it stands under. */
export interface AbstractParagraph {
  readonly heading: string | null;
  readonly run: Run;
}

/** Where the abstract of a page stands, and how surely it is one. */
export interface FoundAbstract {
  readonly paragraphs: readonly AbstractParagraph[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether a heading or label says that it is the abstract. */
  readonly hasHeading: boolean;
}

const abstractName =
  /(?:^|[-_\s])(?:abstract|abstracts|abstr|abs\d{0,2}|abstracttext|abstractsection|articleabstract|abstractcontent|hlfld-abstract|journalabstract|abstractinfull)(?:$|[-_\s\d])/iu;
const otherName =
  /graphical|teaser|highlight|video|short-?abstract|translat|lay-?summary|plain-?language|author-?summary|editor|advert|-ad(?:$|\s)|link|button|nav|toc|menu|similar|related|cited|reference|preview/iu;
const minimumLength = 80;
const maximumLength = 12_000;

/** Finds the abstract by the elements named for it, by the heading above it, or by the text that the page's head repeats. */
export function findAbstract(page: HtmlPage, statements: readonly MetaStatement[], runs: readonly Run[]): FoundAbstract | null {
  const stated = statements
    .filter(({ field, value }) => field === "abstract" && value.length >= minimumLength && !isCitation(value))
    .map(({ value }) => comparable(value));
  const candidates = [...namedElements(page).map((element) => paragraphsOf(runsOf(page, element), false)), ...underHeadings(runs), ...inlineAbstracts(runs)];
  let best: FoundAbstract | null = null;
  let bestScore = 0;
  for (const { paragraphs, hasHeading } of candidates) {
    const score = scoreOf(paragraphs, hasHeading, stated);
    if (score > bestScore) {
      bestScore = score;
      best = { paragraphs, hasHeading, confidence: Math.min(0.95, 0.5 + score / 10) };
    }
  }
  return best ?? byStatement(runs, stated);
}

interface Candidate {
  readonly paragraphs: readonly AbstractParagraph[];
  readonly hasHeading: boolean;
}

function namedElements(page: HtmlPage): HtmlElement[] {
  return page.elements
    .filter((element) => {
      if (!mayBeAbstract(element) || /^(?:a|input|button|meta|link|label|option|body|html|img|li|h[1-6]|sup)$/u.test(element.name)) return false;
      const names = `${attribute(element, "class")} ${attribute(element, "id")}`.replace(/([a-z])([A-Z])/gu, "$1-$2");
      const isNamed = abstractName.test(names) || /^(?:doc-abstract)$/u.test(attribute(element, "role")) || attribute(element, "data-title") === "Abstract";
      const isDescribed = ["itemprop", "property"].some((key) => /^(?:abstract|description)$/u.test(attribute(element, key)));
      return (isNamed || isDescribed) && !otherName.test(names) && !isWithinHidden(element);
    })
    .slice(0, 60)
    .filter(withinBudget());
}

/** Containers may lie within each other, and each is read; together they must not take much longer than the page. */
function withinBudget(): (element: HtmlElement) => boolean {
  let left = 4 * 2 ** 20;
  return (element) => {
    const { start, end } = spanOfNode(element);
    if (end - start > left) return false;
    left -= end - start;
    return true;
  };
}

/** A first, cheap look: a page has thousands of elements. */
function mayBeAbstract(element: HtmlElement): boolean {
  if (!/abs|bstr|Abs|description/u.test(attributesAsWritten(element))) return false;
  const value = (name: string): string => attributeAsWritten(element, name) ?? "";
  if (/bstr|Abs/u.test(value("class")) || /^abs|bstr|Abs/u.test(value("id"))) return true;
  if (value("role") === "doc-abstract" || /^(?:abstract|description)$/u.test(value("itemprop"))) return true;
  return value("property") === "abstract" || value("data-title") === "Abstract";
}

/** The paragraphs of a container: labels become headings, headings that say Abstract go, and it ends where something else begins. */
function paragraphsOf(runs: readonly Run[], startsUnderHeading: boolean): Candidate {
  const paragraphs: AbstractParagraph[] = [];
  let heading: string | null = null;
  let hasHeading = startsUnderHeading;
  let isTeaser = false;
  let abstractLevel = 0;
  let labelLevel = 0;
  for (const run of runs) {
    const { text } = run;
    const kind = run.level > 0 || text.length < 40 ? headingKind(text) : "body";
    if (kind === "abstract") {
      // What stood above the first heading that says Abstract was no part of it; a second one begins another abstract.
      if (hasHeading && paragraphs.length > 0) break;
      paragraphs.length = 0;
      heading = null;
      hasHeading = true;
      isTeaser = false;
      abstractLevel = run.level;
      continue;
    }
    if (run.level > 0 || (text.length < 60 && /[:：]$/u.test(text))) {
      const label = abstractLabel(text);
      if (kind === "teaser") {
        if (paragraphs.length > 0) break;
        isTeaser = true;
      } else if (label !== null && kind !== "keywords") {
        heading = label;
        labelLevel = run.level;
      }
      // Within the element of the abstract any lower heading is a label (`Case`), and one like those before it.
      else if (
        run.level > 0 &&
        (abstractLevel > 0 && !startsUnderHeading ? run.level > abstractLevel : run.level === labelLevel) &&
        text.length <= 60 &&
        !/[.!?]$/u.test(text) &&
        (kind === "body" || lastLabel.test(text))
      )
        heading = text.slice(0, 100).replace(/\s*[:：]\s*$/u, "");
      else if (paragraphs.length > 0) break;
      continue;
    }
    if (isTeaser) continue;
    if (kind !== "body" || isNotice(text)) {
      if (paragraphs.length > 0 && kind !== "site") break;
      continue;
    }
    if (paragraphs.length === 0 && isByline(text)) continue;
    const led = withoutLead(run);
    const isExpected = paragraphs.length > 0 || hasHeading || heading !== null || led !== null;
    if (!looksLikeProse(text) && !(isExpected && /[.!?…]["”)\]]?$/u.test(text) && !isCitation(text))) continue;
    if (led !== null && headingKind(led.label) === "abstract") {
      hasHeading = true;
      paragraphs.push({ heading: null, run: led.run });
    } else if (led !== null) paragraphs.push({ heading: led.label, run: led.run });
    else paragraphs.push({ heading, run });
    heading = null;
  }
  return { paragraphs, hasHeading };
}

/** Labels at the end of some journals' abstracts that elsewhere head what follows the text. */
const lastLabel =
  /^(?:financial disclosures?(?:\(s\))?|proprietary or commercial disclosure|supplementary information|availability and implementation|contact)\s?:?$/iu;

/** Authors and their places, which some sites put into the element of the abstract. */
function isByline(text: string): boolean {
  if (/^.{3,160},\s(?:\d{1,2}\s)?\p{Lu}\p{L}{2,8}\s(?:19|20)\d{2}\b/u.test(text) && text.length < 250 && !/[.!?]$/u.test(text)) return true;
  const isPlace = /^\W{0,2}\d{0,2}\W{0,2}(?:Department|Division|Institute|Faculty|School|College|Laborator|Cent(?:er|re)|University|Hospital)/u.test(text);
  return (isPlace && text.length < 400 && !/[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)) || parseAuthors(text).length > 1;
}

function isNotice(text: string): boolean {
  return /^(?:©|\(c\)|copyright\b|key ?words?\s*[:：]|doi\s*:|pmid\s*:|pmcid\s*:|mesh terms|citation:|received:|published:|editor:|funding:|competing interests?:|trial registration number|see comment in|show (?:more|less)|read (?:more|full)|view (?:full|pdf)|full[- ]text|download|figures?\b.{0,20}$|citing articles)/iu.test(
    text,
  );
}

function looksLikeProse(text: string): boolean {
  return text.length >= 40 && text.split(" ").length >= 7 && !isCitation(text);
}

/** `Journal. 2012 Mar 1;32(3):171-8. doi: ...` is long enough for a sentence, and none. */
function isCitation(text: string): boolean {
  return text.length < 400 && /(?:19|20)\d\d[^.]{0,20};\s?\d{1,4}\s?[(:]|\bdoi:\s?10\./u.test(text);
}

/** A run that begins with a label in an element of its own (`<strong>Methods:</strong> ...`), parted into both. */
export function withoutLead(run: Run): { readonly label: string; readonly run: Run } | null {
  const index = run.parts.findIndex((part) => !("type" in part) || part.type !== "text" || part.data.trim() !== "");
  const first = run.parts[index];
  if (first === undefined || !("type" in first)) return null;
  if (isElement(first) && /^(?:b|strong|em|i|span|u|font|small)$/u.test(first.name)) {
    const lead = foldLayout(leadText(first));
    const label = headingKind(lead) === "abstract" ? lead.replace(/[:：.\s]+$/u, "") : abstractLabel(lead);
    if (label === null || !run.text.startsWith(lead)) return null;
    const text = run.text.slice(lead.length).replace(leadEnd, "");
    return text === "" ? null : { label, run: { ...run, parts: withoutLeadEnd(run.parts.slice(index + 1)), text } };
  }
  return null;
}

const leadEnd = /^(?:[\s:：.—–-]|&nbsp;|&#160;)+/u;

/** Without the colon that parts a label from its text. */
function withoutLeadEnd(parts: Run["parts"]): Run["parts"] {
  const first = parts[0];
  if (first === undefined || !("type" in first) || first.type !== "text") return parts;
  const { start, end } = spanOfNode(first);
  return [{ start: start + (leadEnd.exec(first.data)?.[0].length ?? 0), end }, ...parts.slice(1)];
}

function leadText(element: HtmlElement): string {
  return element.children.map((child) => (child.type === "text" ? child.data : isElement(child) ? leadText(child) : "")).join("");
}

/** What stands below each heading that says Abstract. */
function underHeadings(runs: readonly Run[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, run] of runs.entries()) {
    if (run.text.length > 40 || headingKind(run.text) !== "abstract" || candidates.length >= 20) continue;
    const following = runs.slice(index + 1, index + 80);
    // Labels may be headings of the same level; then one of them follows at once. A label after the text of the abstract is a section of the article.
    const labelsAreEqual = following[0]?.level === run.level && abstractLabel(following[0]?.text ?? "") !== null;
    const end = following.findIndex(
      (next) => next.level > 0 && run.level > 0 && next.level <= run.level && !(labelsAreEqual && abstractLabel(next.text) !== null),
    );
    candidates.push(paragraphsOf(end === -1 ? following : following.slice(0, end), true));
  }
  return candidates;
}

/** `Abstract: Breast tumour ...` in one paragraph. */
function inlineAbstracts(runs: readonly Run[]): Candidate[] {
  return runs
    .filter((run) => /^(?:abstract|summary)\b/iu.test(run.text) && run.text.length > 150)
    .slice(0, 5)
    .flatMap((run) => {
      const led = withoutLead(run);
      return led === null ? [] : [{ paragraphs: [{ heading: null, run: led.run }], hasHeading: true }];
    });
}

/** Long enough, not too long, ending as sentences end, said by the head of the page too. 0 when it is none. */
function scoreOf(paragraphs: readonly AbstractParagraph[], hasHeading: boolean, stated: readonly string[]): number {
  const text = paragraphs.map(({ run }) => run.text).join(" ");
  if (text.length < minimumLength || text.length > maximumLength || !looksLikeProse(text)) return 0;
  const start = comparable(text.slice(0, 400)).slice(0, 80);
  const isStated = stated.some((value) => value.startsWith(start.slice(0, 50)) || value.includes(start));
  return (
    1 + (hasHeading ? 1.5 : 0) + (isStated ? 2 : 0) + (/[.!?]["”)\]]?$/u.test(text) ? 0.5 : 0) + (text.length > 400 ? 0.4 : 0) + (text.length < 4000 ? 0.3 : 0)
  );
}

/** The paragraph whose beginning the head of the page gives as the abstract. */
function byStatement(runs: readonly Run[], stated: readonly string[]): FoundAbstract | null {
  for (const value of stated) {
    const start = value.slice(0, 60);
    const index = runs.findIndex((run) => run.text.length >= minimumLength && comparable(run.text).startsWith(start));
    const run = runs[index];
    if (run === undefined) continue;
    const following = runs.slice(index + 1, index + 12);
    const more = following.findIndex((next) => next.level > 0 || !value.includes(comparable(next.text).slice(0, 60)));
    const paragraphs = [run, ...(more === -1 ? following : following.slice(0, more))].map((paragraph) => ({ heading: null, run: paragraph }));
    return { paragraphs, hasHeading: false, confidence: 0.6 };
  }
  return null;
}

/** Letters and digits only, in lower case: how two copies of one text are compared. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

import { linkDensity } from "./article-body.ts";
import { headingKind } from "./headings.ts";
import { attribute, type HtmlElement, type HtmlPage, isElement } from "./page.ts";
import type { Run } from "./runs.ts";

const unlikely =
  /comment|sidebar|footer|foot-|nav|menu|breadcrumb|share|social|related|recommend|promo|advert|banner|cookie|popup|modal|subscribe|newsletter|login|signup|widget|tag-?cloud|pagination|meta-?data|byline|copyright|disclaimer/iu;
const likely = /article|body|content|entry|main|page|post|text|story|blog|abstract/iu;

/**
 * The runs of a page's main text: prose is credited to the blocks around it, the block with the most credit wins, and its prose is kept with what is
 * like it beside. After Kohlschütter et al. 2010 (text density, link density) and the credit that readability gives to parent and grandparent.
 */
export function mainRuns(page: HtmlPage, runs: readonly Run[]): readonly Run[] {
  const credit = new Map<HtmlElement, number>();
  for (const run of runs) {
    const worth = worthOf(page, run);
    if (worth <= 0) continue;
    let share = 1;
    let depth = 0;
    for (let at: HtmlElement["parent"] | null = run.block; at !== null && depth < 5; at = at.parent) {
      if (at.type !== "tag") break;
      const element = at;
      credit.set(element, (credit.get(element) ?? 0) + worth * share * (depth === 0 ? 0.5 : 1));
      share *= depth === 0 ? 1 : 0.65;
      depth++;
    }
  }
  const best = [...credit].map(([element, sum]) => [element, sum * namedFactor(element)] as const).toSorted((a, b) => b[1] - a[1])[0]?.[0];
  if (best === undefined) return [];
  return runs.filter((run) => isWithin(run, best) && !isUnlikelyWithin(run, best) && (isProseRun(page, run) || run.level > 0));
}

/** Longer sentences and commas say prose; links say navigation. */
function worthOf(page: HtmlPage, run: Run): number {
  if (run.level > 0 || run.text.length < 25) return 0;
  const isPaper = run.block?.name === "p" || run.block?.name === "blockquote" || run.block?.name === "pre";
  const commas = run.text.match(/[,，、;]/gu)?.length ?? 0;
  return (1 + commas + Math.min(3, run.text.length / 100)) * (1 - Math.min(1, linkDensity(page, run))) * (isPaper ? 1.2 : 1);
}

function namedFactor(element: HtmlElement): number {
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`.slice(0, 500);
  if (/^(?:nav|footer|aside|form|header)$/u.test(element.name)) return 0.3;
  if (element.name === "article" || element.name === "main") return 1.3;
  return unlikely.test(names) && !likely.test(names) ? 0.4 : likely.test(names) ? 1.15 : 1;
}

function isWithin(run: Run, element: HtmlElement): boolean {
  for (let at: HtmlElement["parent"] | null = run.block; at !== null; at = at.parent) if (at === element) return true;
  return false;
}

function isUnlikelyWithin(run: Run, top: HtmlElement): boolean {
  for (let at: HtmlElement["parent"] | null = run.block; at !== null && at !== top; at = at.parent) {
    if (isElement(at) && namedFactor(at) < 0.5) return true;
  }
  return false;
}

function isProseRun(page: HtmlPage, run: Run): boolean {
  if (headingKind(run.text) === "site" && run.text.length < 80) return false;
  const words = run.text.split(/\s+/u).length;
  const isWordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run.text);
  const isLong = isWordless ? run.text.length >= 15 : words >= 10 || (words >= 4 && /[.!?:]["”)]?$/u.test(run.text));
  return isLong && linkDensity(page, run) < 0.45;
}

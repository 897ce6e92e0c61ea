import type { Metadata } from "../../model/document.ts";
import { dateOf, type StatedDate } from "../dates.ts";
import { attribute, type HtmlElement } from "../html/page.ts";
import { child, children, find, textOf } from "./jats-tree.ts";

/** What the front of an article states about it. */
export function jatsMetadata(article: HtmlElement | undefined, front: HtmlElement | undefined, meta: HtmlElement | undefined): Partial<Metadata> {
  const ids = new Map(children(meta, "article-id").map((id) => [attribute(id, "pub-id-type"), textOf(id)]));
  const journal = child(front, "journal-meta");
  const pmc = ids.get("pmc") ?? ids.get("pmcid") ?? ids.get("pmcaid") ?? "";
  const first = textOf(child(meta, "fpage"));
  const last = textOf(child(meta, "lpage"));
  const types = [article === undefined ? "" : attribute(article, "article-type")].filter((type) => type !== "");
  const related = children(meta, "related-article").map((link) => attribute(link, "related-article-type"));
  return {
    ...publicationDate(meta),
    journal: textOf(find(journal, "journal-title")) || textOf(child(journal, "journal-id")) || null,
    doi: ids.get("doi") ?? null,
    pmid: ids.get("pmid") ?? null,
    pmcid: pmc === "" ? null : /^PMC/iu.test(pmc) ? pmc : `PMC${pmc}`,
    volume: textOf(child(meta, "volume")) || null,
    issue: textOf(child(meta, "issue")) || null,
    pages: first === "" ? textOf(child(meta, "elocation-id")) || null : last === "" || last === first ? first : `${first}-${last}`,
    authors: authorsOf(meta),
    keywords: children(meta, "kwd-group").flatMap((group) => children(group, "kwd").map(textOf)),
    publicationTypes: types,
    isRetracted: types.includes("retracted-article") || related.includes("retracted-by") || related.includes("retraction-forward"),
  };
}

/** Issue date before electronic date: what the journal calls the date of the paper. */
function publicationDate(meta: HtmlElement | undefined): StatedDate {
  const rank = (date: HtmlElement): number => {
    const kind = `${attribute(date, "pub-type")} ${attribute(date, "date-type")} ${attribute(date, "publication-format")}`;
    const index = ["ppub", "collection", "epub-ppub", "pub", "epub"].findIndex((name) => kind.split(" ").includes(name));
    return index === -1 ? 9 : index;
  };
  for (const date of children(meta, "pub-date").toSorted((a, b) => rank(a) - rank(b))) {
    const stated = dateOf(textOf(child(date, "year")), textOf(child(date, "month")), textOf(child(date, "day")));
    if (stated.year !== null) return stated;
  }
  return dateOf(null);
}

function authorsOf(meta: HtmlElement | undefined): { name: string; affiliations: string[] }[] {
  const groups = children(meta, "contrib-group");
  const places = new Map(
    [...children(meta, "aff"), ...groups.flatMap((group) => children(group, "aff"))].map((place) => [
      attribute(place, "id"),
      textOf(place).replace(/^\d{1,2}\s*/u, ""),
    ]),
  );
  return groups.flatMap((group) =>
    children(group, "contrib")
      .filter((contributor) => attribute(contributor, "contrib-type") !== "editor")
      .flatMap((contributor) => {
        const name = child(contributor, "name") ?? find(child(contributor, "name-alternatives"), "name");
        const personal = ["given-names", "surname", "suffix"].map((part) => textOf(child(name, part))).filter((part) => part !== "");
        const whole = personal.length > 0 ? personal.join(" ") : textOf(child(contributor, "collab") ?? child(contributor, "string-name"));
        const marks = children(contributor, "xref").filter((link) => attribute(link, "ref-type") === "aff");
        const affiliations = [...marks.map((link) => places.get(attribute(link, "rid")) ?? ""), ...children(contributor, "aff").map(textOf)].filter(
          (text) => text !== "",
        );
        return whole === "" ? [] : [{ name: whole, affiliations }];
      }),
  );
}

import { abstractLine, type Choices, type MadePage, type Paper, type SiblingLayout, spelledDate } from "./papers.ts";

const escapes: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Text as it stands in markup. */
const esc = (text: string): string => text.replace(/[&<>"]/gu, (character) => escapes.get(character) ?? character);

/** A page in the making: where the abstract, the authors and the body go is the layout's own. */
interface Frame {
  readonly paper: Paper;
  readonly others: readonly Paper[];
  readonly choices: Choices;
  /** Which vocabularies the head of the page speaks. */
  readonly meta: readonly ("citation" | "dublin-core" | "json-ld" | "open-graph")[];
  readonly body: string;
  /** Classes that only that site uses. */
  readonly siteName: string;
}

function metaTags({ paper, meta, siteName }: Frame): string {
  const tag = (key: string, name: string, value: string | null): string => (value === null ? "" : `<meta ${key}="${name}" content="${esc(value)}">`);
  const speaks = (vocabulary: Frame["meta"][number]): boolean => meta.includes(vocabulary);
  const citation = speaks("citation")
    ? [
        tag("name", "citation_title", paper.title),
        ...paper.authors.map((author) => tag("name", "citation_author", author)),
        tag("name", "citation_journal_title", paper.journal),
        tag("name", "citation_publication_date", paper.date.replaceAll("-", "/")),
        tag("name", "citation_doi", paper.doi),
        tag("name", "citation_volume", paper.volume),
      ]
    : [];
  const core = speaks("dublin-core") ? [tag("name", "dc.title", paper.title), tag("name", "dc.identifier", paper.doi), tag("name", "dc.date", paper.date)] : [];
  const graph = speaks("open-graph")
    ? [
        tag("property", "og:title", `${paper.title} - ${siteName}`),
        tag("property", "og:description", `${abstractLine(paper).slice(0, 150)}...`),
        tag("property", "og:site_name", siteName),
      ]
    : [];
  const linked = {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: paper.title,
    datePublished: paper.date,
    author: paper.authors.map((name) => ({ "@type": "Person", name })),
    ...(paper.doi !== null && { sameAs: `https://doi.org/${paper.doi}` }),
    isPartOf: { "@type": "Periodical", name: paper.journal },
  };
  const json = speaks("json-ld") ? [`<script type="application/ld+json">${JSON.stringify(linked).replaceAll("<", "\\u003c")}</script>`] : [];
  return [...citation, ...core, ...graph, ...json].join("\n");
}

const menu = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/journals">Journals</a></li><li><a href="/about">About us</a></li></ul></nav><form role="search"><input name="q" placeholder="Search"><button>Search</button></form></header>
<div class="cookie-banner" role="dialog"><p>This site keeps cookies on your computer so that it can remember what you chose. Read how we use them before you go on.</p><button>Accept</button></div>`;

const foot = `<aside class="sidebar"><h3>Metrics</h3><p>Views 1,204</p><h3>Share this article</h3><ul><li><a href="#">Mail</a></li></ul></aside>
<footer><p>We publish research of many fields and thank everybody who reviewed for us in the last year.</p><p>© The publisher. All rights reserved.</p><a href="/terms">Terms and conditions</a></footer>
<script>window.page = {kind: "article", text: "Abstract: this is not the text of a paper, it is a script that says so."};</script>`;

function html(frame: Frame, article: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${esc(frame.paper.title)} | ${frame.siteName}</title>\n${metaTags(frame)}\n<style>.x{color:red}</style></head>\n<body>${menu}\n${article}\n${foot}</body></html>`;
}

/** Parts of the abstract, each between what stands before and after a label and a text. */
function parts(paper: Paper, label: (name: string) => string, text: (words: string) => string): string {
  return paper.parts.map((part) => `${part.label === null ? "" : label(esc(part.label))}${text(esc(part.text))}`).join("\n");
}

const sectionNames = ["Introduction", "Materials and methods", "Results", "Discussion"] as const;

/** A full text of four sections, made of other papers' abstracts, with a figure and a table in it. */
function fullText(frame: Frame, heading: (name: string, index: number) => string, paragraph: (words: string) => string): string {
  const { others } = frame;
  return sectionNames
    .map((name, index) => {
      const paragraphs = [others[index], others[index + 4]].flatMap((other) => (other === undefined ? [] : [paragraph(esc(abstractLine(other)))]));
      const figure =
        index === 2
          ? `<figure><img src="f1.png" alt="Figure 1"><figcaption><strong>Figure 1.</strong> Cells of both lines after two days, as seen under the microscope.</figcaption></figure>`
          : "";
      return `<section>${heading(name, index)}${paragraphs.join("\n")}${figure}</section>`;
    })
    .join("\n");
}

function bodyWords(others: readonly Paper[]): string {
  return sectionNames
    .map((name, index) => `${name} ${[others[index], others[index + 4]].map((other) => (other === undefined ? "" : abstractLine(other))).join(" ")}`)
    .join(" ");
}

function referenceList(others: readonly Paper[], item: (words: string, index: number) => string): string {
  return others
    .slice(0, 6)
    .map((other, index) =>
      item(
        `${esc(other.authors.slice(0, 3).join(", "))}. ${esc(other.title)} <i>${esc(other.journal)}</i>. ${other.year};${other.volume ?? "1"}:${other.pages ?? "1-9"}.`,
        index,
      ),
    )
    .join("\n");
}

const authorLinks = (paper: Paper): string => paper.authors.map((name) => `<a class="author-name" href="#">${esc(name)}</a>`).join(", ");

interface Site {
  readonly name: string;
  readonly siteName: string;
  readonly meta: Frame["meta"];
  readonly hasBody: boolean;
  readonly article: (frame: Frame) => string;
}

const springer = (frame: Frame): string => {
  const { paper, others } = frame;
  return `<main><article lang="en"><div class="c-article-header"><ul class="c-article-identifiers"><li class="c-article-identifiers__item">Research</li><li><a href="#">Open access</a></li><li>Published: <time datetime="${paper.date}">${spelledDate(paper.date, "uk")}</time></li></ul>
<h1 class="c-article-title" data-test="article-title">${esc(paper.title)}</h1><ul class="c-article-author-list">${paper.authors.map((name) => `<li class="c-article-author-list__item"><a href="#">${esc(name)}</a><sup><a href="#Aff1">1</a></sup></li>`).join("")}</ul>
<p class="c-article-info-details"><a href="#"><i>${esc(paper.journal)}</i></a> <b>volume ${paper.volume ?? "1"}</b>, Article number: 7 (${paper.year})</p></div>
<div class="c-article-body"><section aria-labelledby="Abs1" data-title="Abstract" lang="en"><div class="c-article-section" id="Abs1-section"><h2 class="c-article-section__title js-section-title" id="Abs1">Abstract</h2><div class="c-article-section__content" id="Abs1-content">${parts(
    paper,
    (name) => `<h3 class="c-article__sub-heading">${name}</h3>`,
    (words) => `<p>${words}</p>`,
  )}</div></div></section>
<section class="recommended"><h3>Similar content being viewed by others</h3><article><h3><a href="#">${esc(others[0]?.title ?? "")}</a></h3><span>Article ${others[0]?.year}</span></article></section>
${frame.body}<section data-title="References"><h2>References</h2><ol class="c-article-references">${referenceList(others, (words) => `<li class="c-article-references__item"><p class="c-article-references__text">${words}</p></li>`)}</ol></section></div></article></main>`;
};

const sites: readonly Site[] = [
  {
    name: "pmc-html",
    siteName: "PMC",
    meta: ["citation", "open-graph"],
    hasBody: true,
    article: (
      frame,
    ) => `<main id="main-content"><article lang="en"><section class="pmc-layout__citation"><div>${esc(frame.paper.journal)}. ${spelledDate(frame.paper.date, "pubmed")};${frame.paper.volume ?? ""}. doi: ${frame.paper.doi ?? ""}</div></section>
<section class="front-matter"><hgroup><h1>${esc(frame.paper.title)}</h1></hgroup><div class="cg p">${authorLinks(frame.paper)}</div><div class="ids">PMID: <a href="#">${frame.paper.pmid}</a></div></section>
<section class="body main-article-body"><section class="abstract" id="abstract1"><h2>Abstract</h2>${parts(
      frame.paper,
      (name) => `<h3 class="pmc_sec_title">${name}</h3>`,
      (words) => `<p>${words}</p>`,
    )}${frame.paper.keywords.length > 0 ? `<section class="kwd-group"><p><strong>Keywords:</strong> ${esc(frame.paper.keywords.join(", "))}</p></section>` : ""}</section>
${frame.body}<section class="ref-list"><h2 class="pmc_sec_title">References</h2><ul class="ref-list">${referenceList(frame.others, (words, index) => `<li id="R${index}"><span class="label">${index + 1}.</span><cite>${words}</cite></li>`)}</ul></section></section></article></main>`,
  },
  {
    name: "europepmc-html",
    siteName: "Europe PMC",
    meta: ["open-graph"],
    hasBody: false,
    article: ({
      paper,
      others,
    }) => `<div id="app"><div class="article-view"><h1 id="article--current--title">${esc(paper.title)}</h1><div id="article--authors--list"><ul class="author-list">${paper.authors.map((name) => `<li><a href="#">${esc(name)}</a></li>`).join("")}</ul></div>
<div class="metadata"><a href="#">${esc(paper.journal)}</a>, <span>${spelledDate(paper.date, "uk")}</span><br>DOI: <a href="#">${paper.doi ?? ""}</a> PMID: ${paper.pmid}</div>
<div id="article--abstract"><h2>Abstract</h2><div class="abstract-content"><div class="abstract" id="eng-abstract">${parts(
      paper,
      (name) => `<h4>${name}</h4>`,
      (words) => `<span>${words}</span>`,
    )}</div></div></div>
<div id="similar"><h2>Similar Articles</h2><ul>${others
      .slice(0, 4)
      .map((other) => `<li><a href="#">${esc(other.title)}</a><p>${esc(other.authors.slice(0, 3).join(", "))}, ${esc(other.journal)}, ${other.year}</p></li>`)
      .join("")}</ul></div></div></div>`,
  },
  {
    name: "biorxiv-html",
    siteName: "bioRxiv",
    meta: ["citation", "dublin-core"],
    hasBody: false,
    article: ({
      paper,
    }) => `<div class="main-content-wrapper"><div class="highwire-article-citation"><h1 class="highwire-cite-title" id="page-title">${esc(paper.title)}</h1><div class="highwire-cite-authors">${paper.authors.map((name) => `<span class="highwire-citation-author">${esc(name)}</span>`).join(", ")}</div><div class="highwire-cite-metadata">doi: https://doi.org/${paper.doi ?? ""}</div></div>
<div class="pane-content"><p class="fine-print">This article is a preprint and has not been certified by peer review <a href="#">[what does this mean?]</a>.</p></div>
<div class="article abstract-view"><div class="section abstract" id="abstract-1"><h2 class="">Abstract</h2>${parts(
      paper,
      (name) => `<h3>${name}</h3>`,
      (words) => `<p>${words}</p>`,
    )}</div><h3>Competing Interest Statement</h3><p>The authors have declared no competing interest.</p><h3>Footnotes</h3><ul><li>A table was corrected in this version.</li></ul></div></div>`,
  },
  { name: "nature-html", siteName: "Nature Samples", meta: ["citation", "dublin-core", "json-ld"], hasBody: true, article: springer },
  { name: "bmc-html", siteName: "BMC Samples | Full Text", meta: ["citation"], hasBody: false, article: springer },
  {
    name: "elsevier-html",
    siteName: "ScienceDirect",
    meta: ["citation", "open-graph"],
    hasBody: true,
    article: ({
      paper,
      others,
      body,
    }) => `<article class="col-lg-12"><div class="Publication" id="publication"><a href="#">${esc(paper.journal)}</a><div class="text-xs">Volume ${paper.volume ?? "1"}, ${spelledDate(paper.date, "uk")}, Pages ${paper.pages ?? ""}</div></div>
<h1 id="screen-reader-main-title" class="Head u-font-serif"><span class="title-text">${esc(paper.title)}</span></h1><div class="AuthorGroups"><div class="author-group" id="author-group"><span class="sr-only">Author links open overlay panel</span>${paper.authors.map((name) => `<button><span class="react-xocs-alternative-link"><span class="given-name">${esc(name.split(" ").slice(0, -1).join(" "))}</span> <span class="text surname">${esc(name.split(" ").at(-1) ?? "")}</span></span></button>`).join(", ")}</div></div>
<div class="Abstracts u-font-serif" id="abstracts"><div class="abstract author-highlights" id="abs0005"><h2 class="section-title">Highlights</h2><div><ul><li>The first thing that the work has found in its cells.</li><li>The second thing, which is shorter.</li></ul></div></div>
<div class="abstract author" id="abs0010"><h2 class="section-title">Abstract</h2>${parts(
      paper,
      (name) => `<div><h3 class="u-h4 u-margin-m-top">${name}</h3>`,
      (words) => `<p>${words}</p></div>`,
    ).replace(/^(?=<p>)/u, "<div>")}</div></div>
<div class="Keywords"><div class="keywords-section"><h2 class="section-title">Keywords</h2>${paper.keywords.map((word) => `<div class="keyword"><span>${esc(word)}</span></div>`).join("")}</div></div>
<div class="Body u-font-serif" id="body">${body}</div><section class="bibliography"><h2>References</h2><ol class="references">${referenceList(others, (words) => `<li><span class="reference">${words}</span></li>`)}</ol></section></article>`,
  },
  {
    name: "wiley-html",
    siteName: "Wiley Online Library",
    meta: ["citation"],
    hasBody: false,
    article: ({
      paper,
      others,
    }) => `<main><article><div class="citation"><div class="article-citation"><h1 class="citation__title">${esc(paper.title)}</h1><div class="loa-authors">${authorLinks(paper)}</div><span class="epub-section__date">First published: ${spelledDate(paper.date, "uk")}</span> <a href="https://doi.org/${paper.doi ?? ""}">https://doi.org/${paper.doi ?? ""}</a><p class="citedBy">Citations: 12</p></div></div>
<section class="article-section article-section__abstract" lang="en" data-lang="en" id="section-1-en"><h2 class="article-section__header section__title main abstractlang_en">Abstract</h2><div class="article-section__content en main">${parts(
      paper,
      (name) => `<section class="article-section__sub-content"><h3 class="article-section__sub-title">${name}</h3>`,
      (words) => `<p>${words}</p></section>`,
    ).replace(/^(?=<p>)/u, "<section>")}</div></section>
<section class="article-section__citedBy"><h2>Citing Literature</h2><ul>${others
      .slice(0, 4)
      .map(
        (other) =>
          `<li><span class="author">${esc(other.authors[0] ?? "")}</span>, <span>${esc(other.title)}</span>, <i>${esc(other.journal)}</i>, (${other.year}).</li>`,
      )
      .join("")}</ul></section></article></main>`,
  },
  {
    name: "plos-html",
    siteName: "PLOS Samples",
    meta: ["citation", "dublin-core", "open-graph"],
    hasBody: true,
    article: ({
      paper,
      others,
      body,
    }) => `<main><div class="title-block"><ul id="almSignposts"><li>12 Save</li><li>3 Citation</li></ul><div class="article-meta"><p class="license-short">Open Access</p><p>Peer-reviewed</p><p class="type-article">Research Article</p></div><h1 id="artTitle">${esc(paper.title)}</h1><ul class="author-list">${paper.authors.map((name) => `<li><a class="author-name">${esc(name)},</a></li>`).join("")}</ul><ul class="date-doi"><li>Published: ${spelledDate(paper.date, "us")}</li><li>https://doi.org/${paper.doi ?? ""}</li></ul></div>
<div class="article-content"><div class="abstract toc-section abstract-type-"><a id="abstract0" class="link-target"></a><h2>Abstract</h2><div class="abstract-content">${parts(
      paper,
      (name) => `<h3>${name}</h3>`,
      (words) => `<a class="link-target"></a><p>${words}</p>`,
    )}</div></div>
<div class="abstract toc-section abstract-type-summary"><h2>Author summary</h2><div class="abstract-content"><p>For readers outside of the field we say here in a few words what we have done, and why anybody should care about these cells.</p></div></div>
<div class="articleinfo"><p><strong>Citation: </strong>${esc(paper.authors[0] ?? "")} (${paper.year}) ${esc(paper.title)} ${esc(paper.journal)}</p><p><strong>Copyright: </strong>This is an open access article under a licence that lets anybody use it.</p><p><strong>Competing interests: </strong>The authors have none to declare.</p></div>
${body}<div class="toc-section"><h2>References</h2><ol class="references">${referenceList(others, (words, index) => `<li id="ref${index}"><span class="order">${index + 1}. </span>${words}</li>`)}</ol></div></div></main>`,
  },
  {
    name: "frontiers-html",
    siteName: "Frontiers",
    meta: ["citation", "open-graph"],
    hasBody: true,
    article: ({
      paper,
      others,
      body,
    }) => `<main><div class="article-container"><div class="abstract-container"><div class="article-header-container"><div class="header-bar-one"><h2>ORIGINAL RESEARCH article</h2></div><div class="header-bar-three">${esc(paper.journal)}, ${spelledDate(paper.date, "uk")}<br>Volume ${paper.volume ?? "1"} - ${paper.year}</div></div>
<div class="JournalAbstract"><div class="title-container"><h1>${esc(paper.title)}</h1></div><div class="authors">${paper.authors.map((name) => `<span>${esc(name)}<sup>1</sup></span>`).join(", ")}</div><ul class="notes"><li><sup>1</sup>Department of Samples, University of Examples, Sampleton, Nowhere</li></ul>${paper.parts.map(({ label, text }) => `<p>${label === null ? "" : `<bold>${esc(label)}:</bold> `}${esc(text)}</p>`).join("")}</div></div>
<div class="JournalFullText">${body}<h2>References</h2>${referenceList(others, (words) => `<div class="References"><p class="ReferencesCopy1">${words}</p><p class="ReferencesCopy2"><a href="#">CrossRef Full Text</a> | <a href="#">Google Scholar</a></p></div>`)}</div></div></main>`,
  },
  {
    name: "mdpi-html",
    siteName: "MDPI",
    meta: ["citation", "dublin-core", "json-ld"],
    hasBody: true,
    article: ({
      paper,
      others,
      body,
    }) => `<div id="main-content"><article><div class="html-article-content"><div class="article-content__container content__container"><h1 class="title hypothesis_container">${esc(paper.title)}</h1><div class="art-authors">by ${paper.authors.map((name) => `<span class="inlineblock">${esc(name)}<sup>1</sup></span>`).join(", ")}</div><div class="bib-identity"><em>${esc(paper.journal)}</em> <b>${paper.year}</b>, <em>${paper.volume ?? "1"}</em>; <a href="https://doi.org/${paper.doi ?? ""}">https://doi.org/${paper.doi ?? ""}</a></div><div class="pubhistory"><span>Submission received: 1 January ${paper.year}</span></div></div>
<section class="html-abstract" id="html-abstract"><h2 id="html-abstract-title">Abstract</h2><div class="html-p">${paper.parts.map(({ label, text }) => `${label === null ? "" : `<b>${esc(label)}:</b> `}${esc(text)}`).join(" ")}</div></section><div id="html-keywords"><div class="html-gwd-group"><span>Keywords: </span><a href="#">${esc(paper.keywords.join("; "))}</a></div></div>
<div class="html-body">${body}</div><section id="html-references_list"><h2>References</h2><ol class="html-xxx">${referenceList(others, (words) => `<li class="html-x">${words} [<a href="#">Google Scholar</a>]</li>`)}</ol></section></div></article></div>`,
  },
  {
    name: "semantic-html",
    siteName: "Semantic Scholar",
    meta: ["citation", "open-graph"],
    hasBody: false,
    article: ({
      paper,
      others,
    }) => `<div id="app"><main><div class="paper-detail-page__header"><div data-test-id="corpus-id">Corpus ID: 1234567</div><h1 data-test-id="paper-detail-title">${esc(paper.title)}</h1><ul class="paper-meta"><li><span class="author-list" data-test-id="author-list">${paper.authors.map((name) => `<a class="author-list__link" href="#"><span>${esc(name)}</span></a>`).join(", ")}</span></li><li>Published in <a href="#">${esc(paper.journal)}</a> <span>${spelledDate(paper.date, "uk")}</span></li></ul>
<div class="tldr-abstract-replacement paper-detail-page__tldr-abstract"><div class="tldr-label">TLDR</div><span>A machine says that the work found something in cells, in one sentence of its own.</span><button>Expand</button></div><div class="abstract__text"><h2 class="sr-only">Abstract</h2><span>${esc(abstractLine(paper))}</span></div><div class="flex"><button>View on Publisher</button><button>Save to Library</button></div></div>
<div class="citation-list"><h2>${others.length} Citations</h2>${others
      .slice(0, 4)
      .map(
        (other) =>
          `<div class="cl-paper-row"><h3><a href="#">${esc(other.title)}</a></h3><ul><li>${esc(other.authors[0] ?? "")}</li><li>${other.year}</li></ul><div class="tldr-abstract-replacement">TLDR It is shown that cells change when they are treated. Expand</div></div>`,
      )
      .join("")}</div></main></div>`,
  },
  {
    name: "researchgate-html",
    siteName: "ResearchGate",
    meta: ["citation", "open-graph"],
    hasBody: false,
    article: ({
      paper,
      others,
    }) => `<div id="rgw"><div class="nova-legacy-o-pack"><div class="research-detail-header-section"><span class="badge">Article</span><span>PDF Available</span><h1 class="nova-legacy-e-text research-detail-header-section__title">${esc(paper.title)}</h1><ul><li>${spelledDate(paper.date, "uk")}</li><li>${esc(paper.journal)}</li></ul><div>DOI:<a href="#">${paper.doi ?? ""}</a></div><div class="authors">${authorLinks(paper)}</div></div>
<div class="research-detail-middle-section__abstract"><div class="nova-legacy-e-text--spacing-none">Abstract</div><div itemprop="description" class="nova-legacy-e-text nova-legacy-e-text--spacing-auto">${esc(abstractLine(paper))}</div></div>
<p>Discover the world's research</p><ul><li>25+ million members</li></ul><div class="citations"><h2>Citations (${others.length})</h2>${others
      .slice(0, 4)
      .map(
        (other) =>
          `<div class="nova-legacy-v-publication-item"><div class="title"><a href="#">${esc(other.title)}</a></div><div class="description">... ${esc(other.parts.at(-1)?.text.slice(0, 200) ?? "")} ...</div><div>${spelledDate(other.date, "us")}</div></div>`,
      )
      .join("")}</div></div></div>`,
  },
];

function layoutOf(site: Site): SiblingLayout {
  return {
    name: site.name,
    extension: "html",
    make: (paper, others, choices): MadePage => {
      const isFull = site.hasBody && choices.isTrue(0.7);
      const meta = choices.isTrue(0.8) ? site.meta : site.meta.slice(0, 1);
      const bare: Frame = { paper, others, choices, meta, body: "", siteName: site.siteName };
      const body = isFull
        ? fullText(
            bare,
            (name, index) => `<h2 id="s${index}">${index === 0 || choices.isTrue(0.5) ? "" : `${index + 1}. `}${name}</h2>`,
            (words) => `<p>${words}</p>`,
          )
        : "";
      const text = html({ ...bare, body }, site.article({ ...bare, body }));
      const states: MadePage["states"] = new Set([
        ...(paper.doi === null ? [] : (["doi"] as const)),
        ...(text.includes(`PMID: `) ? (["pmid"] as const) : []),
        "year",
        "journal",
        ...(paper.authors.length > 0 ? (["authors"] as const) : []),
      ]);
      return { text, states, ...(isFull && { body: bodyWords(others) }) };
    },
  };
}

/** Web pages in the layouts of publishers and indexes, with the site around the paper in words of our own. */
export const htmlLayouts: readonly SiblingLayout[] = sites.map(layoutOf);

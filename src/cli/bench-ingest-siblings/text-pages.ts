import { newsTongues } from "./news-tongues.ts";
import { abstractLine, type Choices, type MadePage, type Paper, type SiblingLayout, spelledDate } from "./papers.ts";

/** Lines with the empty ones that a choice left out taken away. */
const lines = (...parts: readonly (string | null | false)[]): string => parts.filter((part) => typeof part === "string").join("\n");

function states(...facts: readonly (readonly [boolean, "doi" | "pmid" | "year" | "journal" | "authors"])[]): MadePage["states"] {
  return new Set(facts.filter(([isStated]) => isStated).map(([, fact]) => fact));
}

const shortName = (name: string): string => {
  const words = name.split(" ");
  const last = words.at(-1) ?? name;
  return words.length === 1
    ? name
    : `${last} ${words
        .slice(0, -1)
        .map((word) => word.charAt(0))
        .join("")}`;
};

function citation(paper: Paper): string {
  const issue = paper.issue === null ? "" : `(${paper.issue})`;
  const place = paper.volume === null ? "" : `;${paper.volume}${issue}${paper.pages === null ? "" : `:${paper.pages}`}`;
  return `${abbreviated(paper.journal)}. ${spelledDate(paper.date, "pubmed")}${place}.`;
}

const small = new Set("of the and for in on de la des der und et y a an to with by at from".split(" "));

/** As sites show it: `Restorative Neurology and Neuroscience`. */
function titleCase(journal: string): string {
  return journal
    .replace(/\s+:\s/gu, ": ")
    .split(" ")
    .map((word, index) => (index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}

/** As PubMed shows it: `Restor Neurol Neuros`. */
function abbreviated(journal: string): string {
  const words = titleCase(journal.split(/\s[:=(]/u)[0] ?? journal)
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .split(/[\s-]+/u)
    .filter((word) => !small.has(word.toLowerCase()));
  return words.length === 1
    ? (words[0] ?? journal)
    : words
        .slice(0, 4)
        .map((word) => word.slice(0, word.length > 8 ? 6 : 4))
        .join(" ");
}

function qxmd(paper: Paper, _: readonly Paper[], choices: Choices): MadePage {
  const hasAuthors = choices.isTrue(0.6) && paper.authors.length > 0;
  const hasDoi = choices.isTrue(0.4) && paper.doi !== null;
  const hasPmid = choices.isTrue(0.3);
  const isLabelled = choices.isTrue();
  const hasButtons = choices.isTrue(0.7);
  const authors = paper.authors.slice(0, 12).join(", ");
  const abstract =
    isLabelled && paper.parts.some(({ label }) => label !== null)
      ? paper.parts.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join("\n\n")
      : abstractLine(paper);
  const text = lines(
    ...(choices.isTrue(0.7) ? paper.types : []),
    ...(hasButtons ? ["Add like", "Add dislike", "Add to saved papers"] : []),
    "",
    paper.title,
    choices.isTrue() && "",
    hasAuthors && authors,
    `${titleCase(paper.journal)} ${spelledDate(paper.date, "qxmd")}${paper.volume !== null && choices.isTrue(0.3) ? `, ${paper.volume}${paper.issue === null ? "" : ` (${paper.issue})`}${paper.pages === null ? "" : `: ${paper.pages}`}` : ""}`,
    abstract,
    hasDoi && `DOI: ${paper.doi}`,
    hasPmid && `PMID: ${paper.pmid}`,
    "",
    "Full text links",
    "",
    choices.isTrue(0.8) && "Links were found that may lead you to the full text.",
    choices.isTrue(0.8) && "No access to this paper?",
    choices.isTrue(0.6) && "Sign in through the subscription of your institution; the mobile app takes one click.",
    "",
    choices.isTrue(0.3) && "PubMed",
    choices.isTrue(0.3) && "Copy URL",
    "Related Resources",
    "",
    choices.isTrue(0.3) && "Trending Papers",
    choices.isTrue(0.3) && "Read by QxMD shows new papers on topics of yours.",
    "Better to read in the Read mobile app",
    choices.isTrue() && "Mobile app image",
    "",
    choices.isTrue() && "One tap to what your institution or university subscribes to",
    "",
    `Material on this website is under copyright, Copyright © 1994-${choices.of([2022, 2024, 2025])} by WebMD LLC.`,
    choices.isTrue() && "Some material here belongs to third parties.",
    "",
    choices.isTrue() && "Use of this service means that you accept its terms of use and privacy policy.",
    choices.isTrue() && "CME credits for this literature searchClaim now",
  );
  return { text, states: states([true, "year"], [true, "journal"], [hasAuthors, "authors"], [hasDoi, "doi"], [hasPmid, "pmid"]) };
}

function related(paper: Paper, choices: Choices): string {
  const short = abbreviated(paper.journal);
  const place = `${short}. ${spelledDate(paper.date, "pubmed")};${paper.volume ?? "1"}(${paper.issue ?? "1"}):${paper.pages ?? "1-9"}.`;
  const glue = choices.isTrue() ? "" : "\n";
  const tail = choices.of(["", " Review.", " Free PMC article.", " No abstract available."]);
  return `-\n${paper.title}${glue}${place}${paper.doi === null ? "" : ` doi: ${paper.doi}.`} ${short}. ${paper.year}. PMID: ${paper.pmid}${tail}`;
}

/** What stands above the record when a whole page is copied. */
function chromeOfPubmed(choices: Choices): string[] {
  return [
    "An official website of a government",
    "Log in",
    "Search in PubMed",
    "Advanced",
    "User Guide",
    ...(choices.isTrue() ? ["Save", "Email", "Send to"] : []),
    ...(choices.isTrue() ? ["Full text links", "Actions", "Cite"] : []),
    "Display options",
    ...(choices.isTrue() ? ["Format", choices.of(["AbstractPubMedPMID", "Abstract"])] : []),
  ];
}

function pubmed(paper: Paper, others: readonly Paper[], choices: Choices): MadePage {
  const hasCitation = choices.isTrue();
  const hasAuthors = choices.isTrue() && paper.authors.length > 0;
  const hasDoi = choices.isTrue() && paper.doi !== null;
  const authors = paper.authors
    .map((name, index) => `${name}${paper.affiliations.length > 0 && choices.isTrue(0.8) ? ` ${(index % paper.affiliations.length) + 1}` : ""}`)
    .join(", ");
  const hasAffiliations = hasAuthors && paper.affiliations.length > 0 && choices.isTrue();
  const blank = choices.isTrue(0.3) ? "" : (false as const);
  const similar = others.slice(0, choices.below(6));
  const citing = others.slice(6, 6 + choices.below(4));
  const isSplit = hasCitation && choices.isTrue(0.4);
  const bare = citation(paper);
  const stop = bare.indexOf(". ");
  const text = lines(
    ...(choices.isTrue(0.4) ? chromeOfPubmed(choices) : []),
    hasCitation && choices.isTrue(0.6) && paper.types[0] !== undefined && paper.types[0],
    isSplit && bare.slice(0, stop),
    isSplit && `${bare.slice(stop)}${hasDoi ? ` doi: ${paper.doi}.` : ""}`,
    hasCitation && !isSplit && `${bare}${hasDoi ? ` doi: ${paper.doi}.` : ""}${choices.isTrue(0.3) ? ` Epub ${spelledDate(paper.date, "pubmed")}.` : ""}`,
    paper.title,
    hasAuthors && authors,
    ...(hasAffiliations
      ? ["Affiliations", ...(choices.isTrue() ? ["Expand"] : []), ...paper.affiliations.slice(0, 5).map((place, index) => `- ${index + 1} ${place}`)]
      : []),
    `- PMID: ${paper.pmid}`,
    ...(hasDoi ? [`- DOI: ${paper.doi}`] : []),
    choices.isTrue(0.7) && paper.title,
    hasAuthors && choices.isTrue() && paper.authors.map(shortName).join(", "),
    blank,
    "Abstract",
    ...(paper.parts.some(({ label }) => label !== null) && choices.isTrue(0.6)
      ? paper.parts.map(({ label, text: part }) => (label === null ? part : `${label}: ${part}`))
      : [abstractLine(paper)]),
    paper.keywords.length > 0 && choices.isTrue() && `Keywords: ${paper.keywords.join("; ")}.`,
    choices.isTrue(0.3) && `© ${paper.year} The Author(s). Published by Sample Press Ltd.`,
    choices.isTrue(0.3) && "Conflict of interest statement",
    blank,
    ...(similar.length > 0
      ? ["Similar articles", ...similar.map((other) => related(other, choices)), ...(choices.isTrue(0.3) ? ["See all similar articles"] : [])]
      : []),
    ...(citing.length > 0 ? ["Cited by", ...citing.map((other) => related(other, choices))] : []),
    "Publication types",
    ...(choices.isTrue(0.4) ? paper.types.map((type) => `- ${type}`) : []),
    "MeSH terms",
    ...(choices.isTrue(0.4) ? ["- Humans", "- Cell Line, Tumor", "- Interleukin-6 / metabolism*"] : []),
    "Substances",
    "LinkOut - more resources",
    "- Full Text Sources",
    choices.isTrue() && "Elsevier Science",
    "- Medical",
    choices.isTrue(0.3) && "MedlinePlus Health Information",
    choices.isTrue(0.3) && "Research Materials",
  );
  const isStated = hasCitation;
  return {
    text,
    journal: abbreviated(paper.journal),
    states: states([true, "pmid"], [hasDoi, "doi"], [isStated, "year"], [isStated, "journal"], [hasAuthors, "authors"]),
  };
}

/** The text up to the end of its n-th sentence, as cheaply as a site cuts it. */
function firstSentences(text: string, count: number): string {
  const ends = [...text.matchAll(/[.!?](?=\s\p{Lu})/gu)].map(({ index }) => index + 1).filter((end) => end > 60);
  return text.slice(0, ends[count - 1] ?? text.length);
}

function scite(paper: Paper, others: readonly Paper[], choices: Choices): MadePage {
  const isCut = choices.isTrue(0.6);
  const whole = abstractLine(paper);
  const cut = firstSentences(whole, 2);
  const hasDoi = choices.isTrue(0.8) && paper.doi !== null;
  const hasAuthors = choices.isTrue(0.4) && paper.authors.length > 0;
  const hasJournal = choices.isTrue(0.4);
  const statements = others
    .slice(0, choices.below(5))
    .flatMap((other) => [
      `“…${firstSentences(abstractLine(other), 1 + choices.below(2))}…”`,
      `Section: ${choices.of(["Introduction", "Discussion", "Results", "Introductionmentioning", "Methods"])}${choices.of([" mentioning", "\nmentioning", " supporting"])}`,
      `confidence: ${80 + choices.below(20)}%`,
      ...(choices.isTrue(0.3) ? ["See 1 more Smart Citation"] : []),
    ]);
  const gap = choices.isTrue(0.7) ? "" : (false as const);
  const text = lines(
    ...(choices.isTrue(0.3) ? ["Product", "Resources", "Pricing", "Log In", "Sign Up"] : []),
    ...(choices.isTrue(0.2) ? ["Smart Citations by citing papers that support or contrast", ""] : []),
    hasJournal && titleCase(paper.journal),
    String(paper.year),
    hasDoi && `DOI: ${paper.doi}`,
    "|View full text |Cite",
    "|",
    "Sign up to set email alerts",
    "|",
    gap,
    paper.title,
    hasAuthors &&
      choices.of([
        paper.authors.slice(0, 8).join(", "),
        `${paper.authors[0]} et al.`,
        paper.authors
          .slice(0, 5)
          .map((name) => `${name} 1`)
          .join(", "),
        paper.authors.slice(0, 5).join(",\n"),
      ]),
    gap,
    `Abstract: ${isCut ? `${cut} … Show more` : whole}`,
    gap,
    "Help me understand this report",
    gap,
    "Search citation statements",
    gap,
    "Order By: Relevance",
    gap,
    "Paper Sections",
    "Select...",
    "2",
    "1",
    "Citation Types",
    String(choices.below(40)),
    String(choices.below(600)),
    "5",
    "Year Published",
    String(paper.year + 1),
    String(paper.year + 4),
    "Publication Types",
    "Select...",
    "Relationship",
    "0",
    "Authors",
    "Journals",
    "citations",
    "Cited by 47 publications",
    "(40 citation statements)",
    "references",
    "References 32 publications",
    "21",
    "Order By: Relevance",
    ...statements,
  );
  return { text, isCut, states: states([true, "year"], [hasDoi, "doi"], [hasJournal, "journal"], [hasAuthors, "authors"]) };
}

function news(paper: Paper, _: readonly Paper[], choices: Choices): MadePage {
  const tongue = choices.of(newsTongues);
  const hasAuthors = choices.isTrue(0.8) && paper.authors.length > 1;
  const hasDoi = choices.isTrue(0.5) && paper.doi !== null;
  const digits = choices.isTrue();
  const authors = paper.authors
    .map((name, index) => `${name}${digits ? (index % 4) + 1 : ""}${index === 0 && choices.isTrue() ? ", ," : ""}`)
    .join(", ")
    .replace(", ,,", ", , ,");
  const gap = choices.isTrue() ? "\n" : "";
  const text = lines(
    tongue.headline,
    "",
    tongue.date,
    "",
    ...tongue.prose.flatMap((paragraph) => [paragraph, gap]),
    choices.isTrue(0.4) && tongue.source !== null && `${tongue.source}Researchers Find a Signal That Lets Tumour Cells Escape From Their Treatment`,
    gap,
    paper.title,
    "",
    hasAuthors && authors,
    hasAuthors && "",
    hasDoi && `doi: ${paper.doi}`,
    hasDoi && "",
    choices.isTrue(0.3) && choices.of(["Abstract", "Abstract:", "摘要：", "Abstract (English)"]),
    abstractLine(paper),
    "",
    gap,
    choices.isTrue(0.3) && (tongue.prose[0] ?? false),
    choices.isTrue() && tongue.end,
  );
  return { text, states: states([hasDoi, "doi"], [hasAuthors, "authors"]) };
}

/** Pages of text like the five that the project began with, with what sites leave out or add. */
export const textLayouts: readonly SiblingLayout[] = [
  { name: "qxmd-text", extension: "txt", make: qxmd },
  { name: "pubmed-text", extension: "txt", make: pubmed },
  { name: "scite-text", extension: "txt", make: scite },
  { name: "news-text", extension: "txt", make: news },
];

import { abstractLine, type Choices, type MadePage, type Paper, type SiblingLayout } from "./papers.ts";

/** Where a converter leaves a word broken: within it, behind a vowel and before a consonant, as typesetters do; or behind a hyphen it has. */
function breakAt(word: string, room: number): number {
  const own = word.slice(0, room).lastIndexOf("-");
  if (own > 1) return own + 1;
  if (!/^\p{Ll}{7,}[.,;:)]*$/u.test(word)) return 0;
  for (let at = Math.min(room - 1, word.length - 4); at >= 3; at--)
    if (/[aeiouy]$/u.test(word.slice(0, at)) && /^[b-df-hj-np-tv-xz]/u.test(word.slice(at))) return at;
  return 0;
}

/** Sets a paragraph in lines of a width, words broken at their ends. */
function setLines(text: string, width: number, breaks: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    let rest = word;
    while (rest !== "") {
      const room = width - line.length - (line === "" ? 0 : 1);
      if (rest.length <= room) {
        line = line === "" ? rest : `${line} ${rest}`;
        break;
      }
      const at = breaks && room > 4 ? breakAt(rest, room) : 0;
      if (at > 0) {
        const head = rest.slice(0, at);
        line = `${line === "" ? "" : `${line} `}${head.endsWith("-") ? head : `${head}-`}`;
        rest = rest.slice(at);
      } else if (line === "") {
        line = rest;
        break;
      }
      lines.push(line);
      line = "";
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

const names = ["Introduction", "Materials and methods", "Results", "Discussion"] as const;
const captions = [
  "Figure 1. Cells of both lines after two days of treatment. Bars show the mean of three experiments, and a star marks what differs.",
  "Figure 2. Western blot of the proteins that were looked at. One of three experiments is shown; actin was used to see that the lanes are loaded alike.",
];

/** An article as a converter leaves it: pages of lines with running head and foot, captions between the lines of a sentence, references at the end. */
function pdf(paper: Paper, others: readonly Paper[], choices: Choices): MadePage {
  const width = choices.of([44, 48, 56, 84]);
  const hasTitle = choices.isTrue(0.75);
  const hasAuthors = hasTitle && choices.isTrue(0.8) && paper.authors.length > 1;
  const isNumbered = choices.isTrue(0.3);
  const hasBlankLines = choices.isTrue(0.7);
  const inlineAbstract = choices.isTrue(0.4);
  const separator = choices.isTrue(0.4) ? "\f" : "\n\n";
  const blank = hasBlankLines ? [""] : [];
  const head: string[] = [];
  if (hasTitle) head.push(...setLines(paper.title.replace(/\.$/u, ""), Math.max(60, width), false), "");
  if (hasAuthors)
    head.push(
      ...setLines(
        paper.authors
          .slice(0, 10)
          .map((name, index) => `${name}${(index % 3) + 1}`)
          .join(", "),
        80,
        false,
      ),
      "",
      "1Department of Samples, University of Examples, Sampleton, Nowhere",
      "2Institute for Made Pages, Elsewhere",
      "3Hospital of Sampleton, Nowhere",
      "",
    );
  const abstract = abstractLine(paper);
  if (inlineAbstract) head.push(...setLines(`Abstract: ${abstract}`, Math.max(80, width), true), "");
  else head.push("Abstract", ...blank, ...setLines(abstract, Math.max(80, width), true), "");
  if (paper.keywords.length > 1 && choices.isTrue()) head.push(...setLines(`Keywords: ${paper.keywords.join(", ")}`, 80, false), "");
  const body = names.flatMap((name, index) => {
    const paragraphs = [others[index], others[index + 4]].flatMap((other) =>
      other === undefined ? [] : [...setLines(abstractLine(other), width, true), ...blank],
    );
    return [...(index === 0 ? [] : [""]), `${isNumbered ? `${index + 1}. ` : ""}${name}`, ...blank, ...paragraphs];
  });
  const references = others
    .slice(0, 8)
    .flatMap((other, index) =>
      setLines(
        `[${index + 1}] ${other.authors.slice(0, 3).join(", ")}. ${other.title} ${other.journal} ${other.year}; ${other.volume ?? "1"}: ${other.pages ?? "1-9"}.`,
        width,
        true,
      ),
    );
  const all = [...head, ...body, "", "References", "", ...references];
  return {
    title: paper.title.replace(/\.$/u, ""),
    text: pagesOf(all, paper, { hasTitle, separator, width }, choices),
    states: new Set(["year", ...(hasAuthors ? (["authors"] as const) : [])]),
    body: others.slice(0, 8).map(abstractLine).join(" ") + names.join(" "),
  };
}

/** Cuts the lines into pages of sixty, each with its running head or foot, captions in the middle of some. */
function pagesOf(
  lines: readonly string[],
  paper: Paper,
  { hasTitle, separator, width }: { readonly hasTitle: boolean; readonly separator: string; readonly width: number },
  choices: Choices,
): string {
  const running = choices.isTrue() ? `${paper.authors[0]?.split(" ").at(-1) ?? "Sample"} et al.` : paper.title.replace(/\.$/u, "").slice(0, 70);
  const foot = `Sample J Cell Res ${paper.year};${paper.volume ?? "12"}(3):${100 + choices.below(400)}-${600 + choices.below(99)}`;
  const pages: string[] = [];
  const isBeside = width <= 48 && choices.isTrue(0.3);
  for (let at = 0, next = 60; at < lines.length; at = next) {
    const isTwo = isBeside && pages.length > 0;
    next = at + (isTwo ? 120 : 60);
    const page = lines.slice(at, next);
    const number = pages.length + 1;
    const caption = pages.length > 0 && pages.length < 3 ? captions[pages.length - 1] : undefined;
    const middle = page.findIndex((line, index) => index > 20 && /\p{Ll}$/u.test(line) && page[index + 1] !== "");
    const isReferences = page.some((line) => /^\[1\]/u.test(line)) || lines.slice(0, at).includes("References");
    if (caption !== undefined && middle !== -1 && !isReferences) page.splice(middle + 1, 0, "", ...setLines(caption, Math.min(60, width), false), "");
    const body = isTwo ? sideBySide(page, width) : page;
    const top = number === 1 ? [] : [hasTitle ? running : paper.title.replace(/\.$/u, ""), ""];
    pages.push([...top, ...body, "", choices.isTrue(0.5) && number > 1 ? `${number}` : `${number}    ${foot}`].join("\n"));
  }
  return pages.join(separator);
}

/** Two columns beside each other, as converters set them that keep the layout. */
function sideBySide(lines: readonly string[], width: number): string[] {
  const half = Math.ceil(lines.length / 2);
  return lines.slice(0, half).map((line, index) => {
    const right = lines[half + index] ?? "";
    return right === "" ? line : `${line.padEnd(width + 5)}${right}`;
  });
}

/** Articles as PDF converters leave them. */
export const pdfLayouts: readonly SiblingLayout[] = [{ name: "pdf-text", extension: "txt", make: pdf }];

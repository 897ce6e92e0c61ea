/** MEDLINE publication types (NLM, "Publication Characteristics"), in lower case, that a page may show. */
const publicationTypes: ReadonlySet<string> = new Set(
  [
    "adaptive clinical trial|address|autobiography|bibliography|biography|books and documents|case reports|classical article|clinical conference|clinical study",
    "clinical trial|clinical trial protocol|clinical trial, phase i|clinical trial, phase ii|clinical trial, phase iii|clinical trial, phase iv|clinical trial, veterinary",
    "collected work|comment|comparative study|congress|consensus development conference|consensus development conference, nih|controlled clinical trial",
    "corrected and republished article|dataset|dictionary|directory|duplicate publication|editorial|electronic supplementary materials|english abstract",
    "equivalence trial|evaluation study|expression of concern|festschrift|government publication|guideline|historical article|interactive tutorial|interview",
    "introductory journal article|journal article|lecture|legal case|legislation|letter|meta-analysis|meta analysis|multicenter study|network meta-analysis|news|newspaper article",
    "observational study|observational study, veterinary|overall|patient education handout|periodical index|personal narrative|portrait|practice guideline|pragmatic clinical trial",
    "preprint|published erratum|randomized controlled trial|randomized controlled trial, veterinary|research support, american recovery and reinvestment act",
    "research support, n.i.h., extramural|research support, n.i.h., intramural|research support, non-u.s. gov't|research support, u.s. gov't, non-p.h.s.",
    "research support, u.s. gov't, p.h.s.|retracted publication|retraction of publication|review|scientific integrity review|scoping review|systematic review|technical report",
    "twin study|twin studies|validation study|validation studies|evaluation studies|retraction notice|video-audio media|webcast|case report",
  ]
    .join("|")
    .split("|"),
);

/** True when the line is the name of a publication type and nothing else. */
export function isPublicationType(text: string): boolean {
  const name = text.length < 70 ? text.toLowerCase().replaceAll("’", "'").trim() : "";
  // Some names end on a full stop of their own.
  return publicationTypes.has(name) || publicationTypes.has(name.replace(/[.;]$/u, "").trim());
}

/** True for the types that say the paper has been retracted. */
export function isRetraction(type: string): boolean {
  return /^retracted publication/iu.test(type);
}

/** A place where converting a PDF has lost a sign, told by what is left of the word. */
export interface LostSign {
  readonly kind: "greek" | "raised";
  /** What is left, such as `NF-B` or `1×105`. */
  readonly text: string;
  /** Into the text that was given. */
  readonly start: number;
}

/** Rows of what is left behind when a font without names for its signs is converted; each is never written so by an author. */
const remains: readonly (readonly [LostSign["kind"], RegExp])[] = [
  // NF-κB, IκB, TNF-α, TGF-β1, IFN-γ, PPARγ agonists keep their hyphen and lose the letter.
  ["greek", /\bNF-\s?B\b|\b(?:TNF|IFN|TGF|PGC-1|HNF-1|CaMKII)-(?=[\s,.;)\]])(?!\s(?:and|or|to)\s[\p{L}\p{N}]+-)/gu],
  [
    "greek",
    /(?<![\p{L}\p{N}-])-(?:actin|catenin|tubulin|galactosidase|mercaptoethanol|globin|arrestin|lactamase|amyloid|synuclein|SMA|ketoglutarate|tocopherol)\b/gu,
  ],
  // 1×10⁵, 10⁻⁶: the exponent stands on the line.
  ["raised", /\d\s?[×x*]\s?10[-–−]?(?:[3-9]|1[0-5])(?!\d|[.,]\d|\s?%)/gu],
  ["raised", /(?<![\d.,])10[-–−](?:[3-9]|1[0-2])\s?(?:M|mol|g|cells)\b/gu],
];

/** Places looked for at most; a page with more is damaged throughout. */
const limit = 200;

/** Where a text has lost Greek letters and raised figures, in the order of the text. Linear in its length. */
export function lostSigns(text: string): readonly LostSign[] {
  const found: LostSign[] = [];
  for (const [kind, pattern] of remains) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind, text: match[0].trim(), start: match.index });
      if (found.length >= limit) break;
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A sentence for the notes of a document, or `null` when nothing is lost. */
export function lostSignsNote(text: string): string | null {
  const signs = lostSigns(text);
  if (signs.length === 0) return null;
  const examples = [...new Set(signs.map((sign) => sign.text))].slice(0, 5).map((sign) => JSON.stringify(sign));
  const greek = signs.filter(({ kind }) => kind === "greek").length;
  return `the conversion has lost signs in ${signs.length} places (Greek letters ${greek}, raised figures ${signs.length - greek}): ${examples.join(", ")}`;
}

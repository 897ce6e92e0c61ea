/** The parts of a gold document that the scorer reads (`gold document v1`). */
export interface GoldDocument {
  readonly page: string;
  readonly title: string;
  readonly abstract: string;
  readonly abstractTruncated: boolean;
  readonly journal: string | null;
  readonly year: number | null;
  readonly date: { readonly iso: string } | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly volume?: string | null;
  readonly issue?: string | null;
  readonly pages?: string | null;
  readonly authors: readonly { readonly name: string }[];
  readonly keywords: readonly string[];
  readonly publicationTypes: readonly string[];
  readonly retracted: boolean;
  readonly offsetMap: readonly GoldPiece[];
  readonly sections: readonly GoldSection[];
  readonly secondaryText?: { readonly title: string; readonly language: string; readonly rawSpans: readonly (readonly [number, number])[] };
  readonly floats?: readonly { readonly type: string; readonly text: string }[];
  readonly references?: readonly {
    readonly text: string;
    readonly title: string;
    readonly journal: string;
    readonly year: number;
    readonly rawSpans: readonly (readonly [number, number])[];
  }[];
  readonly citationContexts: readonly {
    readonly text: string;
    readonly rawSpan: readonly [number, number];
    readonly section: string;
    readonly duplicateOf: number | null;
  }[];
  readonly relatedPapers: readonly {
    readonly relation: string;
    readonly title: string;
    readonly journal?: string;
    readonly year?: number;
    readonly doi?: string | null;
    readonly pmid?: string;
    readonly rawSpan?: readonly [number, number];
  }[];
  readonly regions: readonly { readonly rawStart: number; readonly rawEnd: number; readonly disposition: string }[];
  readonly hyphenation?: readonly {
    readonly left: string;
    readonly right: string;
    readonly joined: string;
    readonly decision: string;
    readonly line: number;
  }[];
}

export interface GoldPiece {
  readonly op: string;
  readonly clean: readonly [number, number];
  readonly raw: readonly [number, number];
}

export interface GoldSection {
  readonly heading: string | null;
  readonly type: string;
  readonly text: string;
  readonly paragraphs?: readonly { readonly text: string; readonly offsetMap?: readonly GoldPiece[] }[];
}

/** The words of gold for what becomes of a stretch, in ours. */
export const dispositionOf: Readonly<Record<string, string>> = {
  "keep-text": "text",
  heading: "text",
  "keep-metadata": "metadata",
  "attribute-other": "other",
  "citation-context": "other",
  remove: "boilerplate",
};

/** Checks counted by topic: right, of how many, and the first of the wrong ones. */
export class Tally {
  readonly rows = new Map<string, { right: number; all: number; wrong: string[] }>();

  add(topic: string, isRight: boolean, say: () => string): void {
    const row = this.rows.get(topic) ?? { right: 0, all: 0, wrong: [] };
    this.rows.set(topic, row);
    row.all++;
    if (isRight) row.right++;
    else if (row.wrong.length < 10) row.wrong.push(say());
  }

  equal(topic: string, found: unknown, expected: unknown, where = ""): void {
    this.add(topic, JSON.stringify(found) === JSON.stringify(expected), () => `${where} ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
  }

  get wrong(): readonly string[] {
    return [...this.rows].flatMap(([topic, { wrong }]) => wrong.map((line) => `${topic}: ${line}`));
  }

  toString(): string {
    return [...this.rows].map(([topic, { right, all }]) => `${topic} ${right}/${all}`).join(", ");
  }
}

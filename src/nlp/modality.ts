import type { Span } from "../model/span.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { type Governed, governedWords } from "./grammar/scope.ts";
import { grammarOf, type SentenceGrammar } from "./grammar/sentence-grammar.ts";
import { mentionsBySentence } from "./mentions-by-sentence.ts";
import { tokenize } from "./tokenize.ts";

/** A word or mention that its sentence denies or leaves open; UTF-16 into the document's text. */
export interface ModalitySpan extends Span {
  readonly kind: "denial" | "hedge";
  /** Id of the row that says so, or `excluded` for a member that its phrase excludes ("A but not B"). */
  readonly cue: string;
}

/** What all sentences of a document deny or leave open, whether or not they hold a claim; cautious conclusions (`ScopeRow.isMild`) are not among it. */
export function modalityOf(doc: WithLayers<"sentences" | "mentions">): readonly ModalitySpan[] {
  const spans: ModalitySpan[] = [];
  // The pipeline tags only what can hold a claim.
  const { tokens } = tokenize.run(doc);
  for (const [index, mentions] of mentionsBySentence(doc).entries()) {
    const grammar = grammarOf(
      doc,
      index,
      mentions,
      tokens.filter(({ sentence }) => sentence === index),
    );
    if (grammar !== null) spans.push(...spansIn(grammar));
  }
  return spans;
}

function* spansIn(grammar: SentenceGrammar): Generator<ModalitySpan> {
  const { words } = grammar;
  const spanOf = ({ word, row }: Governed): readonly ModalitySpan[] => {
    const found = words[word];
    return found === undefined ? [] : [{ start: found.start, end: found.end, kind: row.kind, cue: row.id }];
  };
  for (const governed of governedWords(words)) if (governed.row.isMild !== true) yield* spanOf(governed);
  const excluded = new Set(
    grammar.lines.flatMap(({ phrases }) =>
      phrases.flatMap((phrase) => ("concepts" in phrase ? phrase.concepts.flatMap(({ deniedThemes }) => deniedThemes) : [])),
    ),
  );
  for (const { mention, start, end } of words) if (excluded.has(mention)) yield { start, end, kind: "denial", cue: "excluded" };
}

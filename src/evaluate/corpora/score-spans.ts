import type { Document, Layers } from "../../model/document.ts";
import type { InnerMention, Mention } from "../../model/mention.ts";
import type { EntityType } from "../../model/schema.ts";
import { overlaps } from "../../model/span.ts";
import type { ErrorKind, ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument, CorpusMention } from "./gold-corpus.ts";
import { isKindOfCell } from "./kinds-of-cell.ts";
import { conventionOf } from "./profiles.ts";

/** The sentence of a place on one line. */
export function sentenceText(doc: Document & Layers, at: number): string {
  const sentence = doc.sentences.find((candidate) => candidate.start <= at && at < candidate.end);
  return doc.text
    .slice(sentence?.start ?? Math.max(0, at - 80), sentence?.end ?? at + 80)
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Scores spans: `span` (same start, end and type) and `overlap` (same type and a common character, each mention matched once). Only the types that the corpus
 * annotates count. Words for whole classes, and finds that touch a neutral gold span, count neither way.
 * Where the corpus tells families apart, the task `span, families neutral` counts them neither way; where its convention is another than ours, a task of its own
 * says so (`profiles.ts`).
 */
export function scoreSpans(corpus: string, gold: CorpusDocument, doc: Document & Layers, types: ReadonlySet<EntityType>, tally: Tally): readonly ErrorLine[] {
  const errors: ErrorLine[] = [];
  const neutral = gold.mentions.filter((mention) => mention.isNeutral);
  const { marksNested, kindsAreLines } = conventionOf(corpus);
  for (const type of types) {
    const golds = gold.mentions.filter((mention) => mention.type === type && !mention.isNeutral);
    const found = doc.mentions.filter((mention) => mention.type === type && !mention.isGeneric && !neutral.some((other) => overlaps(other, mention.span)));
    errors.push(...scoreType(corpus, gold, doc, type, golds, found, tally));
    if (marksNested) countSpans(golds, [...found, ...innerOf(doc, type)], type, tally, "span, names within names");
    if (kindsAreLines && type === "cell_line") {
      const kinds = golds.filter(({ text }) => isKindOfCell(text));
      const named = golds.filter(({ text }) => !isKindOfCell(text));
      const kept = found.filter(({ span }) => !kinds.some((kind) => overlaps(kind, span)));
      countSpans(named, kept, type, tally, "span, kinds of cell neutral");
    }
    if (type === "gene" && golds.some((mention) => mention.isFamily)) {
      const families = golds.filter((mention) => mention.isFamily);
      const single = golds.filter((mention) => !mention.isFamily);
      const kept = found.filter(
        (mention) => !families.some((family) => overlaps(family, mention.span)) || single.some((other) => overlaps(other, mention.span)),
      );
      countSpans(single, kept, "gene", tally, "span, families neutral");
    } else if (type === "gene") countSpans(golds, found, "gene", tally, "span, families neutral");
  }
  return errors;
}

function innerOf({ mentions }: Document & Layers, type: EntityType): readonly InnerMention[] {
  return mentions.flatMap(({ inner = [] }) => inner.filter((name) => name.type === type));
}

const key = (span: { readonly start: number; readonly end: number }): string => `${span.start}-${span.end}`;

/** Counts strict matches; the same span given twice (two identifiers) is one. */
function countSpans<Found extends Pick<Mention, "span">>(
  golds: readonly CorpusMention[],
  found: readonly Found[],
  label: string,
  tally: Tally,
  task = "span",
): { readonly missed: readonly CorpusMention[]; readonly spurious: readonly Found[] } {
  const goldByKey = new Map(golds.map((gold) => [key(gold), gold]));
  const foundByKey = new Map(found.map((mention) => [key(mention.span), mention]));
  const missed = [...goldByKey].filter(([place]) => !foundByKey.has(place)).map(([, gold]) => gold);
  const spurious = [...foundByKey].filter(([place]) => !goldByKey.has(place)).map(([, mention]) => mention);
  tally.add(task, label, "tp", goldByKey.size - missed.length);
  tally.add(task, label, "fn", missed.length);
  tally.add(task, label, "fp", spurious.length);
  return { missed, spurious };
}

function scoreType(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  type: EntityType,
  golds: readonly CorpusMention[],
  found: readonly Mention[],
  tally: Tally,
): readonly ErrorLine[] {
  const { missed, spurious } = countSpans(golds, found, type, tally);
  const partner = new Map<CorpusMention, Mention>();
  const taken = new Set<Mention>();
  for (const miss of missed) {
    const near = spurious.find((mention) => !taken.has(mention) && overlaps(mention.span, miss));
    if (near === undefined) continue;
    partner.set(miss, near);
    taken.add(near);
  }
  const hits = new Set(golds.map(key)).size - missed.length;
  tally.add("overlap", type, "tp", hits + partner.size);
  tally.add("overlap", type, "fn", missed.length - partner.size);
  tally.add("overlap", type, "fp", spurious.length - partner.size);

  const errors: ErrorLine[] = [];
  const report = (kind: ErrorKind, text: string, detail: string, at: { readonly start: number; readonly end: number }): void => {
    const place = { start: at.start, end: at.end };
    errors.push({ corpus, document: gold.id, task: "span", kind, label: type, text, detail, sentence: sentenceText(doc, at.start), at: place });
  };
  for (const miss of missed) {
    const near = partner.get(miss);
    const other = doc.mentions.find((mention) => mention.type !== type && overlaps(mention.span, miss));
    if (near !== undefined) report("boundary", miss.text, `found "${near.text}"`, miss);
    else if (other !== undefined) report("type", miss.text, `${miss.kind}; found as ${other.type} "${other.text}"`, miss);
    else report("missed", miss.text, `${miss.kind} ${miss.ids.join(",")}`.trim(), miss);
  }
  for (const mention of spurious) if (!taken.has(mention)) report("spurious", mention.text, `found by ${mention.foundBy}`, mention.span);
  return errors;
}

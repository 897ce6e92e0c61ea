// What a sentence leaves in the reader's mind for the next: what "it", "this effect" and "these cells" there mean.
import type { Sentence } from "../model/document.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { triggerIndex } from "../rules/triggers.ts";
import type { Topic } from "./grammar/anaphora.ts";
import { closedTag } from "./grammar/closed-words.ts";
import { effectsOf } from "./grammar/pointing-effects.ts";
import type { SentenceGrammar } from "./grammar/sentence-grammar.ts";
import type { IndexedMention } from "./mentions-by-sentence.ts";

/** What a sentence leaves in mind for the next: the gene that it names first, the drug that it names last, its subject, and its cell lines. */
export function topicOf({ text, sentences }: WithLayers<"sentences">, index: number, mentions: readonly IndexedMention[], read: SentenceGrammar | null): Topic {
  const sentence = sentences[index];
  const gene = mentions.find(({ mention }) => mention.type === "gene");
  const drug = mentions.findLast(({ mention }) => mention.type === "drug" && !mention.isGeneric);
  const cells = mentions.filter(({ mention }) => mention.type === "cell_line").map(({ index }) => index);
  const effects = read === null ? [] : effectsOf(read.prospects);
  const subject = read !== null ? subjectOf(read) : sentence === undefined ? null : openerOf(text, sentence, mentions);
  return { gene: gene?.index ?? null, drug: drug?.index ?? null, subject, cells, effects };
}

/**
 * The one gene or drug that the first clause is about ("A lowers B", "we tested A", "we found that A ..."); "a polymorphism in A" and "loss of A" are about something
 * else, and treatment with a drug does what the drug does.
 */
function subjectOf({ words, lines, typeOf }: SentenceGrammar): number | null {
  const clauses = lines[0]?.clauses ?? [];
  const at = clauses[1]?.opener === "that" && clauses[0]?.subject.every(({ themes }) => themes.length === 0) === true ? 1 : 0;
  const clause = clauses[at];
  const isOurs = clause?.subject.every(({ from, themes }) => themes.length === 0 && words[from]?.lower === "we");
  const [concept, ...others] = (isOurs === true ? clause?.object : clause?.subject) ?? [];
  if (concept === undefined || others.length > 0) return null;
  const isGiven = concept.perturbation?.row.perturbation === "treatment";
  if (concept.kind !== "entity" && !(isGiven && concept.sign === 0)) return null;
  const [mention] = concept.themes;
  if (mention === undefined || concept.themes.length > 1 || (concept.perturbation !== null && !isGiven)) return null;
  return typeOf(mention) === "gene" || typeOf(mention) === "drug" ? mention : null;
}

/** Of a sentence that the grammar did not read: the gene or drug that opens it or its main clause, with a verb or an apposition right behind. */
function openerOf(text: string, { start, end }: Sentence, mentions: readonly IndexedMention[]): number | null {
  const first = mentions.find(({ mention }) => mention.type === "gene" || mention.type === "drug");
  if (first === undefined || first.mention.isGeneric) return null;
  const { span } = first.mention;
  if (!/(?:^|, |\bthat )(?:(?:the|an?) )?$/iu.test(text.slice(start, span.start))) return null;
  const behind = givenBefore.exec(text.slice(span.end, Math.min(end, span.end + longestVerb)))?.[1]?.toLowerCase();
  if (behind === undefined) return null;
  if (behind === "," || behind === "(") return span.start === start ? first.index : null;
  return isRuling(behind) ? first.index : null;
}

/** A verb, with an adverb and with what says that a drug is given in front of it: "A administration significantly lowered". */
const givenBefore = /^\s?(?:(?:administration|supplementation|(?:pre)?treatment|therapy|injections?|infusion)\s)?(?:\p{L}+ly\s)?([,(]|\p{L}+)/iu;
const longestVerb = 48;

function isRuling(word: string): boolean {
  const closed = closedTag(word);
  if (closed === "be" || closed === "have" || closed === "do" || closed === "modal" || plainVerbs.has(word)) return true;
  return triggerIndex.get(word)?.some(({ form }) => form === "s" || form === "past") === true;
}

/** Verbs that say what a thing is rather than what it does to another: no trigger rows. */
const plainVerbs: ReadonlySet<string> = new Set("plays played belongs represents appears remains exhibits shows displays contains acts functions".split(" "));

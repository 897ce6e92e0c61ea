import type { CorpusDocument, CorpusRelation, MentionRow } from "./gold-corpus.ts";
import { placeMentions } from "./place-mentions.ts";

interface Passage {
  readonly id: string;
  title: string;
  abstract: string;
  readonly rows: MentionRow[];
  readonly relations: CorpusRelation[];
}

/**
 * Reads PubTator text: `id|t|title`, `id|a|abstract`, then mentions and document relations. Offsets count title, one character, abstract.
 * Passages of one full text follow each other with the same id and are joined, each after a blank line.
 */
export function readPubtator(content: string): readonly CorpusDocument[] {
  const passages: Passage[] = [];
  let current: Passage | null = null;
  for (const line of content.split("\n")) {
    const head = /^([^|\t]+)\|([ta])\|(.*)$/su.exec(line.replace(/\r$/u, ""));
    if (head !== null) {
      const [, id = "", part = "", text = ""] = head;
      if (part === "t" || current === null) {
        current = { id, title: part === "t" ? text : "", abstract: part === "a" ? text : "", rows: [], relations: [] };
        passages.push(current);
      } else current.abstract = text;
      continue;
    }
    const fields = line.replace(/\r$/u, "").split("\t");
    if (current === null || fields.length < 4) continue;
    const [, second = "", third = "", fourth = "", kind = "", identifier = ""] = fields;
    if (/^\d+$/u.test(second) && /^\d+$/u.test(third)) {
      current.rows.push({ id: null, start: Number(second), end: Number(third), text: fourth, kind, identifier });
    } else current.relations.push({ label: second, subject: third, object: fourth });
  }
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.id === passage.id) last.push(passage);
    else groups.push([passage]);
  }
  return groups.map(joinPassages);
}

function joinPassages(passages: readonly Passage[]): CorpusDocument {
  const mentions: CorpusDocument["mentions"][number][] = [];
  let text = "";
  for (const { title, abstract, rows } of passages) {
    const start = text === "" ? 0 : text.length + 2;
    const own = abstract === "" && passages.length > 1 ? title : `${title}\n${abstract}`;
    text = text === "" ? own : `${text}\n\n${own}`;
    for (const mention of placeMentions(own, rows)) mentions.push({ ...mention, start: mention.start + start, end: mention.end + start });
  }
  const first = passages[0];
  return {
    id: first?.id ?? "",
    text,
    titleEnd: first?.title.length ?? 0,
    mentions,
    relations: passages.flatMap((passage) => passage.relations),
    abbreviations: [],
  };
}

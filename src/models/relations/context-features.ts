// What a sentence holds beside the words between its pair: other names, cues, heads of lists, and what the rules claim.
import type { FeatureBuffer } from "./feature-buffer.ts";
import { bucket, t } from "./feature-kinds.ts";
import type { PairSentence, PairVote, Participant } from "./input.ts";
import { role, type SentenceMarks, wordHash } from "./sentence-marks.ts";

/** Adds how many names stand before, between and behind the pair, and in its lists. */
export function addCounts({ participants }: PairSentence, marks: SentenceMarks, from: number, to: number, out: FeatureBuffer): void {
  const genes = (low: number, high: number): number => Math.min(4, (marks.genesBefore[high] ?? 0) - (marks.genesBefore[low] ?? 0));
  const drugs = (low: number, high: number): number => Math.min(4, (marks.drugsBefore[high] ?? 0) - (marks.drugsBefore[low] ?? 0));
  const start = Math.min(from + 1, to);
  out.add2(t.counts, genes(start, to), drugs(start, to));
  out.add2(t.counts + 1, genes(0, from), drugs(0, from));
  out.add2(t.counts + 2, genes(to + 1, marks.size), drugs(to + 1, marks.size));
  out.add1(t.counts + 3, Math.min(8, participants.length));
  out.add2(
    t.counts + 4,
    Math.min(4, (marks.listEnd[from] ?? from) - (marks.listStart[from] ?? from)),
    Math.min(4, (marks.listEnd[to] ?? to) - (marks.listStart[to] ?? to)),
  );
  out.add1(t.counts + 5, bucket(marks.size >> 2));
}

/** Adds cues before, between and behind the pair, and the verbs and clause borders between. */
export function addCues({ words, isTitle }: PairSentence, marks: SentenceMarks, from: number, to: number, out: FeatureBuffer): void {
  if (isTitle) out.add1(t.cue, 1);
  let verbs = 0;
  let walls = 0;
  for (let index = 0; index < marks.size; index++) {
    const part = marks.role[index] ?? 0;
    const zone = index < from ? 1 : index > to ? 3 : 2;
    if (zone === 2) {
      if (part === role.triggerVerb || part === role.verb) verbs++;
      if (part === role.relative || part === role.subordinator || words[index]?.lower === ";" || words[index]?.lower === ":") walls++;
    }
    const cue = marks.cue[index] ?? 0;
    if (cue > 0) out.add2(t.cue + 1, zone, cue);
  }
  out.add2(t.clause, Math.min(3, verbs), Math.min(3, walls));
}

const listOpeners = new Set(["such", "including", "like", "namely", "e.g", "eg", "include", "includes", "included", "i.e"]);

/** "kinase inhibitors such as A": the noun that a list of names is an example of says what they are. */
export function addListHeads(sentence: PairSentence, marks: SentenceMarks, from: number, to: number, out: FeatureBuffer): void {
  for (const [side, word] of [from, to].entries()) {
    const start = marks.listStart[word] ?? word;
    let opener = -1;
    for (let at = start - 1; at >= Math.max(0, start - 4); at--) {
      if (listOpeners.has(sentence.words[at]?.lower ?? "")) {
        opener = at;
        break;
      }
      if (marks.role[at] === role.mention) break;
    }
    if (opener < 0) continue;
    let heads = 0;
    for (let at = opener - 1; at >= Math.max(0, opener - 6) && heads < 2; at--) {
      const row = marks.row[at] ?? 0;
      if (row === 0) continue;
      heads++;
      out.add2(t.listHead, side, row);
      out.add2(t.listHead + 1, side, marks.kind[at] ?? 0);
    }
    out.add2(t.listHead + 2, side, heads);
  }
}

/** What the rules make of the pair, and of each of the two with others. */
export function addVotes(votes: readonly PairVote[], a: Participant, b: Participant, out: FeatureBuffer): void {
  let own = 0;
  let aElsewhere = 0;
  let bElsewhere = 0;
  for (const vote of votes) {
    const holdsA = vote.subject === a.mention || vote.object === a.mention;
    const holdsB = vote.subject === b.mention || vote.object === b.mention;
    if (holdsA && holdsB) {
      own++;
      const order = vote.subject === a.mention ? 1 : 2;
      const how = vote.negated ? 9 : vote.direction === "increase" ? 1 : vote.direction === "decrease" ? 2 : 3;
      const slash = vote.foundBy.indexOf("/");
      const frame = wordHash(slash < 0 ? vote.foundBy : vote.foundBy.slice(0, slash));
      const trigger = wordHash(slash < 0 ? "" : vote.foundBy.slice(slash + 1));
      const relation = wordHash(vote.relation);
      out.add2(t.vote, order, relation);
      out.add3(t.vote + 1, order, relation, how);
      out.add3(t.vote + 2, order, frame, how);
      out.add3(t.vote + 3, order, trigger, how);
      out.add3(t.vote + 4, frame, trigger, how);
      out.add3(t.vote + 5, how, vote.perturbation === null ? 0 : wordHash(vote.perturbation), relation);
      if (vote.aspect !== null) out.add3(t.vote + 6, how, wordHash(vote.aspect), relation);
    } else if (holdsA) aElsewhere++;
    else if (holdsB) bElsewhere++;
  }
  out.add3(t.vote + 7, Math.min(2, own), Math.min(2, aElsewhere), Math.min(2, bElsewhere));
  out.add2(t.vote + 8, Math.min(1, own), votes.length === 0 ? 0 : votes.length < 3 ? 1 : 2);
}

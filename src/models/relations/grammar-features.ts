import type { FeatureBuffer } from "./feature-buffer.ts";
import { mix } from "./hash.ts";
import type { PairLink, PairPlace, Participant } from "./input.ts";
import { wordHash } from "./sentence-marks.ts";

/** Kinds of feature; none is used by others. */
const t = { link: 140, place: 150, path: 160 } as const;

/** What the grammar makes of the pair: the prospects that join them, and where each stands to the verbs of the sentence. */
export function addGrammar(
  links: readonly PairLink[],
  a: Participant,
  b: Participant,
  first: PairPlace | null,
  second: PairPlace | null,
  out: FeatureBuffer,
): void {
  addLinks(links, a, b, out);
  if (first === null || second === null) return;
  const isSameClause = first.clause === second.clause && first.clause >= 0;
  const isSamePhrase = first.phrase === second.phrase && first.phrase >= 0;
  const isSameConcept = isSamePhrase && first.concept === second.concept;
  const tie = (isSameClause ? 1 : 0) + (isSamePhrase ? 2 : 0) + (isSameConcept ? 4 : 0);
  const roles = mix(mix(wordHash(first.role), wordHash(second.role)), mix(wordHash(first.preposition), wordHash(second.preposition)));
  const parts = mix(wordHash(first.part), wordHash(second.part));
  const kinds = mix(mix(wordHash(first.kind), first.sign), mix(wordHash(second.kind), second.sign));
  out.add2(t.place, tie, roles);
  out.add3(t.place + 1, tie, parts, kinds);
  out.add3(t.place + 2, tie, wordHash(first.row), wordHash(second.row));
  const verb = isSameClause || second.clause < 0 ? first : second;
  const denial = (verb.isVerbDenied ? 1 : 0) + (verb.isVerbModal ? 2 : 0) + (first.isUnsettled || second.isUnsettled ? 4 : 0);
  out.add2(t.place + 3, tie, denial);
  const action = mix(wordHash(verb.verb), wordHash(verb.voice));
  const sense = mix(verb.verbSign, wordHash(verb.voice));
  out.add3(t.path, tie, roles, action);
  out.add3(t.path + 1, mix(tie, sense), roles, kinds);
  out.add4(t.path + 2, tie, mix(roles, action), wordHash(first.row), wordHash(second.row));
  out.add4(t.path + 3, tie, action, wordHash(second.row), second.sign);
  out.add4(t.path + 4, tie, action, wordHash(first.row), first.sign);
  // The sign of the whole: what is said of the second, turned by the verb and by what is done to the first.
  const signs = [first.sign, verb.verbSign, second.sign].filter((sign) => sign !== 0);
  out.add3(
    t.path + 5,
    tie,
    signs.length,
    signs.reduce<number>((product, sign) => product * sign, 1),
  );
  out.add4(
    t.path + 6,
    mix(tie, denial),
    roles,
    signs.length,
    signs.reduce<number>((product, sign) => product * sign, 1),
  );
  if (!isSameClause) out.add3(t.path + 7, mix(wordHash(first.verb), wordHash(first.voice)), mix(wordHash(second.verb), wordHash(second.voice)), roles);
}

function addLinks(links: readonly PairLink[], a: Participant, b: Participant, out: FeatureBuffer): void {
  let own = 0;
  let aElsewhere = 0;
  let bElsewhere = 0;
  for (const { actor, target, construct, row, sign, isDenied, isActorPerturbed } of links) {
    const isForward = actor === a.mention && target === b.mention;
    if (isForward || (actor === b.mention && target === a.mention)) {
      own++;
      const how = (isForward ? 0 : 1) + (isDenied ? 2 : 0) + (isActorPerturbed ? 4 : 0);
      out.add3(t.link, how, wordHash(construct), sign);
      out.add4(t.link + 1, how, wordHash(construct), wordHash(row), sign);
      out.add3(t.link + 2, how, wordHash(row), sign);
    } else {
      if (actor === a.mention || target === a.mention) aElsewhere++;
      if (actor === b.mention || target === b.mention) bElsewhere++;
    }
  }
  out.add3(t.link + 3, Math.min(2, own), Math.min(2, aElsewhere), Math.min(2, bElsewhere));
}

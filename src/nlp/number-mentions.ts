import type { Mention } from "../model/mention.ts";

/** The mentions with ids by their order: `m0`, `m1`, ... */
export function numbered(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, index) => withId(mention, `m${index}`));
}

/** The properties one by one: a spread takes many times as long, and this is done for every mention. */
function withId(mention: Mention, id: string): Mention {
  const { span, text, type, foundBy, score, lookupName, isGeneric, inner } = mention;
  if (inner !== undefined) return { ...mention, id };
  if (lookupName === undefined) return { id, span, text, type, foundBy, score, isGeneric };
  return { id, span, text, type, foundBy, score, lookupName, isGeneric };
}

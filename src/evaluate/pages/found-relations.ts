import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Document, Layers } from "../../model/document.ts";
import type { RelationMention } from "../../model/relation.ts";
import { isConcept } from "./concepts.ts";
import type { FoundMention } from "./found.ts";
import { foundMentions } from "./found.ts";
import type { GoldConcept, GoldPage } from "./gold-page.ts";
import { annotatedRegions } from "./raw-place.ts";

/** A found relation between two participants with its place in the raw page and the gold concepts that its participants are. */
export interface FoundRelation {
  readonly relation: RelationMention;
  readonly subject: FoundMention;
  readonly object: FoundMention;
  readonly subjectConcepts: ReadonlySet<string>;
  readonly objectConcepts: ReadonlySet<string>;
}

/** The found relations whose both participants are named things of the annotated regions. */
export function foundRelations(page: GoldPage, concepts: ReadonlyMap<string, GoldConcept>, doc: Document & Layers, lexicon: Lexicon): readonly FoundRelation[] {
  const byIndex = new Map(foundMentions(doc, annotatedRegions(page.document)).map((mention) => [mention.index, mention]));
  const conceptSets = new Map<number, ReadonlySet<string>>();
  const conceptsAt = (mention: FoundMention): ReadonlySet<string> => {
    let set = conceptSets.get(mention.index);
    if (set === undefined) {
      const { best } = mention;
      set = new Set(
        best === null
          ? []
          : [...concepts].filter(([, concept]) => concept.type === mention.mention.type && isConcept(concept, best, lexicon)).map(([id]) => id),
      );
      conceptSets.set(mention.index, set);
    }
    return set;
  };
  const found: FoundRelation[] = [];
  for (const relation of doc.relations) {
    const subject = byIndex.get(relation.subject);
    const object = byIndex.get(relation.object);
    if (subject === undefined || object === undefined) continue;
    found.push({ relation, subject, object, subjectConcepts: conceptsAt(subject), objectConcepts: conceptsAt(object) });
  }
  return found;
}

/** Equal for found relations that say the same of the same two things in the same sentence. */
export function claimKey({ relation, subject, object }: FoundRelation): string {
  const name = ({ best, mention }: FoundMention): string => best?.curie ?? mention.text.toLowerCase();
  const { relation: type, aspect, direction, negated, sentence } = relation;
  return JSON.stringify([sentence, name(subject), type, aspect, direction, negated, name(object)]);
}

/** A found relation in words. */
export function describe({ relation, subject, object }: FoundRelation): string {
  const not = relation.negated ? " NOT" : "";
  const how = [relation.aspect, relation.direction === "none" ? null : relation.direction].filter((part) => part !== null).join(" ");
  return `${subject.mention.text} -${not} ${relation.relation}${how === "" ? "" : ` (${how})`} -> ${object.mention.text}`;
}

import type { Mention } from "../model/mention.ts";
import type { ParticipantType } from "../model/schema.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import type { FrameRow } from "../rules/frame.ts";
import { frames } from "../rules/frames.ts";
import type { SentenceWords } from "./grammar/noun-phrase.ts";
import { type Actor, isDeniedFor, type Prospect } from "./grammar/prospect.ts";

type Input = WithLayers<"mentions" | "groundings">;

/** The frame by which a prospect is read for one of its pairs, or why none is. */
export type FrameChoice = { readonly frame: FrameRow; readonly reason: null } | { readonly frame: null; readonly reason: string };

/** Chooses the first frame that fits construct, trigger, target and the types of both sides, unless a veto holds. */
export function chooseFrame(doc: Input, typeOf: SentenceWords["typeOf"], prospect: Prospect, actor: Actor, object: number): FrameChoice {
  if (actor.mention === object || isSameThing(doc, actor.mention, object)) return { frame: null, reason: "veto same-thing: both sides are one thing" };
  const [subjectType, objectType] = [typeOf(actor.mention), typeOf(object)];
  const frame = frameFor(prospect, subjectType, objectType);
  if (frame === undefined) {
    const trigger = prospect.row === null ? "" : ` by a trigger of ${prospect.row.kind}`;
    return { frame: null, reason: `no frame reads ${prospect.construct}${trigger}, ${subjectType} on ${prospect.target.kind} of ${objectType}` };
  }
  if (isUnnamed(doc.mentions[actor.mention]) || isUnnamed(doc.mentions[object]))
    return { frame: null, reason: `veto unnamed: a word for all drugs names none (${frame.id})` };
  // "A was coexpressed with B", "CD34 cells express KIT" without the cells: one gene does not express another.
  if (prospect.construct === "clause" && prospect.row?.id === "express" && subjectType === "gene" && actor.perturbation === null)
    return { frame: null, reason: `veto expressing-gene: what expresses a gene is a cell (${frame.id})` };
  // What binds is the thing, not its inhibitor; recombinant it is the thing itself.
  if (frame.relation === "binds" && actor.perturbation !== null && actor.perturbation.row.id !== "exogenous")
    return { frame: null, reason: `veto perturbed-binder: what binds is the thing, not what was done to it (${frame.id})` };
  // "an A inhibitor with activity via targeting B": who targets B is the inhibitor, which has no name.
  if (prospect.row?.kind === "target" && actor.perturbation?.row.kind === "reagent")
    return { frame: null, reason: `veto aiming-reagent: what targets is the tool, not what the tool is for (${frame.id})` };
  // "activation of B by inducers of A": they have no name, and A does nothing.
  if (actor.perturbation?.row.id === "inducer")
    return { frame: null, reason: `veto inducing-tool: what an inducer of a thing does is not done by the thing (${frame.id})` };
  // "a mutant of A did not": A itself may.
  if (actor.perturbation?.row.perturbation === "mutation" && prospect.sign !== 0 && isDeniedFor(prospect, actor.isDenied))
    return { frame: null, reason: `veto idle-mutant: what a mutant does not do the thing itself may (${frame.id})` };
  // "resistance to B inhibitors" is resistance to drugs without a name.
  if (frame.relation === "associated_with" && prospect.target.kind === "response" && objectType === "gene")
    return { frame: null, reason: `veto response-to-gene: cells respond to drugs, and the drug has no name (${frame.id})` };
  return { frame, reason: null };
}

/** "drugs", "compounds": any of them. "chemotherapy" is a treatment that cells respond to. */
function isUnnamed(mention: Mention | undefined): boolean {
  return mention?.isGeneric === true && /^(?:drugs?|agents?|compounds?|medications?|medicines?|substances?|pharmaceuticals?)$/iu.test(mention.text);
}

/** Frames by construct, in order; the first that fits types, trigger and target holds. */
const framesByConstruct = new Map<string, FrameRow[]>();
for (const frame of frames) framesByConstruct.set(frame.construct, [...(framesByConstruct.get(frame.construct) ?? []), frame]);

function frameFor(prospect: Prospect, subject: string, object: string): FrameRow | undefined {
  const kind = prospect.row?.kind;
  return framesByConstruct
    .get(prospect.construct)
    ?.find(
      (frame) =>
        (frame.subject as readonly ParticipantType[]).includes(subject as ParticipantType) &&
        (frame.object as readonly ParticipantType[]).includes(object as ParticipantType) &&
        frame.target.includes(prospect.target.kind) &&
        (frame.targetAspects === undefined || (prospect.target.aspect !== null && frame.targetAspects.includes(prospect.target.aspect))) &&
        (frame.isSigned !== true || prospect.sign !== 0) &&
        (frame.triggers.length === 0 || (kind !== undefined && frame.triggers.includes(kind))),
    );
}

/** Whether two mentions name one thing. */
export function isSameThing(doc: Input, a: number, b: number): boolean {
  const first = doc.groundings[a]?.[0]?.curie;
  const second = doc.groundings[b]?.[0]?.curie;
  if (first !== undefined || second !== undefined) return first === second;
  return doc.mentions[a]?.text.toLowerCase() === doc.mentions[b]?.text.toLowerCase();
}

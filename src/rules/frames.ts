import { clauseFrames } from "./clause-frames.ts";
import type { FrameRow } from "./frame.ts";
import { linkFrames } from "./link-frames.ts";
import { phraseFrames } from "./phrase-frames.ts";

/** Every frame; within a construct the first that fits a pair holds. */
export const frames: readonly FrameRow[] = [...clauseFrames, ...phraseFrames, ...linkFrames];

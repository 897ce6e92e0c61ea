import { changeTriggers } from "./change-triggers.ts";
import { linkTriggers } from "./link-triggers.ts";
import { nounTriggers } from "./noun-triggers.ts";
import { perturbationTriggers } from "./perturbation-triggers.ts";
import { processTriggers } from "./process-triggers.ts";
import { responseTriggers } from "./response-triggers.ts";
import { indexTriggers, type TriggerRow, triggerRow } from "./trigger.ts";

/** Every trigger, one row each; see {@link TriggerRow}. */
export const triggers: readonly TriggerRow[] = [
  ...changeTriggers,
  ...processTriggers,
  ...responseTriggers,
  ...linkTriggers,
  ...perturbationTriggers,
  ...nounTriggers,
].map(triggerRow);

/** All forms of all triggers, by lower-case form without hyphens. */
export const triggerIndex = indexTriggers(triggers);

import { beforeAll } from "vitest";
import { type BuiltClone, buildClone } from "./clone.ts";

let started: BuiltClone | null = null;

/** A clone in which `npm start` has been run; made once for the test files of a worker, none of which changes what that run wrote. It goes when all tests end. */
function startedClone(): BuiltClone {
  if (started !== null) return started;
  const built = buildClone();
  const run = built.shell("node dist/cli/main.js run");
  if (run.status !== 0) throw new Error(`the run that npm start makes ended with ${run.status}: ${run.stderr}`);
  started = built;
  return built;
}

/** Makes the clone before the tests of a file; what is given back gives it to them. */
export function useStartedClone(): () => BuiltClone {
  let clone: BuiltClone | null = null;
  beforeAll(() => {
    clone = startedClone();
  }, 240_000);
  return () => {
    if (clone === null) throw new Error("the clone is there for tests only, not while they are being listed");
    return clone;
  };
}

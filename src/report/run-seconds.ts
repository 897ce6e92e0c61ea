/** Seconds by stage as the record of a run tells them, else of the whole run; `null` when it tells none. */
export function secondsByStage(run: unknown): readonly (readonly [string, number])[] | null {
  if (typeof run !== "object" || run === null) return null;
  const profile = "profile" in run && typeof run.profile === "object" && run.profile !== null ? run.profile : {};
  if ("stages" in profile && typeof profile.stages === "object" && profile.stages !== null) {
    return Object.entries(profile.stages).flatMap(([name, seconds]) => (typeof seconds === "number" ? [[name, seconds] as const] : []));
  }
  return "seconds" in run && typeof run.seconds === "number" ? [["the whole run", run.seconds]] : null;
}

import type { Progress } from "../run/run-corpus.ts";
import type { Streams } from "./streams.ts";
import { isTerminal, printable } from "./streams.ts";

const lineEvery = 5000;
const redrawEvery = 100;

/** Tells a person how far a run is: one line that is rewritten on a terminal, a plain line every few seconds elsewhere. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Clears the line, so that what follows stands alone. */
  readonly end: () => void;
}

/** The progress on `stderr`. @param now Milliseconds of a clock that only moves forward. */
export function progressLine({ stderr, env }: Streams, now: () => number, isQuiet: boolean): ProgressLine {
  if (isQuiet) return { update: () => undefined, end: () => undefined };
  const startedAt = now();
  const canRewrite = isTerminal(stderr) && env.TERM !== "dumb";
  let last = startedAt;
  let isDrawn = false;
  return {
    update(progress) {
      const time = now();
      if (time - last < (canRewrite ? redrawEvery : lineEvery)) return;
      last = time;
      const text = progressText(progress, (time - startedAt) / 1000);
      if (canRewrite) {
        const columns = "columns" in stderr && typeof stderr.columns === "number" ? stderr.columns : 80;
        stderr.write(`\r\u001b[2K${text.slice(0, Math.max(20, columns - 1))}`);
        isDrawn = true;
      } else stderr.write(`${text}\n`);
    },
    end() {
      if (isDrawn) stderr.write("\r\u001b[2K");
      isDrawn = false;
    },
  };
}

function progressText({ files, filesDone, documents, refused, current }: Progress, seconds: number): string {
  const rate = seconds > 0 ? (documents / seconds).toFixed(0) : "0";
  const left = filesDone > 0 && filesDone < files ? `, about ${duration((seconds / filesDone) * (files - filesDone))} left` : "";
  return `${filesDone}/${files} files, ${documents} documents (${rate}/s)${left}, ${refused} refused: ${printable(current)}`;
}

/** Seconds in the words of a person. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

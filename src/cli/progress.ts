import type { Progress } from "../run/run-corpus.ts";
import type { Streams } from "./streams.ts";
import { isTerminal } from "./streams.ts";

const lineEvery = 5000;
const redrawEvery = 100;
/** The time left is told from how fast it went of late, in milliseconds. */
const lately = 30_000;
const barWidth = 20;

/** How progress is told: not at all, to a person, or as lines of JSON to a program. */
export type ProgressStyle = "quiet" | "text" | "json";

/** Tells how far a run is: one line that is rewritten on a terminal, a plain line every few seconds elsewhere. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Clears the line, so that what follows stands alone. */
  readonly end: () => void;
}

/** Speed and time left, as far as they are known. */
interface Pace {
  readonly seconds: number;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
}

/** The progress on `stderr`. @param now Milliseconds of a clock that only moves forward. */
export function progressLine({ stderr, env }: Streams, now: () => number, style: ProgressStyle): ProgressLine {
  if (style === "quiet") return { update: () => undefined, end: () => undefined };
  const startedAt = now();
  const canRewrite = style === "text" && isTerminal(stderr) && env.TERM !== "dumb";
  const paceAt = pacer(startedAt);
  let last = startedAt;
  let lastPhase: Progress["phase"] | null = null;
  let isDrawn = false;
  return {
    update(progress) {
      const time = now();
      const pace = paceAt(time, progress);
      // A new phase is told once, even when the last word was a moment ago: it may take a while until the next.
      const isNewPhase = lastPhase !== null && progress.phase !== lastPhase;
      lastPhase = progress.phase;
      if (!isNewPhase && time - last < (canRewrite ? redrawEvery : lineEvery)) return;
      if (isNewPhase && !canRewrite && time - startedAt < lineEvery) return;
      last = time;
      if (style === "json") stderr.write(`${JSON.stringify(progressRecord(progress, pace))}\n`);
      else if (canRewrite) {
        const columns = "columns" in stderr && typeof stderr.columns === "number" ? stderr.columns : 80;
        stderr.write(`\r\u001b[2K${`${bar(progress)}${progressText(progress, pace)}`.slice(0, Math.max(20, columns - 1))}`);
        isDrawn = true;
      } else stderr.write(`${progressText(progress, pace)}\n`);
    },
    end() {
      if (isDrawn) stderr.write("\r\u001b[2K");
      isDrawn = false;
    },
  };
}

/** Keeps how much was read when, and tells the speed. */
function pacer(startedAt: number): (time: number, progress: Progress) => Pace {
  const samples: { readonly time: number; readonly bytes: number }[] = [];
  return (time, { bytes, bytesTotal, documents, phase }) => {
    const newest = samples.at(-1);
    if (newest === undefined || time - newest.time > lately / 60) samples.push({ time, bytes });
    while (samples.length > 2 && time - (samples[0]?.time ?? time) > lately) samples.shift();
    const oldest = samples[0] ?? { time, bytes };
    const perMillisecond = time > oldest.time ? (bytes - oldest.bytes) / (time - oldest.time) : 0;
    const isKnown = phase === "analysing" && bytesTotal !== null && perMillisecond > 0 && time - startedAt > 2000;
    const seconds = (time - startedAt) / 1000;
    return {
      seconds,
      perSecond: seconds > 0 ? documents / seconds : 0,
      secondsLeft: isKnown ? Math.max(0, (bytesTotal - bytes) / perMillisecond / 1000) : null,
    };
  };
}

function shareOf({ bytes, bytesTotal }: Progress): number | null {
  return bytesTotal === null || bytesTotal === 0 ? null : Math.min(1, bytes / bytesTotal);
}

function bar(progress: Progress): string {
  const share = shareOf(progress);
  if (share === null || progress.phase !== "analysing") return "";
  const filled = Math.round(share * barWidth);
  return `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}] `;
}

function progressText(progress: Progress, { perSecond, secondsLeft }: Pace): string {
  const { documents, documentsKept, refused, phase } = progress;
  if (phase === "finishing") return `${documents + documentsKept} documents, ${refused} refused; assembling and writing the graph`;
  const share = shareOf(progress);
  const done = share === null ? "" : `${Math.floor(share * 100)} %, `;
  const kept = documentsKept > 0 ? ` and ${documentsKept} from before` : "";
  const left = secondsLeft === null ? "" : `, about ${duration(secondsLeft)} left`;
  return `${done}${documents} documents (${perSecond.toFixed(0)}/s)${kept}${left}, ${refused} refused`;
}

function progressRecord({ phase, bytes, bytesTotal, documents, documentsKept, refused }: Progress, { seconds, perSecond, secondsLeft }: Pace): unknown {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    event: "progress",
    phase,
    seconds: round(seconds),
    documents,
    documentsKept,
    documentsPerSecond: round(perSecond),
    refused,
    bytes,
    bytesTotal,
    secondsLeft: secondsLeft === null ? null : Math.round(secondsLeft),
  };
}

/** Seconds in the words of a person. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

import type { RunPlan } from "../run/plan-run.ts";

/** What a run would do, for a person. */
export function planText({ outputFolder, share, files, bytes, skipped, refused, kept, toRead, workers }: RunPlan): string {
  const lines = [
    `input      ${files} files, ${sizeText(bytes)}; ${skipped} passed over, ${refused} cannot be read`,
    `ready      ${kept.documents} documents in ${kept.slices} slices, from before`,
    `to read    ${toRead.files} files, ${sizeText(toRead.bytes)}${share.count > 1 ? ` (share ${share.index} of ${share.count})` : ""}`,
    `threads    ${workers === 0 ? "none beside the program's own" : workers}`,
    `output     ${outputFolder}; nothing was written`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Bytes in the words of a person. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step] ?? "bytes"}`;
}

import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** The browser for tests: what `LITGRAPH_CHROMIUM` names, or one in a usual place; `null` where there is none. */
export function findChromium(): string | null {
  const named = process.env.LITGRAPH_CHROMIUM;
  return named !== undefined && named !== "" ? named : (usual.find((path) => existsSync(path)) ?? null);
}

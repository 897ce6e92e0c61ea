// Takes the picture of the README: the report of the run in output/, with a statement opened.
// usage: npm start && npm run docs:picture      Needs a Chromium in a usual place, or named in LITGRAPH_CHROMIUM.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const executablePath = [process.env.LITGRAPH_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1460, height: 820 }, colorScheme: "light" });
await page.goto(pathToFileURL("output/report.html").href);
await page.waitForSelector("body[data-ready=true]");
await page.click("#tab-statements");
await page.click('#view-statements tbody tr:has-text("IL6 increases the activity of STAT3")');
await page.click("#tab-graph");
await page.waitForTimeout(600);
await page.screenshot({ path: "src/docs/report.png" });
await browser.close();

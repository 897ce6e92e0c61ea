import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import { reportPieces } from "../../src/report/report.ts";
import { a2780, akt, cisplatin, il6, paclitaxel, row, run, skov3, summary } from "../graph/sample-rows.ts";
import { findChromium } from "./find-chromium.ts";
import { manyStatements } from "./many-statements.ts";

// The page of a report as a person opens it: from disk, in a browser, without a network.

const path = findChromium();
if (path === null) process.stderr.write("test/report/browser.test.ts is skipped: no Chromium in a usual place; install one or name it in LITGRAPH_CHROMIUM\n");

const bad = '</script><img src=x onerror="document.title=`broken`"><script>document.title="broken"</script><!--';
const rows = [
  row({ contextEntities: [a2780, skov3] }, { document: "PMID:1", context: { cellLines: [a2780.curie], diseases: [], species: [] } }),
  row(
    {},
    {
      document: "PMID:2",
      quote: "IL-6 conferred cisplatin resistance.",
      subjectSpan: { start: 10, end: 14 },
      objectSpan: { start: 25, end: 34 },
      trigger: { start: 15, end: 24 },
    },
  ),
  row(
    {},
    {
      document: "PMID:3",
      quote: "IL-6 did not make SK-OV-3 cells resistant.",
      negated: true,
      context: { cellLines: [skov3.curie], diseases: [], species: [] },
    },
  ),
  row(
    { subject: akt, object: paclitaxel },
    { document: "PMID:2", quote: `AKT ${bad} made cells resistant to paclitaxel.`, input: `pages/${bad}.html`, score: 0.1 },
  ),
  row({ subject: { ...il6, curie: "mine:1", name: bad }, object: cisplatin, direction: "decrease" }, { document: "PMID:1", quote: "It made cells sensitive." }),
];
const documents = [
  summary(),
  summary({ id: "PMID:2", title: bad, year: 2021, input: "pages/two.html" }),
  summary({ id: "PMID:3", year: null, input: "pages/three.html" }),
];

describe.skipIf(path === null)("report in a browser", () => {
  let folder = "";
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "litgraph-report-"));
    await writeFile(join(folder, "small.html"), reportPieces(graphSource(assemble(rows), documents, run)));
    browser = await chromium.launch({ executablePath: path ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a report and gives it with everything that it complained of or asked for. */
  async function open(
    name: string,
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<{ readonly page: Page; readonly complaints: string[]; readonly requests: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, name)).href);
    await page.waitForSelector("body[data-ready=true]");
    return { page, complaints, requests };
  }

  it("opens from disk without a complaint and asks for nothing else", async () => {
    const { page, complaints, requests } = await open("small.html");
    const contents = {
      statements: ["tbody tr", 3, "IL6 increases resistance to cisplatin"],
      entities: ["tbody tr", 5, "paclitaxel"],
      papers: ["tbody tr", 3, "PMID:2"],
      contradictions: ["tbody tr", 1, "claimed and denied"],
      charts: ["figcaption", 5, "Belief against readers"],
      audit: ["blockquote", 5, "IL-6 conferred cisplatin resistance."],
      graph: ["canvas", 1, "connected"],
    } as const;
    for (const [name, [element, least, words]] of Object.entries(contents)) {
      await page.click(`#tab-${name}`);
      const view = page.locator(`#view-${name}`);
      expect(await view.isVisible()).toBe(true);
      expect(await view.locator(element).count(), name).toBeGreaterThanOrEqual(least);
      expect(await view.innerText(), name).toContain(words);
    }
    for (const choice of ["strongest", "connected"]) await page.selectOption("[aria-label='Which statements are drawn']", choice);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !address.startsWith("blob:"))).toHaveLength(1);
    await page.context().close();
  });

  it("shows what papers say as text, whatever they say", async () => {
    const { page, complaints } = await open("small.html");
    await page.click("#tab-papers");
    expect(await page.locator("#view-papers tbody").innerText()).toContain(bad);
    await page.click("#tab-statements");
    await page.click(`#view-statements tr:has-text("AKT")`);
    expect(await page.locator("#detail blockquote").innerText()).toContain(bad);
    await page.click("#tab-entities");
    expect(await page.locator("#view-entities tbody").innerText()).toContain(bad);
    expect(await page.title()).toBe("litgraph report");
    expect(await page.locator("img, script[src], iframe").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("leads from an edge of the graph to its sentences, with the names marked", async () => {
    const { page } = await open("small.html");
    await page.fill("#search", "il6");
    await expect.poll(async () => page.locator("#shown").innerText()).toContain("1 of 3");
    await page.focus(".canvas");
    await page.keyboard.press("n");
    expect(await page.locator(".spoken").innerText()).toContain("IL6 increases resistance to cisplatin");
    await page.keyboard.press("Enter");
    expect(await page.locator("#detail h2").innerText()).toBe("IL6 increases resistance to cisplatin");
    expect(await page.locator("#detail mark.subject").first().innerText()).toBe("IL-6");
    expect(await page.locator("#detail mark.object").first().innerText()).toBe("cisplatin");
    await page.locator("#detail summary").first().click();
    expect(await page.locator("#detail").innerText()).toMatch(/pages\/one\.html[\s\S]*110 to 153/u);
    expect(await page.locator("#detail").innerText()).toContain("Claimed and denied in different cell lines");
    await page.keyboard.press("Escape");
    expect(await page.locator("#detail").isVisible()).toBe(false);
    await page.context().close();
  });

  it("filters by word, kind, belief, cell line and paper, and back", async () => {
    const { page } = await open("small.html");
    await page.click("#tab-statements");
    const shown = async (): Promise<number> => page.locator("#view-statements tbody tr").count();
    const all = await shown();
    expect(all).toBe(3);
    await page.fill("#search", "paclitaxel");
    await expect.poll(shown).toBe(1);
    await page.fill("#search", "");
    await expect.poll(shown).toBe(all);
    await page.selectOption("#cell-line", { label: "A2780 (1)" });
    expect(await shown()).toBe(1);
    await page.click("text=Clear all filters");
    await page.selectOption("#stance", "denied");
    expect(await shown()).toBe(1);
    await page.click("text=Clear all filters");
    await page.locator("#min-belief").fill("1000");
    await expect.poll(async () => page.locator("#view-statements .empty").count()).toBe(1);
    await page.click("text=Clear all filters");
    await page.click("#tab-papers");
    await page.click(`#view-papers tr:has-text("PMID:3")`);
    expect(await shown()).toBe(1);
    await page.context().close();
  });

  it("sorts tables by their heads", async () => {
    const { page } = await open("small.html");
    await page.click("#tab-entities");
    const first = async (): Promise<string> => page.locator("#view-entities tbody tr td").first().innerText();
    await page.click("#view-entities th button:has-text('Name')");
    const ascending = await first();
    await page.click("#view-entities th button:has-text('Name')");
    expect(await page.locator("#view-entities th[aria-sort=descending]").count()).toBe(1);
    expect(await first()).not.toBe(ascending);
    await page.context().close();
  });

  it("saves what is shown", async () => {
    const { page } = await open("small.html");
    await page.click("#tab-statements");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#view-statements button:has-text('CSV')")]);
    expect(download.suggestedFilename()).toBe("statements.csv");
    const text = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(text).toString("utf8").split("\r\n")).toHaveLength(5);
    await page.context().close();
  });

  it("draws the same sentences for the same seed and counts what is judged", async () => {
    const { page } = await open("small.html");
    await page.click("#tab-audit");
    const drawn = await page.locator("#view-audit blockquote").allInnerTexts();
    expect(drawn).toHaveLength(5);
    await page.locator("#view-audit .verdict .right").first().click();
    await page.locator("#view-audit .verdict .wrong").nth(1).click();
    await page.fill("#view-audit .why", "no relation there");
    await page.keyboard.press("Enter");
    expect(await page.locator(".audit-result").innerText()).toContain("1 of 2 right");
    await page.click("text=Draw others");
    await page.fill("#view-audit input[type=number]", "1");
    await page.keyboard.press("Enter");
    await expect.poll(async () => page.locator("#view-audit blockquote").allInnerTexts()).toEqual(drawn);
    await page.context().close();
  });

  it("fits a phone", async () => {
    const { page, complaints } = await open("small.html", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    for (const name of ["statements", "charts", "graph"]) {
      await page.click(`#tab-${name}`);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    }
    await page.click("#show-filters");
    expect(await page.locator("#filters").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("works with 50,000 statements", async () => {
    const { graph, documents: papers } = manyStatements(50_000);
    await writeFile(join(folder, "large.html"), reportPieces(graphSource(graph, papers, run)));
    const began = performance.now();
    const { page, complaints } = await open("large.html");
    const opened = performance.now() - began;
    await page.click("#tab-statements");
    await page.fill("#search", "gene 3");
    await expect.poll(async () => page.locator("#shown").innerText()).not.toContain("50,000 of");
    await page.click("#view-statements tbody tr >> nth=0");
    expect(await page.locator("#detail blockquote").count()).toBe(1);
    expect(opened).toBeLessThan(15_000);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});

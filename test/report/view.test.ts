import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readVerdicts } from "../../src/report/live/curation-file.ts";
import type { View } from "../../src/report/live/server.ts";
import { openView } from "../../src/report/live/server.ts";
import type { PageData } from "../../src/report/page-data.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/database.ts";
import { litgraph } from "../cli/captured.ts";
import { findChromium } from "./find-chromium.ts";

let folder = "";
let database: Database;
let view: View;
let curationPath = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-view-test-"));
  const page = join(folder, "page.txt");
  writeFileSync(
    page,
    "Interleukin-6 and cisplatin response in A2780 cells\n\nWhy A2780 cells survive cisplatin is not known in full. Here, IL-6 increased the expression of MCL1 in A2780 cells, while IL-8 had no such effect. Overexpression of MCL1 decreased the sensitivity of A2780 cells to cisplatin, but not to paclitaxel.\n",
  );
  const { code, stderr } = await litgraph(["run", page, "--quiet", "--no-report", "--out", join(folder, "out")]);
  expect(code, stderr).toBe(0);
  curationPath = join(folder, "curation.ndjson");
  database = await openDatabase(join(folder, "scratch"));
  view = await openView({
    database,
    storeFolder: join(folder, "out", "store"),
    scratchFolder: join(folder, "scratch"),
    curationPath,
    runPath: join(folder, "out", "run.json"),
    port: 0,
    most: 100,
  });
}, 60_000);
afterAll(async () => {
  await view?.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A request with any header, also those that fetch would not send. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, body: string | null = null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(view.address);
    const sent = request({ hostname, port, path, method: body === null ? "GET" : "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}

const dataOf = (page: string): PageData => JSON.parse(/id="data">(.*?)<\/script>/su.exec(page)?.[1] ?? "null") as PageData;
const verdict = { statement: "0123456789abcdef", sentenceHash: "fedcba9876543210", verdict: "wrong", because: "no relation there" };
const json = { "Content-Type": "application/json" };

describe("view", () => {
  it("serves the report of the run on the loopback address, with a policy that lets it talk to itself only", async () => {
    expect(view.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    const { status, text, headers } = await ask("/");
    expect(status).toBe(200);
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(text).toMatch(/content="default-src 'none'; connect-src 'self';/u);
    const data = dataOf(text);
    expect(data.totals.statements).toBe(data.statements.id.length);
    expect(data.live).toMatchObject({ query: "", verdicts: [], fitting: data.statements.id.length });
    // A report has no clock in it; a view tells at once where the time of the run went.
    expect(data.live?.seconds.map(([stage]) => stage)).toEqual(expect.arrayContaining(["recognize", "relate"]));
  });

  it("searches names and sentences of the whole run, and takes what was typed as text", async () => {
    const all = dataOf((await ask("/")).text);
    const found = dataOf((await ask("/?q=mcl1%20overexpression")).text);
    expect(found.statements.id.length).toBeGreaterThan(0);
    expect(found.statements.id.length).toBeLessThan(all.statements.id.length);
    expect(found.totals.statements).toBe(all.totals.statements);
    expect(dataOf((await ask("/?q=mcl1")).text).statements.id.length).toBe(all.statements.id.length);
    for (const text of ["x') OR true --", "%", "\\", "'; DROP TABLE statements; --"]) {
      const { status, text: page } = await ask(`/?q=${encodeURIComponent(text)}`);
      expect(status).toBe(200);
      expect(dataOf(page).statements.id).toEqual([]);
    }
  });

  it("leaves nothing of a page on disk", async () => {
    await ask("/?q=mcl1");
    const scratch = join(folder, "scratch");
    await expect.poll(() => (existsSync(scratch) ? readdirSync(scratch).filter((name) => name.startsWith("page-")) : [])).toEqual([]);
  });

  it("refuses requests that name another host", async () => {
    for (const Host of ["evil.example", "evil.example:80", "127.0.0.1"]) expect((await ask("/", { Host })).status).toBe(403);
    expect((await ask("/verdicts", { Host: "evil.example", ...json }, "{}")).status).toBe(403);
  });

  it("takes verdicts with the token of its page only, and only verdicts", async () => {
    const { token } = dataOf((await ask("/")).text).live ?? { token: "" };
    const body = JSON.stringify(verdict);
    expect((await ask("/verdicts", json, body)).status).toBe(403);
    expect((await ask("/verdicts", { ...json, "X-Litgraph-Token": `${token}x` }, body)).status).toBe(403);
    expect((await ask("/verdicts", { ...json, "X-Litgraph-Token": token, Origin: "https://evil.example" }, body)).status).toBe(403);
    expect((await ask("/verdicts", { "X-Litgraph-Token": token, "Content-Type": "text/plain" }, body)).status).toBe(415);
    for (const bad of [
      "",
      "{}",
      JSON.stringify({ ...verdict, verdict: "maybe" }),
      JSON.stringify({ ...verdict, more: 1 }),
      JSON.stringify({ ...verdict, because: "x".repeat(9000) }),
      JSON.stringify({ ...verdict, because: "" }),
    ]) {
      expect((await ask("/verdicts", { ...json, "X-Litgraph-Token": token }, bad)).status).toBe(400);
    }
    expect(existsSync(curationPath)).toBe(false);
    expect((await ask("/verdicts", { ...json, "X-Litgraph-Token": token }, JSON.stringify({ ...verdict, because: "two\nlines" }))).status).toBe(204);
    expect(await readVerdicts(curationPath)).toEqual([{ ...verdict, because: "two\nlines" }]);
    expect(readFileSync(curationPath, "utf8").trim().split("\n")).toHaveLength(1);
    rmSync(curationPath);
  });

  it("knows no other path and no other way", async () => {
    for (const path of ["/curation.ndjson", "/../out/run.json", "/%2e%2e/out/run.json", "/store/store.json"]) expect((await ask(path)).status).toBe(404);
    expect((await ask("/verdicts")).status).toBe(405);
    expect((await ask("/", json, "{}")).status).toBe(405);
  });

  it.skipIf(findChromium() === null)(
    "keeps what a reader says with the buttons, and shows it again",
    async () => {
      const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on("console", (message) => complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(error.message));
        await page.goto(view.address);
        await page.waitForSelector("body[data-ready=true]");
        await page.click("#tab-statements");
        await page.click("#view-statements tbody tr >> nth=0");
        await page.locator("#detail .verdict .wrong").first().click();
        await page.fill("#detail .why", "wrong cell line");
        await page.keyboard.press("Enter");
        await expect.poll(() => (existsSync(curationPath) ? readFileSync(curationPath, "utf8") : "")).toContain('"because":"wrong cell line"');
        const check = await litgraph(["validate", curationPath]);
        expect(check.stdout).toContain("as its schema says");
        await page.reload();
        await page.waitForSelector("body[data-ready=true]");
        expect(await page.locator("#detail .verdict .wrong[aria-pressed=true]").count()).toBe(1);
        await page.fill(".run-search input", "overexpression");
        await page.keyboard.press("Enter");
        await page.waitForURL(/q=overexpression/u);
        await page.waitForSelector("body[data-ready=true]");
        expect(await page.locator("#shown").textContent()).toContain("fit “overexpression”");
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});

describe("litgraph view", () => {
  it("says what to do where no run has ended", async () => {
    expect(await litgraph(["view", folder])).toMatchObject({ code: 2, stderr: expect.stringContaining("litgraph run") });
  });

  it("prints its address and ends when it is stopped", async () => {
    const stop = new AbortController();
    const running = litgraph(["view", join(folder, "out")], { signal: stop.signal });
    setTimeout(() => stop.abort(), 1500);
    const { code, stdout } = await running;
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/u);
    expect(code).toBe(0);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLexicon } from "../../src/lexicon/open.ts";
import type { OfficialRelease } from "../../src/lexicon/releases.ts";
import { updateLexicon } from "../../src/lexicon/update.ts";

const header = "hgnc_id\tsymbol\tname\tstatus";
const rows = Array.from({ length: 5000 }, (_, index) => `HGNC:${index + 90_000}\tZZGENE${index}\tgene number ${index}\tApproved`);
const release = Buffer.from(`${header}\n${rows.join("\n")}\n`);

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

let server: Server;
let directory = "";
let answer: Answer;
let requests: (string | undefined)[] = [];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "litgraph-update-"));
  requests = [];
  server = createServer((request, response) => {
    requests.push(request.headers.range);
    answer(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true, force: true });
});

function releases(bytes: readonly [number, number] = [1000, 1_000_000]): readonly OfficialRelease[] {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pub/hgnc_complete_set.txt`;
  return [{ id: "hgnc", title: "HGNC complete set", formats: ["hgnc"], licence: "CC0-1.0", homepage: "", files: [{ url, bytes }] }];
}

function update(bytes?: readonly [number, number]) {
  return updateLexicon({ directory, sources: [], releases: releases(bytes), withStarter: false });
}

const whole: Answer = (_, response) => response.writeHead(200, { "content-length": release.length }).end(release);

/** Sends what a range asks for, as good servers do. */
const ranged: Answer = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { "content-length": release.length - from, etag: '"one"' }).end(release.subarray(from));
};

/** Says that all will come and, once the client has the first 100,000 bytes on its disk, closes the connection. */
function breakOff(response: ServerResponse): void {
  response.writeHead(200, { "content-length": release.length, etag: '"one"' });
  response.write(release.subarray(0, 100_000));
  const partial = join(directory, "downloads", "hgnc", "hgnc_complete_set.txt.partial");
  const watch = setInterval(() => {
    if ((statSync(partial, { throwIfNoEntry: false })?.size ?? 0) < 100_000) return;
    clearInterval(watch);
    response.destroy();
  }, 5);
  response.on("close", () => clearInterval(watch));
}

function installed(): string {
  return openLexicon(directory).hash;
}

describe("litgraph lexicon update", () => {
  it("downloads, builds and installs", async () => {
    answer = whole;
    const report = await update();
    expect(installed()).toBe(report.build.compiled.hash);
    expect(
      openLexicon(directory)
        .find("ZZGENE17 rose")
        .map((hit) => hit.candidates[0]?.entity.curie),
    ).toEqual(["HGNC:90017"]);
    expect(openLexicon(directory).releases).toContainEqual(expect.objectContaining({ licence: "CC0-1.0", entities: 5000 }));
  });

  it("goes on where a connection broke off", async () => {
    answer = (request, response, count) => (count === 1 ? breakOff(response) : ranged(request, response, count));
    const report = await update();
    expect(requests[0]).toBeUndefined();
    expect(requests[1]).toBe("bytes=100000-");
    expect(readFileSync(report.downloads[0]?.file ?? "").equals(release)).toBe(true);
  });

  it("begins anew when the server cannot resume", async () => {
    answer = (request, response, count) => (count === 1 ? breakOff(response) : whole(request, response, count));
    const report = await update();
    expect(readFileSync(report.downloads[0]?.file ?? "").equals(release)).toBe(true);
  });

  it("keeps what came when the connection breaks again and again, and takes it up the next time", async () => {
    answer = (request, response, count) => {
      if (count === 1) breakOff(response);
      else response.writeHead(206, { "content-length": release.length - 100_000 }).write("x", () => response.destroy());
      expect(request.method).toBe("GET");
    };
    await expect(update()).rejects.toThrow(/broke off 4 times .*run the command again/);
    expect(existsSync(join(directory, "lexicon.bin"))).toBe(false);
    const partial = join(directory, "downloads", "hgnc", "hgnc_complete_set.txt.partial");
    writeFileSync(partial, release.subarray(0, 100_000));
    answer = ranged;
    const report = await update();
    expect(report.downloads[0]?.resumedFrom).toBe(100_000);
    expect(readFileSync(report.downloads[0]?.file ?? "").equals(release)).toBe(true);
  });

  it("a connection that the server closed between two files, or before it answered, is tried again", async () => {
    answer = (request, response, count) => (count < 3 ? request.socket.destroy() : whole(request, response, count));
    const report = await update();
    expect(requests).toHaveLength(3);
    expect(readFileSync(report.downloads[0]?.file ?? "").equals(release)).toBe(true);
  });

  it.each([
    [404, "Not Found"],
    [500, "Internal Server Error"],
  ])("an answer %i leaves the old lexicon in place", async (status, words) => {
    answer = whole;
    const before = (await update()).build.compiled.hash;
    answer = (_, response) => response.writeHead(status).end("sorry");
    await expect(update()).rejects.toThrow(new RegExp(`answers ${status} ${words}`));
    expect(installed()).toBe(before);
  });

  it("a size that cannot be right is refused, stated or not", async () => {
    answer = whole;
    await expect(update([10, 1000])).rejects.toThrow(/has \d+ bytes where 10 to 1000 were expected/);
    answer = (_, response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" });
      response.end("tiny");
    };
    await expect(update()).rejects.toThrow(/has 4 bytes where 1000 to 1000000 were expected/);
    expect(existsSync(join(directory, "lexicon.bin"))).toBe(false);
  });

  it("a server that states more than it sends is not believed", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": release.length + 5000 });
      response.write(release, () => response.destroy());
    };
    await expect(update()).rejects.toThrow(/broke off 4 times/);
  });

  it("a page that is no terminology leaves the old lexicon in place", async () => {
    answer = whole;
    const before = (await update()).build.compiled.hash;
    answer = (_, response) => response.writeHead(200).end(`<html>${"please log in ".repeat(200)}</html>`);
    await expect(update()).rejects.toThrow(/in no format that is known/);
    expect(installed()).toBe(before);
  });

  it("offline says so and changes nothing", async () => {
    answer = whole;
    const before = (await update()).build.compiled.hash;
    const closed = releases();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(updateLexicon({ directory, sources: [], releases: closed, withStarter: false })).rejects.toThrow(/is not reached .*stays as it is/);
    expect(installed()).toBe(before);
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });

  it("a mirror replaces the address, and an unknown source is an error", async () => {
    answer = (request, response, count) => {
      expect(request.url).toBe("/mirror/hgnc_complete_set.txt");
      whole(request, response, count);
    };
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror/`;
    const elsewhere = releases().map((row) => ({
      ...row,
      files: row.files.map((file) => ({ ...file, url: "https://example.invalid/a/hgnc_complete_set.txt" })),
    }));
    await updateLexicon({ directory, sources: ["hgnc"], mirror, releases: elsewhere, withStarter: false });
    await expect(updateLexicon({ directory, sources: ["nope"], releases: elsewhere })).rejects.toThrow(/no source "nope"; there are hgnc/);
  });
});

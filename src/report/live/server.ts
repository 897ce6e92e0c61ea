import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ConfigError, systemCodeOf } from "../../model/errors.ts";
import type { Database } from "../../store/database.ts";
import { reportPieces } from "../report.ts";
import { secondsByStage } from "../run-seconds.ts";
import { appendVerdict, readVerdict, readVerdicts } from "./curation-file.ts";
import { selectStatements } from "./selection.ts";

/** What is served. */
export interface ViewOptions {
  readonly database: Database;
  /** The `store` folder of a run. */
  readonly storeFolder: string;
  /** For selections while a page is made. */
  readonly scratchFolder: string;
  readonly curationPath: string;
  /** The record of the run, for the time its stages took; it may be absent. */
  readonly runPath: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Statements of a page; of more that fit the strongest. */
  readonly most: number;
}

/** A running view. */
export interface View {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Most bytes of a request's body: a verdict is a few hundred, with its sentence. */
const mostBody = 65_536;

/**
 * Serves the report of a store on the loopback address only. Requests that name another host are refused, so that no page of the web can reach it by a name of its own;
 * verdicts need the token of the page, so that no page of another origin can give one. Nothing else changes anything.
 * @throws ConfigError when the port is taken
 */
export async function openView(options: ViewOptions): Promise<View> {
  const token = randomBytes(24).toString("base64url");
  let hosts: ReadonlySet<string> = new Set();
  let pages = 0;
  // Selections share tables and scratch: one at a time.
  let turn: Promise<unknown> = Promise.resolve();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!hosts.has(request.headers.host ?? "")) return refuse(response, 403, "this view answers to its own address only");
    const url = new URL(request.url ?? "/", "http://view.invalid");
    if (url.pathname === "/" && request.method === "GET") {
      const made = turn.then(() => writePage(url.searchParams.get("q") ?? "", response));
      turn = made.catch(() => undefined);
      return made;
    }
    if (url.pathname === "/verdicts" && request.method === "POST") return takeVerdict(request, response);
    if (url.pathname === "/" || url.pathname === "/verdicts") return refuse(response, 405, "not that way");
    refuse(response, 404, "there is nothing here");
  };

  const writePage = async (query: string, response: ServerResponse): Promise<void> => {
    const { database, storeFolder, scratchFolder, curationPath, most } = options;
    const selection = await selectStatements(database, storeFolder, join(scratchFolder, `page-${pages++}`), { text: query.slice(0, 500), most });
    try {
      const live = { token, query, fitting: selection.fitting, verdicts: await readVerdicts(curationPath), seconds: await secondsOf(options.runPath) };
      response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" });
      for await (const piece of reportPieces(selection.source, { live })) {
        if (response.destroyed) return;
        if (!response.write(piece)) await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
      }
      response.end();
    } finally {
      await selection.release();
    }
  };

  const takeVerdict = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers;
    if (origin !== undefined && !hosts.has(origin.replace(/^http:\/\//u, ""))) return refuse(response, 403, "verdicts come from this page only");
    if (!isSame(String(request.headers["x-litgraph-token"] ?? ""), token))
      return refuse(response, 403, "load the page again: its token is not that of this view");
    if (request.headers["content-type"] !== "application/json") return refuse(response, 415, "send JSON");
    const body = await bodyOf(request);
    const said = body === null ? null : readVerdict(body);
    if (said === null) return refuse(response, 400, "this is no verdict");
    await appendVerdict(options.curationPath, said);
    response.writeHead(204, headers).end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, cause instanceof Error ? cause.message : String(cause));
    });
  });
  await listening(server, options.port);
  const { port } = server.address() as AddressInfo;
  hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await turn.catch(() => undefined);
    },
  };
}

/** Seconds by stage, or of the whole run, as its record says; empty without one. */
async function secondsOf(runPath: string): Promise<readonly (readonly [string, number])[]> {
  try {
    return secondsByStage(JSON.parse(await readFile(runPath, "utf8"))) ?? [];
  } catch (cause) {
    if (cause instanceof SyntaxError || systemCodeOf(cause) === "ENOENT") return [];
    throw cause;
  }
}

const headers = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body as text; `null` when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > mostBody) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(cause.code === "EADDRINUSE" ? new ConfigError(`port ${port} is taken; name another with --port, or none for any that is free`, { cause }) : cause);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

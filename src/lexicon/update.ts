import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../model/errors.ts";
import { type BuildReport, buildLexicon, writeCompiled } from "./build.ts";
import { type DownloadResult, download } from "./download.ts";
import { type OfficialRelease, officialReleases } from "./releases.ts";

/** Settings of {@link updateLexicon}. */
export interface UpdateOptions {
  /** Folder of the compiled lexicon; downloads are kept in `downloads` below it. */
  readonly directory: string;
  /** Ids of the releases to fetch; all when empty. */
  readonly sources: readonly string[];
  /** Take every file from here instead of from its maker: the last part of its address is appended. */
  readonly mirror?: string;
  /** For tests: other releases than the official ones. */
  readonly releases?: readonly OfficialRelease[];
  /** See `withStarter` of `buildLexicon`. */
  readonly withStarter?: boolean;
  readonly onFile?: (name: string) => void;
  readonly onProgress?: (name: string, received: number, total: number | null) => void;
}

/** What an update did. */
export interface UpdateReport {
  readonly build: BuildReport;
  readonly path: string;
  readonly downloads: readonly (DownloadResult & { readonly url: string; readonly file: string })[];
}

/**
 * Downloads the releases, builds a lexicon of them and puts it in the place of the old one. Unless all of it succeeds, the old one stays.
 * @throws ConfigError for an unknown source; DownloadError when a file does not come; ConfigError when one is not what it claims to be.
 */
export async function updateLexicon(options: UpdateOptions): Promise<UpdateReport> {
  const releases = chosen(options.releases ?? officialReleases, options.sources);
  const folder = join(options.directory, "downloads");
  const downloads: UpdateReport["downloads"][number][] = [];
  for (const release of releases) {
    for (const file of release.files) {
      const name = fileName(file.url);
      const url = options.mirror === undefined ? file.url : `${options.mirror.replace(/\/+$/u, "")}/${name}`;
      options.onFile?.(name);
      const path = join(folder, release.id, name);
      const result = await download({ url, path, bytes: file.bytes, onProgress: (received, total) => options.onProgress?.(name, received, total) });
      downloads.push({ ...result, url, file: path });
    }
  }
  // What earlier updates fetched of other sources stays in.
  const known = (options.releases ?? officialReleases).flatMap((release) => release.files.map((file) => join(folder, release.id, fileName(file.url))));
  const build = await buildLexicon(
    known.filter((path) => existsSync(path)),
    { withStarter: options.withStarter ?? true },
  );
  const path = writeCompiled(build.compiled, options.directory);
  writeFileSync(join(options.directory, "downloads.json"), `${JSON.stringify({ downloads, hash: build.compiled.hash }, null, 2)}\n`);
  return { build, path, downloads };
}

function chosen(releases: readonly OfficialRelease[], sources: readonly string[]): readonly OfficialRelease[] {
  for (const id of sources)
    if (!releases.some((release) => release.id === id))
      throw new ConfigError(`lexicon: no source "${id}"; there are ${releases.map((release) => release.id).join(", ")}`);
  return sources.length === 0 ? releases : releases.filter((release) => sources.includes(release.id));
}

function fileName(url: string): string {
  return new URL(url).pathname.split("/").at(-1) ?? "file";
}

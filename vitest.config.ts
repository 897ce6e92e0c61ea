import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that start many programs or a browser, the longest first. */
const longest = ["docs/guides", "docs/commands", "run/batch", "ingest/text-laws", "docs/package", "report/browser", "run/snakemake", "store/laws"];

/** Begins with what takes longest, so that nothing long is left for the end while other workers are idle: vitest goes by size of file where it has no times yet. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The page of the report and the starter lexicon are made by the build; tests run from the sources.
    globalSetup: ["test/report/build-page.ts", "test/compile-starter.ts", "test/build.ts"],
    // One less than the cores is what vitest takes by itself: of two cores, one.
    maxWorkers: "100%",
    // The libraries are loaded once for each worker, not once for each file: a quarter of the time. No test changes what a module holds.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default"],
    sequence: { sequencer: LongestFirst },
  },
});

import { defineConfig } from "vitest/config";

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
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The page of the report is made by the build; tests run from the sources.
    globalSetup: ["test/report/build-page.ts"],
    testTimeout: 30_000,
    reporters: ["default"],
    globalSetup: ["test/build.ts"],
  },
});

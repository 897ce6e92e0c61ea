import { writePage } from "../../src/report/build-page.ts";

/** Makes the report's page once before the tests. */
export async function setup(): Promise<void> {
  await writePage();
}

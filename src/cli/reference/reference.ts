import { fileFormats } from "../../schemas/file-formats.ts";
import { commandsPage } from "./commands-page.ts";
import { configurationPage } from "./configuration-page.ts";
import { filesPage, schemaText } from "./files-page.ts";
import { rulesPage } from "./rules-page.ts";
import { tablesPage } from "./tables-page.ts";
import { vocabularyPage } from "./vocabulary-page.ts";

/** Every file of the reference by its path from the project's root. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const folder = "src/docs/reference";
  return new Map([
    [`${folder}/commands.md`, commandsPage()],
    [`${folder}/configuration.md`, configurationPage()],
    [`${folder}/files.md`, filesPage()],
    [`${folder}/rules.md`, rulesPage()],
    [`${folder}/tables.md`, tablesPage()],
    [`${folder}/vocabulary.md`, vocabularyPage()],
    ...fileFormats.map((format) => [`${folder}/schemas/${format.name}.json`, schemaText(format)] as const),
  ]);
}

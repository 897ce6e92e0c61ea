import { settingNames, settingRows } from "../config/settings.ts";
import { code, markdownTable, referencePage } from "./markdown.ts";

/** Every setting of a run: its name in the configuration file, its flag and its variable. */
export function configurationPage(): string {
  const rows = settingNames.map((name) => {
    const { flag, variable, means, expected, fallback } = settingRows[name];
    return [code(name), code(flag), code(variable), means, expected, code(JSON.stringify(fallback))];
  });
  return referencePage(
    "Configuration",
    "A flag counts before the environment, that before the file, and that before the default. The file is `litgraph.config.json` in the working folder, or the one " +
      "that `--config` or `LITGRAPH_CONFIG` names: a JSON object with the names of the first column. A name that is none of them is an error. `litgraph config print` " +
      "shows what a run would go by, and `litgraph config print --json` writes such a file. Its JSON Schema is [schemas/configuration.json](schemas/configuration.json).",
    markdownTable(["setting", "flag", "variable", "means", "may be", "default"], rows),
  );
}

import type { ConfigFile } from "./config-file.ts";
import { type RunSettings, readSetting, type SettingName, settingNames, settingRows } from "./settings.ts";

/** Settings with where each comes from. */
export interface ResolvedSettings {
  readonly settings: RunSettings;
  /** `flag --out`, `variable LITGRAPH_OUT`, `file litgraph.config.json`, or `default`. */
  readonly origins: Readonly<Record<SettingName, string>>;
}

/**
 * The settings of a run: a flag counts before the environment, that before the file, and that before what is built in.
 * @param flags Those that were given, and no others.
 * @throws ConfigError when a variable is not what its setting may be
 */
export function resolveSettings(
  flags: Partial<RunSettings>,
  environment: Readonly<Record<string, string | undefined>>,
  file: ConfigFile | null,
): ResolvedSettings {
  const settings: Partial<Record<SettingName, unknown>> = {};
  const origins: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const { flag, variable, fallback } = settingRows[name];
    const stated = environment[variable];
    if (flags[name] !== undefined) {
      settings[name] = flags[name];
      origins[name] = name === "inputs" ? "arguments" : `flag ${flag}`;
    } else if (stated !== undefined && stated !== "") {
      settings[name] = readSetting(name, stated, `environment ${variable}`);
      origins[name] = `variable ${variable}`;
    } else if (file?.settings[name] !== undefined) {
      settings[name] = file.settings[name];
      origins[name] = `file ${file.path}`;
    } else {
      settings[name] = fallback;
      origins[name] = "default";
    }
  }
  // Every name was set in the loop above.
  return { settings: settings as unknown as RunSettings, origins: origins as Record<SettingName, string> };
}

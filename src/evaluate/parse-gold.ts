import { ConfigError } from "../model/errors.ts";

/**
 * The value of a piece of gold that is JSON.
 * @param where Names the file or the line in the message.
 * @throws ConfigError when it is no JSON
 */
export function parseGold(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ConfigError(`evaluate: ${where} is no JSON (${cause instanceof Error ? cause.message : String(cause)}); mend it or take it out of the gold`, {
      cause,
    });
  }
}

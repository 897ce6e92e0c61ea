/**
 * A value as JSON that may stand inside a script element of a page: no `<`, so no end tag and no comment can begin in it; no line separators, which older
 * readers of scripts take for line ends. `JSON.parse` gives the value back.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

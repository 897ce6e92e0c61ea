import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { FoldedText, foldName } from "../../lexicon/fold.ts";
import type { Term } from "../../lexicon/term.ts";

/** Longest name looked for, in parts of its folded form. */
const longest = 12;

/** The folded names of `terms` that stand in the abstracts of a folder of gzipped PubMed XML. */
export function namesInAbstracts(folder: string, terms: readonly Term[]): ReadonlySet<string> {
  const wanted = new Set(terms.flatMap((term) => term.names.map((name) => foldName(name.text))));
  const found = new Set<string>();
  const folded = new FoldedText();
  for (const file of readdirSync(folder).sort()) {
    const xml = gunzipSync(readFileSync(`${folder}/${file}`)).toString("utf8");
    for (const match of xml.matchAll(/<(?:ArticleTitle|AbstractText)[^>]*>([^<]*)</gu)) {
      folded.fold(match[1] ?? "");
      for (let part = 0; part < folded.parts; part++) {
        let key = "";
        for (let last = part; last < Math.min(folded.parts, part + longest); last++) {
          for (let at = folded.foldStart[last] ?? 0; at < (folded.foldStart[last + 1] ?? 0); at++) key += String.fromCharCode(folded.chars[at] ?? 0);
          if (wanted.has(key)) found.add(key);
        }
      }
    }
  }
  return found;
}

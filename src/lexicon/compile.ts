import { type CompiledLexicon, packCompiled, statusCode, typeCodes } from "./compiled.ts";
import { EntityTable } from "./entity-table.ts";
import { KeyTable, layOutKeys } from "./key-table.ts";
import type { NameStatus } from "./lexicon.ts";
import { StringTable } from "./string-table.ts";
import type { LexiconSource, Term } from "./term.ts";

/** Turns terminologies into one compiled lexicon. Terms that come first win ties. Equal input gives equal bytes. */
export function compileLexicon(source: LexiconSource): CompiledLexicon {
  const strings = new StringTable();
  const keys = new KeyTable(strings);
  const entities = new EntityTable(strings);
  for (const term of source.terms) {
    const entity = entities.add(term);
    for (const name of distinctNames(term)) keys.add(name.text, entity, statusCode[name.status], term.type === "drug");
  }
  for (const generic of source.generics ?? []) keys.add(generic.name, typeCodes.indexOf(generic.type), statusCode.generic);
  for (const block of source.blocks ?? [])
    keys.add(block.name, strings.add(block.reason), block.case === "exact" ? statusCode.blockExact : statusCode.blockAny);
  return packCompiled({ ...layOutKeys(keys), ...entities.pack(), ...strings.pack() }, source.releases);
}

/** The term's names without repetitions that differ in separators only; of equal ones the best status stays. */
function distinctNames(term: Term): readonly { text: string; status: NameStatus }[] {
  const best = new Map<string, { text: string; status: NameStatus }>();
  for (const name of term.names) {
    const bare = name.text.replace(/[\s.\-\u2010-\u2015]+/g, "");
    const known = best.get(bare);
    if (known === undefined || statusCode[name.status] < statusCode[known.status]) best.set(bare, name);
  }
  return [...best.values()];
}

import type { Aspect, PerturbationKind } from "../model/schema.ts";

/**
 * What a trigger word does in a sentence.
 *
 * - `change`: raises, lowers or alters its object ("inhibit", "up-regulation", "affects").
 * - `process`: names what is measured or changed ("expression", "secretion", "phosphorylation").
 * - `response`: resistance or sensitivity of cells to a drug.
 * - `toxicity`: the effect of a drug on cells; more of it means more sensitivity ("cytotoxicity", "drug-induced apoptosis").
 * - `cause`: links a cause to an event ("leads to", "confers", "is mediated by").
 * - `possess`: a subject shows an event ("exhibits", "displays").
 * - `bind`, `target`, `associate`, `combine`, `convert`: the relation of that name.
 * - `express`: cells or tissue carry a gene product ("express", "overexpress", "lack").
 * - `reagent`: a thing that takes its target away or adds it ("siRNA", "inhibitor", "plasmid").
 * - `manipulate`: an experiment done to its target ("knockdown", "silencing", "overexpression").
 * - `expose`: brings a substance to cells ("treatment with", "exposure to", "administration of").
 * - `sensitize`: changes the response of cells to a drug ("sensitize", "protect").
 * - `entity`: a noun that stands for the thing itself ("gene", "protein", "pathway", "kinase").
 * - `group`: a noun for what carries genes ("cells", "patients", "tumors").
 */
export type TriggerKind =
  | "change"
  | "process"
  | "response"
  | "toxicity"
  | "cause"
  | "possess"
  | "bind"
  | "target"
  | "associate"
  | "combine"
  | "convert"
  | "express"
  | "reagent"
  | "manipulate"
  | "expose"
  | "sensitize"
  | "entity"
  | "group";

/** One trigger with all its forms; the parts of speech are kept apart because "increases" the verb and the noun take their arguments differently. */
export interface TriggerRow {
  /** Stable; written into evidence as part of the rule id. */
  readonly id: string;
  readonly kind: TriggerKind;
  /** +1 raises, -1 lowers, 0 neither. */
  readonly sign: -1 | 0 | 1;
  /** What of the object is meant when the object itself does not say. */
  readonly aspect: Aspect | null;
  /** Base forms; inflected by rule. */
  readonly verbs?: readonly string[];
  /** Singular forms; plurals by rule. */
  readonly nouns?: readonly string[];
  /** Adjectives beside the participles. */
  readonly adjectives?: readonly string[];
  /** Prepositions that lead from the verb to its object ("lead to", "bind to"); empty means a direct object. */
  readonly preps?: readonly string[];
  readonly perturbation?: PerturbationKind;
  /** What the noun stands for: the gene itself, its protein, a receptor; such rows share the id of their family. */
  readonly thing?: "gene" | "protein" | "receptor";
}

/** A row of which every property is there, if only as undefined: rows of one shape are read faster, and the grammar reads them everywhere. */
export function triggerRow(row: TriggerRow): TriggerRow {
  const { id, kind, sign, aspect, verbs, nouns, adjectives, preps, perturbation, thing } = row;
  return { id, kind, sign, aspect, verbs, nouns, adjectives, preps, perturbation, thing } as TriggerRow;
}

/** A row with some things changed. */
export function changedRow(row: TriggerRow, changes: Partial<TriggerRow>): TriggerRow {
  return Object.assign(triggerRow(row), changes);
}

export type WordForm = "base" | "s" | "past" | "ing" | "noun" | "plural" | "adjective";

export type VerbForm = "base" | "s" | "past" | "ing";

/** True for the forms of a verb. */
export function isVerbForm(form: WordForm): form is VerbForm {
  return form === "base" || form === "s" || form === "past" || form === "ing";
}

/** A trigger met in one of its forms. */
export interface TriggerForm {
  readonly row: TriggerRow;
  readonly form: WordForm;
}

const irregular: ReadonlyMap<string, readonly [s: string, past: readonly string[], ing: string]> = new Map([
  ["bind", ["binds", ["bound"], "binding"]],
  ["lead", ["leads", ["led"], "leading"]],
  ["drive", ["drives", ["drove", "driven"], "driving"]],
  ["give", ["gives", ["gave", "given"], "giving"]],
  ["have", ["has", ["had"], "having"]],
  ["show", ["shows", ["showed", "shown"], "showing"]],
  ["overcome", ["overcomes", ["overcame", "overcome"], "overcoming"]],
  ["undergo", ["undergoes", ["underwent", "undergone"], "undergoing"]],
  ["underlie", ["underlies", ["underlay", "underlain"], "underlying"]],
  ["rise", ["rises", ["rose", "risen"], "rising"]],
  ["fall", ["falls", ["fell", "fallen"], "falling"]],
  ["lose", ["loses", ["lost"], "losing"]],
  ["cut", ["cuts", ["cut"], "cutting"]],
  ["shut", ["shuts", ["shut"], "shutting"]],
  ["knock", ["knocks", ["knocked"], "knocking"]],
  ["turn", ["turns", ["turned"], "turning"]],
  ["keep", ["keeps", ["kept"], "keeping"]],
  ["make", ["makes", ["made"], "making"]],
  ["see", ["sees", ["saw", "seen"], "seeing"]],
  ["find", ["finds", ["found"], "finding"]],
  ["offset", ["offsets", ["offset"], "offsetting"]],
  ["shrink", ["shrinks", ["shrank", "shrunk"], "shrinking"]],
  ["bring", ["brings", ["brought"], "bringing"]],
]);

/** Final consonants that are doubled before -ed and -ing. */
const doubling = new Set([
  "annul",
  "spur",
  "abet",
  "blot",
  "plot",
  "strip",
  "trap",
  "transfer",
  "transcribe",
  "control",
  "cancel",
  "rid",
  "drop",
  "flag",
  "tag",
  "confer",
  "refer",
  "incur",
  "occur",
  "prefer",
  "compel",
  "abut",
]);

/** Inflects a regular English verb; irregular ones are listed above. */
export function inflect(base: string): readonly (readonly [form: string, kind: WordForm])[] {
  const known = irregular.get(base);
  if (known !== undefined) return [[base, "base"], [known[0], "s"], ...known[1].map((past) => [past, "past"] as const), [known[2], "ing"]];
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const s = /(?:s|sh|ch|x|z)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = base.endsWith("e") ? `${base}d` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
  const ing = base.endsWith("ee") ? `${base}ing` : `${stem}ing`;
  const last = base.at(-1) ?? "";
  if (doubling.has(base))
    return [
      [base, "base"],
      [s, "s"],
      [`${base}${last}ed`, "past"],
      [`${base}${last}ing`, "ing"],
    ];
  return [
    [base, "base"],
    [s, "s"],
    [past, "past"],
    [ing, "ing"],
  ];
}

/** "-ize" is written "-ise" as well, "-ization" "-isation", "tumor" "tumour". */
function withBritish(word: string): readonly string[] {
  const british = word.replace(/iz(e|ation|er)$/u, "is$1").replace(/lyze$/u, "lyse");
  return british === word ? [word] : [word, british];
}

function plural(noun: string): string {
  if (/(?:s|sh|ch|x|z)$/u.test(noun)) return noun.endsWith("sis") ? `${noun.slice(0, -2)}es` : `${noun}es`;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** All forms of all rows by lower-case form with hyphens removed ("up-regulates" is looked up as "upregulates"). A form may belong to several rows. */
export function indexTriggers(rows: readonly TriggerRow[]): ReadonlyMap<string, readonly TriggerForm[]> {
  const index = new Map<string, TriggerForm[]>();
  const add = (text: string, row: TriggerRow, form: WordForm): void => {
    const list = index.get(text);
    if (list === undefined) index.set(text, [{ row, form }]);
    else if (!list.some((known) => known.row === row && known.form === form)) list.push({ row, form });
  };
  for (const row of rows) {
    for (const verb of (row.verbs ?? []).flatMap(withBritish)) for (const [text, form] of inflect(verb)) add(text, row, form);
    for (const noun of (row.nouns ?? []).flatMap(withBritish)) {
      add(noun, row, "noun");
      add(plural(noun), row, "plural");
    }
    for (const adjective of row.adjectives ?? []) add(adjective, row, "adjective");
  }
  return index;
}

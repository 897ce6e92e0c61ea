import type { Aspect } from "../../model/schema.ts";
import { suffixIndex } from "../../rules/suffixes.ts";
import type { TriggerRow } from "../../rules/trigger.ts";
import type { Concept } from "./concept.ts";
import { activation, antibodyRow, dominantNegative, exposureRow, stateRow } from "./perturbation-rows.ts";
import { triggerOf, type Word } from "./words.ts";

/** "IL-6-mediated", "non-IL-6-expressing", "PTEN null", "cisplatin-resistant", "anti-IL-6". */
export function readSuffixes(words: readonly Word[], from: number, to: number, head: number, concept: Concept, consumed: Set<number>): void {
  for (let index = from; index < to; index++) {
    const word = words[index];
    if (word === undefined || word.mention < 0) continue;
    // "DN-AKT1": its dominant negative form, whatever brings it into the cells.
    if (/^dn-\p{L}/iu.test(word.text) && word.type === "gene") concept.perturbation = { row: dominantNegative, word: index };
    const previous = words[index - 1];
    if (previous?.lower === "anti" && word.joint === "-" && word.type !== "disease") {
      concept.perturbation ??= { row: crossLinks(words, from, index, to) ? activation : antibodyRow, word: index - 1 };
    }
    if (marksCells(words, index, head)) {
      consumed.add(index);
      continue;
    }
    // "interleukin-6 (IL-6)-induced": the suffix stands behind the short form.
    const behind = pastShortForm(words, index + 1, to);
    const next = words[behind];
    if (next === undefined || behind >= to || next.mention >= 0) continue;
    if (readCarriedSuffix(words, index, to, head, concept, consumed)) continue;
    const row = suffixIndex.get(next.lower);
    if (row === undefined || (behind > index + 1 && row.role !== "agent" && row.role !== "denied-agent")) continue;
    if (behind === head && next.joint === "") continue;
    // "A-containing medium", "A-conditioned medium": what the cells are given has A in it.
    if (/^(?:medium|media|supernatants?)$/u.test(words[head]?.lower ?? "") && row.words.includes("containing")) {
      concept.perturbation ??= { row: exposureRow, word: behind };
      continue;
    }
    const group = joinedNames(words, from, index, row.role === "agent" || row.role === "denied-agent");
    const mentions = group.map((at) => words[at]?.mention ?? -1);
    const isDenied = words[(group[0] ?? index) - 1]?.lower === "non" || words[(group[0] ?? index) - 1]?.lower === "not";
    switch (row.role) {
      case "agent":
      case "denied-agent":
        concept.agents.push({ mentions, sign: row.sign, isDenied: isDenied || row.role === "denied-agent", perturbation: null, word: behind });
        break;
      case "state":
      case "response":
        concept.states.push({
          mentions,
          relation: row.role,
          sign: row.sign,
          aspect: row.aspect ?? "expression",
          isDenied,
          perturbation: stateRow(row.perturbation),
          word: index + 1,
          isMade: row.isMade === true,
        });
        break;
      case "exposed":
        concept.perturbation ??= { row: exposureRow, word: index + 1 };
        continue;
      case "target":
        continue;
      case "bound":
        // "A-binding proteins" are not A.
        if (next.joint !== "-") continue;
        // "A-based chemotherapy" is.
        if (next.lower === "based" && word.type === "drug") continue;
        break;
    }
    for (const at of group) consumed.add(at);
    for (let at = index + 1; at < behind; at++) consumed.add(at);
  }
}

/** Where the words go on behind a short form in brackets with a hyphen behind it; `at` when none stands there. */
export function pastShortForm(words: readonly Word[], at: number, to: number): number {
  const [open, name, close, suffix] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
  const isShortForm = open?.text === "(" && name !== undefined && name.mention >= 0 && close?.text === ")" && suffix?.joint === "-" && at + 3 < to;
  return isShortForm ? at + 3 : at;
}

/** Receptors that antibodies switch on, because they tie them together: those of lymphocytes, and those of death. */
const tiedReceptor =
  /^(?:tcr.*|(?:t|b)[\s-]cell (?:antigen )?receptor|bcr|cd3\s?(?:ε|epsilon|e)?|cd(?:2|27|28|30|40|134|137)|fas|apo-?1|cd95|ig[mde]|4-1bb|ox-?40|gitr|icos|dr[45]|trail-?r[12]|fc(?:ε|ɛ|epsilon|γ|gamma)?r.*)$/u;

/** Whether an antibody activates what it binds: told by the receptor, or by the words around it ("cross-linking by anti-A"); not where it is said to block. */
export function crossLinks(words: readonly Word[], from: number, name: number, to: number): boolean {
  for (let index = Math.max(0, from - 3); index < Math.min(words.length, to + 2); index++) {
    if (/^(?:block|neutrali|antagonis|inhibit|deplet)/u.test(words[index]?.lower ?? "")) return false;
  }
  if (tiedReceptor.test(words[name]?.lower ?? "")) return true;
  for (let index = name + 1; index < Math.min(words.length, to + 1); index++) {
    const lower = words[index]?.lower ?? "";
    if (/^(?:stimulat|activat|ligat|crosslink|cross-link|engag|costimulat|agonis)/u.test(lower)) return true;
    if (lower === "cross" && /^link/u.test(words[index + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** "LPS stimulation-induced", "NMDA receptor-mediated": the name before the noun that the suffix is joined to brings it about. What was done to the name is another matter. */
function readCarriedSuffix(words: readonly Word[], index: number, to: number, head: number, concept: Concept, consumed: Set<number>): boolean {
  const [name, carrier, suffix] = [words[index], words[index + 1], words[index + 2]];
  if (name === undefined || carrier === undefined || suffix === undefined || index + 2 >= to || index + 2 >= head) return false;
  const row = suffixIndex.get(suffix.lower);
  if (suffix.joint !== "-" || suffix.mention >= 0 || (row?.role !== "agent" && row?.role !== "denied-agent")) return false;
  if (carrier.joint !== "" || carrier.tag !== "noun" || triggerOf(carrier, "reagent", "manipulate", "response", "toxicity", "group") !== null) return false;
  concept.agents.push({ mentions: [name.mention], sign: row.sign, isDenied: row.role === "denied-agent", perturbation: null, word: index + 2 });
  consumed.add(index);
  consumed.add(index + 1);
  return true;
}

/** "CD4 T lymphocyte activation": the gene says which cells. */
function marksCells(words: readonly Word[], index: number, head: number): boolean {
  if (words[index]?.type !== "gene" || words[index + 1]?.joint === "-") return false;
  const at = /^(?:t|b|nk)$/u.test(words[index + 1]?.lower ?? "") ? index + 2 : index + 1;
  if (index + 1 < head && words[index + 1]?.type === "cell_type") return true;
  return at < head && /^(?:cells?|lymphocytes?|thymocytes?|splenocytes?)$/u.test(words[at]?.lower ?? "");
}

/** The name at `index` with those joined to it by slashes; by hyphens too where they act together ("cyclin E-CDK2-dependent"). */
function joinedNames(words: readonly Word[], from: number, index: number, areAgents: boolean): number[] {
  const group = [index];
  for (let at = index; at > from; ) {
    const word = words[at];
    const previous = words[at - 1];
    if ((word?.joint === "/" || (areAgents && word?.joint === "-")) && previous !== undefined && previous.mention >= 0) {
      group.unshift(at - 1);
      at--;
    } else break;
  }
  return group;
}

export function readModifiers(words: readonly Word[], from: number, to: number, head: number, concept: Concept, consumed: ReadonlySet<number>): void {
  for (let index = from; index < to; index++) {
    if (index === head) continue;
    const word = words[index];
    if (word === undefined || word.mention >= 0) continue;
    if ((word.lower === "no" || word.lower === "neither") && index < head) concept.isDenied = true;
    // "has little effect", but "has a little effect"
    if (word.lower === "little" && index < head && index === from && /^(?:effects?|influences?|impacts?)$/u.test(words[head]?.lower ?? ""))
      concept.isDenied = true;
    if (word.joint === "-" && consumed.has(index - 1)) continue;
    if ((word.lower === "more" || word.lower === "less" || word.lower === "fewer") && index < head && words[index + 1]?.tag === "noun") {
      concept.sign = word.lower === "more" ? 1 : -1;
      concept.signWord = index;
      continue;
    }
    // "less phosphorylated A"
    if ((word.lower === "more" || word.lower === "less") && index < head && word.tag === "adverb" && modificationOf(words[index + 1]) !== null) {
      concept.sign = word.lower === "more" ? 1 : -1;
      concept.signWord = index;
      continue;
    }
    if (word.tag === "adverb" || index > head) continue;
    // "the inhibitory effect of A on B"
    const way = effectNoun.test(words[head]?.lower ?? "") ? wayOfEffect(word.lower) : 0;
    if (way !== 0) {
      concept.sign = way;
      concept.signWord = index;
      continue;
    }
    // "a better response to A"
    const grade = concept.sign === 0 && /^responses?$/u.test(words[head]?.lower ?? "") ? gradeOf(word.lower) : 0;
    if (grade !== 0) {
      concept.sign = grade;
      concept.signWord = index;
      continue;
    }
    // What is inside cells of a drug is its amount.
    if (concept.aspect === null && /^(?:intracellular|cellular|intratumou?ral)$/u.test(word.lower) && words[head]?.type === "drug") concept.aspect = "amount";
    concept.aspect ??= modificationOf(word);
    const isHyphenSuffix = suffixIndex.has(word.lower) && (words[index - 1]?.mention ?? -1) >= 0;
    if (concept.aspect === null && (word.lower === "phospho" || word.lower === "p") && words[index + 1]?.joint === "-") concept.aspect = "phosphorylation";
    const reagent = modifierReagent(word, words[head]?.mention !== -1);
    if (reagent !== null && !isHyphenSuffix) concept.perturbation ??= { row: reagent, word: index };
    if (word.tag === "noun") continue;
    // "reduced glutathione" is a form of it.
    const isForm = word.lower === "reduced" && /^(?:glutathione|gsh)$/u.test(words[index + 1]?.lower ?? "");
    const change = isForm || isOfRate(words, index) || isSlight(word.lower, words[head]) ? null : triggerOf(word, "change");
    if (change !== null && !isHyphenSuffix && change.sign !== 0) {
      // "low or undetectable": one is said in two ways.
      const isListed = concept.sign === change.sign && /^(?:and|or|to)$/u.test(words[index - 1]?.lower ?? "");
      concept.sign = concept.sign === 0 || isListed ? change.sign : concept.sign === change.sign ? 1 : -1;
      concept.signWord = index;
      if (concept.aspect === null && change.aspect !== null) concept.aspect = change.aspect;
    } else if (concept.aspect === null && word.tag !== "verb") {
      const row = triggerOf(word, "process");
      if (row !== null) concept.aspect = row.aspect;
    }
    const exposed = triggerOf(word, "expose");
    if (exposed !== null && word.tag === "verb") concept.perturbation ??= { row: exposed, word: index };
  }
}

function gradeOf(adjective: string): -1 | 0 | 1 {
  if (/^(?:better|good|favou?rable|superior|complete|objective)$/u.test(adjective)) return 1;
  return /^(?:worse|bad|unfavou?rable|inferior|poorer)$/u.test(adjective) ? -1 : 0;
}

/** "limited proteolysis", "a weak activation": little of it, and no less than before. */
function isSlight(lower: string, head: Word | undefined): boolean {
  if (lower !== "limited" && lower !== "weak" && lower !== "poor") return false;
  const row = head === undefined ? null : triggerOf(head, "change", "process");
  return row !== null && slightly.has(row.id);
}

const slightly: ReadonlySet<string> = new Set(["activate", "induce", "stimulate", "upregulate", "inhibit", "cleavage", "degradation"]);

/** "the rate limiting enzyme": there is no less of it. */
function isOfRate(words: readonly Word[], index: number): boolean {
  return words[index]?.lower === "limiting" && words[index - 1]?.lower === "rate";
}

const effectNoun = /^(?:(?:effect|action|influence|impact|role)s?|activit(?:y|ies)|potency|potencies)$/u;

/** What protects lowers what it protects from, and not what else it bears on. */
export const protective = /protect(?:ive|ant)$/u;

/** Which way an effect goes that is named by what it does. */
export function wayOfEffect(adjective: string): -1 | 0 | 1 {
  if (/^(?:inhibitory|suppressive|repressive|inhibiting|suppressing)$/u.test(adjective) || protective.test(adjective)) return -1;
  return /^(?:stimulatory|stimulating|activating|enhancing|potentiating|inducing)$/u.test(adjective) ? 1 : 0;
}

/** "phosphorylated A", "cleaved A": what is meant is the modification. */
function modificationOf(word: Word | undefined): Aspect | null {
  const row = word === undefined || word.tag === "noun" ? null : triggerOf(word, "process");
  return row?.aspect !== undefined && row.aspect !== null && modifications.has(row.aspect) ? row.aspect : null;
}

const modifications: ReadonlySet<Aspect> = new Set(["phosphorylation", "acetylation", "ubiquitination", "cleavage", "sumoylation"]);

/**
 * What a word before the head says was done to the thing. Before a name a noun says so only when it is a tool that takes the name as its target
 * ("antisense STAT3", "Blocking STAT3"): in "the kinase inhibitor imatinib" it describes the name instead.
 */
function modifierReagent(word: Word, isNameHead: boolean): TriggerRow | null {
  if (word.tag !== "noun") return triggerOf(word, "reagent", "manipulate");
  const reagent = triggerOf(word, "reagent");
  if (!isNameHead) return reagent;
  if (word.lower.endsWith("ing")) return triggerOf(word, "manipulate");
  return reagent?.id === "sirna" ? reagent : null;
}

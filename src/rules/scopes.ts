/**
 * Words that deny or hedge, and what they govern in their clause.
 *
 * - `verb`: the verb that follows, with those that a conjunction joins to it; of a verb of having or seeing also its object ("did not show binding").
 * - `clause`: every verb of the clause that follows, but for the means ("may raise A by blocking B": B is blocked).
 * - `question`: every verb of the clause that follows and the means ("whether it raises A by blocking B", "through inhibition of B").
 * - `event`: the head of the noun phrase that follows, and the verb behind "ability to" ("no effect", "absence of expression").
 * - `subject`: the head of the subject before, and the verbs inside that phrase ("how A acts is unknown").
 * - `itself`: the words of the cue.
 */
export type ScopeGoverns = "verb" | "clause" | "question" | "event" | "subject" | "itself";

/** One cue. Patterns meet the words of a sentence in lower case, joined by one blank, names as "protein"; they contain no nested repetition. */
export interface ScopeRow {
  readonly id: string;
  readonly kind: "denial" | "hedge";
  readonly pattern: RegExp;
  readonly governs: ScopeGoverns;
  /** A cautious conclusion ("our data suggest that"): it hedges a claim, but the event corpora do not count it as speculation. */
  readonly isMild?: true;
  /** A sentence with names in braces, in which exactly the words in square brackets are governed by this row. */
  readonly example: string;
  /** A sentence in which this row governs nothing. */
  readonly counterExample: string;
}

/** What denies. */
const denials: readonly ScopeRow[] = [
  {
    id: "not",
    kind: "denial",
    pattern: /\b(?:not(?! only\b| necessarily\b| clear\b| known\b| understood\b)|never|cannot|n't|no longer)\b/gu,
    governs: "verb",
    example: "{G:IL-4} did not [induce] or [repress] {G:COX-2}.",
    counterExample: "{G:IL-4} not only induced {G:COX-2}.",
  },
  {
    id: "neither",
    kind: "denial",
    pattern: /\bneither\b/gu,
    governs: "verb",
    example: "{G:COX-2} was neither [induced] nor [repressed] by {G:IL-4}.",
    counterExample: "{G:COX-2} was induced by {G:IL-4}.",
  },
  {
    id: "fail",
    kind: "denial",
    pattern: /\b(?:fail(?:s|ed|ing)? to|unable to|incapable of|insufficient to|fail(?:s|ed) in|(?:failure|inability) (?:of (?:\S+ ){1,4})?to)\b/gu,
    governs: "verb",
    example: "{G:IL-4} failed to [induce] {G:COX-2}.",
    counterExample: "{G:IL-4} induced {G:COX-2} in heart failure.",
  },
  {
    id: "no",
    kind: "denial",
    pattern: /\b(?:no|without)\b(?! longer\b| doubt\b)/gu,
    governs: "event",
    example: "{G:IL-4} had no significant [effect] on {G:COX-2}.",
    counterExample: "{G:IL-4} no longer induced {G:COX-2}.",
  },
  {
    id: "non",
    kind: "denial",
    pattern: /\bnon (?!small\b)[a-z]+(?:ing|ed|able|ible|ive)\b/gu,
    governs: "itself",
    example: "Cells were {G:IL-4} [non]-[expressing] and had {G:COX-2}.",
    counterExample: "Cells were {G:IL-4} expressing and had {G:COX-2}.",
  },
  {
    id: "lack",
    kind: "denial",
    pattern: /\b(?:lack(?:s|ed|ing)?|absence|devoid|rather than|instead of|loss(?= of)|defective in)\b/gu,
    governs: "event",
    example: "{G:IL-4} acted in the absence of {G:COX-2} [expression].",
    counterExample: "{G:IL-4} raised {G:COX-2} expression.",
  },
  {
    id: "against",
    kind: "denial",
    pattern: /\b(?:argu(?:e|es|ed|ing)|speaks?|spoke|speaking|evidence) against\b/gu,
    governs: "event",
    example: "Our data argue against a [role] of {G:IL-4} in {G:COX-2} induction.",
    counterExample: "Our data argue for a role of {G:IL-4} in {G:COX-2} induction.",
  },
  {
    id: "notion",
    kind: "denial",
    pattern:
      /\b(?:(?:not|n't|no) support (?:for )?(?:the|a|an|this) \S+ that|(?:argu\S+|speaks?|evidence) against the \S+ that|contradict(?:s|ed)? the \S+ that|rules? out (?:the possibility )?that)\b/gu,
    governs: "clause",
    example: "Our data do not support the notion that {G:IL-4} [induces] {G:COX-2}.",
    counterExample: "Our data support the notion that {G:IL-4} induces {G:COX-2}.",
  },
  {
    id: "unlikely",
    kind: "denial",
    pattern: /\bunlikely (?:to|that)\b/gu,
    governs: "clause",
    example: "It is unlikely that {G:IL-4} [induces] {G:COX-2}.",
    counterExample: "It is likely that {G:IL-4} induces {G:COX-2}.",
  },
  {
    id: "none",
    kind: "denial",
    pattern: /\bnone of\b/gu,
    governs: "clause",
    example: "None of these cells [expressed] {G:IL-4} or {G:COX-2}.",
    counterExample: "All of these cells expressed {G:IL-4} and {G:COX-2}.",
  },
  {
    id: "undone",
    kind: "denial",
    pattern:
      /\b(?:independent(?:ly)?|independence|unaffected|unchanged|unaltered|undetectable|untreated|uninfected|unphosphorylated|unmethylated|unresponsive|inactive|insensitive|absen(?:t|ce)|deficien(?:t|cy)|null|(?<=protein )negative|disappeared|wild type|unrelated|uncoupled)\b/gu,
    governs: "itself",
    example: "{G:COX-2} was [unaffected] by {G:IL-4}.",
    counterExample: "{G:COX-2} was affected by {G:IL-4}.",
  },
];

/** What leaves open whether a thing is so. */
const hedges: readonly ScopeRow[] = [
  {
    id: "may",
    kind: "hedge",
    pattern: /\b(?:may|might)\b(?! not only)/gu,
    governs: "clause",
    example: "{G:IL-4} may [induce] {G:COX-2}.",
    counterExample: "{G:IL-4} can induce {G:COX-2}.",
  },
  {
    id: "could",
    kind: "hedge",
    pattern:
      /(?<!\b(?:show(?:ed|n)|demonstrat(?:ed|ing)|found|revealed|confirmed|observed) that (?:\S+ ){1,6})\bcould\b(?! not\b)(?! be (?:\S+ly )?(?:prevented|rescued|restored|reversed|reverted|blocked|abolished|abrogated|inhibited|overcome|suppressed|attenuated|enhanced|increased|decreased|reduced|induced|stimulated|elicited|augmented|potentiated|mimicked|neutrali[sz]ed|counteracted|antagoni[sz]ed|detected|observed|seen|shown)\b)/gu,
    governs: "verb",
    isMild: true,
    example: "{G:IL-4} could [induce] {G:COX-2}.",
    counterExample: "{G:IL-4} could not induce {G:COX-2}.",
  },
  {
    id: "whether",
    kind: "hedge",
    pattern:
      /\b(?:whether|if (?=it\b)|(?<=\b(?:unclear|unknown|uncertain|determine|tests?|tested|ask|asked|see|explored?|examined?|investigated?) )if|to what extent|(?<=\b(?:unclear|unknown|uncertain|not known|not clear|determine|ask|asked|examined?|investigated?) )how)\b/gu,
    governs: "question",
    example: "We asked whether {G:IL-4} [induces] {G:COX-2} by [blocking] {G:TP53} or through [inhibition] of {G:MDM2}.",
    counterExample: "{G:IL-4} induces {G:COX-2} whenever it rises.",
  },
  {
    id: "hypothesis",
    kind: "hedge",
    pattern:
      /\b(?:(?:hypothes(?:is|i[sz]ed?)|possibility|possible|question|speculate[ds]?|conceivable|assum(?:ed|ption)|tempting)(?: to \S+)? that|(?:possible|plausible|likely|probable|alternative) (?:explanation|interpretation)s? (?:(?:of|for) (?:\S+ ){1,4})?is that)\b/gu,
    governs: "question",
    example: "We hypothesized that {G:IL-4} [induces] {G:COX-2}.",
    counterExample: "We found that {G:IL-4} induces {G:COX-2}.",
  },
  {
    id: "suggest",
    kind: "hedge",
    pattern: /\b(?:suggest(?:s|ed|ing)?|propose[ds]?|postulate[ds]?)(?: here)? that\b/gu,
    governs: "clause",
    isMild: true,
    example: "Our data suggest that {G:IL-4} [induces] {G:COX-2}.",
    counterExample: "Our data show that {G:IL-4} induces {G:COX-2}.",
  },
  {
    id: "inquire",
    kind: "hedge",
    pattern:
      /\b(?:investigat(?:ed?|es|ing)|examin(?:ed?|es|ing)|to determine|assess(?:ed|es|ing)?|determined (?=the (?:effect|role|influence|impact))|evaluat(?:ed?|es|ing)|explor(?:ed?|es|ing)|(?<!\b(?:findings|results|data|observations) )elucidat(?:e|ing)|clarify|(?:little|nothing|not much) is known (?:about|of)|(?:tested|analy[sz]ed|screened|assayed|examined) for|discuss|further define|(?:to|we) study|studied|understand|to verify|to observe|to (?:test|analy[sz]e|characteri[sz]e|define|address)|question(?:s|ing)?)\b(?! by\b| in \d| that\b)(?: in (?:more )?(?:detail|vivo|vitro))?/gu,
    governs: "event",
    example: "To determine the [effect] of {G:IL-4} on {G:COX-2}, cells were used.",
    counterExample: "We determined by blotting that {G:IL-4} induces {G:COX-2}.",
  },
  {
    id: "inquired",
    kind: "hedge",
    pattern: /\b(?:was|were|(?:has|have) been) (?:also |then |further |next )?(?:investigated|examined|evaluated|studied|explored|assessed|tested)\b/gu,
    governs: "subject",
    example: "The [effect] of {G:IL-4} on {G:COX-2} was examined by blotting.",
    counterExample: "The effect of {G:IL-4} on {G:COX-2} was seen by blotting.",
  },
  {
    id: "suggested",
    kind: "hedge",
    pattern: /\b(?:has|have) been (?:suggested|proposed|postulated|hypothesi[sz]ed|speculated)\b(?! that\b| to\b)/gu,
    governs: "subject",
    isMild: true,
    example: "A [role] for {G:IL-4} in {G:COX-2} induction has been suggested.",
    counterExample: "A role for {G:IL-4} in {G:COX-2} induction has been shown.",
  },
  {
    id: "likely",
    kind: "hedge",
    pattern:
      /\b(?:likely to|likely (?=(?:responsible|required|involved|mediated|caused|regulated|due|contributes?)\b)|thought to|implicated in|has the potential to|have the potential to|probably|presumably|conceivably)\b/gu,
    governs: "verb",
    example: "{G:IL-4} is thought to [induce] {G:COX-2}.",
    counterExample: "{G:IL-4} is shown to induce {G:COX-2}.",
  },
  {
    id: "seem",
    kind: "hedge",
    pattern: /\b(?:appears? to|seems? to|believed to|expected to|predicted to|possibly|perhaps|apparently|putatively)\b/gu,
    governs: "verb",
    isMild: true,
    example: "{G:IL-4} appears to [induce] {G:COX-2}.",
    counterExample: "{G:IL-4} is shown to induce {G:COX-2}.",
  },
  {
    id: "possibly-by",
    kind: "hedge",
    pattern: /\b(?:possibly|probably|perhaps|presumably|likely|potentially|apparently|conceivably) (?:by|through|via)\b/gu,
    governs: "event",
    isMild: true,
    example: "{G:IL-4} slows growth, possibly by [blocking] {G:COX-2}.",
    counterExample: "{G:IL-4} slows growth by blocking {G:COX-2}.",
  },
  {
    id: "possible",
    kind: "hedge",
    pattern: /\b(?:possible|question of)\b(?! to\b| that\b)/gu,
    governs: "event",
    example: "A possible [role] of {G:IL-4} in {G:COX-2} induction was seen.",
    counterExample: "A known role of {G:IL-4} in {G:COX-2} induction was seen.",
  },
  {
    id: "potential",
    kind: "hedge",
    pattern:
      /\b(?:potential|putative|presumptive)(?= (?:(?:new|novel|therapeutic|direct|functional) )?(?:protein )?(?:roles?|mechanisms?|involvement|contribution|functions?|inhibitors?|antagonists?|agonists?|activators?|regulators?|mediators?|substrates?|targets?|ligands?|links?|interactions?)\b)/gu,
    governs: "event",
    isMild: true,
    example: "A potential [role] of {G:IL-4} in {G:COX-2} induction was seen.",
    counterExample: "The potential of {G:IL-4} to induce {G:COX-2} was seen.",
  },
  {
    id: "unknown",
    kind: "hedge",
    pattern:
      /\b(?:unclear|unknown|elusive|controversial|uncertain|not (?:\S+ ){0,2}(?:known|understood|clear|documented|established|elucidated|determined|addressed|explored)|(?:poorly|incompletely|not fully) (?:known|understood)|remains? (?:largely )?(?:to be|undefined|undetermined|obscure|unexplored))\b/gu,
    governs: "subject",
    example: "The [role] of {G:IL-4} in {G:COX-2} induction is unclear.",
    counterExample: "The role of {G:IL-4} in {G:COX-2} induction is clear.",
  },
];

/** All cues, in the order in which they are asked. */
export const scopes: readonly ScopeRow[] = [...denials, ...hedges];

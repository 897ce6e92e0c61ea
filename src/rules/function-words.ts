/** Closed classes of English words, as the shallow grammar needs them. Lower case. */

export const determiners: ReadonlySet<string> = new Set(
  "a an the this that these those its their our his her my your some any each every all both either neither no several many most such another other various certain different few much more same respective following".split(
    " ",
  ),
);

export const prepositions: ReadonlySet<string> = new Set(
  "of in by to with on for from at unlike into through via between among against during after before upon without within towards toward under over across despite per using than like following including versus vs about as throughout beyond besides except concerning regarding onto along until".split(
    " ",
  ),
);

export const conjunctions: ReadonlySet<string> = new Set(["and", "or", "but", "nor", "&", "plus", "yet"]);

/** Words that open a clause of their own; no claim crosses them. */
export const subordinators: ReadonlySet<string> = new Set("while whereas although though because since if when whether unless until where so once".split(" "));

export const relatives: ReadonlySet<string> = new Set(["which", "who", "whose", "that", "whom"]);

export const pronouns: ReadonlySet<string> = new Set("we it they i you he she them us itself themselves there one this these those".split(" "));

export const negators: ReadonlySet<string> = new Set(["not", "no", "never", "neither", "nor", "cannot", "without", "n't", "neither", "hardly", "barely"]);

export const modals: ReadonlySet<string> = new Set(["may", "might", "can", "could", "would", "should", "will", "shall", "must", "cannot"]);

export const beForms: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "am",
  "become",
  "becomes",
  "became",
  "remain",
  "remained",
  "remains",
]);

export const haveForms: ReadonlySet<string> = new Set(["has", "have", "had", "having"]);

export const doForms: ReadonlySet<string> = new Set(["do", "does", "did"]);

/** Adverbs that stand inside verb groups; others are recognised by "-ly". */
export const adverbs: ReadonlySet<string> = new Set(
  "also then thus therefore however moreover furthermore here further only even still strongly well together already both respectively alone instead respectively thereby hence not rather quite very more less most markedly conversely interestingly again often always once twice directly".split(
    " ",
  ),
);

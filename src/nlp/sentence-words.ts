/** Never followed by a boundary: the word after the stop belongs to them. */
export const bindingAbbreviations: ReadonlySet<string> = new Set(
  (
    "fig figs figure suppl tab eq eqs ref refs no nos vol pp ch sect approx ca cf vs viz e.g i.e eg ie dr drs prof mr mrs ms st mt resp versus " +
    "ver eds incl esp nov var subsp ssp cv pv bv subg max min temp conc avg aff nr dept univ c.f s.v p c g"
  ).split(" "),
);

/** Abbreviations that may also end a sentence: a boundary follows only when the next word clearly opens one. */
export const weakAbbreviations: ReadonlySet<string> = new Set(
  "al etc wt mol sp spp inc ltd co corp jr sr gen syn sec min hr hrs wk wks yr yrs mo mos kg mg ml cm mm exp int am sci res natl acad med biol chem sci soc ed bros u.s u.k u.s.a ph.d m.d".split(
    " ",
  ),
);

/** Words that open a sentence far more often than they continue a name. */
export const openers: ReadonlySet<string> = new Set(
  (
    "the a an we in these this those that our it its they their he she to for from on at by with as after before during while when where however moreover furthermore " +
    "thus therefore here although though because since if both all most many some several no not none there one two three results methods conclusion conclusions " +
    "background objective objectives purpose aim aims recent recently previous previously conversely interestingly importantly similarly additionally finally first second " +
    "third overall taken together using used based following consistent despite given treatment expression patients mice rats cells analysis moreover hence such other " +
    "another each further between among under over upon within without through only also even but and or nor so yet then next based indeed"
  ).split(" "),
);

/** Words before a single capital letter that make it a label ("vitamin C."), not an initial. */
export const labelledNouns: ReadonlySet<string> = new Set(
  (
    "vitamin group type class kinase hepatitis factor influenza cyclin cathepsin protein subunit grade stage panel phase peptide toxin domain region site arm cohort case " +
    "patient part form variant serotype genotype subtype subgroup box helix chain lipid receptor interferon lamin cytochrome antigen immunoglobulin gene allele isoform kappa " +
    "figure table fraction component fragment compound model category child score level"
  ).split(" "),
);

/** Words after which a single capital is an initial or a species' genus. */
export const prepositions: ReadonlySet<string> = new Set("by of and from to with in against for versus vs or the an a between anti".split(" "));

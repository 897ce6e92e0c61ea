/**
 * Fixed terms as programs that swap synonyms write them, beside what was meant. Authors do not write these: they are the fingerprint by which spun papers are found
 * (Cabanac, Labbé and Magazinov 2021, arXiv:2107.06751, and the Problematic Paper Screener). Words that people do use ("lung malignancy") are not here.
 */
export const torturedPhrases: readonly (readonly [tortured: string, meant: string])[] = [
  ["bosom (?:malignan(?:cy|t growth)|disease|peril|tumou?r|carcinoma)", "breast cancer"],
  ["(?:lung|colon|liver|skin|ovarian|stomach|cervical|prostate) (?:peril|malignant growth)", "... cancer"],
  ["malignan(?:cy|t growth) (?:immature|undeveloped|undifferentiated) (?:microorganisms?|organisms?|cells?)", "cancer stem cells"],
  ["(?:disease|illness|danger|threat) cells? lines?", "cancer cell lines"],
  ["(?:foundational|undeveloped|basic|essential) microorganisms?", "stem cells"],
  ["(?:mesenchymal|hematopoietic|embryonic|malignant growth) (?:undeveloped|immature|foundational) (?:cells?|microorganisms?)", "... stem cells"],
  ["(?:invulnerable|safe|resistant|insusceptible) (?:framework|frameworks)", "immune system"],
  ["(?:invulnerable|insusceptible) (?:reactions?|responses?|cells?|checkpoints?)", "immune response"],
  ["(?:customi[sz]ed|modified|programmed) (?:cell )?(?:demise|passing)(?! ligand)", "programmed cell death"],
  ["(?:cell|cellular|neuronal) passing", "cell death"],
  ["(?:quality|mRNA|protein|characteristics?) articulations?", "gene expression"],
  ["over-?articulation of", "over-expression"],
  ["articulation (?:levels?|of (?:qualities|mRNA|proteins?))", "expression levels"],
  ["(?:provocative|incendiary|fiery) (?:cytokines?|reactions?|responses?|markers?|middle people|go-betweens|mediators?)", "inflammatory cytokines"],
  ["(?:supportive of|favorable to)[ -](?:incendiary|provocative|fiery)", "pro-inflammatory"],
  ["(?:amino|nucleic|greasy|deoxyribonucleic|ribonucleic|hyaluronic|ascorbic|retinoic) corrosives?", "amino acid"],
  ["oxidative (?:pressure|push)", "oxidative stress"],
  ["(?:flag|sign) transduction", "signal transduction"],
  ["(?:flagging|motioning) (?:pathways?|course|courses|falls?)", "signalling pathway"],
  ["(?:medication|medicate|sedate|tranquilize) (?:opposition|obstruction|conveyance|disclosure)", "drug resistance, delivery, discovery"],
  ["(?:multi-?drug|multidrug|chemo|insulin) (?:opposition|obstruction)", "multidrug resistance"],
  ["(?:kidney|renal|heart|cardiovascular|liver|respiratory|organ) disappointment", "organ failure"],
  ["(?:twofold|double)[ -]visually impaired", "double-blind"],
  ["fake treatment[ -](?:controlled|gathering|group|bunch)", "placebo-controlled"],
  ["(?:arbitrary|irregular) (?:woods|timberland|backwoods)", "random forest"],
  ["(?:counterfeit|fake|man-made) (?:consciousness|brain(?:power)|insights)", "artificial intelligence"],
  ["(?:profound|counterfeit|fake) neural (?:organi[sz]ation|system|arrange)", "deep neural network"],
  ["(?:colossal|gigantic|huge) information (?:examination|investigation)", "big data analysis"],
  ["mean square (?:blunder|mistake)", "mean square error"],
  ["(?:measurably|factually) (?:critical|huge|noteworthy)", "statistically significant"],
  ["(?:blood|pulse) (?:strain|weight) of (?:the )?(?:supply routes|corridors)", "arterial blood pressure"],
  ["(?:Parkinson|Alzheimer)(?:['’]s)? (?:ailment|infirmity|malady)", "Parkinson's disease"],
  ["(?:sort|kind) 2 diabetes", "type 2 diabetes"],
  ["(?:western|Western|northern) (?:smudge|blotch|smear)(?:ing)?", "western blot"],
  ["polymerase chain (?:response|retort)", "polymerase chain reaction"],
  ["stream cytometry", "flow cytometry"],
  ["(?:attractive|alluring) reverberation imaging", "magnetic resonance imaging"],
  ["(?:figured|registered) tomography", "computed tomography"],
];

/** For texts in small letters: to look for both cases takes three times as long, and every text is looked through. */
const anyPhrase = new RegExp(`\\b(?:${torturedPhrases.map(([tortured]) => tortured.toLowerCase().replaceAll(" ", "\\s")).join("|")})\\b`, "gu");
/** Who writes about such phrases quotes them. */
const aboutPhrases = /\b(?:tortured phrases?|paper ?mills?|paraphras(?:ing|ed)|plagiaris(?:m|ed))\b/iu;
const mostLooked = 200_000;
/** One may be a slip of a translation; two different ones are a program. */
const fewestPhrases = 2;

/** The tortured phrases of a text, each once, in lower case. */
export function torturedPhrasesIn(text: string): readonly string[] {
  const looked = text.slice(0, mostLooked);
  const found = looked.toLowerCase().match(anyPhrase);
  if (found === null || aboutPhrases.test(looked)) return [];
  return [...new Set(found.map((phrase) => phrase.replace(/\s+/gu, " ")))];
}

/** True when a text holds so many that a program must have swapped its words. */
export function isSpun(phrases: readonly string[]): boolean {
  return phrases.length >= fewestPhrases;
}

/** Languages of {@link stopWords} in its order; a word knows them by their place here. */
const languages: string[] = [];

function languagesByWord(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [language, words] of rows) {
    const index = languages.push(language) - 1;
    for (const word of new Set(words.split(" "))) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  }
  return byWord;
}

/** Commonest function words of the languages written in Latin letters in which pages about papers are found. */
const stopWords: ReadonlyMap<string, readonly number[]> = languagesByWord(
  Object.entries({
    en: "the a of and in to with that for was were is are by from as this these which not we our be been has have on an at it or than may can also but their its between after",
    de: "der die das und ist von den mit für auf nicht eine ein einer eines dem des sich bei wurde wurden sind als auch durch zur zum wird werden im am nach aus dass oder wie haben hat",
    es: "el la los las de del que en un una por con para se es son como más su sus al lo fue fueron entre sobre este esta estos también pero sin han ha según muy",
    fr: "le la les des de du et est une un dans par pour que qui sur avec au aux ce cette ces sont été ont plus ne pas ou leur mais chez comme il elle nous",
    it: "il la le gli di del della dei delle che è un una per con non sono da dal nel nella si come più anche questo questa tra ma stato hanno ha alla al i",
    pt: "o a os as de do da dos das que em um uma por com para se são foi como mais ao pela pelo não na no nas nos entre também este esta foram ou seu sua",
    nl: "de het een van en in is dat op te met voor niet zijn aan door werd werden ook bij als naar uit er maar om deze dit of wordt hebben",
    pl: "w i na z się nie jest do że o przez dla oraz po od jak są za to który które był była być został a ale przy",
    tr: "ve bir bu ile için olarak olan da de en daha çok gibi kadar sonra ancak veya olduğu olup üzerinde",
  }),
);

const longestStopWord = Math.max(...[...stopWords.keys()].map((word) => word.length));

/** Characters looked at; a block of mixed language is named for what prevails in them. */
const sampleLength = 4000;
/** Enough where one language's words are thick in them. */
const firstLength = 400;

/**
 * The language of a block as a BCP 47 primary tag: by its script first, then, for Latin script, by its function words.
 * `und` where neither tells (a name, a number, one short line).
 */
export function languageOf(block: string): string {
  const sample = block.slice(0, sampleLength);
  if (!/[\p{L}]{2}/u.test(sample)) return "und";
  // Nothing beyond Latin letters, marks and signs: most blocks of most pages.
  if (!/[^\u0000-\u036f\u2000-\u2bff]/u.test(sample)) return languageOfWords(sample);
  return languageOfScript(sample) ?? languageOfWords(sample);
}

/** Scripts weigh by what a word takes in them: a Chinese character says more than a Latin letter. */
function languageOfScript(sample: string): string | null {
  const latin = count(sample, /\p{Script=Latin}/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  if ((han + kana + hangul) * 3 > latin && han + kana + hangul >= 2) {
    if (hangul > han + kana) return "ko";
    return kana * 8 > han + kana ? "ja" : "zh";
  }
  const alphabets = [
    ["ru", count(sample, /\p{Script=Cyrillic}/gu)],
    ["el", count(sample, /\p{Script=Greek}/gu)],
    ["ar", count(sample, /\p{Script=Arabic}/gu)],
    ["he", count(sample, /\p{Script=Hebrew}/gu)],
    ["th", count(sample, /\p{Script=Thai}/gu)],
    ["hi", count(sample, /\p{Script=Devanagari}/gu)],
  ] as const;
  const [language, letters] = alphabets.toSorted((a, b) => b[1] - a[1])[0] ?? ["und", 0];
  if (letters < 6 || letters <= latin) return null;
  return language === "ru" && /[іїєґ]/iu.test(sample) ? "uk" : language;
}

function languageOfWords(sample: string): string {
  if (sample.length > 1.3 * firstLength) {
    const first = hitsIn(sample.slice(0, firstLength));
    if (first.hits >= 10 && first.hits * 5 >= first.words) return first.language;
  }
  const { language, hits, words } = hitsIn(sample);
  return hits >= 2 && hits * 12 >= words ? language : "und";
}

/** The language with most function words in a text, how many, and of how many words. */
function hitsIn(sample: string): { readonly language: string; readonly hits: number; readonly words: number } {
  const text = sample.toLowerCase();
  const hits = languages.map(() => 0);
  // Letters that change their length with their case leave the places of capitals unknown.
  const hasSymbols = text.length === sample.length && !isInCapitals(sample);
  let words = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && isLetterAt(text, at)) at++;
    if (at === start) {
      at++;
      continue;
    }
    words++;
    if (at - start > longestStopWord || (hasSymbols && isSymbol(sample, start, at))) continue;
    for (const language of stopWords.get(text.slice(start, at)) ?? []) hits[language] = (hits[language] ?? 0) + 1;
  }
  const most = Math.max(...hits);
  return { language: languages[hits.indexOf(most)] ?? "und", hits: most, words };
}

/** "IL-4", "MET": names of genes, and no words of Italian or Dutch. */
function isSymbol(sample: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at++) if (!isCapital(sample.charCodeAt(at))) return false;
  return true;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** A heading all in capitals: they mark nothing there. */
function isInCapitals(sample: string): boolean {
  let capitals = 0;
  let others = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (isCapital(code)) capitals++;
    else if (code >= 0x61 && code <= 0x7a) others++;
  }
  return capitals > others;
}

/** A pattern that cuts all words out takes most of the time that a page's paragraphs take; nearly all letters are a to z. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : isLetter(text, at, code);
}

function isLetter(text: string, at: number, code: number): boolean {
  // Letters beyond the basic plane come as two units, and each of them is asked for.
  const isSecond = code >= 0xdc00 && code <= 0xdfff;
  const point = text.codePointAt(isSecond ? at - 1 : at) ?? 0;
  return (!isSecond || point > 0xffff) && /\p{L}/u.test(String.fromCodePoint(point));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

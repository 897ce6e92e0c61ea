/**
 * Classes and small letters of characters, from tables: every character of every abstract is looked at here.
 */

/** Class of a character: 0 punctuation, 1 small letter, 2 capital, 3 digit, 4 Greek letter, 5 blank. */
export const characterClass = new Uint8Array(65_536);

/** The character in small, with dashes and quotation marks of all kinds made one. */
export const smallLetter = new Uint16Array(65_536);

/** Letters beyond this code have no case and no Greek among them. */
const lastCased = 0x2100;

for (let code = 0; code < 65_536; code++) smallLetter[code] = code;
for (let code = 0; code < lastCased; code++) {
  const character = String.fromCharCode(code);
  const small = character.toLowerCase();
  if (small.length === 1) smallLetter[code] = small.charCodeAt(0);
  characterClass[code] = classOf(character);
}
for (let code = lastCased; code < 65_536; code++) if (code >= 0x3040 && code < 0xd800) characterClass[code] = 1;
for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x00ad]) smallLetter[code] = 0x2d;
for (const code of [0x2018, 0x2019, 0x2032, 0x00b4]) smallLetter[code] = 0x27;
characterClass[0x3000] = 5;
characterClass[0xfeff] = 5;

function classOf(character: string): number {
  if (/\p{Script=Greek}|µ/u.test(character)) return 4;
  if (/\p{Lu}/u.test(character)) return 2;
  if (/\p{L}/u.test(character)) return 1;
  if (/\p{Nd}/u.test(character)) return 3;
  return /[\s\p{Cc}\p{Zs}\u200b\u2028\u2029]/u.test(character) ? 5 : 0;
}

import { gzipSync } from "node:zlib";

/** Numbers from 0 up to, not including, 1; the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Scraps of every format, which get generated damage past the first checks. */
const scraps = [
  "<PubmedArticle>|</PubmedArticle>|<MedlineCitation>|</Article>|<ArticleTitle>|</AbstractText>|<![CDATA[|]]>|<!--|-->|<?x?>|&lt;|&#x41;|&#0;|&#xD800;|&|<|>",
  "<html>|<p>|</p>|<div class=abstract>|</div>|<h2>Abstract</h2>|<sub>|<br>|<table><tr><td>|<script>|</script>|<p hidden>|<svg>|<math>|<textarea>|<title>|<meta name=citation_title content=x>",
  '<article>|<sec>|<passage>|<document>|{|}|[|]|"|\\|\\u0041|\\ud83d|null|NaN|,|:|1e999|-0|"title":|"abstract":"|{"title":"a"}\n|__proto__',
  "\n|\r\n|\r|\t|\f|\u0000|\ufeff|\u00a0|\u00ad|\u2028|\u200b|\u202e|\u0301|😀|é|白介素|\n\n|1|t|\nPMID- 1|\nTI  - |\nER  - |      |References\n|Abstract\n|Cited by\n|[1] |PMID: 1|-\n",
]
  .join("|")
  .split("|");

const maxLength = 1 << 20;

type Mutation = (data: Buffer, random: Random, other: Buffer) => Buffer;

const within = (random: Random, limit: number): number => Math.floor(random() * (limit + 1));

/** A stretch of the data, short ones more often than long. */
function stretch(data: Buffer, random: Random): { readonly start: number; readonly end: number } {
  const start = within(random, data.length);
  return { start, end: Math.min(data.length, start + Math.floor(2 ** (random() * 14))) };
}

const insertAt = (data: Buffer, at: number, added: Buffer): Buffer => Buffer.concat([data.subarray(0, at), added, data.subarray(at)]);

const mutations: readonly Mutation[] = [
  (data, random) => {
    const changed = Buffer.from(data);
    for (let count = 1 + within(random, 20); count > 0 && changed.length > 0; count--) changed[within(random, changed.length - 1)] = within(random, 255);
    return changed;
  },
  (data, random) => {
    const { start, end } = stretch(data, random);
    return Buffer.concat([data.subarray(0, start), data.subarray(end)]);
  },
  (data, random) => {
    const { start, end } = stretch(data, random);
    return insertAt(data, within(random, data.length), data.subarray(start, end));
  },
  (data, random) => {
    const { start, end } = stretch(data, random);
    const times = Math.min(Math.floor(2 ** (random() * 12)), Math.floor(maxLength / Math.max(1, end - start)));
    return insertAt(data, end, Buffer.concat(Array.from({ length: times }, () => data.subarray(start, end))));
  },
  (data, random) => {
    let changed = data;
    for (let count = 1 + within(random, 12); count > 0; count--) {
      changed = insertAt(changed, within(random, changed.length), Buffer.from(scraps[within(random, scraps.length - 1)] ?? ""));
    }
    return changed;
  },
  (data, random) => {
    const scrap = scraps[within(random, scraps.length - 1)] ?? "";
    return insertAt(data, within(random, data.length), Buffer.from(scrap.repeat(Math.floor(2 ** (random() * 14)))));
  },
  (data, random) => data.subarray(0, within(random, data.length)),
  (data, random) => data.subarray(within(random, data.length)),
  (data, random, other) => {
    const { start, end } = stretch(other, random);
    return insertAt(data, within(random, data.length), other.subarray(start, end));
  },
  (data, random, other) => Buffer.concat([data.subarray(0, within(random, data.length)), other.subarray(within(random, other.length))]),
  (data) => Buffer.from(data.toString("utf8"), "utf16le"),
  (data) => Buffer.from(data.toString("utf8"), "latin1"),
  (data, random) => {
    const packed = gzipSync(data, { level: 1 });
    return random() < 0.5 ? packed : packed.subarray(0, within(random, packed.length));
  },
  (data) => Buffer.from(data.toString("latin1").replaceAll("\n", ""), "latin1"),
  (data) => Buffer.from(data.toString("latin1").replaceAll("</", "<"), "latin1"),
];

/** One to four kinds of damage done to the data; the result has a mebibyte or little more. */
export function mutate(data: Buffer, random: Random, other: Buffer): Buffer {
  let changed = data;
  for (let count = 1 + within(random, 3); count > 0; count--) {
    changed = (mutations[within(random, mutations.length - 1)] ?? mutations[0] ?? ((same) => same))(changed, random, other).subarray(0, 2 * maxLength);
  }
  return changed;
}

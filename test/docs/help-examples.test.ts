import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program } from "../../src/cli/program.ts";
import { packageFile } from "../../src/model/package-file.ts";
import { sink } from "../cli/captured.ts";
import { type BuiltClone, buildClone } from "./clone.ts";
import { contentOf, documents, inlineCode } from "./markdown.ts";
import { litgraphCalls, parse } from "./parse-command.ts";

/** The examples of all `--help` texts, by the command whose help shows them. */
function helpExamples(): readonly string[] {
  const shown = [...contentOf("src/docs/reference/commands.md").matchAll(/^Examples:\n((?:(?! {0,1}\S).*\n)+)/gmu)];
  const lines = shown.flatMap(([, block = ""]) => block.split("\n").filter((line) => /^ {2}\S/u.test(line)));
  // What an example does stands behind it, two blanks apart; quoted text may hold blanks too.
  return [...new Set(lines.map((line) => (/^(?:"[^"]*"|'[^']*'|(?! {2}).)+/u.exec(line.trim())?.[0] ?? "").trim()))];
}

const examples = helpExamples();

describe("examples of --help", () => {
  it("are many, and each command has one", () => {
    expect(examples.length).toBeGreaterThan(50);
    const names = program({ stdin: process.stdin, stdout: sink(), stderr: sink(), env: {}, signal: new AbortController().signal }).commands.map((command) =>
      command.name(),
    );
    for (const name of names)
      expect(
        examples.some((example) => example.includes(`litgraph ${name}`)),
        name,
      ).toBe(true);
  });

  it.each(examples)("%s is understood", async (example) => {
    const [words = []] = litgraphCalls(example);
    await parse(words);
  });
});

describe("commands within sentences", () => {
  const commands = documents()
    .filter((path) => path !== "CHANGELOG.md")
    .flatMap((path) => inlineCode(contentOf(path)).filter((code) => /^(?:npx )?litgraph [a-z]/u.test(code)));
  // A name alone stands for the command and its options.
  const whole = [...new Set(commands)].filter((code) => /^(?:npx )?litgraph \S+ \S/u.test(code) && !/\bhelp$|\.{3}/u.test(code));

  it.each(whole)("%s is understood", async (code) => {
    // `config print` and its like are commands of two words.
    const [words = []] = litgraphCalls(code);
    const isNamed = /^(?:config|curation|lexicon|train)$/u.test(words[0] ?? "") && words.length === 2;
    if (isNamed && words[1] !== "print") return;
    // A sentence may name one option of several that a command demands.
    await parse(words).catch((error: { readonly code?: string }) => {
      if (error.code !== "commander.missingMandatoryOptionValue") throw error;
    });
  });
});

/** What each needs that is not run here: the network, a terminal of another kind, or corpora that are no part of the project. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [/lexicon update/u, "the network"],
  [/train |calibrate gold|evaluate corpora|evaluate pages\/gold/u, "annotated corpora"],
  [/litgraph evaluate gold\//u, "annotated corpora"],
  [/litgraph view/u, "a browser; the block of commands-by-example.md is run"],
  [/completion (?:zsh|fish)/u, "zsh or fish; test/cli/completion.test.ts runs both"],
  [/\| less/u, "a terminal"],
];

describe.skipIf(process.env.LITGRAPH_EXAMPLES !== "run")("examples of --help, run as they are", () => {
  let clone: BuiltClone;
  beforeAll(() => {
    clone = buildClone();
    prepare(clone);
  }, 300_000);
  afterAll(() => clone?.remove());

  it.each(examples.filter((example) => !notRun.some(([pattern]) => pattern.test(example))))(
    "%s",
    (example) => {
      const { status, stdout, stderr } = clone.shell(
        withIdsOf(clone, example)
          .replace(/^LITGRAPH/u, "export LITGRAPH")
          .replace(/^export (\S+) /u, "export $1; "),
      );
      expect([0, example.includes("curation check") ? 1 : 0], stderr + stdout.slice(-500)).toContain(status);
    },
    200_000,
  );
});

/** Ids are hashes of what a run has found: those of the examples are replaced by two that the run in `output` has. */
function withIdsOf({ path }: BuiltClone, example: string): string {
  const nodes = (JSON.parse(readFileSync(join(path, "output/graph.jsonld"), "utf8")) as { readonly "@graph": readonly Readonly<Record<string, unknown>>[] })[
    "@graph"
  ];
  const idOf = (kind: string): string => {
    const id = nodes.map((node) => String(node.id)).find((iri) => iri.includes(`/${kind}/`));
    return id?.split("/").at(-1) ?? kind;
  };
  return example.replaceAll("9a374e02bf432af2", idOf("statement")).replaceAll("3046a96d8948a4ea", idOf("evidence"));
}

/** The files that the examples name. */
function prepare({ path, shell }: BuiltClone): void {
  for (const folder of ["pages", "dump"]) mkdirSync(join(path, folder));
  const sample = (name: string, ...to: readonly string[]): void => {
    for (const file of to) cpSync(packageFile(`corpus/${name}`), join(path, file), { recursive: true });
  };
  sample("plain/ovarian-cisplatin-il8.txt", "page.txt", "pages/page.txt", "dump/page.txt");
  sample("html/pubmed-ovarian-il6-stat3.html", "page.html");
  sample("pubmed-xml", "xml");
  writeFileSync(join(path, "question.rq"), "SELECT ?s WHERE { ?s ?p ?o } LIMIT 3\n");
  writeFileSync(join(path, "cluster.json"), "{}\n");
  const done = shell(
    `first=$(ls xml/* | head -1)
    case $first in *.gz) cp $first dump.xml.gz;; *) gzip -c $first > dump.xml.gz;; esac
    cp dump.xml.gz more.xml.gz; zcat dump.xml.gz > abstracts.xml
    litgraph run corpus --quiet
    for share in 1 2; do litgraph run pages xml --shard $share/2 --out results --quiet; litgraph run pages --out part-$share --quiet --no-report; done
    litgraph annotate page.txt > found.ndjson; touch verdicts.ndjson`,
  );
  expect(done.status, done.stderr).toBe(0);
}

import { exporters } from "../../export/exporters.ts";
import { sources } from "../../ingest/sources.ts";
import { terminologyFormats } from "../../lexicon/formats/formats.ts";
import { officialReleases } from "../../lexicon/releases.ts";
import { curiePrefixes } from "../../model/curie.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { aspects, entityTypes, perturbations, sectionTypes } from "../../model/schema.ts";
import { code, markdownTable, referencePage } from "./markdown.ts";

const yesNo = (is: boolean): string => (is ? "yes" : "no");

/** Everything that litgraph has a word for: a table for each list of rows in the code. */
export function vocabularyPage(): string {
  return referencePage(
    "Vocabulary",
    "## Entity types",
    markdownTable(
      ["type", "is", "can be subject or object", "examples"],
      Object.entries(entityTypes).map(([type, { label, isParticipant, examples }]) => [code(type), label, yesNo(isParticipant), examples.join(", ")]),
    ),
    "## Relation types",
    markdownTable(
      ["relation", "subject ... object", "subject", "object", "aspects", "symmetric"],
      Object.entries(relationTypes).map(([type, { label, domain, range, aspects: own, isSymmetric }]) => [
        code(type),
        label,
        domain.join(", "),
        range.join(", "),
        own.join(", "),
        yesNo(isSymmetric),
      ]),
    ),
    "## Aspects",
    markdownTable(
      ["aspect", "is"],
      Object.entries(aspects).map(([aspect, { label }]) => [code(aspect), label]),
    ),
    "## Perturbations",
    "What an experiment did to the subject. `loss` turns the observed direction into the mechanism, `gain` keeps it, `change` leaves it as observed.",
    markdownTable(
      ["perturbation", "is", "effect"],
      Object.entries(perturbations).map(([kind, { label, effect }]) => [code(kind), label, effect]),
    ),
    "## Sections",
    markdownTable(
      ["section", "relations are read from it"],
      Object.entries(sectionTypes).map(([type, { isMined }]) => [code(type), yesNo(isMined)]),
    ),
    "## Sources",
    "What each input is, is told from its structure.",
    markdownTable(
      ["source", "reads"],
      sources.map(({ name, description }) => [code(name), description]),
    ),
    "## Graph formats",
    markdownTable(
      ["`--format`", "file", "media type"],
      exporters.map(({ name, file, mediaType }) => [code(name), code(file), mediaType]),
    ),
    "## Terminology formats",
    markdownTable(
      ["format", "is"],
      terminologyFormats.map(({ id, title }) => [code(id), title]),
    ),
    "## Releases that `lexicon update` takes",
    markdownTable(
      ["release", "licence", "maker"],
      officialReleases.map(({ title, licence, homepage }) => [title, licence, homepage]),
    ),
    "## Prefixes of identifiers",
    markdownTable(
      ["prefix", "IRI"],
      Object.entries(curiePrefixes).map(([prefix, iri]) => [code(prefix), code(iri)]),
    ),
  );
}

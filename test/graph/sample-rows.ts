import fc from "fast-check";
import { contentHash } from "../../src/model/content-hash.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { DocumentSummary, EvidenceRow, RunDescription } from "../../src/model/graph.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import type { Aspect, Direction, EntityType } from "../../src/model/schema.ts";
import { aspects } from "../../src/model/schema.ts";
import type { Entity, Evidence } from "../../src/model/statement.ts";

export function entity(curie: Curie, name: string, type: EntityType, more: Partial<Entity> = {}): Entity {
  return { curie, name, type, isFamily: false, exactMatches: [], taxon: null, ...more };
}

export const il6 = entity("HGNC:6018", "IL6", "gene", { exactMatches: ["NCBIGene:3569"], taxon: "NCBITaxon:9606" });
export const bcl2 = entity("HGNC:990", "BCL2", "gene");
export const akt = entity("FPLX:AKT", "AKT", "gene", { isFamily: true });
export const cisplatin = entity("CHEBI:27899", "cisplatin", "drug", { exactMatches: ["DrugCentral:5342", "MESH:D002945"] });
export const paclitaxel = entity("CHEBI:45863", "paclitaxel", "drug");
export const a2780 = entity("Cellosaurus:CVCL_0134", "A2780", "cell_line");
export const skov3 = entity("Cellosaurus:CVCL_0532", "SK-OV-3", "cell_line");
export const ovarianCancer = entity("MESH:D010051", "ovarian cancer", "disease");

/** Evidence that IL6 raises resistance to cisplatin, changed as the test needs. Its id follows from its content unless given. */
export function row(claim: Partial<Omit<EvidenceRow, "evidence">> = {}, evidence: Partial<Evidence> = {}): EvidenceRow {
  const quote = evidence.quote ?? "IL-6 made the cells resistant to cisplatin.";
  const sentence = { start: 10, end: 10 + quote.length };
  const subject = claim.subject ?? il6;
  const object = claim.object ?? cisplatin;
  const full: Omit<Evidence, "id"> = {
    document: "PMID:1",
    input: "pages/one.html",
    section: "abstract",
    quote,
    prefix: "",
    suffix: "",
    sentence,
    subjectSpan: { start: 10, end: 14 },
    objectSpan: { start: 43, end: 52 },
    trigger: { start: 30, end: 39 },
    rawSentence: { start: 110, end: 110 + quote.length },
    subjectText: subject.name,
    objectText: object.name,
    direction: claim.direction ?? "increase",
    aspect: claim.aspect === undefined ? "resistance" : claim.aspect,
    negated: false,
    epistemic: "asserted",
    perturbation: null,
    context: { cellLines: [], diseases: [], species: [] },
    attribution: "this-paper",
    score: 0.9,
    namesScore: 0.95,
    foundBy: "clause-response/confer",
    ...evidence,
  };
  return {
    subject,
    object,
    relation: "affects_response",
    aspect: "resistance",
    direction: "increase",
    positions: { sentence, subject: full.subjectSpan, object: full.objectSpan, trigger: full.trigger },
    contextEntities: [],
    isRetracted: false,
    year: 2019,
    ...claim,
    evidence: { id: evidence.id ?? contentHash(JSON.stringify([claim, full])), ...full },
  };
}

/** The document that `row` speaks of. */
export function summary(more: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: "PMID:1",
    source: "pubmed-html",
    input: "pages/one.html",
    title: "Interleukin 6 and platinum",
    year: 2019,
    journal: "Journal of Samples",
    doi: "10.1000/sample.1",
    pmid: "1",
    pmcid: null,
    isRetracted: false,
    ...more,
  };
}

export const run: RunDescription = { litgraphVersion: "0.1.0", lexiconHash: "00ff", ruleSetHash: "ff00", terminologies: ["starter 1"] };

/** Texts that break writers: quotes, lone surrogates, controls, end tags, right-to-left marks, things that look like identifiers. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "\\",
        "\n",
        "\r\n",
        "\t",
        "\u0000",
        "\u007F",
        "\u2028",
        "\uFEFF",
        "\uD800",
        "\uDFFF",
        "\u{1F9EC}",
        "</script>",
        "<!--",
        "\u202E",
        "\uFFFF",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("x")),
  fc.constantFrom("_:b0", "@id", "http://a b/<c>", "biolink:affects", "__proto__", "p < 0.05 \u0645\u0631\u062D\u0628\u0627", "\u03B1\u03B2"),
);

const reference = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{1,6}$/),
  fc.constantFrom("a/../b", "..", "10.1002/(SICI)1097-0142(1996)77:7<1395::AID>3.0.CO;2-H", "a%20b", "a#b?c", "\u03B1\uD800", "[x]", "a'b|c^`"),
);

const curiesOf = (...prefixes: string[]): fc.Arbitrary<Curie> =>
  fc.tuple(fc.constantFrom(...prefixes), reference).map(([prefix, id]): Curie => `${prefix}:${id}`);

/** CURIEs of things, with known prefixes and one of a user's own. */
export const thingCurie = curiesOf("HGNC", "CHEBI", "Cellosaurus", "PUBCHEM.COMPOUND", "mine");

/** CURIEs of documents; no thing has one of these. */
export const documentCurie = curiesOf("DOI", "sha");

const participants = fc.constantFrom("gene", "drug", "cell_line") satisfies fc.Arbitrary<EntityType>;

const anyEntity: fc.Arbitrary<Entity> = fc.record({
  curie: thingCurie,
  name: hostileText,
  type: participants,
  isFamily: fc.boolean(),
  exactMatches: fc.array(thingCurie, { maxLength: 2 }),
  taxon: fc.option(fc.constant<Curie>("NCBITaxon:9606"), { nil: null }),
});

/** Evidence rows of every kind, with few enough things and sentences that claims and sentences coincide. */
export const anyRow: fc.Arbitrary<EvidenceRow> = fc
  .record({
    subject: fc.oneof(fc.constantFrom(il6, bcl2, cisplatin, a2780), anyEntity),
    object: fc.oneof(fc.constantFrom(akt, paclitaxel, cisplatin), anyEntity),
    relation: fc.constantFrom(...(Object.keys(relationTypes) as (keyof typeof relationTypes)[])),
    aspect: fc.option(fc.constantFrom(...(Object.keys(aspects) as Aspect[])), { nil: null }),
    direction: fc.constantFrom<Direction>("increase", "decrease", "none"),
    isRetracted: fc.boolean(),
    year: fc.option(fc.integer({ min: -5, max: 20_000 }), { nil: null }),
    evidence: fc.record({
      document: fc.oneof(fc.constantFrom<Curie>("PMID:1", "PMID:2", "DOI:10.1/x"), documentCurie),
      input: fc.oneof(fc.constantFrom("a.html", "b.html"), hostileText),
      quote: fc.oneof(
        fc.constantFrom("One sentence.", "Another sentence."),
        hostileText.map((text) => `${text}.`),
      ),
      prefix: hostileText,
      suffix: hostileText,
      subjectText: hostileText,
      negated: fc.boolean(),
      epistemic: fc.constantFrom<Evidence["epistemic"]>("asserted", "hypothesis", "background"),
      attribution: fc.constantFrom<Evidence["attribution"]>("this-paper", "cited-paper", "unknown"),
      perturbation: fc.constantFrom<Evidence["perturbation"]>(null, { kind: "knockdown", effect: "loss", cue: { start: 0, end: 3 } }),
      context: fc.record({
        cellLines: fc.uniqueArray(fc.constantFrom(a2780.curie, skov3.curie)),
        diseases: fc.uniqueArray(fc.constantFrom(ovarianCancer.curie)),
        species: fc.uniqueArray(fc.constantFrom<Curie>("NCBITaxon:9606")),
      }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      foundBy: fc.oneof(fc.constantFrom("clause-response/confer", "model"), hostileText),
    }),
  })
  .map(({ evidence, ...claim }) => row({ ...claim, contextEntities: [a2780, skov3, ovarianCancer] }, evidence));

export const anySummary: fc.Arbitrary<DocumentSummary> = fc.record({
  id: fc.oneof(fc.constantFrom<Curie>("PMID:1", "PMID:2", "DOI:10.1/x"), documentCurie),
  source: fc.constantFrom("pubmed-html", "qxmd-text"),
  input: hostileText,
  title: hostileText,
  year: fc.option(fc.integer({ min: -5, max: 20_000 }), { nil: null }),
  journal: fc.option(hostileText, { nil: null }),
  doi: fc.option(reference, { nil: null }),
  pmid: fc.option(fc.stringMatching(/^[1-9][0-9]{0,7}$/), { nil: null }),
  pmcid: fc.constantFrom(null, "PMC12"),
  isRetracted: fc.boolean(),
});

/** Version of the tables below: it changes when a column is added, taken away or means something else. Stores of another version are not read. */
export const schemaVersion = 1;

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** As DuckDB calls it; Parquet has the same types. */
  readonly type: "VARCHAR" | "INTEGER" | "BIGINT" | "DOUBLE" | "BOOLEAN" | "VARCHAR[]";
  /** In words, for the documentation. */
  readonly means: string;
}

const text = (name: string, means: string): Column => ({ name, type: "VARCHAR", means });
const number = (name: string, means: string): Column => ({ name, type: "INTEGER", means });
const flag = (name: string, means: string): Column => ({ name, type: "BOOLEAN", means });
const list = (name: string, means: string): Column => ({ name, type: "VARCHAR[]", means });
const share = (name: string, means: string): Column => ({ name, type: "DOUBLE", means });

/** Start and end of a stretch of text; both empty where there is none. */
const span = (name: string, means: string): readonly Column[] => [number(`${name}_start`, means), number(`${name}_end`, "its end, exclusive")];

const claim: readonly Column[] = [
  text("statement", "id of the statement: a hash of the claim, 16 hex digits"),
  text("subject", "CURIE"),
  text("subject_type", "gene, drug or cell_line"),
  text("relation", "relation type of litgraph, such as regulates"),
  text("object", "CURIE"),
  text("object_type", "gene, drug or cell_line"),
  text("aspect", "what of the object changes; empty where the sentence does not say"),
  text("direction", "increase, decrease or none: of the mechanism, not the observation"),
];

/** One sentence that claims or denies something. In a shard, as analysed; in a finished run, of papers that stand, sorted by claim and id. */
export const evidenceColumns: readonly Column[] = [
  ...claim,
  text("evidence", "id of the evidence: a hash of document, places and what is said"),
  text("document", "CURIE of the paper"),
  text("input", "path of the page, with #n for the n-th record of a file of many"),
  text("section", "kind of section the sentence stands in"),
  text("quote", "the sentence, word for word"),
  text("prefix", "up to 32 characters before it"),
  text("suffix", "up to 32 characters after it"),
  ...span("sentence", "the sentence in the document's clean text, UTF-16 units"),
  ...span("subject", "the words for the subject, likewise"),
  ...span("object", "the words for the object, likewise"),
  ...span("trigger", "the word that evokes the relation, likewise"),
  ...span("raw", "the sentence in the decoded page, UTF-16 units"),
  ...span("char_sentence", "the sentence in the clean text, code points"),
  ...span("char_subject", "the subject, code points"),
  ...span("char_object", "the object, code points"),
  ...span("char_trigger", "the trigger, code points"),
  text("subject_text", "the subject as written"),
  text("object_text", "the object as written"),
  text("observed_direction", "increase, decrease or none: as the sentence says"),
  text("observed_aspect", "as the sentence says"),
  flag("negated", "the sentence denies the claim"),
  text("epistemic", "asserted, background or hypothesis"),
  text("perturbation", "what was done to the subject, such as knockdown"),
  text("perturbation_effect", "gain, loss or change"),
  ...span("cue", "the word for it, UTF-16 units"),
  list("cell_lines", "CURIEs of the cell lines it was seen in"),
  list("diseases", "CURIEs of the diseases it was seen in"),
  list("species", "CURIEs of the species it was seen in"),
  text("attribution", "this-paper, cited-paper or unknown"),
  share("score", "how sure the rule or model is, 0 to 1"),
  share("names_score", "how sure it is that both names are what they were taken for, 0 to 1"),
  text("found_by", "rule or model"),
  number("year", "year of the paper"),
  flag("is_retracted", "the paper is retracted"),
  text("sentence_key", "hash of the sentence's letters and digits: equal for two printings of one sentence"),
  text("file", "path of the input file"),
  number("record", "number of the record in it, from 1"),
];

/** What assembling adds to evidence. */
export const assembledColumns: readonly Column[] = [
  text("repeats", "id of the evidence that says the same in the same words and counts in its place"),
  text("verdict", "a curator's verdict: right or wrong"),
  text("because", "why"),
  flag("counts", "it bears on the belief: not retracted, no repeat, not judged wrong"),
];

/** A document of a shard: what settles which pages are one paper, and what the outputs say of it. */
export const documentColumns: readonly Column[] = [
  text("file", "path of the input file"),
  number("record", "number of the record in it, from 1"),
  text("id", "CURIE of the paper"),
  text("doi", "DOI as stated"),
  text("doi_base", "DOI without the number of its version"),
  text("pmid", "PMID as stated"),
  text("pmcid", "PMCID as stated"),
  text("title_key", "letters and digits of the title"),
  flag("is_quarantined", "kept, not mined"),
  list("linked", "CURIEs of the records of the same work that the page names"),
  text("summary", "what the graph says of it, JSON"),
  text("settling", "what settling needs beside, JSON"),
  text("tally", "counts of mentions and relations, JSON"),
  { name: "line_offset", type: "BIGINT", means: "where its line begins in annotations.ndjson, bytes" },
  number("line_bytes", "length of that line with its end, bytes"),
];

/** A row of the ledger of a shard, before papers are settled. */
export const ledgerColumns: readonly Column[] = [
  text("file", "path of the input"),
  number("record", "number of the record, 0 for the whole input"),
  number("place", "where in the input, 0 when unknown"),
  text("message", "for the order of rows"),
  flag("is_document", "there is a document of that file and record"),
  flag("is_refused", "the record was refused"),
  text("reason", "why it was refused"),
  list("notes", "codes of the document's notes"),
  text("row", "the row, JSON"),
];

/** A list of records that a dump withdraws. */
export const withdrawalColumns: readonly Column[] = [
  text("input", "path of the file"),
  number("position", "place among its records, from 1"),
  list("pmids", "the records"),
  text("withdrawal", "all of it, JSON"),
];

/** A thing that evidence speaks of. */
export const entityColumns: readonly Column[] = [
  text("curie", "CURIE"),
  text("name", "preferred name"),
  text("type", "entity type"),
  flag("is_family", "a family or complex"),
  list("exact_matches", "CURIEs of the same thing"),
  text("taxon", "CURIE of the species it belongs to"),
];

/** A member of a family or complex that evidence speaks of, through all levels. */
export const memberColumns: readonly Column[] = [text("family", "CURIE"), text("member", "CURIE")];

/** What a finished run says: one row for each claim, sorted by claim. */
export const statementColumns: readonly Column[] = [
  ...claim,
  share("belief", "belief in the claim, or in its denial when it is only denied, 0 to 1"),
  share("support", "weight of what speaks for it, 0 to 1"),
  share("denial", "weight of what denies it, 0 to 1"),
  flag("negated", "all its evidence denies it"),
  list("holds_in", "CURIEs of the cell lines in which it is claimed"),
  list("denied_in", "CURIEs of the cell lines in which it is denied"),
  list("publications", "CURIEs of the papers whose evidence counts"),
  list("supported_by", "statements on members of its families that support it"),
  list("contradicts", "statements that say the contrary"),
  number("evidence_count", "pieces of evidence, whether they count or not"),
];

/** Two statements that cannot both hold everywhere, or one that is claimed and denied. */
export const contradictionColumns: readonly Column[] = [
  text("kind", "direction or denial"),
  text("first", "statement with the smaller id"),
  text("second", "the other; the same for a denial"),
  list("shared_cell_lines", "CURIEs of the cell lines that both sides name"),
  flag("is_in_different_cells", "both name cell lines and none is the same"),
];

/** A page of a paper of a finished run, sorted by id and page. */
export const summaryColumns: readonly Column[] = [text("id", "CURIE of the paper"), text("input", "path of the page"), text("summary", "JSON")];

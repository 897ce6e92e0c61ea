/** What the head of a page says of its paper. */
export type MetaField =
  | "title"
  | "abstract"
  | "doi"
  | "pmid"
  | "pmcid"
  | "journal"
  | "date"
  | "author"
  | "affiliation"
  | "keywords"
  | "volume"
  | "issue"
  | "firstPage"
  | "lastPage"
  | "type"
  | "language";

/** Sorted N-Quads of any RDF/JS quads, written in one way, so that readers can be compared. */
export function canonicalLines(quads: Iterable<RdfQuad>): readonly string[] {
  const lines = new Set<string>();
  for (const { subject, predicate, object, graph } of quads) lines.add([subject, predicate, object, graph].map(termText).join(" "));
  return [...lines].sort();
}

/** What all RDF/JS libraries agree on. */
export interface RdfQuad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
  readonly graph: RdfTerm;
}

interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

function termText(term: RdfTerm): string {
  return term.termType === "Literal"
    ? `${JSON.stringify(term.value)}@${term.language ?? ""}^^${term.datatype?.value ?? ""}`
    : `${term.termType}<${term.value}>`;
}

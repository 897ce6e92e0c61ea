declare module "jsonld" {
  interface Quad {
    readonly subject: { readonly termType: string; readonly value: string };
    readonly predicate: { readonly termType: string; readonly value: string };
    readonly object: { readonly termType: string; readonly value: string; readonly language?: string; readonly datatype?: { readonly value: string } };
    readonly graph: { readonly termType: string; readonly value: string };
  }
  export function toRDF(document: unknown, options?: { readonly safe?: boolean; readonly processingMode?: string }): Promise<Quad[]>;
  const jsonld: { readonly toRDF: typeof toRDF };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default jsonld;
}

declare module "n3" {
  import type { Quad } from "jsonld";
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(input: string): Quad[];
  }
  export class Store {
    constructor(quads?: readonly unknown[]);
    readonly size: number;
  }
}

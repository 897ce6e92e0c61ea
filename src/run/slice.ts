import { textHash } from "./file-hash.ts";

/** A file as part of a slice. */
export interface SliceInput {
  readonly name: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}

/** What a slice of the input is: some files as a whole, or some records of one file. Kept in `shard.json`; holds no clock and no host. */
export interface SliceDescription {
  readonly key: string;
  readonly inputs: readonly SliceInput[];
  /** Records of one file: number of the slice within it from 0, its first record from 1, and how many there are. `null` for whole files. */
  readonly part: { readonly index: number; readonly firstRecord: number; readonly records: number; readonly isLast: boolean } | null;
}

/** What decides, beside the input, what a slice gives. */
export interface SliceMaking {
  readonly lexiconHash: string;
  readonly ruleSetHash: string;
  /** Of the program itself: rules are data, and what reads them is not. */
  readonly codeHash: string;
  /** Source that reads every input; `null` for the one that claims it. */
  readonly source: string | null;
  /** Most records of one file in a slice. */
  readonly sliceRecords: number;
}

/** The name of a slice: equal for equal content, lexicon, rules, models and program; 32 hex digits. @param content Hash of what is read. */
export function sliceKey(content: string, { lexiconHash, ruleSetHash, codeHash, source, sliceRecords }: SliceMaking): string {
  return textHash("slice 1", content, lexiconHash, ruleSetHash, codeHash, source ?? "", String(sliceRecords)).slice(0, 32);
}

/** Hash of files that are read as a whole. @param checksums Texts of the `.md5` files beside them. */
export function filesContent(inputs: readonly SliceInput[], checksums: readonly string[]): string {
  return textHash("files", ...inputs.flatMap(({ name, sha256 }, index) => [name, sha256, checksums[index] ?? ""]));
}

/** Hash of one part of a file. */
export function partContent({ name, sha256 }: SliceInput, checksum: string, index: number): string {
  return textHash("part", name, sha256, checksum, String(index));
}

import { createHash } from "node:crypto";
import { holdsHash } from "../trained-documents.ts";
import { beginWeightFile, bytesOf, intsAt, openWeightFile, type WeightFileKind } from "../weight-file.ts";
import { mix } from "./hash.ts";
import { labelCount, type TaggedType, taggedTypes } from "./labels.ts";
import type { LearnedWeights } from "./learn.ts";

/** Bumped whenever a feature or the layout of the file changes; weights of another version do not fit. */
export const weightsVersion = 2;

const kind: WeightFileKind = { magic: 0x4c475457, owner: "recogniser", command: "litgraph train recogniser" };
/** Steps on each side of zero. */
const steps = 127;

/** What the header of a weight file tells. */
export interface WeightsHeader {
  readonly version: number;
  readonly types: readonly string[];
  readonly features: number;
  readonly values: number;
  /** The largest weight of a feature; the others are stored as the square root of their share of it. */
  readonly largest: number;
  readonly corpora: readonly string[];
  readonly documents: number;
  /** For each type the margin at which a mention is as likely right as wrong, and over which its odds grow by e; fitted on documents held out. */
  readonly scales: readonly Scale[];
  /** What is added to the scores of each type's labels; absent in weights that were made without. */
  readonly bias?: TypeBias;
}

/** For some types a number that moves the balance of their precision and recall; in the weights' own unit. */
export type TypeBias = Readonly<Partial<Record<TaggedType, number>>>;

/** Middle and width of the logistic curve that makes a margin a probability. */
export type Scale = readonly [middle: number, width: number];

/** A trained model, ready to tag with. Immutable; safe to share. */
export interface RecogniserWeights {
  /** SHA-256 of the packed bytes, hex. */
  readonly hash: string;
  readonly header: WeightsHeader;
  /** Hashes of the features, 32 bits each, low byte first. */
  readonly keys: Uint8Array;
  /** For each feature how many labels have a weight. */
  readonly counts: Uint8Array;
  /** For each such label its number, and which of {@link worthOf} it has. */
  readonly values: Uint8Array;
  readonly transitions: Float64Array;
  /** Hashes of the ids of the documents it was trained on, sorted. */
  readonly documents: Int32Array;
}

/** Hash under which a document's id is kept in the weights. */
export function documentHash(id: string): number {
  let hash = id.length;
  for (let index = 0; index < id.length; index++) hash = mix(hash, id.charCodeAt(index));
  return hash;
}

/** What goes into the header beside the weights. */
export interface TrainingRecord {
  readonly corpora: readonly string[];
  readonly documents: readonly string[];
  readonly scales: readonly Scale[];
  readonly bias: TypeBias;
}

/** Bytes behind the header. */
function sizeOf({ documents, features, values }: WeightsHeader): number {
  return 8 * labelCount * labelCount + 4 * documents + 5 * features + 2 * values;
}

/**
 * Weights as bytes: 8 bits each on a square-root scale, the small ones left out, features sorted by key, so that equal weights give equal bytes.
 * @param least weights nearer to zero than this are left out
 */
export function packWeights(learned: LearnedWeights, least: number, record: TrainingRecord): Uint8Array {
  let largest = 0;
  for (const weight of learned.features) largest = Math.max(largest, Math.abs(weight));
  const kept: { readonly key: number; readonly from: number }[] = [];
  let values = 0;
  for (let feature = 0; feature < learned.keys.length; feature++) {
    const from = feature * labelCount;
    let own = 0;
    for (let label = 0; label < labelCount; label++) if (Math.abs(learned.features[from + label] ?? 0) >= least) own++;
    if (own === 0) continue;
    values += own;
    kept.push({ key: learned.keys[feature] ?? 0, from });
  }
  kept.sort((a, b) => a.key - b.key);
  const documents = Int32Array.from(new Set(record.documents.map(documentHash))).sort();
  const header: WeightsHeader = {
    version: weightsVersion,
    types: taggedTypes,
    features: kept.length,
    values,
    largest,
    corpora: record.corpora,
    documents: documents.length,
    scales: record.scales,
    bias: record.bias,
  };
  const { buffer: bytes, start } = beginWeightFile(kind, header, sizeOf(header));
  let at = start;
  for (const weight of learned.transitions) at = bytes.writeDoubleLE(weight, at);
  for (const hash of documents) at = bytes.writeInt32LE(hash, at);
  let valueAt = at + 5 * kept.length;
  let countAt = at + 4 * kept.length;
  for (const { key, from } of kept) {
    at = bytes.writeInt32LE(key, at);
    let own = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = learned.features[from + label] ?? 0;
      if (Math.abs(weight) < least) continue;
      const step = Math.max(1, Math.round(steps * Math.sqrt(Math.abs(weight) / largest)));
      bytes.writeUInt8(label, valueAt);
      bytes.writeInt8(weight < 0 ? -step : step, valueAt + 1);
      valueAt += 2;
      own++;
    }
    countAt = bytes.writeUInt8(own, countAt);
  }
  return bytes;
}

/**
 * Opens packed weights.
 * @throws ConfigError when the bytes are no weights, damaged, or of another version
 */
export function readWeights(bytes: Uint8Array, name: string): RecogniserWeights {
  const { header, buffer, start } = openWeightFile<WeightsHeader>(bytes, name, kind, weightsVersion, sizeOf);
  let at = start;
  const transitions = Float64Array.from({ length: labelCount * labelCount }, (_, index) => buffer.readDoubleLE(at + 8 * index));
  at += 8 * transitions.length;
  const documents = intsAt(buffer, at, header.documents);
  at += 4 * documents.length;
  const counts = at + 4 * header.features;
  const values = counts + header.features;
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    header,
    keys: bytesOf(buffer, at, counts),
    counts: bytesOf(buffer, counts, values),
    values: bytesOf(buffer, values, buffer.length),
    transitions,
    documents,
  };
}

/** What each byte of {@link RecogniserWeights.values} that stands for a weight is worth. */
export function worthOf({ largest }: WeightsHeader): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => {
    const step = byte > 127 ? byte - 256 : byte;
    return Math.sign(step) * (step / steps) ** 2 * largest;
  });
}

/** Whether a document was among those that the weights were trained on. */
export function isTrainedOn({ documents }: RecogniserWeights, id: string): boolean {
  return holdsHash(documents, documentHash(id));
}

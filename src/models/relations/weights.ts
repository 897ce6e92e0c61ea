import { createHash } from "node:crypto";
import { ConfigError } from "../../model/errors.ts";
import { holdsHash } from "../trained-documents.ts";
import { textHash } from "./hash.ts";
import { classCount, type HeadName, heads } from "./heads.ts";
import type { Net } from "./net.ts";
import { filterBit, firstSlot, rowBytes, type WeightRows } from "./score-pairs.ts";
import type { LearnedRelations } from "./train.ts";

/** Bumped whenever a feature, an input or the layout of the file changes; weights of another version do not fit. */
export const relationWeightsVersion = 1;

const magic = 0x4c475250;
const steps = 127;

interface HeadHeader {
  readonly name: HeadName;
  readonly classes: readonly string[];
  readonly nets: readonly { readonly inputs: number; readonly hidden: number; readonly outputs: number }[];
  readonly biases: readonly number[];
  readonly calibration: readonly [number, number];
}

/** What the header of a weight file tells. */
export interface RelationWeightsHeader {
  readonly version: number;
  readonly features: number;
  readonly values: number;
  /** The largest weight of each class; the others are stored as the square root of their share of it. */
  readonly largest: readonly number[];
  /** Weight of each class that is added to every pair. */
  readonly constants: readonly number[];
  readonly heads: readonly HeadHeader[];
  readonly corpora: readonly string[];
  readonly documents: number;
}

/** A trained relation model, ready to score with. Immutable; safe to share. */
export interface RelationWeights extends WeightRows {
  /** SHA-256 of the packed bytes, hex. */
  readonly hash: string;
  readonly header: RelationWeightsHeader;
  readonly heads: Readonly<
    Record<HeadName, { readonly nets: readonly Net[]; readonly biases: readonly number[]; readonly calibration: readonly [number, number] }>
  >;
  /** Hashes of the ids of the documents it was trained on, sorted. */
  readonly documents: Int32Array;
}

/**
 * Weights as bytes: features at 8 bits each on a square-root scale, those nearer to zero than `least` of the largest left out, sorted by key; networks as 32-bit floats.
 */
export function packRelationWeights(
  { keys, weights, heads: models }: LearnedRelations,
  least: number,
  record: { readonly corpora: readonly string[]; readonly documents: readonly string[] },
): Uint8Array {
  const largest = weights.map((own) => own.subarray(0, keys.length).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0));
  const kept: { readonly column: number; readonly classes: readonly number[] }[] = [];
  let values = 0;
  for (let column = 0; column < keys.length; column++) {
    const classes = [...Array(classCount).keys()].filter((own) => Math.abs(weights[own]?.[column] ?? 0) > least * (largest[own] ?? 0));
    if (classes.length === 0) continue;
    values += classes.length;
    kept.push({ column, classes });
  }
  const documents = Int32Array.from(new Set(record.documents.map((id) => textHash(id)))).sort();
  const header: RelationWeightsHeader = {
    version: relationWeightsVersion,
    features: kept.length,
    values,
    largest,
    constants: weights.map((own) => own[keys.length] ?? 0),
    heads: heads.map(({ name, classes }) => ({
      name,
      classes,
      nets: models[name].nets.map(({ inputs, hidden, outputs }) => ({ inputs, hidden, outputs })),
      biases: models[name].biases,
      calibration: models[name].calibration,
    })),
    corpora: record.corpora,
    documents: documents.length,
  };
  const head = Buffer.from(JSON.stringify(header), "utf8");
  const nets = heads.flatMap(({ name }) => models[name].nets);
  const floats = nets.reduce((sum, net) => sum + net.weights.length, 0);
  const bytes = Buffer.alloc(8 + head.length + 4 * documents.length + 4 * floats + 5 * kept.length + 2 * values);
  bytes.writeUInt32LE(magic, 0);
  bytes.writeUInt32LE(head.length, 4);
  head.copy(bytes, 8);
  let at = 8 + head.length;
  for (const hash of documents) at = bytes.writeInt32LE(hash, at);
  for (const net of nets) for (const weight of net.weights) at = bytes.writeFloatLE(weight, at);
  let countAt = at + 4 * kept.length;
  let valueAt = countAt + kept.length;
  for (const { column, classes } of kept) {
    at = bytes.writeInt32LE(keys[column] ?? 0, at);
    countAt = bytes.writeUInt8(classes.length, countAt);
    for (const own of classes) {
      const weight = weights[own]?.[column] ?? 0;
      const step = Math.max(1, Math.round(steps * Math.sqrt(Math.abs(weight) / (largest[own] ?? 1))));
      bytes.writeUInt8(own, valueAt);
      bytes.writeInt8(weight < 0 ? -step : step, valueAt + 1);
      valueAt += 2;
    }
  }
  return bytes;
}

/**
 * Opens packed weights.
 * @throws ConfigError when the bytes are no weights, damaged, or of another version
 */
export function readRelationWeights(bytes: Uint8Array, name: string): RelationWeights {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = buffer.length >= 8 && buffer.readUInt32LE(0) === magic ? buffer.readUInt32LE(4) : -1;
  if (headLength < 0 || 8 + headLength > buffer.length) throw new ConfigError(`relations: ${name} holds no weights; make them with "litgraph train relations"`);
  const header = JSON.parse(buffer.toString("utf8", 8, 8 + headLength)) as RelationWeightsHeader;
  const netSize = ({ inputs, hidden, outputs }: { readonly inputs: number; readonly hidden: number; readonly outputs: number }): number =>
    inputs * hidden + hidden + hidden * outputs + outputs;
  const floats = header.heads.flatMap(({ nets }) => nets).reduce((sum, net) => sum + netSize(net), 0);
  const size = 8 + headLength + 4 * header.documents + 4 * floats + 5 * header.features + 2 * header.values;
  if (header.version !== relationWeightsVersion || size !== buffer.length)
    throw new ConfigError(`relations: ${name} is damaged or made for another version; train it anew with "litgraph train relations"`);
  let at = 8 + headLength;
  const documents = Int32Array.from({ length: header.documents }, (_, index) => buffer.readInt32LE(at + 4 * index));
  at += 4 * documents.length;
  const models = Object.fromEntries(
    header.heads.map(({ name: head, nets, biases, calibration }) => {
      const read = nets.map((net) => {
        const weights = Float64Array.from({ length: netSize(net) }, (_, index) => buffer.readFloatLE(at + 4 * index));
        at += 4 * weights.length;
        return { inputs: net.inputs, hidden: net.hidden, outputs: net.outputs, weights };
      });
      return [head, { nets: read, biases, calibration }];
    }),
  ) as unknown as RelationWeights["heads"];
  const { features } = header;
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, features) * 1.6)));
  const table = new Int32Array(2 << bits);
  const mask = (1 << bits) - 1;
  const filter = new Uint8Array(1 << 17);
  const counts = at + 4 * features;
  const rows = new Uint8Array((features + 1) * rowBytes);
  let valueAt = counts + features;
  for (let feature = 0; feature < features; feature++) {
    const key = buffer.readInt32LE(at + 4 * feature);
    const row = (feature + 1) * rowBytes;
    let slot = firstSlot(key, mask);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = key;
    table[2 * slot + 1] = row;
    const bit = filterBit(key);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    for (let left = buffer[counts + feature] ?? 0; left > 0; left--) {
      rows[row + (buffer[valueAt] ?? 0)] = buffer[valueAt + 1] ?? 0;
      valueAt += 2;
    }
  }
  const weightOf = new Float64Array(256 * rowBytes);
  for (let own = 0; own < classCount; own++) {
    for (let byte = 0; byte < 256; byte++) {
      const step = byte > 127 ? byte - 256 : byte;
      weightOf[256 * own + byte] = Math.sign(step) * (step / steps) ** 2 * (header.largest[own] ?? 0);
    }
  }
  return { hash: createHash("sha256").update(bytes).digest("hex"), header, table, filter, rows, weightOf, heads: models, documents };
}

/** Whether a document was among those that the weights were trained on. */
export function isRelationTrainedOn({ documents }: RelationWeights, id: string): boolean {
  return holdsHash(documents, textHash(id));
}

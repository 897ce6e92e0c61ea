import { createHash } from "node:crypto";
import { holdsHash } from "../trained-documents.ts";
import { beginWeightFile, bytesOf, intsAt, openWeightFile, type WeightFileKind } from "../weight-file.ts";
import { type FeatureNet, topSize } from "./feature-net.ts";
import { textHash } from "./hash.ts";
import { columnCount, type HeadName, heads } from "./heads.ts";
import type { Net } from "./net.ts";
import { type WeightRows, weightSteps } from "./score-pairs.ts";
import type { LearnedRelations } from "./train.ts";

/** Bumped whenever a feature, an input or the layout of the file changes; weights of another version do not fit. */
export const relationWeightsVersion = 3;

const kind: WeightFileKind = { magic: 0x4c475250, owner: "relations", command: "litgraph train relations" };
/** Features none of whose weights in a second learner comes to this share of the largest of its unit are left out. */
const leastOfUnit = 0.3;

interface HeadHeader {
  readonly name: HeadName;
  readonly classes: readonly string[];
  readonly nets: readonly { readonly inputs: number; readonly hidden: number; readonly outputs: number }[];
  /** The second learner: its size, and the largest weight of each unit. */
  readonly second: { readonly features: number; readonly units: number; readonly outputs: number; readonly largest: readonly number[] } | null;
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

/** A network over the features, ready to run: its rows sum up the units. */
export interface SecondLearner {
  readonly units: number;
  readonly outputs: number;
  readonly rows: WeightRows;
  readonly top: Float64Array;
}

/** What the second step of a head has, ready to run. */
export interface HeadWeights {
  readonly nets: readonly Net[];
  readonly second: SecondLearner | null;
  readonly biases: readonly number[];
  readonly calibration: readonly [number, number];
}

/** A trained relation model, ready to score with. Immutable; safe to share. */
export interface RelationWeights extends WeightRows {
  /** SHA-256 of the packed bytes, hex. */
  readonly hash: string;
  readonly header: RelationWeightsHeader;
  readonly heads: Readonly<Record<HeadName, HeadWeights>>;
  /** Hashes of the ids of the documents it was trained on, sorted. */
  readonly documents: Int32Array;
}

/**
 * Weights as bytes: features at 8 bits each on a square-root scale, those nearer to zero than `least` of the largest left out, sorted by key; networks as 32-bit floats.
 */
export function packRelationWeights(
  { keys, isAsked, weights, heads: models }: LearnedRelations,
  least: number,
  record: { readonly corpora: readonly string[]; readonly documents: readonly string[] },
): Uint8Array {
  const largest = weights.map((own) =>
    own.subarray(0, keys.length).reduce((most, weight, column) => Math.max(most, isAsked[column] === 0 ? 0 : Math.abs(weight)), 0),
  );
  const kept: { readonly column: number; readonly classes: readonly number[] }[] = [];
  let values = 0;
  for (let column = 0; column < keys.length; column++) {
    if (isAsked[column] === 0) continue;
    const classes = [...Array(columnCount).keys()].filter((own) => Math.abs(weights[own]?.[column] ?? 0) > least * (largest[own] ?? 0));
    if (classes.length === 0) continue;
    values += classes.length;
    kept.push({ column, classes });
  }
  const seconds = {
    effect: packSecond(models.effect.second, keys),
    response: packSecond(models.response.second, keys),
    document: packSecond(models.document.second, keys),
  };
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
      second: seconds[name] === null ? null : seconds[name].header,
      biases: models[name].biases,
      calibration: models[name].calibration,
    })),
    corpora: record.corpora,
    documents: documents.length,
  };
  const nets = heads.flatMap(({ name }) => models[name].nets);
  const tail = Buffer.concat(heads.map(({ name }) => seconds[name]?.bytes ?? Buffer.alloc(0)));
  const { buffer: bytes, start } = beginWeightFile(kind, header, sizeOf(header));
  let at = start;
  for (const hash of documents) at = bytes.writeInt32LE(hash, at);
  for (const net of nets) for (const weight of net.weights) at = bytes.writeFloatLE(weight, at);
  let countAt = at + 4 * kept.length;
  let valueAt = countAt + kept.length;
  for (const { column, classes } of kept) {
    at = bytes.writeInt32LE(keys[column] ?? 0, at);
    countAt = bytes.writeUInt8(classes.length, countAt);
    for (const own of classes) {
      const weight = weights[own]?.[column] ?? 0;
      const step = Math.max(1, Math.round(weightSteps * Math.sqrt(Math.abs(weight) / (largest[own] ?? 1))));
      bytes.writeUInt8(own, valueAt);
      bytes.writeInt8(weight < 0 ? -step : step, valueAt + 1);
      valueAt += 2;
    }
  }
  tail.copy(bytes, valueAt);
  return bytes;
}

/** A second learner as bytes: its upper part as 32-bit floats, keys, and a byte for each feature and unit, on a square-root scale. */
function packSecond(net: FeatureNet | null, keys: Int32Array): { readonly header: NonNullable<HeadHeader["second"]>; readonly bytes: Buffer } | null {
  if (net === null) return null;
  const { units, outputs, columns, weights, top } = net;
  const largest = new Array<number>(units).fill(0);
  for (const [at, weight] of weights.entries()) largest[at % units] = Math.max(largest[at % units] ?? 0, Math.abs(weight));
  const kept = [...columns.keys()].filter((feature) =>
    weights.subarray(feature * units, (feature + 1) * units).some((weight, unit) => Math.abs(weight) > leastOfUnit * (largest[unit] ?? 0)),
  );
  const bytes = Buffer.alloc(4 * top.length + (4 + units) * kept.length);
  let at = 0;
  for (const weight of top) at = bytes.writeFloatLE(weight, at);
  for (const feature of kept) at = bytes.writeInt32LE(keys[columns[feature] ?? 0] ?? 0, at);
  for (const feature of kept) {
    for (let unit = 0; unit < units; unit++) {
      const weight = weights[feature * units + unit] ?? 0;
      const step = Math.round(weightSteps * Math.sqrt(Math.abs(weight) / (largest[unit] || 1)));
      at = bytes.writeInt8(weight < 0 ? -step : step, at);
    }
  }
  return { header: { features: kept.length, units, outputs, largest }, bytes };
}

function sizeOfSecond(second: HeadHeader["second"]): number {
  return second === null ? 0 : 4 * topSize(second) + (4 + second.units) * second.features;
}

function sizeOfSeconds({ heads: own }: RelationWeightsHeader): number {
  return own.reduce((sum, { second }) => sum + sizeOfSecond(second ?? null), 0);
}

/** Numbers of a network. */
function netSize({ inputs, hidden, outputs }: HeadHeader["nets"][number]): number {
  return inputs * hidden + hidden + hidden * outputs + outputs;
}

/** Bytes behind the header. */
function sizeOf(header: RelationWeightsHeader): number {
  const floats = header.heads.flatMap(({ nets }) => nets).reduce((sum, net) => sum + netSize(net), 0);
  return 4 * header.documents + 4 * floats + 5 * header.features + 2 * header.values + sizeOfSeconds(header);
}

function readSecond(buffer: Buffer, start: number, { features, units, outputs, largest }: NonNullable<HeadHeader["second"]>): SecondLearner {
  const top = Float64Array.from({ length: topSize({ units, outputs }) }, (_, index) => buffer.readFloatLE(start + 4 * index));
  const keysAt = start + 4 * top.length;
  const valuesAt = keysAt + 4 * features;
  const rows = { keys: bytesOf(buffer, keysAt, valuesAt), counts: null, values: bytesOf(buffer, valuesAt, valuesAt + units * features), largest };
  return { units, outputs, rows, top };
}

/**
 * Opens packed weights.
 * @throws ConfigError when the bytes are no weights, damaged, or of another version
 */
export function readRelationWeights(bytes: Uint8Array, name: string): RelationWeights {
  const { header, buffer, start } = openWeightFile<RelationWeightsHeader>(bytes, name, kind, relationWeightsVersion, sizeOf);
  const documents = intsAt(buffer, start, header.documents);
  let at = start + 4 * documents.length;
  let secondAt = buffer.length - sizeOfSeconds(header);
  const models = Object.fromEntries(
    header.heads.map(({ name: head, nets, second, biases, calibration }) => {
      const read = nets.map((net) => {
        const weights = Float64Array.from({ length: netSize(net) }, (_, index) => buffer.readFloatLE(at + 4 * index));
        at += 4 * weights.length;
        return { inputs: net.inputs, hidden: net.hidden, outputs: net.outputs, weights };
      });
      const learner = second === null ? null : readSecond(buffer, secondAt, second);
      secondAt += sizeOfSecond(second);
      return [head, { nets: read, second: learner, biases, calibration }];
    }),
  ) as unknown as RelationWeights["heads"];
  const counts = at + 4 * header.features;
  const values = counts + header.features;
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    header,
    keys: bytesOf(buffer, at, counts),
    counts: bytesOf(buffer, counts, values),
    values: bytesOf(buffer, values, values + 2 * header.values),
    largest: header.largest,
    heads: models,
    documents,
  };
}

/** Whether a document was among those that the weights were trained on. */
export function isRelationTrainedOn({ documents }: RelationWeights, id: string): boolean {
  return holdsHash(documents, textHash(id));
}

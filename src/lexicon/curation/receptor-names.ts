import type { TermAddition } from "../term.ts";

/** Receptors of one messenger: pharmacologists name them by the messenger and a number, in either order, which gene lists mostly lack. */
interface ReceptorFamily {
  /** Words for the messenger before "receptor". */
  readonly messengers: readonly string[];
  /** Words for the receptor: "receptor" unless told. */
  readonly words?: readonly string[];
  /** Approved symbol, and how pharmacologists number it. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** A number with "receptor" says enough ("the D2 receptor"). */
  readonly isNumberEnough?: true;
}

const adrenergic = { messengers: ["adrenergic"], words: ["receptor", "adrenoceptor", "adrenoreceptor"] } as const;

const families: readonly ReceptorFamily[] = [
  { messengers: ["adenosine"], members: { ADORA1: ["A1"], ADORA2A: ["A2A"], ADORA2B: ["A2B"], ADORA3: ["A3"] }, isNumberEnough: true },
  { messengers: ["dopamine"], members: { DRD1: ["D1"], DRD2: ["D2"], DRD3: ["D3"], DRD4: ["D4"], DRD5: ["D5"] }, isNumberEnough: true },
  {
    messengers: ["muscarinic", "muscarinic acetylcholine", "muscarinic cholinergic"],
    members: { CHRM1: ["M1"], CHRM2: ["M2"], CHRM3: ["M3"], CHRM4: ["M4"], CHRM5: ["M5"] },
    isNumberEnough: true,
  },
  { messengers: ["histamine"], members: { HRH1: ["H1"], HRH2: ["H2"], HRH3: ["H3"], HRH4: ["H4"] }, isNumberEnough: true },
  { messengers: ["angiotensin", "angiotensin II", "Ang II"], members: { AGTR1: ["AT1", "type 1"], AGTR2: ["AT2", "type 2"] } },
  { messengers: ["cannabinoid"], members: { CNR1: ["CB1", "1"], CNR2: ["CB2", "2"] } },
  { messengers: ["endothelin", "ET"], members: { EDNRA: ["ETA", "A", "type A"], EDNRB: ["ETB", "B", "type B"] } },
  {
    messengers: ["neurokinin", "tachykinin"],
    members: { TACR1: ["NK1", "1"], TACR2: ["NK2", "2"], TACR3: ["NK3", "3"] },
  },
  {
    messengers: ["serotonin", "5-hydroxytryptamine"],
    members: {
      HTR1A: ["5-HT1A", "1A"],
      HTR1B: ["5-HT1B", "1B"],
      HTR1D: ["5-HT1D", "1D"],
      HTR2A: ["5-HT2A", "2A"],
      HTR2B: ["5-HT2B", "2B"],
      HTR2C: ["5-HT2C", "2C"],
      HTR4: ["5-HT4"],
      HTR6: ["5-HT6"],
      HTR7: ["5-HT7"],
    },
    isNumberEnough: true,
  },
  {
    ...adrenergic,
    members: {
      ADRA1A: ["alpha1A", "alpha-1A"],
      ADRA1B: ["alpha1B", "alpha-1B"],
      ADRA1D: ["alpha1D", "alpha-1D"],
      ADRA2A: ["alpha2A", "alpha-2A"],
      ADRA2B: ["alpha2B", "alpha-2B"],
      ADRA2C: ["alpha2C", "alpha-2C"],
      ADRB1: ["beta1", "beta-1"],
      ADRB2: ["beta2", "beta-2"],
      ADRB3: ["beta3", "beta-3"],
    },
  },
  { messengers: ["opioid", "opiate"], members: { OPRM1: ["mu"], OPRK1: ["kappa"], OPRD1: ["delta"] } },
  { messengers: ["bradykinin"], members: { BDKRB1: ["B1"], BDKRB2: ["B2"] } },
  { messengers: ["vasopressin"], members: { AVPR1A: ["V1a"], AVPR1B: ["V1b"], AVPR2: ["V2"] }, isNumberEnough: true },
  { messengers: ["orexin"], members: { HCRTR1: ["OX1", "1"], HCRTR2: ["OX2", "2"] } },
  { messengers: ["CRF", "CRH", "corticotropin-releasing factor", "corticotropin-releasing hormone"], members: { CRHR1: ["CRF1", "1"], CRHR2: ["CRF2", "2"] } },
  { messengers: ["NPY", "neuropeptide Y"], members: { NPY1R: ["Y1"], NPY2R: ["Y2"], NPY4R: ["Y4"], NPY5R: ["Y5"] } },
  { messengers: ["melanocortin"], members: { MC1R: ["1", "MC1"], MC2R: ["2", "MC2"], MC3R: ["3", "MC3"], MC4R: ["4", "MC4"], MC5R: ["5", "MC5"] } },
  { messengers: ["melatonin"], members: { MTNR1A: ["MT1"], MTNR1B: ["MT2"] } },
  {
    messengers: ["prostaglandin E2", "PGE2", "prostaglandin"],
    members: { PTGER1: ["EP1"], PTGER2: ["EP2"], PTGER3: ["EP3"], PTGER4: ["EP4"] },
    isNumberEnough: true,
  },
  { messengers: ["somatostatin"], members: { SSTR1: ["sst1", "1"], SSTR2: ["sst2", "2"], SSTR3: ["sst3", "3"], SSTR4: ["sst4", "4"], SSTR5: ["sst5", "5"] } },
  { messengers: ["cholecystokinin", "CCK"], members: { CCKAR: ["CCK1", "A", "1"], CCKBR: ["CCK2", "B", "2"] } },
  { messengers: ["galanin"], members: { GALR1: ["GAL1", "1"], GALR2: ["GAL2", "2"], GALR3: ["GAL3", "3"] } },
  {
    messengers: ["protease-activated", "proteinase-activated"],
    members: { F2R: ["1"], F2RL1: ["2"], F2RL2: ["3"], F2RL3: ["4"] },
  },
  {
    messengers: ["sphingosine-1-phosphate", "S1P"],
    members: { S1PR1: ["1", "S1P1"], S1PR2: ["2", "S1P2"], S1PR3: ["3", "S1P3"], S1PR4: ["4", "S1P4"], S1PR5: ["5", "S1P5"] },
  },
  {
    messengers: ["metabotropic glutamate"],
    members: { GRM1: ["1"], GRM2: ["2"], GRM3: ["3"], GRM4: ["4"], GRM5: ["5"], GRM6: ["6"], GRM7: ["7"], GRM8: ["8"] },
  },
  { messengers: ["FGF", "fibroblast growth factor"], members: { FGFR1: ["1"], FGFR2: ["2"], FGFR3: ["3"], FGFR4: ["4"] } },
  { messengers: ["PDGF", "platelet-derived growth factor"], members: { PDGFRA: ["alpha"], PDGFRB: ["beta"] } },
  { messengers: ["TNF", "tumor necrosis factor"], members: { TNFRSF1A: ["p55", "type 1", "type I"], TNFRSF1B: ["p75", "2", "type 2", "type II"] } },
  { messengers: ["TGF-beta", "transforming growth factor-beta"], members: { TGFBR1: ["type I", "I", "1"], TGFBR2: ["type II", "II", "2"] } },
  { messengers: ["IL-1", "interleukin-1"], members: { IL1R1: ["type I", "type 1"], IL1R2: ["type II", "type 2"] } },
  { messengers: ["IL-2", "interleukin-2"], members: { IL2RA: ["alpha"], IL2RB: ["beta"], IL2RG: ["gamma"] } },
  { messengers: ["IL-4", "interleukin-4"], members: { IL4R: ["alpha"] } },
];

/** Names that follow no pattern. */
const single: Readonly<Record<string, readonly string[]>> = {
  OPRL1: ["nociceptin receptor", "NOP receptor", "ORL1 receptor", "nociceptin/orphanin FQ receptor"],
  SIGMAR1: ["sigma-1 receptor", "sigma1 receptor"],
  TBXA2R: ["thromboxane A2 receptor", "thromboxane receptor", "TP receptor"],
  PTGIR: ["prostacyclin receptor", "IP receptor"],
  PTGDR2: ["CRTH2 receptor"],
  NGFR: ["p75 neurotrophin receptor", "p75NTR"],
  KCNMA1: ["BK channel", "BKCa channel"],
  NCAM1: ["neural cell adhesion molecule", "N-CAM"],
  GH1: ["growth hormone"],
  APP: ["beta-amyloid", "amyloid beta"],
};

/** "A2A" and "A(2A)", as indices are written where there are none. */
function spellingsOf(number: string): readonly string[] {
  const indexed = number.replace(/^(\p{L}+|5-HT)(\d\p{L}?)$|^(ET)([AB])$/u, "$1$3($2$4)");
  return indexed === number ? [number] : [number, indexed];
}

/** "A2A adenosine receptor", "adenosine A2A receptor", "adenosine receptor A2A", "A2A receptor". */
function* namesOf({ messengers, words = ["receptor"], isNumberEnough }: ReceptorFamily, number: string): Generator<string> {
  const isOwnSign = /\p{L}/u.test(number) && number.length > 1 && !number.startsWith("type");
  for (const messenger of messengers)
    for (const word of words) {
      const noun = word === "receptor" ? `${messenger} ${word}` : word;
      yield `${noun} ${number}`;
      if (word === "receptor") yield `${messenger} ${number} receptor`;
      if (isOwnSign || number.startsWith("type")) yield `${number} ${noun}`;
    }
  if (isNumberEnough === true || (isOwnSign && number.length > 2 && !/^(?:alpha|beta|gamma|delta|kappa|p\d)/u.test(number))) yield `${number} receptor`;
}

/** Names of receptors as pharmacologists write them, for the human genes by their approved symbols. */
export const receptorNames: readonly TermAddition[] = [
  ...families.flatMap((family) =>
    Object.entries(family.members).map(([symbol, numbers]) =>
      addition(symbol, [...new Set(numbers.flatMap(spellingsOf).flatMap((number) => [...namesOf(family, number)]))]),
    ),
  ),
  ...Object.entries(single).map(([symbol, names]) => addition(symbol, names)),
];

function addition(symbol: string, names: readonly string[]): TermAddition {
  return { curie: `HGNC.SYMBOL:${symbol}`, members: [], names: names.map((text) => ({ text, status: "name" })) };
}

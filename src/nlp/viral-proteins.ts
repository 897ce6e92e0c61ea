/** Proteins that viruses of one kind have and that share their short names with other genes. */
export interface ViralProteins {
  readonly id: string;
  /** What a document that means them names. */
  readonly virus: RegExp;
  /** Whole names. */
  readonly names: RegExp;
}

/** What is no viral protein in a paper that names the virus is so seldom one of these names that no identifier is better than a wrong one. */
export const viralProteins: readonly ViralProteins[] = [
  {
    id: "hepatitis C and other flaviviruses",
    virus: /\bhepatitis C\b|\bHCV\b|\bflavivir|\bdengue\b|\bDENV|\bzika\b|\bZIKV\b|\bwest nile\b|\byellow fever\b|\bencephalitis virus/iu,
    names: /^(?:NS[12345]|NS2B|NS4[AB]|NS5[AB]|NS2B\/?-?NS3|E[12]|p7|prM|core)$/u,
  },
  {
    id: "influenza and other respiratory viruses",
    virus: /\binfluenza\b|\brespiratory syncytial\b|\bRSV\b|\bparvovirus|\bparainfluenza\b/iu,
    names: /^(?:NS[12]|M[12]|PB[12](?:-F2)?|NP|NEP|HA|NA)$/u,
  },
  {
    id: "Epstein-Barr and other herpesviruses",
    virus: /\bepstein\b|\bEBV\b|\bKSHV\b|\bHHV-?\d|\bherpes|\bcytomegalovirus|\bH?CMV\b|\bHSV\b/iu,
    names:
      /^(?:LMP-?[12][AB]?|EBNA-?\w*|EA-?[DR]|BZLF-?1|BRLF-?1|BHRF-?1|BARF-?1|ZEBRA|Zta|Rta|TES-?[12]|LANA(?:-?1)?|v-?(?:FLIP|IL-?6|GPCR|cyclin)|K-?bZIP|ICP-?\d+|VP-?\d+|U[LS]-?\d+|IE-?[12]|g[BDEHL])$/u,
  },
  { id: "T-cell leukemia viruses", virus: /\bHTLV|\bT[- ]cell (?:leuka?emia|lymphotroph?ic) virus/iu, names: /^(?:Tax(?:-?[12])?|Rex|HBZ)$/iu },
  {
    id: "immunodeficiency viruses",
    virus: /\bHIV|\bSIV|\bimmunodeficiency virus/iu,
    names: /^(?:Tat|Rev|Nef|Vp[rux]|Vif|Gag|Pol|Env|gp-?(?:120|41|160)|p24|p17)$/iu,
  },
  { id: "papillomaviruses", virus: /\bpapilloma|\bHPV/iu, names: /^(?:E[124567]|E6\/E7|L[12])$/u },
  { id: "adenoviruses", virus: /\badenovir|\bAd[25]\b/iu, names: /^(?:E1A|E1B(?:-?\d+K?)?|E3|E4(?:orf\d)?|E3-\d+(?:\.\d)?K)$/iu },
  {
    id: "polyomaviruses",
    virus: /\bSV-?40\b|\bpolyoma|\bMerkel\b|\bJCV\b|\bBKV\b/iu,
    names: /^(?:(?:large|small) T(?:[- ]antigen)?|T[- ]antigen|TAg|LT|sT|VP[123])$/u,
  },
  { id: "hepatitis B", virus: /\bhepatitis B\b|\bHBV\b/iu, names: /^(?:HBx|HBV X|HBsAg|HBcAg|HBeAg|pX|preS[12]?)$/u },
  { id: "coronaviruses", virus: /\bSARS\b|\bMERS\b|\bcoronavir|\bCOVID/iu, names: /^(?:nsp-?\d+|ORF-?\d+[a-d]?|S[12]?|N|E|M|spike)$/iu },
];

/** Tells of gene names of one document which are proteins of a virus that it names. */
export class ViralNames {
  readonly #text: string;
  readonly #isNamed = new Map<ViralProteins, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a name is a protein of a virus that the document names. */
  has(name: string): boolean {
    if (name.length > longestName || !anyName.test(name)) return false;
    return viralProteins.some((row) => row.names.test(name) && this.#names(row));
  }

  #names(row: ViralProteins): boolean {
    let isNamed = this.#isNamed.get(row);
    if (isNamed === undefined) {
      isNamed = row.virus.test(this.#text);
      this.#isNamed.set(row, isNamed);
    }
    return isNamed;
  }
}

const longestName = 16;
/** Most names are none of any row. */
const anyName = new RegExp(viralProteins.map(({ names }) => names.source).join("|"), "iu");

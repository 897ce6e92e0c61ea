import type { NameReading } from "../paper-rows.ts";

/**
 * Proteins that viruses of one kind have and that share their short names with other genes. In a paper that names the virus they are so seldom anything else that no identifier is better than a
 * wrong one.
 */
export const viralProteins: readonly NameReading[] = [
  {
    id: "hepatitis C and other flaviviruses",
    paper: /\bhepatitis C\b|\bHCV\b|\bflavivir|\bdengue\b|\bDENV|\bzika\b|\bZIKV\b|\bwest nile\b|\byellow fever\b|\bencephalitis virus/iu,
    names: /^(?:NS[12345]|NS2B|NS4[AB]|NS5[AB]|NS2B\/?-?NS3|E[12]|p7|prM|core)$/u,
    types: ["gene"],
    meant: null,
    example: "<<NS3>> of hepatitis C virus cleaves MAVS",
    counterExample: "HCV was absent; <<KRAS>> is mutated",
  },
  {
    id: "influenza and other respiratory viruses",
    paper: /\binfluenza\b|\brespiratory syncytial\b|\bRSV\b|\bparvovirus|\bparainfluenza\b/iu,
    names: /^(?:NS[12]|M[12]|PB[12](?:-F2)?|NP|NEP|HA|NA)$/u,
    types: ["gene"],
    meant: null,
    example: "influenza A <<NS1>> was cloned",
    counterExample: "the enhancer <<NS4>> of influenza",
  },
  {
    id: "Epstein-Barr and other herpesviruses",
    paper: /\bepstein\b|\bEBV\b|\bKSHV\b|\bHHV-?\d|\bherpes|\bcytomegalovirus|\bH?CMV\b|\bHSV\b/iu,
    names:
      /^(?:LMP-?[12][AB]?|EBNA-?\w*|EA-?[DR]|BZLF-?1|BRLF-?1|BHRF-?1|BARF-?1|ZEBRA|Zta|Rta|TES-?[12]|LANA(?:-?1)?|v-?(?:FLIP|IL-?6|GPCR|cyclin)|K-?bZIP|ICP-?\d+|VP-?\d+|U[LS]-?\d+|IE-?[12]|g[BDEHL])$/u,
    types: ["gene"],
    meant: null,
    example: "EBV <<LMP1>> turns on NF-kB",
    counterExample: "<<LMP1>> binds alpha-actinin in muscle",
  },
  {
    id: "T-cell leukemia viruses",
    paper: /\bHTLV|\bT[- ]cell (?:leuka?emia|lymphotroph?ic) virus/iu,
    names: /^(?:Tax(?:-?[12])?|Rex|HBZ)$/iu,
    types: ["gene"],
    meant: null,
    example: "<<Tax>> of HTLV-1 acts on CREB",
    counterExample: "the protein <<TAX1BP1>> in HTLV infection",
  },
  {
    id: "immunodeficiency viruses",
    paper: /\bHIV|\bSIV|\bimmunodeficiency virus/iu,
    names: /^(?:Tat|Rev|Nef|Vp[rux]|Vif|Gag|Pol|Env|gp-?(?:120|41|160)|p24|p17)$/iu,
    types: ["gene"],
    meant: null,
    example: "HIV-1 <<gp120>> binds CD4",
    counterExample: "the subunit <<GP130>> in HIV infection",
  },
  {
    id: "papillomaviruses",
    paper: /\bpapilloma|\bHPV/iu,
    names: /^(?:E[124567]|E6\/E7|L[12])$/u,
    types: ["gene"],
    meant: null,
    example: "<<E7>> of HPV16 binds RB1",
    counterExample: "<<EGFR>> of HPV tumours",
  },
  {
    id: "adenoviruses",
    paper: /\badenovir|\bAd[25]\b/iu,
    names: /^(?:E1A|E1B(?:-?\d+K?)?|E3|E4(?:orf\d)?|E3-\d+(?:\.\d)?K)$/iu,
    types: ["gene"],
    meant: null,
    example: "adenovirus <<E1B>> binds p53",
    counterExample: "<<E2F1>> given by adenovirus",
  },
  {
    id: "polyomaviruses",
    paper: /\bSV-?40\b|\bpolyoma|\bMerkel\b|\bJCV\b|\bBKV\b/iu,
    names: /^(?:(?:large|small) T(?:[- ]antigen)?|T[- ]antigen|TAg|LT|sT|VP[123])$/u,
    types: ["gene"],
    meant: null,
    example: "JCV <<VP1>> was cloned",
    counterExample: "SV40 and <<TAGLN>>",
  },
  {
    id: "hepatitis B",
    paper: /\bhepatitis B\b|\bHBV\b/iu,
    names: /^(?:HBx|HBV X|HBsAg|HBcAg|HBeAg|pX|preS[12]?|[LMS]HBs)$/u,
    types: ["gene"],
    meant: null,
    example: "<<HBx>> of HBV was cloned",
    counterExample: "HBV lowers <<HBA1>>",
  },
  {
    id: "coronaviruses",
    paper: /\bSARS\b|\bMERS\b|\bcoronavir|\bCOVID/iu,
    names: /^(?:nsp-?\d+|ORF-?\d+[a-d]?|S[12]?|N|E|M|spike)$/iu,
    types: ["gene"],
    meant: null,
    example: "SARS coronavirus <<nsp1>> stops translation",
    counterExample: "<<ACE2>> binds SARS",
  },
];

import type { EntityType } from "../../model/schema.ts";
import { foldName } from "../fold.ts";
import { bare } from "./rule.ts";

/**
 * Names that terminologies hold and that mean something else, or a whole class, in nearly every text. `reject`: not this type, unless a trained model finds it so. `never`: not even then. `generic`: a word for a
 * class; it has the type but no identifier. `context`: believed with support only. Names are compared folded (case, hyphens and plural do not matter).
 */
export interface StopNames {
  readonly verdict: "reject" | "never" | "generic" | "context";
  readonly types: readonly EntityType[];
  readonly reason: string;
  /** Separated by `|`. */
  readonly names: string;
}

export const stopNames: readonly StopNames[] = [
  {
    verdict: "reject",
    types: ["gene", "cell_line"],
    reason: "an amino acid's abbreviation",
    names: "Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Phe|Pro|Ser|Thr|Trp|Tyr|Val",
  },
  {
    verdict: "reject",
    types: ["gene", "cell_line", "drug"],
    reason: "a unit or a measure",
    names:
      "nM|mM|µM|ng|mg|kg|kb|bp|kDa|mL|min|hr|rpm|ppm|IC50|EC50|ED50|LD50|GI50|TC50|CC50|AUC|Cmax|Tmax|CI|SD|SEM|OD|pH|pKa|pKd|pKi|pA2|pD2|pIC50|Kd|Ki|Km|Vmax|ANOVA|95% CI|MIC|MIC50|MIC90|P value|a.u.|AU|IU",
  },
  {
    verdict: "reject",
    types: ["gene", "cell_line", "drug"],
    reason: "a method, a medium or a tool of the laboratory",
    names:
      "PCR|RT-PCR|qPCR|RT-qPCR|ELISA|HPLC|PAGE|SDS-PAGE|SDS|MTT|CCK-8|CCK8|FACS|MRI|fMRI|CT|PET|DMEM|RPMI|RPMI 1640|RPMI-1640|MEM|F12|FBS|FCS|BSA|PBS|EGFP|GFP|YFP|CFP|RFP|DsRed|siRNA|shRNA|miRNA|miR|miRs|Abs|mAb|mAbs|sgRNA|lncRNA|ncRNA|cDNA|gDNA|TUNEL|Cas9|Cas-9|CRISPR|ChIP|EMSA|GWAS|SNP|SNPs|RFLP|SSCP|EST|ESTs|ORF|UTR|BLAST|MS|LC-MS|GC-MS|NMR|EEG|ECG|EMG|MEG|Tris|HEPES|EDTA buffer|Ficoll|Matrigel",
  },
  {
    verdict: "context",
    types: ["gene", "cell_line"],
    reason: "a clinical or anatomical term",
    names:
      "CSF|CNS|PNS|ICU|BMI|HLA type|LV|RV|LA|RA|BP|HR|DM|MI|HF|AF|COPD|HCC|NSCLC|SCLC|CRC|AML|ALL|CML|CLL|DLBCL|RCC|GBM|HNSCC|ESCC|OSCC|PDAC|TNBC|SLE|IBD|CAD|CHF|CKD|ESRD|ARDS|SIDS|ADHD|OCD|PTSD|ALS|HIV|AIDS|HBV|HCV|HPV|EBV|CMV|HSV|VUR|XLMR|IUGR|PCOS|GERD|NASH|NAFLD|VSD|ASD|AVSD|PDA|RP|LQTS|LVH|PAD|DVT|TIA|UTI|STD|SARS|TB",
  },
  {
    verdict: "context",
    types: ["gene", "cell_line"],
    reason: "a kind of cell",
    names:
      "Th1|Th2|Th17|Treg|Tregs|HSC|HSCs|MSC|MSCs|HSPC|HSPCs|ESC|ESCs|iPSC|iPSCs|CSC|CSCs|PGC|PGCs|NK|DC|DCs|iDCs|FDC|FDCs|TAM|TAMs|MDSC|MDSCs|PBMC|PBMCs|EPC|EPCs|CTL|CTLs|TIL|TILs|GSC|GSCs|TEC|TECs|OPC|OPCs|NPC|NPCs|NSC|NSCs|BMDM|BMDMs|CTC|CTCs|VSMC|VSMCs|SMC|SMCs|EC|ECs|RBC|RBCs|WBC|WBCs|CAF|CAFs|NETs",
  },
  {
    verdict: "reject",
    types: ["gene", "cell_line"],
    reason: "a messenger, nucleotide or other small molecule",
    names:
      "cAMP|cGMP|cADPR|AMP|ADP|ATP|GMP|GDP|GTP|CTP|UTP|UDP|dATP|dCTP|dGTP|dTTP|NAD|NADH|NADP|NADPH|FAD|FMN|LPS|ROS|NO|DNA|RNA|mRNA|tRNA|rRNA|tRNAs|DMSO|TPA|PMA|LSD|THC|NAC|TSA|DDT|AICAR|EGTA|EDTA|BPA|TNT|CO2|N2|H2O|HDL|LDL|VLDL|FFA|NEFA|PUFA|PIP2|PIP3|IP3|DAG|LPA|S1P|SAM|L-asparaginase|asparaginase|O-GlcNAc|GalNAc",
  },
  {
    verdict: "reject",
    types: ["gene", "cell_line"],
    reason: "ordinary words that a gene list holds",
    names:
      "the alpha|and I|and II|and 1|and 2|at 1|neuronal migration|muscle specific|costimulatory molecule|voltage gated|AMP-activated|tumor antigen|DNA synthesis inhibitor|protease inhibitor|trypsin inhibitor|calpain inhibitor|calcineurin inhibitor|antiangiogenic agent|anchorage-independent growth|cell cycle|differentiation-inducing factor|mental retardation|deafness|blindness|cleft palate|obesity|schizophrenia|autism|alcoholism|longevity|height|stature|eye color|hair color|blood pressure|body mass index|statin|hyodeoxycholic acid|dihydroxyphenylalanine",
  },
  {
    verdict: "reject",
    types: ["cell_line"],
    reason: "a strain of mice or rats",
    names:
      "C57BL/6|C57BL/6J|C57BL/6N|C57BL|B6|BALB/c|BALB/cJ|129|129/Sv|129/SvEv|DBA/2|DBA/2J|FVB|FVB/N|C3H|C3H/HeJ|NOD|NOD/SCID|SCID|Fisher|Fischer|Wistar|Lewis|Swiss|CD-1|ICR|NZB|NZW|AKR|SJL",
  },
  {
    verdict: "reject",
    types: ["cell_line"],
    reason: "a marker, a gene or its product",
    names:
      "Ki-67|Ki67|F4/80|PD-L1|PD-1|p53|p120|p63|p38|p27|p21|p16|p65|p50|HSP60|HSP70|HSP90|Hsp27|APE1|Mac-1|Mac-2|Mcl-1|Bcl-2|Bcl-xL|MEF2|TRA-1-60|TRA-1-81|SSEA-1|SSEA-3|SSEA-4|OCT4|Sox2|c-Myc|c-Kit|CD4|CD8|CD34|CD44|CD133|ACT1|Red1|LAP1|haNK|Hanks|Dunn",
  },
  {
    verdict: "reject",
    types: ["cell_line"],
    reason: "a genotype, a treatment or a number of a clone",
    names:
      "WT|KO|DKO|TKO|NT|NC|OE|KD|EV|UT|Ctrl|mock|sham|AE|RS|GS|C1|C2|AT1|AT2|TR1|WT MEF|KO MEF|Wt MEFs|clone I|line I|human lung|human liver|human skin|human kidney|human embryonic kidney|mouse embryo|rat embryo",
  },
  {
    verdict: "reject",
    types: ["gene"],
    reason: "a small peptide that is used as a substance",
    names:
      "oxytocin|bradykinin|angiotensin|angiotensin I|angiotensin II|vasopressin|arginine vasopressin|bombesin|met-enkephalin|leu-enkephalin|substance P|protirelin|urotensin II|glutathione",
  },
  {
    verdict: "generic",
    types: ["gene"],
    reason: "a word for a whole class of proteins",
    names:
      "protease|proteinase|peptidase|phosphatase|kinase|protein kinase|growth factor|GTPase|ATPase|helicase|methyltransferase|demethylase|acetyltransferase|deacetylase|transferase|hydrolase|oxidase|reductase|ligase|E3 ligase|E3|E3 ubiquitin ligase|ubiquitin ligase|adaptor protein|chaperone|transcription factor|ion channel|sodium channel|potassium channel|calcium channel|chloride channel|voltage-gated ion channel|G protein|G protein-coupled receptor|GPCR|GPCRs|receptor|cytokine receptor|receptor tyrosine kinase|tyrosine kinase|serine/threonine kinase|neuropeptide|peptide hormone|kinetochore|centromere|nucleosome|spliceosome|heat shock protein|scaffold protein|cytokine|chemokine|glycoprotein|lipoprotein|immunoglobulin|antibody|antigen|enzyme|membrane protein|nuclear receptor|hormone|toxin|pertussis toxin|lectin|polymerase|nuclease|lipase|esterase|synthase|dehydrogenase|phospholipase|nuclear protein|membrane receptor|zinc finger protein|ribosomal protein|hematopoietic growth factor|protein tyrosine kinase|protein-tyrosine kinase|tyrosine protein kinase|serine/threonine protein kinase|serine protease|serine proteinase|cysteine protease|cysteine proteinase|aspartic protease|metalloprotease|protein tyrosine phosphatase|protein-tyrosine-phosphatase|tyrosine phosphatase|phosphotyrosine phosphatase|oxidoreductase|aminopeptidase|sulfatase|glycosyltransferase|glycolytic enzyme|cell surface receptor|transmembrane receptor|hormone receptor|nuclear hormone receptor|orphan nuclear receptor|orphan receptor|collagen receptor|G-protein-coupled receptor|amino acid transporter|DNA-binding protein|RNA-binding protein|calcium-binding protein|GTP-binding protein|transmembrane protein|transmembrane glycoprotein|cytoplasmic protein|cytoskeletal protein|centrosomal protein|motor protein|coat protein|adapter protein|non-histone protein|apoptosis-related protein|envelope protein|envelope glycoprotein|guanine nucleotide exchange factor|GTPase-activating protein|ubiquitin-protein ligase|ubiquitin protein ligase|lymphokine|monokine|neurotrophic factor|neurotrophin|nucleoporin|homeobox|basic helix-loop-helix transcription factor|tumor suppressor|tumour suppressor|tumor suppressor gene|oncogene|proto-oncogene|oncoprotein|coactivator|corepressor",
  },
  {
    verdict: "never",
    types: ["gene"],
    reason: "a word for a part or a form of proteins",
    names:
      "homodimer|heterodimer|homotrimer|monomer|dimer|alpha-subunit|beta-subunit|gamma-subunit|alpha subunit|beta subunit|alpha-chain|beta-chain|heavy chain|heavy-chain|light chain|membrane-bound|B cell activation|B-cell activation|T cell activation|dopa-responsive dystonia|spasms|minute|minutes|trans|M protein",
  },
  {
    verdict: "never",
    types: ["gene"],
    reason: "a lectin or toxin that cells are stimulated with",
    names: "PHA|PHA-L|PHA-P|SEB",
  },
  {
    verdict: "never",
    types: ["gene"],
    reason: "a protein of a virus",
    names: "Tax|Rex|Nef|Vif|Vpr|Vpu|Gag|Env|Pol|Tat",
  },
  {
    verdict: "reject",
    types: ["drug"],
    reason: "a word of chemistry or biology that is no substance one can give",
    names:
      "protein|proteins|nucleotide|dinucleotide|antisense oligonucleotide|nucleoside|amino acid|DNA|RNA|mRNA|tRNA|rRNA|snRNA|snoRNA|microRNA|ribosomal RNA|nucleic acid|ribonucleic acid|deoxyribonucleic acid|solution|solvent|acid|base|polymer|copolymer|oligomer|monomer|dimer|trimer|nanoparticle|nanostructure|nanotube|nanomaterial|ligand|antigen|hapten|epitope|peptide|polypeptide|oligopeptide|hormone|plant hormone|element|trace element|ester|ether|biomarker|marker|liposome|lipoprotein|glycoprotein|proteoglycan|flavoprotein|enzyme|catalyst|biocatalyst|mineral|teratogen|anion|cation|ion|atom|molecule|macromolecule|compound|organic compound|mixture|substance|reagent|buffer|tracer|dye|fluorochrome|fluorescent dye|pigment|probe|indicator|adjuvant|excipient|surfactant|detergent|emulsifier|fertilizer|food|food additive|dietary supplement|nutrient|micronutrient|macronutrient|vaccine|venom|toxin|poison|metabolite|secondary metabolite|xenobiotic|intermediate|derivative|analog|isomer|enantiomer|racemate|salt|hydrate|group|residue|water soluble|physiological role|role|application|glass|plastic|radical|anticancer|antitumor|antiinflammatory|anti-inflammatory|immunosuppressive|cytotoxic|carbonyl|carbonyl group|hydroxyl|hydroxyl group|methyl|methyl group|ethyl|acetyl|phosphoryl|alkyl|aryl|amino|cofactor|coenzyme|vitamin|fat|oil|wax|gum|resin|gel|foam|smoke|dust|air|blood substitute|thyroid|retinal|luminal|green tea|rubber|a factor|a non",
  },
  {
    verdict: "generic",
    types: ["drug"],
    reason: "a word for a whole class of substances",
    names:
      "drug|drugs|pharmaceutical|medication|cholinergic|adrenergic|dopaminergic|serotonergic|neurotransmitter|neurotransmitter agent|anxiogenic|antioxidant|anti-oxidant|oxidant|carcinogen|mutagen|pesticide|insecticide|herbicide|fungicide|prodrug|antibiotic|analgesic|anaesthetic|local anaesthetic|general anaesthetic|antibacterial|antimicrobial|antiviral|antifungal|antiparasitic|antiprotozoal|antimalarial|anthelmintic|antiseptic|disinfectant|antihypertensive|antiarrhythmic|anticoagulant|antiplatelet|antithrombotic|antidepressant|antipsychotic|anxiolytic|anticonvulsant|antiepileptic|antiparkinsonian|antiemetic|antihistamine|antineoplastic|antidiabetic|antipyretic|antispasmodic|antitussive|antiulcer|antidote|antimetabolite|antifolate|sedative|hypnotic|stimulant|tranquilizer|neuroleptic|narcotic|diuretic|laxative|vasodilator|vasoconstrictor|bronchodilator|immunosuppressant|immunomodulator|chemotherapeutic|radiosensitizer|contrast agent|contrast material|contrast medium",
  },
  {
    verdict: "context",
    types: ["drug"],
    reason: "a word with a common other meaning",
    names:
      "lead|leads|tin|tris|ice|crack|speed|dots|placebo|nitrogen|hydrogen|oxygen atom|hydrogen atom|nitrogen atom|globin|globins|factor X|relaxin|PAN|DEN|met|val|ala|leu|his|asp|pro|ser",
  },
];

/**
 * The row that speaks of this name for this type. The plural counts as the singular: "MSCs" for MSC, but "RAS" is no plural of RA. A name listed in capitals and
 * small letters is another thing in capitals only: "pKa" and PKA, "Trp" and TRP.
 */
export function stopNameFor(inText: string, type: EntityType): StopNames | undefined {
  const own = find(inText, type, false);
  return own ?? (inText.endsWith("s") ? find(inText.slice(0, -1), type, true) : undefined);
}

function find(text: string, type: EntityType, isSingular: boolean): StopNames | undefined {
  const names = rowsByName.get(foldName(text));
  return names?.find(({ row, name }) => row.types.includes(type) && fits(bare(text), bare(name), isSingular))?.row;
}

function fits(text: string, name: string, isSingular: boolean): boolean {
  if (text === name || name === name.toLowerCase()) return true;
  return !isSingular && !(text === text.toUpperCase() && name !== name.toUpperCase());
}

interface ListedStop {
  readonly name: string;
  readonly row: StopNames;
}

const rowsByName: ReadonlyMap<string, readonly ListedStop[]> = indexRows();

function indexRows(): ReadonlyMap<string, readonly ListedStop[]> {
  const index = new Map<string, ListedStop[]>();
  for (const row of stopNames)
    for (const name of row.names.split("|")) {
      const key = foldName(name);
      const listed = index.get(key);
      if (listed === undefined) index.set(key, [{ name, row }]);
      else listed.push({ name, row });
    }
  return index;
}

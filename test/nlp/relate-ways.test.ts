import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

describe("what names the cause", () => {
  it.each([
    ["due to", "{G:CCND1} levels decreased due to {D:rapamycin}.", ["rapamycin > CCND1 decrease"]],
    ["because of", "{G:CCND1} levels fell because of {D:rapamycin}.", ["rapamycin > CCND1 decrease"]],
    ["is due to", "{G:VEGFA} expression is due to {G:HIF1A} activation.", ["HIF1A > VEGFA increase"]],
    ["results from", "{G:VEGFA} expression results from {G:HIF1A} activation.", ["HIF1A > VEGFA increase"]],
    ["occurs via", "{G:VEGFA} secretion occurred via activation of {G:STAT3}.", ["STAT3 > VEGFA increase"]],
    ["in response to", "Monocytes showed {G:NFKB1} activation in response to {G:TNF}.", ["TNF > NFKB1 increase"]],
    ["a consequence", "{G:IL10} expression was a consequence of {G:STAT3} activation.", ["STAT3 > IL10 increase"]],
    ["an effect", "An increase in {G:TNF} levels is an early effect of {D:methotrexate}.", ["methotrexate > TNF increase"]],
    [
      "two that work together",
      "{G:IL2} transcription is controlled by cooperation between {G:NFATC1} and {G:JUN}.",
      ["NFATC1 > IL2 none", "NFATC1 > JUN none", "JUN > IL2 none"],
    ],
    ["who acts on it", "Most {D:statins} act on {G:HMGCR}.", ["statins > HMGCR none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("how an effect comes about", () => {
  it.each([
    ["it involves", "The antitumor effect of {D:curcumin} involves downregulation of {G:BCL2}.", ["curcumin > BCL2 decrease"]],
    ["it is mediated by", "The anti-{X:inflammatory} action of {D:curcumin} was mediated by inhibition of {G:PTGS2}.", ["curcumin > PTGS2 decrease"]],
    ["it is not", "The effect of {D:curcumin} was not mediated by inhibition of {G:PTGS2}.", []],
    ["what comes along", "{D:Curcumin} blocked growth of the cells with a concomitant increase in {G:CDKN1A} expression.", ["Curcumin > CDKN1A increase"]],
    ["what other cells lack", "{D:Curcumin} blocked growth of cells with a loss of {G:CDKN1A} expression.", []],
    ["a title that names who is behind it", "Expression of {G:IL6} in macrophages: suppression by {D:dexamethasone}.", ["dexamethasone > IL6 decrease"]],
    ["a title that names a role", "{D:Haloperidol}-induced catalepsy in rats: role of {G:HTR1A}.", ["HTR1A > Haloperidol increase"]],
    [
      "a title that leaves the way open",
      "Inhibition of {G:IL6} release by {D:dexamethasone}: role of {G:NR3C1}.",
      ["dexamethasone > IL6 decrease", "NR3C1 > IL6 none"],
    ],
    ["a role in a regulation, in a title", "Role of {G:ETV6} in regulation of {G:IL2} expression.", ["ETV6 > IL2 none"]],
    ["a role that lowers, in a title", "Inhibitory role of {G:ETV6} in the regulation of {G:IL2} expression.", ["ETV6 > IL2 decrease"]],
    ["a role, in a title", "Role of {G:ETV6} in {G:IL2} expression.", ["ETV6 > IL2 increase"]],
    ["a role in two things", "{G:ETV6} plays a role in growth and in {G:IL2} expression.", ["ETV6 > IL2 increase"]],
    ["a role behind what has no name", "{G:ETV6} plays a role in growth and {G:IL2} expression.", ["ETV6 > IL2 increase"]],
    ["a role in events of two kinds", "{G:ETV6} plays a role in {G:IL2} release and {G:STAT3} activation.", ["ETV6 > IL2 increase", "ETV6 > STAT3 increase"]],
    ["what follows", "{G:IL6} induced activation of {G:JAK1} followed by phosphorylation of {G:STAT3}.", ["IL6 > JAK1 increase", "IL6 > STAT3 increase"]],
    ["a method that follows", "Loss of {G:JAK1} followed by analysis of {G:STAT3} lowered {G:IL6}.", ["JAK1 > IL6 decrease"]],
    ["what is made to move", "{G:TNF} caused {G:NFKB1} to translocate into the nucleus.", ["TNF > NFKB1 increase"]],
    ["the drug of an effect that was asked for", "We examined the effect of {D:curcumin} which inhibits {G:JAK2} on growth.", ["curcumin > JAK2 decrease"]],
    ["what cells are treated with, and why", "Cells were treated with {D:sertraline} to inhibit {G:SLC6A4}.", ["sertraline > SLC6A4 decrease"]],
    ["what was used, and why", "We used {D:rapamycin} to inhibit {G:MTOR} in neurons.", ["rapamycin > MTOR decrease"]],
    ["who would look is no tool", "Cells were treated with {D:sertraline} to determine {G:SLC6A4} levels.", []],
    ["what sensitizes", "Cells were sensitized to {D:cisplatin} by {D:curcumin}.", ["curcumin > cisplatin increase"]],
    ["what protects", "Rats were protected from {D:doxorubicin}-induced cardiotoxicity by {D:dexrazoxane}.", ["dexrazoxane > doxorubicin increase"]],
    ["a way of what mediates", "{G:TNF} mediates {G:ERBB4} cleavage via {G:ADAM10}.", ["TNF > ERBB4 increase", "ADAM10 > ERBB4 increase"]],
    ["changes without a way", "{D:Curcumin} induced marked changes in {G:IL6} expression.", ["Curcumin > IL6 none"]],
    ["a cause inside an effect that is asked for", "We examined the effect of {D:curcumin} on {G:TNF}-induced {G:IL8} release.", ["TNF > IL8 increase"]],
    ["a loss of a substance", "{D:Furosemide} caused {D:potassium} loss.", ["Furosemide > potassium decrease"]],
    ["a depletion of a substance", "{D:Furosemide} caused depletion of {D:potassium}.", ["Furosemide > potassium decrease"]],
    ["an absence of a drug", "{G:CAMLG} caused growth in the absence of {D:cyclosporin}.", []],
    [
      "a verb behind cells that were transfected",
      "{G:UCN} stimulates {D:cAMP} accumulation in cells transfected with {G:CRHR1} and lowers {G:IL6} levels.",
      ["UCN > cAMP increase", "UCN > IL6 decrease"],
    ],
    ["two adverbs", "We show that {G:RSK1} specifically and directly binds {G:YWHAB}.", ["RSK1 > YWHAB none"]],
    ["a tool behind 'using'", "Inhibition of {G:JAK2} using {D:curcumin} was seen.", ["curcumin > JAK2 decrease"]],
    ["a region that binds", "The {G:STAT3}-interacting region of {G:JAK2} was mapped.", ["JAK2 > STAT3 none"]],
    ["a way between commas", "{G:TNF}, via {G:SRC}, increases {G:NOTCH2} expression.", ["TNF > NOTCH2 increase", "SRC > NOTCH2 increase"]],
    ["what a hormone's signals need", "{G:COI1} is required for {D:coronatine} responses.", ["COI1 > coronatine increase"]],
    ["what a hormone's signals do", "{D:Estradiol} signaling raised {G:CCND1} levels.", ["Estradiol > CCND1 increase"]],
    ["a second messenger", "{G:ADCY5} is required for {D:cAMP} signaling.", []],
    ["what shows it", "{D:Curcumin} induced apoptosis, as evidenced by {G:CASP3} activation.", ["Curcumin > CASP3 increase"]],
    ["what was measured", "{D:Curcumin} induced {G:BAX}, as shown by {G:BAX} staining.", ["Curcumin > BAX increase"]],
    ["by holding on to another", "{G:SMAD7} inhibits growth through a direct interaction with {G:SMAD4}.", ["SMAD7 > SMAD4 none"]],
    ["who has the ability", "{D:U0126} lowered the ability of {G:EGF} to activate {G:MAPK1}.", ["U0126 > EGF decrease", "EGF > MAPK1 increase"]],
    ["an ability that was asked for", "We tested the ability of {G:EGF} to activate {G:MAPK1}.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("order of words", () => {
  it.each([
    ["who does it before what is done", "The suppression by {D:dexamethasone} of {G:NFKB1} activation was strong.", ["dexamethasone > NFKB1 decrease"]],
    ["cells before what they make", "Production by macrophages of {G:IL12} was reduced by {D:dexamethasone}.", ["dexamethasone > IL12 decrease"]],
    ["a name behind its class", "The transcription factor, {G:STAT3}, is phosphorylated by {G:JAK2}.", ["JAK2 > STAT3 increase"]],
    ["a class that is taken for a name", "We saw an interaction of {G:KCND2} with the {G:actin-binding protein}, {G:FLNA}.", ["KCND2 > FLNA none"]],
    ["a list of three", "The receptor, {G:STAT3} and {G:JAK2} rose.", []],
    ["a ligand behind a comma", "{G:VEGFA}, a ligand for {G:KDR}, was raised.", ["VEGFA > KDR none"]],
    ["a gene that induces", "{G:TNF}, a potent inducer of {G:IL6} expression, was raised.", ["TNF > IL6 increase"]],
    ["what is produced is a change", "{D:Erlotinib} produced an increase in {D:bilirubin} levels.", ["Erlotinib > bilirubin increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("two that do it to each other", () => {
  it.each([
    ["a change", "{G:TP53} and {G:MDM2} inhibit each other.", ["TP53 > MDM2 decrease", "MDM2 > TP53 decrease"]],
    ["what each does", "{G:TP53} and {G:SP1} interact and modulate the functions of each other.", ["TP53 > SP1 none", "TP53 > SP1 none", "SP1 > TP53 none"]],
    ["binding", "{G:TP53} and {G:MDM2} interact with each other.", ["TP53 > MDM2 none"]],
    ["physically", "{G:MYB} and {G:MAF} physically interact to form complexes.", ["MYB > MAF none"]],
    ["what is pulled down together", "{G:TP53} and {G:MDM2} can be coimmunoprecipitated.", ["TP53 > MDM2 none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

it("takes two that interact to raise something for a pair that works together, and not for one that binds", () => {
  const [claim] = relationsOf(markedDocument("{G:IL-3} and {G:CSF1} interact to promote growth."));
  expect(claim).toMatchObject({ relation: "associated_with", aspect: null });
});

it("takes how much is given for no part of a synergy", () => {
  const [claim] = relationsOf(markedDocument("{G:IL-12} synergizes with low concentrations of {G:IL-2}."));
  expect(claim).toMatchObject({ relation: "associated_with", aspect: null });
});

describe("conversion", () => {
  it.each([
    ["by a noun", "Oxidation of {D:nifedipine} by {G:CYP3A4} was slow.", ["CYP3A4 > nifedipine none"]],
    ["by a suffix", "{G:CYP3A4}-catalysed oxidation of {D:nifedipine} was slow.", ["CYP3A4 > nifedipine none"]],
    ["what is undergone", "{D:Midazolam} undergoes oxidation by {G:CYP3A4}.", ["CYP3A4 > Midazolam none"]],
    ["a gene product undergoes it too", "{G:STAT3} undergoes phosphorylation by {G:JAK2}.", ["JAK2 > STAT3 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("treated animals and cells", () => {
  it.each([
    [
      "a kind of animal",
      "{D:Isoproterenol}-treated {S:rats} showed increases in the levels of {G:LDH} and decreases in the activities of {G:CAT}.",
      ["Isoproterenol > LDH increase", "Isoproterenol > CAT decrease"],
    ],
    ["what is seen in them", "A decrease in {G:CAT} activity was seen in {D:cisplatin}-treated {S:rats}.", ["cisplatin > CAT decrease"]],
    ["how many times", "{G:IL8} levels were 3-fold higher in {G:TNF}-treated cells.", ["TNF > IL8 increase"]],
    ["stimulated cells", "{G:TNF}-stimulated cells secreted more {G:IL8}.", ["TNF > IL8 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("by way of a third", () => {
  it.each([
    ["what raises it raises it too", "{G:IL6} induces {G:BCL2} expression via {G:STAT3}.", ["IL6 > BCL2 increase", "STAT3 > BCL2 increase"]],
    ["what is lowered hangs on it", "{D:Curcumin} inhibited {G:TNF} production via {G:NFKB1}.", ["Curcumin > TNF decrease", "NFKB1 > TNF none"]],
    ["what is broken down does nothing", "{G:RBX1} activates {G:NFKB1} via degradation of {G:NFKBIA}.", ["RBX1 > NFKB1 increase", "RBX1 > NFKBIA increase"]],
    ["one verb with a preposition, one without", "{D:Nilotinib} bound to and inhibited {G:ABL1}.", ["Nilotinib > ABL1 none", "Nilotinib > ABL1 decrease"]],
    ["which way it regulates", "{G:SOCS3} negatively regulates {G:JAK2}.", ["SOCS3 > JAK2 decrease"]],
    ["both ways", "{G:JAK2} can be positively or negatively regulated by {G:IL6}.", ["IL6 > JAK2 none"]],
    ["what is kept", "{G:BDNF} preserved phosphorylation of {G:BAD}.", ["BDNF > BAD increase"]],
    ["harm to an organ", "{D:Curcumin} protected rats against {D:cisplatin}-induced nephrotoxicity.", ["Curcumin > cisplatin increase"]],
    ["a role against it", "A protective role of {G:BDNF} against {D:doxorubicin}-induced cardiotoxicity is known.", ["BDNF > doxorubicin decrease"]],
    ["a form of a drug", "The reduced {D:glutathione} concentration was lowered by {D:methamphetamine}.", ["methamphetamine > glutathione decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("behind the noun", () => {
  it.each([
    ["a gene that is induced", "{G:GADD45A} is a response gene induced by {G:TP53}.", ["TP53 > GADD45A increase"]],
    ["so behind a comma", "{G:TSC22D1}, a modulator stimulated by {G:TGFB1}, was cloned.", ["TGFB1 > TSC22D1 increase"]],
    ["who is responsible", "We looked at {G:TGFBR1}, the kinase responsible for phosphorylation of {G:SMAD2}.", ["TGFBR1 > SMAD2 increase"]],
    [
      "the tool before its name",
      "The {G:MEK1} inhibitor, {D:U0126}, and the {G:SRC} inhibitor, {D:PP2}, were given.",
      ["U0126 > MEK1 decrease", "PP2 > SRC decrease"],
    ],
    ["a tool whose effect is asked for", "We examined the effect of the {G:MEK1} inhibitor {D:U0126} on {G:MAPK1}.", ["U0126 > MEK1 decrease"]],
    ["whatever lacks a gene", "{G:KRT12} expression was reduced in {G:PAX6}-null corneas.", ["PAX6 > KRT12 decrease"]],
    ["whatever was treated", "{G:STAR} expression was reduced in {D:mifepristone}-treated corpora.", ["mifepristone > STAR decrease"]],
    ["where a drug acts", "Uptake of {D:serotonin} is the site of action of {D:fluoxetine}.", []],
    ["what is absorbed", "{D:Glucose} absorption is mediated by {G:SLC5A1}.", ["SLC5A1 > Glucose increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("plain forms", () => {
  it.each([
    ["what is given to stimulate", "Stimulation of cells with {G:IL15} raised {G:TNF} secretion.", ["IL15 > TNF increase"]],
    ["what is given before", "Preincubation with {D:curcumin} lowered {G:IL2} levels.", ["curcumin > IL2 decrease"]],
    ["a group of patients", "{G:IL2} levels were lower in the {D:curcumin} group.", ["curcumin > IL2 decrease"]],
    ["patients who receive", "{G:IL2} levels fell in patients receiving {D:curcumin}.", ["curcumin > IL2 decrease"]],
    ["what circulates", "{D:Curcumin} potently lowers circulating {G:IL2} concentrations.", ["Curcumin > IL2 decrease"]],
    ["a role that is played", "{G:AKT1} plays a key role in {G:IL2} production.", ["AKT1 > IL2 increase"]],
    ["a role in regulation", "{G:AKT1} plays a role in the regulation of {G:IL2} production.", ["AKT1 > IL2 none"]],
    ["two passives, one agent", "{G:STAT3} is phosphorylated and activated by {G:JAK2}.", ["JAK2 > STAT3 increase", "JAK2 > STAT3 increase"]],
    ["a passive and a link", "{G:IL10} expression was raised and correlated with {G:TNF} levels.", ["IL10 > TNF none"]],
    ["regulators in brackets", "Regulators ({G:PPARG} and {G:CEBPA}) were decreased by {D:alcohol}.", ["alcohol > PPARG decrease", "alcohol > CEBPA decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("classes and their members", () => {
  it.each([
    [
      "in brackets",
      "{D:Ethanol} induced degradation of {G:matrix proteins} ({G:COL1A1} and {G:FN1}).",
      ["Ethanol > matrix proteins increase", "Ethanol > COL1A1 increase", "Ethanol > FN1 increase"],
    ],
    ["without and", "{D:Ethanol} lowered cytokine levels ({G:IL6}, {G:TNF}).", ["Ethanol > IL6 decrease", "Ethanol > TNF decrease"]],
    ["another name of the same", "{D:Ethanol} lowered {G:acetylcholinesterase} ({G:ACHE}).", ["Ethanol > acetylcholinesterase decrease"]],
    [
      "tools in the plural",
      "{D:Wortmannin} and {D:LY294002}, potent inhibitors of {G:PIK3CA}, reduced {G:AKT1} phosphorylation.",
      ["Wortmannin > PIK3CA decrease", "Wortmannin > AKT1 decrease", "LY294002 > PIK3CA decrease", "LY294002 > AKT1 decrease"],
    ],
    ["who is described by what it does", "We measured {G:SOCS3}, a protein that inhibits {G:JAK2}.", ["SOCS3 > JAK2 decrease"]],
    ["and by a participle", "{G:GATA3}, a factor interacting with the {G:CD4} enhancer, was cloned.", ["GATA3 > CD4 none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("genotypes", () => {
  it.each([
    ["with a blank", "{G:IL6} levels were lower in {G:CCR2} -/- mice.", ["CCR2 > IL6 decrease"]],
    ["of one allele", "{G:IL6} levels were lower in {G:CCR2}+/- mice.", ["CCR2 > IL6 decrease"]],
    ["with or without", "{G:IL6} was measured in cells given {G:TNF} +/- {G:IL2}.", []],
    ["what is the same without a gene", "{G:IL6} levels were unchanged in {G:CCR2}-deficient mice.", ["CCR2 > IL6 not none"]],
    ["what they resist", "{G:CHRNB4}-deficient mice were resistant to {D:nicotine}-induced seizures.", ["CHRNB4 > nicotine increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("sites on DNA", () => {
  it.each([
    ["a site in a promoter", "{G:SP1} binds to two sites in the {G:VEGFA} promoter.", ["SP1 > VEGFA none"]],
    ["a site of another", "{G:SP1} lies near the {G:JUN} site in the {G:VEGFA} promoter.", []],
    ["a recombinant binder", "Recombinant {G:SP1} binds to the {G:VEGFA} promoter.", ["SP1 > VEGFA none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what is given, and what it is good for", () => {
  it.each([
    ["treating cells", "Treating cells with {D:curcumin} raised {G:BAX} and lowered {G:BCL2} levels.", ["curcumin > BAX increase", "curcumin > BCL2 decrease"]],
    ["by doing what", "{D:Curcumin}-induced apoptosis was mediated by inhibiting {G:FASN}.", ["Curcumin > FASN decrease", "FASN > Curcumin increase"]],
    ["protection from what a gene sets going", "{G:BCL2} protects cells from {G:TNF}-induced apoptosis.", []],
    ["signals through a receptor", "{G:SMAD4} is required for signaling through {G:BMPR2}.", ["SMAD4 > BMPR2 increase"]],
    [
      "each goes its way",
      "{D:Curcumin} lowered {G:BCL2} levels, accompanied by increased {G:BAX} levels.",
      ["Curcumin > BCL2 decrease", "Curcumin > BAX increase"],
    ],
    ["a disease that a gene drives", "{D:Curcumin} prevented {G:TNF}-driven {X:arthritis}.", ["Curcumin > TNF decrease"]],
    ["a part that binds", "The {G:HRAS}-binding domain of {G:RAF1} was expressed.", ["RAF1 > HRAS none"]],
    ["a site stands for who binds there", "The {G:SP1} binding site is required for {G:VEGFA} expression.", ["SP1 > VEGFA increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("ways and classes", () => {
  it.each([
    [
      "a name behind its class and a short form",
      "{G:PPARG} was raised by the {D:thiazolidinedione} ({D:TZD}) {D:rosiglitazone}.",
      ["rosiglitazone > PPARG increase"],
    ],
    ["two names with a stroke", "{D:Curcumin} lowered {G:tyrosine kinase} ({G:SRC})/{G:AKT1} activity.", ["Curcumin > tyrosine kinase decrease"]],
    ["back to what it was", "{D:Curcumin} normalized the elevated {G:IL6} levels.", ["Curcumin > IL6 decrease"]],
    ["back from nowhere", "{D:Curcumin} normalized {G:IL6} levels.", ["Curcumin > IL6 none"]],
    ["through what is phosphorylated", "{D:Aconitine} promotes apoptosis via phosphorylation of {G:MAPK14}.", ["Aconitine > MAPK14 increase"]],
    ["through whom it acts", "{G:FGF21} acts through {G:FGFR1}.", ["FGF21 > FGFR1 none"]],
    ["patients who received it", "Patients who received {D:dexamethasone} had lower {G:IL6} levels.", ["dexamethasone > IL6 decrease"]],
    [
      "one change beside the other",
      "Effects of {D:curcumin} were reported, such as inhibition of {G:PRKCA} activity and inhibition of {G:MAPK1}.",
      ["curcumin > PRKCA decrease", "curcumin > MAPK1 decrease"],
    ],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

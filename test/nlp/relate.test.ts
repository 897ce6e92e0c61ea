import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

describe("clauses", () => {
  it.each([
    ["active", "{D:Curcumin} decreased {G:COX-2} expression.", ["Curcumin > COX-2 decrease"]],
    ["passive", "{G:COX-2} was induced by {G:IL-1}.", ["IL-1 > COX-2 increase"]],
    ["a shared subject", "{D:Curcumin} inhibited {G:IKK} and reduced {G:COX-2} levels.", ["Curcumin > IKK decrease", "Curcumin > COX-2 decrease"]],
    [
      "a verb behind a participle that is joined to its agent",
      "{D:Curcumin} abolished {G:IL-1}-induced phosphorylation of {G:JNK} and decreased expression of {G:COX-2}.",
      ["Curcumin > JNK decrease", "Curcumin > COX-2 decrease", "IL-1 > JNK increase"],
    ],
    ["two subjects", "{G:IL-1} induced {G:COX-2} and {G:IL-4} reduced {G:MMP9}.", ["IL-1 > COX-2 increase", "IL-4 > MMP9 decrease"]],
    ["an insertion", "{D:Tofacitinib}, which is taken by mouth, reduced {G:STAT1} phosphorylation.", ["Tofacitinib > STAT1 decrease"]],
    ["an infinitive", "{D:Tofacitinib} was found to reduce {G:STAT1} phosphorylation.", ["Tofacitinib > STAT1 decrease"]],
    ["two adjectives of one event", "{G:IL-1} induces a rapid and transient phosphorylation of {G:STAT1}.", ["IL-1 > STAT1 increase"]],
    ["a short form before the suffix", "We studied {G:interleukin-1} ({G:IL-1})-induced {G:STAT1} activation.", ["interleukin-1 > STAT1 increase"]],
    [
      "a list behind a phrase in front",
      "In both cell lines, both {G:TNF} and {G:IL-1} were able to activate {G:STAT1}.",
      ["TNF > STAT1 increase", "IL-1 > STAT1 increase"],
    ],
    ["what is higher in treated cells", "{G:IL-8} levels were higher in {G:TNF}-treated cells.", ["TNF > IL-8 increase"]],
    ["a target", "{G:COX-2} is a direct target of {G:STAT1}.", ["STAT1 > COX-2 none"]],
    ["a target for", "The {G:COX-2} promoter is a target for {G:STAT1}.", ["STAT1 > COX-2 none"]],
    ["a medium", "{G:IL-1}-conditioned medium reduced {G:COX-2} expression.", ["IL-1 > COX-2 decrease"]],
    ["an arrest beside it", "{D:Doxorubicin} induces growth arrest and {G:FOXO3} relocation.", ["Doxorubicin > FOXO3 increase"]],
    ["what is sensitive to a drug", "{G:STAT1} phosphorylation was sensitive to {D:tofacitinib}.", ["tofacitinib > STAT1 decrease"]],
    ["a preposition left out", "Knockdown the expression of {G:STAT1} reduced {G:IL-8} levels.", ["STAT1 > IL-8 decrease"]],
    ["two words for little", "{C:HeLa} cells express very low or undetectable levels of {G:PTEN}.", ["PTEN > HeLa decrease"]],
    ["two negatives", "{D:Tofacitinib} blocked the inhibition of {G:STAT1} signaling.", ["Tofacitinib > STAT1 increase"]],
    ["what is required", "{G:COX-2} induction required {G:JNK}.", ["JNK > COX-2 increase"]],
    [
      "what accompanies",
      "Inhibition of {G:STAT1} by {D:tofacitinib} was accompanied by decreased {G:IL-8} expression.",
      ["STAT1 > IL-8 decrease", "tofacitinib > STAT1 decrease", "tofacitinib > IL-8 decrease"],
    ],
    ["a stimulation with something", "Stimulation of macrophages with {D:zymosan} raised {G:IL-8} release.", ["zymosan > IL-8 increase"]],
    ["a stimulation through a receptor", "Costimulation through {G:CD28} did not raise {G:IL-2} secretion.", ["CD28 > IL-2 not increase"]],
    ["what is done in vitro", "In vitro stimulation with {G:IL-23} induced {G:IL-17} production.", ["IL-23 > IL-17 increase"]],
    [
      "a participle without its hyphen behind a verb",
      "{D:Curcumin} inhibited the {G:TNF} induced release of {G:IL-8}.",
      ["Curcumin > IL-8 decrease", "TNF > IL-8 increase"],
    ],
    [
      "an effect that is regulated, and not which way",
      "{D:Curcumin} reduced expression of the {G:LIF}-regulated gene {G:MSX1}.",
      ["Curcumin > MSX1 decrease", "LIF > MSX1 none"],
    ],
    ["a complex of two", "The {G:CCND1}-{G:CDK4} complex was found.", ["CCND1 > CDK4 none"]],
    ["an interaction of two", "The interaction of {G:CCND1} and {G:CDK4} was lost.", ["CCND1 > CDK4 none"]],
    ["an interaction of some", "The interaction of {G:CXCL1}, {G:CXCL2} and {G:CXCR2} was lost.", []],
    ["two names behind a binding to something", "{G:NFKB1}/{G:RELA} binding to DNA was seen.", []],
    ["a binding protein", "{G:GRIM19} is a novel {G:STAT3}-binding protein.", ["GRIM19 > STAT3 none"]],
    ["what was identified as a binding protein", "We identified {G:GRIM19} as a {G:STAT3}-interacting protein.", ["GRIM19 > STAT3 none"]],
    ["a binding protein with its name", "The {G:STAT3}-binding protein {G:GRIM19} blocks {G:JUN}.", ["GRIM19 > STAT3 none", "GRIM19 > JUN decrease"]],
    ["a ligand with its name", "The {G:CD28} ligand {G:CD80} activates {G:JUN}.", ["CD80 > CD28 none", "CD80 > JUN increase"]],
    [
      "a suffix that two names share",
      "{D:Curcumin} reduced {G:TNF}- and {D:LPS}-induced release of {G:IL-8}.",
      ["Curcumin > IL-8 decrease", "TNF > IL-8 increase", "LPS > IL-8 increase"],
    ],
    [
      "a suffix that three names share",
      "{G:TNF}-, {G:IL-1}- and {D:LPS}-induced {G:IL-8} release rose.",
      ["TNF > IL-8 increase", "IL-1 > IL-8 increase", "LPS > IL-8 increase"],
    ],
    ["a list behind a suffix", "{G:EGF}-induced {G:ERK1} and {G:AKT1} phosphorylation fell.", ["EGF > ERK1 increase", "EGF > AKT1 increase"]],
    ["how much is given, in an adverb", "{G:IL-6} release was dose-dependently inhibited by {D:curcumin}.", ["curcumin > IL-6 decrease"]],
    ["two such adverbs", "{D:Curcumin} time- and dose-dependently inhibited {G:IL-6} release.", ["Curcumin > IL-6 decrease"]],
    ["the lesser of two", "{D:Curcumin} inhibited {G:JAK2} and, to a lesser extent, {G:TYK2}.", ["Curcumin > JAK2 decrease", "Curcumin > TYK2 decrease"]],
    [
      "what three things happen to",
      "{D:Curcumin} reduced the expression, secretion and activity of {G:IL-6}.",
      ["Curcumin > IL-6 decrease", "Curcumin > IL-6 decrease", "Curcumin > IL-6 decrease"],
    ],
    [
      "a suffix said twice",
      "{D:Curcumin} inhibited {D:LPS}-induced and {G:TNF}-induced {G:IL-6} release.",
      ["Curcumin > IL-6 decrease", "LPS > IL-6 increase", "TNF > IL-6 increase"],
    ],
    ["another effect that is denied", "{D:Curcumin} inhibited {G:IL-6} release but not that induced by {G:TNF}.", ["Curcumin > IL-6 decrease"]],
    ["what genes code for", "{G:TNF} increased transcription of genes encoding {G:IL-2} and {G:IL-4}.", ["TNF > IL-2 increase", "TNF > IL-4 increase"]],
    ["whose gene it is", "{G:TNF} increased expression of the gene for {G:IL-2}.", ["TNF > IL-2 increase"]],
    ["a site in a promoter of something", "{G:STAT3} bound to a site in the promoter of {G:IL-2}.", ["STAT3 > IL-2 none"]],
    ["a target gene of something", "{G:IL-2} was identified as a target gene of {G:STAT3}.", ["STAT3 > IL-2 none"]],
    ["stimulated cells", "{D:LPS}-stimulated macrophages released {G:IL-6}.", ["LPS > IL-6 increase"]],
    ["two that are also activated", "In addition to {G:STAT1}, {G:STAT3} is also activated by {G:IL-6}.", ["IL-6 > STAT1 increase", "IL-6 > STAT3 increase"]],
    [
      "what a suffix causes goes on in the list",
      "{G:TNF}-induced {G:JNK} activation and {G:IL-8} release rose.",
      ["TNF > JNK increase", "TNF > IL-8 increase"],
    ],
    [
      "what has a cause of its own",
      "{G:TNF}-induced {G:JNK} activation and {D:LPS}-induced {G:IL-8} release rose.",
      ["TNF > JNK increase", "LPS > IL-8 increase"],
    ],
    [
      "a cause inside an effect",
      "{D:Curcumin} had an inhibitory effect on {G:TNF}-induced {G:IL-8} release.",
      ["Curcumin > IL-8 decrease", "TNF > IL-8 increase"],
    ],
    ["a cause inside no influence", "{D:Curcumin} had no influence on {G:TNF}-induced {G:IL-8} release.", ["Curcumin > IL-8 not none", "TNF > IL-8 increase"]],
    ["a name before one with a suffix", "{G:TNF} and {D:LPS}-induced release of {G:IL-8} fell.", ["LPS > IL-8 increase"]],
    [
      "a name that is induced",
      "{D:Curcumin} inhibits {G:TNF}-induced {G:IL-8} and {G:CCL2}.",
      ["Curcumin > IL-8 decrease", "Curcumin > CCL2 decrease", "TNF > IL-8 increase", "TNF > CCL2 increase"],
    ],
    ["a member of a class behind a comma", "{G:IL-8} was induced by a growth factor, {G:EGF}.", ["EGF > IL-8 increase"]],
    ["a place in front of a name", "In the receptor, {G:EGF}, was seen, and {G:IL-8} was induced by {G:TNF}.", ["TNF > IL-8 increase"]],
    ["a tool with its name behind a comma", "Migration was reduced by the {G:BRAF} inhibitor, {D:vemurafenib}.", ["vemurafenib > BRAF decrease"]],
    [
      "tools with their names behind a colon",
      "We used two inhibitors of {G:mTOR}: {D:rapamycin} and {D:torin}.",
      ["rapamycin > mTOR decrease", "torin > mTOR decrease"],
    ],
    [
      "what was blocked some time after it rose",
      "{G:TNF} raised {G:IL-8} mRNA after 3 h, which was blocked by {D:curcumin}.",
      ["TNF > IL-8 increase", "curcumin > IL-8 decrease"],
    ],
    ["what would bind", "{G:FKBP12} prevented {G:TGFBR1} from binding to {G:SMAD2}.", ["FKBP12 > TGFBR1 decrease", "TGFBR1 > SMAD2 none"]],
    ["who is capable", "{G:IL-8} was induced by antibodies capable of activating {G:NFATC1}.", []],
    ["a gene induced by something", "{G:CYP1A1} is a gene induced by {D:dioxin}.", ["dioxin > CYP1A1 increase"]],
    ["a measure before the name", "{G:TNF} raised the release of up to 8 ng/ml {G:IL-8}.", ["TNF > IL-8 increase"]],
    ["a message for something", "{G:TNF} induced increases in mRNA for {G:CCL3} and {G:CCL4}.", ["TNF > CCL3 increase", "TNF > CCL4 increase"]],
    ["what a gene is at work in", "{D:Curcumin} inhibited {G:VEGFA}-dependent proliferation.", ["Curcumin > VEGFA decrease"]],
    ["what a drug brings about", "{D:Glibenclamide} blocked {D:diazoxide}-induced relaxation.", ["Glibenclamide > diazoxide decrease"]],
    ["what comes about through a gene", "{G:JNK} induced {G:ASK1}-dependent apoptosis.", []],
    ["a drug that is bound", "{G:S100B} binds {D:calcium}.", ["calcium > S100B none"]],
    ["a drug that something has to do with", "{G:CRHR1} interacts with {D:budesonide} response.", []],
    ["what was identified as a regulator", "{G:CISH} was identified as a negative regulator of {G:JAK2}.", ["CISH > JAK2 decrease"]],
    ["what was identified as a ligand", "{G:S100A9} was identified as a ligand of {G:RAGE}.", ["S100A9 > RAGE none"]],
    ["what goes along with it", "{D:Curcumin} lowered growth, and this was accompanied by decreased expression of {G:BIRC5}.", ["Curcumin > BIRC5 decrease"]],
    ["a gene that is inducible", "{G:MXRA5} is a {G:TGFB1}-inducible gene.", ["TGFB1 > MXRA5 increase"]],
    ["a target gene with its name", "The {G:STAT3} target gene {G:SOCS3} was found.", ["STAT3 > SOCS3 none"]],
    ["what an effect of a gene needs", "{G:TNF}-induced apoptosis requires {G:CASP8}.", []],
    ["what is needed for an effect of a gene", "{G:CASP8} is required for {G:TNF}-induced apoptosis.", []],
    ["what mediates an effect", "{D:Estradiol}-induced relaxation was mediated by {G:GPER1}.", ["GPER1 > Estradiol increase"]],
    ["the effects of a thing", "{D:Curcumin} abolished the effects of {G:TNF} on growth.", ["Curcumin > TNF decrease"]],
    ["the effects of what was done to a thing", "{D:Curcumin} reversed the promoting effects of {G:TNF} knockdown on growth.", []],
    ["a manner", "{G:TNF} raised {G:IL-8} levels in a {G:JNK}-dependent manner.", ["TNF > IL-8 increase", "JNK > IL-8 increase"]],
    ["what is inside cells", "{G:CCK} elicited increases in intracellular {D:calcium}.", ["CCK > calcium increase"]],
    ["a role that it plays", "{G:JNK} plays a role in {G:IL-8} expression.", ["JNK > IL-8 increase"]],
    ["a role in a regulation", "{G:JNK} has a role in the regulation of {G:IL-8} expression.", ["JNK > IL-8 none"]],
    ["patients that have a mutation", "{G:PEX1} was sought in patients that have mutations in {G:PMP70}.", []],
    ["means between commas", "{D:Curcumin}, by inhibiting {G:NFKB1}, reduced {G:IL-8} expression.", ["Curcumin > NFKB1 decrease", "Curcumin > IL-8 decrease"]],
    [
      "lower and higher levels",
      "{D:Curcumin} treatment resulted in lower {G:IL-8} and higher {G:IL-10} levels.",
      ["Curcumin > IL-8 decrease", "Curcumin > IL-10 increase"],
    ],
    [
      "targets downstream",
      "{G:AKT1} and its downstream target {G:mTOR} were inhibited by {D:torin}.",
      ["AKT1 > mTOR none", "torin > AKT1 decrease", "torin > mTOR decrease"],
    ],
    ["an object of two verbs", "{G:STAT3} binds to and activates {G:SOCS3}.", ["STAT3 > SOCS3 none", "STAT3 > SOCS3 increase"]],
    ["an antagonist at a receptor", "{D:Cetirizine} acts as an antagonist at the {G:H1 receptor}.", ["Cetirizine > H1 receptor decrease"]],
    ["the effect of a gene on death", "{G:SHP2} enhanced the anti-apoptotic effect of {G:IL-6}.", ["SHP2 > IL-6 increase"]],
    ["an adverb that says which way", "{G:TP53} negatively regulates {G:BIRC5}.", ["TP53 > BIRC5 decrease"]],
    ["two adverbs that say both ways", "{G:KCNK10} can be positively or negatively regulated by {G:HTR4}.", ["HTR4 > KCNK10 none"]],
    ["a bypass", "{D:PMA} bypassed the effects of {G:IL-6}.", []],
    ["a presence", "In the presence of {D:imatinib}, {G:STAT5} phosphorylation was reduced.", ["imatinib > STAT5 decrease"]],
    ["an absence", "{G:STAT5} phosphorylation was reduced in the absence of {G:ABL1}.", ["ABL1 > STAT5 decrease"]],
    ["a treated group", "{G:IL-8} levels were lower in the {D:curcumin} group than in controls.", ["curcumin > IL-8 decrease"]],
    ["a substrate for something", "{G:STAT3} is a substrate for {G:SRC}.", ["SRC > STAT3 none"]],
    ["what brings two together", "{G:EGF} induces the association of {G:GRB2} with {G:EGFR}.", ["GRB2 > EGFR none"]],
    ["a colon list", "{G:IL-1} starts two events: activation of {G:JNK} and induction of {G:IL-8}.", []],
  ])("reads %s", (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe("lists", () => {
  it("gives each member its claim and relates none to another", () => {
    expect(lines("{G:TNF} raised the levels of {G:IL-8}, {G:CCL2} and {G:CCL5}.")).toEqual([
      "TNF > IL-8 increase",
      "TNF > CCL2 increase",
      "TNF > CCL5 increase",
    ]);
  });

  it("shares a head between the members before it", () => {
    expect(lines("{G:ABCB1} confers {D:paclitaxel} and {D:docetaxel} resistance.")).toEqual(["ABCB1 > paclitaxel increase", "ABCB1 > docetaxel increase"]);
  });

  it("does not carry what was done to one member over to the next", () => {
    const doc = markedDocument("{G:PTEN} loss, {G:MYC} and {G:AURKA} confer {D:alisertib} resistance.");
    const perturbed = relationsOf(doc).filter(({ perturbation }) => perturbation !== null);
    expect(perturbed.map(({ subject }) => doc.mentions[subject]?.text)).toEqual(["PTEN"]);
  });
});

describe("events of a list", () => {
  const aspects = (text: string): readonly string[] => {
    const doc = markedDocument(text);
    return relationsOf(doc).map(({ subject, object, aspect }) => `${doc.mentions[subject]?.text} > ${doc.mentions[object]?.text} ${aspect ?? "none"}`);
  };

  it.each([
    [
      "keep what happens to each",
      "{D:LiCl} had no effect on {G:IKBA} degradation, {G:IKK} activity and {G:RELA} nuclear import.",
      ["LiCl > IKBA degradation", "LiCl > IKK activity", "LiCl > RELA localization"],
    ],
    [
      "stand beside an event that happens to things only",
      "{G:TNF} caused activation of {G:IKK} and {G:RELA} phosphorylation.",
      ["TNF > IKK activity", "TNF > RELA phosphorylation"],
    ],
    ["stand beside degradation too", "{G:TNF} leads to degradation of {G:IKBA} and {G:JUN} activation.", ["TNF > IKBA degradation", "TNF > JUN activity"]],
    [
      "share what is done to both",
      "{D:Curcumin} caused inhibition of {G:EGFR} and {G:STAT3} phosphorylation.",
      ["Curcumin > EGFR phosphorylation", "Curcumin > STAT3 phosphorylation"],
    ],
    [
      "go their own way where a pathway stands before them",
      "{D:Curcumin} acts through inhibition of the {G:TLR4} pathway and {G:IL-6} expression.",
      ["Curcumin > TLR4 activity", "Curcumin > IL-6 expression"],
    ],
    ["leave what a thing is to the thing", "{G:MAPK1} activates the {G:ELK1} transcription factor.", ["MAPK1 > ELK1 activity"]],
    ["are of the gene where its promoter works", "{G:TP53} repressed {G:TERT} promoter activity.", ["TP53 > TERT expression"]],
    ["are of the gene where it is activated", "{G:IL-6} led to transcriptional activation of the {G:SOCS3} gene.", ["IL-6 > SOCS3 expression"]],
    ["are of the gene that a factor activates", "{G:STAT3} activates the {G:SOCS3} gene.", ["STAT3 > SOCS3 expression"]],
    ["switch on factors that wait", "{G:TNF}-induced {G:NF-kappaB} binding was seen.", ["TNF > NF-kappaB activity"]],
    ["switch on what is called a transcription factor", "{G:fibronectin} induces the {G:AP-1} transcription factor.", ["fibronectin > AP-1 activity"]],
    ["make more of them where the words say so", "{G:IL-6} induces {G:STAT3} expression.", ["IL-6 > STAT3 expression"]],
    ["are not lent to factors that wait", "{D:LPS} induces both {G:NF-kappaB} and {G:TNF} production.", ["LPS > NF-kappaB activity", "LPS > TNF amount"]],
    [
      "keep their own with the word protein",
      "{G:IL-7} induced activation of the {G:JAK1} and {G:JAK3} proteins.",
      ["IL-7 > JAK1 activity", "IL-7 > JAK3 activity"],
    ],
    [
      "are told by what stands before a name",
      "{D:Curcumin} led to the up-regulation of {G:BAX}, cytosolic {G:cytochrome c}, and cleaved {G:CASP3}.",
      ["Curcumin > BAX expression", "Curcumin > cytochrome c localization", "Curcumin > CASP3 cleavage"],
    ],
    ["are what an inducer makes", "{D:Rifampicin} is an inducer of {G:CYP3A4}.", ["Rifampicin > CYP3A4 expression"]],
    ["are what an inhibitor works on", "{D:MG132} acts as an inhibitor of {G:IKBA} degradation.", ["MG132 > IKBA degradation"]],
    ["leave what a pathway does to the pathway", "{G:EGF} activates the {G:AKT1} signaling pathway.", ["EGF > AKT1 activity"]],
    [
      "go with several names that act together",
      "{G:SRC} facilitates {G:CCNE1}-{G:CDK2}-dependent {G:CDKN1B} proteolysis.",
      ["SRC > CDKN1B degradation", "CCNE1 > CDKN1B degradation", "CDK2 > CDKN1B degradation"],
    ],
  ])("%s", (_, text, expected) => {
    expect(aspects(text)).toEqual(expected);
  });
});

describe("tools", () => {
  const perturbed = (text: string): readonly string[] => {
    const doc = markedDocument(text);
    return relationsOf(doc).map(
      ({ relation, subject, object, direction, perturbation }) =>
        `${doc.mentions[subject]?.text} ${relation} ${doc.mentions[object]?.text} ${direction} ${perturbation?.kind ?? "as such"}`,
    );
  };

  it.each([
    [
      "that are named as examples act themselves",
      "{G:EGFR} inhibitors such as {D:gefitinib} increased the expression of {G:IL-8}.",
      ["EGFR regulates IL-8 increase inhibition", "gefitinib targets EGFR decrease as such", "gefitinib regulates IL-8 increase as such"],
    ],
    [
      "that are named behind what they are for act themselves",
      "Two inhibitors of {G:EGFR}, {D:gefitinib} and {D:erlotinib}, reduced {G:IL-8} secretion.",
      [
        "EGFR regulates IL-8 decrease inhibition",
        "gefitinib targets EGFR decrease as such",
        "gefitinib regulates IL-8 decrease as such",
        "erlotinib targets EGFR decrease as such",
        "erlotinib regulates IL-8 decrease as such",
      ],
    ],
    ["that are genes act themselves", "{G:STAT3} is inhibited by several inhibitors, including {G:SOCS3}.", ["SOCS3 regulates STAT3 decrease as such"]],
    ["carry what they do", "The RNA interference construct of {G:TRIP6} inhibits {G:STAT3} activation.", ["TRIP6 regulates STAT3 decrease knockdown"]],
    [
      "are made of all that is named before them",
      "{G:CTSB} and {G:PLAUR} siRNA treatment led to downregulation of {G:CD151}.",
      ["CTSB regulates CD151 decrease knockdown", "PLAUR regulates CD151 decrease knockdown"],
    ],
    ["that stop a loss leave more", "Inhibition of {G:IKBA} degradation reduced the expression of {G:IL-8}.", ["IKBA regulates IL-8 decrease higher-level"]],
    [
      "that stop a cleavage stop what it sets going",
      "Inhibition of {G:NOTCH1} cleavage reduced the expression of {G:HES1}.",
      ["NOTCH1 regulates HES1 decrease inhibition"],
    ],
    [
      "act on what happens to a thing where they are said to",
      "{D:MG132}, an inhibitor of {G:IKBA} degradation, was added.",
      ["MG132 regulates IKBA decrease as such"],
    ],
    ["are told by a prefix", "{G:STAT3} activity was inhibited by transfection of {G:DN-AKT1}.", ["DN-AKT1 regulates STAT3 decrease dominant-negative"]],
    ["that induce a thing do not make it act", "Activation of {G:NR1I2} by inducers of {G:CYP3A4} was found.", []],
    ["of the laboratory show nothing by themselves", "{G:IL-6} reporter assays showed increased {G:STAT3} activity.", []],
    ["can bind and need not", "{G:IL-6} acts by enhancing binding activity of the transcription factor {G:STAT3}.", ["IL-6 regulates STAT3 increase as such"]],
  ])("%s", (_, text, expected) => {
    expect(perturbed(text)).toEqual(expected);
  });
});

describe("what undoes", () => {
  it.each([
    ["a rescue of an inhibition raises", "{G:RSPO1} rescued the inhibition of {G:WNT3A} expression.", ["RSPO1 > WNT3A increase"]],
    ["a rescue of what was reduced raises", "{G:RSPO1} rescued the reduced expression of {G:WNT3A}.", ["RSPO1 > WNT3A increase"]],
    ["a block of a fall raises", "{G:RSPO1} prevented the decrease in {G:WNT3A} expression.", ["RSPO1 > WNT3A increase"]],
    [
      "who raised a thing is not who lowered it",
      "Treatment with {D:metformin} increased {G:STAT3} phosphorylation, which was inhibited by serum.",
      ["metformin > STAT3 increase"],
    ],
    [
      "a kind of activity denies no cause of it",
      "{D:Forskolin} increased the level of {G:CALM1}-independent {G:EEF2K} activity.",
      ["Forskolin > EEF2K increase"],
    ],
  ])("%s", (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe("denial", () => {
  it.each([
    ["not", "{G:IL-4} did not induce {G:COX-2}.", "IL-4 > COX-2 not increase"],
    ["failed to", "{G:IL-4} failed to induce {G:COX-2}.", "IL-4 > COX-2 not increase"],
    ["no effect on", "{G:IL-4} had no effect on {G:COX-2} expression.", "IL-4 > COX-2 not none"],
    ["no evidence that", "There was no evidence that {G:IL-4} induces {G:COX-2}.", "IL-4 > COX-2 not increase"],
    ["without", "{G:IL-4} lowered {G:IL-1} without reducing {G:COX-2} levels.", "IL-4 > COX-2 not decrease"],
    ["no support for a notion", "Our data do not support the notion that {G:IL-4} induces {G:COX-2}.", "IL-4 > COX-2 not increase"],
    ["no support for a role", "These findings do not support a role of {G:ABCB1} in {D:paclitaxel} resistance.", "ABCB1 > paclitaxel not increase"],
    ["independent", "We describe a {G:IL-4}-independent induction of {G:COX-2}.", "IL-4 > COX-2 not increase"],
    ["a verb left out", "{G:IL-1} induced {G:COX-2}, but {G:IL-4} did not.", "IL-4 > COX-2 not increase"],
    ["but not of one member", "{G:IL-4} induced {G:IL-1} but not {G:COX-2}.", "IL-4 > COX-2 not increase"],
  ])("%s", (_, text, claim) => {
    expect(lines(text)).toContain(claim);
    expect(lines(text)).not.toContain(claim.replace("not ", ""));
  });

  it("binds a denial to the cell line that it names", () => {
    const doc = markedDocument("{G:IL-4} induced {G:COX-2} in {C:HT-29} but not in {C:SW480} cells.");
    expect(relationsOf(doc).map(({ negated, context }) => [negated, context.cellLines])).toEqual([
      [false, ["test:HT29"]],
      [true, ["test:SW480"]],
    ]);
  });
});

describe("cells and drugs", () => {
  it.each([
    ["an adjective", "{C:PEO4} cells are resistant to {D:cisplatin}.", "PEO4 > cisplatin increase"],
    ["a joined adjective", "We grew {D:cisplatin}-resistant {C:PEO4} cells.", "PEO4 > cisplatin increase"],
    [
      "cells taken after resistance arose",
      "Lines were made before ({C:PEO1}) and after ({C:PEO4}) development of {D:cisplatin} resistance.",
      "PEO4 > cisplatin increase",
    ],
  ])("reads %s", (_, text, claim) => {
    expect(lines(text)).toEqual([claim]);
  });

  it.each([
    ["silenced", "{G:TP53}-silenced {C:HepG2} cells were grown."],
    ["transfected", "{G:CD36}-transfected {C:CHO} cells were grown."],
    ["made to express", "{C:CHO} cells stably expressing {G:ABCB1} were grown."],
    ["given what is not theirs", "{C:BaF3} cells expressing exogenous {G:IL22RA1} were grown."],
    ["given a plasmid", "{C:EL-4} cells were transfected with plasmids containing the {G:IL-2} promoter."],
    ["induced by something", "{G:MT1} was induced in {C:Huh7} cells."],
    ["stimulated before", "Upon stimulation, {G:RXRA} expression increased in {C:U937} cells."],
    ["found with little", "{G:MAPK14} is activated in liver but barely in {C:HepG2} cells."],
  ])("tells no state of cells that were %s", (_, text) => expect(lines(text)).toEqual([]));

  it("does not call cells resistant that an experiment made so", () => {
    expect(lines("{G:ABCB1} rendered {C:PEO1} cells resistant to {D:paclitaxel}.")).toEqual(["ABCB1 > paclitaxel increase"]);
  });

  it.each([
    ["a mutation that patients carry", "Tumors with {G:EGFR} mutations are sensitive to {D:gefitinib}.", "EGFR > gefitinib increase"],
    ["a predictor", "{G:TOP2A} amplification is a predictor of response to {D:epirubicin}.", "TOP2A > epirubicin increase"],
    ["an association named from the other side", "Resistance to {D:rituximab} was associated with low levels of {G:CD20}.", "CD20 > rituximab increase"],
  ])("reads %s", (_, text, claim) => {
    expect(lines(text)).toContain(claim);
  });
});

describe("perturbation", () => {
  it.each([
    ["siRNA", "{G:AXL} siRNA reduced {G:VEGFA} secretion.", "knockdown", "decrease", "increase"],
    ["knock-out", "Deletion of {G:NF1} increased {G:MYC} levels.", "knockout", "increase", "decrease"],
    ["inhibitor", "An {G:AXL} inhibitor reduced {G:VEGFA} secretion.", "inhibition", "decrease", "increase"],
    ["anti-", "Anti-{G:IL-6} antibody reduced {G:VEGFA} secretion.", "inhibition", "decrease", "increase"],
    ["over-expression", "{G:MYC} overexpression reduced {G:VEGFA} secretion.", "overexpression", "decrease", "decrease"],
    ["recombinant protein", "Recombinant {G:IL-6} increased {G:VEGFA} secretion.", "exogenous-protein", "increase", "increase"],
    ["mutation", "Mutation of {G:KIT} increased {G:VEGFA} secretion.", "mutation", "increase", "increase"],
    ["gerund", "Silencing {G:AXL} reduced {G:VEGFA} secretion.", "knockdown", "decrease", "increase"],
    ["means", "We reduced {G:VEGFA} secretion by silencing {G:AXL}.", "knockdown", "decrease", "increase"],
  ])("keeps what %s showed and infers the mechanism", (_, text, kind, observed, inferred) => {
    const [relation] = relationsOf(markedDocument(text));
    expect(relation?.perturbation?.kind).toBe(kind);
    expect(relation?.direction).toBe(observed);
    expect(relation?.inferred.direction).toBe(inferred);
  });

  it("takes a gene lowered by its own siRNA for a check of the reagent", () => {
    expect(lines("{G:AXL} siRNA reduced {G:AXL} expression.")).toEqual([]);
  });
});

describe("what is no claim", () => {
  it.each([
    ["an aim", "We examined the effect of {G:IL-4} on {G:COX-2} expression."],
    ["an open question", "The role of {G:IL-4} in {G:COX-2} induction remains unclear."],
    ["a listing", "Antibodies to {G:IL-4}, {G:COX-2} and {G:AKT1} were from a vendor."],
    ["co-occurrence", "{G:IL-4} was measured by ELISA and {G:COX-2} by blotting."],
  ])("%s", (_, text) => {
    expect(lines(text).filter((line) => !line.endsWith("none"))).toEqual([]);
  });
});

describe("phrases that point back", () => {
  it("finds the drug behind 'this inhibitor' in the sentence before", () => {
    expect(lines("Cells were given {D:dasatinib}. This inhibitor reduced {G:SRC} phosphorylation.")).toEqual(["dasatinib > SRC decrease"]);
  });

  it.each([
    ["its object", "We gave {D:tocilizumab}, an antibody against {G:IL-6R}. It reduced {G:SOCS3} expression.", "tocilizumab > SOCS3 decrease"],
    ["its subject", "{D:Gefitinib} inhibits {G:EGFR}. It also lowered {G:MMP9} expression.", "Gefitinib > MMP9 decrease"],
    ["what a report is about", "We found that {D:gefitinib} reduced growth. It also lowered {G:MMP9} expression.", "gefitinib > MMP9 decrease"],
    ["the drug that was given", "{D:Gefitinib} administration reduced growth. It lowered {G:MMP9} expression.", "Gefitinib > MMP9 decrease"],
    ["a gene that opens it", "{G:PTEN} is lost in many tumours. It represses the activation of {G:AKT1}.", "PTEN > AKT1 decrease"],
  ])("takes 'it' at the head of a sentence for what the sentence before is about: %s", (_, text, line) => {
    expect(lines(text)).toContain(line);
  });

  it.each([
    ["the strain", "The strain could use {D:alanine}. It did not show {G:catalase} activity."],
    ["a variant", "A variant of {G:CDX2} was reported. It lowered {G:VDR} expression."],
    ["the loss of a gene", "{G:ANXA1} deletion left growth as it was. It raised {G:IL-6} expression."],
    ["what follows", "{G:REN} is well known. It is important to reduce {G:ACE} activity."],
  ])("does not take 'it' for a thing that the sentence before names on the way: %s", (_, text) => {
    expect(lines(text)).toEqual([]);
  });

  it("does not take a phrase for a name before when it says itself what it means", () => {
    expect(lines("{G:ALG3} was cloned. The enzyme involved in {G:MUC1} phosphorylation is unknown.")).toEqual([]);
    expect(lines("{G:COX-1}, the enzyme that phosphorylates {G:MUC1}, was cloned.")).toEqual(["COX-1 > MUC1 increase"]);
  });

  it("does not make what an effect goes along with a work of what the effect was seen in", () => {
    const text = "{D:Cisplatin} reduced {G:VCAM-1} expression. This was associated with a reduction in {G:MCP-1} secretion.";
    expect(lines(text)).toEqual(["Cisplatin > VCAM-1 decrease"]);
  });

  it("takes 'this is the first study' for no effect", () => {
    expect(lines("{G:TLR2} activated {G:CREB}. This is the first study to show activation of {G:ATF1}.")).toEqual(["TLR2 > CREB increase"]);
  });

  it("finds the gene behind 'its'", () => {
    expect(lines("{D:Bortezomib} bound {G:NRF2} and blocked its degradation.")).toContain("Bortezomib > NRF2 decrease");
  });
});

describe("causes that stand apart", () => {
  it.each([
    ["a condition", "When {G:STAT3} was silenced, {C:SW480} cells became sensitive to {D:irinotecan}.", ["STAT3 > irinotecan increase"]],
    ["a phrase before the subject", "Upon {D:aspirin} treatment, phosphorylation of {G:JNK} fell.", ["aspirin > JNK decrease"]],
    [
      "exposure of cells",
      "Following exposure to {D:irinotecan}, {C:SW480} cells secreted more {G:CXCL8}.",
      ["irinotecan > CXCL8 increase", "CXCL8 > SW480 increase"],
    ],
    ["what a tool is for", "A neutralizing antibody to {G:IL-4} abolished {G:JNK} phosphorylation.", ["IL-4 > JNK decrease"]],
    [
      "a drug behind what it blocks",
      "Blockade of {G:IL-4} with {D:dupilumab} reduced {G:CCL17} levels.",
      ["IL-4 > CCL17 decrease", "dupilumab > IL-4 decrease", "dupilumab > CCL17 decrease"],
    ],
  ])("are found: %s", (_, text, expected) => {
    expect(lines(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe("denials and comparisons", () => {
  it.each([
    ["fails", "{G:IL-4} fails to activate {G:JNK} in {C:HT-29} cells.", ["IL-4 > JNK not increase"]],
    ["unaffected", "{G:JNK} activation was unaffected by {D:aspirin}.", ["aspirin > JNK not none"]],
    ["independent of", "Resistance to {D:irinotecan} was independent of {G:ABCG2}.", ["ABCG2 > irinotecan not increase"]],
    ["less", "{C:SW480} cells were less sensitive to {D:irinotecan} than {C:HT-29} cells.", ["SW480 > irinotecan decrease"]],
    ["higher in A than in B", "Levels of {G:IL-4} were higher in {C:SW480} than in {C:HT-29} cells.", ["IL-4 > SW480 increase"]],
    ["poor response", "High {G:CCL17} correlated with poor response to {D:dupilumab}.", ["CCL17 > dupilumab decrease"]],
    ["what cells lack makes them secrete nothing", "{G:IL-4} negative {C:SW480} cells secrete {G:CXCL8}.", ["IL-4 > SW480 decrease", "CXCL8 > SW480 none"]],
  ])("are read: %s", (_, text, expected) => {
    expect(lines(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe("drugs together", () => {
  it.each(["The combination of {D:aspirin} and {D:irinotecan} was toxic.", "{D:aspirin} acted synergistically with {D:irinotecan}."])(
    "are a pair: %s",
    (text) => {
      expect(lines(text)).toEqual(["aspirin > irinotecan none"]);
    },
  );

  it("are no pair of genes", () => {
    expect(lines("{G:IL-4} acts synergistically with {G:IL-13} in these cells.")).toEqual([]);
  });
});

describe("budget", () => {
  const names = (letter: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `{G:${letter}${index}}`);
  it.each([
    ["plain words", `${"the levels that were seen in the cells of the first and second group and ".repeat(25)} {G:IL-4} induced {G:COX-2}.`],
    ["lists on both sides", `${names("A", 30).join(", ")} and {G:IL-4} induced ${names("B", 28).join(", ")} and {G:COX-2}.`],
    [
      "events in a list",
      `${names("A", 58)
        .map((name) => `inhibition of ${name}`)
        .join(" and ")} induced {G:COX-2}.`,
    ],
    ["lists that share their names", `${"expression of cells and activity and ".repeat(60)} {G:IL-4} induced {G:COX-2}.`],
    ["brackets in brackets", `${"( the increase of ".repeat(80)} {G:IL-4} ${")".repeat(70)} induced {G:COX-2}.`],
    ["a list that never closes", `${"cells, ".repeat(190)} {G:IL-4} induced {G:COX-2}.`],
    ["clauses in clauses", `{G:IL-4} ${"showed that ".repeat(190)} {G:IL-5} induced {G:COX-2}.`],
    ["relative clauses", `{G:IL-4} ${"induced cells and reduced it, which ".repeat(50)} {G:IL-5} induced {G:COX-2}.`],
  ])("reads a sentence of hundreds of words in milliseconds: %s", (_, text) => {
    const doc = markedDocument(text);
    const once = (): number => {
      const { user: before } = process.cpuUsage();
      relationsOf(doc);
      return (process.cpuUsage().user - before) / 1000;
    };
    // The fastest of several, in CPU time, because the machine may be busy.
    expect(Math.min(once(), once(), once(), once(), once())).toBeLessThan(200);
  });

  it("still reads the end of a long sentence", () => {
    expect(lines(`${"The levels that were seen in the cells of the first and second group, ".repeat(25)}; {G:IL-4} induced {G:COX-2}.`)).toEqual([
      "IL-4 > COX-2 increase",
    ]);
  });

  it("passes over a sentence of more mentions than a sentence has", () => {
    const text = `${Array.from({ length: 80 }, (_, index) => `{G:GENE${index}}`).join(", ")} induced {G:COX-2}.`;
    expect(lines(text)).toEqual([]);
  });

  it("never throws and never relates a mention to itself, whatever the words", () => {
    const word = fc.constantFrom(
      "{G:IL-4}",
      "{G:COX-2}",
      "{D:aspirin}",
      "{C:HT-29}",
      "of",
      "by",
      "in",
      "and",
      ",",
      "(",
      ")",
      "induced",
      "inhibits",
      "expression",
      "resistance",
      "to",
      "not",
      "but",
      "the",
      "was",
      "-",
      "/",
      "inhibitor",
      "which",
      "cells",
      "increased",
      "while",
      ":",
      "its",
      "neither",
      "nor",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const doc = markedDocument(`${words.join(" ")}.`);
        for (const { subject, object, score, trigger } of relationsOf(doc)) {
          expect(doc.groundings[subject]?.[0]?.curie).not.toBe(doc.groundings[object]?.[0]?.curie);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(trigger === null || doc.text.slice(trigger.start, trigger.end).trim() !== "").toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("neither ... nor", () => {
  it.each([
    ["{G:COX-2} was neither induced by {G:IL-1} nor by {G:IL-4}.", ["IL-1", "IL-4"], ["COX-2"]],
    ["{G:IL-1} neither induced nor reduced {G:COX-2} expression.", ["IL-1"], ["COX-2"]],
    ["{G:IL-1} did neither activate {G:JNK} nor induce {G:COX-2}.", ["IL-1"], ["JNK", "COX-2"]],
    ["Neither {G:IL-1} nor {G:IL-4} induced {G:COX-2}.", ["IL-1", "IL-4"], ["COX-2"]],
  ])("denies all that %s names", (text, subjects, objects) => {
    const doc = markedDocument(text);
    const found = relationsOf(doc);
    const names = (index: number): string => doc.mentions[index]?.text ?? "";
    expect(found.every(({ negated }) => negated)).toBe(true);
    expect(new Set(found.map(({ subject }) => names(subject)))).toEqual(new Set(subjects));
    expect(new Set(found.map(({ object }) => names(object)))).toEqual(new Set(objects));
  });
});

describe("what drugs do to cells", () => {
  it.each([
    ["the effect of a drug", "{D:Quercetin} enhances the effect of {D:docetaxel}.", ["Quercetin > docetaxel increase"]],
    ["an effect by its kind", "{G:AXL} weakened the growth-inhibitory effects of {D:erlotinib}.", ["AXL > erlotinib decrease"]],
    ["an activity by its kind", "{D:Quercetin} augmented the antitumor activity of {D:docetaxel}.", ["Quercetin > docetaxel increase"]],
    ["killing by a participle", "{G:AXL} decreased the apoptosis induced by {D:erlotinib}.", ["AXL > erlotinib decrease"]],
    ["rescue", "{G:AXL} rescued the cells from {D:erlotinib}-induced apoptosis.", ["AXL > erlotinib increase"]],
    [
      "a preposition that comes again",
      "{G:AXL} increased resistance to {D:erlotinib} and to {D:docetaxel}.",
      ["AXL > erlotinib increase", "AXL > docetaxel increase"],
    ],
    [
      "a resistance that is pointed to",
      "{G:AXL} caused {D:erlotinib} resistance, and {D:quercetin} reversed this resistance.",
      ["AXL > erlotinib increase", "quercetin > erlotinib decrease"],
    ],
    ["a gerund behind 'and'", "{G:AXL} is common, and targeting {G:AXL} may sensitize tumors to {D:erlotinib}.", ["AXL > erlotinib increase"]],
    ["growth inhibition", "{G:AXL} abolished {D:erlotinib}-induced growth inhibition.", ["AXL > erlotinib decrease"]],
    [
      "the drug that the cells resist",
      "In {D:erlotinib}-resistant {C:A549} cells, {G:AXL} silencing restored sensitivity.",
      ["A549 > erlotinib increase", "AXL > erlotinib increase"],
    ],
    ["killing of cells that resist", "In {D:erlotinib}-resistant {C:A549} cells, {G:AXL} increased apoptosis.", ["A549 > erlotinib increase"]],
    ["no resistance to a gene", "{G:AXL} is linked to resistance to {G:EGFR} inhibitors.", []],
  ])("reads %s", (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it("takes who aims at a target for an inhibitor of it", () => {
    const [relation] = relationsOf(markedDocument("{G:AXL} is a target for overcoming {D:erlotinib} resistance."));
    expect([relation?.direction, relation?.inferred.direction, relation?.perturbation?.kind]).toEqual(["decrease", "increase", "inhibition"]);
  });

  it("denies the state of both behind 'neither'", () => {
    expect(lines("Neither {G:AXL} nor {G:FGFR1} was upregulated in {C:A549} cells.")).toEqual(["AXL > A549 not increase", "FGFR1 > A549 not increase"]);
  });
});

describe("what was said before", () => {
  it.each([
    ["an effect that something abolishes", "{G:TGFB} induced {G:PAI-1}, and this effect was abolished by {D:galunisertib}.", "galunisertib > PAI-1 decrease"],
    ["an effect set off by a comma", "{G:TGFB} raised {G:PAI-1}, an increase that {D:galunisertib} blocked.", "galunisertib > PAI-1 decrease"],
    ["a lowering that is undone", "{G:TGFB} lowered {G:CDH1}. This effect was reversed by {D:galunisertib}.", "galunisertib > CDH1 increase"],
    ["the opposite effect", "{G:TGFB} lowered {G:CDH1}, whereas {G:BMP7} had the opposite effect.", "BMP7 > CDH1 increase"],
    ["a sensitivity", "{G:AXL} caused resistance to {D:erlotinib}, whereas silencing of {G:AXL} restored sensitivity.", "AXL > erlotinib increase"],
    ["nor did", "{G:TGFB} did not alter {G:CDH1}, nor did it change {G:BAX} levels.", "TGFB > BAX not none"],
    ["no such effect", "{G:TGFB} lowered {G:CDH1}, whereas {G:BMP2} had no such effect.", "BMP2 > CDH1 not decrease"],
    ["a loss that is made good", "The loss of {G:CDH1} was rescued by {D:galunisertib}.", "galunisertib > CDH1 increase"],
    ["a condition behind", "{G:CDH1} rose when {G:SNAI1} was silenced.", "SNAI1 > CDH1 increase"],
    ["a need that is not", "{G:SNAI1} was dispensable for {G:CDH1} repression.", "SNAI1 > CDH1 not decrease"],
  ])("is taken up by %s", (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it("is not taken up where nothing was said", () => {
    expect(lines("{G:TGFB} and {G:PAI-1} were measured. This effect was abolished by {D:galunisertib}.")).toEqual([]);
  });
});

describe("two subjects of one verb", () => {
  it.each([
    ["synergy", "{D:Gemcitabine} plus {D:erlotinib} showed a synergistic effect.", ["Gemcitabine > erlotinib none"]],
    ["synergy of three", "{D:A1}, {D:B1} and {D:C1} acted synergistically.", ["A1 > B1 none", "A1 > C1 none", "B1 > C1 none"]],
    ["a complex", "{G:CCND1} and {G:CDK4} form a complex.", ["CCND1 > CDK4 none"]],
    ["none", "{D:Gemcitabine} plus {D:erlotinib} showed an effect.", []],
    ["an object that two verbs share", "{G:BCL2} binds and inhibits {G:BAX}.", ["BCL2 > BAX none", "BCL2 > BAX decrease"]],
    ["neither", "Neither overexpression nor knockdown of {G:SOX2} affected {G:CCND1}.", ["SOX2 > CCND1 not none"]],
  ])("are read for %s", (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe("who acts and which way", () => {
  it.each([
    ["antibodies that tie receptors of lymphocytes switch them on", "Anti-{G:CD3} antibodies increased {G:IL-2} secretion.", ["CD3 > IL-2 increase"]],
    ["what is said to block does not", "Blocking anti-{G:CD40} antibodies increased {G:IL-2} secretion.", ["CD40 > IL-2 decrease"]],
    ["other antibodies take away what they bind", "Anti-{G:TNF} antibody reduced {G:IL-6} levels.", ["TNF > IL-6 increase"]],
    [
      "the name before a noun of acting acts on what follows",
      "{G:IL-10} suppression of {G:TNF} production needed {G:STAT3}.",
      ["IL-10 > TNF decrease", "STAT3 > TNF decrease"],
    ],
    ["what something is a consequence of is its cause", "{G:COX-2} induction was a consequence of {G:IL-4} expression.", ["IL-4 > COX-2 increase"]],
    ["the activity that a protein has is no thing beside it", "{D:erlotinib} inhibited the {G:kinase} activity of {G:EGFR}.", ["erlotinib > EGFR decrease"]],
    [
      "what prevents and does not reverse is no denial",
      "{D:U0126} prevented but did not reverse {D:paclitaxel}-induced pain.",
      ["U0126 > paclitaxel decrease"],
    ],
    ["target genes are others", "{D:Curcumin} induced {G:TP53} target genes in cells with {G:CDKN1A}.", []],
    ["who responds", "Tumors with {G:EGFR} mutations responded to {D:gefitinib}.", ["EGFR > gefitinib increase"]],
    ["cells that do not respond", "{C:A2780cis} cells did not respond to {D:cisplatin}.", ["A2780cis > cisplatin increase"]],
    ["mutants that do not respond", "{G:KRAS}-mutant tumors did not respond to {D:cetuximab}.", ["KRAS > cetuximab increase"]],
    [
      "a sensitivity given back after a resistance made",
      "Knockdown of {G:PTEN} made cells resistant to {D:alpelisib}, whereas re-expression of {G:AKT1} restored their sensitivity.",
      ["PTEN > alpelisib decrease", "AKT1 > alpelisib increase"],
    ],
    ["a poor response", "{G:PTEN}-null cells responded poorly to {D:erlotinib}.", ["PTEN > erlotinib increase"]],
    ["why cells resist", "Cells were resistant to {D:cisplatin} because of high {G:ERCC1} expression.", ["ERCC1 > cisplatin increase"]],
    ["what was found in cells", "{G:ABCB1} overexpression was detected in {C:MCF-7/ADR} cells.", ["ABCB1 > MCF-7/ADR increase"]],
    ["how much there is of a substance", "{D:Simvastatin} lowered serum {D:cholesterol}.", ["Simvastatin > cholesterol decrease"]],
    ["its is what the event happened to", "Ubiquitination of {G:TP53} by {G:MDM2} promotes its degradation.", ["MDM2 > TP53 increase", "MDM2 > TP53 increase"]],
    ["an improved harm is less of it", "{D:Metformin} improved {D:streptozotocin}-induced loss of memory.", ["Metformin > streptozotocin decrease"]],
    ["a protective effect on another thing", "{D:Melatonin} had a protective effect on {G:BCL2} expression.", ["Melatonin > BCL2 none"]],
    ["two names of one complex", "{G:mTOR} binds the {G:initiation factor 3} ({G:eIF3}) complex.", []],
    ["interactions of genes and drugs are of many kinds", "The {G:ESR1}-{D:tamoxifen} interaction was tested.", []],
    [
      "members in brackets behind a kind",
      "{D:Curcumin} decreased the release of cytokines ({G:IL-6}, {G:TNF}).",
      ["Curcumin > IL-6 decrease", "Curcumin > TNF decrease"],
    ],
    ["a changed level of a substance", "{D:Metformin} attenuated the rise of {D:glucose}.", ["Metformin > glucose decrease"]],
    ["a role that is played", "{G:TP53} plays a role in {G:IL-6} expression.", ["TP53 > IL-6 increase"]],
    ["a protective role", "{G:TP53} plays a protective role in {D:doxorubicin}-induced injury.", ["TP53 > doxorubicin decrease"]],
    ["what a drug does to the body", "{D:Melatonin} attenuated {D:MPTP}-induced degeneration of neurons.", ["Melatonin > MPTP decrease"]],
    ["what is caused by a drug", "{D:Naloxone} prevented the depression of breathing caused by {D:morphine}.", ["Naloxone > morphine decrease"]],
    [
      "the effect of a drug by its kind",
      "The hypotensive effect of {D:cimetidine} was abolished by {D:diphenhydramine}.",
      ["diphenhydramine > cimetidine decrease"],
    ],
    ["a protective effect", "{D:Silymarin} had a protective effect against {D:cisplatin}-induced damage.", ["Silymarin > cisplatin decrease"]],
    ["protection that is offered", "{D:Silymarin} offered neuroprotection against {D:cisplatin}-induced damage.", ["Silymarin > cisplatin increase"]],
    ["an effect given back", "The analgesic effect of {D:morphine} was restored by {D:naloxone}.", ["naloxone > morphine increase"]],
    ["an impairment taken away", "{D:Melatonin} restored {D:morphine}-induced impairment of memory.", ["Melatonin > morphine decrease"]],
    ["a model is no effect", "{D:Melatonin} reduced weight in the {D:MPTP}-induced model.", []],
    ["a degree is no denial", "Deletion of {G:STAT3} reduced but did not abrogate {G:IL-17} production.", ["STAT3 > IL-17 increase"]],
    [
      "what came of an experiment is no gene that it was done to",
      "Silencing of {G:STAT3} raised the uptake, while silencing of {G:JAK2} had no effect on it.",
      [],
    ],
    ["what was silenced is so no longer", "Reactivation of silenced {G:CDH1} reduced {G:MMP9} levels.", ["CDH1 > MMP9 decrease"]],
    ["genes are expressed together without either making the other", "{G:VIAAT} was coexpressed with {G:GlyT2}.", []],
    ["a noun between name and suffix carries the name", "{G:NMDAR} receptor-mediated {G:ERK} activation was seen.", ["NMDAR > ERK increase"]],
    ["a mark of cells in brackets makes no actor", "{G:IL-5}, which is produced by {G:CD4}(+) T helper cells, rose.", []],
    ["a class before a name is the name", "The protein kinase {G:AKT1} phosphorylates {G:FOXO3}.", ["AKT1 > FOXO3 increase"]],
    [
      "a clause behind an apposition is another clause",
      "{G:TNF} secretion was inhibited by heat, and the expression of {G:IL-6}, a messenger, was increased.",
      [],
    ],
    ["a reason with a verb of its own makes no role", "{D:NO} inhibits {G:RELA} as {G:NOS2} inhibitors enhance basal activity.", ["NO > RELA decrease"]],
    ["what a drug is like does not act", "The {D:dopamine} agonist {D:bromocriptine} reduced {G:PRL} levels.", ["bromocriptine > PRL decrease"]],
    [
      "what is done to a gene is not done to the drugs beside it",
      "{G:AKT1} was blocked by {D:wortmannin} and {G:PIK3CA} siRNA.",
      ["wortmannin > AKT1 decrease", "PIK3CA > AKT1 increase"],
    ],
    [
      "a list of genes shares what is done to them",
      "{G:STAT3} and {G:JAK2} siRNA reduced {G:AKT1} activity.",
      ["STAT3 > AKT1 increase", "JAK2 > AKT1 increase"],
    ],
    ["what is rescued from is taken away", "{D:Leucovorin} rescued the toxicity of {D:methotrexate}.", ["Leucovorin > methotrexate decrease"]],
    ["what is restored is given back", "{D:Metformin} restored sensitivity to {D:gefitinib}.", ["Metformin > gefitinib increase"]],
    [
      "what has a modifier of its own shares no name",
      "{D:Proline} accumulation and freeze tolerance are caused by a mutation in the {G:PRO1} gene.",
      ["PRO1 > Proline increase"],
    ],
    ["a word for what drugs do is no party where it describes something else", "{D:NO} increased expression of {D:antioxidant} enzymes.", []],
    ["who looks at a thing says nothing of what it does", "Analysis of {G:CCL2} levels revealed expression of {G:CCL19}.", []],
    [
      "why something rose is nothing that it does",
      "{G:AKT1} activity was reduced by {D:wortmannin} and increased by inhibition of {G:PTEN}.",
      ["wortmannin > AKT1 decrease", "PTEN > AKT1 decrease"],
    ],
    ["one tool named twice makes no pair", "An {G:AGTR1} antagonist ({G:AGTR} blocker) was given.", []],
    [
      "by what means is said of the agent of a passive",
      "{G:IL-8} was lowered by {D:rosiglitazone} via activating {G:PPARG}.",
      ["rosiglitazone > IL-8 decrease", "rosiglitazone > PPARG increase"],
    ],
    [
      "what follows from blocking a thing is not what the thing does",
      "{G:AKT1} was inhibited by {D:wortmannin}, leading to activation of {G:FOXO3}.",
      ["wortmannin > AKT1 decrease", "wortmannin > FOXO3 increase"],
    ],
    ["two that bind to a third do not bind each other", "{G:STAT3} and {G:NFKB1} bind to the {G:IL6} promoter.", ["STAT3 > IL6 none", "NFKB1 > IL6 none"]],
    ["a verb has no other right behind it", "{G:TNF} caused increases in {G:IL-6} and {G:IL-8}.", ["TNF > IL-6 increase", "TNF > IL-8 increase"]],
    ["messengers are for what they make", "{G:TNF} increased mRNA for {G:CCL3}.", ["TNF > CCL3 increase"]],
    ["a dose stands inside its phrase", "{D:Betaine} (200 and 400 mg/kg) treatment reduced the level of {G:BAX}.", ["Betaine > BAX decrease"]],
    ["a hyphen makes an adjective", "{D:Mimosine}, a well-known competitive inhibitor of {G:TYR}, was given.", ["Mimosine > TYR decrease"]],
    ["whose it is stands before", "We studied {G:JUN}, whose expression is induced by {G:TNF}.", ["TNF > JUN increase"]],
    ["a mark of strains says what is lacking", "{G:TP53}-/- mice showed reduced {G:MDM2} levels.", ["TP53 > MDM2 increase"]],
    [
      "where it was blocked stands between",
      "{G:IL-2} expression was blocked at the transcriptional level by {D:okadaic acid}.",
      ["okadaic acid > IL-2 decrease"],
    ],
    ["what a gene is to another stands behind it", "{G:SOCS3}, a negative regulator of {G:STAT3}, was found.", ["SOCS3 > STAT3 decrease"]],
    [
      "what it does not depend on is denied, and no object",
      "{G:IL-10} inhibited {G:TNF} production independently of {G:STAT3}.",
      ["IL-10 > TNF decrease", "STAT3 > TNF not increase"],
    ],
    [
      "who acts to express a gene makes it expressed",
      "{G:NOTCH1} and {G:TGFB1} act synergistically to express {G:SNAI2}.",
      ["NOTCH1 > SNAI2 increase", "TGFB1 > SNAI2 increase"],
    ],
    [
      "what brings a thing about does so whatever is done to it",
      "{D:Hyperoside} caused inhibition of {G:TNF}-induced production of {G:SERPINE1}.",
      ["Hyperoside > SERPINE1 decrease", "TNF > SERPINE1 increase"],
    ],
    ["regulation says not which way", "We saw regulation of {G:ICAM1} expression by {G:TNF}.", ["TNF > ICAM1 none"]],
    [
      "each cause stands as it is",
      "Inhibition of {G:AKT1} by {G:PIK3CA} siRNA and {D:wortmannin} was seen.",
      ["PIK3CA > AKT1 increase", "wortmannin > AKT1 decrease"],
    ],
    [
      "a list may stand behind the words that open it",
      "{D:LPS} raised {G:TNF} as well as {G:IL6}, {G:IL8} and {G:CCL2} by activating {G:TLR4}.",
      ["LPS > TNF increase", "LPS > IL6 increase", "LPS > IL8 increase", "LPS > CCL2 increase", "LPS > TLR4 increase"],
    ],
    [
      "what opens the next clause is no member of a list that is closed",
      "{D:LPS} raised {G:TNF} as well as {G:IL6}, and {G:IL10} lowered {G:CCL2}.",
      ["LPS > TNF increase", "LPS > IL6 increase", "IL10 > CCL2 decrease"],
    ],
    ["what cells lack may stand in front", "In {G:TP53}-null cells, {G:MDM2} expression was reduced.", ["TP53 > MDM2 increase"]],
    ["who acts in such cells is named", "In {G:TP53}-null cells, {G:MDM2} expression was reduced by {D:nutlin-3}.", ["nutlin-3 > MDM2 decrease"]],
    ["what cells have by themselves did nothing", "In {G:ERBB2}-positive cells, {G:ESR1} expression was reduced.", []],
    ["mutants carry what was done to a gene", "{G:ADH2} levels were reduced in {G:SNF1} null mutants.", ["SNF1 > ADH2 increase"]],
    ["of a protein a part may be deleted", "{G:CASK} deletion mutants raised {G:P2RX3} levels.", ["CASK > P2RX3 increase"]],
    ["null mutants lack it", "{G:SNF1}-null mutants showed reduced {G:ADH2} levels.", ["SNF1 > ADH2 increase"]],
    ["of mutants nothing else is known, so it stays as seen", "In {G:SNF1} mutants, {G:ADH2} levels fell.", ["SNF1 > ADH2 decrease"]],
    ["where mutants are found is no cause", "{G:BRAF} mutants were found in tumours with reduced {G:DUSP6} levels.", []],
    [
      "what a relative clause says of a kind is said of what is of that kind",
      "{G:EDAR} is a member of the {G:TNFRSF} family that binds {G:EDA}.",
      ["EDAR > EDA none"],
    ],
    ["behind a comma it is said of the nearest", "{G:MDM2} is a ligase of {G:TP53}, which activates {G:BAX}.", ["TP53 > BAX increase"]],
    [
      "what has a sign of its own stands beside what is suppressed",
      "{D:Zoledronate} acted via suppression of {G:RAS} activity and enhanced {G:BIM} expression.",
      ["Zoledronate > RAS decrease", "Zoledronate > BIM increase"],
    ],
    [
      "one sign holds for a list without others",
      "{D:Zoledronate} caused reduction of {G:RAS} and {G:BIM} expression.",
      ["Zoledronate > RAS decrease", "Zoledronate > BIM decrease"],
    ],
    [
      "who is sensitive to another thing is not to what stands before",
      "Loss of {G:FXN} results in {D:iron} accumulation and hypersensitivity to stress.",
      ["FXN > iron decrease"],
    ],
    ["where synergy is blocked neither of the two is", "{D:SB203580} abrogates the synergy between {G:IL12} and {G:IL2}.", ["IL12 > IL2 none"]],
    ["how food is dealt with is no response", "{D:Metformin} improved {D:glucose} tolerance.", []],
    ["tolerance of a drug is", "{G:ABCB1} raised {D:doxorubicin} tolerance.", ["ABCB1 > doxorubicin increase"]],
    [
      "what cells are given may be a tool against it",
      "Transfection of low concentrations of {G:ERK1} siRNA lowered {G:PIAS1} levels.",
      ["ERK1 > PIAS1 increase"],
    ],
    ["so it may be where the cells are named", "Transfection of cells with {G:ERK1} siRNA lowered {G:PIAS1} levels.", ["ERK1 > PIAS1 increase"]],
    ["or the thing itself", "Transfection of cells with {G:ERK1} lowered {G:PIAS1} levels.", ["ERK1 > PIAS1 decrease"]],
    ["what was silenced and is active again is more of it", "Reactivation of silenced {G:CDKN2A} lowered {G:CCND1} levels.", ["CDKN2A > CCND1 decrease"]],
    ["what a mutant does not do the thing may", "{G:DYRK1B} raised {G:HNF1A} levels, whereas a {G:DYRK1B} mutant did not.", ["DYRK1B > HNF1A increase"]],
    ["what happens in mutants is nothing that happens to the gene", "{G:HMO1} deletion causes growth defects in {G:SPT15} mutants.", []],
    [
      "what a drug can stop it lowers",
      "{G:TNF} caused a {D:gliotoxin}-inhibitable activation of {G:NFKB1}.",
      ["TNF > NFKB1 increase", "gliotoxin > NFKB1 decrease"],
    ],
    ["a regulator may raise or lower", "{G:IL4} acts as a regulator of {G:TNF} secretion.", ["IL4 > TNF none"]],
    ["who takes part in regulation may too", "{G:IL4} is involved in the regulation of {G:TNF} secretion.", ["IL4 > TNF none"]],
    ["a negative one lowers", "{G:IL4} acts as a negative regulator of {G:TNF} secretion.", ["IL4 > TNF decrease"]],
    [
      "the clause in front ends before the list that is the subject",
      "When {G:IL4} was blocked by {D:dexamethasone}, levels of {G:IFNG} and {G:TNF} were raised.",
      ["IL4 > IFNG decrease", "IL4 > TNF decrease", "dexamethasone > IL4 decrease"],
    ],
    [
      "a list in front stays one",
      "After cells were treated with {D:dexamethasone}, {D:cisplatin} and {D:rapamycin}, {G:TNF} levels fell.",
      ["dexamethasone > TNF decrease", "cisplatin > TNF decrease", "rapamycin > TNF decrease"],
    ],
    ["who aims at a thing is the tool, and not what the tool is for", "An {G:EGFR} inhibitor acts by targeting {G:KIT}.", []],
    ["a drug with a name does", "{D:Sunitinib} acts by targeting {G:KIT}.", ["Sunitinib > KIT none"]],
    [
      "what is named in particular was silenced with the rest",
      "Knockdown of {G:melatonin receptors}, especially {G:MTNR1A}, decreased {G:AKT1} phosphorylation.",
      ["melatonin receptors > AKT1 increase", "MTNR1A > AKT1 increase"],
    ],
    ["where something is so in particular is no member", "{G:IL-6} increased {G:STAT3} levels, particularly in liver.", ["IL-6 > STAT3 increase"]],
    ["a line of cells stands beside nothing", "Treatment of the T cell line with {D:H-7} blocked {G:JUN} expression.", ["H-7 > JUN decrease"]],
    ["what is in line with it brings nothing about", "In line with decreased {G:SIRT1} levels, {G:FOXO3} expression was increased.", []],
    ["a limited accumulation is less of it", "{D:ALA} led to limited accumulation of {D:DHA}.", ["ALA > DHA decrease"]],
    ["a limited cleavage is one", "{G:UBE2D1} is required for the limited processing of {G:NFKB1}.", ["UBE2D1 > NFKB1 increase"]],
    ["a rate limiting enzyme limits no other", "{G:HK1}, the rate limiting {G:glycolytic enzyme}, was seen.", []],
    ["an effect that is induced may go either way", "{G:CD58} induces distinct effects on {G:JUN}.", ["CD58 > JUN none"]],
    ["what is turned into something does nothing", "Conversion of {G:fibrinogen} to {G:fibrin} results in {G:F13A1} activation.", []],
    ["how much is bound is no amount", "{D:Haloperidol} produced high {G:DRD2} occupancy levels.", []],
    ["who induces genes is not induced", "{G:IL1R1} mediates {G:IL-1} induction of gene expression.", []],
    ["what is defective does less", "Defective {G:MLH1} leads to resistance to {D:cisplatin}.", ["MLH1 > cisplatin decrease"]],
    ["behind an introduction too", "In addition, impaired {G:SIRT1} activity increased {G:IL-6} levels.", ["SIRT1 > IL-6 decrease"]],
    ["a low dose is a dose", "{G:COX-2} was induced by low {D:ethanol}.", ["ethanol > COX-2 increase"]],
    ["what was lost leads to it", "{G:DUSP4} was lost in tumors, leading to {G:ERK2} activation.", ["DUSP4 > ERK2 decrease"]],
    ["what is deficient does", "{G:DUSP4} is deficient in tumors, leading to {G:ERK2} activation.", ["DUSP4 > ERK2 decrease"]],
    ["what a fall leads to", "{D:Silibinin} decreased {G:CDK1}, which leads to {G:FOXO1} activation.", ["Silibinin > CDK1 decrease", "CDK1 > FOXO1 decrease"]],
    ["autoregulation says not which way", "{D:Dexamethasone}-mediated autoregulation of {G:NR3C1} expression was seen.", ["Dexamethasone > NR3C1 none"]],
    ["what went along with a fall was not brought about by it", "Coinciding with a decrease in {G:UGT1A1}, {G:CAR} expression was reduced.", []],
    ["nor where it is concomitant", "{G:CAR} expression fell concomitant with a decrease in {G:UGT1A1}.", []],
    ["levels that go along do not act", "Decreased {G:IL-2} levels were associated with impaired {G:AP-1} activation.", ["IL-2 > AP-1 none"]],
    ["nor does what is active with them", "{G:RELA} activation correlated with increased {G:CD80} expression.", ["RELA > CD80 none"]],
    ["what was silenced does", "Knockdown of {G:SIRT1} was associated with increased {G:IL-6} expression.", ["SIRT1 > IL-6 decrease"]],
    ["going along is no acting", "{G:MMP9} expression correlated with {G:PTK7} expression.", ["MMP9 > PTK7 none"]],
  ])("%s", (_, text, expected) => {
    const doc = markedDocument(text);
    const inferred = relationsOf(doc).map((relation) => ({ ...relation, direction: relation.inferred.direction }));
    expect(claimLines(doc, inferred)).toEqual(expected);
  });
});

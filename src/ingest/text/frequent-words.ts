/**
 * Words in small letters that stand free, without a hyphen beside them, in ten or more of some ten thousand abstracts of PubMed: what is likely a word, whole or as
 * half of a compound. Counted once; the counts and texts are not kept.
 */
export const frequentWords: ReadonlySet<string> = new Set(
  `
abdominal aberrant aberrantly aberrations abilities ability abiotic ablation able abnormal abnormalities abnormality abnormally abolish abolished
abolishes about above abrogate abrogated abrogates abrogation abscisic absence absent absolute absolutely absorbed absorption abundance abundances
abundant abundantly abuse abusers accelerate accelerated accelerates acceleration acceptable accepted acceptor access accessible accessory accompanied
accompanies accompany accompanying accomplished accordance according accordingly account accounted accounting accounts accumbens accumulate
accumulated accumulates accumulating accumulation accuracy accurate accurately acetaminophen acetate acetazolamide acetic acetyl acetylated
acetylation acetylcholine acetylcholinesterase acetyltransferase achieve achieved achieving acid acidic acidification acidosis acids acinar acne
acquire acquired acquisition across act acted actin acting actinomycin action actions activate activated activates activating activation activator
activators active actively activities activity acts actual actually acuity acute acutely acyl acyltransferase adapt adaptation adaptations adapted
adapter adaptive adaptor add added addiction adding addition additional additionally additive address addressed addressing adds adduct adducts adenine
adenocarcinoma adenocarcinomas adenoma adenomas adenomatous adenosine adenoviral adenovirus adenoviruses adenylate adenylyl adequate adherence
adherent adhesion adhesions adhesive adipocyte adipocytes adipogenesis adiponectin adipose adiposity adjacent adjunct adjunctive adjusted adjusting
adjustment adjuvant administered administering administrated administration admission admitted adolescence adolescent adolescents adopted adrenal
adrenaline adrenergic adrenoceptor adrenoceptors adrenocortical adrenoleukodystrophy adrenomyeloneuropathy adriamycin adult adulthood adults advance
advanced advances advancing advantage advantageous advantages adverse adversely aerobic aeruginosa aetiology affect affected affecting affective
affects afferent affinities affinity after again against agar agarose age aged ageing agent agents ages aggregated aggregates aggregation aggressive
aggressiveness aging ago agonism agonist agonistic agonists agreement agricultural aid aim aimed aims air airway airways alanine albeit albicans
albino albumin alcohol alcoholic alcohols aldehyde aldosterone algal algorithm aligned alignment alkaline alkaloid alkaptonuria alkyl alkylating all
allele alleles allelic allergic alleviate alleviated alleviating allocated allogeneic allograft allografts allosteric allow allowed allowing allows
almost alone along alpha already also alter alteration alterations altered altering alternate alternative alternatively alternatives alters although
alveolar always ambient ambulatory ameliorate ameliorated ameliorates ameliorating amelioration amide amides amiloride amine amines amino
aminonucleoside aminotransferase amiodarone amitriptyline amlodipine ammonia ammonium amnesia amoebae among amongst amount amounts amphetamine
amphotericin amplification amplified amplify amplitude amplitudes amygdala amyloid amyloidosis amyotrophic anabolic anaemia anaerobic anaesthesia
anaesthetic analgesia analgesic analgesics analog analogous analogs analogue analogues analyse analysed analyses analysing analysis analytical analyze
analyzed analyzing anaphase anatomical anatomy ancestor ancestral ancestry anchor anchorage anchored anchoring ancient and androgen androgenic
androgens anemia anesthesia anesthetic anesthetics anesthetized aneurysm aneurysms angina angioedema angiogenesis angiogenic angiography angiotensin
angiotensinogen angle anhydrase animal animals anion anionic anions aniridia ankylosing ankyrin annexin annual anomalies anomaly anorexia another
anoxia ant antagonism antagonist antagonistic antagonists antagonize antagonized antagonizes antagonizing anterior anthracycline antiangiogenic
antiapoptotic antiarrhythmic antibacterial antibiotic antibiotics antibodies antibody anticancer anticholinergic anticoagulant anticoagulation
anticonvulsant anticonvulsants antidepressant antidepressants antidiabetic antidiuretic antiepileptic antifibrotic antifungal antigen antigenic
antigens antihypertensive antiinflammatory antimicrobial antineoplastic antinociception antinociceptive antioxidant antioxidants antioxidative
antiparkinsonian antiplatelet antiproliferative antipsychotic antipsychotics antiretroviral antisense antisera antiserum antithrombin antithrombotic
antitumor antiviral ants anxiety any aorta aortic apart apex apical aplastic apnea apo apolipoprotein apomorphine apoptosis apoptotic apparatus
apparent apparently appear appearance appeared appears appetite apple applicable application applications applied apply applying appreciable approach
approached approaches appropriate appropriately approval approved approximate approximately aquatic aqueous arachidonic architecture archival are area
areas argatroban arginase arginine arise arisen arises arising arm armamentarium arms aromatase aromatic arose around arousal arrangement array arrays
arrest arrested arrhythmia arrhythmias arsenic arterial arteries artery arthritis article articles artificial aryl arylsulfatase ascending ascertain
ascertained ascites ascorbate ascribed asexual asked aspartate aspartic aspect aspects aspirin assay assayed assays assemblages assembled assembly
assess assessed assessing assessment assessments assigned assignment assimilation assist assisted associate associated associates associating
association associations assumed assumption asthma asthmatic astrocytes asymmetric asymptomatic ataxia atherogenesis atherosclerosis atherosclerotic
atom atomic atoms atopic atorvastatin atria atrial atrioventricular atrophy atropine attached attachment attack attacks attained attempt attempted
attempts attention attenuate attenuated attenuates attenuating attenuation attracted attractive attributable attributed atypical auditory augment
augmentation augmented augmenting augments aureus authentic author authors autism autistic autoantibodies autoantigen autocrine autoimmune
autoimmunity autologous automated autonomic autonomous autophagic autophagy autophosphorylation autopsy autoradiography autoregulatory autosomal
auxiliary availability available average averaged avian avoid avoidance avoided avoiding aware awareness away axial axis axon axonal axons
azathioprine back backbone background backgrounds bacteria bacterial bactericidal bacteriophage bacterium baculovirus bait balance balanced band
banding bands barely barley barrier barriers basal base based baseline basement bases basic basis basolateral battery beam bear bearing beating beats
became because become becomes becoming bed bee been before began begin beginning begins begun behaved behaves behavior behavioral behaviors behaviour
behavioural behaviours behind being believe believed belong belonged belonging belongs below beneficial benefit benefits benign benzene benzo
benzodiazepine benzodiazepines besides best beta better between beyond biallelic bias biased bicarbonate bifunctional bilateral bilaterally bile
biliary bilirubin binary bind binding binds bioactive bioavailability biochemical biochemically biogenesis biogenic biologic biological biologically
biology biomarker biomarkers biomass biophysical biopsies biopsy biosynthesis biosynthetic biotin biotransformation bipartite biphasic bipolar bird
birds birth births bis bisphosphonates black bladder blast blasts bleeding blind blinded blindness block blockade blockage blocked blocker blockers
blocking blocks blood blot blots blotting blue blunted bodies body bolus bona bond bonding bonds bone bones border borderline born both bound
boundaries boundary bovine bowel box boy boys bradycardia bradykinin brain brains brainstem branch branched branches branching break breakage
breakdown breakpoint breakpoints breaks breast breathing bred breeding bridge brief briefly brings broad broader broadly bromide bromocriptine
bronchial bronchoalveolar brother brothers brought brown buccal bud budding buffer building bulk bullosa bundle bupivacaine bupropion burden burst but
butyrylcholinesterase bypass cadmium caffeic caffeine calcification calcineurin calcitonin calcium calculate calculated calculations calibration call
called calmodulin calorimetry can cancer cancerous cancers candidate candidates canine cannabinoid cannot canonical cap capabilities capability
capable capacities capacity capillaries capillary capsaicin capsid capsule captopril capture carbachol carbamazepine carbohydrate carbohydrates carbon
carbonate carbonic carbonyl carboplatin carboxy carboxyl carboxylase carboxylic carcinogen carcinogenesis carcinogenic carcinogens carcinoma
carcinomas cardiac cardiomyocyte cardiomyocytes cardiomyopathy cardioprotective cardiopulmonary cardiotoxic cardiotoxicity cardiovascular care careful
carefully carnitine carotid carried carrier carriers carries carry carrying cartilage carvedilol cascade cascades case casein cases caspase caspases
cassette cat catabolism catalase catalepsy catalyses catalysis catalytic catalytically catalyze catalyzed catalyzes catalyzing cataract cataracts
catechol catecholamine catecholamines categories category cathepsin catheter cation cationic cations cats cattle caudal caudate causal causative cause
caused causes causing caution cavity ceased celecoxib cell cells cellular cent center centers central centrally centre centres centromere centromeric
century cerebellar cerebellum cerebral cerebrospinal cerebrotendinous cerebrovascular cerevisiae certain cervical cervix cessation chain chains
challenge challenged challenges challenging chamber chance change changed changes changing channel channels chaperone character characterisation
characterise characterised characteristic characteristics characterization characterize characterized characterizing charge charged check checked
checkpoint checkpoints chelating chelator chemical chemically chemicals chemistry chemoattractant chemokine chemokines chemoprevention chemopreventive
chemosensitivity chemotactic chemotaxis chemotherapeutic chemotherapeutics chemotherapy chest chick chicken child childhood children chimera chimeric
chloramphenicol chloride chloroquine chlorpheniramine chlorpromazine choice cholestasis cholestatic cholesterol cholesteryl choline cholinergic
cholinesterase chondrocytes choroidal choroideremia chosen chow chromatid chromatin chromatographic chromatography chromosomal chromosome chromosomes
chronic chronically chronotropic cigarette ciliary ciliate ciliates cimetidine ciprofloxacin circadian circuit circular circulating circulation
circulatory circumstances cirrhosis cis cisapride cisplatin citalopram citrate clade clades claimed clamp clarified clarify class classes classic
classical classification classified classify clear clearance cleared clearly cleavage cleave cleaved cleaves cleft clefts climate climatic clinic
clinical clinically clinicians clinicopathologic clinicopathological clinics clock clonal clonazepam clone cloned clones clonidine cloning clonogenic
clopidogrel close closed closely closer closest closure clotting clozapine clues cluster clustered clustering clusters coactivator coadministration
coagulation coat coating cocaine coculture code codes coding codon codons coefficient coefficients coenzyme coexisting coexpressed coexpression
cofactor cofactors cognate cognition cognitive coherence cohesion cohort cohorts coimmunoprecipitation coincided coincident cold coli colitis collagen
collagenase collapse collateral collected collecting collection collectively colocalization colocalized colon colonic colonies colonization colony
color colorectal colour column coma combination combinations combinatorial combine combined combining come comes commencement comments commercial
commercially commitment committed common commonly communication communities community compact comparable comparative comparatively compare compared
compares comparing comparison comparisons compartment compartments compatible compelling compensate compensated compensatory compete competed
competence competent competes competing competition competitive competitively complained complaints complement complementary complementation
complemented complete completed completely completion complex complexed complexes complexity compliance complicated complicating complication
complications component components composed composite composition compound compounds comprehensive compression comprise comprised comprises comprising
compromise compromised computational computed computer computerized concentrated concentration concentrations concept concepts concern concerned
concerning concerns concert concerted conclude concluded conclusion conclusions concomitant concomitantly concordance concordant concurrent
concurrently condensation condition conditional conditioned conditioning conditions conduct conductance conducted conduction cone confer conferred
conferring confers confidence configuration confined confirm confirmation confirmed confirming confirms conflict conflicting confocal conformation
conformational conformations confounding confusion congenita congenital congestive conidiation conjugate conjugated conjugates conjugation conjunction
connected connecting connection connections connective connexin consanguineous conscious consciousness consecutive consensus consent consequence
consequences consequent consequently conservation conservative conserved consider considerable considerably consideration considerations considered
considering consist consisted consistency consistent consistently consisting consists consolidation constant constants constipation constituent
constituents constitute constituted constitutes constitutional constitutive constitutively constraints constriction construct constructed construction
constructs consumed consuming consumption contact contacts contain contained containing contains contaminant contaminants contamination content
contents context contig contiguous continue continued continues continuing continuous continuously contraceptive contraceptives contractile
contractility contraction contractions contractures contralateral contrary contrast contrasted contrasting contrasts contribute contributed
contributes contributing contribution contributions contributor control controlled controlling controls controversial controversy convenient
conventional convergence converging conversely conversion convert converted converting converts convincing convulsant convulsions convulsive cooperate
cooperates cooperation cooperative cooperatively cooperativity coordinate coordinated coordinately coordinates coordination copies copper copy cord
core corepressor corn cornea corneal coronary corpus correct corrected correction correctly correlate correlated correlates correlating correlation
correlations correspond corresponded corresponding corresponds corroborated cortex cortical corticosteroid corticosteroids corticosterone cortisol
cosmid cost costimulation costimulatory costs cotransfected cotransfection cotransport cotransporter could counseling count counter counteract
counteracted counterpart counterparts countries country counts couple coupled couples coupling course courses cousins covalent covalently covariates
cover coverage covered covering cow cows cranial craniofacial crassa create created creates creatine creating creatinine creation crisis criteria
critical critically crops cross crossed crossing crossover crosstalk crucial crude cruzi cryptic crystal crystalline crystallography crystals cues
cultivated culture cultured cultures cumulative curative curcumin cure current currently currents curve curves cutaneous cyclase cycle cycles cyclic
cyclin cycling cyclins cycloheximide cyclooxygenase cyclophosphamide cyclosporin cyclosporine cyst cysteine cysteines cystic cystitis cysts cytidine
cytochrome cytogenetic cytogenetically cytokeratin cytokine cytokines cytokinesis cytolytic cytomegalovirus cytometric cytometry cytoplasm cytoplasmic
cytoprotective cytosine cytoskeletal cytoskeleton cytosol cytosolic cytostatic cytotoxic cytotoxicity daily dairy damage damaged damages damaging dark
data database databases dataset date daughter day days deacetylase deacetylases deacetylation deafness deaminase deamination death deaths debate
decade decades decarboxylase decay decision decisions decline declined declines decomposition decrease decreased decreases decreasing deduced deep
defect defective defects defence defences defense deficiencies deficiency deficient deficit deficits define defined defines defining definite
definition definitive degenerate degeneration degenerative degradation degrade degraded degranulation degree degrees dehydration dehydrogenase
dehydrogenases del delay delayed delays deleted deleterious deletion deletions delineate delineated delirium deliver delivered delivery delta demand
demands dementia demethylation demographic demonstrable demonstrate demonstrated demonstrates demonstrating demonstration denaturing dendritic dense
densities density dental dentate deoxynucleotidyl department depend depended dependence dependency dependent dependently depending depends
dephosphorylated dephosphorylation depleted depletion depolarization deposited deposition deposits depressed depression depressive deprivation depth
der deregulated deregulation derivative derivatives derive derived dermal dermatitis descent describe described describes describing description
descriptions desensitization design designated designed designing desipramine desirable despite destabilization destruction detachment detail detailed
details detect detectable detected detecting detection detects detergent deterioration determinant determinants determination determinations determine
determined determines determining detoxification detrimental devastating develop developed developing development developmental developmentally
developments develops deviation device devices devoid dexamethasone dexmedetomidine dextran diabetes diabetic diabetics diacylglycerol diagnose
diagnosed diagnoses diagnosis diagnostic dialysis diameter diameters diarrhea diarrhoea diastolic diastrophic diazepam diclofenac did die died diet
dietary diets differ differed difference differences different differential differentially differentiate differentiated differentiating
differentiation differently differing differs difficult difficulties difficulty diffuse diffusion digested digestion digestive dihydrofolate
dihydropyridine dilated dilation diltiazem dilution dimension dimensions dimer dimeric dimerization dimers diminish diminished diminishes dimorphism
dinucleotide dipeptidyl diphosphate diploid dipyridamole direct directed directing direction directional directly directs disability disabling
disappearance disappeared disassembly discharge disclosed discontinuation discontinued discontinuing discordant discover discovered discoveries
discovery discrepancy discrete discriminate discrimination discuss discussed discusses discussion disease diseased diseases disequilibrium dismutase
disomy disorder disorders disparate dispensable dispersal dispersed displace displaced displacement display displayed displaying displays disposition
disrupt disrupted disrupting disruption disrupts dissect dissecting dissection disseminated dissemination dissociate dissociated dissociates
dissociation dissolution distal distance distances distant distinct distinctive distinctly distinguish distinguished distinguishing distortion
distress distributed distribution distributions disturbance disturbances disturbed disulfide dithiocarbamate diuretic diuretics diurnal divalent
divergence divergent diverse diversity divided dividing division dizziness dobutamine docking document documentation documented dodecyl does dog dogs
doi domain domains dominance dominant dominantly dominated done donor donors dopamine dopaminergic dorsal dosage dosages dose dosed doses dosing
double doubling down downregulated downregulates downregulating downregulation downstream doxorubicin dramatic dramatically drastic drastically draw
drawn dried drinking drive driven driver drivers drives driving drop droplets dropped drops drug drugs dry dual duct ductal ducts due duodenal
duodenum duplex duplicated duplication duplications duration durations during dye dyes dynamic dynamics dysfunction dysfunctions dyskinesia
dyskinesias dyslipidemia dysplasia dysregulated dysregulation dystonia dystrophic dystrophin dystrophy each ear earlier earliest early easily eastern
easy echocardiographic echocardiography ecological ecology economic ecosystem ecosystems ecstasy ectodermal ectodomain ectopic ectopically edema edge
education effect effective effectively effectiveness effector effectors effects efficacious efficacy efficiency efficient efficiently efflux effort
efforts egg eggs eicosapentaenoic eight either ejection elastase elderly electric electrical electrically electrocardiogram electrocardiographic
electroconvulsive electrode electrodes electroencephalogram electrolyte electron electronic electrophoresis electrophoretic electrophysiologic
electrophysiological electrostatic elegans element elements elevate elevated elevates elevating elevation elevations eleven elicit elicited elicits
eligible eliminate eliminated eliminates elimination elongated elongation elsewhere elucidate elucidated elucidating elucidation elusive embedded
embryo embryogenesis embryonal embryonic embryos emerged emergence emergency emerging emerin emission emotional emphasis emphasize emphasized
emphasizes empirical employed employing empty enable enabled enables enabling enalapril enantiomers encephalitis encephalomyelitis encephalopathy
encode encoded encodes encoding encompassing encountered end endemic endochondral endocrine endocytic endocytosis endogenous endogenously endometrial
endometriosis endometrium endonuclease endoplasmic endoscopic endosomal endosomes endothelial endothelin endothelium endotoxin endpoint endpoints ends
energy engage engaged engagement engineered engineering enhance enhanced enhancement enhancer enhancers enhances enhancing enlarged enlargement enough
enriched enrichment enrolled ensuing ensure ensures ensuring enter entered entering entire entirely entities entitled entity entry env envelope
environment environmental environments enzymatic enzymatically enzyme enzymes eosinophil eosinophilia eosinophilic eosinophils ephedrine epicardial
epidemic epidemiologic epidemiological epidemiology epidermal epidermis epidermolysis epididymal epididymis epigenetic epilepsy epileptic epilepticus
epileptogenesis epinephrine episode episodes episodic epithelia epithelial epithelium epitope epitopes epsilon equal equally equation equations
equilibrium equipment equipotent equivalent erectile erratum error errors erythematosus erythroblasts erythrocyte erythrocytes erythroid
erythroleukemia erythropoiesis erythropoietin escape esophageal esophagus especially essential essentially establish established establishes
establishing establishment ester esterase esters estimate estimated estimates estimating estimation estradiol estrogen estrogenic estrogens ethanol
ether ethnic ethyl ethylene etiologic etiology etomidate etoposide eukaryotes eukaryotic evaluable evaluate evaluated evaluates evaluating evaluation
evaluations even evening event events eventual eventually ever everolimus every evidence evidenced evidences evident evoked evolution evolutionarily
evolutionary evolve evolved evolving exacerbated exacerbation exact exaggerated examination examinations examine examined examines examining example
examples exceed exceeded exceeding excellent except exception excess excessive exchange exchanger excised excision excitability excitation excitatory
exciting excitotoxicity exclude excluded excluding exclusion exclusive exclusively excreted excretion executive exercise exert exerted exerts exhibit
exhibited exhibiting exhibits exist existed existence existing exists exit exocytosis exogenous exogenously exon exonic exons expand expanded
expansion expansions expect expected expenditure experience experienced experiences experiencing experiment experimental experimentally experiments
explain explained explaining explains explanation explants exploit exploited exploration exploratory explore explored exploring exponential
exponentially export exposed exposure exposures express expressed expresses expressing expression expressions extend extended extending extends
extension extensive extensively extent external extinction extra extracellular extract extracted extraction extracts extrahepatic extrapyramidal
extravasation extreme extremely extremities extrinsic eye eyes face faces facial facilitate facilitated facilitates facilitating facilitation facility
fact factor factors fail failed failing fails failure falciparum fall falls familial familiar families family far fashion fast faster fasting fat
fatal fate father fatigue fatty favor favorable favored favoring favors favour favourable fear feasibility feasible feature features febrile feces
fecundity fed feed feedback feeding fell female females femoral fentanyl fermentation ferric ferritin fertile fertility fertilization fetal fetus
fetuses fever few fewer fiber fibers fibres fibrillar fibrillary fibrillation fibrils fibrin fibrinogen fibrinolysis fibroblast fibroblasts
fibronectin fibrosis fibrous fide fidelity field fields fifth filament filamentous filaments filling films filter filters filtration final finally
financial find finding findings fine finger fingers fire firing first fish fission fit fitness fits fitted five fivefold fixation fixed flagella flank
flanked flanking flat flattened flavonoid flavonoids flexibility flexible flow fluctuations fluid fluids fluorescein fluorescence fluorescent
fluorouracil fluoxetine flushing flutamide fluvoxamine flux fly fmol focal foci focus focused focuses focusing folate fold folding folds folic
follicle follicles follicular follow followed following follows food foot footprint footprinting for foraging force forced forces forebrain foreign
forest fork forkhead form formal formation formed former formerly forming forms formulation formulations forskolin forward fos found foundation
founder founding four fourfold fourth fraction fractional fractionated fractionation fractions fracture fractures fragile fragility fragment
fragmentation fragmented fragments frame frames frameshift framework free freely frequencies frequency frequent frequently fresh freshly freshwater
frog from frontal frozen fructose fruit fruits full fully fulminant fumarate fumigatus function functional functionality functionalized functionally
functioning functions fundamental fundamentally fundus fungal fungi fungus furosemide further furthermore fused fusion fusions future gain gained
gains galactose galactosemia galantamine gallbladder gamma ganglia ganglion gap gaps gas gastric gastrocnemius gastrointestinal gating gavage gave gel
gelatin gels gemcitabine gen gender gene genera general generalized generally generate generated generates generating generation generations genes
genetic genetically genetics genistein genital genome genomes genomic genotoxic genotype genotyped genotypes genotypic genotyping gentamicin genus
geographic geographical germ germinal germination germline gestation gestational giant gingival girl give given gives giving gland glands glandular
glass glaucoma glial glibenclamide glioblastoma glioblastomas glioma gliomas global globally globin globulin glomerular glomeruli glomerulonephritis
glomerulosclerosis glucagon glucocorticoid glucocorticoids glucose glucuronidation glutamate glutamatergic glutamic glutamine glutathione glycation
glycemic glycerol glycine glycogen glycol glycolysis glycolytic glycoprotein glycoproteins glycosaminoglycan glycosylated glycosylation goal goals
gold gonad gonadal gonadotropin good govern governing grade graded grades gradient gradients grading gradual gradually graft grafts grain grains
graminearum granular granule granules granulocyte granulocytes granulocytic granulosa gravis great greater greatest greatly green grew groove gross
group grouped groups grow growing grown growth guanine guanosine guidance guide guidelines guinea gut gyrus habitat habitats had haematological
haematopoietic haemodynamic haemorrhage haemorrhagic hair hairpin half hallmark hallucinations haloperidol halothane hampered hamster hamsters hand
haploinsufficiency haplotype haplotypes harbor harbored harboring harbors hardly harmful harvested has have having hazard hazardous hazards head
headache healing health healthcare healthy hearing heart hearts heat heating heavily heavy hedgehog height heightened held helical helicase helix help
helper helpful helps hematologic hematological hematopoiesis hematopoietic heme hemisphere hemizygous hemochromatosis hemodialysis hemodynamic
hemodynamics hemoglobin hemolysis hemolytic hemopoietic hemorrhage hemorrhagic hence heparan heparin heparins hepatic hepatitis hepatocarcinogenesis
hepatocellular hepatocyte hepatocytes hepatoma hepatoprotective hepatotoxic hepatotoxicity her herbal herbimycin herbivores here hereditary herein
heritable herpes herpesvirus heterochromatin heterocyclic heterodimer heterodimeric heterodimerization heterodimers heteroduplex heterogeneity
heterogeneous heterologous heterologously heteromeric heterotrimeric heterozygosity heterozygote heterozygotes heterozygous hexamethonium hexokinase
hierarchical high higher highest highlight highlighted highlighting highlights highly hind hindered hip hippocampal hippocampus his histamine
histidine histochemical histocompatibility histologic histological histologically histology histone histones histopathologic histopathological
histopathology historical histories history hitherto hold home homeobox homeodomain homeostasis homeostatic homocysteine homodimer homodimers
homogenate homogenates homogeneity homogeneous homolog homologies homologous homologs homologue homologues homology homozygosity homozygote
homozygotes homozygous horizontal hormonal hormone hormones horn hospital hospitalization hospitalized hospitals host hosts hot hotspot hour hours
house how however human humans humoral hundred huntingtin hybrid hybridisation hybridization hybridized hybrids hydration hydraulic hydrocarbon
hydrocarbons hydrochloride hydrochlorothiazide hydrogen hydrolase hydrolysis hydrolyzes hydrophilic hydrophobic hydroxyl hydroxylase hydroxylation
hydroxyurea hyperactive hyperactivity hyperalgesia hyperammonemia hyperbaric hypercalcemia hypercholesterolemia hyperglycemia hyperinsulinemia
hyperkalemia hyperlipidemia hypermethylation hyperphosphorylation hyperplasia hyperplastic hyperprolactinemia hypersensitive hypersensitivity
hypertension hypertensive hyperthermia hyperthyroidism hypertrophic hypertrophy hyphae hyphal hypoglycemia hypokalemia hyponatremia hypoplasia
hypotension hypotensive hypothalamic hypothalamus hypothermia hypotheses hypothesis hypothesised hypothesize hypothesized hypothetical hypothyroidism
hypotonia hypoxanthine hypoxia hypoxic ibuprofen idea ideal identical identifiable identification identified identifies identify identifying
identities identity idiopathic ifosfamide iii ileal ileum ill illness illustrate illustrated illustrates illustrating image images imaging imatinib
imbalance imidazole imipramine immature immediate immediately immobilization immobilized immortalization immortalized immune immunity immunization
immunized immunoassay immunoblot immunoblotting immunocompromised immunocytochemical immunocytochemistry immunodeficiency immunodeficient
immunofluorescence immunofluorescent immunogenic immunoglobulin immunohistochemical immunohistochemically immunohistochemistry immunologic
immunological immunologically immunomodulation immunomodulatory immunoprecipitated immunoprecipitation immunoreactive immunoreactivity
immunoregulatory immunosorbent immunostaining immunosuppressant immunosuppressants immunosuppression immunosuppressive immunotherapy impact impacts
impair impaired impairment impairments impairs implant implantation implanted implants implementation implemented implicate implicated implicates
implicating implication implications implied implies imply implying import importance important importantly imported imprinted imprinting improve
improved improvement improvements improves improving inability inactivate inactivated inactivates inactivating inactivation inactive inadequate
inappropriate inborn inbred incidence incidences incident include included includes including inclusion inclusions incomplete incompletely
inconsistent incorporated incorporating incorporation increase increased increases increasing increasingly increment incubated incubation indeed indel
independence independent independently index indicate indicated indicates indicating indication indications indicative indicator indicators indices
indirect indirectly indispensable indistinguishable individual individually individuals indomethacin induce induced inducer inducers induces
inducibility inducible inducing induction industrial industry ineffective inefficient infancy infant infantile infants infarction infect infected
infection infections infectious infects infer inference inferior inferred infertile infertility infiltrate infiltrating infiltration inflamed
inflammation inflammatory influence influenced influences influencing influenza influx inform information informative informed infrequent infrequently
infused infusion infusions ingested ingestion ingredient inhalation inhaled inheritance inherited inhibit inhibited inhibiting inhibition inhibitor
inhibitors inhibitory inhibits initial initially initiate initiated initiates initiating initiation initiator injected injection injections injured
injuries injury innate inner inoculated inoculation inorganic inositol inotropic inpatient input inputs insect insecticide insecticides insects
insensitive insensitivity insert inserted insertion insertions inside insight insights insipidus insoluble instability instance instances instead
instillation institution institutions instrument insufficiency insufficient insulin insult insults intact intake integral integrate integrated
integrates integrating integration integrin integrins integrity intellectual intelligence intense intensity intensive interact interacted interacting
interaction interactions interactive interacts intercellular interest interesting interface interfere interfered interference interferes interfering
interferon intergenerational intergenic interindividual interleukin intermediate intermediates intermittent internal internalization international
interneurons interphase interplay interpretation interpreted interrupted interruption interspecific interstitial interval intervals intervention
interventions interviewed intestinal intestine into intolerance intoxication intracellular intracerebral intracranial intractable intraepithelial
intragenic intrahepatic intramuscular intramuscularly intranasal intranuclear intraocular intraoperative intraperitoneal intraperitoneally
intraspecific intrathecal intratumoral intrauterine intravascular intravenous intravenously intravitreal intriguing intrinsic introduce introduced
introduces introducing introduction intron intronic introns intubation invariably invasion invasive invasiveness inverse inversely inversion
invertebrate invertebrates inverted investigate investigated investigates investigating investigation investigations investigators investment involve
involved involvement involves involving inward iodide ion ionic ionizing ionomycin ionophore ionotropic ions ipsilateral irinotecan iris iron
irradiated irradiation irregular irrespective irreversible irreversibly ischaemia ischaemic ischemia ischemic island islands islet islets isoelectric
isoenzyme isoenzymes isoflurane isoform isoforms isogenic isolate isolated isolates isolation isoleucine isomer isomerase isomers isoniazid
isoprenaline isoproterenol isotope isotopic isotype isozyme isozymes issue issues its itself jaundice jaw joining joint joints judged juice jun
junction junctional junctions just juvenile kainate kappa karyotype keeping kept keratin keratinocyte keratinocytes ketamine ketanserin ketoconazole
ketone key kidney kidneys kill killed killer killing kilobases kinase kinases kind kindred kindreds kinds kinetic kinetics kinetochore kinetochores
kit knee knock knockdown knockout know knowledge known label labeled labeling labelled labelling labetalol labile labor laboratories laboratory labour
lack lacked lacking lacks lactate lactation lactic laevis lag lambda lamina laminin lamivudine landscape language large largely larger largest larvae
larval laser last lasted lasting late latencies latency latent latently later lateral latter lavage layer layers lead leader leading leads leaf
leakage lean learned learning least leave leaves leaving lectin lectins led left leg lend length lengths lens lepidopteran leptin lesion lesions less
lesser lethal lethality leucine leucocytes leukaemia leukemia leukemias leukemic leukemogenesis leukocyte leukocytes leukodystrophy
leukoencephalopathy leukopenia leukotriene leukotrienes level levels levodopa liability libraries library lidocaine lie lies life lifespan lifetime
ligand ligands ligase ligases ligation light like likelihood likely likewise limb limbic limbs limit limitation limitations limited limiting limits
lindane line lineage lineages linear linearly lines lining link linkage linkages linked linker linking links linoleic lip lipase lipid lipids
lipogenesis lipolysis lipophilic lipopolysaccharide lipoprotein lipoproteins liposomes liquid list liter literature lithium littermates little live
liver livers living load loaded loading lobe local localisation localised localization localize localized localizes locally located location locations
loci locomotion locomotor locus lod log logistic long longer longevity longitudinal loop loops losartan loss losses lost lovastatin low lower lowered
lowering lowers lowest luciferase lumbar lumen luminal lung lungs lupus luteinizing lymph lymphangiogenesis lymphatic lymphoblastic lymphoblastoid
lymphoblasts lymphocyte lymphocytes lymphocytic lymphoid lymphokine lymphoma lymphomas lymphoproliferative lysate lysates lysine lysis lysosomal
lysosomes lytic machinery macromolecular macrophage macrophages macular made magnesium magnetic magnitude main mainly maintain maintained maintaining
maintains maintenance maize major majority make makes making malaria malate male maleate males malformation malformations malignancies malignancy
malignant malondialdehyde mammalian mammals mammary man manage managed management mania manic manifest manifestation manifestations manifested
manifesting manipulated manipulation manner mannose mantle many map mapped mapping maps margin marginal marginally marine marked markedly marker
markers market marks marrow mask mass masses massive mast master match matched material materials maternal maternally mathematical mating matrices
matrix matter maturation mature max maximal maximally maximum may maze meal mean means measurable measure measured measurement measurements measures
measuring mechanical mechanism mechanisms mechanistic mechanistically media medial median mediate mediated mediates mediating mediator mediators
medical medication medications medicinal medicine medium medulla medullary meet megakaryocytes megakaryocytic meiosis meiotic melanin melanogaster
melanoma melanomas melanosporum melatonin mellitus meloxicam melting member members membrane membranes membranous memory men meningitis meningococcal
menopausal mental mentioned mesangial mesenchymal mesenteric mesna mesothelial mesothelioma message messenger messengers met metabolic metabolically
metabolism metabolite metabolites metabolize metabolized metabolizing metabotropic metachromatic metal metalloproteinase metalloproteinases metals
metaphase metaplasia metastases metastasis metastatic metformin methadone methamphetamine methanol methionine method methodologies methodology methods
methotrexate methyl methylated methylation methylphenidate methylprednisolone methyltransferase metoprolol mice microangiopathy microarray microarrays
microbial microcephaly microdeletion microdeletions microdialysis microenvironment microg microglia microglial microgram micrograms microinjection
microm micromol micromolar micronuclei microorganisms microsatellite microsatellites microscope microscopic microscopy microsomal microsomes
microtubule microtubules microvascular microvessel microvessels midazolam midbrain middle mifepristone might migraine migrate migrating migration
migratory mild milder mildly milieu milk million mimetic mimic mimicked mimicking mimics min mineral mineralization mineralocorticoid minimal
minimally minimize minimum minor minority minute minutes mismatch missense missing mitochondria mitochondrial mitogen mitogenic mitogens mitomycin
mitosis mitotic mitral mixed mixture mixtures mmol mobile mobility mobilization modalities modality mode model modeled modeling modelling models
moderate moderately modern modes modest modestly modification modifications modified modifier modifiers modifies modify modifying modulate modulated
modulates modulating modulation modulator modulators modulatory module modules moieties moiety mol molar molecular molecularly molecule molecules
monitor monitored monitoring monkey monkeys monoallelic monoamine monoclonal monocyte monocytes monocytic monolayer monolayers monomer monomeric
monomers mononuclear monophosphate monotherapy month monthly months mood morbidity more moreover mori morning morphine morphogenesis morphogenetic
morphologic morphological morphologically morphology mortality mosaic mosaicism mosquito most mostly moth mother mothers motif motifs motile motility
motion motor mouse mouth move movement movements moving much mucin mucosa mucosal mug multicenter multidrug multifactorial multiforme multifunctional
multimeric multimers multiple multiplex multipoint multistep multisubunit multitude multivariate mumol murine muscarinic muscle muscles muscular must
mutagenesis mutagenic mutant mutants mutated mutation mutational mutations mutually myalgia myasthenia myelin myelination myeloblastic myelodysplastic
myelogenous myeloid myeloma myelomonocytic myeloperoxidase myeloproliferative myelosuppression myocardial myocarditis myocardium myoclonic myoclonus
myocytes myogenic myopathy myopia myosin myotonia myotonic myristate naive naloxone name named namely nanomolar nanoparticles naproxen narrow
narrowing nasal nasopharyngeal national native natriuretic natural naturally nature nausea near nearby nearly necessarily necessary necessity neck
necrosis necrotic necrotizing need needed needle needs negative negatively neglected negligible neighboring neither neoformans neonatal neonate
neonates neoplasia neoplasms neoplastic neovascularization nephritis nephrogenic nephrolithiasis nephropathy nephrosis nephrotic nephrotoxic
nephrotoxicity nerve nerves nervous nested net network networks neural neurite neuroblastoma neurochemical neurodegeneration neurodegenerative
neuroendocrine neurofibromatosis neurogenic neurohypophyseal neuroinflammation neuroinflammatory neuroleptic neuroleptics neurologic neurological
neuromuscular neuron neuronal neurones neurons neuropathic neuropathological neuropathy neuropeptide neuropeptides neuroprotection neuroprotective
neuropsychiatric neuropsychological neurotoxic neurotoxicity neurotoxin neurotransmission neurotransmitter neurotransmitters neurotrophic neutral
neutralization neutralize neutralizing neutropenia neutrophil neutrophils never nevertheless new newborn newborns newer newly next niacin niche niches
nick nicotinamide nicotine nicotinic nidulans nifedipine night nigra nigrostriatal nine nitrate nitric nitrite nitrogen nitroglycerin nitroprusside
nitrous nmol nociceptive nocturnal nodal node nodes nodules non nonalcoholic noncanonical noncoding noncompetitive nondiabetic none nonfunctional
noninvasive nonselective nonsense nonspecific nonsteroidal nonsynonymous nor noradrenaline noradrenergic norepinephrine normal normalization
normalized normally normotensive northern not notable notably note noted noticeable noticed notion nov novel novo now nuclear nuclei nucleic nucleolar
nucleolus nucleoside nucleotide nucleotides nucleus nude null number numbers numerous nursing nutrient nutrients nutrition nutritional nystagmus obese
obesity object objective objectives obligate obligatory obscure observation observational observations observe observed obstruction obstructive obtain
obtained obtaining obvious obviously occasionally occasions occlusion occupancy occupational occupied occupy occur occurred occurrence occurring
occurs octamer ocular odds oedema oestrogen off offer offered offering offers offspring often oil okadaic olanzapine old older olfactory
oligodendrocytes oligomeric oligomerization oligonucleotide oligonucleotides oligosaccharides once oncogene oncogenes oncogenesis oncogenic oncology
oncoprotein oncoproteins one ones ongoing online only onset onto ontogeny oocytes open opening opens operate operated operating operation operations
operative operon ophthalmic opiate opioid opioids opportunistic opportunities opportunity opposed opposing opposite optic optical optimal optimization
optimize optimized optimum option options oral orally order ordered orders organ organelles organic organism organisms organization organized
organophosphate organs orientation oriented origin original originally originate originated originating origins ornithine orphan ortholog orthologous
orthologs orthologue orthologues orthotopic oryzae osmotic ossification osteoarthritis osteoblast osteoblasts osteocalcin osteoclast
osteoclastogenesis osteoclasts osteopontin osteoporosis osteosarcoma other others otherwise ototoxicity ouabain our out outbreak outbreaks outcome
outcomes outer outflow outgrowth outpatient outpatients output outside outward ovalbumin ovarian ovariectomized ovaries ovary over overall overcome
overdose overexpress overexpressed overexpressing overexpression overlap overlapping overlaps overload overnight overt overview overweight ovine
ovulation owing own oxidant oxidase oxidation oxidative oxide oxidized oxidoreductase oxygen oxygenase oxygenation oxytocin pacemaker pacing
paclitaxel paid pain painful pair paired pairs palate palsy pancreas pancreatic pancreatitis pandemic panel panic paper papillary papillomavirus
paracetamol paracrine paradigm paradigms paradoxical parallel paralleled parallels paralysis parameter parameters paraplegia parasite parasites
parasitic parasitism parasitoids parathyroid parenchyma parenchymal parent parental parenteral parents parietal parkinsonian parkinsonism paroxetine
pars part partial partially participants participate participated participates participating participation particle particles particular particularly
partition partly partner partners parts passage passive past patch patches patent paternal paternally path pathogen pathogenesis pathogenetic
pathogenic pathogenicity pathogens pathologic pathological pathologies pathology pathophysiological pathophysiology pathway pathways patient patients
pattern patterning patterns paw peak peaked peaking peaks pediatric pedigree pedigrees pegylated pelvic penetrance penetration penicillin penile
people peptidase peptide peptides peptidoglycan per perceived percent percentage perception percutaneous perform performance performed performing
perfused perfusion perhaps pericyte perinatal perinuclear period periodic periodontal periodontitis periods peripheral peripherally periphery
peritoneal perivascular permanent permeability permeable permissive permit permits permitted permitting peroxidase peroxidation peroxide peroxisomal
peroxisome peroxisomes persist persisted persistence persistent persistently personal personality persons perspective perspectives perturbation
perturbations perturbed pertussis pest pesticide pesticides phage phagocytes phagocytic phagocytosis pharmaceutical pharmacodynamic pharmacodynamics
pharmacogenetic pharmacokinetic pharmacokinetics pharmacologic pharmacological pharmacologically pharmacology phase phases phencyclidine phenobarbital
phenolic phenomena phenomenon phenotype phenotypes phenotypic phenotypically phenotyping phentolamine phenyl phenylalanine phenylephrine
phenylketonuria phenytoin pheochromocytoma pheromone phorbol phosphatase phosphatases phosphate phosphatidyl phosphatidylcholine
phosphatidylethanolamine phosphatidylglycerol phosphatidylinositol phosphatidylserine phosphodiesterase phosphoinositide phosphokinase phospholipase
phospholipid phospholipids phosphoprotein phosphorus phosphorylase phosphorylate phosphorylated phosphorylates phosphorylating phosphorylation
phosphotyrosine photoreceptor photoreceptors photosynthesis photosynthetic phylogenetic phylogenetically phylogeny physical physically physician
physicians physicochemical physiologic physiological physiologically physiology physostigmine phytohemagglutinin picrotoxin picture pig pigment
pigmentation pigmentosa pigs pilocarpine pilot pits pituitary pivotal place placebo placed placenta placental places placing planar planning plant
plants plaque plaques plasma plasmacytoma plasmid plasmids plasmin plasminogen plasmon plastic plasticity plate platelet platelets platform platinum
plausible play played player players playing plays pleiotropic pleural plexus plots pluripotent plus pmol pneumonia pneumoniae pocket point pointes
pointing points poisoning pol polar polarity polarization polarized pole policy poly polyacrylamide polyadenylation polyamine polyamines polyclonal
polycystic polyethylene polyglutamine polymer polymerase polymerases polymerization polymers polymorphic polymorphism polymorphisms polymorphonuclear
polyneuropathy polypeptide polypeptides polyphenols polyposis polyps polysaccharide polysaccharides polyunsaturated polyuria pombe pool pooled pools
poor poorer poorly popular population populations porcine pore portal portion portions pose position positional positioned positioning positions
positive positively positivity positron possess possessed possesses possessing possibilities possibility possible possibly post posterior
postinfection postmenopausal postnatal postoperative postoperatively postprandial postsynaptic posttranscriptional posttranslational postulate
postulated potassium potencies potency potent potential potentially potentials potentiate potentiated potentiates potentiating potentiation potently
pouch power powerful ppm practical practice practices pravastatin prazosin precancerous precede preceded precedes preceding precipitate precipitated
precipitation precise precisely precision preclinical precursor precursors predation predator predators predict predicted predicting prediction
predictions predictive predictor predictors predicts predispose predisposed predisposes predisposing predisposition prednisolone prednisone
predominance predominant predominantly preeclampsia preexisting preference preferential preferentially preferred prefrontal pregnancies pregnancy
pregnant preincubated preincubation preliminary premature prematurely premenopausal prenatal preneoplastic preoperative preparation preparations
prepare prepared prerequisite prescribed prescribing presence present presentation presented presenting presently presents preservation preserved
pressor pressure pressures presumably presumed presumptive presynaptic preterm pretreated pretreatment prevalence prevalent prevent prevented
preventing prevention preventive prevents previous previously prey primarily primary primate primates prime primed primer primers priming primitive
principal principally principle principles prior priority private proapoptotic probability probable probably proband probands probe probed probes
problem problems procedure procedures proceeds process processed processes processing procoagulant prodrug prodrugs produce produced produces
producing product production productive productivity products professional profile profiles profiling profound profoundly progenitor progenitors
progeny progesterone progestin progestins prognosis prognostic program programme programmed programmes programs progress progressed progresses
progressing progression progressive progressively proinflammatory project projections prokaryotic prolactin proliferate proliferated proliferating
proliferation proliferative proline prolongation prolonged prolongs prolyl prominent prominently promise promising promonocytic promote promoted
promoter promoters promotes promoting promotion prompt prompted promyelocytic prone pronounced proof propagation propensity proper properly properties
property prophylactic prophylaxis propidium propionate propofol proportion proportional proportions proposal propose proposed propranolol prospective
prospectively prostaglandin prostaglandins prostate prostatic prosurvival protease proteases proteasomal proteasome protect protected protecting
protection protective protects protein proteinase proteinases proteins proteinuria proteoglycan proteolipid proteolysis proteolytic proteolytically
proteome proteomic proteomics prothrombin protocol protocols proton protooncogene prototype prototypic prototypical prove proved proven provide
provided provides providing proviral provocation provoked proximal proximity pruritus pseudodeficiency pseudogene psoriasis psoriatic psychiatric
psychological psychomotor psychosis psychotic psychotropic puberty public publication published pulmonary pulp pulse pulses pump pumps puncture
pupillary pure purification purified purine puromycin purpose purposes putative putatively pylori pyramidal pyrene pyridine pyridoxal pyrimidine
pyrophosphate pyrrolidine pyruvate qualitative qualitatively quality quantification quantified quantify quantitated quantitation quantitative
quantitatively quantities quantity quantum quercetin question questioned questionnaire questionnaires questions quetiapine quickly quiescence
quiescent quinine quinone quite quot rabbit rabbits race racemic radial radiation radical radicals radioactive radioactivity radiographic
radioimmunoassay radiolabeled radioligand radiologic radiological radiosensitivity radiotherapy raise raised raises raising random randomised
randomized randomly range ranged ranges ranging rank rapamycin rapid rapidly raptor rare rarely ras rash rat rate rated rates rather rating ratings
ratio rational rationale ratios rats rauwolscine reabsorption reach reached reaching react reacted reaction reactions reactivation reactive reactivity
reacts readily reading reagent reagents real realistic realized rearranged rearrangement rearrangements reason reasonable reasons recall receive
received receiving recent recently receptor receptors recessive rechallenge recipient recipients reciprocal reciprocally recognised recognition
recognizable recognize recognized recognizes recognizing recombinant recombination recommend recommendations recommended reconstitute reconstituted
reconstitution reconstruction record recorded recording recordings records recover recovered recovery recruit recruited recruiting recruitment
recruits rectal rectifier recurrence recurrent recycling red redistribution redox reduce reduced reduces reducing reductase reduction reductions
reductive redundancy redundant ref reference referral referred refine refined reflect reflected reflecting reflects reflex reflexes reflux refractory
refs regard regarded regarding regardless regeneration regimen regimens regimes region regional regions registered regression regular regulate
regulated regulates regulating regulation regulations regulator regulators regulatory regulon reinforcing rejection rel relapse relapsed relate
related relatedness relates relating relation relations relationship relationships relative relatively relatives relaxation release released releases
releasing relevance relevant reliability reliable reliably relief relies relieve rely remain remained remaining remains remarkable remarkably
reminiscent remission remodeling remodelling remote removal remove removed removing renal render rendered rendering renders renin reorganization
repair repaired repeat repeated repeatedly repeats reperfusion repertoire repetitive replace replaced replacement replacing replicate replicated
replication replicative repolarization report reported reportedly reporter reporting reports represent representative represented representing
represents repress repressed represses repressing repression repressive repressor repressors reproduced reproducibility reproducible reproduction
reproductive require required requirement requirements requires requiring rescue rescued rescues research researchers resected resection resemble
resembled resembles resembling reserpine reserved reservoir reservoirs reside residence resident residents resides residing residual residue residues
resistance resistant resolution resolve resolved resonance resorption resource resources respect respective respectively respiration respiratory
respond responded responder responders responding responds response responses responsible responsive responsiveness rest resting restoration restore
restored restores restoring restrict restricted restricting restriction restrictive restricts result resultant resulted resulting results
resuscitation resveratrol retain retained retaining retains retardation retarded retention reticulocyte reticulum retina retinal retinitis
retinoblastoma retinoic retinoid retinoids retinol retinopathy retrieval retrieved retrograde retrospective retrospectively retroviral retrovirus
retroviruses return returned reuptake reveal revealed revealing reveals reversal reverse reversed reverses reversible reversibly reversing reversion
review reviewed reviews rhabdomyolysis rhabdomyosarcoma rhesus rheumatoid rhinitis rhythm rhythms ribavirin ribonuclease ribonucleic ribonucleoprotein
ribonucleotide ribosomal ribosome rice rich richness rifampicin right rigid rigidity ring rings rise risk risks risperidone rivastigmine river robust
robustly rod rodent rodents rods rofecoxib role roles room root roots rose rotation roughly round route routes routine routinely rule ruled run
rupture rural sac sacrificed safe safely safer safety salbutamol salicylate salicylic saline saliva salivary salmon salt salts salvage same sample
sampled samples sampling sarcoma sarcomas satisfaction satisfactory satisfied sativa saturable saturated saturation scaffold scaffolding scaffolds
scale scales scaling scan scanning scans scarce scattering scavenger scavenging scenario schedule scheduled schedules schizophrenia schizophrenic
school sciatic scientific scientists sclerosis scopolamine score scored scores scoring screen screened screening screens sea search searched searches
searching season seasonal second secondary seconds secrete secreted secretion secretory section sections sedation sedative sediment see seed seeds
seem seemed seems seen segment segmental segments segregate segregated segregating segregation seizure seizures select selected selecting selection
selective selectively selectivity selenium semiquantitative senescence sensation sense sensing sensitive sensitivities sensitivity sensitization
sensitized sensitizes sensor sensorineural sensors sensory separate separated separately separation sepsis septal septic septin septum sequelae
sequence sequenced sequences sequencing sequential sequentially sequestered sequestration sera serial series serine serines serious serological
serotonergic serotonin serotype serous sertraline serum serve served serves service services serving session sessions set sets setting settings seven
seventh several severe severely severity sex sexes sexual sham shape share shared shares sharing sharp sharply she shear sheath shed shedding sheep
shell shift shifted shifts shock shoots short shortened shortening shorter shortly should shoulder show showed showing shown shows shrinkage shuttle
shuttling sibling siblings sibs sickle side sigma sign signal signaling signalling signals signature significance significant significantly signs
sildenafil silenced silencer silencing silent silico silver simian similar similarities similarity similarly simple simplex simplified simply
simulated simulation simulations simultaneous simultaneously simvastatin since sinensis single singly sinus sinusoidal sirolimus sister site sites
situ situated situation situations six sixth size sized sizes skeletal skeleton skin skipping sleep slices slight slightly slope slow slowed slower
slowing slowly small smaller smallest smoke smokers smoking smooth snake social society sodium soft software soil sole solely solid solitary
solubility soluble solute solution solutions solved solvent soman somatic somatostatin some sometimes somewhat son soon sorafenib sorting sought
source sources southeast southern soybean space spaces spacing span spanning spans spared sparing sparse spasm spastic spatial spatially special
specialization specialized species specific specifically specificities specificity specified specimen specimens spectra spectral spectrometric
spectrometry spectroscopic spectroscopy spectrum speculate speed sperm spermatogenesis spermidine spermine spherical spinal spindle spine
spironolactone spite spleen splenic splenomegaly splice spliced splicing split spondylitis spontaneous spontaneously sporadic spores spot spots spp
spread spreading spring squamous src stability stabilization stabilize stabilized stabilizes stabilizing stable stably staff stage stages staging
stain stained staining standard standardized standards start started starting startle starvation state states static statin statins stationary
statistical statistically stature status staurosporine stay steady steatosis stellate stem stems stenosis step steps stepwise steric sterile steroid
steroidogenesis steroidogenic steroids sterol stiffness still stimulant stimulate stimulated stimulates stimulating stimulation stimulator stimulatory
stimuli stimulus stoichiometry stomach stomatal stomatitis stone stones stop stopped stopping storage stored stores straightforward strain strains
strand strands strategies strategy stratified stream strength strengthen streptozotocin stress stressed stresses stressful stretch striatal striatum
strict strictly striking strikingly stringent strips stroke strokes stroma stromal strong stronger strongest strongly structural structurally
structure structured structures students studied studies study studying subacute subarachnoid subcellular subchronic subclinical subclone subcloned
subclones subcutaneous subcutaneously subfamily subgroup subgroups subject subjected subjective subjects sublethal submitted suboptimal subpopulation
subpopulations subregions subsequent subsequently subset subsets substance substances substantia substantial substantially substituent substituents
substitute substituted substitution substitutions substrate substrates subtilis subtle subtype subtypes subunit subunits success successful
successfully successive succinate succinylcholine such sucrose sudden suffer suffered suffering sufficient sufficiently sugar sugars suggest suggested
suggesting suggestion suggestive suggests suicide suitability suitable suited sulfatase sulfate sulfated sulfhydryl sulfide sulindac sulphate sum
sumatriptan summarize summarized summarizes summary summer superfamily superficial superior supernatant supernatants superoxide supershift supplement
supplementation supplemented supplements supplied supply support supported supporting supportive supports supposed suppress suppressed suppresses
suppressing suppression suppressive suppressor suppressors surface surfaces surfactant surgeon surgery surgical surgically surprising surprisingly
surrogate surrounded surrounding surveillance survey surveyed surveys survival survive survived survivin surviving survivors susceptibility
susceptible suspected suspension sustain sustained suxamethonium swelling swim swimming switch switched switching symbol symmetric sympathetic
symporter symptom symptomatic symptoms synapses synaptic synaptosomes synchronous syncope syncytial syndrome syndromes syndromic synergism synergistic
synergistically synergize synergizes synergy synovial synovitis synthase synthases synthesis synthesize synthesized synthetase synthetic system
systematic systematically systemic systemically systems systolic tablet tablets tachyarrhythmias tachycardia tacrolimus tag tagged tagging tags tail
tailored tails take taken takes taking tamoxifen tandem target targeted targeting targets task tasks taste tau tax taxa taxonomic tea teaching
technique techniques technologies technology telmisartan telomerase telomere telomeric temperature temperatures template templates temporal temporally
temporary ten tend tended tendency tends tensin tension tentatively terbutaline term termed terminal terminals terminate terminated termination
termini terminus terms ternary tertiary test testate tested testes testicular testing testis testosterone tests tethered tetrazolium thalamus
thalassemia thaliana thalidomide than that the their them themselves then theophylline theoretical theory therapeutic therapeutically therapeutics
therapies therapy there thereafter thereby therefore thermal these theta they thiamine thick thickness thin thiobarbituric thiol thioredoxin third
this thoracic thoroughly those though thought three threefold threonine threshold thresholds thrombin thrombocytopenia thromboembolic thromboembolism
thrombosis thrombotic thromboxane thrombus through throughout throughput thus thymic thymidine thymidylate thymocytes thymus thyroid thyroxine tight
tightly time timely times timing timolol tip tissue tissues titers titration tobacco tobramycin together tolerability tolerance tolerant tolerate
tolerated tomato tomography tone tonic too took tool tools tooth top topical topically topoisomerase topology torsade total totally toward towards
toxic toxicant toxicities toxicity toxicological toxicology toxin toxins trace tracer trachea tracheal tracking tract tracts traditional traditionally
traffic trafficking trained training trait traits tranexamic trans transactivate transactivated transactivates transactivating transactivation
transactivator transaminase transaminases transcribed transcript transcriptase transcription transcriptional transcriptionally transcriptome
transcripts transduce transduced transducer transducers transducing transduction transendothelial transfectants transfected transfection transfections
transfer transferase transferred transferrin transfers transform transformants transformation transformed transforming transforms transfusion
transgene transgenic transient transiently transition transitional transitions translate translated translation translational translocate translocated
translocates translocation translocations transmembrane transmission transmit transmitted transmitting transplant transplantation transplanted
transplants transport transported transporter transporters transporting transports transposable transverse transversion trap trapping trauma traumatic
treat treated treating treatment treatments tree trees tremor trend trends triad trial trials tricyclic trigeminal trigger triggered triggering
triggers triglyceride triglycerides trimester trinucleotide trioxide triphosphate triple triplet trisomy trophic trophoblast tropical troponin trough
true truncated truncating truncation trunk trypsin tryptic tryptophan tube tuberculosis tuberous tubes tubular tubule tubules tubulin
tubulointerstitial tumor tumorigenesis tumorigenic tumorigenicity tumors tumour tumourigenesis tumours turn turned turnover twelve twenty twice twin
twins two twofold type typed types typical typically typing tyrosinase tyrosine ubiquitin ubiquitination ubiquitous ubiquitously ulcer ulcerative
ulcers ultimate ultimately ultrasonic ultrasound ultrastructural ultrastructure ultraviolet umbilical unable unaffected unaltered unambiguously
uncertain uncertainty unchanged uncharacterized unclear uncommon uncoupling uncover uncovered undefined under undergo undergoes undergoing undergone
underlie underlies underlying understand understanding understood undertaken undertook underwent undescribed undesirable undetectable undetermined
undifferentiated unequal unexpected unexpectedly unexplained unfavorable unidentified uniform uniformly unilateral uninfected uniparental unique
uniquely unit units univariate universal unknown unlabeled unless unlike unlikely unmodified unnecessary unphosphorylated unpublished unravel
unrecognized unrelated unreported unresolved unresponsive unstable unstimulated until untranslated untreated unusual unusually unwanted update updated
upon upper upregulate upregulated upregulates upregulating upregulation upstream uptake urban urea uremic uric uridine urinary urine urogenital
urokinase urothelial urticaria usage use used useful usefulness users uses using usual usually uterine utero uterus utility utilization utilize
utilized utilizes utilizing uveitis vaccination vaccine vaccines vacuolar vacuoles vaginal valid validate validated validation validity valine
valproate valproic valuable value values valve var variability variable variables variance variant variants variation variations varied varies variety
various vary varying vascular vascularization vascularized vasculature vasculitis vasoactive vasoconstriction vasodilation vasodilator vasopressin
vasospasm vast vector vectors vegetative vehicle vein veins velocity venlafaxine venom venous ventilation ventral ventricle ventricles ventricular
verapamil verbal verified verify versatile version versions versus vertebrate vertebrates vertical very vesicle vesicles vesicular vessel vessels
vestibular via viability viable vicinity view vimentin vincristine viral viremia virion virions virtual virtually virtue virulence virus viruses
visceral viscosity visible vision visits visual visualization visualized vital vitamin vitro vivo volatile voltage volume volumes volunteers vomiting
von vulnerability vulnerable wall walls warfarin warm warrant warranted warrants was washout wasting water wave waves way ways weak weaker weakly
weakness weaning web webs week weekly weeks weight weights well were western wet what wheat when where whereas whereby wherein whether which while
whilst white who whole whom whose why wide widely wider widespread width wild wildtype will window winter with withdrawal withdrawn within without
woman women word work workers working works world worldwide worse worsened worsening wortmannin would wound wounds written xanthine xanthomatosis
xenobiotic xenobiotics xenograft xenografts xylem year years yeast yeasts yellow yet yield yielded yielding yields yohimbine young younger zebrafish
zero zeta zidovudine zinc zipper zone zones
`.split(/\s+/u),
);

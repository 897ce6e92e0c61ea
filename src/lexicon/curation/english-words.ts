/**
 * Ordinary English words, lower case. A gene symbol or cell line that is one of these is believed in capitals only, and then only with support
 * from its surroundings. Frequent words of abstracts that name no gene there, and everyday words that symbols are known to collide with.
 */
export const englishWords: ReadonlySet<string> = new Set(
  `
aberrant ability able abnormal abolished about above abrogated absence absent absorption abundance abundant abuse access according account accounted
accurate ace achieve achieved acid acidic acquired across act acting action actions activate activated activates activating activation activator
activators active activities activity acts acute adaptive add added addition additional additive adenovirus adhesion adipose adjacent adjusted
adjuvant adrenal adult adults advanced advantage adverse affect affected affecting affects affinities affinity after against age aged agent agents
aggressive aging ago agonist agonists aid aim aimed air airway al alien alkaline all allele alleles allelic allergic allosteric allow allowed allowing
allows almost alone along alpha already also alter alteration altered altering alters although alveolar always amino among amount amounts amp
amplified amplitude amyloid an analog analogs analogue analogues analysed analyses analysis analyze analyzed and anemia anesthesia angiogenic animal
animals aniridia another ant antagonism antagonist anterior antibiotic antibodies antibody anticancer antigen antisense antitumor antiviral anxiety
any aorta aortic ape apex apical apoptosis apoptotic apparent apparently appear appearance appeared appears applied approach approaches approved apt
arc arch are area areas arm arms around array arrest arrhythmia art arterial arteries artery arthritis article as ask aspects assay assayed assays
assembly assess assessed assessment assigned associated associates asthma astrocytes at ataxia ate atopy atrial atrophy attack attention attenuated
attenuates attributed atypical augmented aura authors autoimmune autophagy autosomal available average avoidance axis bacteria bacterial bad bag
balance band bank bar bark barrier basal base based baseline basic basis bat be bean bear bearing became because become bed been before behavior
behavioral behaviors behaviour being believed below bend beneficial benefit benefits benign best bet beta better between bid big bilateral bile bind
binding binds biological biology biopsies biopsy bipolar birth bit bladder blast bleeding block blockade blocked blocker blockers blocking blocks
blood blot blotting bodies body bog bomb bona bone bones both bound bovine box boy bp brain breast breeding bright broad bud bug burden bus but button
buy by cab cage calculated call called can cancer cancers candidate candidates cannot canonical cap capable capacity capillary caps car carcinoma
carcinomas cardiac cardinal care carotid carried carrier carriers carry carrying cascade case cases cast cat catalepsy catalytic catalyzes cats
causative cause caused causes causing cava cease cell cells cellular center central cerebellar cerebral cerevisiae certain cervical chain chains
challenge challenges chance change changed changes channel channels chat checkpoint chemical chest chicken child childhood children chip chop
chromosome chronic cis clamp clap clarify class classes classical classified clear clearance clearly cleavage clinical clinically clip clock clonal
clone cloned clones cloning close closely cluster clusters coding codon cofactor cognitive cohort coil coli collected colon colonic colonies colony
colorectal coma combined comet common commonly community comparable compare compared comparing comparison complement complete completed completely
complex complexes component components composed compound compounds conclude concluded conclusion condition conditions conducted confer confers
confidence confirm confirmed congenital consensus conserved considered consisted consistent consisting consists constant constitute construct
constructs contact contain contained containing contains content contents context continued continuous contrast contribute control controlled controls
conversion cop cope copies copy cord core corneal coronary correlate correlated correlates cortex cortical cost could count countries coupled course
crab created crest criteria critical crop crucial cryptic crystal culture cultured cultures cumulative cup current currently currents curve curves cut
cutaneous cycle cyclic cycling cytometry cytoplasm cytosol cytosolic cytotoxic dad daily dam damage dams danger dark data database date day days de
deal death deaths decline decrease decreased decreases decreasing deduced defect defective defects defense deficiency deficient deficits define
defined degree degrees del delay delayed deleted deletion deletions delivery delta den dendritic density depend dependence dependent depending depends
depletion depressed depression derivative derived describe described design designated designed despite detailed detect detectable detected detection
determine determined develop developed developing diabetes diabetic diagnosed diagnosis diagnostic diameter diastolic did died diet dietary differ
differed difference different differs difficult diffuse digit dim diminished dip direct directed directly discovered discovery discuss discussed
disease diseases disorder disorders dispersal display displayed displays disrupted disruption distal distance distinct diverse diversity divided
division do documented does dogs domain domains dominant domino done donor donors dorsal dosage dose doses dosing dot double down downstream dr
dramatic drinking driven drug dual due dup duration during dynamic dynamics dyskinesia dysplasia dystrophy each earlier early ears east eat ecological
ectopic edema effect effective effector effects efficacy efficiency efficient efflux eg egg ego eight either elderly electron elegans element elevated
elevation elicited ellipse elongation elucidate elucidated embryo embryonic embryos emerged emergence emerging employed en encode encoded encodes
encoding end endo endocrine endogenous energy enhance enhanced enhancer enhances enhancing enigma enriched entire entry enzymatic enzyme enzymes
epidermal epilepsy episodes epithelial epithelium epsilon equal equally equivalent era erythroid esp especially essential establish estimate estimated
et eta etc ethnic eukaryotic evaluate evaluated evaluation even event events every evidence evidenced evident evoked evolution ex exact examine
examined example excellent except exception excess exchange excluded excretion exercise exert exerts exhibit exhibited exhibits exist existence
existing exists exogenous exon exons expanded expansion expected experience experiment explain explained explore explored export exposed exposure
express expressed expressing expression extended extension extensive extent external extract extracted extraction extracts extremely eye eyes face
facial facilitate fact factor factors failed failure familial families family far fashion fast faster fasting fat fatal fate fatty feature features
fed feedback feeding fell female females fetal fever few fewer fi fibroblast fibrosis field fin final find finding findings finger fire first fis fish
fit five fix flame flanking flap flash flow flower fluid fly fo focal foci focus focused folate fold followed following food foot for force form
formation formed forming forms found founder four fox fraction fractions fracture fragment fragments frame frameshift free frequency frequent
frequently frog from frontal full fully fun function functional functions fungal fungi further fuse fusion future gain gamma gammac ganglia ganglion
gap gas gastric gates gel gen gene general generally generate generated generation genes genesis genetic genome genomic genotype genotyped genotypes
genotyping genus germ germline get gill give given gland glass glial glioma global glomerular glycolysis go goal goat gonad good got gov grade
gradient graft gre great greater greatly green grid grip group groups growing grown growth gt guard gum gut habitat had hair half hamster hand
haplotype haplotypes has hat have having hay he head headache healing health healthy hearing heart hearts heat heavy held helix help hemolytic
hemorrhage hen hepatic hepatitis hepatoma her here hereditary het high higher highest highlight highly hip his history hit hits hole home homolog
homologous homologue homology homozygous hook hop hormonal hormone horse hospital host hosts hot hours how hr human humans hundred hy hybrid
hydrolysis hypothesis hypoxia hypoxic ice identical identified identifies identify identity idiopathic if ill imaging immature immediate immune
immunity imp impact impaired impairment implicated importance important improve improved improves in inactive incidence include included includes
including increase increased increases increasing incubated incubation index indicate indicated indicates indicating indirect individual induce
induced induces inducible inducing induction infants infarction infected infection infections infectious influence influenced influences influenza
infusion ingestion inherited inhibit inhibited inhibiting inhibition inhibitor inhibitors inhibitory inhibits initial initially initiated initiation
injected injection injections injury ink innate inner insect insertion insight insights instead int intact intake integrity intensity interact
interacts interest interfere interferon internal interval intervals intestinal intestine into intrinsic introduced intron inv invasion invasive
involve involved involves involving ion ip iris is ischemia ischemic isoform isoforms isolate isolated isolates isolation it its itself jet job
junction juvenile kainate kappa kb key kg kid kidney kidneys killer kinetic kinetics king knockdown knockout knowledge known lab labeling laboratory
lac lack lacking lacks lad lag lamp lap large largely larger larvae last late latency latent later lateral latter law layer lead leading leads leaf
learning least leaves led left leg length lens lesion lesions less lesser let lethal leukemia leukemic leukocyte leukocytes level levels library lid
lie life ligation light like likely limb limit limited limiting line lineage lineages linear lines link linkage linked lip lipid liquid list
literature little liver living loading lobe local localized located location loci lock locomotor locus log long longer loop loss lost lot love low
lower lox lt luck lung lungs lupus lymph lymphocyte lymphoid lymphoma lymphomas lysosomal macrophage mad made magnetic magnitude mai mail main mainly
maintain maintained major majority make making mal male males malignancy malignant mammalian mammals mammary man management manner many map mapped
mapping maps mark marked markedly marker markers marrow mask mass massive mast mat match matched mater material maternal matrix matter maturation
mature max maximal maximum may mean means measure measured measures measuring mechanical mechanism mechanisms media median mediate mediated mediates
mediating mediator mediators medical medication medium melanoma mellitus melt member members membrane membranes memory men mental messenger met
metabolic metabolism metabolite metal metastasis metastatic method methyl mg mib mice microarray microglia micrograms microscopy microsomes middle
might migraine migration mild milk million mimic mini minimal minimum mink minor mint minutes miss missense mist mitosis mitotic mix mixed mixture mm
mo mob mobility mode model modeling models moderate modified modify modulate modulated modulates modulating modulation molecular molecule molecules
molt mom monitored monitoring monoclonal monocyte monocytes monocytic month months moon moose morbidity more morphology mortality most mostly moth
mother mothers motif motifs motility motor mouse movement movements mu much mucosa mud multiple mum murine muscarinic muscle muscles muscular must mut
mutant mutants mutated mutation mutational mutations myeloid myocardial myotonic nail name named namely nasal native natural naturally nature nausea
near nearly necessary neck necrosis need needed negative negatively neither neonatal neoplastic nerve nervous nest net network networks neu neural
neuronal neurons neuropathy neutral neutrophil new newly next nice nickel nicotinic nif nine nitric no nod node nodes noise none nonsense nor normal
normally nose not note noted nov nova novel novo now nuclear nuclei nucleotide nucleus nude null number numbers numerous nut oak oat oatp obese
obesity objective obs observed obtained occupancy occur occurred occurrence occurring occurs octamer ocular odd odds odour oe of off offspring often
oil old older olf oligo on once oncogene oncogenic one only onset open opioid opposite optic optimal or oral orally orbit order organ organic
organisms organs origin originally other others our out outcome outcomes outer output oval ovarian ovary over overall own oxidation oxidative pack pad
page pain pair paired pairs pale palm pan pancreas pancreatic panda panel pant paper parallel parameters parent parental parents park pars parsley
part partial partially particle particles particular partly parva passive past patch patches paternal path pathogen pathogenic pathogens pathology
pathway pathways patient patients pattern patterns pause pea peak pediatric peer pen people pepper per percent percentage performed perfusion period
periods peripheral peroxisome persistent pet phase phases phenomenon phenotype phenotypes phenotypic phi physical pick pig pigs pilot pin pit
pituitary pivotal place placebo placenta plan plant plants plasma plasmid plate platelet platelets play plays plus poem point points polar pole poly
polyclonal polyposis pool poor poorly pop population port portion pos position positions positive positively possess possesses possible possibly post
posterior pot potency potent potential potentials potently powder practice precise precursor precursors predation predict predicted predicting
predictive predicts preference pregnancy pregnant premature prep prepared presence present presented presenting press pressure presumably pretreated
prevalence prevent prevented preventing prevention prevents previous previously prey primarily primary prime print prior pro probably proband probands
probe probes problem problems procedure procedures process processes processing produce produced produces producing product production products
profile profiles profiling profound progenitor prognosis prognostic program progress prolonged prominent promising promote promoted promoter promoters
promotes promoting pronounced proper properties property proportion propose proposed prostate prostatic protect protected protection protective
protects protein proteins protocol proved proven provide provided provides providing proximal psi pter pub public published pulmonary pump pure
purified purpose push put putative quality quantified question quot rabbit race rack radiation radical raft rag rain raised ram randomized randomly
range ranging rank rapid rapidly rapsyn rara rare raster rat rate rates rather ratio ratios rats raw ray reached reaction reactions reactive read
readily reading real reap receive received receiving recent recently receptor receptors recessive recipients recognized recorded recovered recovery
recruited recurrence recurrent red redox reduce reduced reduces reducing reduction reductions reel ref reference referred reflect refractory regard
regarding regimen regimens region regional regions regression regulate regulated regulates regulating regulation regulator regulators regulatory
related relation relative relatively relatives relaxation release released relevance relevant remain remained remaining remains remodeling removal
renal repair repeat repeated repeats replaced report reported reporter reports represent represents repressed repression repressor require required
requires research residual residue residues resistance resistant resolution resolved resonance respect respective respond response responses
responsive rest resting restored restricted result resulted resulting results retained retention reticulum retinoic returned reuptake reveal revealed
reveals reverse reversed reversible review reviewed rex rheumatoid rhino rhythm ribosomal rice rid right rigidity rim ring rip rise risk risks rnpep
road rob robust rock rod rodent role roles roof room root roots rope rose rough round routine row rub run rush sac sacs sad sae safe safety sag sail
saline salt same sample samples sand sap saw scale scan scanning scar school sclerosis score scores screen screened screening sea seal search seat sec
second secondary secreted secretion secretory sections sedation see seed seem seems seen segment segments seizure seizures selected selection
selective self sell send senescence sense sensitive sensory separate sequence sequenced sequences sequencing sera series serious serum serve set
setting seven several severe severely severity sex sexual shade shake shape share shared shares sharp she shed shift ship shock shoe short shorter
shot should show showed showing shown shows shy si side sigma sign signal signaling signalling signals signs silencing silk sim similar similarity
similarly simple sin since single sinus sip sir sister sit site sites situ six size sizes skeletal skin skip sky slam sleep slices slide slightly slim
slip slit slo slot slow small smaller smart smile smoke smoking smooth snail snap snow so social soft soil solid solo soluble solution somatic some
son song soon sort sought source sp spa space span spare spark spasm spat spatial species specific specimens speckle speckles spectrum speed sperm
spice spin spinal spindle spit spleen splice splicing split sporadic spot spread spring spy squamous square squirrel stab stability stable stably
staff stage stages staining standard star staring start starting state states status stem step steps still stimulate stimulated stimulates stimuli
stimulus stomach stop storage storm strain strains strategies strategy straw strength stress striatal striatum striking strip stripe stripes stroke
stromal strong stronger strongly structural structure structures studied studies study studying su sub subject subjected subjects subsequent subset
substrate substrates subtype subtypes subunit subunits success successful such sufficient sugar suggest suggested suggesting suggests suit suitable
sum summary sun superior support supported supporting supports suppress suppressed suppresses suppressor surface surgery surgical survival suspected
sustained swap sweet swift switch symptom symptoms syn synaptic syndrome syndromes synthesis synthetic syrup sys system systematic systemic systems
systolic table tactile tag tail take taken taking talk tall tan tandem tank tap target targeted targeting targets task tea team tear technique
techniques tecta tell temporal ten term termed terminal terminus terms test tested testing testis tests tetraspan than that the their them then
therapies therapy there thereby therefore thermal these theta they thing thio third this those though thought three threshold thrombosis through
throughout thus thymocytes tick tide tie tightly time times tin tiny tip tissue tissues to toe together tolerance tolerated tomography tone tool top
torch total touch toward towards toxic toxicity track tract trade trail train training trait traits trance transcript transfer transgenic transient
transit transition transplant transport trap tray treat treated treating treatment treatments tree trees trek trial trials trigger triggered
triggering triggers trim trio trip tris true truncated try tub tube tubular tug tumor tumors tumour tumours tune turn turnover twice twin twist two
type types typical ubiquitous ul umbilical unable unaffected unchanged unclear under undergo undergoing underlie underlying understand understood
undertaken underwent unique unit units unknown unlike unrelated until untreated unusual up upon upper upstream uptake urge urinary urine us use used
useful users using usually uterine utility utilized vaccine validated valuable value values van variable variables variant variants variation
variations varied variety various varying vascular vast vector vectors vehicle vein venous versus very vesicles vessel vessels vet via viability
viable view viral virulence virus viruses vision visual vital vitiligo vitro vivo volume volunteers von vs wall war warm was wash waste watch wave way
we weak wear web week weeks weight well were west wet whale what wheel when where whereas whether which while white who whole whom whose wide widely
widespread wife wild will win wind wing wire wise wish with withdrawal within without wolf woman womb women wood word work workers worldwide worm
would wound wrap yard year years yeast yes yet yield yielded you young yrs zeta zip zone
`
    .trim()
    .split(/\s+/u),
);

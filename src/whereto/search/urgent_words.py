"""Words as people in distress write them, taken as the words that the phrases are written in."""

# Groups of words that phrases name with `@`.
CLASSES = {
    "self": "myself me",
    "theirself": "himself herself themself themselves themselfs hisself",
    "not": "not never no nothing",
    "think": "think thinking thought thoughts thinks idea ideas fantasise fantasize fantasising"
    " fantasizing fantasies dream dreaming daydream imagine imagining picture picturing"
    " consider considering considered contemplate contemplating plan planning planned feel"
    " feeling obsess* urge urges tempted",
    "want": "want wants wanting wanted wish wishes wishing need needs ready desire going prefer"
    " rather hope hoping pray try trying tried intend",
    "they": "he she they friend friends roommate roomie flatmate housemate suitemate labmate"
    " officemate mate classmate student students colleague coworker buddy pal bro brother"
    " sister sibling son daughter kid child wife husband spouse partner boyfriend girlfriend"
    " bf gf fiance fiancee ex mom mum mother dad father parent cousin uncle aunt postdoc"
    " advisee neighbour neighbor guy girl man woman someone somebody mentee undergrad tenant"
    " teammate peer person ta boy lad bloke him her them one",
    "harmer": "he she they husband wife spouse partner boyfriend girlfriend bf gf fiance fiancee ex"
    " roommate flatmate housemate labmate brother father dad mother mom stepfather uncle man"
    " guy men someone somebody advisor adviser supervisor pi professor prof boss postdoc"
    " mentor stranger neighbour neighbor student classmate coworker colleague people they"
    " stalker cousin",
    "me": "me my us",
    "now": "now tonight currently immediately today asap quick quickly",
    "just": "just tonight today now ago yesterday hour hours minutes evening morning afternoon",
    "kin": "wife husband partner son daughter child kids baby brother sister mother father mom mum"
    " dad boyfriend girlfriend friend roommate family parents",
    "pills": "pill pills tablet tablets paracetamol tylenol ibuprofen advil acetaminophen aspirin"
    " xanax ativan valium benzos opioids oxy oxycodone fentanyl heroin sleeping meds"
    " medication medicine medicines medicin antidepressants insulin adderall ambien benadryl"
    " painkillers capsules drugs",
    "weapon": "gun guns pistol rifle firearm knife weapon machete hammer bat axe scissors blade shotgun"
    " handgun",
    "height": "bridge roof rooftop balcony window ledge building tracks train subway platform river"
    " tower cliff floor bus traffic railing",
    "body": "arm arms wrist wrists thigh thighs leg legs skin hand hands stomach fingers finger",
}

# One word for what people write in many ways; `want to` counts as two words from here on.
ALIASES = {
    "im": "i am",
    "ive": "i have",
    "id": "i would",
    "iam": "i am",
    "hes": "he is",
    "shes": "she is",
    "theyre": "they are",
    "theres": "there is",
    "wanna": "want to",
    "wana": "want to",
    "gonna": "going to",
    "gunna": "going to",
    "gona": "going to",
    "finna": "going to",
    "cannot": "can not",
    "dont": "do not",
    "wont": "will not",
    "aint": "is not",
    "cant": "can not",
    "kms": "kms kill myself",
    "ctb": "suicide",
    "sewerslide": "suicide",
    "sewerslidal": "suicidal",
    "sui": "suicide",
    "unaliving": "killing",
    "unalived": "killed",
    "kil": "kill",
    "kll": "kill",
    "killl": "kill",
    "killin": "killing",
    "kiling": "killing",
    "dieing": "dying",
    "dyin": "dying",
    "deid": "died",
    "ded": "dead",
    "mysef": "myself",
    "myslf": "myself",
    "mself": "myself",
    "mylife": "my life",
    "endit": "end it",
    "selfharm": "self harm",
    "selfharming": "self harming",
    "selfharmed": "self harmed",
    "selfinjury": "self injury",
    "alot": "a lot",
    "bleding": "bleeding",
    "breath": "breathe",
    "breathing": "breathe",
    "breathin": "breathe",
    "breth": "breathe",
    "brethe": "breathe",
    "breathes": "breathe",
    "tonite": "tonight",
    "2nite": "tonight",
    "tn": "tonight",
    "rn": "now",
    "rite": "right",
    "hlep": "help",
    "halp": "help",
    "hepl": "help",
    "od": "overdose",
    "oded": "overdosed",
    "oding": "overdosing",
    "ods": "overdoses",
    "anymore": "any more",
    "sb": "somebody",
    "smb": "somebody",
    "hv": "have",
    "u": "you",
    "ppl": "people",
    "thru": "through",
}

# Words that mean nothing else even misspelt; short ones would meet ordinary words.
CORRECTED = """
suicide suicidal suicides overdose overdosed overdosing unconscious ambulance seizure strangled
strangling swallowed homicidal kidnapped anaphylaxis emergency unresponsive threatened threatening
hallucinating psychotic raped assaulted attacked attacking bleeding myself harming hurting killing
cutting stabbed gunshots hostage
"""
# Real words a letter away from one of these.
NOT_MISSPELT = """
assault assaults attached attaching attacker attackers attacks beading billing blending breading
breeding catting cuffing culling curing cutting emergence emergencies emergent farming halting
haring harking harmony harping hating hauling hearing hitting hostile hosting hotel hunting hurling
hurtling hustling keying kidding kilning kissing kneeling overdone oversee pleading putting raced
rapid reaped stacked staged stapled strange strangely stranger strangle stubbed suicided swabbed
threaten
"""

# Written without spaces, inside one long word.
RUN_TOGETHER = {
    "killmyself": "kill myself",
    "killingmyself": "killing myself",
    "hurtmyself": "hurt myself",
    "cutmyself": "cut myself",
    "harmmyself": "harm myself",
    "endmylife": "end my life",
    "takemylife": "take my life",
    "endmyself": "end myself",
    "wanttodie": "want to die",
    "wannadie": "want to die",
    "wishiwasdead": "wish i was dead",
    "wishiweredead": "wish i was dead",
    "betteroffdead": "better off dead",
    "betteroffwithoutme": "better off without me",
    "suicid": "suicidal",
    "enditall": "end it all",
    "dontwanttolive": "do not want to live",
    "overdos": "overdose",
    "helpme": "help me",
    "heartattack": "heart attack",
    "cantbreathe": "can not breathe",
    "activeshooter": "active shooter",
}

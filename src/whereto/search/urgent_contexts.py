"""What is not danger: figures of speech and denials, and the contexts that take from a sign."""

# ruff: noqa: E501 - a phrase stands on one line, some in other scripts

FIGURES = """
not|never|nothing|isnt|wasnt|arent .. suicidal
no suicidal thoughts|ideation
not|never|no think*|thought*|feel*|been|plan* .. of|about? suicide|suicidal
suicide mission
career|academic|social|political|professional|financial suicide
suicide squad|squads|burn|sprint|sprints|bomber*|doors|pass
@they committed suicide my|mid|during
laptop|computer|phone|printer|server committed suicide

dying to|for graduate|know|see|hear|try|finish|get|meet|learn|read|eat|go|ask|be|find|leave|start|tell|have
dying of|from boredom|awkwardness|nerves|shame|laughter|embarrassment|curiosity|heat|thirst|hunger|cold
dying laughing|inside
so .. i|we could|would|can die
could|would|might|will die|kill|murder for|a|an|of|if .. burger|burrito|espresso|coffee|pizza|sandwich|clear|list|sleep|food|tickets
die of|from|if|laughing boredom|embarrassment|shame|awkwardness|laughter
bored|scared|stressed|sick|worked|working|tired|work|frightened|worried|micromanages|micromanage|micromanaged|us|tickled|beaten|loved|starved to? death
to death by|of
dead serious|tired|end|line|weight|silent|quiet|gorgeous|battery|mouse|letter|link|links|code|air|center|on|in|inside|wrong|right|simple|easy|sexy|ass|broke|lift|pool|heat|white|horse|parent|pixel|drop
drop dead
over my dead body
do or die
out of my life
motivation|spark|energy .. left|leaving
dead to her|him|them|me
death of me|my
death by .. powerpoint|signatures|cuts|paperwork|email|meetings|meeting
death metal|star|valley|row|penalty|march|note|stare|eater|taxes|certificate|duty|toll
death warmed
kiss|brush|matter|black of? death
black death
kill|killing time|process|processes|switch|job|jobs|it|two|bill|bug|zombie|tmux|session|command|pid|thread|port|script|chain|mockingbird|all
kill .. 9
will|would|going|gonna to? kill me for|when|if|she|sees|over|asking|haha|lol & grade*|grades|asking|lol|haha|sees|late|finds|bill|mess|dishes|deadline|thesis|phd|draft
is|are|was|this|it|thesis|phd|program|course|class|canvas|job|quals|back|feet|head|deadline|deadlines|work|workload|advisor|heat|crush|commute killing|kills|killed me|us|my
kill* .. my|our|the|his|her paper|project|idea|enthusiasm|motivation|grant|proposal|mood|vibe|creativity|confidence|productivity|distractions|research|gpa|career|diet|budget
killing it|me|us|time|spree
killer app|whale|whales|robot|cramps|legs|idea|week
make|makes|making me want to kill|murder|strangle|throw|scream him|her|them|it
laptop|printer|phone|battery|drive|disk|server|experiment*|cells|project|thesis|grant|fellowship|plant*|orchid|mice|mouse|computer|car .. is|are|keep|was|has|just? dying|dead|died|dies|killed
die in
dead .. in the water
parents|my|mother will|would die of
wish|death wish

life insurance quote|quotes|policy|rates
work life
social|love life .. nonexistent|existing|dead
cost|standard|arrangement* of? living
living|live room|stipend|wage|will|cost*|expenses|alone|off|on|near|with|in|at
end|ending|ended|end of life for|care|support|cycle
buried|eaten|eating|grilled|grill* me? alive
alive|live with
see myself at|doing
night|real|second|daily|campus|student|dorm life

not|no .. in .. danger|crisis
not|no|nothing|isnt an|really? emergency|urgent|crisis
emergency loan|loans|fund|funds|funding|grant|grants|money|contact|contacts|exit|exits|travel|aid|flight*|leave|application|drill
identity|quarter|midlife|financial|funding|housing|existential|climate|replication|career crisis
crisis management|of confidence|of faith
urgent care hours|hour|open|location|cost
job|data|deadline|funding|degree|visa|status|standing|project|thesis in danger|crisis|jeopardy
danger of failing|losing|being
no danger

end|ending|ended|finish it|things .. with .. boyfriend|girlfriend|partner|bf|gf|him|her|grad|school|phd|program|programme|lab|advisor|fiance|supervisor|wife|husband|chat
end|ended|ending my|the|our .. lease|enrolment|enrollment|contract|program|programme|degree|appointment|relationship|engagement|fellowship|subscription|marriage|rotation|collaboration|project|chapter
we|they ended it
want .. out of .. group|lab|program|programme|phd|lease|project|contract|committee|degree|class
end of my rope|tether
end of .. term|semester|year|month|week|day|life

cut .. my|our|their|the|his funding|stipend|hours|salary|pay|budget|paragraph|paragraphs|losses|chapter|access|hair|bagel|rent|project|paper|words|coffee|ties
cut|cuts|cutting class|classes|corners|edge|stock|down|back|costs|board|off|out|through|across|it|the
paper cut
budget|pay|funding|stipend cut|cuts
hair cut

hit|hits|hitting a|the|my|rock|by wall|bottom|books|gym|road|deadline|jackpot|snag|surprise|submit|send|limit|plateau
hit me up|that|like|hard|later|how|with
heat|reality|it|this|grief|news hits|hit me
beat|beats me|myself down|up|about|over|to
attack|attacked|attacks the|a|my|our|his|her problem|ideas|idea|work|paper|thesis|proposal|research|model|argument
heart attack of|when|if|seeing|risk|prediction|model
will|would|almost|nearly|gave|give .. heart attack when|if|i|seeing|from
man in the middle attack
heart attack scene|game|level|boss
she|he|they threw me under the bus
is|be suicide to
used to .. hurt|cut|harm|burn|starve|injure|hurting|cutting myself
used to .. think* .. dying|suicide|death|die
not going|thinking|planning|trying|about to|of? hurt*|harm*|cut*|kill* myself|anyone|anybody|them|him|her
no thoughts of .. harm|harming|injury|hurting
noose free
bow tie
overdose|overdosed of|on .. cuteness|bach|music|puppies|sunshine|food|cheese|candy|twitter|reddit|anime|lectures|reading|data
no threats|touching|violence
threat of
finish|end|ruin|destroy my career
be|is|was|like the end of me
cut .. with|by a? knife & air
cat|dog|squirrel|bird .. hit by .. car
beaten to print|it|publication
beat us|me to|with|in
robbed in daylight
of the d&d
die|dice set|roll
drinks the poison
stopped bleeding
age .. dead before
not|cannot breathe between
stalking my|the|his|her application|linkedin|profile|grades|portal|status|mailbox|own
not afraid|scared of him|her|them
kick|kicks|kicked|lock|locks|locked|push|pushed|pushes|shut|shuts me|us out|off|from|to|into|towards
hit me hard|with|that|when|later|up|like
beat me to
attacked me in .. meeting|review|seminar|email|public
attack|attacks .. group meeting|in
panic|sleep|anxiety attacks
second|third|another|last attempt & quals|exam|written|oral|orals|generals|test|physics|retake|general|defense|course
help me .. understand|find|choose|calm|feel|slow|decide|with|write|move|plan|figure|prepare|sort|organize|organise|focus|sleep|make
tired of being the|a|asked|ignored|tired|treated|told|alone|broke|compared
skin|bone and bone|dry
bone dry|tired
went out of everything
food poisoning
voice|voices message|messages|mail
voice|voices rises|raised
identification strategy
lira|market|talks|negotiations|deal|project|paper|bridge|economy|tent|score|wave|function|funding collapsed
heavy heart
sugar crash
afraid|scared to book|ask|speak|tell|email|raise|fail|say|open
under the bus
end of me .. $
to the bone
dig|digging my own? grave
to|the grave with|with him|her
take .. to the grave
coffin was
cut me off|out|from|some|slack
feels|feel like .. knifed|stabbed|punched
unconscious bias|biases
stop the bleed
legally bleed
id does|card|badge|is|number
got|get|getting|gets shot down|at
panic attack|attacks last|before|in|during|often|about|when|management|over
shoot|shot me|us|them|you|him|her an|a|down|email|text|message|line|the
shoot .. my|the idea|ideas|messenger|proposal|paper
shot .. in the|my? dark|down|proposal|idea
shooting ourselves|myself in the foot
flu|booster|covid|vaccine|long|give|allergy|screen|tetanus shot|shots|me
threat*|says|said|swore .. to .. fail|fire|cut|dismiss|report|kick|cancel|stop|expel|sue|deport|withdraw|pull|ruin|destroy|remove|send|withhold|axe|end|drop|take|block|terminate|evict
threat* with dismissal|expulsion|eviction|legal|lawsuit|probation|firing|termination|failing
choked during|on|in .. oral|orals|exam|quals|defense|defence|talk|presentation
held|holding|hold|being|takes|taken .. hostage by|over|until
degree|data|thesis|paper|diploma|recommendation|visa .. hostage
pull|pulled|pulling the trigger|plug
bite|bit|bites|biting the|my|his|her bullet|head|nails|tongue
jump|jumping|jumped to|ship|through|on|at|in|into|when|for|rope|conclusions|hoops|the|between|around
hang|hanging out|on|with|there|in|up|around|by|over|of|forever|left
hit .. by a? truck & like
like .. i|i? .. was|got? hit by
car|bus|train|truck fees|pass|parking|schedule|late|insurance
jk|kidding & homicidal
jk|joking|kidding & strangle|throw|crime|revenge|homicidal
strangle my|the|his|her? ..  .. printer|script|code|radio|laptop|computer|project
blow my|his|her brains out lol
makes me want to blow|throw|scream|die .. brains|laptop|lol
throw|throwing my|his|her|the .. laptop|computer|radio|phone|printer|thesis|code
felt|feel|feels|feeling like .. hit|punched|run|death|dead|attacked
top|gun gun
gunning|smoking gun|for
stab at
stabbed .. in|us the? back
punch line|up
killed|murdered|beaten in|by|at .. game|match|quals|exam|midterm

not self harm
no|not|never|without .. thoughts|intention|plans|plan|wish|desire|intent|urge .. of|to .. hurt*|harm*|die|dying|end*|kill*|suicide|self .. myself|my|life
do|did not|never want|mean|wish to? hurt|harm|kill anyone|anybody|myself|people|them|him|her
not|never want|wanted|trying|try|mean to? .. die|dying|hurt|kill
not want|going|wish|plan|planning|trying .. end my life
he|she|they|roommate|partner never|not|isnt|doesnt|hasnt|didnt .. hit|hits|hurt|hurts|threatened|threaten|touched|violent|beat|hitting|dangerous me?
not|never|isnt|no .. violent|violence|physical
hurt my|his|her feelings|pride|chances|career|ego|confidence|grade|gpa|wrist|knee|back|ankle|shoulder
never .. hit|threatened|touched|hurt me

no|without chest|pain|fever|injury|bleeding|blood|headache|swelling|seizure*|bruise*
blood test|tests|bath|pressure|donation|drive|type|work|draw|bank|thirsty|bloodbath|clot|count
bad|young|new|fresh blood
bleed|bleeding|bleeds us|me|grant|edge|dry|money|out|heart
save|hold|catch|take|waste|under|deep|holding|out my|your|a|of? breathe
breathe exercise*|easy|room|technique*|down|new|space|class|workshop
burn a|dvd|the|rate|bridges|bridge|midnight|unit|ward|data|in|cd|calories
burned|burnt|burn|burning out
heart set|broken|ache|felt|breaking|warming|throat|head|in|beat|rate
seizure prediction|detection|medication|dataset|disorder
stroke rehabilitation|play|rehab|patients|model*|width|order|years|in
heart .. in my throat
heart stop & bill|tuition|price
my chest of

fired|fire from|me|him|her|alarm|drill|safety|code|hazard|extinguisher|sale|stick|up|emoji|squad|firing|the
brain|head|brains|hair is|on|s? .. fire|explode
drowning in work|psets|email|emails|reviewer|debt|papers|deadlines|grading|reports|paperwork|tasks|comments|assignments|it
active shooter drill|training|video|simulation|exercise|protocol|procedure
shooting star|range|stars|schedule|film|club|guard
nervous breakdown over|about

hearing date|aid|aids|panel|loss|board|from|back|voices movement|about|scheduled|process|notice
voice|voices recognition|actor|mail|raised|assistant|lessons|next
hearing voices .. through|next|from .. wall|door

pocket|kitchen knives|knife allowed|policy|permitted
weapons|weapon|gun|knives|guns .. policy|control|deaths|violence|allowed|rights|laws
water|nerf|glue|heat|spray|toy gun|guns
glue gun

overdose*|overdosed|overdosing|od on|of .. memes|coffee|meetings|group|caffeine|netflix|sugar|tiktok|email*|chocolate|work|cake|espresso|tea
coffee|caffeine|radiation|sugar|information overdose
poison pill|ivy

goodbye|farewell|thank .. lab|email|party|group|gift|card|labmates|template|office|speech|lunch|old|meetings|spouse|advisor
goodbye|say|said|saying .. to my|the|our|old lab|office|group|labmates|advisor|sleep|weekend*|stipend|funding
cover|recommendation|reference|offer|doctors|warning|sick|conduct|admission|lecture|class|meeting|support letter|letters|note|notes
letter|letters of
note|notes on|taking
gave away my plants & lab|group
given|gave|give away .. project|idea|results|data|secret

following up|instructions|steps|link|advice|question|along|form|courses|rules
followed|follow by|up|instructions|steps|advice
tired of|to .. being|eating|writing|waiting|doing|my|the|this|people|living .. ignored|asked|alone|together|dorm*|treated|with
better without|off .. him|her|advisor|lab|another|elsewhere|them|phd|it
gone .. home|for|on|well|wrong|quiet
wake up .. early|before|at|on|time|late|in|call|morning|alarm
sleep apnea|schedule|study|clinic|hygiene|deprived
point|use|sense of meetings|this phd|degree|group|class|seminar
"""

CONTEXTS = """
figuratively|metaphorically
line|hotline & recruit*|volunteers
self harm & scars|paper|adolescents|teenagers|thesis|slide|posts|school|used|detect*
recruit*|volunteers|volunteering|volunteer
gene|genes|bacteria|cells|mice|inhibition|enzyme|suicide gene|genes|substrate|inhibitor|plasmid
cardiologist|accommodations|records|accommodation|refills|steady
died
memoir
group|shared|broken|since .. winter break
prevention|awareness|irb|machine|orientation|survey|statistics|stats|dataset|epidemiology|hackathon|durkheim|camus|homework|podcast|documentary|certified|cpr|kaggle|prerequisites|nlp|classification|permissions|edition|season|musical|epidemiology|drill
sign|volunteer*|volunteering|shift & crisis line|hotline|lifeline
training|workshop|gatekeeper & bleed|suicid*|violence|overdos*|naloxone|shooter|seizure|bystander|rape|assault|crisis|harm|weapon*|stroke|first|stop|how
posts|detected|nlp|algorithm|thesis|slide|slides|orientation|irb|survey|prerequisites|adolescents|teenagers & harm|suicid*|injury|violence|self|overdos*
course|class|classes|lecture|lectures|seminar|talk|slides|screening|film|movie|play|song|book|novel|memoir|poem|show|series|essay|theatre|debate|philosophy|journalism|article|literature|history|psychology|motion|edition|project|paper|archive|dissertation|psych|chapter|reading|readings & suicid*|death*|overdos*|rape|violence|murder*|kill*|self|seizure*|stroke*|crisis|shoot*|bomb*|hostage*|kidnap*|voices|harm|domestic|poison*|hotline|988|homicid*|psychotic|euthanasia|cut*|drown*|strangl* & on|about|of|in|for|the|credit|reading|a|which|who|my|class|club|slides
research|study|studies|data|rates|rate|model|simulation|detection|statistics & suicid*|overdos*|death*|seizure*|stroke*|shoot*|shooter|gun|violence|chest|harm|homicid*|crisis|poison*|burn & suicid*|overdos*|gun|on|for|of|mortality|about|by|from|in
volunteer*|volunteering|volunteers & hotline|line|suicid*|crisis
article|writing|story|thesis & 988|hotline|suicid*|hazing
rates|mortality|deaths & by|per|county|state|age|data|class
internship|law|clinic & violence|domestic

years|months|decade|decades ago
year|years|decade & since|clean|sober|past|behind|stable|recovered|well|now
in 19*|20*|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
since 20*
last year|spring|fall|summer|winter|autumn & i|was|my|his|her|we
as a|an child|kid|teen|teenager|undergrad|undergraduate
when i was
in undergrad|college|highschool
in|during high|middle school
before grad|college|my|coming .. school|phd|here?
in my|his|her teens|twenties|childhood|home
past|old|former|previous & suicid*|attempt|overdos*|assault|abus*|rape|self|case|trauma|husband|marriage|lab|harm
used to
grew up
survivor of
survived|lived through
long ago|past|gone|since
old .. scars
years later|back|long
back in
recovered|divorced|sober
childhood|undergrad
two|three|few|several|many|some summers|springs|winters|years
summers|semesters ago

witnessed .. suicide
suicide .. in|of .. our|my|a|the
suicide of
classmates|friends|labmates|brothers overdose|overdosed|death
friends|classmates|labmates|brothers|sisters|cousins|colleagues|roommates|students suicide
had suicide
died by|from|of|in|to suicide|overdose
@kin|uncle|aunt|cousin|labmate|classmate|colleague|grandmother|grandfather|student|he|she|who|advisor|mentor|neighbour|member|mate died|killed|shot|committed|hanged|ended|took|took|drowned|was|passed & suicide|overdosed|himself|herself|life|own|killed|murdered|shot|died|suicide|war|away
lost .. to suicide|overdose|cancer|war
took|ended|taken his|her|their own? life
grief|grieving|mourning|bereave*|memorial|anniversary|funeral|widowed|deceased|mourn
sibling*|aunts|aunt|uncle|brothers|cousins|friends|students suicide

linux|tmux|slurm|git|kernel|docker|kubernetes|postgres|usb|ssh|gpu|node_modules|runtime|ubuntu|beamer|latex|python|cluster|oomkilled|pod|ups
process|thread|server|script|program|exception|signal & kill*|dead|hang*|die*|died|dying|zombie|child|parent|orphan|abort|crash*|choking|panic

album|vinyl|lyrics|zelda|soundtrack
halloween|costume|meme|nhl|golf|museum|biography|tours|chords|lyrics|cartoon|comic|comedy
game & kill*|shoot*|murder|assassin|death|roulette
murder mystery

safe & now|here|since|today & away|years|ago|college|2012|home|here|past|moved|far
happy|content now
over now
am ok|okay|fine myself
"""

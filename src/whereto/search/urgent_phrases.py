"""What people say when there is danger, by kind; the notation is explained in `phrases`."""

# ruff: noqa: E501 - a phrase stands on one line, some in other scripts

SUICIDE = """
! me being|be dead|gone
! bottle .. pills .. hand|lap|desk|front|bed
@pills .. in my hand|lap|pocket|drawer|desk|bag
! nothing|not|hardly|anything .. worth staying|living|fighting .. for|$
! best|better for everyone|everybody|all|family|them & dead|gone|die|died|away|me
! not worth living|it|staying & life|alive
! brain|mind|head .. tell*|telling|says|saying|screaming .. me? to|that .. jump|die|kill|end|dead
! stop|stopped|stopping|quit wanting|caring to|about? .. live|living|alive|exist
! keep|keeping|stay|staying|kept|remain|remaining myself? alive
! not|never .. see|imagine|picture myself .. alive|living|reaching|existing|exist
! lost|no|losing|lose|without|loosing .. will|desire|reason|strength .. live|living|exist|alive
! @think .. kill|killing me
! point|use|purpose of|in|to .. me|my .. being|living|existing|life here|alive|there|$
! convinced|sure|decided|realised|realized|know .. die|dead|gone|end & should|deserve|need|better|must & i|me
! die|dead & life & i|my & want|wish
! i ll|will|would|ill end things|it
! ill end things|it
~ of everything $
! nobody|noone|anyone|anybody .. notice|miss|care|know .. i am|was|were gone|dead|missing
! how high|tall .. building|bridge|roof|tower|cliff
standing|sitting|stood|climbed on .. bridge|roof|ledge|railing|rooftop|tracks
! notes|letters to .. family|parents|kids|mother|mom|dad|wife|husband
! finish it|this|everything & tonight|notes|tomorrow|goodbye
~ thoughts stop
~ dying ones
! feeling|thoughts|thought is? back|returned|returning & tried|attempt*
! feelings back
~ tried once
~ feelings|thoughts back|returned
in|mean danger this minute
suicide prevention $
! not being $
! closer than i would like & day|they
@want kill me
! @want .. kill me $
! no|not .. desire|will|wish|motivation .. to live|exist
! @think .. only? to die
! end|ending it|things|everything this|next|over weekend|week|month
! will|planning|plan|going .. end things|everything $
! if .. i will .. end it|things|everything
! never .. been born
! let me die
! like to be dead
! wonder|wondering .. dead|dying|death|died & i|me|like|would
! with my late
! can not take|bear|stand|face|handle living|life|existing
! keep|go living like
! be lying .. suicidal
suicidal & lying
! keeps me on|in|here|from
! no|one|any reason to|for .. stay|remain|be on|in|here
! point .. in? staying|being alive
! written|wrote|finished the|my|a letter|letters|note|notes $
! written|wrote|finished the|my letter|letters
! not alive in
! feeling|thought|thoughts|urge .. back|returned|return|returning & tried|attempt|attempted|hospital*
! insurance .. help|pay|support .. parents|family|kids|wife|husband|mother & my|more|least
! get|gets|have the? insurance & family|parents|they
! meant .. for good
! want|wanting out .. of life
wanting out $
of life $
! think|thinking about|of it .. every|each & bridge|night|day
~ i think about it
~ on every bridge
~ bridge today
~ asked if i was all right|ok|okay|alright
~ not sure that was true
~ not going to do anything
! picturing|picture|imagine|imagining .. parents|mother|family|they .. news|funeral|react|find & calms|calm|i|me
! never do it because of
~ balcony
! nothing|noone left for me
! not|longer .. see myself in .. any|the? future
! leave me by myself
survived now
~ survived
~ now what
~ how close
number .. now tonight
! looking|looked|stare|staring .. river|water|edge .. long & i|my
~ looking|looked at the river|water
given|gave|giving away .. my .. things|stuff|books|bike|belongings|possessions|everything
! sleep|asleep & be that
! only .. thing .. i plan
! nobody|noone .. find me
! arrange .. find me
the ones who find|finds|found me
they will|would|ll find me
theyll find me
! off|offing|delete|deleting|end|ending|finish|finishing|destroy|erase|remove myself
! make|making|put|want .. end of me|myself
passive? si louder|thoughts|getting|worse|passive
! i|have|just|already attempted & night|nobody|again|yesterday|week|today|secret|knows
! go|going through with it
! stopping|stops|holding|keeps|prevent*|reason .. me|i .. from .. doing|do|it|going|jumping|ending & only|thing|one|reason
! only thing|reason|person .. stopping|holding|keeping me
! alive .. only|because|for|just my|the|of .. mother|mom|cat|dog|kids|sister|brother|family|parents|daughter|son
! standing|sitting|am|up|out .. on|at the|a|this? ledge|edge|rooftop|roof|railing|bridge $
! am|standing|sitting|i|on .. ledge|rooftop|railing
on|at|from the|a|harvard|mit bridge|roof|tracks now|right|tonight|ready|alone|crying
! reason to .. come|climb|step|get down
! top|edge of .. garage|building|bridge|cliff|roof|tower|dome|stairs & i|down|jump|reason|look*
! let|letting go of .. wheel|rail|railing
! drive|driving .. off|into & thought*|think*|want|urge|myself|wall|tree|bridge|i
! garage|car & courage & never|in|come|wake
! courage to .. end|do|die|jump|never|leave|go
! be|go|join|follow with? him|her|them|you|mom|dad & died|passed|killed|gone|death|dead|heaven|lost
! join|follow him|her|them|you & want|i
! find|finds|finding|found me|my body & arrange|labmates|want|body|eventually|after|roommate|ones|they|dead|who|should
! tell .. mother|mom|parents|family|kids|wife|husband|sister|brother|dad .. i|that .. sorry|love|loved
^ sorry mom|mum|dad|everyone|all
! donate .. organs|body & i|my|myself
! check|checking|checked|clock|clocking|tap|tapping|opt|opting|bow|bowing|log|logging out|off & permanently|life|forever|for|good|world|existence
! only|one|single|last exit|escape|way|solution|answer|option .. is|see|to .. death|die|dead|dying|suicide|end
! already died|dead & i
! being|be|was|am dead .. would|at|quiet|better|peaceful|easier|nice|relief
! not .. future with me|i
! no future & i|me
! hit by .. bus|car|train|truck & relieved|fine|happy|better|okay|ok|mind|wish|hope|want|glad|i
! saving|saved|save|stockpil*|hoard*|collect*|keep|keeping|kept .. prescription|prescriptions|pills|meds|medication|sleeping & case|decide|up|enough|until|through|myself
! not|never need|needing .. them|it|these|anything any|more|anymore|longer|soon & gave|give|giving|away|books
! wont|will not? be? need|needing .. them|it|these|anything|stuff|things & gave|give|giving|away|take|friend|guitar|cat|books
! better .. i am|be not existing|alive|here|born
! life has|have|make|makes no sense|meaning|point|value
! no sense .. live|living|life
! tired|sick|weary|bored|done|finished .. of|with|from|to .. alive|living|life|existing|live|breathe|existence
! put|set .. date|day & die|end|alive|stop|live
! i .. do it myself
going|go over how|where|when i .. would|will do
stop|stopped taking|my lithium|meds|medication & dead|die|voices|invincible
! try|trying|going to? fly|flying from|off|out
giving|gave|given my things|stuff|belongings|possessions
~ close my|a|student? account|accounts|everything
~ letter|letters|note & wrote|written|writing
~ paid|paying back .. debts|owed|him|her
~ said|saying goodbye
~ hugged|hug me|us|everyone & good|friday|goodbye|knowing|soon
good|nice knowing|known me|you|us
! will|would be dead before|by|soon|when & i|sure
! making sure of it
~ if i can make it
~ hold on till|til|until|for
make it that long
~ permanently|permanent|forever & end|stop|out|over|gone|leave
# Plain words and short forms.
better off dead
! kill|killin myself & i
killing myself
! kill myself
si thoughts
unalive|unaliving
disappear|vanish forever|permanently|completely
! end|ending|ended my|own life
! end it tonight|now|today|all|soon|already
! ending it|things tonight|soon|all|now
! do it tonight|tomorrow|this
! tonight is the night
! my|the|this last night|day|week|goodbye & alive|earth|tonight|here|goodbye|everyone|thank*
! never see me again|anymore|any
! by the time you read
! too late for me
^ .. can not live like this|with|any
can not live|keep living|live like|this|with
can not|cant|couldnt|not keep|go|carry|continue going|on|living|like & life|any|more|alive|living|world
! give|gave|giving up on? living|life
! meaning|meaningless|pointless .. life|living|existence|alive|exist
! life|living|existence .. meaningless|pointless|worthless & i|my|want|any
! life|it .. not worth living
! not|never deserve .. live|life|be alive|exist
! never been|be born
! @not .. strong enough .. to keep|live|go|continue
! meet|see|join|with god|jesus|lord|maker & soon|ready|tonight|want
! want|ready|like|time to? .. go|leave for good|forever
! ready to go|die|leave & life|world|forever|peace|god|tired
! rest in? peace|forever|permanently & i|want|me
! peace with .. dying|death|leaving|ending|it
! thoughts|thinking|think|thought|idea|fantas*|imagine|imagining|dream|obsess* of|about|how|that .. not being|existing|waking|alive|here|around .. $
! thoughts|thinking|think|thought|fantas* of|about not existing|waking|alive|here|around
! thoughts|ideas of .. death|dying|suicide|ending|jumping|hurting
! hope|hoping|pray|praying|wish|wishing|wishes .. die|dead|killed|cancer|crash|crashes|shot|end|ends & i|me|my|it
! hope|wish|want|would|pray .. plane|car|bus|train|truck .. crash*|hits|hit|kill*|down
! rope|noose .. tie|knot|around|bought|garage|closet|strong
! tie a noose
! how many|much|high|long|deep & die|kill|lethal|fatal & i|me|would|do|to|pills|need
! fatal|lethal|deadly & dose|how|jump|fall & i|me|my|enough|for
! made|making|write|writing|wrote my|a will & young|passwords|soon|gone|case|goodbye|cat|dog|affairs
! who|what .. happens|happen|get|gets|takes|take|will .. my .. when|if|after i .. die|gone|dead|kill*|am
! settled|settling|paid|closed|closing|cancelled .. my .. debts|accounts|affairs & nobody|trouble|calm|gone|after
! made up my mind & talked|goodbye|life|calm|message
! talked out of it
! my|the|a decision & goodbye|life|end|sadness
sad* & decision & nearly|it
! anyone|anybody|someone|people .. come to .. my|the funeral
! move on in|after .. week|month|day & they|everyone|all
! sad for a while & mother|they|parents|family
! disappointed .. eyes|woke|wake|waking|alive|morning
! wish .. not .. woken|wake|waking
! not|never|no .. future & alive|exist|see|myself|imagine|wish
! nothing|noone|nobody left? .. for me|here .. world|life|earth|here
! put .. down for good
! closer .. than i would|like|ever & they|day|22|bridge|edge
! hide|hiding|keep|kept .. plan & die|suicid*|myself
! locked up|hospitalised|hospitalized|hospitalize|committed|sectioned|lock & say|admit|tell|talk|if|without
lock|hospitalize .. up|you & if|say|thoughts|tell|admit
! promise* .. ask for help before
! stay|staying until|till .. graduation|birthday|funeral|christmas & promise*|then
! putting it off & going|week|birthday|hurt
! no|any|only plan & idea|thought|every|think & day|every|idea|daily|scare*
! easier not to? exist|be
! i will not live|survive|exist & if|then|without
easy .. with what we have
! killing myself .. sin|thought|idea
! worlds|world .. too heavy|cruel & put|leave|down|stay
! not see myself .. any future
! can not go on
~ can not go on
! no point & alive|living|stay*|life|exist*|any|anymore $
! nobody|noone should find me
! thinking|deciding which day|date|way & trouble|least|die|end
! bridge .. looks|calls|calling|tempting|looked & me|scared|tempting
! picturing|picture|imagin*|thinking about|of? .. the roof|bridge|ledge|tracks & i|it
! quiet .. if i .. not|around|gone|were|was
want the|this|my|it pain|suffering|hurt|all|everything .. over|stop|end|gone
want|wish .. sleep .. be that
quiero morir*|suicid*
veux|voudrais mourir
ich will nicht mehr leben
will sterben
jeene|marna|mar ka|chahta|chahti|jaana|jana
matarme|morirme|suicidarme
想死|自杀|我想死|不想活
^ suicid* $
suicid*
! @think of|about|to|on? .. suicide
! am|feel|feeling|being|been|admit|me .. suicidal
! suicidal now|again|tonight|today
! commit|committing|attempt|attempting suicide & i|my|me
! suicide & @me|my kill*|life

! kms
! kill|killing myself|me self
@want|going|might|may|about|will|would|thoughts to|of kill|killing me self
! @want|going|might|should to? .. kill myself
! kill|killing me now|please
! @want someone|something|somebody .. kill me
! wish|hope .. something|someone|somebody|it .. just? kill me|us
tried|attempted to? kill myself

! unalive
@think .. killing myself|self

! @want|like|love|deserve|should|better to? not|just|really|fucking|rather|simply? die|dead|died
! part of me .. die|dead
! rather|better|wish .. die|dead|died & i|me
! i|just|please|me|we @want .. die|dead
me|i want|wish die|dead
! feel|feeling|felt like dying
! i|me|myself wish|wished|hope|hoping .. dead|die|died
! want|wanting|wanted|wish|wishing|wishes to? be|been|was|were dead
! be|am|are|feel|is better off dead
! better .. dead than
! think|thinking|thought|thoughts|fantas*|dream|dreaming|obsess*|imagin*|joking|plan*|picture|picturing of|about .. die|dying|death|dead
! thoughts|idea of|about .. death|dying|being? dead
! my own? death & comfort*|calm*|peace*|nice|plan*|think*|sound*|pay*|happy|idea|relief|fantas*|dream*|imagin*|wish*|want*|insurance
! death|dying|dead .. sounds|seems|looks|feels|is|would .. peaceful|nice|better|good|easier|rest|relief|logical|answer|solution|sweet|attractive|welcome|comfort*
! i will|would .. be dead & before|soon|by|thesis|tonight|finals|christmas & i
will be dead by|before|soon|tonight|tomorrow
! just die
! die in my sleep
! do not mind|care|fear .. die|dying|dead
care if i .. live|die|died
! why can i|not .. die
! ready to die
! want to be dead
! die & life|alive|live & want|better
! ways|way|how|painless|painlessly|easiest|quickest|methods to die
! how .. die painless*
! dying|dead|death .. only|best way|option|escape|solution|exit
! when i am|die dead? & who|what & my
if|when a student dies & bill|bills|family|tuition|debt*|loan*
! die|dying because|over .. phd|advisor|lab|him|her|this
! prefer to? die|death|dead
! me want die

! not|no|never @want .. live|living|alive|exist|existing
! not|longer @want|wish|like|bother|intend to? .. live|alive|exist|continue living
! tired|sick|done|exhausted|through with|of|to? to|being? exist|living|alive|live|life|existing
! done|finished with my|this|the|all|being? living|alive|life
! can not|never|hardly go|continue|keep|carry|bear|stand|do on? .. living|alive|life|live|existing
! cant do life
! no|any|without|lost|lose|see|find will|reason|point|purpose|desire|wish .. live|living|alive|exist|staying
! reason|point|purpose|use|sense|why .. stay|staying|being|go|going|keep|keeping|to|of|in .. live|living|alive
! why .. am|should|keep|bother|stay .. alive|live|living|exist
! end|ending|ended|ends|take|taking|taken|finish|finishing|took|terminate|quit with|off? my|own|his|her life|existence
! my life .. end|over|ended & should|want|wish|decided|make|need|tonight|must
! end|ending it|my all|own? life
! want|wish|finish|end with? my life
! life is|isnt|not|feels|be not|never|no? worth living|it|anything
! life not|is|isnt|no worth
life is|not|isnt .. worth it
! nothing|noone|nobody|anything left|more? .. live for
! nothing|anything left? to live for
! want|wish|rather|could|just|deserve|would not|just|to|simply|stop|better .. exist|existing|alive
! stop|stopped|cease|ceasing|quit existing|living|being alive
! rather|prefer not be alive|here|around
! rather|prefer not exist|live
! not .. be alive
! not|hardly|never|nor @want|see|expect|imagine .. alive|existing|living|exist & future|graduation|past|september|end|next|spring|plan*|year|term
! if|once|when i am|was|were not|no .. alive|here & who|what|my|they
! keep|keeps|keeping|kept me alive
! convince|tell|give|help me to? .. stay|live|living|stay alive?
! only .. keeps|keeping|alive .. alive
! alive for .. my|the dog|cat|kids|mother|mom|parents|sister
! alive|exist|living|existence .. is|feels|be|become|becomes|has .. unbearable|pointless|bug|chore|effort|painful|mistake
! leave|leaving this|the world|life|earth|planet
! want|escape|exit out|away|of|from .. life|everything|existence
! log off life
! not .. want to? live|be alive
! is my life worth
! life insurance & suicide
! insurance & gone|dead|death|die|kill|debts|debt|math|pays & my|i
! world|family|everyone|they|parents|better|place .. without|minus me
! wish|wishing .. never|not .. born|existed
! wish .. never been? born

! not|never @want|like .. be here|around any|more|longer?
! do|not .. be here any more
! easy|easier|simpler|better|nice|not .. just? not be|being here|around|alive & i|to|it
! easier|simpler|better .. if i .. not|never|gone|disappeared|vanished
! if i .. gone|disappeared|vanished|died|dead & nobody|notice|better|miss|care|relieved|solve*|cry|anyone|everyone|anybody|everything
! @want|just|could|rather|to disappear|vanish .. forever|good|permanently|world|nobody|everyone|earth|ever
wish|want|wanting .. disappear|vanish
! erase|delete me|myself
! nobody|noone|one|anyone|anybody|who .. notice|miss|care|cry|remember|find|mind .. gone|disappear*|disappeared|dead|died|vanish*|existing|me .. $
! nobody|one|anyone .. notice|miss|care|cry .. if|when|that .. gone|disappear*|disappeared|dead|died|vanish*|exist*|stopped
! not|never .. be|being here|around|alive .. tomorrow|next|commencement|long|much|then|spring|monday|end|christmas|graduation
not .. be around
! not .. expect|promise .. here|alive|be
! not|hardly|never sticking around
! gone .. for|is|than|good|forever & idea|thought|being|each
! everyone|everybody|they|family|parents|people|kids|world|all .. better|happier|relieved .. off|without|if|me|gone|minus
! world|everyone|everybody without me
! better|fine|happier|smoother without me

! better off without me|us|him|her|a|you|mother|father
! everyone|everybody|they|family|parents|wife|kids|husband .. better off
! better for .. if i|me
~ burden
! i|am .. a|only|such burden $
! burden & i|am|me|my & world|everyone|family|everybody|without|gone|minus|better|end|all
favour|favor & everyone|gone|without|doing & if|by|feel

! end|ending|ends|ended it|everything|things all|now|tonight|soon|forever
! end|ending it all
! thinking|thoughts|think|thought|thinkin|considering|consider|considered|decided|want|wanting|going|plan|planning|ready|contemplating|mention|mentioned|tempted|crosses of|about|to? .. end|ending|ends it|things|everything $
! want|wanting|need|wish it|everything|all|this to? be? over|end|ended|stop|done|gone & permanently|forever|over|end
! ending|end it|things crosses|thinking
! ending|end it|things .. since|because|after|if
! voice* .. end|finish it|me|myself
i will|would|should|might|going end it|things|everything
! end|finish the|my|this pain|suffering|misery
! finish|finished myself|it all
! end myself|me
! thoughts of ending|end
! make the|it|my? pain .. stop|end|go & permanently|forever|want|only

! want|wish|wanting|wanted .. it|everything|this .. to? be? over & forever|all|permanently|for
want|wanted|wish it|everything to be over
! want it all to|over? stop|over|end
! pain .. over|end|stop & want|only|permanently|wish & i
! someone|somebody|please stop me

! not|never|hope|wish|pray|prefer|rather|without .. wake|waking|woke up|tomorrow|again
! sleep .. and|to? never|not|forever .. wake|get|up|forever
! sleep|asleep .. forever
! want|wish .. sleep & never|forever|not .. up|wake|be|get

^ goodbye $
^ goodbye everyone|all|everybody|world|friends|forever
~ goodbye|goodbyes|farewell
! goodbye|farewell|suicide letter|letters|note|notes|message
! goodbye|farewell & world|life|forever|more|final|good
! wrote|written|leave|leaving|left|hid a|the|my|suicide note|notes $
! wrote|written|writing a|the|my|suicide? note|letter|letters & parents|mother|mom|last|family|sister|night|under|case|hid
! wrote|written|writing|finished|sealed the|my|all? letters $
! letters to .. parents|family|mother|kids|wife|mom|dad|sister|brother .. finished|done|ready|written
! can not do|take|continue .. goodbye
! thank|thanks .. for|everything & around|gone|goodbye|last|forever
! said|saying|say|says|send|sent my|all|the? goodbyes|goodbye to|in|everyone|for .. head|everyone|good|everybody|labmates
! goodbye .. meant|mean .. good

! not be|around .. around .. next|tomorrow|then|monday|long|more
! take care of each other
! this is it for me
! will not be here|around

! point|use|sense of|in living|life|breathing|existing|going|another|tomorrow & on|year|living|life|breath*|exist*|fail
! why go|continue|keep on|living|going|breathe|trying? $
~ why bother
! no|one|single reason|reasons to|for .. stay|live|living|go|keep|not|alive|continue
~ no|not|any future & wish|see|myself|want|exist
! tired|sick of breathe|existing|living
! another year of breathe

! hang|hanging myself|me
rope|noose & time|bought|tie|ready|neck|myself|found|chair|have
! noose
! jump|jumping|jumped off|from|out|in|front|into .. @height|station|t
! @want|going|might|should|about|will|almost|nearly|will|wanted to jump $
! failed|want|now|thoughts|thinking|thought|idea|if|what|joking|joked|jokes|urge|urges|must .. jump|jumping|jumped $
! thoughts|thinking|think|thought|if|urge|joked|jokes|must|tempted .. jump|jumping|jumped & i|about|of|what|scare*|not|bridge|prove|roof|t|from
! stepping|step|walk|walking|jump|throw|throwing|lie|lying|lay|go|going .. in|into|onto|under|front|off .. traffic|train|trains|tracks|subway|bus|platform|sea|ocean|charles|truck|cars|lake
! stand*|stood|standing|looking|looked|looks|sit|sitting .. on|at|over|down|from? .. bridge|roof|rooftop|balcony|ledge|railing|tracks|cliff|tower|platform & i|me|looks|too|long|lot|bad|quick|thinking|jump|tempt*|invit*
~ bridge|roof|rooftop|balcony|ledge|railing|tracks|cliff|platform & long|looks|think*|tempt*|end|quick|picturing|stand*|stood|way|home|seem*
! @height & tempt*|invitation|inviting|quick|jump & i|me|my|looks|felt|it
! there|theres is? a bridge & ok|alone|help|i
! am|im at|on .. tracks|ledge|roof|bridge|railing|rooftop
! i am at|on|near the .. tracks|ledge|roof|bridge|rooftop|railing
! building|roof|window|balcony|floor|bridge .. tall|high enough
! shoot|shooting|drown|drowning|stab|stabbing|poison|poisoning|gas|gassing|electrocute|starve|burn myself
! bullet|gun|pistol|rifle .. in|to .. my|own? head|mouth|temple|myself|brain
! blow|blowing my|own? brains|head out|off
! bought|buy|own|have|got|access|holding|owned|get .. gun|pistol|rifle|firearm & i|me|thought*|not|hunting|head|myself|bad|end|put
! got the|my|a? pistol|gun out
! throw|throwing myself|me .. off|under|from|in|into|out
! driving|drive|crash|steer|swerve|swerving .. into|off .. tree|wall|bridge|traffic|road|truck|car
! slit|slitting|slash|slashing .. my|own? wrists|wrist|throat|veins
! tall|high building|buildings & i|looked|inviting|enough|down
! @pills & drawer|desk|saving|saved|saves|stored|storing|stash*|hoard*|collect*|lined|count*|counted|look*|case|ready & i|my|me|them|just|up|been|it|and|secretly|on
! looking|stare|staring|stared|counting|count|counted|saving|collecting|hoarding|stockpile* at? .. @pills

! think*|thought*|look*|google*|googling|search*|read* .. ways|method|methods|painless & i|me|my|to|how|out|go|ways|painless
! think*|looking|google*|googling|searching .. way to|out|of
googled|googling|google painless|ways|how
! painless ways|way|method|methods|death|exit
! painless & die|death|go|end|disappear|forever|leave|quick*
! no|only|see|any|single|one way|exit out? .. except|but .. one|out|way|this|that
! only way out
! way .. out & chemical*|lab|being
! way out .. except|but|is .. one|death|dead
! see any|no|a? way .. except out
! only|one|a single way & pain|end|stop
! have|got|made|making|picked|set|chosen|chose|choose|choosing a|the|my|date|day|which|where? plan|date|way|method|place|spot|day|building & i|it|scare*|do|means|kill|die|end|trouble|least|for|stop|tall|out
! i have|got|made a|my plan $
! i have|got|made a|the|my plan & scare*|means|tonight|do|suicid*|way|note
! plan .. and .. means
! have|has the means to|and
! picked|chosen|decided|planned .. out? where|when|how|day|date|spot|place & i & out|it|do|day|date|where
! picked|set|chosen|got a|the date $
! day .. i|we stop living
! how .. quick|easy|quiet it|would .. be & i|keep|thinking|so|lab|stockroom|chemical*|window
! do it|myself .. tonight|with|before & easy|want|going|scare*|everything|chemical*|about|plan
! chemicals|lab|stockroom & do it|that|way & me|scares|need|easy|out|i & everything|way|would|easy
! go|going through how .. do it
! before i|doing do it|something
! look*|google*|reading up? how & people|others .. do|did|done it
i looked up how
been looking up how
! close to doing|do|ending it
! nearly|almost|close .. did|doing|done it & night|last|very|tonight|was|i
tried|attempted once & back|again|return*|whisper*|feeling
attempt|attempted & hospital*|feeling|survived|life|myself|return*|back
! tried|attempted|try to? .. end|take|kill my|own|myself life?
third|second|another|recent|latest attempt & year|week|month|hospital|survived|life
after an|my|the|suicide attempt
if i .. a coward & done|did|do|it

~ give|giving|gave|given .. away
! give|giving|gave|given .. away & calm|need|more|my|things|everything|stuff & calm|myself|i & books|bike|things|guitar|cat|plants|stuff|coat|them|possessions|belongings
~ put|set|sort*|get* .. affairs
! affairs in order & calm|i|my|will|passwords|friends
! come|planning|plan|imagine|imagining|picture|at|my own? .. my|own funeral
! who would|will|takes|take|get|gets .. my|the cat|dog|data|things & gone|alive|dead|calm|not|when|worked|if
~ feel|felt|am|been so? calm
catch the bus|charles

! thoughts .. came|come|are|is back|louder|again
! dark|darkest|bad|scary|worst thoughts & i|night|kind|worse|having|been|tonight|permanent
! passive ideation
ideation
! dark|worst .. place|thoughts|idea|ideas|night & i|in|am|who|night|call|tonight
! thoughts .. not having|have & i|should

! want|wish|going|plan|planning|like to? .. follow|join|see him|her|them|dad|mom|husband|wife|you & death|died|dead|gone|since|after|soon|lost|miss
! plan|planning on seeing|joining|following him|her|them|dad|mom

! not|hardly|doubt|unsure|never .. make|last|get|survive it|through|the .. night|weekend|tonight|tomorrow|morning|spring|week|longer|long|christmas|friday|monday
! not|never .. last the|another night|week|day
! promised|promise .. hold|stay|keep .. on|til|till|until|alive|safe & i|me|my
! not .. sure .. make it .. to|long|spring|through|tomorrow
! get|getting|through .. through tonight|this|the night
survived now|what
! done living
! i will|would .. be dead .. before|by|soon|when|tomorrow
i will|would .. be dead
! ended|end everything|it already|now
! considered|considering .. taking my own? life
! end|ending|take|taking|finish .. my own life
kill yourself
@want to? not exist|be|live
will|wish to|of go on? living
existing|existence|living|alive .. become|becomes|is|unbearable unbearable
would get over it & family|parents|they|faster|everyone|friends
~ want out
! done with .. living
one more day & bargain*
! no more tomorrows
! grave|coffin & permanent|speedrun|early|want|lie
! tell|give|need|one|find|any one|a|single? reason to|not .. stay|live|alive|here

! not|hope|hoping|wish|wishing|if|rather|mind|fine|relieved|imagining|imagine|normal .. bus|plane|train|car|truck .. hit|hits|went|would|crash*|stop*|run|kill*|killed|go|ran|does|did|down
! wish|hope|imagin*|want|normal|hoping .. hit|run|over .. by|from a|the? bus|car|train|truck
! if|the .. bus|plane|train|car|truck & down|hit|crash*|went|stop* & fine|relieved|mind|okay|ok|good|care|easier|happy|not
! walk|walking into the? sea|river|ocean|water|charles|traffic|lake
step back & platform|train|trust|feet
thinking of stepping off
catch|catching the bus soon
trust my feet
"""

SELF_HARM = """
! scrap*|slic*|slit*|cut*|gash*|hack*|saw* .. my .. wrist|wrists|veins|forearm|forearms
full of cuts|scars
! cutting again
! hid|hidden|hiding|bought|keep|keeping a|my|the? .. razor|blade|blades|razors
! burning|cutting|scratching|hitting|biting myself
so i|that do not hurt|harm myself
! help & not hurt|harm myself
^ i cut $
! urge|urges to cut|burn|hurt|scratch|harm
! urge|urges|craving & cut|cutting|blade|razor|hurt|harm
slef|slf|sefl|seld harm|harming|injury
! slice|slicing|sliced|slash*|carv*|nick*|cut|cutting my .. arms|arm|thighs|thigh|wrist|wrists|legs|leg|skin|stomach|hips
! make|making|made|put|putting small? wounds|cuts|marks|scratches .. on .. me|myself|arm*|leg*|skin
wounds on me|myself|my .. arm*|stress|stop|make
! did it again & first|fifteen|yesterday|sixteen|last|clean|night|fourteen|blade
! pain .. only .. calms|helps|works|quiets
! pain & make|calm|calms|helps|quiets & some|myself|so
! so i do not hurt|harm|cut myself
! not .. hurt|harm|cut myself & help|stop|tonight|how|so|promise*|need
! punish|punishing|punished|punishment myself & pain|blood|cut*|starv*|hurt*|burn*|hit*
! hurt*|harm*|injur*|damag*|scratch*|burn*|punch*|bruis*|mutilat*|stab* my|me own? body|self|myself|skin
! needle|pin|knife|lighter|cigarette|iron|stove|scissors|glass|nails|compass .. my|into|against|on .. skin|arm|arms|thigh|leg|legs|wrist & i|my
! cigarette*|lighter|iron|stove & burn*|skin|arm* & myself|purpose|my & purpose|myself|again|feel|punish
! something sharp
! pull|pulling|tear|tearing|pick|picking|dig|digging|scratch|scratching|scrape & until|till|bleed*|raw & i|my
! skin|arms|arm|thighs|legs|wrists & bleed*|blood & i|my & until|till|see|scratch*|cut*|pick*
clean .. from .. cutting|self|sh|harm|blades
cutting & again|started|clean|relapse*|stop|urge*
! cuts & stitches|deep|myself|hide|hiding|new|fresh
cut & deeper|meant|stitches & meant|deep*|myself
slipped .. last|again|yesterday & clean|injury|self|cut*
! marks|bruises|burns|scars|cuts & purpose|myself|did|self|sleeves|hide|hiding
bleed|blood|bleeding & calm|calmer|relief|relieved|better|release
! pain & only|helps|feel|release|relief|control & cut*|burn*|skin|blood|blade|razor
! old scars & new|urge
! cut|cutting|cuts .. myself
! cut|cutting|cuts too? deep|deeper
! cut|cutting my|own @body
^ cutting $
! started|start|been|again|keep|stop|urge|urges|want|wants|relapsed|really|i|think|addicted|back|need|used|began|starving .. to|and? cutting & again|to|myself|i|stop|night*|since|urge*|relapse*|starving|punish|started & i|been|started|myself|starving|urge*|relapse*|again
cutting again
started cutting
! urge|urges|want|wanting|need|craving to cut $
! urge|urges|want|wanting|need to cut & how|not|i|again|myself
! i|we cut most|every|some|when|at night|nights|day|week|to|i?
! i cut & feel|pain|blood|arm*|deep|most|sleeves|myself
! fresh|new|hide|hiding|my|old|see cuts|cut & wrist*|arm*|my|doctor|fresh|hide|hiding|labmates & hide|hiding|fresh|wrist*|arm*|deep
fresh cuts
! hide|hiding|cover .. cuts|scars|marks|scratches|burns

self harm|harming|harmed|harmer|injury|injure|injuring|mutilat*|mutilation|hurt|hurting|inflicted
! harm|harming|hurt|hurting|injure|injuring|damage|mutilat* myself|me|self & i|myself|want|hurting|going
! hurt|hurting|harm|harming|injuring|damaging|injure myself
! do|doing myself damage|harm
! not to? harm|hurt me|myself & promise*|evening|i
^ sh $
! sh relapse|urge|urges|again|scars|clean
! relapse*|urge|urges|clean from? on|of? sh|self

! slit|slash|cut|cutting|carv*|scratch*|dig|digging|press*|pick* .. my|own|on|into .. arm|arms|wrist|wrists|thigh|thighs|leg|legs|skin|stomach & i|my|myself|till|until|again
! bite|biting|bit .. my .. hand|hands|arm|arms & until|till|bleed*|control
! burn*|burnt|hit|hitting|punch* .. my .. arm|arms|wrist|thigh|thighs|leg|legs|skin & purpose|lighter|feel|when|numb|until|again|black|bruise*
! burn*|burnt my skin|arms
! burn*|burnt|scald* my .. skin|arm|arms|hand|hands|leg|legs & purpose|feel|again|lighter|on|when|iron
! hit|hitting|bang*|smash*|slam* my|own? head .. wall|tiles|against|numb
! razor|razors|blade|blades|scalpel & drawer|bought|bag|keep|new|arm|wrist*|skin|bathroom|desk|hide|guess
! carv* & skin|arm*|words|leg*|thigh*|body
! feel better|calm|relief|alive|something .. bleed|blood|cut|bleeding|pain
! see blood
! until|till .. bleed|bleeds|bleeding|bruised|numb|blood
! purpose|deliberately|intentionally & burn*|hurt*|cut|bleed*|wound*|scratch*|injur*|harm*|scald* & i|my|myself
! broke|breaking my own finger|hand|arm|bones|bone|fingers|toe
^ .. burned|burnt|cut|hurt my .. purpose
! did it|this to myself
! scars & new|hide|hiding|arm*|wrist*|urge*|sleeve*|someone|fresh|self
! old scars
marks|scratches|burns|cuts|scars & arm|arms|wrist|wrists|sleeves|thighs|hide|skin & my|i|hide|all|sleeves|on
! wrists .. covered
! new mark .. my|arm
! punch*|hit|hitting|slap*|bang* myself
! punch*|hit|hitting my .. thighs|legs|face|thigh|stomach
! pain & deserve|deserv* & i|myself|give
! hurts .. feel something
! so i feel something
feel something & skin|burn*|hot|pain|cut*|hand
press* .. hot|sharp|something .. thigh|hand|arm|skin|on & my|i
! bleeding|bleed & did|myself
"""

OVERDOSE = """
took|taken|swallowed|drank|downed all of? my|the|his|her
drank|chugged|downed .. syrup|mouthwash|perfume|sanitizer|sanitiser|antiseptic|nyquil
drank|drunk|ate|took|swallowed|inhaled .. something|stuff|chemicals .. purpose|lab|wrong|toxic
overdosed|overdosing
^ poisoned|drugged|roofied|spiked $
i|ive|she|he|think|was|been|am|we|got .. poisoned
mushrooms|mushroom|berries|plant|plants & ate|eaten|woods|wild|foraged & vomit*|sick|confused|see*|stomach|dizzy|wrong|poison*
took|swallowed the pills|tablets|meds
took|taken .. pills & mind|changed|now|regret|sorry|help
took|taken|swallowed|downed|ate|popped|had .. 10|12|15|20|24|25|30|40|50|60|100|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|dozen|hundred of|my|the|mg? .. @pills
took|taken|swallowed|downed|ingested|ate|popped|had .. whole|entire|all|every|full|half bottle|box|pack|packet|strip|blister|bag|lot|of & @pills|it|them|bottle|everything|what|now|sick|sleepy
took|taken|swallowed|drank .. too much|many
took|taken|drank|swallowed|injected|snorted|smoked & breathe|unconscious|faint*|numb|seizing|vomit*|hallucinat*|chest|shaking|passing|blue|sleepy|dizzy & now|can|not|i|help
took|taken|gave .. double|triple|twice .. dose|amount|insulin|meds|normal
took|taken|swallowed .. wrong|someones|others .. @pills
overdos*|poison* & now|help|symptoms|think|call|hotline|control|who|what
poison control
not|never .. wake|waking .. after & drink*|drunk|drugs|pills|took
snorted|injected|smoked & much|bad|chest|heart|breathe|blue|wake
narcan|naloxone & @they|he|she|blue|breathe|quick|friend|room
drunk|drank & can|cannot & stand|wake|breathe|feel|stop & vomit*|alone|numb|throwing|cold|blue|conscious
spiked my|her|his|our? drink|drinks|cup
slipped|put .. something|drug|drugs|roofie .. in|into .. drink|drinks|glass|cup|beer|wine|cocktail
feel|felt|feeling drugged|roofied
bad trip & help|can|scared|stop|heart|breathe
bad reaction .. to .. edible*|drug*|weed|pill*|med*
withdrawal & shaking|seizure*|seeing|hallucinat*|alcohol|sweat*
mixed|mixing & @pills|alcohol|vodka|wine|xanax|drinks & bad|breathe|scared|faint*|weird|sleepy|danger*|now
laced & with|something|breathe|scared|feel*
^ overdose* $
overdose*
i|ive have|just|think|may|am? just? overdosed|overdose|overdosing
took|taken|take|having|had|having an|a overdose
overdose|overdosing|overdosed now|tonight|because|help|please

took|taken|take|taking|swallow*|ate|had|downed|popped|regret .. too|all|whole|bottle|handful|entire|many|lot|box|pack|bunch|every .. of|my|the|those|many? .. @pills
took|taken|swallow*|ate|downed|popped .. all|whole|bottle|handful|entire|fistful|40|30|20|50|dozens|everything & pill*|tablet*|bottle|meds|medicine*|box|tylenol|cabinet|medication
too many|much @pills|insulin|medication
took|taken|swallow*|drank|ate|drunk|ingest* .. all|whole|bottle|handful .. it|them
took|taken the|those|some|all|my|a @pills & now|help|changed|regret|sleepy|scared|what|mind|feel*
took|taken|swallow* something|them|stuff & die|ever|tomorrow|sleepy|help|scared|want|weird|not|won
emptied|empty .. medicine|pill|pills|bottle|cabinet
^ swallow* $
swallow*|ingest*|drank|drink|drunk|drinking .. chemical*|solvent|bleach|poison|toxic|cleaning|cleaner|antifreeze|acid|methanol|detergent|acetone|battery|ethanol|magnet|pesticide
swallow*|ingest* .. something
drank|drink bleach|antifreeze|methanol|poison
how many|much .. @pills & too|kill|die|dangerous|lethal|overdose|took|many
lethal|fatal|deadly|enough .. dose|doses|amount|pills
drank|drunk|drink .. whole|entire|bottle|too & vomit*|throwing|feel|blood|alone|help|numb|hands|breathe|up|conscious|wake|shaking|room|can
drank|drunk|downed whole|entire|a .. bottle .. vodka|whisky|whiskey|rum|gin|liquor
washed|washing down .. @pills
gave myself|me far|too|way .. more|much|many
insulin & far|too|deliberately|purpose|much|more|all
accidentally swallow*|ingest*|drank|took|injected
mixed|mixing|took|taken|combined & @pills & alcohol|vodka|drinking|whisky|beer|wine & weird|sleepy|feel|help|heart|now|can|too|breathe
took|taken too|double much|many|dose of|my?
took|taken|swallowed the|those|some|all|my @pills $
took & @pills|something|drug* & chest|heart|breathe|seeing|faint*|passed

alcohol|food|carbon|lead|methanol poisoning & i|now|think|how|know|friend|help|symptom*|signs
^ alcohol|blood? poisoning
drink|drinks|beer|glass|cup|wine|water & spiked|drugged|roofied|laced|something & in|was|got|been & i|my|feel*|legs|somebody|someone|put|slip*
drugged|roofied|spiked & i|me|was|feel|think|my|been
edible|edibles|weed|acid|shrooms|mushrooms|lsd|ketamine|mdma|molly|coke|cocaine|meth|heroin|fentanyl|k2 & breathe|seeing|heart|chest|help|hard|bad|scared|trip|wrong|passed|awake|respond* & can|help|not|seeing|hit|chest|heart|bad|passed|my
carbon monoxide
naloxone|narcan & now|need|where|nearest|get|friend|quick|help
fentanyl & dorm|took|used|overdos*|breathe|friend|roommate|laced
gas leak
i|was|been|am|think|got|being poisoned
poison & i|took|drank|swallow*|drink|ate|me
"""
VIOLENCE = """
threatened|threatens|threatening|attacked|robbed|chased with|by|at .. knife|gun|bat|weapon|hammer|bottle|knifepoint|gunpoint|scissors
assaulted|attacked|beaten|raped|molested|groped|mugged|robbed & last|tonight|yesterday|today|just|party|labmate|now|hour*|weekend|by|classmate|stranger|student
physically|sexually attacked|assaulted|abused|hurt|threatened|violent
do|does|did violence .. me|us|on|with
violence .. on|against me|us
dad|father|mom|mother|brother|stepdad|stepfather|uncle|husband|boyfriend|wife|partner .. beats|hits|beating|hitting|hurts|chokes
@harmer .. punched|slapped|kicked|choked|strangled|beat|hit|shoved|pushed|grabbed|attacked|bit|stabbed|hurt|assaulted|raped|groped|molested|cornered|dragged|threatened|headbutted my|her|his|him|them mom|mother|sister|arm|face|head|hair|neck|throat|wrist|kids|kid|child|baby|roommate|friend
@harmer .. gets|got|getting|become|becoming|turns|turned|is|was|being .. violent|physical|physically|dangerous & me|my|i|now|again|when|scared|with|drunk|drinks
@harmer .. throws|threw|throwing|smashed|smashes|punched|punches|broke .. at|things|plates|walls|wall|phone|door|glass|chair & me|my|scared|wall|door|night|drunk|afraid
beat|beats|beaten|beating me|us|up & i|my|me|he|she|they|again|street|by
beat|beaten me? up
hits|hitting|slaps|slapping|punches|chokes|kicks|strangles|beats|shoves|choking|strangling me|us
hit|slapped|punched|choked|kicked|strangled|beat|shoved|attacked|assaulted|raped|stabbed|molested|groped|headbutted me
raped|assaulted|attacked|molested & by|at|in|where|help|police|kit|who|what|do|report & i|me|was|been|my
sexual assault & just|tonight|last|night|yesterday|help|kit|hospital|now|happened|emergency
rape kit
rape & kit|exam|help|hotline|was|tonight|just|victim
hurt|hurting|harm|harmed|kill|find|following|watching me & he|she|they|will|going|husband|ex|boyfriend|scared|afraid|might & scared|afraid|will|going|threat*|might|would|wants|said|says|if
afraid|scared|terrified|frightened|fear .. he|she|they|husband|ex|boyfriend|partner|father|roommate|wife|that|him|her .. kill|hurt|beat|hit|come|find|attack|violent|harm|me
afraid|scared|terrified to go|come|be|return|sleep home|house|apartment|room|back|there|alone|inside
can not go home & safe|he|she|scared|husband|partner|hit*|afraid|kill*
hiding from .. him|her|them|husband|ex|partner|boyfriend|roommate|someone|man
run|ran|escape|escaped|fled|flee|get|leave|leaving .. away|from .. husband|boyfriend|abuser|partner|wife|ex|abusive|violent|him & safe|tonight|scared|where|violent|abus*|hit*|now|away|danger*
not|wont|never|refuses let|lets|letting|allow|allowed me|us .. leave|go|out|phone & he|she|room|husband|boyfriend|apartment|car|door|wife|partner|they
has|have|took|takes|taken|hides|keeps .. my phone|keys|passport|documents|id & he|she|husband|partner|boyfriend|locked|leave|trafficked|boss & leave|locked|hit*|scared|out|passport
trafficked|trafficking|enslaved & i|me|being|am
man|men|guy|stranger|someone|somebody|person|people|he .. outside|at|in|by|near|trying|banging|pounding|breaking|knocking|waiting|lurking .. my|the|into? window|door|room|house|apartment|car|bedroom|dorm & scared|afraid|night|now|weapon|knife|in|into|leave|break*|trying|right|open|hiding|tonight|shout*|follow*
broke|breaking|broken|break into|in .. my|our|the? house|apartment|room|dorm|flat|home & now|tonight|someone|just|still|inside|hear|he|am|i
someone|somebody|stranger|man is|broke|got|entered|hiding|inside in|inside|into? .. my|our house|apartment|room|dorm|bathroom|home|flat
stranger in my room|apartment|house|dorm
@weapon & me|my|us|head|throat|face|door|he|she|they|someone & pointed|point*|pull*|held|held|holding|chasing|came|at|threat*|attack*|swing*|wav*|outside|with
knifepoint|gunpoint & now|just|tonight|today|i
stabbing|stabbed|shooting|shooter|gunman|gunmen|gunfire|gunshots|gunshot & now|campus|building|hear*|heard|someone|outside|here|near|just|happening|someone|hall
shots fired
someone|somebody|man|guy|student is|has|brought|carrying .. armed|gun|rifle|weapon|knife|machete|shooting
bomb & found|threat*|suspicious|someone|says|said|package|building
suspicious package|bag|device
threat*|says|said|told|texted|message* .. will|would|going|is|to? .. kill|shoot|stab|hurt|burn|blow|attack|bomb .. me|us|everyone|people|myself|himself|herself|building|lab|campus|school|department|students|my|him|her
life & threat*|danger & my|i|me
death threat|threats
fight|fighting|brawl & outside|weapons|knife|blood|hurt|bottle|bleeding|someone|now & blood|knife|hurt|bleed*|weapons|bottle|stop
hate|racist|homophobic|transphobic crime|attack|attacked|beating
touching|touched|grabbing|groping|grabbed me|my & now|stop|not|just|wont|tonight|today|breast*|butt|crotch|ass|without|chest
forcing|forced|force|forces|made|makes|coerced|coercing|pressured me .. to|into? .. sex|sexual|touch|undress|strip|sleep|kiss
no|not .. stop .. said|told|when|asked & sex|touch*|forced|inside|bed
had sex with me & asleep|passed|drunk|unconscious|while|no
sex & consent*|against|without & will|me|consent|my
@harmer .. hit|hits|hitting|beat|beats|beating|slap*|punch*|chok*|strangl*|kick*|shoves|shoved|pushed|pushes|attack*|slammed|dragged|bit|bites|stabbed|burns|burned|hurts|hurting|assaulted|raped|grabbed|grabs|headbutted me
@harmer will|would|going|is|was|might|may|keeps? to? hit|hurt|beat|attack|harm|kill|hitting|beating me
hit|hits|slap*|punch*|kick*|chok*|strangl*|beat|beats|grabbed me & again|he|she|last|night|when|now|today|my|advisor|husband|boyfriend|drunk|partner|wife
someone|somebody|man|men|they|guy|person|people .. attacking|beating|hurting|hitting|stabbing|chasing
^ strangled|choked|assaulted|attacked|stabbed|beaten|mugged $
strangled
hands|arm|arms|hand|grabbed .. around|across|on|by|my my|her|the? neck|throat
grabbed|held|seized me? my|by|the throat|neck|hair
pinned|cornered|slammed me & wall|door|against|to|let|touch*|would
against the wall & throat|arm|held|again|hand*
domestic|physical* violence|abuse|abused & i|my|where|need|tonight|help|now|victim|stay|he|she|escape
abusive & physical|hit*|violent|scared|afraid|danger*|leave|escape|getting|unsafe
physical* abus*|hurt*|violent & he|she|partner|boyfriend|husband|wife|relationship
^ domestic violence|abuse $
violent|physical & roommate|flatmate|housemate|partner|boyfriend|husband|wife|he|ex|father|brother & now|drunk|gets|get|getting|me|tonight|scared|afraid|is|again
being|getting|am|was|been|got|just .. attacked|beaten|assaulted|robbed|stabbed|mugged|jumped|strangled|chased|followed|raped|kidnapped|shot .. now|tonight|just|today|yesterday|by|on|at|and|an|walking|home|again|this|right|$
being|getting|got|just attacked|beaten|robbed|stabbed|mugged|jumped|chased|followed|kidnapped|held
sexually assaulted & now|tonight|evening|today|yesterday|just|hour*|morning|last|night|weekend|who|what|help|me|i
got|was|been|being sexually assaulted|abused
pulled|swung|waved|waves|came|pointed|points|threw|throws|holding|has|held|holds|keeps|carries|brought a|an|the|at|his|her|with? .. @weapon|scissors|lighter|bottle|chair & me|us|at|angry|now|she|he|they|labmate|on
pushed|shoved|threw me & stove|stairs|wall|floor|down|against|ground|spouse|he|she|husband|boyfriend|next
beating|beat|hurting .. one|some|someone|somebody|people|students|pledges|up
got|getting jumped|mugged|robbed & face|just|home|now|walking|bleeding
next time .. be worse
pistol|gun|knife|rifle & waves|waved|argue|threat*|angry|drunk|bed & he|she|partner|husband|boyfriend|wife|it
@harmer says|say|said|threatens|promised|swears .. he|she|they will|would|is|are .. kill|hurt|beat|find me
being robbed|followed|chased|attacked|stalked

raped|rape & me|just|tonight|hour*|ago|last|night|yesterday|today|now|morning|weekend|hour|i|got|was|been
^ rape|raped $
forced|forces|forcing himself|herself|themselves .. on|into|me?
force*|makes|made me .. sex|sexual|sexual*|have|do|to & sex*|sleep|things
force*|makes to|me? have|having sex
groped|molested|fondled|touched|touching me & now|just|stop|still|out|locked|tonight|today|lab|he|she
woke|wake|waking up? .. naked|undressed|bed|clothes & remember|memory|naked|someone|somebodys|somebody|stranger*|blackout|no & naked|remember|memory|clothes
held me|us down|against|prisoner
held down
drugged|blackout & bed|woke|naked

held|being|keep*|kept|hold* .. against my|his|her will
being|kept|am|held|keeps me? .. prisoner|captive|hostage & i|me|my|by|apartment|husband|spouse|he|now
^ hostage|kidnapped|kidnap* $
kidnapped|abducted & been|was|now|someone|me
locks|locked|locking me & in|out|room|house|apartment|he|she & he|she|husband|partner|boyfriend|wife|leave|phone
door locked & he|she|cards|passport
not|will|wont let|allow me .. leave|out|go & he|she|husband|partner|boyfriend|apartment|house|door|room
not|never|doesnt allow|let me .. go|out & husband|partner|slap|phone|passport
took|taken|takes|hold*|has my passport & he|she|husband|prisoner|spouse|partner

threat*|says|said|told|tells|swears|promised|wants|want|texted|tried|trying|keeps .. to|will|would|going|gonna|ll .. kill|murder|stab|shoot|hurt|harm|beat|burn me|us|my|him|her|them & he|she|they|husband|ex|boyfriend|father|dad|brother*|partner|roommate|labmate|him|someone|threat*|man|guy|neighbour|neighbor|family|student
threat* .. to? .. kill|killing|hurt|harm|shoot|stab|violence|beat|burn & me|my|us|her|him|them
@harmer|student threatened|threatens|threatening me $
threatened me & knife|gun|scared|afraid|safe|violence|physically|hurt|kill
threatened|threatening|threatens me .. with .. @weapon
threat|threats & hurt|live|violence|scared|afraid|safety|anonymous & me|my|i
know where i live & hurt|kill|threat*|scared
he is? .. kill|kills me & if|police|leave|says|say|come|when|find
find me & finish|kill|hurt
honor|honour violence|killing
threats & anonymous|safety|life|family|home|door

^ active shooter|shooting|gunman|attacker
active shooter|shooting & building|now|campus|help|near|here|hall|is
shots|gunshots|gunshot|gunfire|shooting & fired|heard|hear|hearing|now|near|hiding|outside|building|campus
@weapon & man|guy|someone|somebody|he|she|student|labmate|roommate|person|intruder & has|with|holding|carr*|angry|hallway|door|outside|pulled|lab|bed|dorm|campus|waves|waving|got|brought|showing|wav*|room
bomb threat & email|received|lab|today|now|call*|building|names|got|our
there is? a bomb
bomb & building|backpack|lab|found|threat*|bag & found|threat*|think|suspicious|says|here
shoot up|us
shoot|shooting .. up|the|our|everyone|people|him|her|them & lab|school|department|everyone|campus|him|people|building & i|would|will|going|says|said|want|describ*|how|student
rifle|gun & photo|posted|post & lab|room|our|department|school
^ shots|gun $

followed|following|follows|chasing|chased .. me & now|home|man|guy|someone|street|night*|train|everywhere|tonight|right|afraid|scared|still
being|am followed|stalked|chased
stalked|stalking & me|my|i|now|scared|still
stalker|stalking|stalks & outside|waiting|here|found|got|into|knows|scared|lab|home|address|my|me|car|has & me|my|outside|here|found
everywhere i go & waiting|car|shows|man|guy|he
outside my|the? .. door|window|house|apartment|place|room|building|home & someone|somebody|man|he|ex|guy|she|stalker|car & leave|weapon|night|now|tonight|waiting|scared|banging|help|every|trying|there|is|will
tried|trying|banging|pounding|kicking|breaking at|on|down|to? .. my|the|front|in|into door|apartment|room|house|bedroom
broke|breaking|break|broken|breaks in|into|down .. my|our|the? room|apartment|house|home|dorm|door|bedroom|flat|place|while|now & i|me|now|someone|somebody|in|roommate|he|is|my & while|now|somebody|someone|roommate|he|is|me|hiding|they|just|am
intruder|burglar|prowler
hiding & i|am|we|me & under|toilet|bathroom|closet|desk|scared & him|he|they|shot*|gun*|shoot*|men|hit|desk|now|someone|closet
ex|he|husband|man|stalker & lobby|waiting|outside & hammer|knife|gun|car|now|scared|door|work
riot & outside|now|hurt|people

fear|afraid|worried|scared|concern* for|about my life|safety
not|feel|am|longer|never safe .. in|at .. my|home|apartment|room|house|own|here|dorm & i|he|my|am
not|never safe at|in home|my|house|dorm|room|apartment
unsafe|afraid|scared|terrified .. of|with|at|in|to .. home|husband|partner|boyfriend|wife|roommate|ex|house|girlfriend|father|him|dad & my|i|of|go & husband|partner|boyfriend|wife|ex|home|him|house|girlfriend|roommate|father|dad
restraining|protection|protective order
very|is|so|really dangerous & boyfriend|husband|he|ex|man|partner|wife|roommate
where .. sleep|stay|go|hide|safe .. tonight|now & he|violen*|partner|hit|threw|throat|abus*|home|husband|violent|ex|safe|kicked|boyfriend|drunk
need|escape|leave|flee|leaving|get .. escape|flee|away .. from? .. husband|partner|boyfriend|abus*|wife|him|home
ripped|pulled|tore .. off? .. my hijab|headscarf|clothes|turban|veil
slurs|racists|men|group|gang & chasing|chased|surrounded|cornered|attack*|following|beat
burn .. my|our|down|place|house|us .. down|place|house|apartment|alive & threat*|he|she|says
scissors|knife|hammer|lighter|gun|bat & me|my|hair & came|held|at|to|threw|pulled|pushed|swung
screamed|screaming|screams for help
lab|dorm|building|home|someone|he .. is|set|sets .. on|to? fire & now|help|trapped|he
"""

MEDICAL = """
^ .. hit|struck|knocked by|down a|the? .. car|truck|bus|train|van|bike
not breathe
not|isnt|stopped breathe
! not breathe
not|wont|will not? stop bleeding
bleeding .. not|wont stop|stopping
cut & glass|deep|knife|blade|saw & bleeding|blood|stop|artery & not|stop|much|lot|heavily|bad
mouth|face|eyelid & sag*|droop*|crooked|slid|slack|twisted & side|speech|gibberish|words|one|half|sudden*
gibberish|garbled|slurring|slurred & talking|speech|sudden*|mouth|face|he|she|professor|words
acid|hf|bromine|piranha|phenol|solvent|bleach|lye on|exposure|spill|burn|inhalation|in|went|under .. skin|my|hand|face|eye*|leg|arm|clothes|glove|glasses|$
^ hf|acid|chemical|radiation|hydrofluoric|cyanide|needle|laser exposure|burn|burns|spill|splash|stick|leak $
acid|chemical|concentrated|base|solvent|bleach & eye|eyes|glasses|goggles|cloudy|vision|face & went|got|under|rinsed|cloudy|splash*|burn*|pain
laser & eye|eyes & spot|hit|beam|vision|flash*|see|blind
spot|spots|cloudy|blurry in|my .. vision|eye & laser|hit|sudden*|dark|big
purg*|vomit*|starv*|binge*|laxative* & heart|stars|faint*|chest|blood|black & flutter*|faint*|skip*|stars|pass*|blood|chest|pain
baby|toddler|infant|son|daughter|child|kid & breathe & not|stopped|isnt
sugar .. crashing|dropping
no|without|cant|can|weak|find|feel|not .. pulse
not|stopped|isnt|stops|barely|hardly breathe & @they|i|me|baby|man|woman|child|someone
slurred|slurring speech|words
speech|words|talking & slurred|garbled|jumbled|wrong|funny & face|arm|numb|sudden*|headache|side|can
numb|numbness|weakness|paralysed|paralyzed|tingling .. in|on|of|my .. left|right|one|half|side|arm|face & sudden*|now|face|arm|speech|chest|side|cant|can
arm|jaw|shoulder & chest & pain|numb|hurts|pressure|tight
can not|cant|unable .. breathe|swallow|see|walk|stand|move|speak|talk|feel & sudden*|now|legs|arm|face|eye|eyes|since|help|throat|pain|accident|swollen|fell|after|hit
cant|cannot|unable|couldnt .. breathe
breathe & trouble|difficult*|hard|labored|laboured|problems|short*|stopped|stop|struggl*|pain|wheez*|fast|shallow|tight
wheezing|wheeze
allergic|allergy|allergies & reaction|swell*|swollen|throat|breathe|hives|lips|tongue|face|worse|epipen & now|throat|breathe|lips|tongue|face|severe|swell*|swollen|having|bad|ate|epipen|reaction
hives|rash & swell*|swollen|lips|tongue|face|throat|breathe|spreading|fever
swollen|swelling|swelled .. shut|fast|rapidly|quickly
blood & gushing|pouring|spurting|everywhere|soak*|pumping|pool|lots|lot|losing|dripping|stop
bleeding|bleed & out|from|head|ear|ears|eyes|neck|artery|wrist|stomach|internal*|rectum|deep & head|ear|ears|eyes|neck|artery|stop|stopping|out|lot|heavily|rectum|internal*|pressure|bad*|much
cut|gash|wound|sliced|slashed & deep|bone|artery|tendon|bleeding|blood|gaping|spurting & bone|artery|stop|much|lot|bad*|gaping|spurting|tendon|pouring|everywhere|faint*|bleeding
lost a lot of blood
finger|thumb|fingertip|toe|hand|foot .. cut|chopped|sliced|torn|severed|caught off|machine|saw|lathe|press|in
cut|chopped|sliced|sawed|severed .. my|his|her .. finger|thumb|fingertip|toe|hand .. off|with|saw
caught|stuck|crushed .. in .. machine|lathe|press|saw|mill|door|elevator|robot & hand|arm|finger*|hair|leg|someone|i|my
burn*|scald* & severe*|bad*|third|deep|blister*|face|acid|chemical|boiling|hospital|degree|skin|electric* & severe*|bad*|third|face|acid|chemical|boiling|peeling|degree|off|white|large|deep|electric*
on fire & clothes|hair|lab|room|kitchen|building|dorm|bench
caught fire & lab|clothes|hair|hood|bench|kitchen|room|building|now
smoke & room|building|hallway|coming|alarm|inhal*|filling|dorm & coming|filling|out|trapped|breathe|inhal*
gas smell|leak|leaking
smell gas
acid|base|solvent|chemical*|bromine|mercury|hf|phenol|cyanide|ammonia|chlorine|reagent & on|in|face|eyes|eye|skin|hand|leg|swallow*|inhal*|breath*|mouth|arm & spill*|splash*|burn*|inhal*|swallow*|sprayed|squirt*|breathed|exposed|explod*|dripped|leaked|poured
exposed|exposure .. to .. radiation|hf|chemical*|gas|toxic|virus|blood|fumes|nerve|phosgene|chlorine|hiv & just|lab|dizzy|now|what|sick|accident*|today
needlestick|needle|sharps|scalpel & stuck|stick|poked|pricked|injury|jab* & blood|patient|infected|hiv|virus|mouse|just|used|human
head|skull & injury|hit|hurt|cracked|banged|smashed|struck|bleeding & vomit*|dizzy|blurry|blurred|double|confused|remember|memory|sleepy|unconscious|pupil*|blood|bleeding|pass*|vision|concuss*|open|faint*
concussion|concussed & think|vomit*|just|dizzy|now|maybe|might|hit|today|yesterday
headache & worst|suddenly|sudden|explosive|stiff|fever|vision|vomiting|numb|confused|speech|neck
vision|sight|eye & lost|losing|gone|sudden*|black|curtain|blurry|double & sudden*|lost|losing|gone|now|headache|curtain
stiff|neck & fever & headache|light|rash|neck|stiff
meningitis|sepsis|ectopic|embolism|aneurysm|appendicitis|anaphylaxis & think|might|maybe|symptoms|now|have|am|possible|help|scared|could
fever & 103|104|105|106|39|40|41|convuls*|confus*|delirious|seizure|stiff|days|shaking & 103|104|105|106|40|41|convuls*|confus*|delirious|stiff|high|breathe
fell|fallen|falling .. from|off|down|out .. ladder|roof|stairs|window|balcony|bike|floor|wall|horse|tree|scooter & move|feel|head|leg|back|blood|unconscious|neck|numb|can|broken|hip|pain|hurt*|wrong
broken|broke|fractured|dislocated & leg|arm|hip|neck|back|rib|ribs|ankle|wrist|shoulder|skull|jaw|spine & just|fell|walk|bleeding|think|bone|now|stand|move|help|accident
hit|struck|run|ran|knocked .. by|over|down .. car|truck|bus|van|taxi|train|scooter|cyclist|vehicle|tram & hurt*|bleed*|head|leg|just|now|help|street|lying|injured|pain|can|road|ago|driver|bike
car|bike|motorcycle|scooter accident|crash|wreck & just|hurt|bleed*|head|injured|now|help|pain|neck
severe|extreme|excruciating|unbearable|agonizing|agonising|terrible|intense|crazy|awful|worst pain|pains|cramps & stomach|abdomen|abdominal|belly|side|back|head|chest|pelvi*|testic*|ear|now|stand|vomit*|walk|lower|groin|kidney
pain|hurts|hurt|cramps so .. bad|much|badly .. that? .. cant|cannot|can|stand|walk|move|breathe|scream*|cry*
testic* & pain|swollen|sudden*
vomit*|throwing|puking & blood|stop|keep|hours|days|nothing|water & blood|stop|hours|anything|water|down
throwing|coughing|peeing|pooping|spitting|passing up? blood|clots
blood in|when .. my? .. urine|stool|poop|pee|vomit|cough|toilet
diabetic|sugar|glucose|insulin|hypo|ketoacidosis|dka & shaking|confused|low|high|faint*|dizzy|pass*|vomit*|help|alone|unconscious|drowsy|sweat* & i|my|he|she|friend|roommate|am|diabetic & now|confused|faint*|pass*|help|alone|unconscious|shaking|crash*|drowsy|400|500|600|vomit*|dropping|wake
labor|labour|contractions|water|waters & broke|minutes|weeks|pregnant|early|apart & pregnant|contractions|weeks|broke|baby|labor|labour
pregnant|pregnancy & bleed*|blood|pain|cramp*|fell|dizzy|moving|headache|severe|accident|hit
miscarr* & now|bleeding|think|having|am|blood|help
baby|toddler|infant|newborn|child|kid|son|daughter|year & breathe|breathing|choking|blue|seizure|unresponsive|limp|swallow*|ate|fell|fever|drank|wake|convuls* & stop*|not|blue|unresponsive|limp|swallow*|battery|bleach|pills|magnet*|head|high|wake|convuls*|poison|choking|pill
heart & racing|pounding|skipping|fluttering|irregular|beating|stop*|160|180|200 & faint*|chest|breathe|pass*|dizzy|drug*|adderall|cocaine|caffeine|shock*|160|180|200|hours|blackout
bit|bitten|bite|scratched|scratch & bat|snake|dog|monkey|raccoon|rat|spider|animal|stray|macaque & me|by|my|bat|just|swell*|deep|rabies|bleed*|i
stung & throat|breathe|swell*|swollen|allergic|dizzy|wheez*|face|tongue
heatstroke|hypothermia|hypothermic|frostbite & think|now|confused|friend|help|i|signs|shiver*
confused|delirious|disoriented|incoherent & fever|hot|head|fell|diabetic|drunk|roommate|friend|suddenly|burning|cold|sugar & suddenly|fever|hot|head|fell|diabetic|burning|drunk|sugar
call|send|get|need|needs an|a|the? ambulance|911|999|paramedic*|emt*|doctor now?
need|needs|send .. doctor|medic|medical|nurse .. now|immediately|urgently|emergency|attention
cpr & now|need|doing|how|he|she|pulse|breathe|collapsed
someone|somebody|student|friend|roommate|labmate|colleague|man|woman|he|she is|was|got|has .. bleeding|choking|seizing|injured|unconscious|unresponsive|collapsed|stabbed|shot|burned|burnt|electrocuted|dying|drowning|trapped & now|help|lab|floor|here|just|what|please|room|office|bathroom|in|badly|not|bad|stop|hurt|breathe
dying & i|he|she|think|friend|someone & bleeding|help|now|please|breathe|ambulance|chest
chest|rib pain|pains|pressure|tightness|hurts|hurting|hurt|crushing|heavy
heart attack|pain|stopping|stopped|failure|skipping
chest & tight & breathe
pain|pressure|tightness|tight|heavy|elephant|squeezing .. in|on|across .. chest
cardiac arrest
not|cant|couldnt|barely|hardly|no|unable|trouble|difficult*|struggling|hard|problem* .. catch|get|to|enough|draw? .. breathe
not|cant|barely|hardly get|getting|catch enough? .. air
not|stopped|stop|barely|isnt breathe
short|shortness of breathe
breathe .. short|shallow|stopped|hard|weird|strange|difficult|slow|funny|fast
struggling|gasping|fighting for air|breathe
choking|choke & now|can|on|help|food|breathe|turning|baby|child|someone
^ choking|stroke|bleeding|seizure|unconscious|ambulance|anaphylaxis|911|electrocuted|stabbed|emergency|concussion|unresponsive $
having|had|think|possible|maybe|symptoms .. a|an? stroke|seizure & now|i|think|face|help|having|student|just|arm|roommate|mother|possible
face .. droop*|numb|drop*
face|side|arm|body|speech|words|smile .. numb|droop*|weak|move|slur*|wrong|paralys*|paralyzed|tingling|dead & sudden*|can|not|half|side|words|minutes|out|one|left|right|now
throat|tongue|lips|face|airway & swelling|swollen|closing|tight|swell*|burning|blue & allerg*|nuts|bee|hives|ate|breathe|tongue|lips|throat|peanut*|solvent|swallow*
lips|face|baby|nails|skin|he|she|they .. blue
turned|turning|going|gone blue

seizure|seizures|seizing|convuls* & now|student|having|help|had|stop*|first|recitation|lab|another|just|he|she|someone|i|minutes|roommate
unconscious|unresponsive|convulsing
@they|i|just collapsed
collapsed & lab|floor|office|hall|class
passed|passing|blacked|blacking|pass out & twice|again|keep|wake|hit|head|she|he|roommate|friend|flatmate|lab|someone|floor|eaten|breathe|chest
faint|fainted|fainting|collapsed & twice|hit|head|lab|keep|she|he|colleague|someone|vomit*|blood|pain|stool|leak|chest|bleed*
not|can|cant|wont|cannot|unable|never .. wake|rouse him|her|them|up & him|her|them|roommate|friend|flatmate|he|she|baby|someone
not|stopped|isnt responding|responsive|respond|waking & man|friend|roommate|trapped|breathe|him|her|baby|elevator|drunk
can not|could|couldnt|suddenly .. move|feel|see .. my|the|out|right|left|one? .. legs|arm|arms|leg|body|side|hands|face|eye|foot|feet

bleeding|bleed|blood & heavily|heavy|stop|stopping|lot|badly|everywhere|profusely|pregnan*|won|face|head|big|pool|gushing|spurting|soak*|hours|bad|internal*|much|severe*
bleeding|bleed & not|stop|cant|can
cough*|vomit*|throw*|threw|puk*|spit*|pee*|urine|stool|poop|throwing up? .. blood
blood .. in .. vomit|stool|urine|poop|cough
soak* .. pad|pads|towel
pregnant|pregnancy & bleed*|pain|blood|cramp*|fell|moving|water|dizzy|severe
labor|labour|contractions|waters|water & started|broke|early|weeks|now|pregnant|minutes & early|weeks|broke|pregnant|minutes|started
baby & blue|moving|breathe|stopped|fever|unresponsive|limp
black stool

anaphyla*
allergic reaction & swelling|breathe|throat|face|bad|severe|now|help|worse|tongue|severe
epipen & need|no|used|help|now|where|out
stung|bitten|bee|wasp|snake|bat|animal|dog|mouse|rat|monkey .. by|bit|bite|bites & wheez*|swell*|me|breathe|hives|swollen|fast|faint|bat|snake|arm
bat|snake|monkey|rat|animal|dog bit|bites|bitten me
hives & tongue|throat|breathe|face|all
wheezing|asthma|inhaler & attack|empty|breathe|can|now|worse|bad|help|lost|stung|not
asthma attack
sugar|glucose & 500|400|600|crash*|low|drowsy|high|dropping|confused|shaking|alone|myself|dangerous*
sugar & crashing|crash|dropping|dropped|low|high & my|i|he|she|feel*
diabetic & confused|drowsy|crash*|low|shaking|faint|hypo*|collapsed|wake|insulin & confused|drowsy|crash*|low|shaking|faint|collapsed|sugar|can

worst headache
headache & worst|sudden|thunder*|stiff|vision|vomit*|confus*|numb|carbon|fever|life & worst|sudden*|thunder*|stiff|confus*|numb|carbon|speech
hit|hurt|bang*|struck|fell|knocked|smash* .. my|her|his|head|their .. head & vomit*|remember|dizzy|hard|confus*|pass*|faint*|blood|vision|bleed*|unconscious|throwing|sleepy|fell|out
knocked out|unconscious
sudden*|lost|losing|lose .. vision|sight|blind|blindness
blind|blindness & sudden*|eye|one|left|right|now
stiff neck
fever & 104|105|106|40|41|stiff|confus*|rash|seizure|neck|baby|newborn
fell & stairs|ladder|window|bike|roof|height|horse|balcony|floor|tree & feel|move|head|legs|bent|leg|remember|broken|bone|can|back|blood|unconscious|numb
heat stroke|heatstroke
heatstroke
burning hot & confus*

severe|worst|unbearable|terrible|intense|sudden|sharp|excruciating|horrible|extreme .. pain & belly|abdom*|stomach|side|chest|right|stand|back|head|lower|testicle|pregnan*|eye|leg|now
unbearable|excruciating|worst pain
stabbing|sharp feeling|pain .. when|whenever|if? i? inhale|breathe
calf|leg & swollen|twice|swelling|red|hot & breathe|flight|short|pain
appendicitis & think|burst|pain|now

severe|bad|badly|third|serious|big|chemical|large|second|electrical burn|burned|burns|burnt
splash*|spilled|spill|squirted|got|sprayed|poured|dripped|spilt .. acid|chemical*|bleach|solvent|piranha|hf|base|ammonia|phenol|solution|hydrofluoric|sulfuric|reagent & eye|eyes|face|skin|leg|arm|hand|on|me|mouth|in
chemical*|acid|bleach|solvent|phenol|glass|metal|base & eye|eyes|face|mouth & splash*|sprayed|burn*|got|see|squirt*|in|hit
hydrofluoric|piranha|cyanide|phosgene|hf|phenol & touch*|spill*|skin|glove|leg|exposed|ache|inhal*|burn*|on & my|i|me|on|skin|spill*|exposed
inhaled|inhaling|breathed|exposed|inhale .. chlorine|gas|fumes|chemical*|hf|ammonia|smoke|cyanide|phosgene|vapor*|toxic|radiation
electrocut*
electric*|shocked|shock|zapped .. shock|voltage|electricity|outlet|supply|electrocut*
nitrogen leak|spill & faint*|dizzy|colleague|asphyx*|someone
gas leak
needle|needlestick stick|stuck|prick*|stab* & blood|infected|hiv|patient|just|i|hepatitis
explosion|exploded & hurt|injur*|people|lab|hood|now|fire|trapped|bleeding & hurt|injur*|people|now|just|bleed*|trapped|burn*|someone
fire & trapped|lab|building|now|help|burning|dorm|kitchen|room|out|smoke & trapped|now|help|someone|is|there|spreading|control|smoke|everywhere
^ fire $
fire in the .. lab|building|dorm|room|kitchen|hood|house

car|truck|bus|van|taxi|bike|train .. just? hit|hits|struck|ran me|us|him|her|someone|my
hit|struck|run|knocked over? by|down .. car|truck|bus|van|taxi|train|scooter & leg|just|bleed*|hurt|help|i|was|got|head|on & just|leg|bleed*|hurt|help|now|head|bent|pain|street|st|vassar|today
bone|bones .. sticking|through|visible|showing
leg|arm|ankle|wrist|finger .. bent|twisted|facing wrong|backwards|sideways
snapped my|his|her leg|arm|ankle|wrist
ambulance & i|need|call|get|send|campus|please|how|now|friend|for & need|call|get|send|please|now|how
call|calling|called|dial|need .. 911|999|112|ambulance|paramedic*|emt*
stabbed|shot & been|someone|was|got|i|is|just|he|she|friend|me|bleeding & been|just|bleed*|now|help|someone|me|dying|outside
need|go|going|should|take|get .. er|a&e & now|i|should|tonight|him|her|me|for
trapped & elevator|fire|smoke|lab|under|inside|car|rubble|water & man|someone|help|i|inside|stopped|now|with
drowning & someone|river|friend|pool|help|charles|kid & someone|river|pool|charles|friend
medical emergency
hurt|injured|bleeding badly|bad|seriously|severely
amputat*|severed|crushed .. finger*|hand|arm|leg|foot|toe
cut|sliced off .. finger|thumb|fingertip|toe|hand
rabies & bit*|bat|exposed

not|havent|hardly|nothing|no|stopped|barely eaten|eat|eating|food & faint*|black*|pass*|collapse*|dizzy|days & faint*|black*|pass*|collapse*|chest
stopped|refuses|refusing eating & faint*|collapse*|completely|twice
swallow* .. battery|magnet|magnets|pill|pills|bleach|glass|toy|coin & old|baby|kid|child|toddler|year|son|daughter|my
"""

FRIEND = """
@they .. his|her|their will & emailed|sent|gave|student|friend|professor
@they .. has|have a plan & told|alone|says|said|daughter|son|life|kill*|scared|worried
she|he|friend|roommate overdosed
@they .. asking|asks who .. take|have his|her|their & dead|gone
joking|laughs|jokes & dead|die|suicide|kill & he|she|guy|friend|student
wellness|welfare check needed|request|requested|please|urgent|asap|for|on
@they overdosed|overdosing
@they .. husband|boyfriend|partner|wife|girlfriend|father|ex|roommate punches|kicks|hits|beats|chokes|hurts|slaps|strangles
@they .. asking|asks|asked|said|says|talks|jok* .. who|what .. take|get|happen|want .. when|if .. dead|gone|dies|not & he|she|they
who would .. take|want his|her|their & dead|gone|asking
cleared|clearing|empty|emptied his|her|their|the .. shelves|room|desk|locker|office & hugged|goodbye|knowing|thank*|paid|answer*|picking
@they .. good|nice|pleasure .. knowing|known
@they .. matter .. after tonight|tomorrow
said it .. not matter after
@they .. not be angry|sad|mad .. with|at
screamed|screaming for help
soon nobody|noone .. need to|have to? .. carry|worry|deal|look
~ wrote|said .. not be angry
off|turned since then|yesterday & telephone|phone & son|daughter|friend|brother|sister|wrote|message|said
@they .. plan|plans|planning|planned|plotting|threat*|decided|intends|intend|determined|close .. to|on|how .. die|end|kill|jump|hang|overdose|suicide
@they .. better off without
@they .. cut|cuts|cutting|cutter|self|burns|burning|harms|harming|hurts|starving|scratches & wrist*|arm*|harm*|herself|himself|themselves|themself|injur*|razor|blade|again|legs|thighs
cuts|scars|marks|blood|scratches .. on|all|along .. her|his|their|friends|roommates|students .. wrist|wrists|arm|arms|thighs|legs
@they .. overdosed|overdosing|overdose|took|swallowed & pills|bottle|something|tablets|all|overdose*|meds
@they .. not|stopped|isnt|wont|barely breathe|breathing|responding|waking|moving|wake|respond|conscious
@they .. unconscious|unresponsive|collapsed|seizing|convulsing|choking
@they & missing|disappeared|vanished|gone|find|found|reach|locate & days|hours|since|yesterday|note|letter|phone|last|worried|depress*|night|wallet|nobody & note|letter|worried|depress*|phone|wallet|scared|afraid|suicid*|goodbye|police|yesterday|nobody|night
@they .. worried|afraid|scared|fear|concerned .. will|might|may|could|would|going .. something|hurt|kill|harm|suicid*|life|jump|stupid
worried|afraid|scared|fear|concerned|concern .. @they .. will|might|may|could|would|going|is|about .. hurt|kill|harm|suicid*|jump|do|end|unsafe|danger|suicidal|overdose|die|dead
@they .. do|doing|does|done .. something stupid|drastic|bad|terrible|himself|herself|themselves|dangerous|rash
@they .. gave|giving|given|gives|sold|donated .. away|belongings|possessions|cat|dog & goodbye*|stuff|things|everything|belongings|possessions|plants|books|calm|guitar|cat
@they .. thank*|thanked & goodbye|last|everything & goodbye|man|strange|weird|given|gave|airport|quiet
@they .. said|says|texted|wrote|posted|sent|messaged|message|post|text|tweeted|told|saying .. goodbye|farewell|note|bye|final|last|sorry & goodbye|farewell|note|forever|final|answer*|phone|respond*|reply|picking|odd|scared|worried|reach|strange*|suicid*
@they .. on|at|near|from|off|standing|sitting|climbed|went|over .. the|a|our? roof|bridge|ledge|railing|rooftop|tracks|balcony & jump|on|at|refuses|wont|down|now|sitting|standing|hanging|climbed|of|edge
@they .. has|have|bought|got|carries|keeps|holding .. a|the|his|her? gun|knife|rope|noose|razor|pistol|pills|rifle & scared|himself|herself|worried|locked|says|said|wont|head|talk*|threat*|what|suicid*|depress*|drunk|angry
@they .. locked|locks|barricaded .. in|inside|himself|herself|door & answer*|bathroom|room|knife|razor|pills|crying|respond*|days
@they .. hallucinat*|delusional|psychotic|psychosis|manic|mania|paranoid|catatonic|incoherent|raving
@they .. believes|thinks|convinced|says|insists|claims|keeps .. god|devil|fbi|cia|government|aliens|bugged|poisoned|chosen|messiah|spying|spies|radio|tv|messages|poisoning|followed|watched|chip|cameras
@they .. mention*|talk*|jok*|wrote|writes|posts|posted|said|says|hint*|text*|told|speak*|ask* .. about|of|that|how|me? .. suicide|dying|death|die|kill*|ending|jumping|hanging|disappear*|overdose|overdosing|dead
no reason|point .. live|living|alive|going & @they
@they .. wish|wishes|wished|wants|want .. dead|die|born|disappear|alive
@they .. want|wants|wanted it all? .. be over
i|we|anyone found a? .. note|letter|noose|rope|pills|blades & @they|his|her|roommates|friends
@they .. burden & everyone|better|us|family|said|says|talks|talked|gone
@they .. raped|assaulted|beaten|attacked|stabbed|drugged|hit|abused|strangled|choked & last|tonight|just|now|today|yesterday|what|help|police|hospital|still|bleeding|scared|safe|her|boyfriend|husband
husband|boyfriend|partner|wife|girlfriend|father|he|dad .. hits|hit|beats|beat|chokes|choked|hurts|hurting|threatens|threatened|beating|abuses|hitting her|him|them
@they .. afraid|scared|terrified .. of|to .. go|husband|boyfriend|partner|home|father|dad|him|ex|wife
bruise*|eye & she|he|her|friend|student|roommate|his & says|said|boyfriend|husband|partner|scared|afraid|new|arms|explain*|hits|home
screaming|screams|screamed & neighbour*|neighbor*|upstairs|door|next|apartment|couple|she|woman & help|crash|silent|hit*|quiet|stop|now|hear
@they & won|wont|will be a|here problem|burden|around|here & after|weekend|longer|more|much|tomorrow|monday|next
wouldnt|wont|not matter after|by|tomorrow|soon|anyway|next & tonight|tomorrow|weekend|she|he|friday|monday
plants|cat|dog|fish|keys|guitar & need|needs|wont|longer|keep|take & any|more|wont|not|longer & @they
password|passwords|bank & wrote|sent|gave & sorry|angry|goodbye|off|phone|letter|telephone
@they .. want|wants|wanted|threat*|going|plans|planning|talk*|said|says|say|tried|might|may|could|will|jok*|keeps|trying|think*|about|tells|told .. to|of|about|he|she|they? .. kill|killing|harm|harming|hurt|hurting|hang|hanging|drown|shoot|jump|starve|cut|cutting|end|ending|something @theirself|to|everything|it|things|themselves
kill|killing|harm|harming|hurt|hurting|hang|hanging|drown|shoot|cut|cutting|burn|burning|starving|injuring @theirself
@they .. is|are|seems|sounds|feels|being|was? .. suicidal
@they .. say|says|said|want|wants|wanted|wish|wishes|talk*|threat*|mention*|jok*|post*|wrote|writes|told|text*|think* .. die|dying|dead|suicide|live|living|alive|death|unalive|born|living & not|no|never|want*|wish*|suicide|dying|dead|die|about|better
@they .. better off dead
threat* suicide
suicide & threat*|wrote|text*|talk*|worried|email*|mention*|posted|says|said & @they
attempt*|attempted suicide & friend|roommate|student|he|she|my|brother|sister|labmate
plans|plan|want|wants|going|about|take|might|may|threat*|edge|thinking .. end|ending|take|of|taking .. her|his|their|own life|it
@they .. see|sees|has|have|any|no reason to live
do something to|stupid himself|herself|themselves
dead by & wrote|read|said|says|essay|midterm|exam|he|she|student|matters|ta|finals
poem|essay|email*|post* .. about|of|on .. dying|death|suicide & student|wrote|he|she|friend
not living & homework|essay|words|student
not|longer be a problem|burden & student|he|she|said|after|email|wrote|says|us|our|much
drown & baby|herself|himself
not matter after tonight
someone|somebody & kms & joke|sure|chat|says

posted|posts|post|sent|texted|texts|said|says|wrote|writes|emailed|send|sends|sounds|sounded|reads|read|saying .. goodbye|goodbyes|farewell & @they|me|phone|answer*|group|discord|strange*|online|wechat|instagram|chat
goodbye|farewell message*|letter|post|text|email|note|essay & @they|answer*|friend|my
note|essay|letter|email|message|text .. sounds|sounded|reads|read|like|was .. suicide|goodbye|farewell|last & @they
found|left|leaves|leaving .. a|my|his|her|roommates? note|letter & @they|missing|gone|roommate*|my|disappeared
missing|disappeared|vanished & @they & note|letter|phone|message|left|goodbye
last message & sorry|goodbye|answer*|thank*
give|giving|gave|given .. away|me & her|his|their|she|he|stuff|things & goodbye*|odd|burden|plants|books|bike|cat|calm|need|thank*|everything|said & he|she|they|friend|roommate|labmate|student|postdoc|advisee
take|take care|keep .. of? my plants|cat|fish|dog|things|books & need|not|answer*|gone|text*|sent
not|wont need them|it|these|anything any|more? & plants|gave|books|take|said|he|she|away
not be angry|sad with him|her|me & wrote|password|off|telephone|phone|sister|son|daughter

welfare|wellness|wellbeing|safety check & on
missing since|from & yesterday|last|night|days|left|phone|letter|he|she|friend|roommate
check|checks .. alive & @they
locked himself|herself|themselves|themself & bathroom|room|razor|bedroom|office|knife
@they .. on the roof|bridge|ledge|railing|rooftop|tracks|tower
fresh|new|has|her|his|cuts|saw cuts|scars|cut .. on|along|her|his .. wrist|wrists|arm|arms
@they|think|am is|are|been|was|has|officemate|mate|keeps? .. cutting & herself|himself|again|think|she|he|wrist*|arm*|sister|my|office|friend
@they & cutting $
@they .. burning|cutting|hurting|starving|harming|burned|hit @theirself
pills & saving|saved|hoard*|stash*|collect*|count*|stor* & she|he|her|his|friend|labmate|roommate
not|hasnt answer*|reply*|replied|picking|responded|been|responding & goodbye|sorry|last|worried|door|text*|note & days|since|phone|now|not|up|is|door & goodbye|sorry|text*|note|farewell
search|searches|googled & suicid*|ways|painless|noose & computer|friend|roommate|he|she|his|her
jok* .. about .. jumping|jump|dying|suicide|killing|kms
about|not being around|here & jokes|next|he|she|friend|section|buddy

@they .. hear|hears|hearing voices
@they .. talk|talks|talking|speak*|see|sees|seeing .. to|with? .. people|things|someone .. who|that? are|is|arent|not|isnt not? there
@they & talk*|speak*|shout*|sees|hears & people & there
hears|hearing|talking & slept|sleep|awake & days
fbi|cia|chip|government|implant|aliens & head|watching|brain|following|put & he|she|friend|roommate|thinks|believes
@they .. thinks|believes|says|convinced|keeps .. god|voices|tv|radio .. orders|tells|talking|telling|speaking|him|her|commands
god|voices|voice|radio|tv .. orders|order|tell|tells|telling|told|talking|commands|sending .. him|her|me|to
@they .. is|seems|being|acting|went|having|been|goes .. manic|psychotic|delusional|psychosis|hallucinating|episode & drove|away|help|money|sleep*|slept|knife|midnight|days|break|my|friend|roommate
@they .. not|hasnt|awake .. slept|sleep|awake|days & people|voices|days|god|days|solved|prophec*|fast|there & five|four|six|three|days|two|seven
@they & passed|unconscious|drunk|drugs|overdose*|asleep & wake|respond*|response|responding|blue
@they|roommate took something|pills & weird|breathe|wake

@they .. was|got|been|is|were|being .. raped|assaulted|attacked|beaten|drugged|stabbed|shot|kidnapped|hit|hurt & last|night|tonight|yesterday|just|now|today|what|help|by|happening|should & @they
bruise|bruises|black|eye & scared|home|afraid|boyfriend|husband|partner & she|he|student|friend|her|says|said
@they .. boyfriend|husband|partner|wife|girlfriend|father|dad hits|beats|chokes|hurts|hit|choked|beat
harm|hurt|harming|kill @theirself|himself|herself or others
hurt .. the|my|our pi|advisor|professor|people|us|baby|kids|kid|others & god|orders|voices|said|says|he|she|keeps|wants
friend|roommate|labmate|student .. is .. in danger
"""

CRISIS = """
! feel|felt|feeling like hurting|killing|stabbing|hitting|attacking|strangling|shooting .. my|someone|somebody|him|her|them|people
losing|lost|lose touch|grip|contact .. with|on .. reality|real
crisis appointment|appointments|counselling|counseling|session|therapy|walk|team|support|help|care
what i am capable of
not know what .. capable|do|might & frightens|scares|scared|frightened|afraid|myself|tonight|next
invincible|fly|flying|god|chosen & slept|sleep|meds|pills|roof|dome
off my meds|medication & slept|sleep|voices|invincible|scared|days
who|number|anyone|somebody|someone|line .. call|talk|contact|ring|reach .. right now|tonight|immediately
am|in|having|at|reached|hit a|my|the? .. breaking|break point|down
am breaking down|apart
am|feel|feeling .. losing|lost|loose|lose|loosing .. my|control mind|grip|control|sanity
losing|lost|lose my mind & help|now|can|scared|tonight|please|voices
am|feel|feeling going crazy|insane|mad & help|scared|voices|now|can|please|stop
am not okay|ok|alright|well & help|tonight|alone|please|scared|now|need|someone|bridge
not ok|okay & help|please|alone|bridge|emergency
am|feel|feeling .. danger|unsafe & myself|i|am & alone|now|home|myself|tonight|here|really
feel|feeling|am unsafe $
can|need|want|must|have .. speak|talk|see|someone|somebody|counselor|counsellor|therapist|psychiatrist|help .. right now|tonight|immediately|urgently|asap
can|need|want|must .. speak|talk|see .. someone|somebody|counselor|therapist|psychiatrist|anyone|person|human|doctor .. now|tonight|immediately|urgently|asap
need help now|tonight|immediately|urgently|fast|bad|badly|asap
please help & now|can|alone|scared|hurt|tonight|danger|dying|hold|emergency
mental|psychiatric|psychological|emotional|psych .. emergency|crisis|breakdown
emergency|crisis .. mental|psychiatric|psych|counselor|counseling|counselling|therapist|therapy|support|help
having|had|am|on|having? .. a|an|the? .. breakdown|meltdown|psychotic|psychosis|manic|mania|episode & now|right|help|am|can|stop|tonight|scared|think|i
think|afraid|scared i|am .. psychotic|psychosis|hallucinating|manic|delusional|schizophren*|insane
seeing|hearing|see|hear .. things|people|voices|whispers|whispering|shadows|faces|demons|figures .. that|who|not|are|no|nobody|others? .. there|real|else|exist|hear|see
voices & head|tell*|telling|stop|kill|jump|hurt|hear*|louder|loud|commands|say*
voice .. in my head & die|kill|jump|hurt|tells|telling|end|do
hallucinat*|delusion*|psychosis|psychotic & i|am|my|me|now|think|help|episode|break
am|being watched|poisoned|controlled|tracked|followed|monitored|spied & by|everywhere|they|real|cameras|government|thoughts|food|chip|know
they are|know|put|want|trying|plotting .. watching|poisoning|controlling|after|chip|poison|kill|thoughts|plotting me|my|thoughts|head|brain|through
what|which|nothing|anything|world|people .. real & know|tell|sure|longer|seems|feels|nothing|am & scared|more|longer|tell|anymore|any
not slept|sleep .. 3|4|5|6|7|three|four|five|six|seven|days|nights & voices|seeing|hear|god|energy|racing|solved|thoughts|everything|special|chosen|connected|mission
i|might|going|will|could|want|urge|urges|fantas*|thoughts|thinking|about|need .. to|of|about .. hurt|kill|stab|shoot|strangle|attack|murder|punch|beat|poison|choke|killing|hurting|stabbing|shooting|strangling|attacking|harm|harming|burn .. someone|somebody|people|everyone|him|her|them|others|advisor|adviser|roommate|labmate|boss|pi|wife|husband|baby|kids|kid|children|child|professor|supervisor|colleague|partner|students|ex|mother|father|parents|neighbour|neighbor|classmates|everybody
get|bring|got|have|has|own .. gun|knife|rifle|weapon & make|pay|sorry|lab|department|them|office|everyone|him|her & pay|sorry|everyone|kill*|hurt*|shoot*|use
shoot|blow|burn .. up|down .. the|my|this lab|school|department|building|place|campus|office
they will all|be|pay|regret pay|sorry|dead|see & gun|kill*|knife|make
losing|lose|lost|out .. control & hurt|hit|kill|someone|kids|baby|myself|violent|her|him|snap
going to|might|about|gonna? snap & hurt|kill|someone|violent|him|her
shake|shook|shaking|hit|hurt|smother|drown|throw|throwing|harm my|the baby|kid|child|newborn|infant|son|daughter
panic|panicking & dying|die|breathe & now|can|help|think|feel|so|right|cant
not|no safe .. myself|alone|tonight|by|with
do not want|trust .. to|myself? .. be alone & tonight|now|what|myself|scared|afraid
scared|afraid|terrified|worried|frightened .. i|might|will|am|of .. hurt|harm|kill|do .. myself|something|someone|it
do something i|that .. regret|back|undo
can not|cant trust|control|stop myself|the|my .. thoughts|anymore|any|tonight|urge*|hurting|from
everything is|has|went|gone black|dark|over|pointless|hopeless & nothing|help|need|person|now|alone|end
at|past|reached the|my end .. of everything|hope|strength|life
hopeless & no|way|nothing|end|out|die|live|any|anymore & out|end|die|live|living|way|point
dark place
bad place & tonight|mentally|now|head|really|scared|alone
through|survive|make the|this|it|tonight night|tonight|alive & not|how|know|can|if|think|help|doubt
night unharmed
crisis|emergency|suicide|helpline|lifeline|samaritans number|line|phone|chat|text|hotline|service|contact
^ help|sos|emergency|urgent|danger|911|999|112|crisis|hotline|lifeline me|please|now|us?|help? $
^ help me
! help me & hold|please|dying|danger
^ please help $
^ please help me
! need help|someone|somebody|person|anyone|anybody right? now|immediately|tonight|please|asap|quick|urgently
988
suicide|crisis|help|emergency|veterans|samaritans|distress hotline|line|lifeline|helpline|number|text
crisis hotline|line|number|lifeline|support|team|text|counsel*|clinician|walk
hotline|lifeline|helpline & need|call|number|now|night|who|chinese|busy|24
! having|in|mental|personal|acute .. crisis & i|am|mental|right|tonight|now
^ in|mental|health? .. crisis $
mental|health|psychiatric|psych emergency|crisis
! emergency|urgent|urgently|crisis|immediate & mental|counsel*|psych*|therap* & now|today|tonight|need|who|walk|trust|spiral*|weekend|call|appointment|where|help
! emergency|urgent|urgently & psych*|mental|counsel*|therap* & today|tonight|now|need|help|who
after hours & mental|counsel*|therap*|crisis|wait|help
overnight & call|emergenc*|mental|crisis|safe
! i am|feel|feeling in|real|great|serious danger
! my life .. in|is danger|risk
! life is in danger
! in .. danger & now|help|i|am
imminent|immediate danger|risk|harm
! is anybody|anyone|somebody|someone there|awake|here|listening
anybody|anyone|somebody|someone|person awake
! someone|somebody|person|anyone to? .. talk|listen .. now|tonight|to & scared|alone|now|tonight|urgent*|before|awake|do & scared|now|tonight|before|awake

! not|never|longer|dont|unsure|hardly|promise|isnt|unsafe|cant .. safe .. with|by|on|from|alone|tonight|myself|be|over .. myself|my|own|alone|tonight|weekend|self|thoughts
! i|am|feel|feeling not|never|no .. safe $
! i|am not safe
! not|never|longer|hardly trust myself
! not trust me alone|tonight
! not trust what i|would
! scared|afraid|frightened|terrified|worried of|from|about|what|that|for .. myself|i|my|what .. might|may|could|will|would|do|going|about|hurt|thoughts|myself & do|hurt|myself|harm|happen|self
! scared|afraid|frightened|terrified of|from|for|about myself
! afraid|scared|going|might|may|nearly|want|almost|urge|urges|thoughts .. hurt|hurting|hit|hitting|harm|harming|shake|kill|killing|smother .. my|the|our baby|kid|kids|child|children|son|daughter|infant|newborn
! not|never leave me alone & thoughts|tonight|myself|please|scared
! keep|keeping|how .. yourself|myself safe
! keep|kept|stay|staying|be|am safe .. tonight|overnight|now & i|not|can|how|myself|help
am safe tonight & thoughts|think|idea|but
! who|where|whom|anyone|anybody .. call|ring|talk|go|phone|turn|text .. 3am|2am|4am|1am|night|tonight|now|three|midnight|weekend & dark|bad|alone|scared|now|worst|place|really|safe|night|emergency
! really|so|very|such .. dark|black|bad place|hole|night & i|am|in|really
! bad night
! everything .. black
gone black
alone tonight
doubt .. get through
! night|tonight unharmed|alive
safety plan
am|are|is|m on the edge $
! edge & ending|jump|of ending

! not|never hold|go|keep on any? .. more|longer|much|alone|$
! not|can not? go on $
! can|not do|take|handle|stand|bear this|it|life any more & goodbye|please|help|life|alive|sorry|tired|want
^ .. i? can|cant not? do|take|go|handle this|it|on any more $
i? can not do|take this any more $
! lose|losing|lost|loose control .. myself|me|on|over|of? & doctor|mind|help|scared|hurt|myself|state|quick|me
! nervous|mental|psychotic|full breakdown|break|collapse|episode & now|am|having|happening|i|think|my|help|right|$
psychotic|psychosis|hallucinat*
^ psychosis|breakdown|psychotic $
! break down|apart & help|now|can|right & now
! spiral* & trust|tonight|urgent|help|now
do something .. can|could|cant|stupid|drastic|undo|regret|permanent|bad|terrible
! about|going|before|might|may|scared|afraid .. to? .. do something|anything & stupid|undo|bad|regret|hospital|drastic|terrible|awful|permanent

^ homicidal $
homicidal
! i|want|going|will|might|think*|thoughts|plan|urge|urges|about|fantas*|picturing|imagin* .. to|of|about .. kill|killing|murder|stab|stabbing|shoot|shooting|strangle|attack|poison|hurt|hurting|harm|harming my|him|her|them|someone|somebody|people|everyone|everybody|others|you|the .. advisor|adviser|pi|prof|professor|boss|labmate|roommate|all|everyone|people|ex|partner|wife|husband|coworker|colleague|supervisor|somebody|someone|him|her|them|$
! thoughts|thinking|urge|urges|voices|think|fantas*|dream* .. hurting|killing|stabbing|harming|shooting people|someone|somebody|others|him|her|them|roommate|my|everyone|labmate|children|kids
! hurt|kill|harm|stab|shoot|attack|murder|killing|hurting somebody|someone|others|people|everyone|them|him|her & going|want|might|will|scared|thoughts|urge*
! want|going|will|would|about to .. kill|murder|stab|shoot|hurt|harm .. my|the|him|her|them|everyone|people|you|someone|somebody|that & mean|gun|knife|tonight|serious|afraid|really|people|i|him|her|them
! make|making .. them|him|her|everyone|you all? pay & gun|i|going|all
! swing|hit|attack|stab|punch|strangle .. it|at|him|her|someone|my .. him|her|pi|advisor|labmate|roommate & trust|shaking|really|harder|nearly|wrench|stop|knife & i|my|myself
! keep|keeps|been|stop picturing|imagin*|seeing|thinking|dreaming .. stabbing|killing|hurting|strangling|hitting|shooting

! hear|hearing|heard|the|my|a voices|voice .. in? .. tell*|told|my|say*|command*|stop|die|head & i|me|my & tell*|say*|command*|head|orders|die|finish|end|jump|kill
! hear*|heard voices
! voices|voice|tv|radio|god|equations|satan|demons .. tell|tells|telling|told|order*|sending|insist|command*|say|speaking|talking .. me|orders|i & me|orders|obey|i|burn|kill|jump|roof
! see|seeing|hear|hearing|sees .. people|things|thoughts|someone .. not|arent|that|who|neighbours|neighbors|others? .. not? there|real|thoughts
! tell|know|sure .. what|whats is? real & can|not|scared|any|longer|more
! hear .. neighbours|neighbors|peoples|others .. thoughts
! go|going|check|checking|admit|admitting|commit|committed|need .. to|into .. psych|psychiatric|mental ward|hospital|unit|er|inpatient?
! check|checking|admit|admitting|commit|committing myself|me .. hospital|ward|er|unit|psych
! psych|psychiatric ward|hospital|er & i|go|need|now|check
! er .. for|because .. mental|panic|thoughts|mind|head
! not|havent|no|without|hardly .. slept|sleep & days|nights|week & voices|thoughts|hear|connected|seeing|energy|solved|jump|real|god & i|have
! flashback* & knife|gun|now|stop|hurt & knife|gun|hand|myself
! panic & die|dying|breathe|chest|heart & now|can|think|breathe|so|dying
! panic attack & now|right|help|breathe
! someone|they|people|government .. watching|following|tracking|poisoning|after|spying .. me & voices|sleep*|scared|everywhere|cameras|real|chip
! everything .. is? connected & jump|prove|thoughts|signs|slept|sleep
"""

DANGERS = {
    "suicide": SUICIDE,
    "self-harm": SELF_HARM,
    "overdose": OVERDOSE,
    "violence": VIOLENCE,
    "medical": MEDICAL,
    "friend-in-danger": FRIEND,
    "crisis": CRISIS,
}

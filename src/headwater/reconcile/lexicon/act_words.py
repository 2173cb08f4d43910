"""The table behind the lexicon: classes of acts in the news, each a name, then the lemmas that speak of it.

Source: ours, written from general knowledge of English news. A lemma may stand in several classes; a line that begins with
a blank goes on with the class above.
"""

from __future__ import annotations

HARM = """
death: die dead kill killed death toll fatality fatal fatally casualty perish deceased slay slain drown succumb lifeless murder
    suffocate electrocute starve execute assassinate assassination homicide manslaughter massacre lynch decease demise
    asphyxiate bury crush behead
injury: injure injured wound wounded hurt injury maim hospitalise hospitalize hospitalization hospitalisation casualty
    burn-victim concuss mutilate paralyse paralyze scald
missing: missing miss unaccounted vanish disappear disappearance lost
treat: treat treatment hospital hospitalise hospitalize ward clinic admit admission nurse
recover: recover recuperate heal convalesce discharge
search: search hunt comb scour manhunt look seek dragnet
rescue: rescue save pull free winch airlift extricate pluck lift
escape: evacuate evacuation flee displace displaced uproot evacuee relocate escape shelter drive move leave homeless
    displacement exodus flight
shelter: shelter house accommodate accommodation refuge camp
attack: attack strike bomb bombing raid shell shelling assault bombard hit target airstrike ambush storm offensive onslaught
    bombardment pummel pound
beat-up: beat punch kick batter assault mob rough
explode: explode explosion blast detonate detonation bomb blow
shoot: shoot shooting gunfire gun fire gunman shot gunshot
stab: stab stabbing knife slash
burn: burn fire blaze ablaze wildfire torch ignite flame arson bushfire inferno incinerate gut scorch
destroy: destroy destruction ruin raze flatten gone go level demolish devastate wreck wipe lose sweep gut obliterate pulverise
damage: damage damaged harm vandalise vandalize vandalism deface scratch dent batter
fail: fail failure break burst collapse give go snap shear part crack rupture breach crumble cave rip split malfunction faulty
    defective defect breakdown default disintegrate crash buckle
crash: crash ram derail collide collision derailment capsize sink overturn plough plow smash wreck shipwreck sinking
    pile-up hit impact run
spread: spread advance travel rage creep engulf
contain: contain control extinguish douse quench quell
flood: flood flooding inundate submerge swamp underwater deluge tsunami
quake: earthquake quake tremor aftershock shake jolt
storm: storm hurricane typhoon cyclone tornado blizzard gale batter lash landfall
slide: landslide mudslide avalanche rockslide slide bury
erupt: erupt eruption
sound: sound siren alarm wail blare ring
warn: warn warning alert alarm caution urge advise advice
contaminate: contaminate contamination taint poison pollute pollution adulterate tainted
infect: infect infection case contract outbreak ill sick sicken illness fall hospitalise disease catch
vaccinate: vaccinate vaccination jab inoculate immunise immunize immunisation immunization dose
quarantine: quarantine isolate isolation lockdown lock
abuse: abuse molest rape assault harass harassment mistreat torture
threaten: threaten threat menace intimidate endanger
suffer: suffer sustain undergo
survive: survive survivor alive outlive
"""
JUSTICE = """
arrest: arrest detain detention custody apprehend jail hold capture nab round-up seize nick collar suspect
release: release free liberate parole bail discharge pardon amnesty
escape-custody: escape abscond break-out jailbreak
charge: charge indict accuse prosecute indictment prosecution arraign arraignment allege allegation accusation
plead: plead plea
try: try trial hearing court stand
convict: convict guilty conviction verdict
acquit: acquit clear exonerate overturn quash
sentence: sentence jail imprison imprisonment condemn sentencing term
fine: fine penalty penalise penalize sanction
sue: sue lawsuit claim litigation suit class-action
appeal: appeal
rule: rule ruling judge judgment judgement decide decision find uphold overrule
question: question interview interrogate interrogation grill quiz questioning hear
investigate: investigate investigation probe inquiry enquiry inspect inspection examine scrutinise scrutinize audit review look
    examination
search-house: raid search storm
seize: seize capture occupy take overrun confiscate impound seizure recover haul hijack hijacking commandeer piracy
steal: steal rob robbery theft burgle burglary loot heist snatch embezzle embezzlement
defraud: defraud fraud scam swindle cheat deceive embezzle bribe bribery corruption launder laundering
smuggle: smuggle smuggling traffic trafficking
abduct: abduct kidnap hostage seize abduction kidnapping hijack hijacking
confess: confess admit admission confession acknowledge acknowledgement
extradite: extradite extradition deport deportation expel expulsion return
testify: testify testimony witness evidence
identify: identify name identification recognise recognize
hack: hack breach cyberattack leak steal hacker
violate: violate violation breach flout contravene infringe infringement
summon: summon summons subpoena
hide: hide conceal concealment withhold mislead lie suppress cover-up
prevent: prevent prevention avert thwart foil forestall avoid
"""
FORCE = """
send: send dispatch deploy deployment supply provide transfer ship despatch contribute bring assign head arrive arrival move
    ready mobilise mobilize post reinforce second redeploy fly transport deliver delivery shipment reinforcement rush
    furnish hand
stock: stock supply deliver sell carry distribute distribution
launch: launch fire send test-fire lift-off liftoff blast-off
intercept: intercept down destroy repel shoot
fly: fly hover overfly
land: land touch
invade: invade invasion cross incursion
surrender: surrender lay capitulate
withdraw: withdraw withdrawal retreat remove pull pullout pull-out pullback
ceasefire: ceasefire truce cease-fire armistice cessation
guard: guard accompany escort travel protect patrol
train: train training instruct teach drill exercise
demine: demine clear mine demining defuse
arm: arm weapon equip
test: test trial experiment sample testing
fight: fight fighting clash battle skirmish combat brawl scuffle
monitor: monitor monitoring observe observation supervise supervision oversee surveillance watch
throw: throw hurl lob toss fling pelt
"""
MOVEMENT = """
arrive: arrive arrival land reach enter disembark dock walk appear come moor
depart: leave depart departure sail go set-off head move exit embark
visit: visit travel trip tour fly go walk call
return: return back resume
pass: pass cross transit traverse
move: move relocate shift transfer switch go
run: run operate ply service serve schedule
tow: tow haul
cargo: carry load laden haul cargo freight transport
delay: delay late postpone disrupt disruption hold postponement
strand: strand stranded trap stuck maroon
divert: divert reroute turn detour redirect
"""
POLITICS = """
meet: meet meeting talk negotiate negotiation summit confer discuss discussion hold sit session consult consultation
    dialogue parley host
sign: sign agree agreement accord pact treaty protocol ink conclude deal ratify memorandum contract settle settlement
    ratification
resign: resign quit resignation step retire retirement
appoint: appoint name nominate appointment install swear inaugurate nomination succeed select selection choose appointee
elect: elect election win victory re-elect re-election poll
vote: vote ballot referendum poll turnout
run-for: run candidacy candidate stand campaign
approve: approve approval authorise authorize pass back endorse adopt clear green-light sanction permit grant okay allow
    ratify ratification accept acceptance certify certification authorisation authorization consent clearance endorsement
    adoption enact enactment passage
reject: reject refuse rejection refusal decline veto rebuff turn oppose spurn snub dismiss defeat
propose: propose proposal table present suggest recommend recommendation plan draft unveil
protest: protest demonstrate rally march demonstration riot demo unrest picket sit-in vigil
walkout: strike walkout stoppage walk industrial-action down
ban: ban prohibit bar outlaw forbid suspend suspension halt block moratorium prohibition exclude exclusion
sanction: sanction blacklist embargo blacklisted
lift: lift ease relax end scrap repeal revoke rescind
restrict: restrict curb limit restriction cap ration curfew
accuse: accuse blame criticise criticize condemn denounce criticism blast slam fault allege allegation accusation censure
    decry lambast rebuke bash
praise: praise hail welcome applaud laud
back: back support endorse favour favor
demand: demand call urge request ask press
deny: deny dismiss rebut denial disavow repudiate refute disclaim
apologise: apologise apologize apology regret sorry
confirm: confirm confirmation verify bear corroborate
inform: inform tell notify brief notice notification aware
know: know aware learn knowledge
mediate: mediate broker mediation
recognise: recognise recognize recognition
celebrate: celebrate mark commemorate anniversary festival
attend: attend turnout audience crowd gather show
dissolve: dissolve topple oust overthrow coup impeach impeachment depose disband dissolution
vow: vow pledge promise commit commitment swear
impose: impose imposition enact enactment enforce enforcement introduce introduction levy
declare: declare declaration proclaim proclamation
join: join accede accession
submit: submit submission lodge file
speak: speak address speech
dispute: dispute disagree disagreement contest challenge contradict
"""
WORK = """
produce: produce production make manufacture assemble assembly output churn build turn capacity complete handle repair bake brew
    mill roll process print grind refine generate extract pump yield press
build: build construct construction erect rebuild reconstruct reconstruction restore rebuilding restoration
repair: repair mend fix overhaul turn handle service complete maintenance refit
expand: expand expansion enlarge extend grow extension widen
hire: hire recruit employ enlist recruitment
work: work working employ employed labour labor toil job carry employee workforce staff payroll
dismiss: dismiss sack fire lay-off layoff oust remove redundancy axe redundant go cut lose shed retrench job-cut lay
    eliminate slash dismissal sacking firing ouster
begin: begin start commence launch open kick-off
stop: stop halt idle still cease suspend standstill shut stand down offline stoppage
resume: resume restart reopen reinstate reinstatement revive revival
finish: finish complete end conclude completion
open: open opening reopen inaugurate
close: close shut closure shutdown shutter mothball lock
plan: plan intend
outage: outage blackout power cut electricity
drain: drain empty draining emptying
flow: flow outflow leave pour discharge lose leak spill release gush drain leakage spillage
rain: rain rainfall fall downpour
develop: develop development
design: design
man: man crew staff
upgrade: update upgrade modernise modernize modernisation modernization renovate renovation refurbish
    refurbishment revamp overhaul
unveil: unveil introduce introduction debut premiere showcase launch release
assess: assess assessment evaluate evaluation
establish: establish establishment create creation set-up
"""
MONEY = """
buy: buy purchase acquire order acquisition takeover bid
offer: offer bid tender propose table takeover
sell: sell sale export distribute distribution auction divest disposal
import: import
pay: pay wage salary earn promise reward payment compensate compensation reimburse refund bonus
cost: cost price worth value bill expense swallow amount charge fee
receive: receive get obtain gain payment pay
fund: fund invest investment grant spend finance aid pledge donate allocate subsidy subsidise subsidize budget donation
    spending
borrow: borrow lend loan credit owe debt
lack: lack shortage short scarcity
profit: profit earnings income
raise-price: raise increase hike
merge: merge merger combine consolidate
bankrupt: bankrupt bankruptcy insolvency insolvent collapse fold administration
recall: recall withdraw pull take remove
rise: rise increase grow climb jump soar surge up gain higher rally double triple swell boost escalate escalation
fall: fall drop decline decrease shrink plunge slump cut down lower tumble dip sink halve slide lose reduce reduction lessen
    dwindle plummet
trade: trade
list: list float flotation
order: order instruct require oblige mandate compel command
win: win secure land award
"""
STATES = """
hold: hold contain house accommodate room bed capacity seat store
stand: stand measure height high tall long
sleep: sleep lodge live house
live: live home inhabit reside population
refuse: refuse reject decline
postpone: postpone delay defer reschedule adjourn adjournment postponement deferral shelve
cancel: cancel scrap abandon call-off ditch drop cancellation revoke revocation rescind repeal annul annulment void nullify
    invalidate overturn override overrule retract retraction reverse reversal
inherit: inherit succeed replace replacement successor succession take-over
publish: publish publication print release disclose disclosure leak divulge expose
marry: marry wed wedding
beat: beat defeat thrash overcome trounce edge win
play: play face host match fixture
stay: stay boycott abstain abstention
bear: bear birth born
reach: reach hit arrive peak crest
call: call visit dock
lose: lose loss
sample: sample take collect
detect: detect find trace discover test identify show positive reveal turn
find: find recover discover locate lie retrieve recovery discovery uncover spot unearth
cause: cause trigger blame spark lead due prompt
enter: enter get creep seep come introduce penetrate slip
affect: affect concern cover involve hit
mark: mark flag label list tag pick
own: own belong owner property
answer: answer reply respond unanswered response
approach: approach contact
aboard: aboard board passenger
count: count
"""
TABLE = "".join((HARM, JUSTICE, FORCE, MOVEMENT, POLITICS, WORK, MONEY, STATES))

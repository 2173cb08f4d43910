"""Which verbs, nouns and adjectives of the news speak of one act.

Source: ours, written from general knowledge of English news. A class is a name, then lemmas; a lemma may stand in several.
"""

from __future__ import annotations

from collections import defaultdict

_ACTS = """
death: die dead kill killed death toll fatality fatal casualty perish deceased slay slain drown succumb lifeless murder
    suffocate electrocute starve execute assassinate homicide
injury: injure injured wound wounded hurt injury maim hospitalise hospitalize hospitalization hospitalisation casualty
    burn-victim
missing: missing miss unaccounted vanish disappear disappearance
search: search hunt comb scour
rescue: rescue save pull free winch
escape: evacuate evacuation flee displace displaced uproot evacuee relocate escape shelter drive move leave homeless
    displacement
arrest: arrest detain detention custody apprehend jail hold capture nab round-up
release: release free liberate parole
send: send dispatch deploy deployment supply provide transfer ship despatch contribute bring assign head arrive arrival move
    ready mobilise mobilize post reinforce second redeploy fly transport deliver delivery shipment
arrive: arrive arrival land reach enter disembark dock walk appear
depart: leave depart departure sail go set-off head move exit embark
visit: visit travel trip tour fly go walk call
meet: meet meeting talk negotiate negotiation summit confer discuss discussion
sign: sign agree agreement accord pact treaty protocol ink conclude deal ratify memorandum contract
attack: attack strike bomb bombing raid shell shelling assault bombard hit target airstrike ambush storm offensive
explode: explode explosion blast detonate detonation bomb
shoot: shoot shooting gunfire gun fire gunman
stab: stab stabbing knife
burn: burn fire blaze ablaze wildfire torch ignite
destroy: destroy destruction ruin raze flatten gone go level demolish devastate wreck wipe lose sweep
damage: damage damaged harm
fail: fail failure break burst collapse give go snap shear part crack rupture breach crumble cave rip split malfunction
know: know aware learn knowledge
cargo: carry load laden haul cargo freight
crash: crash ram derail collide collision derailment capsize sink overturn
flood: flood flooding inundate submerge swamp underwater
quake: earthquake quake tremor
produce: produce production make manufacture assemble assembly output churn build turn capacity complete handle repair bake brew
    mill roll process print
build: build construct construction erect rebuild reconstruct reconstruction restore rebuilding
repair: repair mend fix overhaul turn handle service complete
expand: expand expansion enlarge extend grow
train: train training instruct teach
hire: hire recruit employ enlist recruitment
work: work working employ employed labour labor toil job carry
dismiss: dismiss sack fire lay-off layoff oust remove redundancy axe redundant
resign: resign quit resignation step
appoint: appoint name nominate appointment
elect: elect election win victory re-elect
vote: vote ballot referendum
protest: protest demonstrate rally march demonstration riot
walkout: strike walkout stoppage walk
ban: ban prohibit bar outlaw forbid suspend suspension halt
sanction: sanction blacklist embargo blacklisted
recall: recall withdraw pull
withdraw: withdraw withdrawal retreat remove pull
contaminate: contaminate contamination taint poison pollute pollution adulterate
infect: infect infection case contract outbreak ill sick sicken illness fall hospitalise
detect: detect find trace discover test
sell: sell sale export distribute distribution
warn: warn warning alert alarm caution urge advise
sound: sound siren alarm wail blare ring
open: open opening reopen
close: close shut closure shutdown
drain: drain empty draining emptying
flow: flow outflow leave pour discharge lose leak spill release gush drain leakage spillage
rain: rain rainfall fall downpour
buy: buy purchase acquire order acquisition takeover
pay: pay wage salary earn promise reward payment compensate compensation
cost: cost price worth value bill
fine: fine penalty penalise penalize
receive: receive get obtain gain payment pay
fund: fund invest investment grant spend finance aid pledge donate allocate
borrow: borrow lend loan credit owe debt
lack: lack shortage short
sentence: sentence jail imprison imprisonment condemn
convict: convict guilty conviction verdict
charge: charge indict accuse prosecute indictment
acquit: acquit clear exonerate
investigate: investigate investigation probe inquiry inspect inspection examine
sue: sue lawsuit claim
find: find recover discover locate lie retrieve recovery discovery uncover
rise: rise increase grow climb jump soar surge up
fall: fall drop decline decrease shrink plunge slump cut down
hold: hold contain house accommodate room bed capacity seat store
stand: stand measure height high tall long
sleep: sleep lodge live house
guard: guard accompany escort travel protect
intercept: intercept down destroy repel
launch: launch fire send
test: test trial experiment sample
vaccinate: vaccinate vaccination jab inoculate
outage: outage blackout power cut
abduct: abduct kidnap hostage seize abduction
seize: seize capture occupy take overrun confiscate
invade: invade invasion cross incursion
surrender: surrender
develop: develop
lose: lose loss
reach: reach hit arrive peak crest
call: call visit dock
tow: tow haul
refuse: refuse reject decline
deny: deny dismiss rebut denial
apologise: apologise apologize apology
demine: demine clear mine demining
postpone: postpone delay defer reschedule
cancel: cancel scrap abandon call-off
merge: merge merger combine
approve: approve approval authorise authorize pass back endorse
attend: attend turnout audience crowd gather
inherit: inherit succeed replace
steal: steal rob robbery theft burgle burglary loot heist
publish: publish publication print
marry: marry wed wedding
beat: beat defeat thrash overcome trounce edge
play: play face host match fixture
stay: stay boycott abstain abstention
try: try trial
bear: bear birth born
"""
# Verbs that say nothing of the act by themselves: the act stands in a noun beside them.
LIGHT = frozenset(
    """be have do take make put see get give hold place stand remain become include involve count number total report say face
    suffer sustain cause leave bring lead begin start continue plan consider expect intend aim want weigh mull review carry
    undergo announce confirm claim estimate tell add note record register list rise fall grow climb increase mean seek entail
    set order ask help assist aid need allow show exceed surpass happen occur amount tally come seem appear follow range reach
    raise ramp scale shrink drop decline jump soar decrease promise offer hit top pass""".split()
)
# Verbs that tell an act only of a counted thing: forty ships are turned round, a necessity turns into a habit.
NEEDS_NUMBER = frozenset("turn handle roll".split())
# Verbs that beside a number only say how the count is held: nine are known, feared or presumed to be dead.
OF_COUNTING = frozenset("know fear believe presume declare pronounce think find".split())
# Acts that the press uses for one another: the same movement of people or goods seen from either end, or an act and its result.
_RELATED = (
    ("send", "arrive"),
    ("send", "depart"),
    ("arrive", "visit"),
    ("depart", "escape"),
    ("destroy", "damage"),
    ("attack", "explode"),
    ("attack", "shoot"),
    ("charge", "arrest"),
    ("convict", "sentence"),
    ("build", "produce"),
    ("build", "expand"),
    ("produce", "repair"),
    ("pay", "receive"),
    ("hold", "sleep"),
    ("work", "hire"),
    ("send", "guard"),
    ("find", "rescue"),
    ("rise", "fall"),
    ("drain", "flow"),
    ("recall", "withdraw"),
    ("infect", "contaminate"),
    ("detect", "find"),
    ("convict", "charge"),
    ("fund", "pay"),
    ("seize", "abduct"),
    ("seize", "invade"),
    ("buy", "sell"),
    ("buy", "pay"),
    ("sign", "buy"),
    ("sign", "pay"),
    ("ban", "close"),
    ("crash", "fail"),
    ("burn", "destroy"),
)


def _read(raw: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    name = ""
    for line in raw.strip().splitlines():
        head, colon, rest = line.partition(":")
        name, lemmas = (head, rest) if colon else (name, line)
        for lemma in lemmas.split():
            found[lemma].add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}


_CLASSES = _read(_ACTS)
_NEAR = frozenset(frozenset(pair) for pair in _RELATED)
_NONE: frozenset[str] = frozenset()


def acts_of(lemma: str) -> frozenset[str]:
    """Gives the classes of acts that a lemma may speak of; none for a word outside the lexicon."""
    return _CLASSES.get(lemma) or _CLASSES.get(lemma + "e", _NONE)  # a parser that takes "fined" for "fin" and -ed


def are_related(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tells whether two sets of classes hold two that the press uses for one another."""
    return any(frozenset((x, y)) in _NEAR for x in a for y in b if x != y)

"""Which verbs, nouns and adjectives of the news speak of one act.

Source: ours, written from general knowledge of English news; the classes stand in ``act_words``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from headwater.model import Frame
from headwater.reconcile.lexicon.act_phrases import PHRASES, SET_PHRASES
from headwater.reconcile.lexicon.act_words import TABLE

# Verbs that say nothing of the act by themselves: the act stands in a noun beside them.
LIGHT = frozenset(
    """be have do take make put see get give hold place stand remain become include involve count number total report say face
    suffer sustain cause leave bring lead begin start continue plan consider expect intend aim want weigh mull review carry
    undergo announce confirm claim estimate tell add note record register list rise fall grow climb increase mean seek entail
    set order ask help assist aid need allow show exceed surpass happen occur amount tally come seem appear follow range reach
    raise ramp scale shrink drop decline jump soar decrease promise offer hit top pass draw attract
    stay keep""".split()
)
# Verbs that carry a noun which names the act: an inquiry is opened or launched, a bid prepared, tabled or dropped.
SUPPORT = frozenset(
    """open launch start begin table submit file lodge prepare mount stage conduct run hold make take give issue put place weigh
    mull consider plan lay draw announce order call carry drop lead join attend pursue undertake perform commence initiate hand
    impose lift face win deliver land seal strike reach sign study explore eye see record report register suffer sustain post
    be have do get receive undergo set bring enter press complete finish end extend continue resume keep need want seek await
    schedule propose demand deny reject confirm deem cast trigger spark cause prompt signal mark""".split()
)
# Verbs that lead to such a noun over a preposition: one looks at an offer, works on a bid, calls for an inquiry.
LEADING_TO = frozenset("look work call press push".split())
# Verbs that only say in which phase an act is that their subject names: the vote starts, the strike is over.
PHASES = frozenset("begin start open end finish continue resume occur happen break-out go-ahead kick-off start-up".split())
# Verbs by which somebody counts: they say nothing of what was counted.
TALLYING = frozenset("count tally number total estimate".split())
# Verbs of speech that beside a number name no act: whoever speaks of six thousand or admits to twelve tells what is counted.
# Of money they do: a sum is promised.
NUMBER_SPEECH = frozenset("speak talk mention cite quote admit forecast predict reckon promise".split())
# Nouns that name an act and hardly ever a thing: beside a verb of support they say what happens.
EVENT_NOUNS = frozenset(
    """inquiry enquiry investigation probe review audit inspection examination bid offer takeover approach acquisition purchase
    vote ballot referendum election recall strike walkout stoppage protest demonstration march rally talk negotiation summit
    meeting visit trip search evacuation rescue attack assault raid airstrike offensive strike arrest detention trial hearing
    appeal lawsuit charge sentence verdict resignation appointment nomination dismissal layoff redundancy closure shutdown
    outage blackout withdrawal deployment delivery shipment dispatch ceasefire truce sanction embargo ban curfew warning alert
    alarm test trial launch explosion blast fire crash collision derailment flood earthquake quake landslide eruption storm
    outbreak infection murder killing death injury theft robbery fraud kidnapping abduction extradition deportation
    production construction repair overhaul expansion merger sale auction investment donation loan payment refund fine penalty
    apology threat accusation complaint denial approval rejection review treatment vaccination quarantine lockdown celebration
    transfer exchange release escape crossing""".split()
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
    ("offer", "buy"),
    ("buy", "merge"),
    ("stop", "close"),
    ("stop", "ban"),
    ("begin", "open"),
    ("begin", "resume"),
    ("investigate", "question"),
    ("investigate", "charge"),
    ("infect", "suffer"),
    ("infect", "treat"),
    ("injury", "treat"),
    ("send", "stock"),
    ("send", "cargo"),
    ("produce", "stock"),
    ("sell", "stock"),
    ("move", "depart"),
    ("move", "send"),
    ("move", "escape"),
    ("inform", "know"),
    ("inform", "warn"),
    ("ban", "restrict"),
    ("delay", "postpone"),
    ("reject", "deny"),
    ("burn", "spread"),
    ("fine", "pay"),
    ("hire", "dismiss"),
    ("aboard", "cargo"),
    ("detect", "contaminate"),
    ("crash", "attack"),
    ("death", "bear"),
    ("live", "hold"),
    ("sample", "seize"),
    ("try", "rule"),
    ("rule", "sentence"),
    ("rule", "convict"),
    ("arrest", "sentence"),
    ("extradite", "return"),
    ("identify", "appoint"),
    ("withdraw", "depart"),
    ("ceasefire", "sign"),
    ("fund", "send"),
    ("dismiss", "lose"),
    ("walkout", "protest"),
    ("resign", "dismiss"),
    ("fight", "attack"),
    ("inherit", "appoint"),
    ("elect", "vote"),
    ("summon", "question"),
    ("cancel", "postpone"),
    ("cancel", "lift"),
    ("impose", "approve"),
    ("declare", "impose"),
    ("order", "rule"),
    ("order", "demand"),
    ("submit", "propose"),
    ("unveil", "publish"),
    ("upgrade", "repair"),
    ("monitor", "guard"),
    ("vow", "plan"),
    ("arrest", "question"),
    ("arrest", "release"),
    ("arrest", "summon"),
    ("charge", "question"),
    ("play", "postpone"),
    ("play", "cancel"),
    ("play", "begin"),
    ("play", "refuse"),
    ("meet", "postpone"),
    ("meet", "cancel"),
    ("begin", "postpone"),
    ("begin", "cancel"),
    ("open", "postpone"),
    ("vote", "postpone"),
    ("try", "postpone"),
    ("launch", "postpone"),
    ("cancel", "withdraw"),
    ("cancel", "stop"),
    ("reject", "refuse"),
    ("know", "warn"),
    ("search", "search-house"),
    ("seize", "find"),
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


_CLASSES = _read(TABLE + PHRASES)
_NEAR = frozenset(frozenset(pair) for pair in _RELATED)
_NONE: frozenset[str] = frozenset()


def _read_set(raw: str) -> dict[tuple[str, str], frozenset[str]]:
    found = {}
    for line in raw.strip().splitlines():
        words, _, acts = line.partition(":")
        verb, noun = words.split()
        found[verb, noun] = frozenset(acts.split())
    return found


_SET = _read_set(SET_PHRASES)


def acts_of(lemma: str) -> frozenset[str]:
    """Gives the classes of acts that a lemma may speak of; none for a word outside the lexicon."""
    return _CLASSES.get(lemma) or _CLASSES.get(lemma + "e", _NONE)  # a parser that takes "fined" for "fin" and -ed


def verb_of(frame: Frame) -> str:
    """Gives the event word with its particle where the lexicon knows the two as one verb, else alone."""
    whole = f"{frame.predicate}-{frame.particle}"
    return whole if frame.particle and whole in _CLASSES else frame.predicate


def are_related(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tells whether two sets of classes hold two that the press uses for one another."""
    return any(frozenset((x, y)) in _NEAR for x in a for y in b if x != y)


def acts_of_phrase(verb: str, nouns: Iterable[str]) -> frozenset[str]:
    """Gives the acts that a verb and a noun tell together and neither alone: "shook hands", "took to the streets"."""
    return frozenset(act for noun in nouns for act in _SET.get((verb, noun), _NONE))

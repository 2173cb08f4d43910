"""Where a claim hangs: the number's own words, what the number counts, and the event word nearest to it."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.events import SUBJECTS, Event
from headwater.claims.quantities.change import FALLING, NEUTRAL, RISING
from headwater.model import Quantity
from headwater.text.parse import Sentence

# Words beside a number that set its stage whatever the verb does: "to a planned 5,000". Ours, general news English.
STAGE_OF_MODIFIER = {
    "planned": "planned",
    "proposed": "planned",
    "intended": "planned",
    "target": "planned",
    "targeted": "planned",
    "promised": "planned",
    "pledged": "planned",
    "scheduled": "planned",
    "expected": "predicted",
    "projected": "predicted",
    "predicted": "predicted",
    "forecast": "predicted",
    "anticipated": "predicted",
}
# Nouns that name an act, so that "confirmed the arrival of 40 crews" is a claim of arriving. Ours, general news English.
EVENT_NOUNS = frozenset(
    """arrival departure deployment dispatch delivery transfer shipment supply production manufacture construction
    reconstruction demolition destruction evacuation rescue release arrest detention death killing murder injury wounding
    attack strike shelling bombing raid explosion collapse flood fire closure opening launch recall withdrawal sale
    purchase acquisition merger layoff dismissal resignation appointment election recruitment hiring training expansion
    increase rise growth fall drop decline cut reduction loss theft seizure imposition creation establishment visit
    meeting signing agreement payment transfer donation repair replacement contamination infection outbreak spread
    capture recovery discovery removal return repatriation expulsion deportation displacement disappearance""".split()
)
# What has a price and is news without it: "has tabled an offer of 4.10 a share".
PRICED = frozenset("offer bid deal contract loan grant fine settlement order investment".split())
# Verbs that say how much; a number in a phrase beside them is what they say.
MEASURING = (
    RISING
    | FALLING
    | NEUTRAL
    | frozenset(
        """put estimate value price cost reach total number amount stand come run range average count set fix last close
        trade hover peak settle weigh measure extend stretch rate assess calculate consist comprise""".split()
    )
)
TAKING_PART = frozenset("to into of about among as than".split())  # who gets it, what it is of: no mere circumstance
AGED = frozenset("man woman boy girl child youth player student worker mother father widow".split())
# Verbs whose present tense lasts, in a headline too.
LASTING = frozenset("be have hold need want remain stay keep face know work run live continue lie stand cost".split())
OWNING = frozenset("the their its his her our".split())  # "the files of 900 people": which things, and so no measure
KNOWING = frozenset({"know", "aware"})
# Adjectives of state: what has come to an end, and what lasts.
STATES = {
    "dead": "done",
    "gone": "done",
    "missing": "ongoing",
    "trapped": "ongoing",
    "homeless": "ongoing",
    "unaccounted": "ongoing",
}
GIVEN_AT_MOST = 12  # "the two nations" names a pair that is known; a larger number with an article is news again
MODIFIER_REACH = 4  # words between a number and what modifies it
MAX_CLIMB = 12  # deeper paths leave the noun phrase


def number_tokens(quantity: Quantity, sentence: Sentence) -> list[Token]:
    """Gives the words of a quantity that are the number itself, without bound words."""
    inside = [
        token for token in sentence.doc if quantity.start <= sentence.start + token.idx < quantity.end and not token.is_space
    ]
    numeric = [t for t in inside if t.like_num or t.pos_ == "NUM" or any(c.isdigit() for c in t.text)]
    return numeric or [t for t in inside if t.pos_ == "NOUN"] or inside


def counted_noun(quantity: Quantity, sentence: Sentence) -> Token | None:
    """Gives the noun that a quantity counts, or None where it is left out."""
    if quantity.unit is None:
        return None
    numbers = number_tokens(quantity, sentence)
    if not numbers:
        return None
    token = numbers[-1]
    for _ in range(MAX_CLIMB):
        if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() == quantity.unit.lower():
            return token
        if token.head.i == token.i or token.pos_ in ("VERB", "AUX"):
            break
        token = token.head
    after = [t for t in sentence.doc[numbers[-1].i :] if t.lemma_.lower() == quantity.unit.lower()]
    return after[0] if after else None


def nearest_event_word(number: Token, event: Event) -> Token:
    """Gives the verb or event noun that governs a number, at most the event's own word."""
    own = set(event.tokens)
    token = number
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i or token.i == event.core.i or token.head.i not in own:
            break
        token = token.head
        if token.i == event.core.i or token.pos_ == "VERB":
            return event.core if _is_in_chain(token, event) else token
        if token.pos_ == "NOUN" and token.lemma_.lower() in EVENT_NOUNS and token.i != number.head.i:
            return token
    return event.core


def _is_in_chain(token: Token, event: Event) -> bool:
    current = event.core
    for _ in range(MAX_CLIMB):
        if current.i == token.i:
            return True
        if current.i == event.top.i:
            return False
        current = current.head
    return False


def is_beside(number: Token, noun: Token | None, event: Event, *, quantity: Quantity, offset: int) -> bool:
    """Tells whether a number only qualifies something in a clause whose own act is news as well: "it happened at 21:20, some
    four miles off Arn", "members at all six depots will vote", "rejected the motion by 74 votes to 71"."""
    if event.core.pos_ not in ("VERB", "AUX") and event.core.dep_ != "prep" and not _is_outside_state(number, event):
        return False
    if nearest_event_word(number, event).i != event.core.i:
        return True
    counted = _measured(number) if noun is None else noun
    chain = {event.core.i, event.top.i, event.core.head.i}
    if counted.dep_ in ("npadvmod", "advmod") and counted.head.i not in chain:
        return counted.head.pos_ in ("ADV", "ADP", "NOUN", "ADJ")  # "four miles north", "worth up to 4 million"
    if _is_known(counted, number) or _is_added(counted) or _is_whole(counted):
        return True
    return _is_inside_a_phrase(counted) or _is_circumstance(counted, event, quantity, offset)


def _is_outside_state(number: Token, event: Event) -> bool:
    """Tells whether a number stands outside the state that a clause tells: "nothing is visible in any of the six"."""
    if event.core.pos_ not in ("ADJ", "ADV") or event.core.i == event.top.i:
        return False
    return all(t.i != event.core.i and t.dep_ not in SUBJECTS for t in _path(number, event.top))


def _path(token: Token, top: Token) -> list[Token]:
    """Gives the words from one up to the predicate above it, the predicate left out."""
    path: list[Token] = []
    while token.i != top.i and token.head.i != token.i and len(path) < MAX_CLIMB:
        path.append(token)
        token = token.head
    return path


def _measured(number: Token) -> Token:
    """Gives the word that a number measures by, or its own last word: "miles" of "six nautical miles"."""
    while number.dep_ in ("nummod", "compound", "quantmod", "nmod") and number.head.i > number.i:
        number = number.head
    return number


def _is_added(counted: Token) -> bool:
    """Tells whether a measure is only added behind a comma: "died on the way to Arn, 60 miles to the east"."""
    before = counted.left_edge.i - 1
    return counted.dep_ in ("npadvmod", "appos") and before >= 0 and counted.doc[before].text == ","


def _is_known(counted: Token, number: Token) -> bool:
    """Tells whether what is counted is known already, few or not: "our three wards", "all three lay at the mill", "line 2"."""
    if any(c.dep_ in ("poss", "predet") for c in counted.children) or number.nbor(-1 if number.i else 0).lower_ == "all":
        return True
    return bool(number.dep_ == "nummod" and number.head.i < number.i)


def _is_whole(counted: Token) -> bool:
    """Tells whether a number says of how many one thing is told: "one of four filters", "the second of three", "the files
    of 900 people"."""
    part = counted.head.head if counted.head.lower_ == "of" else counted
    is_one = part.lower_ == "one" or (part.tag_ == "JJ" and part.like_num)
    has_own = part.tag_ == "NNS" and any(c.lower_ in OWNING for c in part.lefts)
    return bool(part.i != counted.i and (is_one or has_own))


def _is_circumstance(counted: Token, event: Event, quantity: Quantity, offset: int) -> bool:
    """Tells whether a number is told of the time, place, price or manner of an act, and not of who or what takes part."""
    if quantity.change is not None or quantity.per is not None or event.core.lemma_.lower() in MEASURING:
        return False
    chain = {event.core.i, event.top.i}
    link = next((t for t in _path(counted, event.top) if t.head.i in chain), counted)
    if link.lower_ == "than" and counted.head.i != link.i and counted.head.dep_ in ("prep", "pcomp"):
        return True  # "learned more than in four years"
    if link.dep_ != "prep" or quantity.start <= offset + link.idx < quantity.end:  # "over 40 were held"
        return False
    is_bare = counted.dep_ == "pobj" and counted.pos_ == "NUM"  # "by 74 votes to 71"
    return link.lower_ not in TAKING_PART or (link.lower_ == "to" and is_bare)


def _is_inside_a_phrase(counted: Token) -> bool:
    """Tells whether what is counted stands below another noun of the clause, other than as its measure ("a total of 900")."""
    holder = counted.head
    is_linked = holder.dep_ == "prep" or holder.pos_ == "ADJ"
    if counted.dep_ == "compound" and counted.nbor(-1).text == "-":
        return holder.dep_ in ("appos", *SUBJECTS)  # "the Heron, a 19-metre boat, sailed"
    if counted.dep_ not in ("pobj", "npadvmod", "appos", "amod", "nmod", "conj") or not (is_linked or holder.pos_ == "NOUN"):
        return False
    thing = holder.head if is_linked else holder
    if thing.pos_ not in ("NOUN", "PROPN"):
        return False
    if holder.lower_ == "of" and thing.lemma_.lower() in AGED:
        return bool(counted.pos_ == "NUM")  # "a man of 71"
    return holder.lower_ != "of" or thing.lemma_.lower() in EVENT_NOUNS | PRICED


def is_given(quantity: Quantity, noun: Token | None) -> bool:
    """Tells whether a small number only names things already known: "the two nations", "these three men"."""
    if noun is None or quantity.high is None or quantity.high > GIVEN_AT_MOST or quantity.low != quantity.high:
        return False
    return any(c.dep_ == "det" and c.lower_ in ("the", "these", "those", "both") for c in noun.children)


def stage_of_clause(event: Event, stage: str, *, is_title: bool) -> str:
    """Gives the stage of a clause: what has ended in a state is done, what was under way is ongoing, knowing is no act."""
    core, top = event.core, event.top
    if stage not in ("done", "ongoing", "unspecified"):
        return stage
    if core.lemma_.lower() in KNOWING:
        return "unspecified"
    if top.lemma_.lower() == "be" and not any(c.tag_ == "MD" for c in top.children):
        state = next((c.lower_ for c in top.children if c.dep_ in ("acomp", "attr", "advmod") and c.lower_ in STATES), None)
        if state is not None:
            return STATES[state]
    if stage == "unspecified":
        return "ongoing" if _is_state_now(core) else stage
    auxiliaries = {c.lower_ for c in core.children if c.dep_ in ("aux", "auxpass")}
    if is_title and core.tag_ in ("VBZ", "VBP") and not auxiliaries and core.lemma_.lower() not in LASTING:
        return "done"  # "Tolm calls its envoys home": headlines tell what happened in the present
    if core.lower_ == "gone" and auxiliaries & {"is", "are", "was", "were"}:
        return "done"
    is_under_way = core.tag_ == "VBG" and auxiliaries & {"was", "were"}
    perfect = {c.lower_ for head in (core, top) for c in head.children if c.dep_ == "aux"} & {"has", "have", "had"}
    is_still = perfect - {"had"} or core.i != top.i  # "had started the recall" is over and done
    has_begun = perfect and is_still and any(head.lemma_.lower() in ("begin", "start", "resume") for head in (core, top))
    return "ongoing" if is_under_way or has_begun else stage


def _is_state_now(core: Token) -> bool:
    """Tells "the truce is intact" and "the line has been idle" from what was, will be, or is no state."""
    verb = core.head
    if core.dep_ != "acomp" or verb.lemma_.lower() != "be":
        return False
    helpers = [c for c in verb.children if c.dep_ == "aux"]
    return (verb.tag_ in ("VBZ", "VBP") and not helpers) or any(c.lower_ in ("has", "have") for c in helpers)


def stage_of_number(numbers: list[Token], quantity: Quantity, stage: str) -> str:
    """Gives the stage of a number: its own modifier's, planned for the end of a change still under way, else the verb's."""
    last = numbers[-1]
    beside = [last.doc[i] for i in range(max(0, numbers[0].i - 2), numbers[0].i)]
    for token in [*beside, *last.children, *last.head.children]:
        is_before = token.i < max(last.i, last.head.i)  # "40 operations planned for May" are planned, what befell them is not
        if token.lower_ in STAGE_OF_MODIFIER and is_before and abs(token.i - last.i) <= MODIFIER_REACH:
            return STAGE_OF_MODIFIER[token.lower_]
    if quantity.change is not None and stage == "ongoing" and last.doc[max(0, numbers[0].i - 2)].lower_ != "by":
        return "planned"
    return stage

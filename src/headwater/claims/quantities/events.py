"""The event that a number is counted in: killed, injured, or the lemma of its verb or noun."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.quantities.draft import Draft, Tokens
from headwater.model import Quantity
from headwater.text.parse import Sentence

REACH_STEPS = 4  # from a number over its noun to the event word: longer ways lead into other clauses
REACH_TOKENS = 25  # "the toll from ... rose to five": a long subject may stand between

KILL = frozenset(
    """kill die murder slay perish massacre execute assassinate drown dead death fatality toll deceased fatally lifeless
    killing slaying homicide corpse body casualty""".split()
) - {"casualty", "body"}
INJURE = frozenset(
    """injure wound hurt maim injury wounded injured hospitalize hospitalise hit strike graze burn stab""".split()
) - {"strike", "hit", "stab", "graze", "burn"}
# What is counted around killing and injuring and is nobody's harm itself.
NO_VICTIMS = frozenset(
    """count charge time wound shooting shot gunshot bullet round incident attack attempt program programme case year month
    week day night hour minute second home house block mile gun firearm weapon suspect gunman shooter percent scene""".split()
)
PERSONAL = KILL | INJURE | frozenset(
    """arrest detain evacuate rescue hospitalize hospitalise displace stab shoot kidnap abduct execute jail imprison
    convict sentence deport hire employ recruit graze hit strike treat miss miscarry trap rape behead burn""".split()
)  # fmt: skip


def counted_event(sentence: Sentence, quantity: Quantity) -> str | None:
    """Gives "kill", "injure", or else the lemma of the verb or noun that the quantity is subject or object of.

    Shape: null where the number hangs on nothing that happens.
    """
    event = counting_word(sentence, quantity)
    return None if event is None else event_class(event)


def counting_word(sentence: Sentence, quantity: Quantity) -> Token | None:
    """Gives the word for what happens to those that a quantity counts; null where nothing does, or they do it themselves."""
    tokens = Tokens(sentence.doc)
    if quantity.unit in NO_VICTIMS:
        return None
    words = tokens.covering(quantity.start - sentence.start, quantity.end - sentence.start)
    event = event_word(words)
    return None if event is None or _does_it(words, event) else event


def _does_it(words: list[Token], event: Token) -> bool:
    """Tells whether what is counted does the harm and does not suffer it: "three robbers wounded a guard"."""
    if event.pos_ != "VERB" or event.lemma_.lower() in _SUFFERED:
        return False
    doers = {child.i for child in event.children if child.dep_ == "nsubj"}
    has_victim = any(child.dep_ == "dobj" and child.lower_ not in _THEMSELVES for child in event.children)
    return has_victim and any(token.i in doers or token.head.i in doers for token in words)


_SUFFERED = frozenset("die perish drown suffer sustain".split())
_THEMSELVES = frozenset({"himself", "herself", "themselves", "itself"})


def event_class(event: Token) -> str:
    """Gives kill or injure for words of killing and injuring, else the lemma."""
    for word in (event.lemma_.lower(), event.lower_):
        if word in KILL or word == "life":  # a life is an event word only where it is lost or taken
            return "kill"
        if word in INJURE:
            return "injure"
    lemma: str = event.lemma_.lower()
    return lemma


def event_word(words: list[Token]) -> Token | None:
    """Gives the verb, participle or event noun that counts with these number tokens."""
    numbers = [t for t in words if t.pos_ == "NUM" or t.like_num or t.pos_ == "NOUN"]
    if not numbers:
        return None
    token = numbers[-1]
    near = _beside(token)
    if near is not None:
        return near
    for _ in range(REACH_STEPS):
        near = _beside(token)
        if near is not None:
            return near
        head = token.head
        if head.i == token.i:
            return None
        if head.pos_ in ("VERB", "AUX"):
            return _of_verb(head)
        token = head
    return None


def _of_verb(verb: Token) -> Token:
    """Looks through "were left", "are", "was shot and" to the word that says what happened."""
    if _is_harm(verb):
        return verb
    for child in verb.children:
        is_said_of_same = child.dep_ in _COMPLEMENTS or (child.dep_ == "conj" and not _has_own_count(child))
        if is_said_of_same and _is_harm(child):
            return child
        if child.dep_ in ("nsubj", "nsubjpass") and child.lemma_.lower() in _TOLLS:
            return child
        if child.dep_ == "prep" and child.lower_ == "to" and (deaths := [t for t in child.children if _is_harm(t)]):
            return deaths[0]
        if child.dep_ == "dobj" and child.lemma_ == "life" and verb.lemma_ in _TAKING:
            return child
    return verb


_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp", "dobj", "advmod", "prt"})
_TOLLS = frozenset({"toll", "death", "fatality"})
_TAKING = frozenset({"lose", "claim", "take", "cost"})


def _is_harm(token: Token) -> bool:
    if not {token.lemma_.lower(), token.lower_} & (KILL | INJURE):
        return False
    return not any(child.lower_ in ("attempted", "attempt") for child in token.children)


def _has_own_count(token: Token) -> bool:
    return any(child.dep_ in ("nummod", "nsubj", "nsubjpass", "dobj") for child in token.children)


def _beside(token: Token) -> Token | None:
    """Looks for a word of harm that belongs to the token itself: "two dead", "six people injured", "12 deaths"."""
    if _is_harm(token):
        return token
    for child in token.children:
        if child.dep_ in ("acl", "amod", "relcl", "acomp", "appos") and _is_harm(child):
            return child
    following = token.doc[token.i + 1 : token.i + 2]
    return following[0] if len(following) and _is_harm(following[0]) else None


def is_harmed(words: list[Token]) -> bool:
    """Says whether a number hangs on a word for what happens to people: killed, hurt, arrested, hired."""
    event = event_word(words)
    return event is not None and bool({event.lemma_.lower(), event.lower_} & PERSONAL)


def counts_people(tokens: Tokens, draft: Draft) -> bool:
    """Says whether a number without a noun counts people: "12 were killed", "the toll rose to 14"."""
    words = tokens.covering(draft.core_start, draft.core_end)
    if is_harmed(words):
        return True
    return (
        any(
            t.lower_ in ("toll", "dead", "missing", "injured", "wounded", "casualties")
            for t in tokens.doc[: words[0].i][-REACH_TOKENS:]
        )
        if words
        else False
    )

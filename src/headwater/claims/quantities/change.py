"""Change: words that say that a value moved to, by or from a number."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.quantities.bounds import TIME_UNITS
from headwater.claims.quantities.draft import Draft, Tokens

REACH_TOKENS = 18  # between "scaling up" and "to a planned 5,000" stand a long object and its rate, seldom more

RISING = frozenset(
    """rise increase grow climb jump surge soar expand scale ramp boost raise double triple quadruple swell rocket gain
    step accelerate mount advance leap balloon multiply shoot tick crank ratchet beef creep escalate""".split()
)
FALLING = frozenset(
    """fall drop decline decrease cut reduce slash shrink plunge lower trim halve sink slide tumble dip ease plummet
    dwindle dive lessen curtail pare shed slip retreat""".split()
)
NEUTRAL = frozenset("change go move revise shift adjust alter turn switch update amend correct vary".split())
_RISING_NOUNS = frozenset("rise increase growth jump surge expansion boost hike gain climb leap".split())
_FALLING_NOUNS = frozenset("fall drop decline decrease cut reduction cutback slump plunge dip".split())
_LINKS = frozenset({"to", "by", "from", "at"})
_SKIPPED = frozenset({"DET", "ADJ", "ADV", "SYM", "NUM", "PRON"})


def moving_word(tokens: Tokens, draft: Draft) -> tuple[str, Token] | None:
    """Gives the link ("to", "by", "from", "") and the word of change that a number hangs on, or null."""
    at = tokens.after(draft.start) - 1
    doc = tokens.doc
    while at >= 0 and _is_skipped(doc[at]):
        at -= 1
    if at < 0:
        return None
    word = doc[at]
    if word.lower_ in _LINKS:
        moved = _word_of_change(doc, at - 1)
        return None if moved is None else (word.lower_, moved)
    if _direction(word) is not None and word.lower_ not in ("cut", "reduce", "slash", "trim", "shed", "raise", "gain"):
        return "", word
    if word.lower_ in ("up", "down") and at and doc[at - 1].lower_ not in ("made", "set"):
        return "", word
    return None


def _is_skipped(word: Token) -> bool:
    """Says whether a word may stand between "to" and its number ("to a planned 5,000")."""
    if word.lower_ in _LINKS or word.lower_ in ("up", "down"):
        return False
    return word.pos_ in _SKIPPED or (word.pos_ == "VERB" and word.dep_ == "amod")


def read_change(tokens: Tokens, draft: Draft, earlier: Draft | None) -> str | None:
    """Gives up or down where the words say that a value moved to this number or by it.

    ``earlier`` is the number it moved from, where one stands before; it settles neutral words ("revised to").
    """
    found = moving_word(tokens, draft)
    if found is None or found[0] == "from" or draft.unit in TIME_UNITS:
        return None
    link, word = found
    if link == "" and draft.unit not in ("percent", "percentage point") and word.lower_ not in ("up", "down"):
        return None
    direction = _direction(word)
    if direction == "":
        return _by_value(draft, earlier) if link == "to" else None
    return direction


def _by_value(draft: Draft, earlier: Draft | None) -> str | None:
    if earlier is None or draft.low is None or earlier.high is None:
        return None
    if draft.low > earlier.high:
        return "up"
    return "down" if draft.high is not None and earlier.low is not None and draft.high < earlier.low else None


def _word_of_change(doc: object, at: int) -> Token | None:
    lowest = max(-1, at - REACH_TOKENS)
    while at > lowest:
        token: Token = doc[at]  # type: ignore[index]
        if _direction(token) is not None:
            return token
        if token.text in (";", ":") or (token.pos_ == "VERB" and token.dep_ not in ("acl", "relcl", "amod")):
            return None
        at -= 1
    return None


def _direction(token: Token) -> str | None:
    """Gives up, down, "" for a neutral word of change, null for any other word."""
    lemma = token.lemma_.lower()
    if token.lower_ in ("up", "down") and token.pos_ in ("ADV", "ADP", "PRT", "ADJ"):
        return token.lower_ if token.nbor(1).lower_ in ("to", "from", "by") or token.nbor(1).like_num else None
    if token.pos_ not in ("VERB", "NOUN", "AUX", "PROPN", "ADJ"):
        return None
    if token.pos_ == "NOUN":
        return "up" if lemma in _RISING_NOUNS else "down" if lemma in _FALLING_NOUNS else None
    if lemma in ("scale", "ramp", "step", "tick", "go", "turn"):
        return _particle_direction(token) or ("" if lemma in NEUTRAL else "up")
    if lemma in RISING:
        return "up"
    if lemma in FALLING:
        return "down"
    return "" if lemma in NEUTRAL else None


def _particle_direction(token: Token) -> str | None:
    following = token.doc[token.i + 1 : token.i + 2]
    for word in [*token.children, *following]:
        if word.lower_ in ("up", "down", "back"):
            return "up" if word.lower_ == "up" else "down"
    return None

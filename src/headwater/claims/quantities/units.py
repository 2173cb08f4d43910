"""What a number counts: the lemma of its noun, from the parse, and from the words after it where the parse fails."""

from __future__ import annotations

import re

from spacy.tokens import Token

from headwater.claims.quantities.draft import Draft, Tokens

REACH_TOKENS = 8  # between a number and its noun stand adjectives and names, seldom more

_SAME = {
    "people": "person", "persons": "person", "folk": "person", "folks": "person", "ppl": "person", "dead": "person",
    "injured": "person", "wounded": "person", "missing": "person", "km": "kilometre", "kms": "kilometre",
    "kilometer": "kilometre", "meter": "metre", "mm": "millimetre", "cm": "centimetre", "kg": "kilogram",
    "kgs": "kilogram", "ton": "ton", "men": "man", "women": "woman", "children": "child", "policemen": "policeman",
    "servicemen": "serviceman", "lbs": "pound", "lb": "pound", "kilo": "kilogram", "sq": "square", "ft": "foot",
    "mw": "megawatt", "gw": "gigawatt", "kw": "kilowatt", "litre": "litre", "liter": "litre", "mph": "mile per hour",
    "tonne": "tonne", "personnel": "personnel", "troops": "troop", "uavs": "UAV", "ml": "millilitre",
}  # fmt: skip
_ELLIPTIC = frozenset({"other", "others", "more", "less", "fewer", "total", "number", "rest", "remainder", "them", "these",
                       "those", "which", "whom", "all", "another", "that", "it", "us", "each", "one", "ones", "additional",
                       "remaining", "thanks", "lot"})  # fmt: skip
_MEASURES = frozenset({"metre", "meter", "kilometre", "kilometer", "mile", "foot", "yard", "centimetre", "centimeter", "inch"})
_MEASURE_KINDS = frozenset({"square", "cubic", "nautical"})
_CONTAINERS = frozenset({"load", "lot"})
_INSIDE = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "VERB", "NUM", "PUNCT", "PART", "X", "SYM"})
_TIMES_AFTER = re.compile(r"[\s-]times\b")
_STRONG_AFTER = re.compile(r"-strong\b")
_PREFIXES = frozenset({"co", "ex", "non", "anti", "pro", "pre", "semi", "sub", "self", "mid", "multi"})
_TALLIES = frozenset({"number", "estimate", "figure", "total", "count", "tally", "toll", "headcount"})
_TIME_NOUNS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight spring summer autumn
    winter""".split()
)


def read_unit(tokens: Tokens, draft: Draft) -> tuple[str, int] | None:
    """Gives the lemma of the counted noun and where that noun ends, or null where the sentence does not name it here."""
    words = tokens.covering(draft.core_start, draft.core_end)
    if not words:
        return None
    if _TIMES_AFTER.match(tokens.text, draft.core_end):
        return "time", draft.core_end + len("-times")
    if _STRONG_AFTER.match(tokens.text, draft.core_end):
        return "person", draft.core_end + len("-strong")
    noun = _by_head(words) or _by_of(words) or _by_run(tokens, draft)
    if noun is not None and noun.lower_ in _PREFIXES and noun.i + 2 < len(noun.doc) and noun.nbor(1).text in ("-", "‑"):
        noun = noun.nbor(2)
    if noun is not None and (_is_action(noun) or not noun.text.replace("-", "").replace("'", "").replace("’", "").isalpha()):
        return None
    if noun is None or noun.lower_ in _ELLIPTIC:
        return _of_whom(noun)
    return canonical(noun, is_plural=_is_plural(draft)), noun.idx + len(noun.text)


def _is_action(noun: Token) -> bool:
    """Says whether a word tagged a noun is a participle with its own object: "5,000 more lending a hand"."""
    if not noun.lower_.endswith("ing") or noun.i + 1 >= len(noun.doc):
        return False
    return noun.nbor(1).pos_ in ("DET", "PRON")


def canonical(noun: Token, *, is_plural: bool = True) -> str:
    """Gives one form for a counted noun: its lemma, measures with their kind ("cubic metre"), people as person."""
    word = noun.lower_
    lemma = _SAME.get(word) or _singular(noun, is_plural=is_plural)
    lemma = _SAME.get(lemma.lower(), lemma)
    kind = [t.lower_ for t in noun.lefts if t.lower_ in _MEASURE_KINDS]
    if kind and lemma in ("metre", "kilometre", "mile", "foot", "yard", "centimetre", "inch"):
        return f"{kind[-1]} {lemma}"
    if lemma in _CONTAINERS:
        made = [t.lemma_.lower() for t in noun.lefts if t.dep_ == "compound"]
        return " ".join([*made[-1:], lemma])
    return lemma


def _singular(noun: Token, *, is_plural: bool) -> str:
    word = noun.text
    is_shouted = word.isupper() and len(word) > 4
    if noun.pos_ == "PROPN" or noun.tag_ in ("NNP", "NNPS") or (word[0].isupper() and noun.i > 0):
        if is_plural and len(word) > 3 and word.lower().endswith("s") and not word.lower().endswith("ss"):
            word = _strip_plural(word)
        keeps_capital = (word.isupper() and len(word) <= 4) or noun.ent_type_ == "NORP" or not _is_title_case(noun)
        kept: str = word if keeps_capital and not is_shouted else word.lower()
        return kept
    lemma = noun.lemma_
    lowered: str = lemma.lower()
    if is_plural and noun.lower_ == lowered and lowered.endswith("s") and not lowered.endswith("ss") and len(lowered) > 3:
        lowered = _strip_plural(lowered)
    return lowered


def _is_title_case(noun: Token) -> bool:
    words = [t.text for t in noun.doc if len(t.text) > 3 and t.text[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.6 * len(words)  # a headline capitalises most words


def _strip_plural(word: str) -> str:
    if word.lower().endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.lower().endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]


def _is_plural(draft: Draft) -> bool:
    return not (draft.low == 1 and draft.high == 1)


def _top(words: list[Token]) -> Token:
    inside = {t.i for t in words}
    outside = [t for t in words if t.head.i not in inside or t.head.i == t.i]
    return outside[-1] if outside else words[-1]


def _by_head(words: list[Token]) -> Token | None:
    top = _top(words)
    head = top.head
    if top.dep_ not in ("nummod", "quantmod", "amod", "compound", "det", "npadvmod", "nmod", "predet", "poss"):
        return None
    while head.pos_ == "NUM" and head.head.i > head.i:
        head = head.head
    if head.i <= words[-1].i or head.pos_ not in ("NOUN", "PROPN") or head.i - words[-1].i > REACH_TOKENS:
        return None
    between = head.doc[words[-1].i + 1 : head.i]
    if any(t.text in (",", ";", ":", "(") for t in between):
        return _before_comma(between)
    breaks = [t.i for t in between if t.pos_ == "CCONJ"]
    if breaks:
        left = head.doc[words[-1].i + 1 : breaks[0]]
        if len(left) and left[-1].pos_ in ("NOUN", "PROPN") and left[-1].tag_ in ("NNS", "NNPS"):
            return left[-1]
    return head


def _before_comma(between: object) -> Token | None:
    last: Token | None = None
    for token in between:  # type: ignore[attr-defined]
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            break
        last = token
    return last if last is not None and last.pos_ in ("NOUN", "PROPN") else None


def _by_of(words: list[Token]) -> Token | None:
    """Reads "thousands of labourers", "half of the crew"."""
    last = words[-1]
    doc = last.doc
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if following is None or following.lower_ != "of":
        return None
    objects = [t for t in following.children if t.dep_ == "pobj"]
    if objects:
        return objects[0]
    return None


def _by_run(tokens: Tokens, draft: Draft) -> Token | None:
    """Reads the first run of nouns after the number, over adjectives, names and hyphens."""
    doc = tokens.doc
    last: Token | None = None
    at = tokens.after(draft.core_end)
    for token in doc[at : at + REACH_TOKENS]:
        if token.pos_ in ("NOUN", "PROPN") and token.lower_ not in _TIME_NOUNS:
            if last is not None and not (token.head == last or last.head == token or last.dep_ == "compound"):
                break
            last = token
        elif last is not None or not _may_precede(token):
            break
    return last


def _may_precede(token: Token) -> bool:
    if token.text in ("-", "‑"):
        return True
    if token.lower_ in ("more", "other", "additional", "new", "extra", "further", "fewer"):
        return True
    is_modifier = token.dep_ in ("amod", "compound", "nmod") and token.head.i > token.i
    return is_modifier and token.pos_ in ("ADJ", "VERB", "PROPN", "NOUN", "NUM")


def _of_whom(noun: Token | None) -> tuple[str, int] | None:
    """Reads "1,200 of them welders", where the noun follows the pronoun."""
    if noun is None or noun.lower_ not in ("them", "whom", "these", "those"):
        return None
    doc = noun.doc
    following = doc[noun.i + 1 : noun.i + 5]
    for token in following:
        if token.lower_ in ("would", "will", "be", "are", "were", "were", "likely"):
            continue
        if token.pos_ == "NOUN" and token.tag_ == "NNS":
            return canonical(token), token.idx + len(token.text)
        if token.pos_ != "ADJ":
            return None
    return None


def unit_named_before(tokens: Tokens, draft: Draft) -> str | None:
    """Gives the noun that a number without one counts, where the words before say it.

    Reads "the number of tankers rose to 37", "workers, with estimates ranging from 900", and, after the number,
    "1,200 would be welders".
    """
    words = tokens.covering(draft.core_start, draft.core_end)
    if not words:
        return None
    return _of_body(words[0]) or _of_tally(words[0]) or _by_attribute(words)


def _of_body(word: Token) -> str | None:
    """Gives who makes up a body of people that is counted: "a workforce of 25,000" is so many workers."""
    top = word.head if word.dep_ in ("nummod", "quantmod", "advmod") and word.head.pos_ == "NUM" else word
    if top.dep_ == "pobj" and top.head.lower_ == "of":
        return _MEMBERS.get(top.head.head.lemma_.lower())
    return None


_MEMBERS = {
    "workforce": "worker", "staff": "worker", "crowd": "person", "audience": "person", "population": "person",
    "garrison": "soldier", "team": "person", "crew": "person", "delegation": "person", "congregation": "person",
}  # fmt: skip


def _of_tally(word: Token) -> str | None:
    for token in reversed(list(word.doc[: word.i])):
        if token.lemma_.lower() in _TALLIES and token.pos_ == "NOUN":
            objects = [o for link in token.children if link.lower_ == "of" for o in link.children if o.dep_ == "pobj"]
            if objects:
                return canonical(objects[0]) if objects[0].pos_ in ("NOUN", "PROPN", "ADJ") else None
            if token.lemma_.lower() not in ("estimate", "figure"):
                continue
            earlier = [t for t in word.doc[: token.i] if t.tag_ == "NNS" and t.lemma_.lower() not in _TALLIES]
            return canonical(earlier[-1]) if earlier else None
    return None


def _by_attribute(words: list[Token]) -> str | None:
    top = _top(words)
    if top.dep_ != "nsubj" or top.head.lemma_ != "be":
        return None
    attributes = [t for t in top.head.children if t.dep_ == "attr" and t.tag_ == "NNS"]
    return canonical(attributes[0]) if attributes else None


def goes_on_counting(tokens: Tokens, draft: Draft) -> bool:
    """Says whether a number without a noun counts what the sentence before counted: "5,000 more", "30 a month"."""
    words = tokens.covering(draft.core_start, draft.core_end)
    if not words or _STANDING_BEFORE.search(tokens.text[: draft.start][-24:]):
        return False
    if _ELLIPSIS_AFTER.match(tokens.text, draft.core_end):
        return True
    return _top(words).dep_ in ("nsubj", "nsubjpass")


_ELLIPSIS_AFTER = re.compile(
    r"\s+(?:more|others?|additional|fewer|per\s|an?\s+(?:hour|day|night|week|month|year)|each|daily)\b", re.I
)
_STANDING_BEFORE = re.compile(r"\b(?:force|workforce|army|crowd|group|team|population|capacity|staff)\s+of\s+$", re.IGNORECASE)

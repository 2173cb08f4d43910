"""Fixed templates: every sentence that Headwater says about reports, and its words for stages, certainty and bounds."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from headwater.model import Canonical, OriginCount, Published, Refusal, Support

STAGES = {
    "considered": "being considered",
    "planned": "planned",
    "predicted": "predicted",
    "ongoing": "under way",
    "done": "done",
    "unspecified": "stage not told",
}
CERTAINTY = {
    "certain": "stated as certain",
    "probable": "stated as probable",
    "possible": "stated as possible",
    "unknown": "certainty not told",
}
RELATIONS = {
    "contradiction": "cannot both hold",
    "update": "one may update the other",
    "scope": "may speak of another area, period or definition",
    "slip": "looks like a slip in copying",
    "weaker-stronger": "one says more than the other",
}
# Shared text is no more than that unless a credit or citation of the same report supports more: then NAMED_LINKS.
LINKS = {
    "copy": "shares text with",
    "rewrite": "shares rewritten text with",
    "translation": "has the text, in another language, of",
    "quote": "shares quotations with",
    "cite": "cites",
    "wire": "carries a text credited to",
}
NAMED_LINKS = {"copy": "copied from", "rewrite": "rewritten from", "translation": "translated from", "quote": "quotes"}
CREDITS_TEXT = "credits its text to"
HOW_TIME_IS_KNOWN = {
    "sidecar": "given beside the file",
    "json-ld": "in the page's data",
    "meta": "in the page's data",
    "time-element": "on the page",
    "feed": "in the feed",
    "byline": "in the byline",
    "dateline": "in the dateline",
    "url": "in the address",
    "jsonl": "given with the text",
}
IRREGULAR_UNITS = {"child": "children", "foot": "feet", "man": "men", "person": "people", "woman": "women"}
UNCHANGED_UNITS = frozenset("percent aircraft personnel people police staff livestock sheep cattle crew".split())
WHOLE_FROM = 100  # above this a fraction says nothing that a reader could use
NO_TIME = "time unknown"
NO_OUTLET = "unknown outlet"
# These turn or hide the order in which text is shown; they are made visible instead of obeyed.
BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def number(value: float | int) -> str:
    """Gives a number with its thousands marked; fractions of what was brought to another period are rounded."""
    if value == int(value) or abs(value) >= WHOLE_FROM:
        return f"{round(value):,}"
    return f"{round(value, 2):,}"


def reading(of: Canonical) -> str:
    """Gives a canonical reading in words: bounds, unit, rate and what readings differ in."""
    said = [bounds(of)] if of.low is not None or of.high is not None else []
    if said and of.unit is not None:
        said.append(unit_word(of))
    if said and of.per is not None:
        said.append(f"a {of.per}")
    if of.change is not None:
        said.append({"up": "(risen to this)", "down": "(fallen to this)"}[of.change])
    rest = [word for word in (of.object, of.place, of.time) if word is not None]
    return ", ".join([" ".join(said), *rest] if said else rest)


def unit_word(of: Canonical) -> str:
    """Gives the counted noun, in the plural unless exactly one is counted; money keeps its code."""
    unit = of.unit or ""
    if of.low == of.high == 1 or unit.isupper() or unit.endswith("s") or unit in UNCHANGED_UNITS:
        return unit
    if unit in IRREGULAR_UNITS:
        return IRREGULAR_UNITS[unit]
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("ch", "sh", "x", "z")) else "s")


def bounds(of: Canonical) -> str:
    """Gives the values that a reading allows, in words."""
    about = "about " if of.approximate else ""
    if of.low is not None and of.high is not None:
        if of.low == of.high:
            return about + number(of.low)
        return f"{about}{number(of.low)} to {number(of.high)}"
    if of.low is not None:
        return f"{'more than' if of.low_open else 'at least'} {about}{number(of.low)}"
    if of.high is not None:
        return f"{'fewer than' if of.high_open else 'up to'} {about}{number(of.high)}"
    return ""


def interval(low: int, high: int) -> str:
    """Gives a count that may be an interval."""
    return str(low) if low == high else f"{low} to {high}"


def support(of: Support | OriginCount) -> str:
    """Gives how many independent origins stand behind something."""
    return f"{interval(of.low, of.high)} independent {plural(of.high, 'origin')}"


def plural(count: int, word: str) -> str:
    """Gives the word for so many."""
    return word if count == 1 else f"{word}s"


def counted(count: int, word: str) -> str:
    """Gives a count with its word."""
    return f"{count:,} {plural(count, word)}"


def when(published: Published | None) -> str:
    """Gives a time of publication: in UTC with the local time beside it, only as precise as it is known."""
    if published is None:
        return NO_TIME
    if published.precision in ("day", "month", "year"):
        return published.value[: {"day": 10, "month": 7, "year": 4}[published.precision]]
    try:
        moment = datetime.fromisoformat(published.value)
    except ValueError:
        return published.value
    if moment.tzinfo is None:
        return f"{moment:%Y-%m-%d %H:%M} (zone unknown)"
    utc = moment.astimezone(UTC)
    local = "" if moment.utcoffset() == utc.utcoffset() else f" · {moment:%H:%M} local"
    return f"{utc:%Y-%m-%d %H:%MZ}{local}"


def refused(refusal: Refusal) -> str:
    """Gives what was refused and why, on one line; intake's sentences name the input themselves."""
    name, message = visible(refusal.input), visible(refusal.message)
    return f"{name}: {message.removeprefix(f'{name}: ')} [{refusal.code}]"


def visible(text: str) -> str:
    """Gives a text in which control characters and marks that turn the order of letters are shown by their code."""
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found.group()):04X}⟧", text)

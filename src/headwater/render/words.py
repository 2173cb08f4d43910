"""Fixed templates: every sentence that Headwater says about reports, and its words for stages, certainty and bounds."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from markupsafe import Markup, escape

from headwater.model import Canonical, OriginCount, Published, Refusal, Support
from headwater.render import local
from headwater.render.catalogue import ENGLISH, N_, NN_, Told, _, language, ngettext
from headwater.render.terms import per_word, unit_in

STAGES = Told(
    {
        "considered": N_("being considered"),
        "planned": N_("planned"),
        "predicted": N_("predicted"),
        "ongoing": N_("under way"),
        "done": N_("done"),
        "unspecified": N_("stage not told"),
    }
)
CERTAINTY = Told(
    {
        "certain": N_("stated as certain"),
        "probable": N_("stated as probable"),
        "possible": N_("stated as possible"),
        "unknown": N_("certainty not told"),
    }
)
RELATIONS = Told(
    {
        "contradiction": N_("cannot both hold"),
        "update": N_("one may update the other"),
        "scope": N_("may speak of another area, period or definition"),
        "slip": N_("looks like a slip in copying"),
        "weaker-stronger": N_("one says more than the other"),
    }
)
# Shared text is no more than that unless a credit or citation of the same report supports more: then NAMED_LINKS.
LINKS = Told(
    {
        "copy": N_("shares text with"),
        "rewrite": N_("shares rewritten text with"),
        "translation": N_("has the text, in another language, of"),
        "quote": N_("shares quotations with"),
        "cite": N_("cites"),
        "wire": N_("carries a text credited to"),
    }
)
NAMED_LINKS = Told(
    {"copy": N_("copied from"), "rewrite": N_("rewritten from"), "translation": N_("translated from"), "quote": N_("quotes")}
)
CREDITS_TEXT = N_("credits its text to")
HOW_TIME_IS_KNOWN = Told(
    {
        "sidecar": N_("given beside the file"),
        "json-ld": N_("in the page's data"),
        "meta": N_("in the page's data"),
        "time-element": N_("on the page"),
        "feed": N_("in the feed"),
        "byline": N_("in the byline"),
        "dateline": N_("in the dateline"),
        "url": N_("in the address"),
        "jsonl": N_("given with the text"),
    }
)
COUNTED = {
    "claim": NN_("{count} claim", "{count} claims"),
    "conflict": NN_("{count} conflict", "{count} conflicts"),
    "day": NN_("{count} day", "{count} days"),
    "name": NN_("{count} name", "{count} names"),
    "passage": NN_("{count} passage", "{count} passages"),
    "place": NN_("{count} place", "{count} places"),
    "question": NN_("{count} question", "{count} questions"),
    "reason": NN_("{count} reason", "{count} reasons"),
    "report": NN_("{count} report", "{count} reports"),
    "speaker": NN_("{count} speaker", "{count} speakers"),
}
"""What pages count; words that only a program's output counts stay English."""
IRREGULAR_UNITS = {"child": "children", "foot": "feet", "man": "men", "person": "people", "woman": "women"}
UNCHANGED_UNITS = frozenset("percent aircraft personnel people police staff livestock sheep cattle crew".split())
DATE_CHARS = len("2026-03-01")
WHOLE_FROM = 100  # above this a fraction says nothing that a reader could use
NO_TIME = N_("time unknown")
NO_OUTLET = N_("unknown outlet")
# These turn or hide the order in which text is shown; they are made visible instead of obeyed.
BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def number(value: float | int) -> str:
    """Gives a number with its thousands marked; fractions of what was brought to another period are rounded."""
    return local.number(round(value) if value == int(value) or abs(value) >= WHOLE_FROM else round(value, 2))


def reading(of: Canonical) -> str:
    """Gives a canonical reading in words: bounds, unit, rate and what readings differ in."""
    said = [bounds(of)] if of.low is not None or of.high is not None else []
    if said and of.unit is not None:
        said.append(unit_word(of))
    if said and of.per is not None:
        said.append(per_word(of.per))
    if of.change is not None:
        said.append({"up": _("(risen to this)"), "down": _("(fallen to this)")}[of.change])
    rest = [word for word in (of.object, of.place, of.time) if word is not None]
    return ", ".join([" ".join(said), *rest] if said else rest)


def unit_word(of: Canonical) -> str:
    """Gives the counted noun, in the plural unless exactly one is counted; money keeps its code."""
    unit = of.unit or ""
    if language() != ENGLISH:
        return unit_in(unit, is_one=of.low == of.high == 1)
    if of.low == of.high == 1 or unit.isupper() or unit.endswith("s") or unit in UNCHANGED_UNITS:
        return unit
    if unit in IRREGULAR_UNITS:
        return IRREGULAR_UNITS[unit]
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("ch", "sh", "x", "z")) else "s")


def bounds(of: Canonical) -> str:
    """Gives the values that a reading allows, in words."""
    low, high = (None if value is None else number(value) for value in (of.low, of.high))
    if low is not None and high is not None:
        said = low if of.low == of.high else _("{low} to {high}").format(low=low, high=high)
        return _("about {number}").format(number=said) if of.approximate else said
    end = low if high is None else high
    if end is None:
        return ""
    if of.approximate:
        end = _("about {number}").format(number=end)
    if low is not None:
        return (_("more than {number}") if of.low_open else _("at least {number}")).format(number=end)
    return (_("fewer than {number}") if of.high_open else _("up to {number}")).format(number=end)


def interval(low: int, high: int) -> str:
    """Gives a count that may be an interval."""
    return str(low) if low == high else _("{low} to {high}").format(low=low, high=high)


def support(of: Support | OriginCount) -> str:
    """Gives how many independent origins stand behind something."""
    return origins(of.low, of.high)


def origins(low: int, high: int) -> str:
    """Gives a count of independent origins that may be an interval."""
    said = ngettext("{count} independent origin", "{count} independent origins", high)
    return said.format(count=interval(low, high))


def plural(count: int, word: str) -> str:
    """Gives the word for so many."""
    return word if count == 1 else f"{word}s"


def counted(count: int, word: str) -> str:
    """Gives a count with its word."""
    if word in COUNTED:
        return ngettext(*COUNTED[word], count).format(count=local.number(count))
    return f"{count:,} {plural(count, word)}"


def when(published: Published | None) -> str:
    """Gives a time of publication: in UTC with the local time beside it, only as precise as it is known."""
    if published is None:
        return _(NO_TIME)
    if published.precision in ("day", "month", "year"):
        return local.partial_date(published.value, published.precision)
    try:
        moment = datetime.fromisoformat(published.value)
    except ValueError:
        return published.value
    if moment.tzinfo is None:
        return _("{time} (zone unknown)").format(time=local.minute(moment))
    utc = moment.astimezone(UTC)
    said = local.utc_minute(utc)
    if moment.utcoffset() == utc.utcoffset():
        return said
    return _("{time} · {clock} local").format(time=said, clock=local.clock(moment))


def moment(value: str) -> Markup:
    """Gives a time as records write it (ISO 8601) for a page: in UTC, and marked so that a script can add the reader's own."""
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return escape(value)
    if len(value) <= DATE_CHARS or at.tzinfo is None:
        return escape(local.date(at) if len(value) <= DATE_CHARS else local.minute(at))
    return Markup('<time datetime="{}">{}</time>').format(value, local.utc_minute(at.astimezone(UTC)))


def refused(refusal: Refusal) -> str:
    """Gives what was refused and why, on one line; intake's sentences name the input themselves."""
    name, message = visible(refusal.input), visible(refusal.message)
    return f"{name}: {message.removeprefix(f'{name}: ')} [{refusal.code}]"


def visible(text: str) -> str:
    """Gives a text in which control characters and marks that turn the order of letters are shown by their code."""
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found.group()):04X}⟧", text)

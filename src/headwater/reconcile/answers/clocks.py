"""Clock times in the words of a claim, digits or spelt, in four languages: "at 11:40", "a quarter past eleven", "um 23.40 Uhr".

Source: ours; times of the day alone fix no date, so they are read here and not as dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MINUTES_PER_HOUR = 60
HALF_DAY = 12 * MINUTES_PER_HOUR
_HOURS = {
    name: n % 12
    for n, names in enumerate(
        "twelve|zwölf|douze|doce one|eins|une|una two|zwei|deux|dos three|drei|trois|tres four|vier|quatre|cuatro "
        "five|fünf|cinq|cinco six|sechs|seis seven|sieben|sept|siete eight|acht|huit|ocho nine|neun|neuf|nueve "
        "ten|zehn|dix|diez eleven|elf|onze|once".split()
    )
    for name in names.split("|")
}
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "nine": 9, "eight": 8, "seven": 7}
_WORD = "|".join(sorted(_HOURS, key=len, reverse=True))
_LATE = (
    r"(?P<late>(?: o['’]clock)?(?: in the| at| on \w+)? ?(?:afternoon|evening|night|morning)|(?: in the small hours)| noon)?"
)
_DIGITS = re.compile(  # "11:40", "8.09" behind "at", "23.40 Uhr", "4 h 20"
    r"(?<![\d.,:-])(?P<h>[01]?\d|2[0-4])(?::(?P<m>[0-5]\d)"
    r"|(?<=\bat \d)\.(?P<m2>[0-5]\d)|(?<=\bat \d\d)\.(?P<m3>[0-5]\d)"
    r"|(?:\.(?P<m4>[0-5]\d))? Uhr\b| ?h ?(?P<m5>[0-5]\d)\b|(?:[.:](?P<m6>[0-5]\d))?(?= ?[ap]\.?m\b))(?![\d:])"
    r"(?: ?(?P<half>[ap])\.?m\b)?" + _LATE,
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"\b(?:(?P<past>half|(?:a )?quarter|twenty-five|twenty|ten|five|nine|eight|seven)"
    rf"(?: minutes (?P<way>past|to)| past|(?<=quarter)(?P<way2> to)) (?P<h>{_WORD})\b"
    rf"|(?:at|by|around|about|before|after) (?:about |around )?(?P<h2>{_WORD})(?= o['’]clock| in the | on \w+day| a\.?m| p\.?m)"
    rf"|(?:just|shortly|a little|soon) (?P<near>before|after) (?P<h3>{_WORD})(?=[,.;]|$| in the | on \w+day)"
    rf"|a las (?P<h4>{_WORD})(?: y (?P<and>media|cuarto|diez|veinte|cinco))?)" + _LATE,
    re.IGNORECASE,
)
_AND = {"media": 30, "cuarto": 15, "diez": 10, "veinte": 20, "cinco": 5}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day as the words give it."""

    minutes: int
    """After midnight."""
    is_open: bool
    """True where the words leave open which half of the day is meant."""
    words: str


def clocks_in(text: str) -> list[Clock]:
    """Gives the times of the day that a text names, by place. Cost: linear in the length."""
    found = [(m.start(), _of_digits(m)) for m in _DIGITS.finditer(text)] + [
        (m.start(), _of_words(m)) for m in _SPELT.finditer(text)
    ]
    return [clock for _, clock in sorted(found, key=lambda each: each[0])]


def hours_apart(a: Clock, b: Clock) -> int:
    """Gives the least distance of two times of the day in minutes, over either half where the words leave it open."""
    if not (a.is_open or b.is_open):
        return abs(a.minutes - b.minutes)
    gap = abs(a.minutes - b.minutes) % HALF_DAY
    return min(gap, HALF_DAY - gap)


def _of_digits(match: re.Match[str]) -> Clock:
    hour = int(match["h"])
    minute = int(next((match[g] for g in ("m", "m2", "m3", "m4", "m5", "m6") if match[g]), 0))
    half = (match["half"] or "").lower() or _half(match["late"])
    is_long = hour > 12 or match["h"].startswith("0") or match["m5"] is not None or "Uhr" in match.group()
    return _clock(hour, minute, half, match.group(), is_long=is_long)


def _of_words(match: re.Match[str]) -> Clock:
    hour = _HOURS[next(match[g] for g in ("h", "h2", "h3", "h4") if match[g]).lower()]
    minute = _PAST[match["past"].lower().removeprefix("a ")] if match["past"] else _AND.get((match["and"] or "").lower(), 0)
    if "to" in ((match["way"] or "").lower(), (match["way2"] or "").lower().strip()):
        hour, minute = hour - 1, MINUTES_PER_HOUR - minute
    if match["near"] is not None:
        minute += 5 if match["near"].lower() == "after" else -5
    return _clock(hour % 12, minute, _half(match["late"]), match.group(), is_long=False)


def _half(late: str | None) -> str:
    words = (late or "").lower()
    return "p" if re.search(r"afternoon|evening|night", words) else "a" if re.search(r"morning|small hours", words) else ""


def _clock(hour: int, minute: int, half: str, words: str, *, is_long: bool) -> Clock:
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Clock((hour * MINUTES_PER_HOUR + minute) % (2 * HALF_DAY), not half and not is_long, " ".join(words.split()))

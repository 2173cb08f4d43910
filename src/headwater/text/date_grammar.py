"""The grammar of dates and times as news writes them: templates of words, for ``text/dates.py``.

In a template a blank is a gap, ``~`` any dash, ``[x]`` means perhaps x, ``<x>`` captures the part of that
name and ``<x=y>`` what y matches.
Source: ours, because relative news time ("late Tuesday", "by the end of the year") is in no date library.
"""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # the codes of EDTF level 1
DECADES = {
    name: 20 + 10 * number
    for number, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split())
}
COUNTS = {
    name: number
    for number, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "half": 0}
NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4}

_GAP = r"(?:[ \t\xa0]{1,3})"  # bounded, so that matching stays linear
_DASH = "[-\u2010-\u2015\u2212]"
_LONG_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_LONG_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)(?!\d|%|[.,:]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d)"
_ZONE = r"(?: (?:GMT|UTC|BST|CES?T|EES?T|E[SD]?T|[CMP][SD]T|MSK|JST|KST|IST|AE[SD]T|HKT|SGT|local time|\w{2,12} time)\b)?"
_HALF = r"[ap]\.?m\b\.?"
_SURE_HOUR = rf"(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?![\d:])(?: ?{_HALF})?|(?:[:.][0-5]\d)? ?{_HALF}){_ZONE}"

# What each part of a template matches; a blank is a gap and ~ a dash here too.
PARTS = {
    "month": rf"{_LONG_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?",
    "longmonth": _LONG_MONTH,
    "day": _DAY,
    "day2": _DAY,
    "year": _YEAR,
    "year2": rf"{_YEAR}|\d\d(?!\d)",
    "yearfirst": r"1[5-9]\d\d|20\d\d|21\d\d",
    "weekday": _LONG_DAY,
    "shortday": rf"{_LONG_DAY}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?",
    "season": "spring|summer|autumn|fall|winter",
    "part": "early morning|early hours|morning|afternoon|evening|night|midday|noon|midnight|dawn|dusk|daybreak",
    "mod": "(?:the )?(?:very )?(?:end|beginning|start|middle|close|(?:first|second|latter) half) "
    "of|early|mid|late|earlier|later",
    "rel": "last|this past|this coming|this|next|past|previous|coming|current",
    "unit": "minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries",
    "count": r"\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|(?:a )?hundred|half an?",
    "vague": "a few|few|several|a couple(?: of)?|some|many",
    "near": "about|around|roughly|approximately|some|nearly|almost|over|more than|just over|at least|less than|barely",
    "surehour": _SURE_HOUR,
    "clock": rf"{_SURE_HOUR}|noon|midnight|midday",
    "decade": r"(?:1[5-9]|20)\d0",
    "short": "[2-9]0",
    "named": "|".join(DECADES),
    "century": r"1\d|2[01]|[1-9]",
    "nth": "|".join(NTHS),
    "way": "past|last|next|coming|following|previous",
    "ago": "ago|from now",
    "which": "same|following|next|previous|preceding",
    "shift": "earlier|later|before|afterwards?",
    "today": "today|yesterday|tomorrow",
    "now": "as of now|right now|at present|at the moment|tonight|overnight|the day before yesterday|"
    "the day after tomorrow|last (?:night|evening)|(?:late |early |earlier )?this (?:morning|afternoon|evening)",
    "edge": "(?:the )?year['’]s end|year~end",
    "code": "[QH][1-4]",
    "iso": r"(?:1[5-9]\d\d|20\d\d|21\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
    "isoclock": r"[T\x20](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?",
    "numeric": r"(?:0?[1-9]|[12]\d|3[01])(?P<mark>[./-])(?:0?[1-9]|[12]\d|3[01])(?P=mark)(?:19|20)\d\d",
}

_AT = "[,? [at |around |about |shortly after |shortly before ]<clock>]"
_TO = "( to | and | through | until | ?~ ?)"
# (what must stand nearby, kind, template). Between expressions that start alike the longer wins, then the earlier here.
TEMPLATES: tuple[tuple[str, str, str], ...] = (
    ("year", "iso", "<iso>[<isoclock>]"),
    ("year", "numeric", "<numeric>"),
    ("month", "days", f"<day>{_TO}<day2> [of ]<month>[( ?,)? [of ]<year>]"),
    ("month", "days", f"<month> <day>{_TO}<day2>[( ?,)? <year>]"),
    ("month", "date", f"[<shortday>,? [the ]]<day> [of ]<month>[( ?,)? [of ]<year>]{_AT}"),
    ("month", "date", f"[<shortday>,? ]<month> [the ]<day>[( ?,)? [of ]<year>]{_AT}"),
    ("month", "month", "[<mod>( [in |the ]|~)]<month>,? [of |in ]<year>"),
    ("month", "month", "[<mod>( [in |the ]|~)|<rel> ]<longmonth>"),
    ("year", "years", "<yearfirst>(~|/)<year2>"),
    ("year", "year", "[<mod>( [in ]|~)]<year>"),
    ("year", "decade", "[the ][<mod>( [the ]|~)]<decade>(’|')?s"),
    ("decade", "decade", "the [<mod>( |~)](’|')?<short>(’|')?s"),
    ("decade", "decade", "the [<mod>( |~)]<named>"),
    ("unit", "century", "the <century>(th|st|nd|rd)( |~)century"),
    ("unit", "quarter", "[the ]<nth> <share=quarter|half> of ([the ]<rel> year|the year)"),
    ("quarter", "quarter", "[the ]<nth> <share=quarter|half> of [the year ]<year>"),
    ("quarter", "quarter", "<code>[( ?,)? [of ]<year>]"),
    ("season", "season", "[<mod>( [in ]|~)]<season>,? [of ]<year>[(/|~)<year2>]"),
    ("season", "season", "[<rel> ][<mod>( [the ]|~)]<season>"),
    ("clock", "clock", "<surehour>[,? [on ](<today>|<weekday>)]"),
    ("weekday", "weekday", f"[<mod> [on ]][<rel> ]<weekday>[ <part>][ <week=last|next|this> week]{_AT}"),
    ("weekday", "weekday", "[the ]<part> (of|on) <weekday>"),
    ("today", "deictic", f"[<mod> ]<today>[ <part>]{_AT}"),
    ("today", "deictic", "<now>"),
    ("unit", "anaphoric", "the <which> <unit>"),
    ("unit", "period", "[<mod>( [in ]|~)][the ]<rel> <unit>"),
    ("unit", "period", "the <unit=weekend>"),
    ("unit", "period", "<mod> the <unit>"),
    ("unit", "period", "<edge>"),
    ("unit", "stretch", "[the |these |this ]<way> [<near> ](<count>|<vague>) <unit>"),
    ("unit", "stretch", "[the ]<vague=recent|coming> <unit>"),
    ("ago", "ago", "[<near> ](<count>[ and a half]|<vague>) <unit> <ago>"),
    ("ago", "ago", "<vague=long|years|months|weeks|days|decades|moments> <ago>"),
    ("unit", "anaphoric", "[<near> ](<count>|<vague>) <unit> <shift>"),
)
TRIGGERS = {
    "month": rf"{_LONG_MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    "year": r"1[5-9]\d\d|20\d\d|21\d\d|\d\d?[./-]\d\d?[./-]\d{4}",
    "decade": r"\d0(?:’|')?s|" + "|".join(DECADES),
    "season": "spring|summer|autumn|fall|winter",
    "clock": r"\d\d? ?[ap]\.?m\b|\d\d?[:.]\d\d",
    "weekday": _LONG_DAY,
    "today": "today|yesterday|tomorrow|now|present|moment|tonight|overnight|night|evening|morning|afternoon",
    "ago": "ago|from now",
    "quarter": r"quarter|half|[qh][1-4]\b",
    "unit": r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade)s?\b|quarters?|year[-’']|century|centuries",
}
_PART_NAME = re.compile(r"<(\w+)(?:=([^>]*))?>")


def compiled() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Gives the (kind, expression) pairs, by the trigger that must stand nearby."""
    return {
        trigger: tuple(
            (kind, re.compile(_expression(template), re.IGNORECASE))
            for wanted, kind, template in TEMPLATES
            if wanted == trigger
        )
        for trigger in TRIGGERS
    }


def _expression(template: str) -> str:
    opened = template.replace("(", "(?:").replace("[", "(?:").replace("]", ")?")
    with_gaps = _gaps(opened)
    filled = _PART_NAME.sub(lambda m: f"(?P<{m[1]}>{_gaps(m[2] or PARTS[m[1]])})", with_gaps)
    return rf"(?<![\w]){filled}(?!\w)"


def _gaps(pattern: str) -> str:
    return pattern.replace(" ", _GAP).replace("~", _DASH)

"""Days that a claim without a parse names, in six languages: weekdays with their part, dates, "yesterday" and its like."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from headwater.claims.times.read import viewpoint
from headwater.claims.times.resolve import resolve
from headwater.model import Published, TimeRef
from headwater.text.date_grammar import MONTHS, WEEKDAYS
from headwater.text.dates import RawTime

TENSES = {"planned": "future", "predicted": "future", "considered": "future", "done": "past"}
_DAYS = {
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
_MONTHS = {
    "de": "januar|jänner februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_PARTS = {  # how a part of the day follows its day
    "de": {"evening": " ?abend", "morning": " ?(?:morgen|vormittag|früh)", "afternoon": " ?nachmittag", "night": " ?nacht"},
    "fr": {"evening": " soir", "morning": " matin", "afternoon": " après-midi", "night": " nuit"},
    "es": {"morning": " por la mañana", "afternoon": " por la tarde", "night": " por la noche"},
    "it": {"evening": " sera", "morning": " mattina", "afternoon": " pomeriggio", "night": " notte"},
    "pt": {"morning": " de manhã", "afternoon": " à tarde", "night": " à noite"},
    "nl": {"evening": " ?avond", "morning": " ?ochtend", "afternoon": " ?middag", "night": " ?nacht"},
}
_TODAY = {  # "morgen" and "mañana" are also the morning: only without an article before them
    "de": {"today": "heute", "yesterday": "gestern", "tomorrow": "(?<!am )(?<!jeden )morgen(?! früh um)"},
    "fr": {"today": "aujourd'hui", "yesterday": "hier", "tomorrow": "demain"},
    "es": {"today": "hoy", "yesterday": "ayer", "tomorrow": "(?<!la )(?<!esta )mañana"},
    "it": {"today": "oggi", "yesterday": "ieri", "tomorrow": "domani"},
    "pt": {"today": "hoje", "yesterday": "ontem", "tomorrow": "amanhã"},
    "nl": {"today": "vandaag", "yesterday": "gisteren", "tomorrow": "morgen"},
}


def times_in(text: str, start: int, end: int, language: str, published: Published | None, stage: str) -> tuple[TimeRef, ...]:
    """Gives the days named between two places of a text, in order, resolved as far as the day of publication is known.

    Cost: linear in the length.
    """
    view = viewpoint(published, TENSES.get(stage, "none"))
    found = []
    for raw in _scan(text[start:end].replace("’", "'"), language):
        period = resolve(raw, view)
        earliest, latest = period.bounds()
        at, stop = start + raw.start, start + raw.end
        found.append(
            TimeRef(
                start=at,
                end=stop,
                text=text[at:stop],
                earliest=earliest,
                latest=latest,
                precision=period.precision,
                edtf=period.edtf,
            )
        )
    return tuple(found)


def _scan(words: str, language: str) -> Iterator[RawTime]:
    for match in _pattern(language).finditer(words):
        yield RawTime(start=match.start(), end=match.end(), kind=_kind(match), parts=_read(match, language))


def _kind(match: re.Match[str]) -> str:
    return "date" if match["month"] else "weekday" if match["weekday"] else "deictic"


def _read(match: re.Match[str], language: str) -> dict[str, str]:
    part = next((name for name in _PARTS[language] if match[f"part_{name}"]), None)
    parts = {} if part is None else {"part": part}
    if match["month"]:
        parts |= {"day": match["day"], "month": _named(match["month"], _MONTHS[language], tuple(_LONG_MONTHS))}
        return parts | ({"year": match["year"]} if match["year"] else {})
    if match["weekday"]:
        return parts | {"weekday": _named(match["weekday"], _DAYS[language], tuple(WEEKDAYS))}
    return parts | {"today": next(name for name in _TODAY[language] if match[f"day_{name}"])}


_LONG_MONTHS = [name for name in MONTHS if (len(name) > 3 and name != "sept") or name == "may"]


def _named(form: str, table: str, english: tuple[str, ...]) -> str:
    place = next(n for n, names in enumerate(table.split()) if form.lower() in names.split("|"))
    return english[place]


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    days = "|".join(name for names in _DAYS[language].split() for name in names.split("|"))
    months = "|".join(name for names in _MONTHS[language].split() for name in names.split("|"))
    parts = "|".join(f"(?P<part_{name}>{form})" for name, form in _PARTS[language].items())
    today = "|".join(f"(?P<day_{name}>{form})" for name, form in _TODAY[language].items())
    date = rf"(?P<day>[12]?\d|3[01])(?:\.|er|º)? (?:de )?(?P<month>{months})(?: (?:de )?(?P<year>(?:19|20)\d\d))?"
    return re.compile(rf"(?<!\w)(?:{date}|(?:(?P<weekday>{days})|{today})(?:{parts})?)(?:s)?(?!\w)", re.IGNORECASE)

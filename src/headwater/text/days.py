"""Days that a text names, found among the hashes of its words: weekdays, and days of a month; no parser."""

from __future__ import annotations

import functools
import itertools
from datetime import date

import numpy as np
import numpy.typing as npt

from headwater.text.shingles import Hashes, read_words

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]
"""1..7 for a weekday from Monday on; else year x 10,000 + month x 100 + day, with year 0 where none is told."""

NO_DAYS: Codes = np.zeros(0, np.int32)

# English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian ones, Polish, Russian, Ukrainian, Turkish and
# Finnish. Portuguese weekdays are left out, for they are ordinals, and "среда", which is surroundings too.
_WEEKDAYS = (
    "monday montag lundi lunes lunedì maandag måndag mandag poniedziałek понедельник понеділок pazartesi maanantaina",
    "tuesday dienstag mardi martes martedì dinsdag tisdag tirsdag wtorek вторник вівторок salı tiistaina",
    "wednesday mittwoch mercredi miércoles mercoledì woensdag onsdag środa środę среду середа середу çarşamba keskiviikkona",
    "thursday donnerstag jeudi jueves giovedì donderdag torsdag czwartek четверг четвер perşembe torstaina",
    "friday freitag vendredi viernes venerdì vrijdag fredag piątek пятница пятницу cuma perjantaina",
    "saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sobota sobotę суббота субботу субота суботу"
    " cumartesi lauantaina",
    "sunday sonntag dimanche domingo domenica zondag söndag søndag niedziela niedzielę воскресенье неділя неділю pazar"
    " sunnuntaina",
)
_MONTHS = (
    "january jan janvier enero gennaio janeiro stycznia января січня ocak tammikuuta",
    "february feb février fevrier febrero febbraio fevereiro lutego февраля лютого şubat helmikuuta",
    "march mar märz maart mars marts marzo março marca марта березня mart maaliskuuta",
    "april apr avril abril kwietnia апреля квітня nisan huhtikuuta",
    "may mai mei maj mayo maggio maio maja мая травня mayıs toukokuuta",
    "june jun juni juin junio giugno junho czerwca июня червня haziran kesäkuuta",
    "july jul juli juillet julio luglio julho lipca июля липня temmuz heinäkuuta",
    "august aug août aout agosto sierpnia августа серпня ağustos elokuuta",
    "september sept sep septiembre settembre setembro września сентября вересня eylül syyskuuta",
    "october oct oktober okt octubre ottobre outubro października октября жовтня ekim lokakuuta",
    "november nov noviembre listopada ноября листопада kasım marraskuuta",
    "december dec dezember dez décembre decembre diciembre dicembre grudnia декабря грудня aralık joulukuuta",
)
_BETWEEN = "de of"  # "5 de enero", "5th of January"
_BETWEEN_CODE, _MONTH, _DAY, _YEAR = 50, 100, 200, 1_000  # what a word means: a weekday is 1 to 7, a month _MONTH + 1 to 12 ...
_YEARS = range(1950, 2100)  # that news writes of by the day
AHEAD_DAYS = 7  # a day without a year that is further ahead of its report was last year's


def read_days(words: Hashes, owners: Ints, count: int, *, stem_chars: int) -> list[Codes]:
    """Gives the days that each of ``count`` texts names, each once, from the hashes of all their words in order.

    ``stem_chars`` is how much of a word is hashed. Cost: a look into a small table for each word.
    """
    known, meanings = _table(stem_chars)
    at = np.minimum(np.searchsorted(known, words), len(known) - 1)
    codes = np.where(known[at] == words, meanings[at], 0)
    weekdays = np.flatnonzero((codes >= 1) & (codes <= 7))
    months = np.flatnonzero((codes > _MONTH) & (codes < _DAY))
    dates = _dates(codes, owners, months)
    places = np.concatenate([owners[weekdays], owners[months[dates > 0]]])
    found = np.concatenate([codes[weekdays], dates[dates > 0]])
    once = np.unique((places << 32) | found)  # by text, then by code: no text is looked at by itself
    cuts = np.searchsorted(once >> 32, np.arange(count + 1)).tolist()
    named = (once & 0xFFFFFFFF).astype(np.int32)
    return [named[a:b] for a, b in itertools.pairwise(cuts)]


def resolve_days(codes: Codes, published: date, *, most: int) -> list[int]:
    """Gives named days as ordinals, sorted: of a weekday the last one up to publication, of a day without a year the last one.

    Of too many those nearest to publication.
    """
    today = published.toordinal()
    found = {day for code in codes.tolist() if (day := _resolved(code, published)) is not None}
    return sorted(sorted(found, key=lambda day: (abs(day - today), day))[:most])


def _dates(codes: Ints, owners: Ints, months: Ints) -> Ints:
    """Gives year, month and day of each month in the text, as a code; 0 where no day of the month stands beside it."""

    def beside(step: int) -> Ints:
        place = np.clip(months + step, 0, len(codes) - 1)
        return np.where((owners[place] == owners[months]) & (place == months + step), codes[place], 0)

    back, ahead, second = beside(-1), beside(1), beside(2)
    before = _day(np.where(back == _BETWEEN_CODE, beside(-2), back))
    years = np.where(before > 0, _year(np.where(ahead == _BETWEEN_CODE, second, ahead)), _year(second))
    days = np.where(before > 0, before, _day(ahead))
    return np.where(days > 0, years * 10_000 + (codes[months] - _MONTH) * 100 + days, 0)


def _day(codes: Ints) -> Ints:
    return np.where((codes > _DAY) & (codes < _YEAR), codes - _DAY, 0)


def _year(codes: Ints) -> Ints:
    return np.where(codes > _YEAR, codes - _YEAR, 0)


def _resolved(code: int, published: date) -> int | None:
    if code <= 7:
        return published.toordinal() - (published.isoweekday() - code) % 7
    year, month, day = code // 10_000, code // 100 % 100, code % 100
    try:
        found = date(year or published.year, month, day)
        is_last_years = not year and found.toordinal() > published.toordinal() + AHEAD_DAYS
        return (found.replace(year=found.year - 1) if is_last_years else found).toordinal()
    except ValueError:
        return None  # the 31st of June, the 29th of a February that has none


@functools.cache
def _table(stem_chars: int) -> tuple[Hashes, Ints]:
    """Gives the hashes of words that mean a weekday, a month, a day or a year, sorted, and what each means."""
    meanings = {word: number for number, words in enumerate(_WEEKDAYS, start=1) for word in words.split()}
    meanings |= {word: _MONTH + number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
    meanings |= dict.fromkeys(_BETWEEN.split(), _BETWEEN_CODE)
    meanings |= {f"{day}{mark}": _DAY + day for day in range(1, 32) for mark in ("", "st", "nd", "rd", "th", "er")}
    meanings |= {f"0{day}": _DAY + day for day in range(1, 10)}
    meanings |= {str(year): _YEAR + year for year in _YEARS}
    of_hash = {int(read_words(word[:stem_chars]).hashes[0]): meaning for word, meaning in meanings.items()}
    known = sorted(of_hash)
    return np.array(known, dtype=np.uint64), np.array([of_hash[each] for each in known], dtype=np.int64)

"""What ties the reports of a story, in words: names, numbers, words, time, lead, language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from headwater.model import Report
from headwater.score.features import Feature
from headwater.stories.furniture import told_text
from headwater.stories.sketch import days_of, sketch_reports
from headwater.stories.statistics import NOTHING_COUNTED, weigh_terms
from headwater.text.terms import LEAD, LEAD_WORDS, NAME, NUMBER, READ_CHARS, STEM_CHARS, read_terms

SHOWN = 6  # words of a kind are enough to see why
SHARED_BY = 0.5  # of the reports: what fewer share does not tie the story
_WORD = re.compile(r"[^\W_]+")
_KINDS = (("names", NAME, "names"), ("numbers", NUMBER, "numbers"), ("lead", LEAD, "words of the lead"), ("words", 0, "words"))


def explain_story(reports: Sequence[Report]) -> list[Feature]:
    """Gives what at least half of the reports of a story share, kind by kind, and how far apart in time they are.

    Shape: a feature's score is the share of the reports that have the commonest of its words.
    """
    found = [feature for name, flag, words in _KINDS if (feature := _shared(reports, name, flag, words)) is not None]
    return [*found, *_day(reports), *_time(reports), *_language(reports)]


def _shared(reports: Sequence[Report], name: str, flag: int, words: str) -> Feature | None:
    held: Counter[str] = Counter()
    for report in reports:
        held.update(_words(report, flag))
    least = max(2, SHARED_BY * len(reports))
    common = {word: count for word, count in held.items() if count >= least}
    if not common:
        return None
    rarity = _rarity(sorted(common))
    best = sorted(common, key=lambda word: (-common[word] * rarity[word], word))[:SHOWN]
    return Feature(name=name, score=common[best[0]] / len(reports), words=f"{words} they share: {', '.join(best)}")


def _words(report: Report, flag: int) -> set[str]:
    text = told_text(report)[:READ_CHARS]
    is_named: dict[str, str] = {}
    for at, match in enumerate(_WORD.finditer(text)):
        word = match.group()
        is_name = word[0].isupper() and not word.isupper() and match.start() > 0 and text[match.start() - 1] == " "
        kind = NUMBER if word[0].isdigit() else NAME if is_name and text[match.start() - 2] not in ".!?:" else 0
        if kind == NUMBER and len(word) < 2:
            continue
        is_asked = kind == flag or (flag == LEAD and kind == 0 and at < LEAD_WORDS)
        if is_asked and (flag in (NAME, NUMBER) or len(word) > STEM_CHARS // 2):
            is_named[word.lower()] = word if flag == NAME else word.lower()
    return set(is_named.values())


def _rarity(words: Sequence[str]) -> dict[str, float]:
    terms = read_terms(words)
    return {
        word: float(weigh_terms(NOTHING_COUNTED, each.hashes).max()) if len(each.hashes) else 0.0
        for word, each in zip(words, terms, strict=True)
    }


def _day(reports: Sequence[Report]) -> list[Feature]:
    """Gives the day that most of the reports name, the latest of several, where at least half of them name one."""
    held = Counter(day for sketch in sketch_reports(reports) for day in days_of(sketch))
    if not held:
        return []
    day, count = max(held.items(), key=lambda each: (each[1], each[0]))
    if count < max(2, SHARED_BY * len(reports)):
        return []
    return [Feature(name="day", score=count / len(reports), words=f"a day they name: {date.fromordinal(day)}")]


def _time(reports: Sequence[Report]) -> list[Feature]:
    times = sorted(datetime.fromisoformat(r.published.instant()) for r in reports if r.published is not None)
    if len(times) < 2:
        return []
    days = (times[-1] - times[0]).total_seconds() / 86_400
    words = f"published within {days:.0f} days" if days >= 2 else f"published within {days * 24:.0f} hours"
    return [Feature(name="time", score=1.0 / (1.0 + days), words=words)]


def _language(reports: Sequence[Report]) -> list[Feature]:
    languages = sorted({report.language for report in reports if report.language is not None})
    if len(languages) < 2:
        return []
    return [Feature(name="language", score=0.0, words=f"in {', '.join(languages)}: tied by names, numbers and time")]

"""The tables as patterns, one set for each language that is read without a parser."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from headwater.claims.unparsed import grammar
from headwater.claims.unparsed.acts import ACTS, AROUND, COMING
from headwater.claims.unparsed.nouns import NOUNS, TOLL_NOUNS

LIGHT_LANGUAGES = frozenset(NOUNS)
TOLL_ACTS = frozenset({"die", "injure", "miss", "hospitalise", "sicken"})
ADJECTIVES = {"de": 2, "nl": 2}  # so many words may stand between a number and its noun; elsewhere adjectives follow the noun


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one language's words say around a number."""

    nouns: Mapping[str, str]
    tolls: Mapping[str, str]
    acts: Mapping[str, str]
    around: Mapping[str, str]
    noun_after: re.Pattern[str]
    """Reads from the end of a number to the noun that it counts."""
    of_them: re.Pattern[str]
    """Reads what stands between a part and the number of the whole."""
    toll_after: re.Pattern[str]
    """Reads from a number without noun to what befell those it counts."""
    toll_before: re.Pattern[str]
    """Reads a toll that a number closes: "the number of dead rose to"."""
    act: re.Pattern[str]
    other: re.Pattern[str]
    negation: re.Pattern[str]
    coming: re.Pattern[str]
    probable: re.Pattern[str]
    possible: re.Pattern[str]
    told_by: re.Pattern[str]
    """Reads the words behind which a number counts those who speak."""
    per: Mapping[str, re.Pattern[str]]


@functools.cache
def lexicon_of(language: str) -> Lexicon:
    """Gives the patterns of one of LIGHT_LANGUAGES."""
    tolls, nouns = _forms(TOLL_NOUNS[language].splitlines()), _forms(NOUNS[language].splitlines())
    acts, around = _forms(ACTS[language].splitlines()), _forms(AROUND[language].split(";"))
    befell = {form: act for form, act in acts.items() if act in TOLL_ACTS} | tolls
    filler = rf"(?:(?!(?:{grammar.NO_ADJECTIVE[language]})\b)[^\W\d_]{{2,25}}\s){{0,{ADJECTIVES.get(language, 1)}}}?"
    return Lexicon(
        nouns={form.removeprefix("-"): lemma for form, lemma in nouns.items()},
        tolls=befell,
        acts=acts,
        around=around,
        noun_after=_pattern(
            rf"[\s-](?:d[ei]\s|d'|(?:{grammar.OF_THEM[language]})\s(?:[\d.]{{1,9}}\s)?)?{filler}"
            rf"(?P<noun>{_either([*tolls, *nouns])})(?!\w)|\s?(?P<sign>%|€|\$|£)"
        ),
        of_them=_pattern(rf"\s(?:{grammar.OF_THEM[language]})\s"),
        toll_after=_pattern(rf"\s(?:(?:{grammar.BESIDE_TOLL[language]})\s){{0,4}}(?P<noun>{_either(befell)})(?!\w)"),
        toll_before=_pattern(
            rf"\b(?P<noun>{_either(tolls)})(?:\s[^\W\d_]{{1,25}}){{0,4}}\s(?:{grammar.TO_COUNT[language]})\s(?:\S+\s){{0,2}}$"
        ),
        act=whole(acts),
        other=whole(around),
        negation=_pattern(rf"\b(?:{grammar.NEGATION[language]})(?:\b|(?<='))"),
        coming=whole(COMING[language].split(", ")),
        probable=_pattern(rf"\b(?:{grammar.PROBABLE[language]})\b"),
        possible=_pattern(rf"\b(?:{grammar.POSSIBLE[language]})\b"),
        told_by=_pattern(rf"\b(?:{grammar.TOLD_BY[language]})\s$"),
        per={per: _pattern(rf"[^.;]{{0,30}}?\b(?:{words})\b") for per, words in grammar.PER[language].items()},
    )


def _forms(lines: Iterable[str]) -> dict[str, str]:
    """Gives each form in small letters with its English lemma."""
    split = (line.partition(":") for line in lines)
    return {form.strip().lower(): lemma.strip() for lemma, _, forms in split for form in forms.split(",")}


def _either(forms: Iterable[str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(r"[^\W\d_]{0,20}" + re.escape(f[1:]) if f.startswith("-") else re.escape(f) for f in ordered)


def whole(forms: Iterable[str]) -> re.Pattern[str]:
    """Gives a pattern for any of some forms as whole words."""
    return _pattern(rf"(?<!\w)(?:{_either(forms)})(?!\w)")


def _pattern(raw: str) -> re.Pattern[str]:
    return re.compile(raw, re.IGNORECASE)

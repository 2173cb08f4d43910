"""The sentence around a claim, and words in it that say that things moved on, or what a number takes in and leaves out."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from headwater.model import Claim, Report

# Words by which a report says that things moved on since an earlier account. Ours.
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MOVED = re.compile(
    r"\b(?:rose|risen|rises|climbed|grown|grew|jumped|fell|fallen|dropped|shrunk|shrank|revised|updated|now stands?|so far|"
    r"(?:later|earlier|higher|lower|more|fewer|less) than (?:first|previously|initially|before|originally|planned|announced|"
    rf"yesterday|on {_DAY}|last|the day before|an earlier|a (?:day|week|month|year) (?:ago|earlier))|no longer|since then|"
    r"(?:up|down) from|raised|lowered|new(?:est)? (?:count|toll|figure)|latest (?:count|toll|figure)|postponed|brought forward|"
    r"put (?:off|back)|rescheduled|instead of (?:the )?(?:planned|earlier|first)|corrected|correction|then under)\b",
    re.I,
)
# Words by which a report takes back what it said itself. Ours.
_EARLIER_VERSION = re.compile(
    r"\b(?:earlier|previous|original|first|prior) (?:version|edition)s? of (?:this|the|our)\b"
    r"|\bthis (?:article|story|report|piece|post) (?:has been|was) (?:corrected|amended|updated) (?:to|on|because|after)\b",
    re.I,
)
# Words by which a report says that nothing has moved. Ours.
_STILL = re.compile(r"\b(?:still|not yet|yet to|has yet|remains? (?:under|open|undecided)|no decision)\b", re.I)
# Words by which a count is said to take in, or to leave out, what another count does not. Ours.
_DEFINES = re.compile(
    r"\b(?:(?:not|without) (?:counting|including)|excluding|excludes?|leav(?:es?|ing) out|apart from|except for|includes?|"
    r"counts? only|counting only|suspected (?:cases?|infections?)|on the day|at the scene|on the spot|(?:full|part)[- ]time|"
    r"(?:before|after) tax|pre-tax|net of|normally|usually|in an? (?:usual|normal|ordinary|average) \w+|short hours|"
    r"temporar(?:y|ily)|of (?:those|the ones) (?:who|brought|carried|taken|admitted|treated|found|counted)|"
    r"for (?:the )?(?:[\w’'-]+ ){1,5}alone)\b",
    re.I,
)
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
_COUNT = re.compile(r"\b(?:count|figure|tally|total|toll|register|statistics)s?\b", re.I)
NEAR_CHARS = 400  # a sentence of news is hardly ever longer on one side of a claim


def sentence_around(claim: Claim, reports: Mapping[str, Report]) -> str:
    """Gives the sentence that a claim stands in; the claim's own words where its report is not at hand."""
    report = reports.get(claim.report)
    if report is None:
        return claim.text
    before = report.text[max(0, claim.start - NEAR_CHARS) : claim.start]
    after = report.text[claim.end : claim.end + NEAR_CHARS]
    first, last = claim.text[:1], claim.text[-1:]
    begun = _END.split(before + first)[-1].removesuffix(first)
    return " ".join((begun + claim.text + _END.split(last + after)[0].removeprefix(last)).split())


def tells_earlier_version(claim: Claim, reports: Mapping[str, Report]) -> bool:
    """Tells whether a claim is what a report says that it had wrong before: "an earlier version of this report said"."""
    report = reports.get(claim.report)
    if report is not None and not _tells_of_versions(report.text):
        return False
    return _EARLIER_VERSION.search(sentence_around(claim, reports)) is not None


@functools.lru_cache(maxsize=256)
def _tells_of_versions(text: str) -> bool:
    """Tells whether a text speaks of a version of itself anywhere: hardly any does, and every claim of it is asked."""
    return _EARLIER_VERSION.search(" ".join(text.split())) is not None


def says_moved(claim: Claim, reports: Mapping[str, Report]) -> bool:
    """Tells whether a claim's sentence says that things moved on since an earlier account."""
    return _MOVED.search(sentence_around(claim, reports)) is not None


def says_still(claim: Claim) -> bool:
    """Tells whether a claim's words say that nothing has moved: "is still considering"."""
    return _STILL.search(claim.text) is not None


def sets_against(claim: Claim, figure: str, reports: Mapping[str, Report]) -> bool:
    """Tells whether a claim's sentence sets its own number against another figure: "2,100, against 1,200 at daybreak"."""
    against = (
        rf"\b(?:against|from|than|compared (?:with|to)|earlier|previous(?:ly)?)\b[^.;]{{0,30}}?(?<![\w,.]){re.escape(figure)}\b"
    )
    return figure != "" and re.search(against, sentence_around(claim, reports), re.I) is not None


def defining_words(claim: Claim, reports: Mapping[str, Report]) -> frozenset[str]:
    """Gives the words by which the sentence, or a next one about the count, says what a number takes in or leaves out."""
    told = sentence_around(claim, reports) + " " + _next_about_the_count(claim, reports)
    return frozenset(" ".join(found.lower().split()) for found in _DEFINES.findall(told))


def _next_about_the_count(claim: Claim, reports: Mapping[str, Report]) -> str:
    report = reports.get(claim.report)
    after = "" if report is None else report.text[claim.end : claim.end + 2 * NEAR_CHARS]
    following = [*_END.split(after), "", ""][1]
    return following if _COUNT.search(following) else ""

"""Outlets that a report describes and does not name, where another report of the story says which outlet is so described."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from headwater.lineage.citations import Credit, is_own
from headwater.model import Report
from headwater.text.agencies import MEDIA_WORDS, PAPER_WORDS
from headwater.text.landmarks import stem
from headwater.text.names import is_same_outlet

AROUND_CHARS = 60  # a description stands right beside the name it describes
_CLASSES = {
    "broadcaster": "broadcaster", "television": "broadcaster", "radio": "broadcaster", "channel": "broadcaster",
    "agency": "agency", "wire": "agency",
    "newspaper": "newspaper", "daily": "newspaper", "weekly": "newspaper", "magazine": "newspaper",
}  # fmt: skip
_STANDING = r"(?:public|state|state-run|state-owned|national|official|government|private)"
_KIND = rf"(?P<standing>{_STANDING} )?(?:news |press |wire |trade |television |radio )?(?P<noun>{'|'.join(_CLASSES)})"
_DESCRIPTION = re.compile(
    rf"(?:(?P<owner>[A-Z][\w-]{{1,40}})[’']s |(?:[Tt]he|[Aa]n?|[Oo]ne) (?:(?P<adjective>[A-Z][\w-]{{1,40}}) )?){_KIND}"
    r"(?: (?:of|in) (?P<place>[A-Z][\w-]{1,40}))?"
)
_CITING = re.compile(r"\b(?:according to|cit(?:ed|es|ing)|told|report(?:s|ed)|said|says|quot(?:ed|ing)|wrote)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Description:
    start: int
    end: int
    kind: str
    standing: str
    place: str


def described_credits(reports: Sequence[Report], credits: Sequence[Credit]) -> list[Credit]:
    """Gives a citation for each description that fits exactly one outlet which a report of the story describes alike.

    Refuses: a description that fits two outlets, or that gives neither a land nor a standing ("the agency").
    """
    named: dict[str, list[Credit]] = {}
    for credit in credits:
        named.setdefault(credit.report, []).append(credit)
    meanings = {m for report in reports for m in _introduced(report, named.get(report.id, ()))}
    meanings |= {m for report in reports if report.outlet for m in _by_its_place(report.outlet)}
    ordered = sorted(meanings)
    found = []
    for report in reports:
        taken = [(credit.start, credit.end) for credit in named.get(report.id, ())]
        for description in _descriptions(report.text, taken):
            names = sorted({name for key, name in ordered if _fits(description, key)})
            if _is_one_outlet(names) and not is_own(report, names[0]):
                end = description.end
                found.append(Credit(report=report.id, name=names[0], start=description.start, end=end, how="cited"))
    return found


def _introduced(report: Report, credits: Iterable[Credit]) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Gives (kind, standing, place) of each description that stands beside a name, with the name."""
    for credit in credits:
        at = report.text.find(credit.name, credit.start, max(credit.end, credit.start + len(credit.name)))
        if at < 0 or credit.how == "footnote":
            continue
        before = report.text[max(0, at - AROUND_CHARS) : at]
        after = report.text[at + len(credit.name) : at + len(credit.name) + AROUND_CHARS]
        for leading in _DESCRIPTION.finditer(before):
            if re.fullmatch(r",? (?:the )?", before[leading.end() :]):
                yield _key(leading), credit.name
        following = re.match(r"(?: \([A-Z]{2,6}\))?, (?:the )?", after)
        match = (
            _DESCRIPTION.match(after, following.end() - 4 * after[: following.end()].endswith("the ")) if following else None
        )
        if match is not None and not re.match(r" [A-Z]", after[match.end() :]):
            yield _key(match), credit.name


def _by_its_place(outlet: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Gives what an outlet can be called by the place in its name: "a Tolm newspaper" for the Tolm Gazette."""
    words = re.findall(r"[^\W\d_]{4,}", outlet)
    kind = next((_CLASSES[word.lower()] for word in words if word.lower() in _CLASSES), "newspaper")
    for word in words[: len(words) - 1 if len(words) > 1 else 0]:
        if word[0].isupper() and word.lower() not in MEDIA_WORDS | PAPER_WORDS:
            yield (kind, "", stem(word)), outlet


def _key(match: re.Match[str]) -> tuple[str, str, str]:
    place = match.group("owner") or match.group("adjective") or match.group("place") or ""
    return _CLASSES[match.group("noun")], (match.group("standing") or "").strip(), stem(place)


def _descriptions(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[_Description]:
    """Gives descriptions that stand without a name: with a land, or with a standing where something is cited."""
    for match in _DESCRIPTION.finditer(text):
        around = text[max(0, match.start() - AROUND_CHARS) : match.end() + AROUND_CHARS]
        has_name = re.match(r",? (?:the )?[A-Z(]", text[match.end() :]) or any(
            start < match.end() + 6 and match.start() - 6 < end for start, end in taken
        )
        kind, standing, place = _key(match)
        if not has_name and (place or (standing and _CITING.search(around))):
            yield _Description(match.start(), match.end(), kind, standing, place)


def _fits(description: _Description, key: tuple[str, str, str]) -> bool:
    kind, standing, place = key
    if kind != description.kind:
        return False
    if place and description.place:
        return place == description.place
    return bool(standing) and standing == description.standing


def _is_one_outlet(names: Sequence[str]) -> bool:
    """True where the names are forms of one: the same words, initials or host, or a letter apart."""
    first = names[0] if names else ""
    same = [is_same_outlet(first, name) or Levenshtein.distance(first, name, score_cutoff=1) <= 1 for name in names]
    return bool(names) and all(same)

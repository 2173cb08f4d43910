"""Ties between reports in different languages: the same landmarks, sentence by sentence, in the same order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.lineage.decide import (
    COMPLETE_WEIGHT,
    CREDIT_WEIGHT,
    MIN_TRANSLATED_MARKS,
    MIN_TRANSLATED_STEPS,
    OPEN_BELOW,
    RETOLD_TIE,
    SUPPORTED_TIE,
    TIME_WEIGHT,
    TRANSLATED,
    TRANSLATED_CREDITED,
    TRANSLATED_NUMBERS,
    TRANSLATED_OPEN,
    TRANSLATED_TIE,
    Naming,
    chance,
    time_order,
)
from headwater.lineage.links import listed, make_link
from headwater.lineage.retold import Landmarks, Retold, read_story, tell
from headwater.lineage.told import TiedPair
from headwater.model import Link, Reason, Report, Rival, Span

ALL_PAIRS_UP_TO = 16  # so few reports are all compared across languages
PARTNERS = 6  # of each report in a larger story: those that share most numbers and names
FULL_KINDS = ("copy", "wire", "rewrite")
_SAYS_SO = re.compile(
    r"\b(?:translated (?:from|by)|translation (?:of|from)"
    r"|(?:appeared|published|written) (?:first |originally )?in (?-i:[A-Z])\w+ (?:in|by|on)\b"
    r"|übersetzt (?:aus|von)|Übersetzung|aus dem (?-i:[A-Z])\w+en (?:von|übersetzt)|traduit (?:de|du|par)|traduction"
    r"|traducido (?:de|del|por)|traducción|tradotto (?:da|dal)|traduzione|перевод)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Two reports in different languages, the likelier upstream one first, and what speaks for a translation."""

    retold: Retold
    odds: float
    """Log-odds that the direction is right."""
    said: tuple[Span, ...]
    """Where the downstream report says that it is a translation."""
    names_outlet: bool
    """True where the downstream report names the upstream outlet."""
    by_time: bool
    """True where the times of publication tell the direction."""

    @property
    def up(self) -> str:
        return self.retold.up.id

    @property
    def down(self) -> str:
        return self.retold.down.id


def translation_links(
    reports: Sequence[Report], ties: Sequence[TiedPair], naming: Callable[[Report, Report], Naming]
) -> list[Link]:
    """Gives a link to each report that is a translation of another, from the one it follows most closely.

    Refuses: reports whose language is unknown; reports whose text is another's of their own language.
    Cost: a few hundred pairs a CPU second; pairs are linear in the reports.
    """
    if len({report.language for report in reports} - {None}) < 2:
        return []
    landmarks = read_story(reports)
    rank = {report.id: index for index, report in enumerate(reports)}
    found = [_read(tell(a, b, landmarks), naming(a, b)) for a, b in _pairs(reports, landmarks)]
    accepted = [each for each in found if _is_translation(each)]
    accepted.sort(key=lambda each: (-round(each.retold.score, 2), rank[each.up], rank[each.down]))
    return list(_chosen(accepted, ties, landmarks))


def _pairs(reports: Sequence[Report], landmarks: Landmarks) -> Iterator[tuple[Report, Report]]:
    """Gives the pairs of different languages worth comparing, in the order of the reports."""
    told = [report for report in reports if report.language is not None]
    bags = [landmarks.bag(report.id) for report in told]
    kept: set[tuple[int, int]] = set()
    for i, report in enumerate(told):
        others = [j for j, other in enumerate(told) if other.language != report.language]
        if len(told) > ALL_PAIRS_UP_TO:
            others = sorted(others, key=lambda j: (-len(bags[j] & bags[i]), j))[:PARTNERS]
        kept.update((min(i, j), max(i, j)) for j in others)
    for i, j in sorted(kept):
        if len(bags[i] & bags[j]) >= MIN_TRANSLATED_MARKS:
            yield told[i], told[j]


def _read(retold: Retold, naming: Naming) -> _Reading:
    """Gives a pair turned so that the likelier upstream report is first."""
    a, b, back = retold.up, retold.down, retold.turned()
    order = time_order(a, b)
    said_a, said_b = _says_so(a), _says_so(b)
    odds = TIME_WEIGHT * order
    odds += COMPLETE_WEIGHT * ((retold.covered > back.covered) - (back.covered > retold.covered))
    odds += CREDIT_WEIGHT * ((naming.b_names_a or bool(said_b)) - (naming.a_names_b or bool(said_a)))
    if odds >= 0:
        return _Reading(retold, odds, said_b, naming.b_names_a, order != 0)
    return _Reading(back, -odds, said_a, naming.a_names_b, order != 0)


def _says_so(report: Report) -> tuple[Span, ...]:
    return tuple(Span(report=report.id, start=m.start(), end=m.end()) for m in _SAYS_SO.finditer(report.text))


def _is_translation(reading: _Reading) -> bool:
    retold = reading.retold
    if len(retold.steps) < MIN_TRANSLATED_STEPS or retold.share_of_numbers_kept() < TRANSLATED_NUMBERS:
        return False
    return retold.score >= (TRANSLATED_CREDITED if reading.said else TRANSLATED)


def _chosen(accepted: Sequence[_Reading], ties: Sequence[TiedPair], landmarks: Landmarks) -> Iterator[Link]:
    """Gives the closest parent of each report; others that come as near, and are not its kin, are rivals."""
    near, full = _relatives(ties)
    keys = {each.retold.key for each in accepted}
    by_down: dict[str, list[_Reading]] = {}
    for each in accepted:
        is_through = any((each.up, other) in keys for other in near.get(each.down, ()))
        if each.down not in full and not (is_through and each.retold.score < TRANSLATED):
            by_down.setdefault(each.down, []).append(each)
    for readings in by_down.values():
        chosen = _closest(readings, landmarks)
        first = next((each for each in by_down.get(chosen.up, ()) if _is_back(each, chosen)), None)
        if first is not None:
            yield _link_back(first, chosen, landmarks, near)
            continue
        close = chosen.retold.score - TRANSLATED_OPEN
        others = [other for other in accepted if other.down == chosen.down and other.up != chosen.up]
        yield _link(chosen, [o for o in others if o.retold.score > close and o.up not in near.get(chosen.up, ())])


def _closest(readings: Sequence[_Reading], landmarks: Landmarks) -> _Reading:
    """Gives, of those that tell a report nearly as well as the best, the one whose outlet it names, or that has most of it."""
    close = readings[0].retold.score - TRANSLATED_OPEN
    fit = [each for each in readings if each.retold.score > close]
    return min(fit, key=lambda each: (not each.names_outlet, -landmarks.share_in(each.down, each.up)))


def _is_back(first: _Reading, second: _Reading) -> bool:
    """Gives True where a report would be translated from a translation out of its own language, whose text was there before."""
    origin, end = first.retold.up, second.retold.down
    return origin.language == end.language and time_order(origin, end) >= 0 and origin.id != end.id


def _link_back(first: _Reading, second: _Reading, landmarks: Landmarks, near: Mapping[str, set[str]]) -> Link:
    """Gives a rewrite from the report of its own language that has most of it, among the translated one and its kin."""
    down, language = second.retold.down, first.retold.up.language
    kin = [landmarks.reports[id] for id in sorted(near.get(first.up, set()) - {down.id})]
    fit = [first.retold.up, *(each for each in kin if each.language == language and time_order(each, down) >= 0)]
    retold = tell(max(fit, key=lambda each: landmarks.share_in(down.id, each.id)), down, landmarks)
    told = second.retold
    spans = tuple(span for p in told.passages() for span in (p.upstream, p.downstream) if span is not None)
    share = f"{told.told} of {len(told.down_marks)} sentences"
    what = f"Tells the same as a translation of the upstream report, in the upstream language: {share}."
    return make_link(
        "rewrite",
        retold.up.id,
        down.id,
        probability=RETOLD_TIE * chance(second.odds),
        passages=retold.passages(),
        reasons=(Reason(what=what, spans=spans), *_time_reasons(second)),
        rivals=(Rival(upstream=second.up, downstream=down.id, probability=(1 - RETOLD_TIE) * chance(second.odds)),),
    )


def _relatives(ties: Sequence[TiedPair]) -> tuple[dict[str, set[str]], set[str]]:
    """Gives the reports that share text with each report, and those whose text is mostly another's of their language."""
    near: dict[str, set[str]] = {}
    full: set[str] = set()
    for shared, tie in ties:
        a, b = shared.a.report.id, shared.b.report.id
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
        if tie.kind in FULL_KINDS and not tie.is_partial:
            full.add(b if tie.a_first >= 0 else a)
    return near, full


def _link(reading: _Reading, rivals: Iterable[_Reading]) -> Link:
    strength = SUPPORTED_TIE if reading.said or reading.names_outlet else TRANSLATED_TIE
    forward = chance(reading.odds)
    ends = [Rival(upstream=r.up, downstream=r.down, probability=strength * r.retold.score / 2) for r in rivals]
    if reading.odds < OPEN_BELOW:
        ends.append(Rival(upstream=reading.down, downstream=reading.up, probability=strength * (1 - forward)))
    return make_link(
        "translation",
        reading.up,
        reading.down,
        probability=strength * forward,
        passages=reading.retold.passages(),
        reasons=tuple(_reasons(reading)),
        rivals=tuple(ends),
    )


def _reasons(reading: _Reading) -> Iterator[Reason]:
    retold = reading.retold
    share = f"{retold.told} of {len(retold.down_marks)} sentences"
    yield Reason(
        what=f"Tells the same as the upstream report, in another language and in the same order: {share}.",
        spans=tuple(span for p in retold.passages() for span in (p.upstream, p.downstream) if span is not None),
    )
    numbers = retold.numbers_kept()
    if numbers:
        yield Reason(what=f"Gives the same numbers in the same places: {listed(numbers)}.")
    if reading.said:
        yield Reason(what="The downstream report says that it is a translation.", spans=reading.said)
    if reading.names_outlet:
        yield Reason(what="The downstream report names the upstream outlet.")
    yield from _time_reasons(reading)


def _time_reasons(reading: _Reading) -> Iterator[Reason]:
    if reading.by_time:
        yield Reason(what="The upstream report was published earlier.")
    if reading.odds < OPEN_BELOW:
        yield Reason(what="Neither publication times nor credits tell which came first; the other direction stays open.")

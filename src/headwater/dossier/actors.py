"""Who speaks in which report, as a picture; the table of speakers says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from headwater.dossier.view import DossierView
from headwater.model import Dossier, Speaker
from headwater.render.catalogue import _
from headwater.render.network_svg import Actor, Word, network_svg
from headwater.render.words import counted

MOST_SPEAKERS = 24  # lines of more cannot be told apart; the table holds everyone


def actors_picture(dossier: Dossier, view: DossierView, *, href: Callable[[str], str]) -> str:
    """Gives the SVG of speakers and the reports that give their word, those that most reports give first."""
    told: Counter[tuple[str, str]] = Counter()
    for claim in dossier.claims:
        told.update((speaker, claim.report) for speaker in {link.speaker for link in claim.attribution})
    spread = Counter(speaker for speaker, _report in told)
    claims: Counter[str] = Counter()
    for (speaker, _report), count in told.items():
        claims[speaker] += count
    records = {speaker.id: speaker for speaker in dossier.speakers}
    heard = sorted(spread, key=lambda id: (-spread[id], -claims[id], records[id].name, id))[:MOST_SPEAKERS]
    names = {report.id: f"R{report.number} {report.name}" for report in view.reports}
    words = [_word(records[id], report.id, names, told) for id in heard for report in view.reports if (id, report.id) in told]
    speaking = {word.report for word in words}
    return network_svg(
        [_speaker(records[id].name, id, claims[id], records[id].named, href) for id in heard],
        [Actor(id, name, name, href(id), False) for id, name in names.items() if id in speaking],
        words,
        label=_("Who speaks in which report. The table below says the same."),
    )


def _word(speaker: Speaker, report: str, names: Mapping[str, str], told: Mapping[tuple[str, str], int]) -> Word:
    claims = told[speaker.id, report]
    title = f"{speaker.name}, {names[report]}: {counted(claims, 'claim')}"
    return Word(speaker=speaker.id, report=report, claims=claims, title=title)


def _speaker(name: str, id: str, claims: int, is_named: bool, href: Callable[[str], str]) -> Actor:
    return Actor(id, name, f"{name}: {counted(claims, 'claim')}", href(id), not is_named)

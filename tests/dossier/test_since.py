"""What changed between two revisions: reports, questions and conflicts that a reader of the earlier one has not seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.dossier.since import since
from headwater.face import read_many, trace
from headwater.model import Dossier

TEXTS = {
    "morning": "Barge sinks\n\nAt least 3 people drowned when a barge sank near Tell Lock, the canal police said.\n",
    "noon": "Barge goes down\n\nAt least 3 people drowned when a barge sank near Tell Lock, the canal police said.\n",
    "evening": "Barge toll\n\nExactly 8 people drowned when the barge sank near Tell Lock, hospital director Ana Brell said.\n",
}


def _traced(folder: Path, *names: str) -> Dossier:
    folder.mkdir()
    for hour, name in enumerate(names, start=8):
        (folder / f"{name}.txt").write_text(TEXTS[name], encoding="utf-8")
        meta = f'{{"outlet": "{name.title()} News", "published": "2031-03-04T{hour:02}:00:00Z"}}'
        (folder / f"{name}.txt.meta.json").write_text(meta, encoding="utf-8")
    return trace(list(read_many([folder])))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Dossier, Dossier]:
    folder = tmp_path_factory.mktemp("barge")
    return _traced(folder / "before", "morning", "noon"), _traced(folder / "after", "morning", "noon", "evening")


def test_the_same_revision_twice_is_nothing(both: tuple[Dossier, Dossier]) -> None:
    assert since(both[0], both[0]).is_nothing
    assert since(both[1], both[1]).is_nothing


def test_a_report_that_came_brings_its_reading_and_what_it_contradicts(both: tuple[Dossier, Dossier]) -> None:
    told = since(*both)
    assert len(told.reports) == 1
    drowned = next(one for one in told.questions if "drowned" in one.statement)
    assert drowned.before is not None
    assert len(drowned.readings) == 1
    assert {one.id for one in told.conflicts} == {one.id for one in both[1].conflicts} - {one.id for one in both[0].conflicts}


def test_a_report_that_was_withdrawn_is_counted_and_takes_its_conflicts_along(both: tuple[Dossier, Dossier]) -> None:
    told = since(both[1], both[0])
    assert (told.gone, told.reports) == (1, ())
    assert told.resolved == len(both[1].conflicts) - len(both[0].conflicts)

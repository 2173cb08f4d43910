"""What an editor asks first: whom reports repeat, on whose word, who is not heard, and how each answer came up."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.dossier.at_a_glance import at_a_glance, came_up
from headwater.dossier.over_time import origins_over_time
from headwater.dossier.viewing import view_of
from headwater.face import read_many, trace
from headwater.model import Dossier

WIRE = """Silo bursts at Orrin Quay

At least 9 people were hurt when a grain silo burst at Orrin Quay, harbour master Tessa Vane told the Orrin Press Agency.
Mayor Lutz Karrow was seen at the quay.
"""
COPY = """Silo bursts in Orrin

At least 9 people were hurt when a grain silo burst at Orrin Quay, harbour master Tessa Vane said.
Mayor Lutz Karrow came to the quay.
"""
LATER = """Toll rises in Orrin

In all 14 people were hurt when the grain silo burst at Orrin Quay, harbour master Tessa Vane said on Tuesday.
Mayor Lutz Karrow stayed away.
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("silo")
    for hour, (name, text) in enumerate({"wire": WIRE, "copy": COPY, "later": LATER}.items(), start=8):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        meta = f'{{"outlet": "The {name.title()}", "published": "2031-03-04T{hour:02}:00:00Z"}}'
        (folder / f"{name}.txt.meta.json").write_text(meta, encoding="utf-8")
    return trace(list(read_many([folder])))


def test_who_speaks_stands_with_claims_and_reports_and_who_does_not_is_said(told: Dossier) -> None:
    glance = at_a_glance(told, view_of(told))
    vane = next(one for one in glance.knowers if "Vane" in one.who.text)
    assert vane.reports == 3
    assert [one.who.text for one in glance.unheard] == ["Lutz Karrow"]
    assert glance.unheard[0].reports == 3


def test_an_answer_begins_with_the_first_report_on_somebodys_word_and_goes_on_in_time(told: Dossier) -> None:
    view = view_of(told)
    order = {report.id: n for n, report in enumerate(told.reports)}
    hurt = next(one for one in view.questions if any("9" in p.reading for p in one.positions))
    came = came_up(hurt, order)
    assert order[came.first.report.id] == 0
    assert came.first.chain
    readings = [reading for reading, _said in came.readings]
    assert readings.index("at least 9 people") < readings.index("14 people")
    assert all(move.aspect != "quantity" for move in came.moves), "the readings tell what became of the number"


def test_whoever_names_the_origin_is_told_from_whoever_does_not(dossier: Dossier) -> None:
    repeated = at_a_glance(dossier, view_of(dossier)).repeated
    assert [(one.origin.name, one.reports, one.unnamed) for one in repeated] == [("Radio Tavin", 2, 0)]


def test_nothing_is_told_of_a_story_in_which_nobody_speaks(tmp_path: Path) -> None:
    path = tmp_path / "quiet.txt"
    path.write_text("Snow\n\nSnow fell on the pass.\n", encoding="utf-8")
    quiet = trace(list(read_many([path])))
    glance = at_a_glance(quiet, view_of(quiet))
    assert (glance.repeated, glance.knowers, glance.unnamed_claims, glance.unheard) == ((), (), 0, ())


def test_how_a_story_spread_is_a_line_an_origin_with_repeats_hollow_and_every_dot_a_link(told: Dossier) -> None:
    view = view_of(told)
    drawn = origins_over_time(view, href=lambda id: f"/at/{id}")
    for origin in view.origins[:5]:
        assert f'href="/at/{origin.id}"' in drawn
        for report in origin.reports:
            assert f'href="/at/{report.id}"' in drawn
    repeats = sum(report.id != origin.target.id for origin in view.origins[:5] for report in origin.reports)
    assert drawn.count('class="node ghost"') == repeats > 0


def test_without_times_there_is_no_picture_of_how_it_spread(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("Snow\n\nSnow fell on the pass.\n", encoding="utf-8")
    assert origins_over_time(view_of(trace(list(read_many([tmp_path])))), href=str) == ""

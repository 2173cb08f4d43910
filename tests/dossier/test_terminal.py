"""The summary on a terminal: what a person can act on, and no control over the terminal."""

from __future__ import annotations

import dataclasses
import io

from rich.console import Console, RenderableType

from headwater.dossier.lineage_terminal import lineage_summary
from headwater.dossier.terminal import dossier_summary
from headwater.model import Dossier


def printed(what: RenderableType, *, width: int = 100) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False).print(what)
    return out.getvalue()


def test_summary_says_what_a_person_can_act_on(dossier: Dossier) -> None:
    text = printed(dossier_summary(dossier))
    for said in (
        "4 reports, 2 to 4 independent origins",
        "Outside the corpus, outlets: Radio Tavin, Quay Weekly",
        "at least 12 people",
    ):
        assert said in text
    assert "╳ “15 people were hurt" in text
    assert "The file holds no text. Leave it out. [report.empty]" in text


def test_lines_carry_no_trailing_blanks(dossier: Dossier) -> None:
    assert [line for line in printed(dossier_summary(dossier), width=60).splitlines() if line != line.rstrip()] == []


def test_narrow_screens_lose_no_word(dossier: Dossier) -> None:
    wide, narrow = (printed(dossier_summary(dossier), width=w).split() for w in (200, 40))
    assert wide == narrow


def test_escape_codes_in_names_are_shown_and_not_obeyed(dossier: Dossier) -> None:
    hostile = dataclasses.replace(dossier.reports[0], outlet="\x1b[31mRed [bold]Post")
    text = printed(dossier_summary(dataclasses.replace(dossier, reports=(hostile, *dossier.reports[1:]))))
    assert "\x1b" not in text
    assert "⟦U+001B⟧[31mRed [bold]Post" in text


def test_lineage_names_ties_delay_credit_and_origins(dossier: Dossier) -> None:
    text = printed(lineage_summary(dossier))
    assert "R3 Quay Post shares text with R2 Orsel Gazette  very likely, 23 min later, does not name it" in text
    assert "Radio Tavin  outside the corpus, 2 claims in 2 reports" in text

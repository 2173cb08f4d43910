"""Markdown: every quotation has its footnote, and no text breaks out."""

from __future__ import annotations

import re

from headwater.dossier.markdown import dossier_markdown
from headwater.model import Dossier


def test_every_footnote_is_used_and_defined_once(dossier: Dossier) -> None:
    text = dossier_markdown(dossier)
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert defined == [str(n) for n in range(1, len(defined) + 1)]
    assert used == set(defined)


def test_footnotes_hold_the_exact_words_with_span_and_hash(dossier: Dossier) -> None:
    text = dossier_markdown(dossier)
    for claim in dossier.claims:
        sha256 = next(r.sha256 for r in dossier.reports if r.id == claim.report)
        assert f"{claim.start}–{claim.end}, sha256 `{sha256[:12]}`: “{claim.text}”" in text


def test_hostile_headline_stays_text(dossier: Dossier) -> None:
    text = dossier_markdown(dossier)
    assert "<script>" not in text
    assert "\\*bold\\* \\[link\\]" in text


def test_marks_that_turn_letters_are_shown_by_code(dossier: Dossier) -> None:
    assert "\u202e" not in dossier_markdown(dossier)


def test_both_counts_and_every_side_are_there(dossier: Dossier) -> None:
    text = dossier_markdown(dossier)
    assert "**4 reports, 2 to 4 independent origins**" in text
    assert "side 1: “Twelve people" in text and "side 2: “15 people" in text

"""The page: self-contained, every reference lands, every mark holds its span, no text breaks out."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

import lxml.html
import pytest

from headwater.dossier.assemble import assemble
from headwater.dossier.html import dossier_html
from headwater.flow import Records
from headwater.model import Dossier, Refusal, TimeRef
from headwater.settings import DEFAULT
from headwater.testing.bridge import Bridge


@pytest.fixture(scope="module")
def text(dossier: Dossier) -> str:
    return dossier_html(dossier)


@pytest.fixture(scope="module")
def page(text: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(text)


def words_of(page: lxml.html.HtmlElement, id: str) -> str:
    pieces = page.xpath(f'//mark[@id="{id}" or @data-of="{id}"]')
    return "".join(piece.text_content() for piece in pieces)


def test_every_reference_lands(page: lxml.html.HtmlElement) -> None:
    ids = set(page.xpath("//@id"))
    targets = [href[1:] for href in page.xpath("//@href") if href.startswith("#")]
    assert len(targets) > 50
    assert [target for target in targets if target not in ids] == []


def test_ids_are_unique(page: lxml.html.HtmlElement) -> None:
    assert [id for id, count in Counter(page.xpath("//@id")).items() if count > 1] == []


def test_nothing_is_loaded_from_outside(page: lxml.html.HtmlElement, text: str) -> None:
    assert page.xpath("//@src") == []
    assert [href for href in page.xpath("//@href") if not href.startswith("#")] == []
    assert page.xpath("//link | //img | //iframe | //object | //base") == []
    assert re.search(r"url\(|@import", "".join(page.xpath("//style/text()"))) is None
    assert "default-src 'none'" in text


def test_every_claim_opens_its_exact_words(page: lxml.html.HtmlElement, dossier: Dossier) -> None:
    for claim in dossier.claims:
        assert words_of(page, claim.id) == claim.text


def test_every_claim_is_said_once_and_leads_to_its_words(page: lxml.html.HtmlElement, dossier: Dossier) -> None:
    for claim in dossier.claims:
        (said,) = page.xpath(f'//*[@id="k-{claim.id}"]')
        assert f"#{claim.id}" in said.xpath(".//@href")


def test_evidence_anchors_hold_their_spans(page: lxml.html.HtmlElement, dossier: Dossier) -> None:
    anchors = [id for id in page.xpath("//mark/@id") if id.startswith("e-")]
    assert anchors
    for id in anchors:
        number, start, end = map(int, id.split("-")[1:])
        assert words_of(page, id) == dossier.reports[number - 1].text[start:end]


def test_whole_texts_stand_at_the_end_unchanged(page: lxml.html.HtmlElement, dossier: Dossier) -> None:
    for report in dossier.reports:
        (body,) = page.xpath(f'//article[@id="{report.id}"]//div[contains(@class, "text")]')
        assert "".join(p.text_content() for p in body.xpath("./p")) == report.text


def test_hostile_headline_stays_text(page: lxml.html.HtmlElement, text: str) -> None:
    assert "<script>alert" not in text
    assert any("<script>alert('x')</script>" in heading.text_content() for heading in page.xpath("//h3"))
    assert page.xpath("//script") == []


def test_marks_that_turn_letters_act_on_nothing_else(page: lxml.html.HtmlElement) -> None:
    wrapped = page.xpath('//bdi[@class="ctl"]')
    assert {bdi.get("data-code") for bdi in wrapped} == {"U+202E", "U+202C"}
    outside = [t for t in page.xpath("//text()[not(parent::bdi[@class='ctl'])]") if "\u202e" in t]
    assert outside == []


def test_two_counts_head_the_page(page: lxml.html.HtmlElement) -> None:
    counts = [p.text_content() for p in page.xpath('//div[@class="counts"]/p')]
    assert counts == ["4 reports", "2 to 4 independent origins"]


def test_text_is_shared_and_not_copied_where_nobody_is_named(page: lxml.html.HtmlElement) -> None:
    table = page.xpath('//table[@class="ties"]')[0].text_content()
    assert "shares text with" in table and "does not name it" in table
    assert "copied from" not in table


@pytest.mark.parametrize("word", ["false", "fake", "lie", "wrong", "true", "debunk"])
def test_page_never_says_who_is_right(page: lxml.html.HtmlElement, word: str) -> None:
    said = " ".join(page.xpath("//main//text()") + page.xpath("//header//text()"))
    assert re.search(rf"\b{word}\b", said, re.IGNORECASE) is None


def test_outside_origins_are_named_with_what_that_means(page: lxml.html.HtmlElement) -> None:
    head = page.xpath("//header")[0].text_content()
    assert "Outlets outside the corpus: Radio Tavin, Quay Weekly." in head
    assert "not found in the corpus" in head


def test_direct_words_and_resolved_times_are_told_of_a_claim(bridge: Bridge) -> None:
    claim = bridge.claims["blog"]
    start = bridge.blog.text.index("here")
    time = TimeRef(
        start=start,
        end=start + 4,
        text="here",
        earliest="2031-03-04",
        latest="2031-03-04",
        precision="day",
        edtf="2031-03-04",
    )
    timed = dataclasses.replace(claim, times=(time,))
    records = [timed if record is claim else record for record in bridge.records]
    found = lxml.html.document_fromstring(dossier_html(assemble(Records(records), settings=DEFAULT, version="0")))
    said = found.xpath(f'//*[@id="k-{claim.id}"]')[0].text_content()
    assert "in quotation marks" in said and "“here” = 2031-03-04" in said


def test_refusals_are_shown_with_code_and_words(page: lxml.html.HtmlElement) -> None:
    section = page.xpath('//section[@aria-labelledby="refusals"]')[0].text_content()
    assert "empty.txt" in section and "report.empty" in section and "holds no text" in section


def test_page_without_reports_still_says_why() -> None:
    refusal = Refusal(scope="report", input="<b>.txt", report=None, code="report.empty", message="The file holds no text.")
    found = dossier_html(assemble(Records([refusal]), settings=DEFAULT, version="0"))
    assert "&lt;b&gt;.txt" in found and "0 reports" in found


def test_same_dossier_gives_the_same_page(bridge: Bridge, text: str) -> None:
    again = assemble(Records(reversed(bridge.records)), settings=DEFAULT, version="0.0.0")
    assert dossier_html(again) == text

"""Pages: what is the report, who signed it, what stands around it. Every page is invented."""

from __future__ import annotations

import json

import pytest

from headwater.intake.read import read
from headwater.model import Report
from headwater.testing.files import LEAD, MORE, PARAGRAPHS, page_of


def report_of(markup: str, *, url: str | None = None) -> Report:
    """Gives the one report of a page."""
    (report,) = read(markup.encode(), name="page.html", url=url)
    assert isinstance(report, Report)
    return report


def roles_of(report: Report) -> list[tuple[str, str]]:
    return [(p.role, report.text[p.start : p.end]) for p in report.paragraphs]


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_blocks_stand_in_order_with_captions_in_place_and_menus_left_out() -> None:
    report = report_of(
        page_of(
            "<p class='byline'>By Ada Marl</p><time datetime='2026-03-04'>4 March 2026</time>"
            "<figure><img src='a.jpg'><figcaption>The ferry at the quay of Lorn</figcaption></figure>"
            f"<p>LORN, March 4 (QNA) - {LEAD}</p><div class='ad'><p>Buy a boat now, cheap, from us at the quay.</p></div>"
            f"<h2>What next</h2><blockquote>“We wait,” she said. “And we wait.”</blockquote><ul><li>{MORE}</li></ul>"
            f"<p>{LEAD}</p><p class='credit'>Additional reporting by Bo Quist</p>"
        )
    )
    assert roles_of(report) == [
        ("title", "Ferry stopped at Lorn"),
        ("byline", "By Ada Marl"),
        ("dateline", "4 March 2026"),
        ("caption", "The ferry at the quay of Lorn"),
        ("dateline", "LORN, March 4 (QNA) -"),
        ("body", LEAD),
        ("title", "What next"),
        ("body", "“We wait,” she said. “And we wait.”"),
        ("body", MORE),
        ("body", LEAD),
        ("credit", "Additional reporting by Bo Quist"),
    ]
    assert report.text.count("\n\n") == 9
    assert "Home" not in report.text and "Hats" not in report.text


def test_links_point_at_their_words() -> None:
    report = report_of(
        page_of(f"<p>{LEAD} The <a href='/tide'>Tide <b>Weekly</b></a> said so.</p>{PARAGRAPHS}"), url="https://q.example/a/b"
    )
    assert [(report.text[k.start : k.end], k.url) for k in report.page_links] == [("Tide Weekly", "https://q.example/tide")]


GRAPH = {
    "@graph": [
        {"@type": "WebPage", "headline": "Not this"},
        {"@type": ["NewsArticle"], "headline": "Ferry stopped at Lorn", "datePublished": "2026-03-04T09:00:00+01:00",
         "dateModified": "2026-03-09T09:00:00Z", "author": [{"@id": "#a"}, {"name": "Bo Quist"}], "publisher": {"@id": "#o"}},
        {"@id": "#a", "@type": "Person", "name": "Ada Marl"},
        {"@id": "#o", "@type": "Organization", "name": "The Quay Times"},
    ]
}  # fmt: skip
HEADS = [
    (
        ld(GRAPH),
        ("The Quay Times", ("Ada Marl", "Bo Quist"), "2026-03-04T09:00:00+01:00", "json-ld"),
        "a graph with references",
    ),
    (
        ld([{"@type": "NewsArticle", "author": "Ada Marl", "publisher": {"name": "Q"}, "datePublished": "2026-03-04"}]),
        ("Q", ("Ada Marl",), "2026-03-04", "json-ld"),
        "a list, names as strings",
    ),
    (
        '<meta property="og:site_name" content="Quay Times"><meta name="author" content="By Ada Marl">'
        '<meta property="article:published_time" content="2026-03-04T10:11:12Z">',
        ("Quay Times", ("Ada Marl",), "2026-03-04T10:11:12+00:00", "meta"),
        "meta elements",
    ),
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", broken</script><meta name="date" content="4 March 2026">',
        (None, (), "2026-03-04", "meta"),
        "broken JSON-LD is passed over",
    ),
    (ld({"@type": "NewsArticle", "author": 7, "publisher": [None], "datePublished": {}}), (None, (), None, None), "odd types"),
]


@pytest.mark.parametrize(("head", "expected", "reason"), HEADS, ids=[h[2] for h in HEADS])
def test_what_the_markup_declares_is_known(head: str, expected: tuple[object, ...], reason: str) -> None:
    report = report_of(page_of(PARAGRAPHS, head=head))
    published = report.published
    told = (report.outlet, report.authors, published.value if published else None, published.how if published else None)
    assert told == expected, reason


def test_a_time_element_is_the_last_resort() -> None:
    report = report_of(page_of(f"<time datetime='2026-03-04T08:00Z'>today</time>{PARAGRAPHS}"))
    assert report.published is not None
    assert (report.published.value, report.published.how) == ("2026-03-04T08:00:00+00:00", "time-element")


def test_a_canonical_link_to_another_outlet_is_kept_beside_the_page_s_own_address() -> None:
    head = '<link rel="canonical" href="https://tide.example/1"><meta property="og:url" content="https://quay.example/2">'
    report = report_of(page_of(PARAGRAPHS, head=head))
    assert (report.url, report.canonical_url) == ("https://quay.example/2", "https://tide.example/1")


def test_breaks_part_paragraphs_and_odd_blanks_become_blanks() -> None:
    report = report_of(page_of(f"<p>{LEAD}<br><br>{MORE.replace(' ', '&nbsp;', 1)}</p><p>{LEAD} {MORE}</p>"))
    assert ("body", LEAD) in roles_of(report)
    assert ("body", MORE) in roles_of(report)


def test_a_layout_named_like_an_advert_loses_nothing() -> None:
    report = report_of(page_of(f"<div class='related share'>{PARAGRAPHS}</div>"))
    assert LEAD in report.text
    assert MORE in report.text


def test_a_page_in_json_lines_is_read_like_a_page() -> None:
    line = json.dumps({"html": page_of(PARAGRAPHS), "url": "https://q.example/1", "outlet": "Quay Times"})
    (report,) = read(line.encode(), name="x.jsonl")
    assert isinstance(report, Report)
    assert report.paragraphs == report_of(page_of(PARAGRAPHS)).paragraphs

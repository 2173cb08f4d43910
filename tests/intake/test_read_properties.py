"""What holds of any bytes and any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake.plain import read_plain
from headwater.intake.read import read, read_many
from headwater.model import Refusal, Report
from headwater.testing.files import LEAD, PARAGRAPHS, page_of, pdf_of, zip_of

STARTS = [
    b"",
    b"<html><body><p>",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b'{"text": "',
    b"<rss><item>",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<?xml ",
]
NAMES = ["x", "x.txt", "x.html", "x.jsonl", "x.json", "x.xml", "x.pdf", "x.zip", "x.meta.json"]
MARKS = ("\n", "\n\n", "\u00a0", "\u202e", "\r\n", "\t", "\x00", "   ")
WORDS = st.sampled_from(
    (*"By Photo: LORN — (QNA) [1] q.example Read more 3 March 2026 . said the “ ** 船 é 🚢 | ,".split(), *MARKS)
)


def check(report: Report) -> None:
    """Blocks lie in order, apart, and hold every character that is not blank."""
    at = 0
    for block in report.paragraphs:
        assert not report.text[at : block.start].strip()
        assert at <= block.start < block.end <= len(report.text)
        at = block.end
    assert not report.text[at:].strip()
    for link in report.page_links:
        assert report.text[link.start : link.end].strip()


@settings(max_examples=150, deadline=None)
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=300), name=st.sampled_from(NAMES))
def test_arbitrary_bytes_are_read_or_refused_and_never_raise(start: bytes, rest: bytes, name: str) -> None:
    found = read(start + rest, name=name)
    assert found
    for one in found:
        if isinstance(one, Report):
            check(one)
        else:
            assert one.input.isprintable() and one.message.isprintable()


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join)))
def test_plain_text_keeps_its_length_and_every_word_lies_in_a_block(text: str) -> None:
    draft = read_plain(text)
    assert len(draft.text) == len(text)
    covered = "".join(draft.text[p.start : p.end] for p in draft.paragraphs)
    assert "".join(covered.split()) == "".join(draft.text.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=40), WORDS), max_size=30))
def test_any_markup_gives_blocks_in_order(pieces: list[str]) -> None:
    body = "".join(
        f"<p>{LEAD}</p><{tag}>{piece}"
        for piece, tag in zip(pieces, ["p", "div", "figcaption", "a", "h2", "li"] * 5, strict=False)
    )
    for one in read(page_of(PARAGRAPHS + body).encode("utf-8", "replace"), name="x.html"):
        if isinstance(one, Report):
            check(one)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damaged_containers_are_refused(data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from([zip_of({"a.txt": LEAD.encode(), "b.html": page_of(PARAGRAPHS).encode()}), pdf_of([LEAD, LEAD])])
    )
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[at] ^= data.draw(st.integers(1, 255))
    assert read(bytes(damaged), name="x")
    assert read(whole[:at] or b"x", name="x")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([b"", b"Ferry stopped.", b"Boats sail again.", b"\x00\x01\x02\x03", LEAD.encode()]), max_size=8)
)
def test_items_are_reports_and_refusals_and_nothing_is_lost(items: list[bytes]) -> None:
    found = read_many(items)
    kept = [one for one in found if isinstance(one, Report)]
    left_out = [one for one in found if isinstance(one, Refusal) and one.scope == "report"]
    assert len(kept) + len(left_out) == len(items)
    assert len({one.id for one in kept}) == len(kept)


@settings(max_examples=30, deadline=None)
@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_a_zip_s_members_changes_nothing(order: list[str]) -> None:
    members = {f"{name}.txt": f"Ferry {name} stopped. {LEAD}".encode() for name in order}
    assert read(zip_of(members), name="z.zip") == read(zip_of(dict(sorted(members.items()))), name="z.zip")


HARD = [
    ("one line of 200,000 characters", "ferry " * 33_000),
    ("capitals without a blank", "A" * 200_000),
    ("ten thousand numbers", "12 34.5 1,200 " * 10_000),
    ("fifty thousand short lines", "Ferry\n" * 50_000),
    ("unclosed brackets", "([{“" * 50_000),
    ("only blanks between names", "A" + " " * 100_000 + "B"),
    ("by and by", "By " * 60_000),
    ("names that never end", "Ada Marl and " * 15_000),
    ("right to left", "السفينة لم تبحر يوم الثلاثاء\n" * 4_000),
    ("dots", "." * 200_000),
    ("capital places", "LORN, " * 30_000),
    ("links in brackets", "[1] a.example" * 15_000),
    ("pictures", "(Photo " * 30_000),
    ("dashes", "A - " * 50_000),
    ("a thousand lines of blanks", ("A" + " " * 900 + "B\n") * 300),
    ("a thousand lines of names", ("By Ada Marl" + ", Ada Marl" * 80 + "\n") * 300),
    ("dates", "3 February 2026, " * 12_000),
]


@pytest.mark.parametrize(("reason", "text"), HARD, ids=[h[0] for h in HARD])
def test_time_is_linear_in_the_length(reason: str, text: str) -> None:
    started = time.process_time()
    draft = read_plain(text)
    assert len(draft.text) == len(text)
    assert time.process_time() - started < 4, reason


NESTED = [
    ("deep divisions", "<div>" * 20_000 + LEAD),
    ("deep lists", "<ul><li>" * 5_000 + LEAD),
    ("many links", f"<p><a href='/x'>{LEAD}</a></p>" * 1_000),
    ("unclosed everything", "<p><b><i><a href='/x'><blockquote><table><tr><td>" * 300 + LEAD),
    ("odd names of elements", f"<d|v><x:y a:b='c'><1><p{{}}>{LEAD}</d|v>"),
    ("addresses that are none", f"<base href='http://['><p>{LEAD} <a href='http://[::1'>there</a></p>"),
    ("deep JSON-LD", '<script type="application/ld+json">' + "[" * 50_000 + "</script>" + f"<p>{LEAD}</p>"),
]


@pytest.mark.parametrize(("reason", "markup"), NESTED, ids=[n[0] for n in NESTED])
def test_hostile_pages_are_read_or_refused(reason: str, markup: str) -> None:
    found = read(page_of(PARAGRAPHS + markup).encode(), name="x.html")
    assert len(found) == 1, reason

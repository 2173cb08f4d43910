"""Texts with anchors: every code point kept, every target whole, whatever crosses what."""

from __future__ import annotations

import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.model import Paragraph
from headwater.render.marked import marked_html, split_targets
from headwater.render.marks import Target, blocks

LETTERS = st.text(alphabet=st.sampled_from("ab &<>\"'\nאב\u202e\u2069é😀"), min_size=1, max_size=60)


def parsed(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(html, create_parent="div")


def words_of(tree: lxml.html.HtmlElement, id: str) -> str:
    return "".join(piece.text_content() for piece in tree.xpath(f'.//mark[@id="{id}" or @data-of="{id}"]'))


def lines_of(text: str) -> list[Paragraph]:
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Paragraph(start=at, end=at + len(line), role="body"))
        at += len(line) + 1
    return found


@settings(deadline=None)
@given(LETTERS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8))
def test_any_targets_keep_text_and_open_whole(text: str, spans: list[tuple[int, int]]) -> None:
    cut = [(min(start, len(text) - 1), min(start + length, len(text))) for start, length in spans]
    targets = [Target(min(s, e - 1), e, f"t{n}", "claim") for n, (s, e) in enumerate(cut)]
    tree = parsed(marked_html(text, lines_of(text), targets, back={}))
    assert "".join(p.text_content() for p in tree.xpath("./p")) == text
    for target in targets:
        assert words_of(tree, target.id) == text[target.start : target.end]
        assert len(tree.xpath(f'.//mark[@id="{target.id}"]')) == 1


def test_nested_targets_are_one_mark_each() -> None:
    html = marked_html("abcdef", [], [Target(0, 6, "out", "claim"), Target(2, 4, "in", "evidence")], back={})
    assert split_targets(html) == []
    assert '<mark class="claim" id="out">ab<mark class="evidence" id="in">cd</mark>ef</mark>' in html


def test_crossing_target_goes_on_under_its_own_name() -> None:
    html = marked_html("abcdef", [], [Target(0, 4, "x", "claim"), Target(2, 6, "y", "claim")], back={})
    assert split_targets(html) == ["y"]
    assert words_of(parsed(html), "y") == "cdef"


def test_way_back_stands_once_where_the_target_ends() -> None:
    targets = [Target(0, 4, "x", "claim"), Target(2, 6, "y", "claim")]
    html = marked_html("abcdef", [], targets, back={"x": ("#kx", "back"), "y": ("#ky", "back")})
    assert html.count('href="#kx"') == html.count('href="#ky"') == 1
    assert html.index("cd") < html.index("#kx") < html.index(">ef<") < html.index("#ky")


def test_blocks_tile_the_text_and_keep_roles() -> None:
    text = "\nTitle\n\nBody one.\nRead more: elsewhere"
    paragraphs = [
        Paragraph(start=1, end=6, role="title"),
        Paragraph(start=8, end=17, role="body"),
        Paragraph(start=18, end=38, role="tail"),
    ]
    found = blocks(text, paragraphs)
    assert "".join(text[b.start : b.end] for b in found) == text
    assert [b.role for b in found] == ["title", "body", "tail"]


def test_empty_text_is_no_block() -> None:
    assert marked_html("", [], [], back={}) == ""

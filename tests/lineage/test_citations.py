"""Credits: every form in which a report says where its text comes from."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import FLOOD, report

from headwater.lineage.citations import read_credits
from headwater.model import PageLink, Report
from headwater.text.agencies import find_agency
from headwater.text.outlets import agency_named

CREDITS = [
    (f"TOLLAN, Jan. 4 (UPI) — {FLOOD}", "UPI", "dateline", "a dateline"),
    (f"Tollan (AFP) – {FLOOD}", "AFP", "dateline", "a dateline in small letters"),
    (f"Gate gives way\nBy Ilka Brand, Associated Press\n\n{FLOOD}", "Associated Press", "byline", "a byline"),
    (f"Gate gives way\n\nBy Reuters\n\n{FLOOD}", "Reuters", "byline", "an agency as author"),
    (f"{FLOOD}\n\nAssociated Press writer Ilka Brand contributed.", "Associated Press", "byline", "a contributor"),
    (f"{FLOOD} (Reporting by Ilka Brand; Editing by Oru Pell)", "Reuters", "sign-off", "a house style of signing off"),
    (f"{FLOOD}\n\n© 2031 The Associated Press. All rights reserved.", "The Associated Press", "copyright", "a copyright"),
    (f"{FLOOD}\n\nOriginal Source: www.quillby.example", "quillby.example", "credit", "an original source"),
    (f"{FLOOD}\n\nRead More @ quillby.example", "quillby.example", "credit", "a pointer to more"),
    (f"{FLOOD}\n\nh/t: The Quillby Mirror", "The Quillby Mirror", "credit", "a hat tip"),
    (f"{FLOOD}\n\nWith files from The Canadian Press", "The Canadian Press", "credit", "files of an agency"),
    (f"According to the Quillby Mirror, {FLOOD}", "Quillby Mirror", "cited", "according to"),
    (f"{FLOOD}\nThe gate was old, the Quillby Mirror reported.", "Quillby Mirror", "cited", "reported"),
    (f"{FLOOD}\nIt was old, an engineer told Tollan Radio.", "Tollan Radio", "cited", "told"),
    (f"{FLOOD}\nIt was old, said public broadcaster QVR.", "QVR", "cited", "described as a broadcaster"),
    (f"TOLLAN, 4 March (Dockline) - {FLOOD}", "Dockline", "dateline", "an agency on no list, behind a place"),
    (f"Tollan (dpa) – {FLOOD}", "dpa", "dateline", "an agency that writes itself in small letters"),
    (f"Tollan (dpa/AFP) - {FLOOD}", "AFP", "dateline", "two agencies in one dateline"),
    (f"TOLLAN, 4 March /Dockline/ -- {FLOOD}", "Dockline", "dateline", "slashes for brackets"),
    (f"Press cuttings\n\nStatement of the Coast Office\n\n{FLOOD}", "Coast Office", "statement", "a statement printed whole"),
    (f"{FLOOD}\nThe story was broken by the Quillby Mirror.", "Quillby Mirror", "cited", "who had it first"),
    (f"Rain (AP Photo/Ilka Brand)\n{FLOOD}", "AP", "picture", "a picture"),
]


@pytest.mark.parametrize(("text", "name", "how", "reason"), CREDITS, ids=[case[3] for case in CREDITS])
def test_a_credit_is_read_with_its_place(text: str, name: str, how: str, reason: str) -> None:
    found = [(credit.name, credit.how) for credit in read_credits(report("r", text))]
    assert (name, how) in found, reason
    for credit in read_credits(report("r", text)):
        assert 0 <= credit.start < credit.end <= len(text)


def test_footnotes_on_one_line_are_read_one_by_one() -> None:
    text = f"{FLOOD}[2]\n[1] quillby.example[2] Tollan Radio[3] a.b.example/path"
    found = [(c.marker, c.name) for c in read_credits(report("r", text)) if c.how == "footnote"]
    assert found == [("1", "quillby.example"), ("2", "Tollan Radio"), ("3", "a.b.example")]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Dock Echo, 13 April", "Dock Echo"),
        ("Dock Echo, 13 April 2031", "Dock Echo"),
        ("The Dock Echo (April 3, 2031)", "The Dock Echo"),
        ("Channel 4", "Channel 4"),
        ("1984", "1984"),
    ],
)
def test_the_day_of_an_issue_is_no_part_of_its_name(note: str, name: str) -> None:
    found = [c.name for c in read_credits(report("r", f"{FLOOD}[1]\n\n[1] {note}")) if c.how == "footnote"]
    assert found == [name]


def test_a_sign_off_is_nobodys_where_the_dateline_names_the_writers_own_agency() -> None:
    text = f"TOLLAN, 4 March (Dockline) - {FLOOD} (Reporting by Ilka Brand; editing by Oru Pell)"
    assert read_credits(report("r", text, outlet="Dockline")) == []


NOT_CREDITS = [
    (f"LONDON (Ontario) - {FLOOD}", "a place in brackets behind a place"),
    (f"{FLOOD}\nA source at the works committee said so.", "a source is a person here"),
    (f"{FLOOD}\nMr Brand told Parliament so.", "a house of politics is no outlet"),
    (f"The gate (built 1911) - {FLOOD}", "brackets before a dash"),
    (f"{FLOOD}\nThe report said nobody was at fault.", "a report without a name"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_CREDITS, ids=[case[1] for case in NOT_CREDITS])
def test_what_names_no_publisher_is_no_credit(text: str, reason: str) -> None:
    assert read_credits(report("r", text)) == [], reason


def test_ones_own_outlet_is_no_credit() -> None:
    text = f"{FLOOD}\n\nRead more @ quillbymirror.example"
    assert read_credits(report("r", text, outlet="The Quillby Mirror")) == []
    assert read_credits(report("r", text, url="https://quillbymirror.example/a")) == []


def test_a_canonical_address_elsewhere_is_a_credit() -> None:
    page = Report(
        id="r",
        name="r",
        text=FLOOD,
        url="https://lantern.example/x",
        canonical_url="https://quillby.example/y",
        page_links=(PageLink(start=0, end=5, url="https://tollan.example/z"),),
    )
    assert [(credit.name, credit.how) for credit in read_credits(page)] == [
        ("tollan.example", "linked"),
        ("quillby.example", "canonical"),
    ]


HOSTILE = ["", " ", "\n" * 50, "(" * 5000, "[1] " * 5000, "A." * 20_000, "according to the " * 5000, "\u202eBy (AP) —"]


@pytest.mark.parametrize("text", HOSTILE)
def test_odd_texts_are_read_without_harm(text: str) -> None:
    assert all(credit.end <= len(text) for credit in read_credits(report("r", text)))


def test_two_outlets_may_share_a_credit() -> None:
    found = read_credits(report("r", f"{FLOOD}\n\nh/t Tollan Gazette and the Quillby Mirror, both on the spot."))
    assert [(credit.name, credit.how) for credit in found] == [("Tollan Gazette", "credit"), ("Quillby Mirror", "credit")]


def test_a_house_style_says_nothing_where_a_dateline_names_the_house() -> None:
    text = f"TOLLAN (Tollan Press) - {FLOOD} (Reporting by the Tollan bureau; editing by Oru Pell)"
    assert read_credits(report("r", text, outlet="Tollan Press")) == []


@pytest.mark.parametrize(
    ("written", "agency"),
    [("PA", "Press Association"), ("getty", "Getty Images"), ("ap", "Associated Press"), ("(AFP)", "Agence France-Presse")],
)
def test_credit_lines_have_short_forms_that_running_text_has_not(written: str, agency: str) -> None:
    assert agency_named(written) == agency
    assert find_agency("PA") is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Sources: Tollan Gazette, Ministry of Works, Quillby Mirror",
            ["Tollan Gazette", "Ministry of Works", "Quillby Mirror"],
        ),
        ("Source: Tollan Gazette, Upper Square", ["Tollan Gazette"]),
        ("Sources: Tollan Gazette, who asked everybody in town", ["Tollan Gazette"]),
    ],
)
def test_a_list_of_where_a_text_is_from_names_each_of_them(line: str, names: list[str]) -> None:
    found = read_credits(report("r", f"{FLOOD}\n\n{line}"))
    assert [credit.name for credit in found if credit.how == "credit"] == names

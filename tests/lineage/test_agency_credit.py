"""Credits to agencies that a report does not name: half a credit, where the other report is an agency's."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import between, report, trace

from headwater.lineage.agency_credit import credits_agencies, is_from_agency

WIRE = report(
    "wire",
    """ODERLUND, July 8 (Fennmark News Agency) - Fire crews worked for 19 hours to put out a blaze in a grain silo on Monday.
The silo held 4,300 tonnes of barley, said Nora Quist, who manages it for the Fennmark growers.
"We smelled it before we saw it," Quist said, "and by then the belt had gone."
Some 140 residents of Silo Street were taken to the sports hall, where they slept on 85 camp beds.
The blaze broke out beside the belt, according to the fire chief, Arvid Telle.
The belt had been repaired in April at a cost of 62,000 crowns.
The growers hope to take in the new crop from 14 August as planned.""",
    outlet="Fennmark News Agency",
    published="2031-07-08T09:00:00+02:00",
    language="en",
)
LOOSE = """Oderlund’s burning grain store is out. It took crews 19 hours.
Nora Quist of the Fennmark growers had barley of 4,300 tonnes in there.
The mayor, Sunniva Brekke, spent Tuesday afternoon handing out 260 bowls of soup and promised that the street would be swept.
In the sports hall people from Silo Street, 140 in all, had camp beds for 85.
Fire chief Arvid Telle looks at the belt, repaired in April for 62,000 crowns.
A choir rehearsal in the hall was put off, and its conductor is looking for a cellar or a barn where 31 can sing on 17 evenings.
"""


def test_text_told_in_an_agencys_order_and_credited_to_agencies_is_its_rewrite() -> None:
    child = report("child", LOOSE + "\nChannel Ten and agencies", published="2031-07-09T09:00:00+02:00", language="en")
    (link,) = between(trace(child, WIRE), "wire", "child")
    assert (link.kind, link.upstream) == ("rewrite", "wire")
    assert any("credits agencies without a name" in reason.what for reason in link.reasons)


def test_without_the_credit_or_from_another_paper_it_is_not() -> None:
    bare = report("child", LOOSE, published="2031-07-09T09:00:00+02:00", language="en")
    assert not [link for link in between(trace(bare, WIRE), "wire", "child") if link.probability >= 0.5]
    credited = report("child", LOOSE + "\nChannel Ten and agencies", published="2031-07-09T09:00:00+02:00", language="en")
    paper = report(
        "paper", WIRE.text.replace("Fennmark News Agency", "Oderlund Tidings"), outlet="Harsvik Post",
        published="2031-07-08T09:00:00+02:00", language="en",
    )  # fmt: skip
    assert not [link for link in between(trace(credited, paper), "paper", "child") if link.probability >= 0.5]


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        ("Channel Ten / agencies", True, "behind a slash"),
        ("Channel Ten News, with agencies", True, "behind a comma"),
        ("By Ann Lee and agencies", True, "a byline"),
        ("Agencies", True, "alone"),
        ("Von Karl Lund, mit Agenturmaterial", True, "German"),
        ("Die Ernte beginnt am 14. August. (mit Agenturen)", True, "a bracket at the end of a paragraph"),
        ("Avec agences", True, "French"),
        ("Redacción y agencias", True, "Spanish"),
        ("With information from news agencies", True, "material from them"),
        ("She gave no answer on crews hired through agencies.", False, "a sentence"),
        ("Help came from agencies.", False, "a short sentence"),
        ("The port took men from the agencies (three travel agencies)", False, "other agencies in brackets"),
        ("Travel agencies", False, "a headline"),
    ],
)
def test_credit_lines_are_told_from_sentences(line: str, expected: bool, reason: str) -> None:
    assert credits_agencies(report("r", f"{LOOSE}\n{line}\n")) is expected, reason


def test_agency_is_known_by_its_name_or_its_own_dateline() -> None:
    text = "TOLM, 3 May (Dockline) - Two cranes stood still on Friday, the port said."
    assert is_from_agency(report("r", text, outlet="Dockline"))
    assert is_from_agency(report("r", "Two cranes stood still.", outlet="Tolm Press Agency"))
    assert not is_from_agency(report("r", text, outlet="Tolm Gazette"))

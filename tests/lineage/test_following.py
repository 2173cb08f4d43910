"""Claims followed upstream: to the report that is cited, the text told again, the paper's maker, the statement's author."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.lineage.helpers import FLOOD, outside, report, trace

from headwater.lineage import Lineage, trace_lineage
from headwater.model import Claim, Origin, Quantity, Report, Speaker, TextSpan
from headwater.testing.builders import a_claim, a_speaker


def origin_of(lineage: Lineage, claim: Claim) -> Origin:
    (found,) = [origin for origin in lineage.origins if claim.id in origin.claims]
    return found


def name_of_origin(lineage: Lineage, claim: Claim) -> str | None:
    origin = origin_of(lineage, claim)
    return next((speaker.name for speaker in lineage.speakers if speaker.id == origin.speaker), origin.report)


def counted(text: Report, sentence: str, number: str, *, unit: str, speakers: tuple[Speaker, ...] = ()) -> Claim:
    at = text.text.index(sentence) + sentence.index(number)
    value = float(number.replace(",", ""))
    quantity = Quantity(start=at, end=at + len(number), text=number, low=value, high=value, unit=unit)
    return a_claim(text, sentence, anchor=number, speakers=speakers, quantity=quantity)


def test_claim_attributed_to_a_report_of_the_corpus_leads_where_that_report_leads() -> None:
    first = report(
        "first", "The dyke lost 310 stones, Warden Odd Karsen said.", outlet="Dyke Herald", published="2031-03-01T08:00"
    )
    second = report("second", "The dyke lost 310 stones, the Dyke Herald reported.", published="2031-03-02T08:00")
    warden = a_speaker("Odd Karsen", report=first, kind="person")
    herald = a_speaker("Dyke Herald", report=second, kind="outlet")
    said = counted(first, "The dyke lost 310 stones", "310", unit="stone", speakers=(warden,))
    repeated = counted(second, "The dyke lost 310 stones", "310", unit="stone", speakers=(herald,))
    lineage = trace_lineage([first, second], [said, repeated], [warden, herald])
    assert name_of_origin(lineage, repeated) == "Odd Karsen"


@pytest.mark.parametrize(
    ("number", "unit", "follows", "why"),
    [
        ("310", "stone", True, "the number is the same, though the sentence is not"),
        ("310", "block", True, "another word for what is counted, in like words"),
        ("290", "stone", False, "another number is another claim"),
    ],
)
def test_number_leads_upstream_in_a_text_told_again(number: str, unit: str, follows: bool, why: str) -> None:
    first = report(
        "first",
        f"The dyke lost 310 stones, Warden Odd Karsen said. {FLOOD}",
        outlet="Dyke Herald",
        published="2031-03-01T08:00",
    )
    second = report("second", f"{FLOOD} In the dyke {number} {unit}s are missing.", published="2031-03-02T08:00")
    warden = a_speaker("Odd Karsen", report=first, kind="person")
    said = counted(first, "The dyke lost 310 stones", "310", unit="stone", speakers=(warden,))
    retold = counted(second, f"In the dyke {number} {unit}s are missing", number, unit=unit)
    lineage = trace_lineage([first, second], [said, retold], [warden])
    assert (name_of_origin(lineage, retold) == "Odd Karsen") is follows, why


@pytest.mark.parametrize(
    ("phrase", "maker"),
    [
        ("a study of aerial pictures by the mapping firm Orrelind", "Orrelind"),
        ("a handover paper of the Tolm harbour’s office seen by this newspaper", "Tolm harbour’s office"),
        ("the bulletin of the Fennmark Dockers’ Union", "Fennmark Dockers’ Union"),
        ("Norvik Council’s audit", "Norvik Council"),
    ],
)
def test_paper_leads_to_whom_its_phrase_names_as_its_maker(phrase: str, maker: str) -> None:
    text = report("one", f"The sheds hold 340 beds, according to {phrase}.")
    paper = a_speaker(phrase, report=text, kind="document", named=False)
    claim = counted(text, "The sheds hold 340 beds", "340", unit="bed", speakers=(paper,))
    lineage = trace_lineage([text], [claim], [paper])
    assert name_of_origin(lineage, claim) == maker
    assert origin_of(lineage, claim).because == f"The claims rest on a paper or pictures of {maker}."


def test_statement_reproduced_in_full_begins_with_the_body_that_made_it() -> None:
    text = report(
        "one",
        "Coast Daily / Official\n\nStatement of the press service of the Ministry of Works of Fennmark\n\nNo crews were sent.",
        outlet="Coast Daily",
    )
    claim = a_claim(text, "No crews were sent", anchor="sent")
    lineage = trace_lineage([text], [claim], [])
    assert name_of_origin(lineage, claim) == "Ministry of Works of Fennmark"
    assert outside(lineage, "one") == {("copy", "Ministry of Works of Fennmark")}


def test_unnamed_speaker_who_told_the_agency_leads_to_the_agency() -> None:
    words = "Guards may come along, an official told the agency."
    text = report("one", f"Crews will be sent, the Tolm Press Bureau reported. {words}", outlet="Coast Daily")
    bureau = a_speaker("Tolm Press Bureau", report=text, kind="outlet")
    official = a_speaker("an official", report=text, kind="anonymous", named=False)
    sent = a_claim(text, "Crews will be sent", anchor="sent", speakers=(bureau,))
    guards = a_claim(text, "Guards may come along", anchor="come", speakers=(official,))
    at = text.text.index("told")
    (heard,) = guards.attribution
    guards = replace(guards, attribution=(replace(heard, cue=TextSpan(text="told", start=at, end=at + 4)),))
    lineage = trace_lineage([text], [sent, guards], [bureau, official])
    assert name_of_origin(lineage, guards) == "Tolm Press Bureau"
    assert "Unnamed speakers told these claims to Tolm Press Bureau (1)." in origin_of(lineage, guards).because


def test_because_tells_every_kind_of_reason_with_its_claims() -> None:
    first = report(
        "first", f"Two boats sank, Warden Odd Karsen said.\n\n{FLOOD}", outlet="Dyke Herald", published="2031-03-01T08:00"
    )
    second = report("second", f"Two boats sank on Sunday.\n\n{FLOOD}", published="2031-03-02T08:00")
    warden = a_speaker("Odd Karsen", report=first, kind="person")
    said = a_claim(first, "Two boats sank", anchor="sank", speakers=(warden,))
    bare = a_claim(second, "Two boats sank", anchor="sank")
    lineage = trace_lineage([first, second], [said, bare], [warden])
    origin = origin_of(lineage, said)
    assert set(origin.claims) == {said.id, bare.id}
    assert "The claims are attributed to Odd Karsen (1)." in origin.because
    assert origin.because.count("(1).") == 2


def test_texts_without_claims_have_origins_too() -> None:
    assert [origin.reports for origin in trace(report("lone", FLOOD)).origins] == [("lone",)]

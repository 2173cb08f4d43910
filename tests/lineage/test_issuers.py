"""Bodies that publish in their own name: their paper is cited by its words, never by the body's name alone."""

from __future__ import annotations

import pytest

from headwater.lineage.issuers import issuing_bodies
from headwater.lineage.trace import trace_lineage
from headwater.model import Report
from headwater.testing.builders import a_claim, a_report, a_speaker
from headwater.text.names import short_name
from headwater.text.statements import find_statement, is_own_paper

PAPER = """Statement on the flooded pumping hall

Brell Water Trust, press office
Sunday 3 May 2031, 13:00

Our pumping hall at Brell has been under water since the early hours. We have turned off both pumps.

Two hundred and ten households have been moved to the school. No drinking water has been polluted.

Our engineer, Ansa Merrow, said: "The wall is sound and the water is clean. Whoever lives below the wall can sleep tonight."

Ends"""
QUOTE = '"The wall is sound and the water is clean," its engineer said. "Whoever lives below the wall can sleep tonight."'


def paper() -> Report:
    return a_report(PAPER, outlet="Brell Water Trust", published="2031-05-03")


@pytest.mark.parametrize(
    ("words", "is_cited", "why"),
    [
        (
            "Two hundred households have been moved, says the statement the trust put out.",
            True,
            "by a bare noun",
        ),
        (
            "Two hundred households have been moved, the Brell trust said in a statement.",
            True,
            "by part of its name",
        ),
        ("Two hundred households have been moved, according to the trust.", True, "words of citing"),
        ("Bosses at the Brell Water Trust are set to go, said an insider.", False, "only spoken of"),
        ("The trust has 40 workers in Brell and 3 boats on the lake.", False, "only told of"),
        ("The Oster Housing Trust said in a statement that rents will rise.", False, "another body"),
    ],
)
def test_a_body_is_cited_where_its_paper_is_named(words: str, is_cited: bool, why: str) -> None:
    down = a_report(
        f"Rain fell on the town all night.\n\n{words}\n\nThe school gate was open.", outlet="Dock Echo", published="2031-05-04"
    )
    links = trace_lineage([paper(), down], [], []).links
    assert any(link.downstream == down.id and link.kind == "cite" for link in links) is is_cited, why


@pytest.mark.parametrize(
    ("speaker", "words", "is_cited"),
    [
        ("The trust", "no drinking water was polluted", True),
        ("The trust", "the mayor likes postcards of lighthouses", False),
        ("Engineers from the Brell Water Trust", "no drinking water was polluted", True),
        ("The Brell Water Trust in Oster", "no drinking water was polluted", True),
        ("The trust, which owns the hall,", "no drinking water was polluted", True),
    ],
)
def test_what_is_attributed_to_a_body_leads_to_its_paper_where_that_says_so(speaker: str, words: str, is_cited: bool) -> None:
    down = a_report(f"Rain fell all night.\n\n{speaker} insists {words}.\n", outlet="Dock Echo", published="2031-05-04")
    who = a_speaker(speaker, report=down, named=False)
    claim = a_claim(down, words, anchor=words.split()[-1], speakers=(who,))
    lineage = trace_lineage([paper(), down], [claim], [who])
    assert bool([link for link in lineage.links if link.downstream == down.id]) is is_cited


def test_a_bare_noun_means_no_body_where_two_of_the_story_have_it() -> None:
    words = "The Oster Housing Trust owns the school.\n\nThe trust said in a statement that the hall is closed."
    down = a_report(words, outlet="Dock Echo", published="2031-05-04")
    assert not [link for link in trace_lineage([paper(), down], [], []).links if link.downstream == down.id]


def test_many_bodies_of_one_noun_cite_nobody_by_it_and_only_the_first_are_looked_for() -> None:
    papers = [
        a_report(f"Press statement\n\nWe saw {n} m; the trust said in a statement it rose.", outlet=f"Brell{n} Trust")
        for n in range(40)
    ]
    assert len(issuing_bodies(papers)) == 32
    assert [link for link in trace_lineage(papers, [], []).links if link.kind == "cite"] == []


def test_what_a_body_is_quoted_with_is_a_quotation_of_its_paper() -> None:
    words = f"{QUOTE} So the Brell trust wrote in a statement. Boats lay in the road, and a dog slept on a roof."
    down = a_report(f"Rain fell all night.\n\n{words}", outlet="Dock Echo", published="2031-05-04")
    kinds = {link.kind for link in trace_lineage([paper(), down], [], []).links if link.downstream == down.id}
    assert kinds == {"quote"}


@pytest.mark.parametrize(
    ("text", "is_own", "why"),
    [
        (PAPER, True, "headed as a statement, and it says we"),
        ("Bulletin No. 4 on the flood\n\nSix are missing. Ring us day and night.", True, "a numbered bulletin"),
        ("Pressemitteilung\n\nWir haben beide Pumpen abgestellt.", True, "in German"),
        ("Statement leaves town guessing\n\nThe trust was silent on Sunday.", False, "a paper's heading"),
        ('Statement on the flood\n\n"We have done our best," the mayor said.', False, "we only in a quotation"),
        ("Statement of the Ministry of Works\n\nWe have turned off both pumps.", False, "somebody else's, printed whole"),
    ],
)
def test_a_bodys_own_paper_is_told_from_news_of_one(text: str, is_own: bool, why: str) -> None:
    assert is_own_paper(text) is is_own, why


def test_a_branchs_statement_is_its_bodys_own_and_a_date_is_no_part_of_a_name() -> None:
    assert find_statement("Statement of the Tolm branch, Monday 9 March 2031\n\nWe went to every desk.") is None
    dated = "Statement of the Ministry of Works, Monday 9 March 2031\n\nBoth pumps are off."
    found = find_statement(dated)
    assert found is not None
    assert dated[slice(*found.who)] == "Ministry of Works"


def test_a_statement_of_the_board_of_whoever_publishes_it_is_its_own_and_so_is_a_notice() -> None:
    texts = ["Statement of the Executive Board\n\nThe Union states this.", "Notice No. 7 to the press\n\nThe gates are shut."]
    for text in texts:
        assert list(issuing_bodies([a_report(text, outlet="Brell Boxing Union")])) == ["Brell Boxing Union"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ministry of Works of the Republic of Fennmark", "Ministry of Works"),
        ("Ministry of Works of the Fennmark Republic", "Ministry of Works"),
        ("Ministry of the Interior of Fennmark", "Ministry of the Interior"),
        ("Electoral Board of the City of Brell", "Electoral Board"),
        ("Brell Water Group", "Brell Water"),
        ("Bank of Fennmark", "Bank of Fennmark"),
        ("League of Lake Towns", "League of Lake Towns"),
    ],
)
def test_a_body_goes_without_its_land_and_its_legal_form(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_body_named_without_its_land_is_who_published_the_paper() -> None:
    issued = a_report(FORMAL, outlet="Ministry of Works of the Fennmark Republic", published="2031-05-03")
    down = a_report("Both pumps are off, the Ministry of Works said.", outlet="Dock Echo", published="2031-05-04")
    who = a_speaker("the Ministry of Works", report=down, kind="government")
    claim = a_claim(down, "Both pumps are off", anchor="off", speakers=(who,))
    lineage = trace_lineage([issued, down], [claim], [who])
    home = next(origin for origin in lineage.origins if claim.id in origin.claims)
    assert home.report == issued.id


def test_an_outlet_by_its_name_issues_no_papers_of_its_own() -> None:
    assert issuing_bodies([a_report(PAPER, outlet="Brell Water Gazette")]) == {}


FORMAL = """MINISTRY OF WORKS OF THE FENNMARK REPUBLIC
Press release 41/2031

Concerning the pumping hall at Brell

The Ministry has turned off both pumps. No drinking water has been polluted. The Ministry will not comment on the minister."""


@pytest.mark.parametrize(
    ("words", "is_cited", "why"),
    [
        ("No drinking water was polluted, the works ministry said in a press release.", True, "by its field"),
        ("Press release 41 of the Fennmark works ministry is an hour out.", True, "by its land and field"),
        ("Her ministry ruled out any harm in a statement on Sunday.", True, "by the one who heads it"),
        (
            "The harbour ministry was there too. The ministry said so in a statement.",
            False,
            "another ministry has the noun too",
        ),
        ("The harbour ministry said in a statement that the road is closed.", False, "another ministry"),
        ("The works ministry owns the hall.", False, "only told of"),
    ],
)
def test_a_ministry_that_never_says_we_publishes_in_its_own_name(words: str, is_cited: bool, why: str) -> None:
    outlet = "Ministry of Works of the Fennmark Republic"
    formal = a_report(FORMAL, outlet=outlet, published="2031-05-03")
    down = a_report(f"Rain fell on the town all night.\n\n{words}\n", outlet="Dock Echo", published="2031-05-04")
    links = [link for link in trace_lineage([formal, down], [], []).links if link.downstream == down.id]
    assert any(link.upstream == formal.id for link in links) is is_cited, why

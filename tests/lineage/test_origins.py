"""Origins of claims: named speakers, passages, credits, footnotes, and nobody."""

from __future__ import annotations

from dataclasses import replace

from tests.lineage.helpers import FLOOD, MARKET, report

from headwater.lineage import Lineage, trace_lineage
from headwater.model import Claim, Origin, Report, Speaker
from headwater.testing.builders import a_claim, a_speaker

HURT = "Twelve people were hurt when the gate of the Tollan reservoir gave way"


def origin_of(lineage: Lineage, claim: Claim) -> Origin:
    found = [origin for origin in lineage.origins if claim.id in origin.claims]
    assert len(found) == 1
    return found[0]


def told(name: str, speaker: str, *, kind: str, named: bool = True) -> tuple[Report, Speaker, Claim]:
    text = report(name, f"{HURT}, {speaker} said.", outlet=f"{name} Post")
    who = a_speaker(speaker, report=text, kind=kind, named=named)
    return text, who, a_claim(text, HURT, anchor="Twelve", speakers=(who,))


def test_one_outside_outlet_is_one_origin_however_many_name_it() -> None:
    parts = [told(name, form, kind="outlet") for name, form in (("Ayle", "Radio Tavin"), ("Brock", "Radio Tavin"))]
    lineage = trace_lineage([p[0] for p in parts], [p[2] for p in parts], [p[1] for p in parts])
    first, second = (origin_of(lineage, part[2]) for part in parts)
    assert first == second
    assert (first.in_corpus, first.report, first.reports) == (False, None, ("Ayle", "Brock"))
    assert {alias.merged for alias in lineage.aliases} == {first.speaker}


def test_a_misspelt_acronym_with_the_same_description_is_the_same_outlet() -> None:
    texts = [
        report("one", f"{HURT}, according to Ruritania's public broadcaster QVRT."),
        report("two", f"{HURT}, according to the Ruritanian news outlet QRVT."),
        report("three", f"{MARKET} So the tax office QRVT decided."),
    ]
    lineage = trace_lineage(texts, [], [])
    (outlet,) = [speaker for speaker in lineage.speakers if speaker.kind == "outlet"]
    assert {outlet.name, *outlet.aliases} == {"QVRT", "QRVT"}


def test_broadcasters_that_differ_by_a_letter_stay_apart() -> None:
    texts = [report(name, f"{HURT}, according to the American broadcaster {name}.") for name in ("ABC", "NBC", "BBC")]
    assert len([s for s in trace_lineage(texts, [], []).speakers if s.kind == "outlet"]) == 3


def test_the_last_identifiable_speaker_of_a_chain_is_the_origin() -> None:
    text = report("one", f"{HURT}, Radio Tavin said, citing unnamed engineers.")
    outlet = a_speaker("Radio Tavin", report=text, kind="outlet")
    crew = a_speaker("unnamed engineers", report=text, kind="anonymous", named=False)
    claim = a_claim(text, HURT, anchor="Twelve", speakers=(outlet, crew))
    lineage = trace_lineage([text], [claim], [outlet, crew])
    origin = origin_of(lineage, claim)
    assert next(s.name for s in lineage.speakers if s.id == origin.speaker) == "Radio Tavin"


def test_anonymous_speakers_lead_no_further_than_the_report_that_cites_them() -> None:
    text, who, claim = told("Ayle", "officials", kind="anonymous", named=False)
    origin = origin_of(trace_lineage([text], [claim], [who]), claim)
    assert (origin.report, origin.in_corpus) == ("Ayle", True)
    assert "cannot be identified" in origin.because


def test_a_claim_in_a_copied_passage_has_the_origin_of_that_passage() -> None:
    lead = f"{HURT}, Mayor Ilka Brand said.\n\n{FLOOD}"
    up = report("up", lead, outlet="Tollan Lantern", published="2031-02-01T08:00")
    down = report("down", f"{HURT} on Sunday.\n\n{FLOOD}", outlet="Quillby Mirror", published="2031-02-02T08:00")
    mayor = a_speaker("Ilka Brand", report=up, kind="person")
    said = a_claim(up, HURT, anchor="Twelve", speakers=(mayor,))
    bare = a_claim(down, HURT, anchor="Twelve")
    lineage = trace_lineage([up, down], [said, bare], [mayor])
    assert origin_of(lineage, bare) == origin_of(lineage, said)
    assert origin_of(lineage, bare).speaker is not None


def test_an_unattributed_claim_leads_to_what_the_whole_report_credits() -> None:
    text = report("one", f"{HURT}.\n\nOriginal Source: www.quillby.example", outlet="Newsdrift")
    claim = a_claim(text, HURT, anchor="Twelve")
    lineage = trace_lineage([text], [claim], [])
    origin = origin_of(lineage, claim)
    assert (origin.in_corpus, origin.because) == (False, "The reports credit quillby.example with their text.")


def test_a_footnote_marker_leads_to_its_footnote() -> None:
    text = report("one", f"{HURT}[2]. {MARKET}\n[1] quillby.example[2] Tollan Radio")
    claim = a_claim(text, HURT, anchor="Twelve")
    lineage = trace_lineage([text], [claim], [])
    assert origin_of(lineage, claim).because == "A footnote at the claims names Tollan Radio."


def test_an_outlet_of_the_corpus_that_is_named_is_its_report() -> None:
    up = report("up", FLOOD, outlet="Tollan Lantern")
    down, who, claim = told("down", "the Tollan Lantern", kind="outlet")
    lineage = trace_lineage([up, down], [claim], [who])
    assert (origin_of(lineage, claim).report, origin_of(lineage, claim).in_corpus) == ("up", True)
    assert [alias.report for alias in lineage.aliases] == ["up"]
    assert ("cite", "up", "down") in {(link.kind, link.upstream, link.downstream) for link in lineage.links}


def test_every_claim_is_in_exactly_one_origin_and_every_report_in_some() -> None:
    parts = [told(name, "Radio Tavin", kind="outlet") for name in ("Ayle", "Brock", "Carr")]
    extra = [a_claim(part[0], HURT, anchor="gate") for part in parts]
    bare = report("bare", MARKET)
    claims = [part[2] for part in parts] + extra
    lineage = trace_lineage([*(part[0] for part in parts), bare], claims, [part[1] for part in parts])
    assert sorted(claim for origin in lineage.origins for claim in origin.claims) == sorted(claim.id for claim in claims)
    assert {name for origin in lineage.origins for name in origin.reports} == {"Ayle", "Brock", "Carr", "bare"}


def test_a_person_is_one_under_title_surname_and_another_spelling() -> None:
    forms = ("Mayor Sergei Brandov", "Sergey Brandov", "Brandov")
    parts = [told(name, form, kind="person") for name, form in zip(("Ayle", "Brock", "Carr"), forms, strict=True)]
    lineage = trace_lineage([p[0] for p in parts], [p[2] for p in parts], [p[1] for p in parts])
    assert len({alias.merged for alias in lineage.aliases}) == 1
    assert all(alias.because for alias in lineage.aliases)


def test_a_spokesperson_speaks_for_the_body() -> None:
    text = report("one", f"{HURT}, Oldmill Water spokeswoman Ana Brell said. “We regret it,” Brell said.")
    body = a_speaker("Oldmill Water", report=text, kind="organisation")
    voice = a_speaker("Ana Brell", report=text, kind="person")
    lineage = trace_lineage([text], [a_claim(text, HURT, anchor="Twelve", speakers=(voice,))], [body, voice])
    assert len({alias.merged for alias in lineage.aliases}) == 1
    assert next(speaker.name for speaker in lineage.speakers) == "Oldmill Water"


def test_an_office_alone_does_not_make_two_people_one() -> None:
    texts = [report(name, f"{HURT}, Mayor {name} said.") for name in ("Ilka Brand", "Oru Pell")]
    people = [
        replace(a_speaker(text.name, report=text, kind="person"), aliases=("Mayor", "the mayor of Tollan")) for text in texts
    ]
    lineage = trace_lineage(texts, [], people)
    assert len({alias.merged for alias in lineage.aliases}) == 2


def test_a_long_outlet_name_a_letter_off_or_turned_round_is_the_same() -> None:
    forms = ("Radio Oldmillhaven", "Radio Oldmilhaven", "Oldmillhaven Radio")
    texts = [report(name, f"{HURT}, according to {name}.") for name in forms]
    outlets = [speaker for speaker in trace_lineage(texts, [], []).speakers if speaker.kind == "outlet"]
    assert [{each.name, *each.aliases} for each in outlets] == [set(forms)]


def test_two_takes_of_one_outlet_are_one_origin_and_it_is_the_first() -> None:
    first = report("first", f"{HURT}.", outlet="Tollan News Service", published="2031-01-06T08:00:00+00:00")
    later = report("later", "Three bridges were closed.", outlet="Tollan News Service", published="2031-01-06T18:00:00+00:00")
    other = report("other", "Two roads were closed.", outlet="Quillby Herald", published="2031-01-06T19:00:00+00:00")
    told = [(first, HURT, "Twelve"), (later, "Three bridges were closed", "Three"), (other, "Two roads were closed", "Two")]
    claims = [a_claim(each, words, anchor=anchor) for each, words, anchor in told]
    lineage = trace_lineage([first, later, other], claims, [])
    assert [origin_of(lineage, claim).report for claim in claims] == ["first", "first", "other"]

"""Claims of one report, from sentence to record."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.claims.conftest import report_of

from headwater.claims.stage import read_claims
from headwater.settings import DEFAULT


def anchors(told, text: str) -> list[str]:
    return [text[c.anchor.start : c.anchor.end] for c in told(text).claims]


def claim_at(told, text: str, anchor: str):
    found = [c for c in told(text).claims if text[c.anchor.start : c.anchor.end] == anchor]
    assert len(found) == 1, f"{anchor!r} anchors {len(found)} claims"
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "A team of 1,000 divers and 5,000 riggers will head to Port Arn.",
            ["1,000", "5,000"],
            "coordinated quantities are separate claims",
        ),
        ("The ferry sank off Tolm and the crew swam ashore.", ["sank", "swam"], "coordinate clauses assert twice"),
        ("The harbour master said the ferry had left Tolm early.", ["left"], "the saying is no claim of its own"),
        ("The two towns have signed a treaty on fishing rights.", ["signed"], "a known pair is not counted"),
        ("It seems that the ferry left Tolm at dawn.", ["left"], "a clause that only leads in another asserts nothing"),
        ("Is the ferry still afloat near Tolm?", [], "a question asserts nothing"),
        ("Up to 40 welders left Tolm, with 60 more packing their bags.", ["40", "60"], "an absolute clause has its own claim"),
        ("The yard is set to hire 300 welders.", ["300"], "the number is the anchor, not the carrier"),
        ("At least 14 people were killed and up to 60 are missing in Tolm.", ["14", "60"], "two tolls are two claims"),
        ("Memorials are planned to be built in Tolm.", ["built"], "the event below a carrier is the anchor"),
        ("It happened at 21:20, some four miles east of Arn.", ["happened", "four"], "a number beside an act leaves the act"),
        (
            "Members at all six yards will vote on strike action from May.",
            ["six", "vote"],
            "where they are is not what they do",
        ),
        ("The board has ordered the recall of up to 900 bags.", ["ordered", "900"], "an order is news, and so is its size"),
        ("The fund has tabled an offer of €4.10 a share.", ["tabled", "4.10"], "an offer is news, and so is its price"),
        ("The board will send 900 bags to Tolm.", ["900"], "what is sent is the act's own number"),
        ("There were no plans to close the whole bakery.", ["close"], "a plan for an act is about the act"),
        ("The lift had been out of order since June.", ["out of order"], "a state in three words"),
        ("The blaze is not under control.", ["under control"], "a state in two words"),
        ("The truce is over.", ["over"], "an adverb is a state beside be"),
        ("The lights will be back on Monday.", ["back"], "an adverb with its day is a state as well"),
        ("The shed is over the brook.", ["is"], "a preposition with its noun is a place"),
        ("The council rejected the motion by 74 votes to 71.", ["rejected", "74", "71"], "the result of a vote leaves the act"),
        ("Our three wards lost their screens.", ["three", "lost"], "how many are ours is known and no news"),
        ("A man of 71 lost his life in Tolm.", ["71", "lost"], "an age leaves the act"),
        ("The boat left Tolm with 421 passengers.", ["left", "421"], "who came along leaves the act"),
        (
            "The mast broke early on Friday, sending two men into the water.",
            ["broke", "two"],
            "what an act brought about is news of its own",
        ),
        ("They expect the council to suspend the licence.", ["suspend"], "what somebody else is expected to do is the act"),
        (
            "The barrels lie in the old barn by the yard, under guard.",
            ["lie"],
            "a state added behind another phrase is no verb's",
        ),
        ("Ana Tolm refused to say a word about the ferry.", ["say"], "not to speak is an act"),
        ("Ana Tolm called for the resignation of the board.", ["called"], "a demand is more than speech"),
        ("The tug that sank belonged to the port.", ["belonged", "sank"], "a relative clause of two words has its noun"),
        ("The fire damaged 60 homes, the mayor said, up from 40 on Monday.", ["60", "40"], "a number added behind the speaker"),
        ("The lock had been shut for nine days before the ferry came.", ["shut", "nine", "came"], "how long is no date"),
        ("The signal was lost 50 seconds later.", ["lost", "50"], "seconds are measured"),
        ("The call reached Tolm at two minutes past nine.", ["reached"], "a clock time counts nothing"),
        ("We sold more in those weeks than in four years.", ["sold", "four"], "what is compared with leaves the act"),
        ("One of five pumps was switched off.", ["five", "switched"], "of how many it is one leaves the act"),
        ("The letters of 900 patients were lost.", ["900", "lost"], "whose things they are leaves the act"),
        ("The Heron, a 30-metre tug, sailed from Arn.", ["30", "sailed"], "a measure of the subject leaves the act"),
        ("Prices in Tolm rose by 40 percent.", ["40"], "what rose is told by how much"),
        ("The pump takes 900 litres a minute from the lake.", ["900"], "what is taken is the act's own number"),
        ("Shops in three towns stay shut.", ["three", "stay"], "where they are is not their state"),
        ("The roof fell in at ten past five.", ["fell"], "a clock time counts nothing"),
        ("Guards shot a dog shortly before nine, she told us.", ["shot"], "an hour counts nothing"),
        ("The divers had not been able to reach the wreck.", ["reach"], "the act below an ability is the anchor"),
        ("The party is thinking of leaving the council.", ["leaving"], "the act behind a preposition is the anchor"),
        ("Clerks accused the mayor of hiding the gap.", ["hiding"], "what somebody is accused of is the anchor"),
        ("The mayor has made up her mind to quit.", ["quit"], "the act that a mind is made up for"),
        ("The council has announced plans to close the baths.", ["close"], "announced plans are about the act"),
        ("The court allowed the paper to print the letters.", ["allowed"], "what is allowed is no act yet"),
        ("The pier was shaken but had not collapsed.", ["shaken", "collapsed"], "a coordinate shares its subject"),
        ("The board met all day and adopted nothing.", ["met", "adopted"], "two words and a shared subject assert"),
        ("It does not intend to appeal and will publish the paper.", ["appeal", "publish"], "a verb with its own will"),
        ("What hit the tower came from the sea.", ["came"], "a clause that names a thing asserts nothing"),
        ("The office had warned the mayor in May.", ["warned"], "a warning without its words is an act"),
        ("The clerk said the mayor was warned in May that the pier was weak.", ["warned", "weak"], "warned, and of what"),
        ("The bishop called the plan a disgrace.", [], "an opinion only speaks"),
        ("By noon the gate stood fully open.", ["open"], "a posture with a state is the state"),
        ("The bridge was manned by only one person.", ["one"], "only one counts"),
        ("The ministry is said to have been told of the plan.", ["told"], "being told of a thing is an act"),
        ("A second sample from the lot confirmed the result.", ["confirmed"], "a sample bears out and says nothing"),
        ("The gate stood open; from the road one could see the lake.", ["open", "see"], "a semicolon parts two claims"),
        ("A deal would hurt: 12 boats that called at Arn are listed.", ["hurt", "12", "called"], "a colon parts two claims"),
    ],
)
def test_each_assertion_has_one_claim_with_its_anchor(told, text: str, expected: list[str], reason: str) -> None:
    assert anchors(told, text) == expected, reason


def test_the_dead_are_not_denied_by_the_missing_beside_them(told) -> None:
    claims = told("At least 14 people were killed and up to 60 are missing in Tolm.").claims
    assert [(c.statement, c.polarity) for c in claims] == [
        ("At least 14 people were killed", "affirmed"),
        ("up to 60 are missing in Tolm", "affirmed"),
    ]


@pytest.mark.parametrize(
    ("text", "anchor", "polarity", "reason"),
    [
        ("The board denied media reports that draining had begun.", "draining", "denied", "what the reports say is denied"),
        ("The line denied that the lift had been out of order.", "out of order", "denied", "a state below a denial"),
        ("The board has decided against selling the quay.", "selling", "denied", "decided against it"),
        ("There were no plans to close the whole bakery.", "close", "denied", "no plan"),
        ("Twelve people are now known to be dead and about 30 are missing.", "Twelve", "affirmed", "the missing deny no dead"),
    ],
)
def test_a_denial_reaches_the_act_it_is_about(told, text: str, anchor: str, polarity: str, reason: str) -> None:
    assert claim_at(told, text, anchor).polarity == polarity, reason


def test_an_anchor_is_never_shared(told) -> None:
    text = "The mayor said 12 boats and 30 nets were lost, and that repairs would cost 2 million crowns. Divers found 12 boats."
    claims = told(text).claims
    assert len({(c.anchor.start, c.anchor.end) for c in claims}) == len(claims) >= 4


def test_the_attributing_phrase_stays_outside_the_claim(told) -> None:
    text = "According to Radio Tolm, 40 boats were lost in the storm."
    claim = claim_at(told, text, "40")
    assert claim.text == "40 boats were lost in the storm"
    assert [text[a.start : a.end] for a in claim.attribution] == ["Radio Tolm"]
    assert claim.knower == claim.attribution[-1].speaker


@pytest.mark.parametrize(
    ("text", "anchor", "speaker"),
    [
        ("According to the Brann Line, Captain Jon Verra, 51, saved 12 people.", "12", "the Brann Line"),
        ("According to Radio Tolm, Mayor Ada Quill, who resigned in May, sold 40 boats.", "40", "Radio Tolm"),
    ],
)
def test_a_speaker_does_not_swallow_the_subject_after_it(told, text: str, anchor: str, speaker: str) -> None:
    claim = claim_at(told, text, anchor)
    assert [text[a.start : a.end] for a in claim.attribution] == [speaker]


def test_a_clause_in_two_pieces_lists_its_pieces(told) -> None:
    text = "The plant, which burned down in May, made 300 engines a month."
    claim = claim_at(told, text, "300")
    assert claim.text == text[claim.start : claim.end]
    assert "burned" not in claim.statement
    assert next(text[s:e] for s, e in claim.parts).startswith("The plant")


@pytest.mark.parametrize(
    ("text", "anchor", "statement", "reason"),
    [
        (
            "Mayor Ada Quill opened the bridge. She praised 40 masons.",
            "40",
            "[Ada Quill] praised 40 masons",
            "a name stands for a pronoun",
        ),
        (
            "The yard closed in May and dismissed 80 welders.",
            "80",
            "[The yard] dismissed 80 welders",
            "a shared subject is named",
        ),
        (
            "The drums hold acid, which killed 200 fish.",
            "200",
            "[acid] killed 200 fish",
            "a relative pronoun is replaced by what it stands for",
        ),
        (
            "37 tankers that have called at Arn are blacklisted.",
            "called",
            "[37 tankers] have called at Arn",
            "a number in brackets is no footnote mark",
        ),
        ("Not only did 40 barges sink.", "40", "Not only did 40 barges sink", "words of negation stay"),
        ("Output rose to 500 engines daily[2].", "500", "Output rose to 500 engines daily", "footnote marks are no words"),
    ],
)
def test_statements_are_self_contained(told, text: str, anchor: str, statement: str, reason: str) -> None:
    assert claim_at(told, text, anchor).statement == statement, reason


@pytest.mark.parametrize(
    ("text", "anchor", "stage", "reason"),
    [
        ("The yard is scaling up output from 200 engines to a planned 500.", "200", "ongoing", "the old value holds now"),
        ("The yard is scaling up output from 200 engines to a planned 500.", "500", "planned", "its own modifier decides"),
        ("The yard is raising output from 200 to 500 engines a month.", "500", "planned", "a change under way has not arrived"),
        ("Output rose from 200 to 500 engines a month.", "500", "done", "a change that is over has"),
    ],
)
def test_a_number_may_have_a_stage_of_its_own(told, text: str, anchor: str, stage: str, reason: str) -> None:
    assert claim_at(told, text, anchor).stage == stage, reason


@pytest.mark.parametrize(
    ("text", "anchor", "stage", "reason"),
    [
        ("Six people are dead in the two towns.", "Six", "done", "a state that an end leaves behind"),
        ("A dozen houses are gone.", "dozen", "done", "what is gone has gone"),
        ("Up to 40 people were missing.", "40", "ongoing", "a state that lasts"),
        ("Water was leaving the lake at 900 litres a second.", "900", "ongoing", "what was under way"),
        ("Draining of the lake had begun.", "Draining", "ongoing", "what has begun goes on"),
        ("The operator knew of the cracks.", "knew", "unspecified", "knowing is no act"),
        ("The welders are slated to be deployed in Arn.", "deployed", "planned", "a carrier names no event of its own"),
        ("The minister confirmed the arrival of 1,000 engineers.", "1,000", "done", "a noun of what was confirmed"),
    ],
)
def test_a_clause_has_the_stage_of_what_it_tells(told, text: str, anchor: str, stage: str, reason: str) -> None:
    assert claim_at(told, text, anchor).stage == stage, reason


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Harbour Minister Jon Verra resigned.", "Jon Verra", "Harbour Minister"),
        ("Ada Quill, head of the Tolm port authority, resigned.", "Ada Quill", "head of the Tolm port authority"),
        ("Former Defence  Secretary  Jon Verra resigned.", "Jon Verra", "Former Defence  Secretary"),
    ],
)
def test_an_office_is_a_claim_of_its_own(told, text: str, person: str, office: str) -> None:
    roles = [c for c in told(text).claims if c.frame.predicate == "be"]
    assert len(roles) == 1
    arguments = {a.role: text[a.start : a.end] for a in roles[0].frame.arguments}
    assert arguments == {"agent": person, "attribute": office}


def test_slots_name_who_did_what_to_whom(told) -> None:
    text = "Norland is planning to send 40 welders from Tolm to the port of Arn."
    frame = claim_at(told, text, "40").frame
    slots = {(a.role, text[a.start : a.end]) for a in frame.arguments}
    assert frame.predicate == "send"
    assert frame.counted == "welder"
    assert {("agent", "Norland"), ("object", "40 welders"), ("goal", "the port of Arn")} <= slots


def test_a_report_in_a_language_without_parser_keeps_its_place(told) -> None:
    read = told("Vierzig Schweißer sind nach Tolm gefahren.", language="de")
    assert [c.statement for c in read.claims] == ["Vierzig Schweißer sind nach Tolm gefahren"]
    assert [(r.scope, r.code) for r in read.refusals] == [("claims", "claims.language")]
    assert "'de'" in read.refusals[0].message


def test_a_short_text_in_another_script_is_refused_and_not_parsed_as_english(told) -> None:
    read = told("港口有四十艘船。" * 8, language=None)
    assert read.claims == ()
    assert [r.code for r in read.refusals] == ["claims.language"]


def test_a_paper_called_weekly_is_no_rate(told) -> None:
    text = "About 400 people were on board, she told the Tide Weekly."
    assert claim_at(told, text, "400").quantities[0].per is None


def test_a_sentence_that_two_reports_carry_reads_the_same_in_both() -> None:
    text = "Officials said 40 boats were lost."
    alone = read_claims([report_of(text)], settings=DEFAULT)[0]
    among = read_claims([report_of("Other words stood here. " + "Divers came. " * 40), report_of(text)], settings=DEFAULT)[1]
    assert alone.claims == among.claims


def test_captions_assert_but_tails_do_not(told) -> None:
    text = "Read more about the 40 boats that were lost."
    report = report_of(text)
    tail = type(report.paragraphs[0])(start=0, end=len(text), role="tail")
    assert read_claims([report_of(text, paragraphs=(tail,))], settings=DEFAULT)[0].claims == ()


HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aA1,.“”\"'()[]—-:;?! \n\t\u00a0\u202e\u0000\U0001f600ßłñ漢字عربי%$€")),
        st.characters(exclude_categories=()),
    ),
    max_size=300,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_any_text_gives_claims_whose_spans_round_trip(text: str) -> None:
    read = read_claims([report_of(text)], settings=DEFAULT)[0]
    for claim in read.claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.start <= claim.anchor.start < claim.anchor.end <= claim.end
        for item in (*claim.quantities, *claim.times, *claim.places, *claim.hedges):
            assert text[item.start : item.end] == item.text
        for link in claim.attribution:
            assert 0 <= link.start < link.end <= len(text)
            assert link.cue is None or text[link.cue.start : link.cue.end] == link.cue.text


@pytest.mark.parametrize(
    "text",
    [
        "A" * 200_000,
        "word " * 40_000,
        "12 boats, " * 3_000,
        "“" * 5_000 + "x",
        "HE SAID 40 BOATS WERE LOST. " * 200,
        "\u202e40 boats",
    ],
    ids=["one word", "one line", "numbers", "quotes that never close", "capitals", "right-to-left override"],
)
@pytest.mark.slow
def test_hostile_lengths_are_read(told, text: str) -> None:
    for claim in told(text).claims:
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize(
    ("text", "anchor", "word", "reason"),
    [
        ("The blast at the Tolm yard left three riggers hurt and one welder dead.", "one", "dead", "the number's own word"),
        ("The blast at the Tolm yard left three riggers hurt and one welder dead.", "three", "injured", "and its neighbour's"),
        (
            "At least 14 people were killed and up to 60 are missing in Tolm.",
            "60",
            None,
            "a word of the clause beside it is no word of it",
        ),
        ("Two robbers wounded a guard in Tolm.", "Two", None, "who does the harm does not suffer it"),
    ],
)
def test_a_number_keeps_its_own_word_of_harm(told, text: str, anchor: str, word: str | None, reason: str) -> None:
    frame = claim_at(told, text, anchor).frame
    assert {w for w in frame.counted_words if w in ("dead", "injured")} == ({word} if word else set()), reason


def test_a_known_pair_that_dies_is_counted(told) -> None:
    assert anchors(told, "The two divers died off Tolm.") == ["two"]


@pytest.mark.parametrize(
    ("text", "anchor", "stage", "reason"),
    [
        ("The clerk may resign before Friday.", "resign", "predicted", "what may come is foretold"),
        ("The trust is going to pay the fine.", "pay", "planned", "going to is no way"),
        ("The divers had not been able to reach the wreck.", "reach", "done", "it has come out already"),
        ("Clerks accused the mayor of hiding the gap.", "hiding", "done", "what somebody is said to have done"),
        ("The blaze started in the cellar.", "started", "done", "a beginning that is told as over"),
        ("The pump has been idle since May.", "idle", "ongoing", "a state that lasts"),
        (
            "All 40 operations planned for Monday were cancelled.",
            "40",
            "done",
            "the operations were planned, not their end",
        ),
    ],
)
def test_a_claim_is_as_far_along_as_its_words_say(told, text: str, anchor: str, stage: str, reason: str) -> None:
    assert claim_at(told, text, anchor).stage == stage, reason

"""Stage, polarity, whose doubt, and the finer score of one event."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.claims.certainty import Judgement, certainty, judge
from headwater.claims.certainty.claimed import compare_strength
from headwater.claims.certainty.decide import CURVE, left_by
from headwater.claims.certainty.learned import load_weights, weights_ref
from headwater.errors import InputError
from headwater.settings import DEFAULT
from headwater.text.parse import parse_text


def judged(text: str, word: str, *, attributed: bool = False) -> Judgement:
    parsed = parse_text(text, parser=DEFAULT.parser)
    for sentence in parsed.sentences:
        for token in sentence.doc:
            if token.text == word:
                return judge(sentence, token.i, attributed=attributed)
    raise AssertionError(f"{word} is not in the text")


STAGES = [
    ("sending", "Dresk is considering sending 300 welders.", "considered"),
    ("mulling", "Dresk is mulling a transfer of 300 welders.", "considered"),
    ("send", "Dresk plans to send 300 welders.", "planned"),
    ("send", "Dresk is set to send 300 welders.", "planned"),
    ("deployed", "The welders are slated to be deployed in Orle.", "planned"),
    ("sent", "The welders are to be sent next month.", "planned"),
    ("sent", "Officials announced 300 welders would be sent to Orle.", "planned"),
    ("raise", "The yard aims to raise its output.", "planned"),
    ("exchange", "The two towns agreed to exchange crews.", "planned"),
    ("deployment", "The deployment of welders is planned for May.", "planned"),
    ("Send", "Dresk to Send Welders to Orle", "planned"),
    ("reach", "The engineer predicts that output will reach 50 hulls.", "predicted"),
    ("reach", "Output could reach 50 hulls.", "predicted"),
    ("reach", "Output is expected to reach 50 hulls.", "predicted"),
    ("sending", "Dresk is sending 300 welders.", "ongoing"),
    ("sending", "Dresk has begun sending welders.", "ongoing"),
    ("works", "The crane currently works at half load.", "ongoing"),
    ("restored", "The line is being restored.", "ongoing"),
    ("sent", "Dresk sent 300 welders.", "done"),
    ("sent", "Dresk has sent 300 welders.", "done"),
    ("arrival", "The ministry confirmed the arrival of 300 welders.", "done"),
    ("killing", "The gate gave way, killing two people.", "done"),
]


@pytest.mark.parametrize(("word", "text", "stage"), STAGES, ids=[text for _, text, _ in STAGES])
def test_the_words_over_an_event_set_its_stage_and_are_no_hedges(word: str, text: str, stage: str) -> None:
    found = judged(text, word)
    assert found.stage == stage
    if "could" not in text and "expected" not in text:
        assert (found.overall, found.hedges) == ("certain", ())


DENIALS = [
    ("sent", "No crews will be sent, the ministry said.", "no before the subject"),
    ("sent", "Dresk has not sent any crews.", "not"),
    ("deployment", "Officials denied that the deployment took place.", "a verb of denying"),
    ("dispatch", "A spokesman ruled out the dispatch of crews.", "a verb with its particle"),
    ("send", "Dresk refused to send crews.", "a verb of refusing"),
    ("sail", "The crews failed to sail.", "a verb of failing"),
    ("sold", "There is no evidence that the yard was sold.", "no evidence"),
    ("signed", "Neither side has signed the protocol.", "neither"),
    ("informing", "The towns signed without informing their allies.", "without"),
    ("strike", "The strike was called off.", "called off"),
    ("knew", "The clerk knew nothing.", "nothing as the object, also of a verb whose object a no only empties"),
]


@pytest.mark.parametrize(("word", "text", "reason"), DENIALS, ids=[r for *_, r in DENIALS])
def test_a_denied_event_is_denied(word: str, text: str, reason: str) -> None:
    found = judged(text, word)
    assert (found.polarity, found.score) == ("denied", -3.0), reason


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("resign", "The captain did not refuse to resign."),
        ("pursued", "The captain declined to say what aim was pursued."),
        ("left", "It was not until Tuesday that the crews left."),
        ("offer", "The yard rejected the offer."),
        ("hire", "The yard will hire no more than 300 welders."),
    ],
)
def test_a_denial_reaches_no_further_than_its_words(word: str, text: str) -> None:
    assert judged(text, word).polarity == "affirmed"


LEVELS = [
    ("leave", "The ship may leave.", "possible", "certain", "unattributed: the reporter's doubt"),
    ("leave", "The ship could leave, the captain said.", "certain", "possible", "inside the content: the speaker's"),
    ("leaving", "The ship is reportedly leaving.", "probable", "certain", "reportedly"),
    ("leaving", "The ship is rumoured to be leaving.", "possible", "certain", "rumoured"),
    ("leaving", "The ship is said to be leaving.", "probable", "certain", "is said to"),
    ("left", "It appears that the ship left.", "probable", "certain", "it appears"),
    ("leave", "The captain said the ship will leave.", "certain", "certain", "attribution alone lowers nothing"),
    ("left", "The captain believes that the ship left.", "certain", "probable", "the speaker's own belief"),
    ("leave", "If the tide turns, the ship would leave.", "possible", "certain", "a condition"),
    ("leave", "Will the ship leave?", "possible", "certain", "a question"),
]


@pytest.mark.parametrize(("word", "text", "reporter", "speaker", "reason"), LEVELS, ids=[r for *_, r in LEVELS])
def test_doubt_is_put_down_to_whose_it_is(word: str, text: str, reporter: str, speaker: str, reason: str) -> None:
    found = judged(text, word)
    assert (found.reporter, found.speaker) == (reporter, speaker), reason


def test_an_attributed_clause_without_a_verb_of_saying_keeps_doubt_with_the_speaker() -> None:
    text = "According to the harbour office, the ship may leave."
    assert judged(text, "leave").reporter == "possible"
    assert judged(text, "leave", attributed=True).speaker == "possible"
    reportive = "According to the harbour office, the ship is reportedly leaving."
    assert judged(reportive, "leaving", attributed=True).reporter == "probable"


def test_hedges_are_spans_of_the_whole_text_in_order() -> None:
    text = "A first line. The ship may possibly leave."
    found = judged(text, "leave")
    assert [text[h.start : h.end] for h in found.hedges] == ["may", "possibly"]


def face(text: str, word: str) -> float:
    start = text.index(word)
    return certainty(text, start, start + len(word), parser=DEFAULT.parser).score


def test_the_finer_score_puts_events_in_the_order_of_their_certainty() -> None:
    row = [
        face("The ship did not leave.", "leave"),
        face("The ship may leave.", "leave"),
        face("The ship is expected to leave.", "leave"),
        face("The ship left.", "left"),
    ]
    assert row == sorted(row) and row[0] < -2 and row[-1] > 2.7 and 0 < row[1] <= 1


def test_the_finer_score_names_the_words_that_decided() -> None:
    text = "The ship is rumoured to be leaving."
    found = certainty(text, text.index("leaving"), text.index("leaving") + 7, parser=DEFAULT.parser)
    assert "rumoured: rumouring" in found.reasons


def test_a_span_without_a_word_is_refused_with_what_to_do() -> None:
    with pytest.raises(InputError, match="Give the offsets"):
        certainty("One word.", 3, 4, parser=DEFAULT.parser)


def test_the_curve_from_belief_to_certainty_never_falls() -> None:
    values = [left_by(x / 10) for x in range(-40, 41)]
    assert values == sorted(values) and (values[0], values[-1]) == (CURVE[0][1], CURVE[-1][1])


def test_the_weights_are_named_features_with_a_digest() -> None:
    assert len(weights_ref().sha256) == 64
    assert load_weights().weights["form=imperative"] < 0 < load_weights().weights["stage=done"]


PAIRS = [
    ("Walking lowers blood pressure.", "Walking was associated with lower blood pressure.", "a"),
    ("Walking may lower blood pressure.", "Walking lowers blood pressure.", "b"),
    ("Walking is linked to better sleep.", "Walking was associated with better sleep.", None),
    ("The trial was held in Orle.", "Walking lowers blood pressure.", None),
]


@pytest.mark.parametrize(("a", "b", "stronger"), PAIRS)
def test_the_text_that_claims_more_of_its_finding_is_the_stronger(a: str, b: str, stronger: str | None) -> None:
    first, second = (parse_text(text, parser=DEFAULT.parser) for text in (a, b))
    assert compare_strength(first, second).stronger == stronger


PIECES = st.sampled_from(
    "may not never said that if ? reportedly denied no \u202e مرحبا 😀 SEND to be sent "
    "would refuse plans “ unclear , . ( and ".split(" ")
)


@given(st.lists(PIECES, min_size=1, max_size=30).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_every_token_of_any_text_gets_a_judgement_within_the_scale(text: str) -> None:
    for sentence in parse_text(text, parser=DEFAULT.parser).sentences:
        for token in sentence.doc:
            found = judge(sentence, token.i)
            assert -3 <= found.score <= 3
            assert all(text[h.start : h.end] == h.text for h in found.hedges)

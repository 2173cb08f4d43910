"""Who is said to say what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.claims.assemble import ReportClaims
from headwater.claims.attribution import FoundAttribution, attributions, read_attributions
from headwater.settings import DEFAULT
from headwater.text.normal import normalise
from headwater.text.parse import ParsedText, parse_text

# (text, speaker phrase, cue, content pieces, quoted, reason)
SPOKEN = [
    (
        "The gate broke at dawn, by the company’s own account.",
        "the company",
        "account",
        ["The gate broke at dawn"],
        "indirect",
        "by somebody's own account",
    ),
    (
        "Forty are missing by the same agency’s count.",
        "agency",
        "count",
        ["Forty are missing"],
        "indirect",
        "the same agency is the agency",
    ),
    (
        "Ann Ferry put the dead at three.",
        "Ann Ferry",
        "put",
        ["the dead at three"],
        "indirect",
        "to put a count at a number",
    ),
    (
        "Fourteen people died off Tolm, the Arn coroner, Dr Ann Ferry, told reporters on Monday.",
        "the Arn coroner, Dr Ann Ferry",
        "told",
        ["Fourteen people died off Tolm"],
        "indirect",
        "an apposition closed by a comma before the verb",
    ),
    ("The mayor said the bridge is safe.", "The mayor", "said", ["the bridge is safe"], "indirect", "plain"),
    ("Ferry said that the dam would hold.", "Ferry", "said", ["that the dam would hold"], "indirect", "that is content"),
    ("“The dam will hold,” Ann Ferry said.", "Ann Ferry", "said", ["“The dam will hold,”"], "direct", "quotation first"),
    ("“The dam will hold,” said Ann Ferry.", "Ann Ferry", "said", ["“The dam will hold,”"], "direct", "inverted"),
    (
        "Ferry told reporters that the gate was shut.",
        "Ferry",
        "told",
        ["that the gate was shut"],
        "indirect",
        "who was told is no content",
    ),
    ("Ferry called the plan “a slow disaster”.", "Ferry", "called", ["the plan “a slow disaster”"], "mixed", "words inside"),
    (
        "According to the harbour board, the crane fell on Monday.",
        "the harbour board",
        "According to",
        ["the crane fell on Monday"],
        "indirect",
        "according to, in front",
    ),
    (
        "The crane fell on Monday, according to the harbour board.",
        "the harbour board",
        "according to",
        ["The crane fell on Monday"],
        "indirect",
        "according to, behind",
    ),
    (
        "The tunnel, Ferry said, will open in May.",
        "Ferry",
        "said",
        ["The tunnel", "will open in May"],
        "indirect",
        "in the middle",
    ),
    ("The work needs care, as noted by Ferry.", "Ferry", "noted", ["The work needs care"], "indirect", "as noted by"),
    (
        "Recent reports suggest that the port will close.",
        "Recent reports",
        "suggest",
        ["that the port will close"],
        "indirect",
        "reports suggest",
    ),
    (
        "Satellite images have detected new trenches near the dam.",
        "Satellite images",
        "detected",
        ["new trenches near the dam"],
        "indirect",
        "imagery",
    ),
    ("Ferry pointed out that the pumps were old.", "Ferry", "pointed out", ["that the pumps were old"], "indirect", "particle"),
]

# (text, speaker phrase, kind, named, described as, reason)
KINDS = [
    ("Satellite images showed that the camp had grown.", "Satellite images", "imagery", False, "imagery", "pictures"),
    ("Officials said the road was shut.", "Officials", "anonymous", False, "official", "unnamed officials"),
    (
        "Unnamed diplomatic sources said talks had failed.",
        "Unnamed diplomatic sources",
        "anonymous",
        False,
        "diplomatic",
        "diplomats",
    ),
    (
        "A person close to the talks said they had failed.",
        "A person close to the talks",
        "anonymous",
        False,
        "close to",
        "close to",
    ),
    ("Military sources said the convoy had turned back.", "Military sources", "anonymous", False, "military", "soldiers"),
    ("Media reports say the port will close.", "Media reports", "anonymous", False, "media", "reports say"),
    ("Pyongyang said it would answer.", "Pyongyang", "government", True, None, "a capital stands for its government"),
    ("The Kremlin said it knew nothing.", "The Kremlin", "government", True, None, "so does a seat"),
    ("Ann Ferry said the dam would hold.", "Ann Ferry", "person", True, None, "a person"),
    ("The Dock Echo newspaper reported that the port would close.", "The Dock Echo newspaper", "outlet", True, None, "a paper"),
    ("A leaked memo said the pumps were old.", "A leaked memo", "document", False, "document", "a paper of another kind"),
]

# (text, speakers outermost first, reason)
CHAINS = [
    (
        "According to public broadcaster RVT, which cited unnamed diplomatic sources in the West, the crews will leave in May.",
        ["public broadcaster RVT", "unnamed diplomatic sources in the West"],
        "which cited",
    ),
    (
        "According to diplomatic sources cited by various media outlets, the crews will leave in May.",
        ["various media outlets", "diplomatic sources"],
        "cited by",
    ),
    (
        "According to Western and Vellian diplomatic sources, as reported by Vellia's public broadcaster, RVT, "
        "these crews will leave.",
        ["Vellia's public broadcaster, RVT", "Western and Vellian diplomatic sources"],
        "as reported by",
    ),
    (
        "Unnamed officials cited by RVT report that the crews will leave in May.",
        ["RVT", "Unnamed officials"],
        "cited by, then report",
    ),
    ("Ferry said the minister had told her that the gate was shut.", ["Ferry", "the minister"], "speech in speech"),
    (
        "The pumps were old, two engineers who asked not to be named told Dockline.",
        ["Dockline", "two engineers who asked not to be named"],
        "who is told by the unnamed is the press",
    ),
    (
        "The Vellian Press Bureau reported a leak. “We were late,” the harbour master, Ann Ferry, told the bureau.",
        ["the bureau", "the harbour master, Ann Ferry"],
        "an agency that was told",
    ),
    ("Ann Ferry told Parliament that the pumps were old.", ["Ann Ferry"], "a house of politics passes nothing on"),
    ("Ann Ferry told the Dock Wire’s readers that the pumps were old.", ["Ann Ferry"], "nor do readers"),
    (
        "Dock Wire reported a sale, citing people close to the board. Nobody has signed, one of the people said.",
        ["Dock Wire", "one of the people"],
        "one of those that an agency cites",
    ),
    (
        "Dock Wire reported a sale, citing people close to the board. Nobody has signed, they said.",
        ["Dock Wire", "they"],
        "all of them",
    ),
    (
        "Dock Wire reported a sale, citing people close to the board. A banker said the price was low.",
        ["A banker"],
        "somebody new is nobody's",
    ),
]

# (text, the phrase that refers, whom it means, reason)
REFERENCES = [
    (
        "The Tern 4, a rocket built by the private company Ostmarn Launch, lifted off at dawn and was lost, the company said.",
        "the company",
        "Ostmarn Launch",
        "the noun before a firm's name, and not what it builds",
    ),
    (
        "The lump fell into Ilse Kessler’s field. Kessler, 58, was carrying hay. “It came across the barn,” she said.",
        "she",
        "Ilse Kessler",
        "a name that first stands as an owner's",
    ),
    ("Ann Ferry runs the port. She said it is safe.", "She", "Ann Ferry", "she"),
    ("Mr. Oskar Brandt met Mrs. Ann Ferry. He said talks went well.", "He", "Oskar Brandt", "he is not she"),
    (
        "Foreign Minister Oskar Brandt arrived. The minister said talks would go on.",
        "The minister",
        "Oskar Brandt",
        "an office",
    ),
    ("Lt. Gen. Oskar Brandt arrived. Brandt said talks would go on.", "Brandt", "Oskar Brandt", "the surname alone"),
    (
        "The Harbour Safety Board (HSB) met. HSB said the crane was old.",
        "HSB",
        "Harbour Safety Board",
        "initials given in the text",
    ),
    ("“It is safe,” said Ann Ferry, who added that tests go on.", "who", "Ann Ferry", "a relative pronoun"),
    (
        "The Vellian Coast Office closed the quay on Monday. The crane was old, the office said.",
        "the office",
        "Vellian Coast Office",
        "a body that was named and had not spoken",
    ),
    (
        "The Vellian Coast Office closed the quay. The crane was old, the office said. It added that nobody was hurt.",
        "It",
        "Vellian Coast Office",
        "the body that spoke last",
    ),
    (
        "The Harbour Board said it was late. The Union of Crane Drivers will vote in May, it said in a statement.",
        "it",
        "Union of Crane Drivers",
        "the subject of what is said",
    ),
    (
        "The Vellian Coast Office said in a bulletin that the crane was old. Nobody was hurt, according to the bulletin.",
        "the bulletin",
        "Vellian Coast Office’s bulletin",
        "the paper that a body spoke in",
    ),
    (
        "The Vellian Coast Office met. The crane was old, according to the office's register.",
        "the office's register",
        "Vellian Coast Office’s register",
        "a paper and whose it is",
    ),
    (
        "Dock Wire wrote of a sale. Dock reported a higher price, and the agency gave no names.",
        "Dock",
        "Dock Wire",
        "the first word of an outlet's name",
    ),
    (
        "Mr. Oskar Brandt met Ann Ferry, who lost her keys. It is safe, she said.",
        "she",
        "Ann Ferry",
        "her keys tell that she is meant",
    ),
]

NOBODY = [
    ("The dam reportedly held.", "reportedly names no speaker"),
    ("The bridge opened on Monday.", "the narrator is nobody"),
    ("This deal highlights the growing trade between both ports.", "a deal says nothing"),
    ("", "nothing at all"),
]


def parsed(text: str) -> ParsedText:
    return parse_text(normalise(text), parser=DEFAULT.parser)


def found_in(text: str) -> list[FoundAttribution]:
    return read_attributions(parsed(text))


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(("text", "speaker", "cue", "content", "quoted", "reason"), SPOKEN)
def test_speaker_cue_and_content_are_found(
    text: str, speaker: str, cue: str, content: list[str], quoted: str, reason: str
) -> None:
    item = next(f for f in found_in(text) if f.speaker_text == speaker)
    assert words(text, item.cue_spans) == [cue], reason
    assert words(text, item.content_spans) == content, reason
    assert item.quoted == quoted, reason


@pytest.mark.parametrize(("text", "speaker", "kind", "named", "described", "reason"), KINDS)
def test_speakers_are_typed(text: str, speaker: str, kind: str, named: bool, described: str | None, reason: str) -> None:
    item = next(f for f in found_in(text) if f.speaker_text == speaker)
    assert (item.kind, item.named) == (kind, named), reason
    assert described in item.described_as if described else item.described_as == (), reason


@pytest.mark.parametrize(("text", "speakers", "reason"), CHAINS)
def test_chains_run_from_the_outermost_speaker_inwards(text: str, speakers: list[str], reason: str) -> None:
    found = found_in(text)
    at: int | None = next(n for n, f in enumerate(found) if f.speaker_text == speakers[-1])
    chain = []
    while at is not None and len(chain) < 9:
        chain.append(found[at].speaker_text)
        at = found[at].outer
    assert chain[::-1] == speakers, reason


@pytest.mark.parametrize(("text", "phrase", "name", "reason"), REFERENCES)
def test_references_are_resolved_within_the_report(text: str, phrase: str, name: str, reason: str) -> None:
    item = next(f for f in found_in(text) if f.speaker_text == phrase)
    assert item.resolved == name, reason


@pytest.mark.parametrize(("text", "reason"), NOBODY)
def test_what_the_report_says_itself_is_nobodys(text: str, reason: str) -> None:
    assert [f for f in found_in(text) if f.speaker_spans] == [], reason


def test_the_diplomats_of_an_agency_stay_the_agencys() -> None:
    text = "The gate failed, the Vellian Press Bureau reported, citing unnamed diplomats. Crews had fled, the diplomats said."
    found = found_in(text)
    later = next(f for f in found if f.speaker_text == "the diplomats")
    assert later.resolved == "unnamed diplomats"
    assert later.outer is not None
    assert found[later.outer].resolved == "Vellian Press Bureau"


# (text, issuer, first words of what is the issuer's, reason)
STATEMENTS = [
    (
        "We print in full the statement issued by the Union of Crane Drivers.\n\nThe board is late.\n\nEnds\n\nThe Quay.",
        "Union of Crane Drivers",
        "The board is late.",
        "announced, and ended",
    ),
    ("Statement of the Coast Office\n\nThe quay is shut.", "Coast Office", "The quay is shut.", "a heading"),
    (
        "The Harbour Board has issued the following statement:\n\nThe quay is shut.",
        "The Harbour Board",
        "The quay is shut.",
        "the following",
    ),
]


@pytest.mark.parametrize(("text", "issuer", "words_of_it", "reason"), STATEMENTS)
def test_a_statement_printed_whole_is_its_issuers(text: str, issuer: str, words_of_it: str, reason: str) -> None:
    item = next(f for f in found_in(text) if f.speaker_text == issuer)
    assert words(normalise(text), item.content_spans)[0].strip() == words_of_it, reason


def test_a_statement_that_is_only_spoken_of_is_not_printed_whole() -> None:
    text = "The paper printed a statement by the Union of Crane Drivers.\n\nThe quay is shut."
    assert [f.speaker_text for f in found_in(text)] == []


def test_ones_own_outlet_passes_nothing_on(told: Callable[..., ReportClaims]) -> None:
    text = "The crane was old, Ann Ferry told the Echo."
    assert [len(c.attribution) for c in told(text, outlet="The Dock Echo").claims] == [1]
    assert [len(c.attribution) for c in told(text, outlet="The Quay Gazette").claims] == [2]


def test_a_refusal_to_say_is_no_claim() -> None:
    assert found_in("Ferry would not say how long the crews were to stay.") == []


def test_a_quotation_runs_on_over_sentences_and_paragraphs() -> None:
    text = "“The dam will hold,” said Ann Ferry. “We tested it. It held.”\n\n“We will test it again in May.”"
    item = found_in(text)[0]
    pieces = words(text, item.content_spans)
    assert pieces == ["“The dam will hold,”", "“We tested it. It held.”", "“We will test it again in May.”"]
    assert item.quoted == "direct"


def test_attributions_on_the_face_leave_out_what_stands_inside_anothers_content() -> None:
    text = "Ferry said the minister had told her that the gate was shut."
    assert [words(text, a.speaker_spans) for a in attributions(text)] == [["Ferry"]]


def test_wishes_and_judgements_are_on_the_face_but_nobody_answers_for_them() -> None:
    text = "Ann Ferry criticised the plan."
    assert words(text, attributions(text)[0].content_spans) == ["the plan"]
    assert found_in(text) == []


def check_spans(text: str) -> None:
    clean = normalise(text)
    for item in (*attributions(clean), *found_in(clean)):
        for start, end in (*item.speaker_spans, *item.cue_spans, *item.content_spans):
            assert 0 <= start < end <= len(clean)
        assert list(item.content_spans) == sorted(item.content_spans)
    found = found_in(clean)
    for number in range(len(found)):
        path, at = [number], found[number].outer
        while at is not None:
            assert at not in path, "a chain that bites its tail"
            path.append(at)
            at = found[at].outer


BAD = [
    ("THE MAYOR SAID THE BRIDGE IS SAFE. ACCORDING TO FERRY IT IS.", "capitals"),
    ("“" * 300 + "said " * 300, "unclosed marks"),
    ('قال الوزير "نعم" said Ферри: «да» 🙂\u200f', "mixed scripts, right to left, emoji"),
    ("said said, said: according to according to, cited by", "cues without anything"),
    ("A\x00B said\x07 “x\ud800y”", "control characters and surrogates"),
    ("he said " + "1,000 " * 3000, "many numbers"),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_bad_input_is_read_without_a_fall(text: str, reason: str) -> None:
    assert reason
    check_spans(text)


PARTS = st.sampled_from(
    [
        "Ferry",
        " said ",
        "“",
        "”",
        "according to ",
        ", ",
        ". ",
        "which cited ",
        "the minister ",
        "\n\n",
        ": ",
        "it held",
        " — ",
        "he told ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, max_size=25).map("".join))
def test_any_mix_of_cues_and_marks_gives_sound_spans(text: str) -> None:
    check_spans(text)


def test_reading_twice_gives_the_same() -> None:
    text = " ".join(case[0] for case in SPOKEN)
    assert found_in(text) == found_in(text)

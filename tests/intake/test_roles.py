"""The part each line plays, told from general features only. Every text here is invented."""

from __future__ import annotations

import pytest

from headwater.intake.plain import read_plain

BODY = "The harbour master said on Tuesday that the ferry would not sail before the weekend."

WHOLE = [
    (
        "an aggregator's page",
        "Ferry crews may walk out over night shifts\n\nAI\nBy AI\n\n**Crews Demand Rest**\n\n" + BODY + "\n\n"
        "Quay north side\nQuay north side\nQuay north side at dawn\n\n" + BODY + "\n\nImage | QNA, Z\n\n" + BODY + "\n\n"
        "Read More @ quaytimes.example\n\nTAGGED:\nShare This Article\n\nLocal News – 3",
        ["title", "byline", "byline", "title", "body", "caption", "caption", "caption", "body", "credit", "body"]
        + ["tail"] * 4,
    ),
    (
        "references on one line, then prose again",
        "Quiet bargain at the quay\n" + BODY + "[1]\nThe Yard in Numbers\n- Twelve ships a month leave the yard.\n"
        "[1] quaytimes.example[2] Lorn Radio[3] qna\n" + BODY,
        ["title", "body", "title", "body", "footnote", "body"],
    ),
    (
        "a stopped headline that is no sentence",
        "Ferry workforce of 400 to aid Lorn in quay repairs.\n" + BODY + "\n" + BODY,
        ["title", "body", "body"],
    ),
    ("a first sentence is no headline", BODY + "\n" + BODY, ["body", "body"]),
    (
        "head with masthead, question, byline in columns",
        "QUAY & TIDE\n\nWho is going to mend the ferry?\n\nBy Ada Marl  |  Ships  |  4 February\n\n" + BODY + "\n" + BODY,
        ["title", "title", "byline", "body", "body"],
    ),
    (
        "date line, picture, share line",
        "Ferry stopped\n\nBy Ada Marl, Foreign desk\n3 February 2026, 13:20 CET\n\n"
        "The ferry at anchor. Photo: Quay Times archive\n\n" + BODY + "\n\n© Quay Times. All rights reserved.",
        ["title", "byline", "dateline", "caption", "body", "tail"],
    ),
    (
        "a gallery, and a list of other reports with their days",
        "Ferry stopped\n\nBy Ada Marl\n\n"
        + BODY
        + "\n\nCrews carry bags on the quay.\nBO QUIST, AFP/Getty Images\n\n"
        + BODY
        + "\n\nBoats are back at the quay again\nJuly 14, 2026, 5:49 pm\n"
        + BODY,
        ["title", "byline", "body", "caption", "credit", "body", "title", "dateline", "body"],
    ),
    ("one heading line and nothing else is body", "Ferry stopped", ["body"]),
]


@pytest.mark.parametrize(("reason", "text", "roles"), WHOLE, ids=[w[0] for w in WHOLE])
def test_every_line_plays_its_part(reason: str, text: str, roles: list[str]) -> None:
    assert [p.role for p in read_plain(text).paragraphs] == roles, reason


SENTENCES = [
    ("a verb that is also a button", "Share prices of the ferry company fell by a third on Tuesday."),
    ("the word source", "Source of the fire was the engine room, the harbour master told the council."),
    ("follows a person", "Follow the money, the auditor told the court, and the ferry sails by itself."),
    (
        "pictures that are evidence",
        "New sheds stand there, the bureau said, quoting a study of pictures by Skyeye.",
    ),
    ("more on a person", "More on board than expected, the crew turned the ferry round within an hour."),
    ("reads like a menu", "Home owners on the quay were told to leave by the mayor of Lorn."),
    ("starts with an agency", "Reuters was told on Monday that the ferry had been sold."),
    ("by-election", "By Monday evening the ferry had not left the quay."),
    ("credits", "Credit for the rescue went to the night shift of the lifeboat."),
    ("comments", "Comments by the mayor drew laughter from the crews on the quay."),
    ("updated", "Updated figures put the number of crews at 400, the union said."),
    ("subscribers", "Subscribers of the water company were left dry for three days."),
    ("related", "Related charges against the captain were dropped on Friday by the court."),
    ("short", "It sank at dawn."),
]


@pytest.mark.parametrize(("reason", "sentence"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_a_sentence_is_never_taken_for_furniture(reason: str, sentence: str) -> None:
    draft = read_plain(f"Ferry stopped at Lorn\n\n{BODY}\n\n{sentence}\n\n{BODY}\n")
    found = {draft.text[p.start : p.end]: p.role for p in draft.paragraphs}
    assert found[sentence] == "body", reason


DATELINES = [
    ("LORN, March 4 (Coast Agency) - ", "place, day, agency"),
    ("LORN (QNA) — ", "place and agency"),
    ("LORN, Tavria – ", "place and region"),
    ("QUAYHAVEN -- ", "place alone"),
    ("Dresk, 4 February. ", "place and day with a stop, as in bulletins"),
    ("Lorn (QNA) ", "agency without a dash"),
    ("LORN, 5 June /QNA/. ", "agency between strokes"),
]


@pytest.mark.parametrize(("dateline", "reason"), DATELINES)
def test_a_dateline_is_parted_from_its_paragraph(dateline: str, reason: str) -> None:
    text = f"Ferry stopped\n\n{dateline}{BODY}\n\n{BODY}"
    draft = read_plain(text)
    parts = [(p.role, draft.text[p.start : p.end]) for p in draft.paragraphs]
    assert parts[1] == ("dateline", dateline.strip()), reason
    assert parts[2] == ("body", BODY)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("The European Union (EU) said ", "an abbreviation explained is no agency"),
        ("NASA - ", "kept in mind: an acronym before a dash reads as a place"),
        ("Ada Marl (right) said ", "small letters in the brackets"),
        ("On March 4 (a Tuesday) - ", "no place"),
    ],
)
def test_what_looks_like_a_dateline(start: str, reason: str) -> None:
    draft = read_plain(f"Ferry stopped\n\n{start}{BODY}\n")
    is_split = [p.role for p in draft.paragraphs] == ["title", "dateline", "body"]
    assert is_split is start.startswith("NASA"), reason


def test_a_line_broken_in_mid_sentence_is_one_block() -> None:
    draft = read_plain("Ferry stopped\nThe crew came back with a special assignment and waited there\nfor the mayor of Lorn.\n")
    assert [p.role for p in draft.paragraphs] == ["title", "body"]


def test_typewriter_columns_are_joined_and_lists_are_not() -> None:
    wrapped = (
        "The ferry from Lorn did not sail on Tuesday because its crew had\n"
        "been told to rest. Twelve of the men said that they had not slept\n"
        "Since Sunday, and the harbour master agreed with what they told him\n"
        "about it.\n\n- Twelve men have been told to rest since the Sunday evening tide.\n"
        "- Nine men sailed on another boat to the island and came back home.\n"
    )
    draft = read_plain(wrapped)
    assert [draft.text[p.start : p.end][:12] for p in draft.paragraphs] == ["The ferry fr", "- Twelve men", "- Nine men s"]


SIGNATURES = [
    ("By Ada Marl and Bo Quist, Foreign desk\n3 February 2026", ("Ada Marl", "Bo Quist"), None, "2026-02-03"),
    ("By AI", ("AI",), None, None),
    ("By The Associated Press", (), None, None),
    ("By Ada Marl -   The Quay Times -   Sunday, February 15, 2026", ("Ada Marl",), "The Quay Times", "2026-02-15"),
    ("Evening News staff | Tuesday, February 3, 2026 6:05 pm", (), "Evening News", "2026-02-03T18:05:00"),
    ("By Ada Marl, QNN\nUpdated 0420 GMT (1220 HKT) July 15, 2026", ("Ada Marl",), None, "2026-07-15T04:20:00+00:00"),
    ("Leopold Ahrens, Senior Fellow\n5 February 2026", ("Leopold Ahrens",), None, "2026-02-05"),
    ("4 February", (), None, None),
]


@pytest.mark.parametrize(("lines", "authors", "outlet", "published"), SIGNATURES)
def test_only_what_the_lines_say_is_known(
    lines: str, authors: tuple[str, ...], outlet: str | None, published: str | None
) -> None:
    draft = read_plain(f"Ferry stopped at the quay of Lorn\n\n{lines}\n\n{BODY}\n\n{BODY}")
    assert draft.authors == authors
    assert draft.outlet == outlet
    assert (draft.published.value if draft.published else None) == published


def test_the_day_of_another_report_is_not_the_day_of_this_one() -> None:
    draft = read_plain("Ferry stopped\n\n" + f"{BODY}\n\n" * 20 + f"Boats are back\nJuly 14, 2026, 5:49 pm\n{BODY}")
    assert draft.published is None


def test_the_headline_is_not_the_masthead() -> None:
    draft = read_plain(f"LORN GAZETTE\n\n- - -\n\nFerry stopped at the quay\n\nBy Ada Marl\n\n{BODY}")
    assert draft.title == "Ferry stopped at the quay"


def test_a_page_title_with_its_outlet_names_the_outlet() -> None:
    draft = read_plain(f"Ferry stopped at the quay | Lorn Gazette\n\nFerry stopped at the quay\n\nBy Ada Marl\n\n{BODY}")
    assert draft.outlet == "Lorn Gazette"

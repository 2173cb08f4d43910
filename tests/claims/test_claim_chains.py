"""Whose word each claim is, over the sentences of a whole report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.claims.assemble import ReportClaims

FIREFIGHTERS = (
    "ARN, 21 May (Agencia Brava) - At least nine people were killed and about 30 were hurt when a barge burned at Arn,"
    " firefighters told Brava.\n\nTwo people are missing, the firefighters said."
)
MANAGERS = (
    "Up to 90 crossings could be dropped, two yard managers told the Dock Echo, asking not to be named.\n\nThe lights went"
    " out at dawn, one of the managers said. The yard asked for 40 lamps, the managers said.\n\nNine cranes may have been"
    " damaged, according to the same manager."
)
SCRIPT = (
    "PRESENTER (Joss Dray):\nThe yard at Arn has closed. The minister, Ann Ferry, came to our studio.\n\nFERRY (clip):\n"
    "“No lamps burned. I was told.”\n\nHere is Bo Tarn, who leads the brigade.\n\n(tape) “We shall rebuild the yard.”"
)
CHAINS = [
    (FIREFIGHTERS, "nine", ["Agencia Brava", "firefighters"], "the first of two clauses before “X told Y” is said as well"),
    (FIREFIGHTERS, "Two", ["Agencia Brava", "firefighters"], "whoever told the agency is still the agency's"),
    (MANAGERS, "went", ["Dock Echo", "one of the managers"], "one of those who came through an outlet"),
    (MANAGERS, "asked", ["Dock Echo", "two yard managers"], "asking for a thing is an act, and no saying of it"),
    (MANAGERS, "Nine", ["Dock Echo", "two yard managers"], "the same manager"),
    (SCRIPT, "burned", ["Ann Ferry"], "a label over the words of somebody whom the script names"),
    (SCRIPT, "closed", [], "the presenter is the station"),
    (SCRIPT, "rebuild", ["Bo Tarn"], "a tape of whoever was named last"),
    ("Quillo will pay €9 to each, the pier operator said in a statement.\n\nQuillo will not close it, the statement said.",
     "close", ["Quillo"], "the operator is who acted, and its statement is its own mouth"),
    ("Quillo has broken its silence. “Our lift did not fail,” the company said.", "fail", ["Quillo"], "the company that acted"),
    ("The chief executive, Hella Brisk, met reporters in Arn. “No lamps burned,” she said.", "burned", ["Hella Brisk"],
     "an office makes a name a person's"),
    ("Ulla Brando built the lift before she left the firm. “The lift failed,” she told the town.", "failed", ["Ulla Brando"],
     "and so does a pronoun"),
    ("Nine are hurt, according to the latest bulletin of the Arn Rescue Office. Two barges sank, says the bulletin.", "Two",
     ["latest bulletin of the Arn Rescue Office"], "a bulletin named with its office"),
    ("On Monday Quillo reported that Tolm is mulling a bid for Arn.", "mulling", ["Quillo"], "the day is no part of the name"),
    ("The damage comes to €24 million, a spokeswoman for the insurer, Ann Ferry, said after a look.", "24 million",
     ["Ann Ferry"], "an apposition before the verb, and a circumstance behind it"),
    ("The board has opened an inquiry into the fire, a spokeswoman, Ann Ferry, has just confirmed to us.", "opened",
     ["Ann Ferry"], "a verb with its helpers"),
    ("Liftline costs the yard €6 million a year, shows the contract with the maker Brello.", "6 million",
     ["contract with the maker Brello"], "what shows it stands behind the verb"),
    ("The gang asked for €4 million.", "4 million", [], "to ask for a thing is to want it"),
    ("The Safety Office had warned the yard in March.", "warned", [], "to warn somebody is an act, where nothing says of what"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "anchor", "names", "reason"), CHAINS)
def test_a_claim_has_its_speakers_outermost_first(
    told: Callable[..., ReportClaims], text: str, anchor: str, names: list[str], reason: str
) -> None:
    read = told(text)
    claim = next(c for c in read.claims if text[c.anchor.start : c.anchor.end] == anchor)
    name_of = {speaker.id: speaker.name for speaker in read.speakers}
    assert [name_of[link.speaker] for link in claim.attribution] == names, reason


def test_a_statement_below_its_outlets_own_name_is_the_outlets_own(told: Callable[..., ReportClaims]) -> None:
    text = "Union of Yard Hands\nStatement of the Arn branch, Monday 9 March\n\nNine members worked a double shift at Arn."
    claim = next(c for c in told(text, outlet="Union of Yard Hands").claims if text[c.anchor.start : c.anchor.end] == "Nine")
    assert claim.attribution == ()


def test_a_pronoun_is_no_other_name_of_a_speaker(told: Callable[..., ReportClaims]) -> None:
    read = told("Ulla Brando built the lift before she left the firm. “The lift failed,” she told the town.")
    assert [(s.name, s.aliases) for s in read.speakers] == [("Ulla Brando", ())]

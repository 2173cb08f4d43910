"""Words fit for a lawyer: what a tie is called depends on who is named, and the rooms agree on how that is told."""

from __future__ import annotations

import dataclasses

import pytest

from headwater.dossier.view_lineage import NAMES_UPSTREAM, named_pairs, tie_words
from headwater.face import trace
from headwater.model import LINK_KINDS, Link, Reason
from headwater.testing import builders as make
from headwater.testing.bridge import Bridge

BODY = (
    "At least 12 people were hurt when the Marrow bridge gave way on Monday morning, the harbour master said. "
    "Two lorries and a tram stood on the bridge when its middle arch sank into the river. "
    "Divers searched the water until dusk and found nobody, and the town has closed both banks to all traffic."
)


@pytest.mark.parametrize(
    ("kind", "is_named", "is_outside", "said"),
    [
        ("copy", False, False, "shares text with"),
        ("copy", True, False, "copied from"),
        ("rewrite", False, False, "shares rewritten text with"),
        ("rewrite", True, False, "rewritten from"),
        ("quote", False, False, "shares quotations with"),
        ("copy", True, True, "credits its text to"),
        ("cite", True, True, "cites"),
    ],
)
def test_ties_are_called_what_the_evidence_supports(kind: str, is_named: bool, is_outside: bool, said: str) -> None:
    assert tie_words(kind, is_named=is_named, is_outside=is_outside) == said


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_unnamed_upstream_is_never_said_to_be_copied(kind: str) -> None:
    assert "copied" not in tie_words(kind, is_named=False)


def test_lineages_reason_for_a_credit_is_understood_here() -> None:
    first = make.a_report(BODY, outlet="Orsel Gazette", published="2031-03-04T10:12:00Z")
    second = make.a_report(f"{BODY}\nOriginal source: Orsel Gazette", outlet="Quay Post", published="2031-03-04T11:12:00Z")
    links = trace([first, second]).links
    assert (first.id, second.id) in named_pairs(links)
    assert (second.id, first.id) not in named_pairs(links)


def test_copy_without_any_naming_stays_unnamed(bridge: Bridge) -> None:
    copied = next(record for record in bridge.records if isinstance(record, Link) and record.kind == "copy")
    assert named_pairs([copied]) == set()
    credited = dataclasses.replace(copied, reasons=(Reason(what=f"{NAMES_UPSTREAM}."),))
    assert named_pairs([credited]) == {(bridge.gazette.id, bridge.post.id)}

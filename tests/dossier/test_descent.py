"""What lies between two reports: every tie on a way of descent, and no other."""

from __future__ import annotations

from headwater.dossier.descent import between
from headwater.model import Link
from headwater.testing.builders import a_link, a_report

A, B, C, D, E = (a_report(f"Report {name} tells of the weir.", outlet=name) for name in "ABCDE")
AB, BC, AC, AD, BD = (a_link(one, other, kind="copy") for one, other in ((A, B), (B, C), (A, C), (A, D), (B, D)))
TIES = [AB, BC, AC, AD, BD]


def ids(*links: Link) -> frozenset[str]:
    return frozenset(link.id for link in links)


def test_every_way_counts_in_either_order_and_siblings_are_tied_by_none() -> None:
    assert between(TIES, A.id, C.id) == between(TIES, C.id, A.id) == ids(AB, BC, AC)
    assert between(TIES, B.id, D.id) == ids(BD)
    assert between(TIES, C.id, D.id) == frozenset()
    assert between(TIES, A.id, E.id) == frozenset()


def test_a_circle_of_ties_ends() -> None:
    back = a_link(C, A, kind="copy")
    assert between([AB, BC, back], A.id, C.id) == ids(AB, BC, back)

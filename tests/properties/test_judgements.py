"""What must hold of every dossier under people's rulings."""

from __future__ import annotations

from headwater.face import claims, trace
from headwater.model import Judgement, canonical_json
from headwater.testing.bridge import reports
from headwater.testing.rulings import a_ruling, claims_target

GIVEN = list(reports())
BEFORE = trace(GIVEN)


def undo_of(ruling: Judgement) -> Judgement:
    return Judgement(id="j-undo", story=None, at="2031-03-06T00:00:00Z", who="lena", action="undo", undoes=ruling.id)


def some_rulings() -> list[Judgement]:
    first, second, third, *_ = BEFORE.claims
    return [
        a_ruling("reject", claims_target([third], GIVEN)),
        a_ruling("edit", claims_target([first], GIVEN), changes={"stage": "planned"}),
        a_ruling("merge", claims_target([first], GIVEN), claims_target([BEFORE.claims[-1]], GIVEN)),
        a_ruling("split", claims_target([first], GIVEN), claims_target([second], GIVEN)),
    ]


def test_what_is_known_of_a_report_is_not_read_again_and_not_a_byte_changes() -> None:
    known = [claims(report) for report in GIVEN[:3]]
    assert canonical_json(trace(GIVEN, known=known)) == canonical_json(BEFORE)
    emptied = [type(told)(claims=(), mentions=(), speakers=(), report=told.report) for told in known]
    assert trace(GIVEN, known=emptied).counts.claims < BEFORE.counts.claims
    assert canonical_json(trace(GIVEN[:2], known=known)) == canonical_json(trace(GIVEN[:2]))


def test_rulings_are_obeyed_the_same_in_any_number_of_processes() -> None:
    rulings = some_rulings()
    ruled = trace(GIVEN, judgements=rulings)
    assert canonical_json(ruled) != canonical_json(BEFORE)
    assert ruled.counts.claims == BEFORE.counts.claims - 1
    assert canonical_json(trace(GIVEN[::-1], judgements=rulings, processes=2)) == canonical_json(ruled)


def test_undo_restores_the_same_bytes() -> None:
    rulings = some_rulings()
    for ruling in rulings:
        assert canonical_json(trace(GIVEN, judgements=[ruling, undo_of(ruling)])) == canonical_json(BEFORE)
    without_last = canonical_json(trace(GIVEN, judgements=rulings[:-1]))
    assert canonical_json(trace(GIVEN, judgements=[*rulings, undo_of(rulings[-1])])) == without_last

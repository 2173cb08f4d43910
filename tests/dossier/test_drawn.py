"""A view is made of what somebody looks at, and whoever looks at everything finds everything."""

from __future__ import annotations

from headwater.dossier.drawn import Drawn
from headwater.dossier.viewing import view_of
from headwater.model import Dossier, Speaker


def test_only_what_is_looked_at_is_made_and_once() -> None:
    made: list[str] = []
    people = [Speaker(id=f"s-{n}", name=f"Person {n}", kind="person", named=True) for n in range(5)]
    drawn = Drawn(people, lambda one: made.append(one.id) or one.name)
    assert len(drawn) == 5
    assert list(drawn.ids) == [one.id for one in people]
    assert made == []
    assert drawn[1:3] == ("Person 1", "Person 2")
    assert (drawn[-1], drawn.find("s-1"), drawn.find("s-9")) == ("Person 4", "Person 1", None)
    assert made == ["s-1", "s-2", "s-4"]
    assert list(drawn) == [one.name for one in people]
    assert made == ["s-1", "s-2", "s-4", "s-0", "s-3"]


def test_the_words_that_a_view_points_at_are_the_same_whatever_was_looked_at_before(dossier: Dossier) -> None:
    at_once, by_and_by = view_of(dossier), view_of(dossier)
    last = by_and_by.questions[-1]
    assert by_and_by.question(last.id) is last
    assert len(by_and_by.evidence_so_far()) < len(at_once.evidence)
    assert by_and_by.evidence == at_once.evidence
    texts = {report.id: report.text for report in dossier.reports}
    assert all(one.span.text_in(texts[one.span.report]).strip() for one in at_once.evidence)


def test_a_question_is_told_with_others_or_alone_and_never_in_both(dossier: Dossier) -> None:
    view = view_of(dossier)
    assert sorted([*view.questions.ids, *view.alone.ids]) == sorted(one.id for one in dossier.questions)
    assert all(
        one.reports > 1 or len(one.positions) > 1 or any(c.question == one.id for c in dossier.conflicts)
        for one in view.questions
    )
    assert {one.reports for one in view.alone} <= {1}

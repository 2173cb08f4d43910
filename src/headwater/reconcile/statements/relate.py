"""How two statements stand to each other, without a story around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from headwater.model import LEVELS, Claim, Mention, Speaker
from headwater.reconcile.alignment.evidence import Context, features_of, is_impossible
from headwater.reconcile.alignment.mentions import merge_mentions
from headwater.reconcile.alignment.pair_model import pair_model
from headwater.reconcile.alignment.rarity import Rarity
from headwater.reconcile.alignment.readings import bound_kind, value_likeness
from headwater.reconcile.alignment.slots import Slots, anchored_quantity, build_world, slots_of
from headwater.reconcile.answers.positions import NO_DETAILS, Answer, are_apart, fit, reading_of
from headwater.reconcile.decide import EVEN
from headwater.reconcile.statements.states import exclude_each_other
from headwater.score import explain

STATED = 0.95  # "the bridge is shut" and "the bridge is open" answer one question as surely as two like claims do
STAGE_RANK = {"unspecified": 0, "considered": 1, "planned": 2, "predicted": 2, "ongoing": 3, "done": 4}


class Statement(Protocol):
    """What is read from one statement."""

    @property
    def claims(self) -> Sequence[Claim]:
        """Its claims."""
        ...

    @property
    def mentions(self) -> Sequence[Mention]:
        """Its named things."""
        ...

    @property
    def speakers(self) -> Sequence[Speaker]:
        """Its speakers."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How statement a stands to statement b."""

    same_question: float
    """0..1: how surely both answer one question."""
    same_answer: float
    """0..1: how surely they give it one answer."""
    relation: str
    """same, weaker-stronger, contradiction or unrelated."""
    stronger: str | None
    """a or b where one says more, else None."""
    reasons: tuple[str, ...]
    """What decided, the heaviest first."""


def relate_claims(
    a: Statement, b: Statement, *, question: str | None = None, likeness: tuple[float, tuple[str, ...]] | None = None
) -> Relation:
    """Gives the relation of the two most comparable claims of two statements; ``question`` says that they answer one.

    ``likeness`` is how surely their texts give one answer, with reasons: it speaks where no two numbers do, for an answer to a
    question need be no sentence.
    """
    if question is not None and likeness is not None and not (a.claims and b.claims):
        relation = "same" if likeness[0] >= EVEN else "compatible"
        return Relation(
            same_question=1.0, same_answer=round(likeness[0], 6), relation=relation, stronger=None, reasons=likeness[1]
        )
    if not a.claims or not b.claims:
        return Relation(same_question=0.0, same_answer=0.0, relation="unrelated", stronger=None, reasons=("no claim was read",))
    best = max((_compare(x, y, a, b) for x in a.claims for y in b.claims), key=lambda found: (found[0], found[1]))
    score, _, x, y, words = best
    if exclude_each_other(x, y, *_slots(x, y, a, b)):
        return Relation(
            same_question=STATED if question is None else 1.0,
            same_answer=0.0,
            relation="contradiction",
            stronger=None,
            reasons=words,
        )
    same = 1.0 if question is not None else score
    answer, why = _same_answer(x, y)
    if question is not None and likeness is not None and not (answer == 0.0 or _are_counts(x, y)):
        answer, why = likeness
    relation, stronger = _standing(x, y, answer) if same >= EVEN else ("unrelated", None)
    return Relation(
        same_question=round(same, 6),
        same_answer=round(answer * same, 6),
        relation=relation,
        stronger=stronger,
        reasons=tuple(dict.fromkeys((*why, *words))),
    )


def _compare(x: Claim, y: Claim, a: Statement, b: Statement) -> tuple[float, str, Claim, Claim, tuple[str, ...]]:
    one, two = _slots(x, y, a, b)
    veto = is_impossible(one, two)
    if veto is not None:
        return 0.0, f"{x.id}{y.id}", x, y, (veto,)
    if exclude_each_other(x, y, one, two):
        return STATED, f"{x.id}{y.id}", x, y, (f"{one.predicate} / {two.predicate} exclude each other",)
    features = features_of(one, two, Context(rarity=Rarity({})))
    features = [f for f in features if f.name != "one report"]
    model = pair_model()
    return model.score((f.name, f.score) for f in features), f"{x.id}{y.id}", x, y, explain(features, weights=model.weights)


def _slots(x: Claim, y: Claim, a: Statement, b: Statement) -> tuple[Slots, Slots]:
    mentions = [*a.mentions, *b.mentions]
    world = build_world(mentions, merge_mentions(mentions))
    return slots_of(x, world), slots_of(y, world)


def _same_answer(x: Claim, y: Claim) -> tuple[float, tuple[str, ...]]:
    if x.polarity != y.polarity:
        return 0.0, ("one affirms what the other denies",)
    one, two = anchored_quantity(x), anchored_quantity(y)
    if one is None or two is None:
        return 1.0, ()
    likeness = value_likeness(one, two)
    if are_apart(x.stage, y.stage) and likeness == 0.0:
        return 0.0, (f"{one.text} is {x.stage}, {two.text} is {y.stage}",)
    return likeness, (f"numbers {one.text} / {two.text}",)


def _are_counts(x: Claim, y: Claim) -> bool:
    return anchored_quantity(x) is not None and anchored_quantity(y) is not None


def _standing(x: Claim, y: Claim, answer: float) -> tuple[str, str | None]:
    pair = [Answer(id=str(n), statement=c.statement, reading=_reading(c), claims=(c,)) for n, c in enumerate((x, y))]
    if not fit(pair[0], pair[1]):
        return "contradiction", None
    lead = _lead(x, y)
    if lead == 0:
        return ("same" if answer > 0 else "compatible"), None
    return "weaker-stronger", "a" if lead > 0 else "b"


def _reading(claim: Claim):  # type: ignore[no-untyped-def]
    return reading_of(claim, per=None, unit=None, details=NO_DETAILS)


def _lead(x: Claim, y: Claim) -> int:
    """Gives 1 where x says more, -1 where y does, 0 where neither or each in its way."""
    one, two = anchored_quantity(x), anchored_quantity(y)
    signs = [
        STAGE_RANK[x.stage] - STAGE_RANK[y.stage] if "unspecified" not in (x.stage, y.stage) else 0,
        LEVELS.index(x.certainty.overall) - LEVELS.index(y.certainty.overall),
        (bound_kind(one) == "value") - (bound_kind(two) == "value") if one is not None and two is not None else 0,
    ]
    if any(s > 0 for s in signs) and not any(s < 0 for s in signs):
        return 1
    if any(s < 0 for s in signs) and not any(s > 0 for s in signs):
        return -1
    return 0

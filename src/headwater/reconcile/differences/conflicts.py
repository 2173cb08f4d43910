"""The conflicts of one question, typed. Every side is kept and no winner is named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict, Position, Question
from headwater.reconcile.alignment.rarity import word_likeness
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.answers.positions import ACTUAL, AHEAD, are_apart
from headwater.reconcile.board import Board
from headwater.reconcile.decide import SAME_WORDS, STAGE_WORDS
from headwater.reconcile.differences.assertions import affirms, denies
from headwater.reconcile.differences.branches import branch_relation, is_put_off
from headwater.reconcile.differences.cast_conflicts import cast_conflicts
from headwater.reconcile.differences.mouths import attribution_conflicts
from headwater.reconcile.differences.quantity_conflicts import quantity_conflicts
from headwater.reconcile.differences.sides import are_across, make_conflict
from headwater.reconcile.differences.stage_conflicts import facing, stage_conflicts

# Words that deny without a "not": beside a denial they say the same. Ours.
_DENYING = re.compile(
    r"\b(?:declin\w+|refus\w+|den(?:y|ies|ied|ying)|unhurt|uninjured|unharmed|unscathed|unaware|lack(?:s|ed|ing)?|without|dément\w*"
    r"|démenti|refus\w+|nie|nient|niait|niega\w*|negó|negaron|desmint\w+|rechaz\w+|bestritt\w*|bestreite[tn]|dementier\w+"
    r"|widersprach\w*|(?:lehnt|wies|weist|wiesen)\w*\b[^.;]{0,80}\b(?:ab|zurück))\b",
    re.I,
)
# Denials that leave something standing: "nothing except a memorandum", "will not be more than 300", "not before May". Ours.
_BOUNDED = re.compile(
    r"\b(?:not|n[o']t|never|cannot)\b(?:\W+\w+){0,5}\W+(?:before|until|till)\b"
    r"|\bnicht vor\b|\berst (?:am|im|ab|nach)\b|\bpas avant\b|\b(?:antes de|hasta (?:el|la))\b|"
    r"\b(?:except|other than|apart from|save for)\b|"
    r"\b(?:not|n[o']t|never|no|cannot)\b(?:\W+\w+){0,4}\W+(?:more|less|fewer) than\b",
    re.I,
)
# Denials of what may still come about. Ours.
_NOT_YET = re.compile(
    r"\b(?:ha(?:s|ve|d)(?: not|n[’']t| yet to)|not yet|as of|so far|noch nicht|bislang nicht|bisher nicht"
    r"|pas encore|aún no|todavía no)\b",
    re.I,
)
DAY_CHARS = 10  # of an ISO time: its day
HAPPENING = frozenset({"happen", "occur", "come", "take"})  # verbs that only say that something was: it came, it took place
LEVELS = ("possible", "probable", "certain")


def find_conflicts(question: Question, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the conflicts of one question. What one report alone tells conflicts with itself only where it affirms and denies:
    its other numbers, stages and names are of several things."""
    yield from _polarities(question.id, claims, board)
    if len({c.report for c in claims}) < 2:
        return
    yield from quantity_conflicts(question.id, claims, board)
    yield from stage_conflicts(question.id, claims, board)
    yield from _certainties(question.id, claims, board)
    yield from _labelled(question, claims, board)
    yield from cast_conflicts(question.id, claims, board)
    yield from attribution_conflicts(question.id, claims, board)


def _certainties(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    told = [c for c in claims if c.polarity == "affirmed"]
    by_level = {level: [c for c in told if c.certainty.overall == level] for level in LEVELS}
    for doubtful, firm in combinations(LEVELS, 2):
        sides = [by_level[doubtful], by_level[firm]]
        if all(sides) and are_across(*sides):
            yield make_conflict(
                "certainty",
                "weaker-stronger",
                sides,
                question=question,
                labels=[doubtful, firm],
                descent=board.descent,
                why=f"said to be {doubtful} in some reports, {firm} in others",
            )


def _polarities(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    denied = [c for c in claims if denies(c) and not _BOUNDED.search(c.text)]
    is_of_facts = bool(denied) and all(c.stage in ACTUAL for c in denied)
    affirmed = [c for c in claims if affirms(c) and not _DENYING.search(c.text)]
    if is_of_facts:  # what is not done yet may well be planned
        affirmed = [c for c in affirmed if c.stage not in AHEAD]
    affirmed, denied = facing(affirmed, denied, board)
    if not affirmed or not denied:
        return
    is_overtaken = _is_overtaken(denied, affirmed, board)
    yield make_conflict(
        "polarity",
        "update" if is_overtaken else "contradiction",
        [affirmed, denied],
        question=question,
        labels=["affirmed", "denied"],
        descent=board.descent,
        why="said not to be so, and later to have come about since" if is_overtaken else "said to be so, and said not to be so",
    )


def _is_overtaken(denied: Sequence[Claim], affirmed: Sequence[Claim], board: Board) -> bool:
    """Tells whether later reports say that it is, and the denials said "not yet" or came before the day on which it was."""
    reports, descent = board.ground.reports, board.descent
    published = [reports[c.report].published for c in denied if c.report in reports]
    if not all(descent.is_later(a.report, d.report) for a in affirmed for d in denied):
        return False
    if all(_NOT_YET.search(c.text) and c.stage == "done" for c in denied) and all(c.stage == "done" for c in affirmed):
        return True
    if None in published:
        return False
    last = max(when.instant() for when in published if when is not None)
    days = [t.earliest[:DAY_CHARS] for c in affirmed for t in c.times if t.earliest is not None]
    return bool(days) and all(day > last[:DAY_CHARS] for day in days)


def _labelled(question: Question, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives conflicts of time and place: events told alike but for when or where."""
    by_id = {c.id: c for c in claims if anchored_quantity(c) is None}
    for kind in ("time", "place"):
        groups: dict[str, list[Claim]] = defaultdict(list)
        for position in question.positions:
            label = _label(position, kind)
            if label is not None:
                groups[label].extend(by_id[c] for c in position.claims if c in by_id)
        for one, two in combinations(sorted(k for k, g in groups.items() if g), 2):
            if are_across(groups[one], groups[two]) and _is_one_act(kind, groups[one], groups[two], board):
                sides = [groups[one], groups[two]]
                yield make_conflict(
                    kind,
                    "update" if kind == "time" and is_put_off(sides, board) else branch_relation(sides, board),
                    sides,
                    question=question.id,
                    labels=[one, two],
                    descent=board.descent,
                    why=f"the same act at another {kind}",
                )


def _label(position: Position, kind: str) -> str | None:
    return position.reading.time if kind == "time" else position.reading.place


def _are_alike(a: Sequence[Claim], b: Sequence[Claim], board: Board) -> bool:
    rarity = board.context.rarity
    return any(
        x.stage == y.stage and word_likeness(board.slots[x.id].words, board.slots[y.id].words, rarity) >= SAME_WORDS
        for x in a
        for y in b
    )


def _is_one_act(kind: str, a: Sequence[Claim], b: Sequence[Claim], board: Board) -> bool:
    """Tells whether two groups tell one act: much the same words, or for a time the same act of the same thing or person."""
    if _are_alike(a, b, board):
        return True
    return kind == "time" and any(_may_be_one(x, y, board) for x in a for y in b)


def _may_be_one(a: Claim, b: Claim, board: Board) -> bool:
    """Tells whether two claims of one polarity and step may tell of one event: an act or thing or enough words in common."""
    if a.polarity != b.polarity or ("done" in (a.stage, b.stage) and are_apart(a.stage, b.stage)):
        return False
    one, two = board.slots[a.id], board.slots[b.id]
    if word_likeness(one.words, two.words, board.context.rarity) >= STAGE_WORDS or {one.predicate, two.predicate} & HAPPENING:
        return True
    return bool(one.acts & two.acts if one.acts and two.acts else one.heads & two.heads)

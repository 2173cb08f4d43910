"""Rulings: made with anchors, refused with words, shown with the state they are in, weighed before they are made."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from headwater.desk.drawer import Drawer, part_of_desk
from headwater.desk.records import Changes, Effect, Ruling, Shift
from headwater.desk.targets import make_target, missing, parted
from headwater.errors import InputError
from headwater.model import (
    Anchor,
    Claim,
    Dossier,
    Judgement,
    Question,
    Target,
    edit_fault,
    judgement_id,
    settled,
    standing,
)

ALLOWED = {
    "accept": ("claim", "link", "question", "conflict"),
    "reject": ("claim", "link", "conflict"),
    "edit": ("claim",),
    "merge": ("claim", "question"),
    "split": ("claim", "question"),
    "annotate": ("report", "claim", "link", "question", "conflict", "speaker", "story"),
    "grade": ("report", "claim", "question", "speaker"),
}
MAX_WORDS_CHARS = 10_000  # a note of some pages; longer texts are reports
MAX_NAME_CHARS = 200
MOST_AT_ONCE = 100  # more than this nobody looks through before saying the same of all
REVISIONS_SEARCHED = 10  # far enough back to tell a person that what they saw is gone
_GRADE = re.compile(r"[A-F]?[1-6]?")  # the Admiralty code: who says it by letter, how credible it is by digit


def judge(
    drawer: Drawer,
    story: str,
    action: str,
    targets: Sequence[str],
    *,
    who: str,
    changes: Changes | None = None,
    why: str = "",
    seen: int | None = None,
) -> Judgement:
    """Gives the ruling, now in the ledger.

    Raises: InputError ``judgement.action``, ``judgement.who``, ``judgement.target`` for an id that the story never had,
    ``judgement.withdrawn`` for one that it has no more, ``judgement.value`` for values that mean nothing,
    ``judgement.overtaken`` where somebody ruled on the same since the ledger had ``seen`` entries.
    """
    made = draft(drawer, story, action, targets, who=who, changes=changes, why=why)
    _enter(drawer, story, [made], seen=seen)
    return made


def judge_all(
    drawer: Drawer, story: str, action: str, each: Sequence[Sequence[str]], *, who: str, why: str = "", seen: int | None = None
) -> tuple[Judgement, ...]:
    """Gives one ruling for each group of targets, all now in the ledger at one time, or none. Raises: as ``judge``."""
    made = drafts(drawer, story, action, each, who=who, why=why)
    _enter(drawer, story, made, seen=seen)
    return tuple(made)


def drafts(
    drawer: Drawer, story: str, action: str, each: Sequence[Sequence[str]], *, who: str, why: str = ""
) -> list[Judgement]:
    """Gives the rulings as they would be made, at one time. Raises: as ``judge``."""
    if not 1 <= len(each) <= MOST_AT_ONCE:
        raise InputError("judgement.target", f"Between 1 and {MOST_AT_ONCE} things can be ruled on at once.")
    moment = drawer.now()
    still = dataclasses.replace(drawer, now=lambda: moment)
    return [draft(still, story, action, targets, who=who, why=why) for targets in each]


def _enter(drawer: Drawer, story: str, made: Sequence[Judgement], *, seen: int | None) -> None:
    with drawer.store.session.write():
        newer = () if seen is None else drawer.store.ledger.entries(story=story)[seen:]
        for one in made:
            _refuse_overtaken(one, newer)
            drawer.store.ledger.append(one)


def draft(
    drawer: Drawer,
    story: str,
    action: str,
    targets: Sequence[str],
    *,
    who: str,
    changes: Changes | None = None,
    why: str = "",
) -> Judgement:
    """Gives the ruling as it would be made. Raises: as ``judge``."""
    if action not in ALLOWED:
        raise InputError("judgement.action", f"There is no ruling {action[:40]!r}. One of {', '.join(ALLOWED)} is meant.")
    _refuse_words(who, why)
    values = {} if changes is None else dict(changes)
    dossier = drawer.dossier(story)
    found = [_target(drawer, story, dossier, id) for id in dict.fromkeys(targets)]
    _refuse_targets(action, found)
    _refuse_values(action, values, found, dossier)
    sides = parted(found) if action == "split" else tuple(found)
    if action == "split" and len(sides) < 2:
        raise InputError("judgement.value", "Nothing would be left of the question to split from. Name fewer of its claims.")
    at = drawer.at()
    id = judgement_id(at=at, who=who, action=action, targets=sides, undoes=None)
    return Judgement(id=id, story=story, at=at, who=who, action=action, targets=sides, changes=values, why=why)


def undo_all(drawer: Drawer, judgements: Sequence[str], *, who: str) -> tuple[Judgement, ...]:
    """Gives the entries that take others back, all or none. Raises: as ``undo``."""
    with drawer.store.session.write():
        return tuple(undo(drawer, one, who=who) for one in dict.fromkeys(judgements))


def undo(drawer: Drawer, judgement: str, *, who: str) -> Judgement:
    """Gives the entry that takes another back. Raises: InputError ``judgement.undoes`` for one that is not there or undone."""
    _refuse_words(who, "")
    entries = {one.id: one for one in drawer.store.ledger.entries()}
    if judgement not in entries:
        raise InputError("judgement.undoes", "The ruling to undo is not in the ledger.")
    if judgement in _undone_by(list(entries.values())):
        raise InputError("judgement.undoes", "This ruling is undone already. Undo the undo to bring it back.")
    at, story = drawer.at(), entries[judgement].story
    id = judgement_id(at=at, who=who, action="undo", targets=(), undoes=judgement)
    made = Judgement(id=id, story=story, at=at, who=who, action="undo", undoes=judgement)
    drawer.store.ledger.append(made)
    return made


def rulings(drawer: Drawer, story: str) -> tuple[Ruling, ...]:
    """Gives the story's rulings in the order they were made, each standing, undone or orphaned."""
    entries = drawer.store.ledger.entries(story=story)
    undone = _undone_by(entries)
    if not drawer.store.stories.head(story).revision:
        return tuple(Ruling(judgement=one, state="standing") for one in entries)
    dossier, here = drawer.dossier(story), drawer.store.stories.reports_of(story)
    anchored = dict(zip((e.id for e in entries), settled(entries, (r for r in dossier.reports if r.id in here)), strict=True))
    rejected = _rejected(anchored[one.id] for one in standing(entries))

    def state(one: Judgement) -> Ruling:
        if one.id in undone:
            return Ruling(judgement=one, state="undone", because=undone[one.id])
        lost = missing(anchored[one.id], dossier, here, rejected)
        return Ruling(judgement=one, state="standing" if lost is None else "orphaned", because=lost or "")

    return tuple(map(state, entries))


def preview(drawer: Drawer, story: str, action: str, targets: Sequence[str], *, changes: Changes | None = None) -> Effect:
    """Gives what a ruling would change, worked out under the ledger and this one, without keeping anything.

    Raises: as ``judge``. Cost: about a second for a story of ten reports whose claims were read before.
    """
    return _weighed(drawer, story, [draft(drawer, story, action, targets, who="preview", changes=changes)])


def preview_all(drawer: Drawer, story: str, action: str, each: Sequence[Sequence[str]]) -> Effect:
    """Gives what a ruling on each group of targets would change, all of them made. Raises: as ``judge``."""
    return _weighed(drawer, story, drafts(drawer, story, action, each, who="preview"))


def _weighed(drawer: Drawer, story: str, made: Sequence[Judgement]) -> Effect:
    running = part_of_desk("running")
    inputs = running.inputs_of(drawer, story)
    before: Dossier = running.draft_of(drawer, story, inputs)
    then = running.Inputs(inputs.reports, inputs.refusals, (*inputs.judgements, *made))
    after: Dossier = running.draft_of(drawer, story, then)
    return Effect(before=before.counts, after=after.counts, shifts=tuple(_shifts(before, after)))


def _shifts(before: Dossier, after: Dossier) -> Iterable[Shift]:
    home = {claim: question for question in after.questions for claim in _claims_of(question)}
    for question in before.questions:
        held = _claims_of(question)
        now = list({home[c].id: home[c] for c in held if c in home}.values())
        is_same = len(now) == 1 and _claims_of(now[0]) == held and _support(now[0]) == _support(question)
        if not is_same:
            yield Shift(statement=question.statement, before=_support(question), after=tuple(map(_support, now)))


def _claims_of(question: Question) -> tuple[str, ...]:
    return tuple(sorted(claim for position in question.positions for claim in position.claims))


def _support(question: Question) -> tuple[int, int]:
    return question.support.low, question.support.high


def _undone_by(entries: Sequence[Judgement]) -> dict[str, str]:
    """Gives for each undone entry the one that undid it and stands."""
    undone: dict[str, str] = {}
    for one in reversed(entries):
        if one.action == "undo" and one.undoes is not None and one.id not in undone:
            undone.setdefault(one.undoes, one.id)
    return undone


def _rejected(entries: Iterable[Judgement]) -> frozenset[Anchor]:
    named = (t for one in entries if one.action == "reject" for t in one.targets if t.kind == "claim")
    return frozenset(anchor for target in named for anchor in target.anchors)


def _refuse_overtaken(made: Judgement, newer: Sequence[Judgement]) -> None:
    mine = {anchor for target in made.targets for anchor in target.anchors}
    for one in newer:
        if not mine.isdisjoint(anchor for target in one.targets for anchor in target.anchors):
            told = f"{one.who[:80]} ruled {one.action} on this since you opened it, so nothing was written."
            raise InputError("judgement.overtaken", f"{told} Look at it again, and rule again if you still mean it.")


def _refuse_words(who: str, why: str) -> None:
    if not who.strip() or len(who) > MAX_NAME_CHARS:
        raise InputError("judgement.who", f"A ruling is somebody's: give a name of at most {MAX_NAME_CHARS} characters.")
    if len(why) > MAX_WORDS_CHARS:
        raise InputError("judgement.value", f"A reason has at most {MAX_WORDS_CHARS} characters. Put more into a report.")


def _target(drawer: Drawer, story: str, dossier: Dossier, id: str) -> Target:
    if id == story:
        return Target(kind="story", id=story)
    found = make_target(dossier, id)
    if found is None:
        raise _not_there(drawer, story, id)
    here = drawer.store.stories.reports_of(story)
    if any(anchor.report not in here for anchor in found.anchors):
        raise InputError("judgement.withdrawn", f"A report of {id[:40]} was withdrawn. Run the story to see what is left.")
    return found


def _not_there(drawer: Drawer, story: str, id: str) -> InputError:
    newest = drawer.store.stories.head(story).revision
    for number in range(newest - 1, max(0, newest - 1 - REVISIONS_SEARCHED), -1):
        if make_target(drawer.dossier(story, number), id) is not None:
            told = f"{id[:40]} was in revision {number} and is no longer in the story: it changed or was withdrawn."
            return InputError("judgement.withdrawn", f"{told} Look at the newest revision and rule on what stands there.")
    return InputError("judgement.target", f"There is no {id[:40]!r} in this story. Give an id of its newest revision.")


def _refuse_targets(action: str, found: Sequence[Target]) -> None:
    for target in found:
        if target.kind not in ALLOWED[action]:
            kinds = ", ".join(ALLOWED[action])
            raise InputError("judgement.target", f"A {target.kind} cannot be ruled on with {action}; one of {kinds} can.")
    least = 2 if action in ("merge", "split") else 1
    if len(found) < least:
        raise InputError("judgement.target", f"{action.capitalize()} needs at least {least} things to rule on.")


def _refuse_values(action: str, values: Changes, found: Sequence[Target], dossier: Dossier) -> None:
    claims = {claim.id: claim for claim in dossier.claims}
    fault = _value_fault(action, values, [claims[t.id] for t in found if t.kind == "claim"])
    if fault is not None:
        raise InputError("judgement.value", fault)


def _value_fault(action: str, values: Changes, claims: Sequence[Claim]) -> str | None:
    if action == "edit":
        return next((fault for claim in claims if (fault := edit_fault(claim, values)) is not None), None)
    if action == "annotate":
        text = values.get("text")
        is_note = set(values) == {"text"} and isinstance(text, str) and len(text.strip()) > 0 and len(text) <= MAX_WORDS_CHARS
        return None if is_note else f"A note is a text of at most {MAX_WORDS_CHARS} characters."
    if action == "grade":
        code = values.get("code")
        is_code = set(values) == {"code"} and isinstance(code, str) and code != "" and _GRADE.fullmatch(code) is not None
        return None if is_code else "A grade is a letter A to F, a digit 1 to 6, or both, such as B2."
    return f"{action.capitalize()} takes no values." if values else None

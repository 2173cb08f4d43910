"""A story worked out under the ledger, and kept as a revision where anything changed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from headwater import __version__
from headwater.claims.assemble import ReportClaims
from headwater.claims.stage import read_claims
from headwater.desk.drawer import Drawer
from headwater.desk.records import Plan
from headwater.desk.review import review
from headwater.errors import RunError
from headwater.face import trace
from headwater.model import Dossier, Judgement, Refusal, Report, from_plain, sha256_hex, standing, to_plain
from headwater.text.embedding import model_refs

REPORTS_A_STEP = 10  # a second of reading: what is read is kept after each step, and a stopped run goes on from there
MAX_ROUNDS = 5  # a story that changes during five runs in a row is being imported into: whoever imports will run it again
Notify = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a run depends on beside the settings."""

    reports: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    judgements: tuple[Judgement, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """Gives what two equal inputs share."""
        return self.reports, self._refused, tuple(one.id for one in self.judgements)

    @property
    def meaning(self) -> tuple[object, ...]:
        """Gives what two inputs share that differ at most in who ruled, when and why: their counts are the same."""
        ruled = tuple(repr((one.action, one.targets, sorted(one.changes.items()))) for one in self.judgements)
        return self.reports, self._refused, ruled

    @property
    def _refused(self) -> tuple[tuple[object, ...], ...]:
        return tuple((r.scope, r.input, r.code, r.report, r.message) for r in self.refusals)


def inputs_of(drawer: Drawer, story: str) -> Inputs:
    """Gives a story's reports, what was left out, and the rulings that stand; notes on withdrawn reports go with them."""
    reports = drawer.store.stories.reports_of(story)
    left_out = drawer.store.stories.refusals_of(story)
    return Inputs(
        reports=reports,
        refusals=tuple(r for r in left_out if r.report is None or r.report in reports),
        judgements=standing(drawer.store.ledger.entries(story=story)),
    )


def plan(drawer: Drawer, story: str) -> Plan:
    """Gives what a run would do."""
    inputs = inputs_of(drawer, story)
    have = drawer.store.readings.have(inputs.reports, key=reading_key(drawer))
    return Plan(
        reports=len(inputs.reports),
        to_read=len(inputs.reports) - len(have),
        judgements=len(inputs.judgements),
        is_current=is_current(drawer, story, inputs),
    )


def run(drawer: Drawer, story: str, *, because: str, notify: Notify | None = None) -> int:
    """Gives the number of the story's newest revision, worked out under the ledger; the same bytes make no new one.

    Where somebody adds or rules meanwhile, the run is done again, so that a revision is never older than what it follows.
    Raises: InputError ``trace.nothing`` for a story without reports; RunError ``run.moving`` where it never comes to rest.
    """
    for _ in range(MAX_ROUNDS):
        inputs = inputs_of(drawer, story)
        dossier = worked_out(drawer, inputs, notify=notify)
        number = _keep_revision(drawer, story, inputs, dossier, because=because)
        if number is not None:
            drawer.store.stories.note_proposals(story, len(review(drawer, story)))
            return number
    raise RunError("run.moving", "The story changed again and again while it was worked out. Run it once more in a while.")


def _keep_revision(drawer: Drawer, story: str, inputs: Inputs, dossier: Dossier, *, because: str) -> int | None:
    """Gives the number of the revision, or nothing where the story is no longer what the dossier was worked out from."""
    with drawer.store.session.write():
        if inputs_of(drawer, story).key != inputs.key:
            return None
        number = drawer.store.revisions.put(story, dossier, at=drawer.at(), because=because)
        drawer.store.stories.note_work(story, work_key(drawer, inputs))
        return number


def draft_of(drawer: Drawer, story: str, inputs: Inputs) -> Dossier:
    """Gives a dossier with the counts of these inputs: the newest revision, one weighed last, or worked out anew."""
    if is_current(drawer, story, inputs):
        return drawer.dossier(story)
    return drawer.drafts.get(inputs.meaning, lambda: worked_out(drawer, inputs))


def is_current(drawer: Drawer, story: str, inputs: Inputs) -> bool:
    """Tells whether the newest revision came from these inputs."""
    has_one = bool(drawer.store.stories.head(story).revision)
    return has_one and drawer.store.stories.worked_from(story) == work_key(drawer, inputs)


def worked_out(drawer: Drawer, inputs: Inputs, *, notify: Notify | None = None) -> Dossier:
    """Gives the dossier of these inputs, without keeping it."""
    reports = drawer.store.reports.get(inputs.reports)
    known = known_claims(drawer, reports, notify=notify)
    given: list[Report | Refusal] = [*reports, *inputs.refusals]
    return trace(given, judgements=inputs.judgements, known=known, settings=drawer.settings, notify=notify)


def known_claims(drawer: Drawer, reports: Sequence[Report], *, notify: Notify | None = None) -> list[ReportClaims]:
    """Gives what each report asserts; what was read with these settings and models before is not read again."""
    key = reading_key(drawer)
    kept = drawer.store.readings.get([report.id for report in reports], key=key)
    told = [from_plain(ReportClaims, value) for _, value in sorted(kept.items())]
    missing = [report for report in reports if report.id not in kept]
    for done in range(0, len(missing), REPORTS_A_STEP):
        if notify is not None:
            notify("reading", done, len(missing))
        fresh = read_claims(missing[done : done + REPORTS_A_STEP], settings=drawer.settings)
        told += fresh
        _keep(drawer, fresh, key)
    return told


def reading_key(drawer: Drawer) -> str:
    """Gives the digest of all that reading a report depends on beside its text."""
    told = [__version__, dataclasses.asdict(drawer.settings), *map(to_plain, model_refs(drawer.settings))]
    return _digest(told)


def work_key(drawer: Drawer, inputs: Inputs) -> str:
    """Gives the digest of all that a revision depends on."""
    return _digest([reading_key(drawer), repr(inputs.key)])


def _keep(drawer: Drawer, fresh: Iterable[ReportClaims], key: str) -> None:
    if not drawer.store.session.is_read_only:
        drawer.store.readings.put({read.report: to_plain(read, working=True) for read in fresh}, key=key)


def _digest(value: object) -> str:
    return sha256_hex(json.dumps(value, sort_keys=True, default=str).encode())

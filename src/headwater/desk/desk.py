"""The desk: every question to the stored product, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO, TypeVar

from headwater.desk import jobs, judging, review
from headwater.desk.asked import explain
from headwater.desk.drawer import Drawer, part_of_desk, utc_now
from headwater.desk.records import Added, Changes, Effect, Plan, Proposal, Ruling, Upload, Why
from headwater.errors import InputError, RunError
from headwater.model import Claim, Dossier, Judgement, Link, Origin, Question, digest
from headwater.settings import DEFAULT, Settings
from headwater.stores import NOTHING, ClaimHit, ClaimShape, Job, ReportHit, RevisionHead, Store, StoryHead, open_store

MAX_TITLE_CHARS = 300  # a headline; what is longer is no title
MAX_TAGS, MAX_TAG_CHARS = 20, 40  # what a person can take in on a line of a list
Given = str | Path | bytes | IO[bytes] | IO[str] | Upload
Notify = Callable[[str, int, int], None]
T = TypeVar("T")


def open_desk(
    address: str | Path,
    *,
    read_only: bool = False,
    bytes_at: Path | None = None,
    now: Callable[[], datetime] = utc_now,
    settings: Settings = DEFAULT,
) -> Desk:
    """Gives the desk over the store at an address. Raises: as ``open_store``."""
    return Desk(open_store(address, read_only=read_only, bytes_at=bytes_at), now=now, settings=settings)


class Desk:
    """The stored product's one face. Safe to share between threads; several desks may work on one store at once."""

    def __init__(self, store: Store, *, now: Callable[[], datetime] = utc_now, settings: Settings = DEFAULT) -> None:
        self.store = store
        self._drawer = Drawer(store, settings, now)

    def make_ready(self) -> None:
        """Does before anybody asks what the first who asks would wait for."""
        self.store.revisions.make_ready()
        self.stamp("")  # puts the question into words once

    def close(self) -> None:
        """Lets go of the store."""
        self.store.close()

    def moment(self) -> int | None:
        """Gives a number that is another one after every change of the store, or nothing where that would cost a question."""
        return self.store.moments.now()

    def stamp(self, story: str) -> tuple[object, ...] | None:
        """Gives what is the same for as long as nothing of a story changes, or nothing where it was not worked out yet."""
        return self.store.stories.stamp(story)

    def make_story(self, title: str = "") -> str:
        """Gives the id of a new story, its own for ever. Without a title it takes that of its first report.

        Raises: InputError ``story.title`` for a title that is too long.
        """
        if len(title) > MAX_TITLE_CHARS:
            raise InputError("story.title", f"A title has at most {MAX_TITLE_CHARS} characters.")
        at = self._drawer.at()
        with self.store.session.write():
            story = digest("s", title, at, self.store.stories.count())
            self.store.stories.make(story, title=title.strip(), at=at)
        return story

    def add(self, story: str, given: Iterable[Given]) -> Added:
        """Gives what came of adding paths, bytes, open files or uploads to a story. Raises: InputError ``story.unknown``."""
        added: Added = part_of_desk("adding").add(self._drawer, story, given)
        return added

    def withdraw(self, story: str, reports: Iterable[str]) -> tuple[str, ...]:
        """Gives the ids of reports that this took out of the story; in no other story, they are found no more.

        Their rows and bytes stay, so that older revisions can be read. To correct a report, withdraw it and add it anew.
        """
        at, held = self._drawer.at(), self.store.stories.reports_of(story)
        gone = tuple(sorted(set(reports) & set(held)))
        with self.store.session.write():
            self.store.stories.remove(story, gone, at=at)
        alone = [report for report in gone if not self.store.stories.stories_of(report)]
        self.store.reports.withdraw(alone, at=at)
        return gone

    def plan(self, story: str) -> Plan:
        """Gives what a run of the story would do."""
        plan: Plan = part_of_desk("running").plan(self._drawer, story)
        return plan

    def run(self, story: str, *, because: str, notify: Notify | None = None) -> int:
        """Gives the number of the newest revision, worked out under the ledger; the same bytes make no new one.

        Raises: InputError ``trace.nothing`` for a story without reports.
        """
        number: int = part_of_desk("running").run(self._drawer, story, because=because, notify=notify)
        return number

    def stories(
        self, *, limit: int = 50, offset: int = 0, only: Iterable[str] = (), having: Mapping[str, str] = NOTHING
    ) -> tuple[StoryHead, ...]:
        """Gives the heads of stories, last changed first.

        ``only`` narrows them by words of ``ONLY``, ``having`` by a ``place`` and a ``tag``.
        """
        return self.store.stories.list(limit=limit, offset=offset, only=only, having=having)

    def count_stories(self, *, only: Iterable[str] = (), having: Mapping[str, str] = NOTHING) -> int:
        """Gives how many stories there are, or how many are left."""
        return self.store.stories.count(only=only, having=having)

    def words_of_stories(
        self, kind: str, *, only: Iterable[str] = (), having: Mapping[str, str] = NOTHING
    ) -> tuple[tuple[str, int], ...]:
        """Gives the places or tags of stories, those of most stories first, each with how many have it."""
        found = self.store.stories.words(kind, only=only, having=having)
        return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0])))

    def tag(self, story: str, tags: Iterable[str]) -> tuple[str, ...]:
        """Gives the tags that a story is filed under from now on. Raises: InputError ``story.unknown``, ``story.tag``."""
        self.story(story)
        told = tuple(dict.fromkeys(name for name in (" ".join(tag.split()) for tag in tags) if name))
        if len(told) > MAX_TAGS or any(len(name) > MAX_TAG_CHARS for name in told):
            raise InputError("story.tag", f"A story has at most {MAX_TAGS} tags of at most {MAX_TAG_CHARS} characters.")
        self.store.stories.tag(story, told)
        return told

    def note_seen(self, story: str, revision: int) -> None:
        """Notes that somebody who may write has opened a revision, where it can be noted."""
        if not self.store.session.is_read_only:
            with suppress(RunError):
                self.store.stories.note_seen(story, revision)

    def story(self, story: str) -> StoryHead:
        """Gives a story's head. Raises: InputError ``story.unknown``."""
        return self.store.stories.head(story)

    def story_of(self, id: str) -> str:
        """Gives the story whose newest revision holds a record. Raises: InputError ``id.unknown``.

        Cost: a look-up for claims, questions and reports; for other records every story is read, the last changed first.
        """
        found = self.store.find.story_of(id)
        if found is None and id:
            heads = (head for head in self.store.stories.list(limit=self.store.stories.count()) if head.revision)
            found = next((head.id for head in heads if f'"{id}"'.encode() in self.dossier_bytes(head.id)), None)
        if found is None:
            raise InputError("id.unknown", f"There is no {id[:40]!r} in the newest revision of any story.")
        return found

    def star(self, story: str, *, is_starred: bool) -> None:
        """Stars a story, or takes its star away. Raises: InputError ``story.unknown``."""
        self.story(story)
        self.store.stories.star(story, is_starred=is_starred)

    def history(self, story: str) -> tuple[RevisionHead, ...]:
        """Gives the story's revisions, newest first."""
        return self.store.revisions.history(story)

    def dossier(self, story: str, revision: int | None = None) -> Dossier:
        """Gives a revision, the newest where none is named. Raises: InputError ``revision.unknown``."""
        return self._drawer.dossier(story, revision)

    def dossier_bytes(self, story: str, revision: int | None = None) -> bytes:
        """Gives a revision's canonical bytes. Raises: InputError ``revision.unknown``."""
        return self.store.revisions.bytes_of(story, revision)

    def claims(self, shape: ClaimShape, *, limit: int = 50, offset: int = 0) -> tuple[ClaimHit, ...]:
        """Gives claims of a shape, of each story's newest revision."""
        return self.store.find.claims(shape, limit=limit, offset=offset)

    def reports(self, query: str, *, limit: int = 50, offset: int = 0) -> tuple[ReportHit, ...]:
        """Gives reports in which words stand."""
        return self.store.find.reports(query, limit=limit, offset=offset)

    def question(self, story: str, question: str, revision: int | None = None) -> Question:
        """Gives a question. Raises: InputError ``id.unknown``."""
        found = next((one for one in self.dossier(story, revision).questions if one.id == question), None)
        return _there(found, question)

    def claim(self, story: str, claim: str, revision: int | None = None) -> Claim:
        """Gives a claim. Raises: InputError ``id.unknown``."""
        return _there(next((one for one in self.dossier(story, revision).claims if one.id == claim), None), claim)

    def lineage(self, story: str, revision: int | None = None) -> tuple[tuple[Link, ...], tuple[Origin, ...]]:
        """Gives the story's links and origins."""
        dossier = self.dossier(story, revision)
        return dossier.links, dossier.origins

    def why(self, story: str, id: str, revision: int | None = None) -> Why:
        """Gives why a record is what it is. Raises: InputError ``id.unknown``."""
        return explain(self.dossier(story, revision), id, rulings=self.judgements(story), captures=self.store.captures)

    def judge(
        self,
        story: str,
        action: str,
        targets: Sequence[str],
        *,
        who: str,
        changes: Changes | None = None,
        why: str = "",
        seen: int | None = None,
    ) -> Judgement:
        """Gives the ruling, now in the ledger; the story's next run obeys it.

        ``targets`` are ids of the newest revision; ``seen`` is how many entries the story's ledger had when whoever rules
        looked at it. Raises: InputError ``judgement.action``, ``judgement.who``, ``judgement.target``,
        ``judgement.withdrawn``, ``judgement.value``, ``judgement.overtaken``.
        """
        return judging.judge(self._drawer, story, action, targets, who=who, changes=changes, why=why, seen=seen)

    def judge_all(
        self, story: str, action: str, each: Sequence[Sequence[str]], *, who: str, why: str = "", seen: int | None = None
    ) -> tuple[Judgement, ...]:
        """Gives one ruling for each group of targets, all now in the ledger, or none. Raises: as ``judge``."""
        return judging.judge_all(self._drawer, story, action, each, who=who, why=why, seen=seen)

    def undo_all(self, judgements: Sequence[str], *, who: str) -> tuple[Judgement, ...]:
        """Gives the entries that take rulings back, all or none. Raises: as ``undo``."""
        return judging.undo_all(self._drawer, judgements, who=who)

    def undo(self, judgement: str, *, who: str) -> Judgement:
        """Gives the entry that takes a ruling back. Raises: InputError ``judgement.undoes``."""
        return judging.undo(self._drawer, judgement, who=who)

    def preview(self, story: str, action: str, targets: Sequence[str], *, changes: Changes | None = None) -> Effect:
        """Gives what a ruling would change, without making it. Raises: as ``judge``."""
        return judging.preview(self._drawer, story, action, targets, changes=changes)

    def preview_all(self, story: str, action: str, each: Sequence[Sequence[str]]) -> Effect:
        """Gives what a ruling on each group of targets would change, without making any. Raises: as ``judge``."""
        return judging.preview_all(self._drawer, story, action, each)

    def judgements(self, story: str) -> tuple[Ruling, ...]:
        """Gives the story's rulings in order, each standing, undone or orphaned."""
        return judging.rulings(self._drawer, story)

    def review(self, story: str) -> tuple[Proposal, ...]:
        """Gives what a person may decide, what most hangs on first; what was ruled on is not proposed again."""
        return review.review(self._drawer, story)

    def ask(self, kind: str, *, story: str, uploads: Sequence[Upload] = (), because: str = "") -> str:
        """Gives the id of a job once its files and its row are safe: it will be done, whatever dies meanwhile.

        Raises: InputError ``job.kind``, ``story.unknown``.
        """
        return jobs.ask(self._drawer, kind, story=story, uploads=uploads, because=because)

    def work_once(self) -> Job | None:
        """Gives the job that was taken and done, or nothing where none waits."""
        return jobs.work_once(self._drawer)

    def progress(self, job: str) -> Job:
        """Gives how far a job is. Raises: InputError ``job.unknown``."""
        return self.store.jobs.get(job)

    def cancel(self, job: str) -> Job:
        """Gives the job, closed where it was open; what it kept already stays."""
        self.store.jobs.finish(job, state="cancelled", told={}, at=self._drawer.at())
        return self.store.jobs.get(job)


def _there(found: T | None, id: str) -> T:
    if found is None:
        raise InputError("id.unknown", f"There is no {id[:40]!r} in this revision of the story.")
    return found

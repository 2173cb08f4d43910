"""Stories as rows: which reports they hold, what was refused, and their heads."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from headwater.errors import InputError
from headwater.model import Refusal, from_plain, to_plain
from headwater.stores.session import Session
from headwater.stores.summaries import lines_of
from headwater.stores.tables import ledger, memberships, refusals, reports, stories


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryHead:
    """A story as a list shows it."""

    id: str
    """Its id, kept for ever."""
    title: str
    """Its title."""
    first_published: str | None
    """ISO 8601, the earliest publication known."""
    last_published: str | None
    """ISO 8601, the latest."""
    languages: str
    """Codes, separated by blanks."""
    revision: int
    """Number of the newest revision; 0 where none was worked out yet."""
    changed_at: str
    """When it last changed."""
    is_starred: bool
    """True where a person starred it."""
    reports: int
    """Reports of the newest revision."""
    claims: int
    """Claims."""
    questions: int
    """Questions."""
    conflicts: int
    """Conflicts."""
    to_review: int | None
    """Proposals that waited for a person when it was last worked out; None where nobody counted them."""
    origins_low: int
    """Origins that are pairwise independent on evidence."""
    origins_high: int
    """Origins after joining what is the same."""
    tags: tuple[str, ...]
    """What people filed it under."""
    rhythm: tuple[int, ...]
    """How many reports came out in each part of its time; nothing where that is unknown."""
    seen: int | None
    """The newest revision that somebody who may write has opened."""

    @property
    def is_unread(self) -> bool:
        """Tells whether there is a revision that nobody has opened."""
        return self.revision > (self.seen or 0)


_HEAD = [stories.c[name] for name in StoryHead.__dataclass_fields__]


ONLY = {
    "starred": stories.c.is_starred,
    "to_review": stories.c.to_review > 0,
    "conflicts": stories.c.conflicts > 0,
    "unread": stories.c.revision > sa.func.coalesce(stories.c.seen, 0),
    "one_origin": (stories.c.revision > 0) & (stories.c.origins_high == 1),
}
"""What a list of stories can be narrowed by."""
HAVING = {"place": stories.c.places, "tag": stories.c.tags}
"""What a list of stories can be narrowed by with a word of its own."""
NOTHING: Mapping[str, str] = {}


class Stories:
    """All stories of the store."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def make(self, story: str, *, title: str, at: str) -> None:
        """Makes an empty story, where it is not there yet."""
        empty = dict.fromkeys(("revision", "reports", "claims", "questions", "conflicts", "origins_low", "origins_high"), 0)
        with self._session.write() as connection:
            if connection.scalar(sa.select(stories.c.id).where(stories.c.id == story)) is None:
                row = {"id": story, "title": title, "languages": "", "changed_at": at, "is_starred": False, **empty}
                connection.execute(sa.insert(stories), row)

    def add(self, story: str, report_ids: Iterable[str], left_out: Iterable[Refusal] = (), *, at: str) -> int:
        """Gives how many reports are new to the story; refusals are kept with it."""
        self.head(story)
        with self._session.write() as connection:
            held = set(connection.scalars(sa.select(memberships.c.report).where(memberships.c.story == story)))
            fresh = [{"story": story, "report": report} for report in sorted(set(report_ids) - held)]
            if fresh:
                connection.execute(sa.insert(memberships), fresh)
            told = [json.dumps(to_plain(item, working=True), ensure_ascii=False) for item in left_out]
            known = set(connection.scalars(sa.select(refusals.c.record).where(refusals.c.story == story)))
            rows = [{"story": story, "record": item, "added_at": at} for item in dict.fromkeys(told) if item not in known]
            if rows:
                connection.execute(sa.insert(refusals), rows)
            if fresh or rows:
                connection.execute(sa.update(stories).where(stories.c.id == story).values(changed_at=at))
        return len(fresh)

    def remove(self, story: str, report_ids: Iterable[str], *, at: str) -> None:
        """Takes reports out of a story; they stay in the store."""
        gone = memberships.c.report.in_(sorted(set(report_ids)))
        with self._session.write() as connection:
            connection.execute(sa.delete(memberships).where(memberships.c.story == story, gone))
            connection.execute(sa.update(stories).where(stories.c.id == story).values(changed_at=at))

    def reports_of(self, story: str) -> tuple[str, ...]:
        """Gives the ids of the story's reports that are not withdrawn, sorted."""
        joined = memberships.join(reports, reports.c.id == memberships.c.report)
        query = (
            sa.select(reports.c.id).select_from(joined).where(memberships.c.story == story, reports.c.withdrawn_at.is_(None))
        )
        with self._session.read() as connection:
            return tuple(connection.scalars(query.order_by(reports.c.id)))

    def refusals_of(self, story: str) -> tuple[Refusal, ...]:
        """Gives what intake left out of the story, in the order it came."""
        query = sa.select(refusals.c.record).where(refusals.c.story == story).order_by(refusals.c.n)
        with self._session.read() as connection:
            return tuple(from_plain(Refusal, json.loads(record)) for record in connection.scalars(query))

    def stories_of(self, report: str) -> tuple[str, ...]:
        """Gives the ids of the stories that hold a report."""
        query = sa.select(memberships.c.story).where(memberships.c.report == report).order_by(memberships.c.story)
        with self._session.read() as connection:
            return tuple(connection.scalars(query))

    def head(self, story: str) -> StoryHead:
        """Gives a story's head. Raises: InputError ``story.unknown``."""
        with self._session.read() as connection:
            row = connection.execute(sa.select(*_HEAD).where(stories.c.id == story)).mappings().first()
        if row is None:
            raise InputError("story.unknown", f"There is no story {story[:40]} in this store.")
        return _head_from(row)

    def stamp(self, story: str) -> tuple[object, ...] | None:
        """Gives what is the same for as long as nothing of a story changes, or nothing for one that was not worked out yet.

        It holds the story's head, how much was ruled on it, and how many of its reports stand.
        """
        ruled = sa.select(sa.func.count()).select_from(ledger).where(ledger.c.story == story)
        joined = memberships.join(reports, reports.c.id == memberships.c.report)
        here = sa.select(sa.func.count()).select_from(joined)
        here = here.where(memberships.c.story == story, reports.c.withdrawn_at.is_(None))
        query = sa.select(*_HEAD, ruled.scalar_subquery(), here.scalar_subquery())
        with self._session.read() as connection:
            row = connection.execute(query.where(stories.c.id == story, stories.c.revision > 0)).first()
        return None if row is None else tuple(row)

    def list(
        self, *, limit: int = 50, offset: int = 0, only: Iterable[str] = (), having: Mapping[str, str] = NOTHING
    ) -> tuple[StoryHead, ...]:
        """Gives the heads of stories, last changed first, then by id.

        Those alone that every word of ``only`` fits, and that have the place and the tag that ``having`` names.
        """
        order = (stories.c.changed_at.desc(), stories.c.id)
        query = sa.select(*_HEAD).where(*_tests(only, having)).order_by(*order).limit(limit).offset(offset)
        with self._session.read() as connection:
            return tuple(_head_from(row) for row in connection.execute(query).mappings())

    def note_work(self, story: str, key: str) -> None:
        """Notes what the newest revision came from."""
        with self._session.write() as connection:
            connection.execute(sa.update(stories).where(stories.c.id == story).values(worked_from=key))

    def note_proposals(self, story: str, count: int) -> None:
        """Notes how many proposals wait for a person."""
        with self._session.write() as connection:
            connection.execute(sa.update(stories).where(stories.c.id == story).values(to_review=count))

    def worked_from(self, story: str) -> str | None:
        """Gives what the newest revision came from."""
        with self._session.read() as connection:
            return connection.scalar(sa.select(stories.c.worked_from).where(stories.c.id == story))

    def count(self, *, only: Iterable[str] = (), having: Mapping[str, str] = NOTHING) -> int:
        """Gives the number of stories, or of those that ``only`` and ``having`` leave."""
        with self._session.read() as connection:
            return connection.scalar(sa.select(sa.func.count()).select_from(stories).where(*_tests(only, having))) or 0

    def words(self, kind: str, *, only: Iterable[str] = (), having: Mapping[str, str] = NOTHING) -> Counter[str]:
        """Gives the places or the tags of the stories that are left, each with how many have it. Cost: a pass over all rows."""
        held = HAVING[kind]
        with self._session.read() as connection:
            told = connection.scalars(sa.select(held).where(held.is_not(None), *_tests(only, having)))
            return Counter(name for lines in told for name in lines.strip("\n").split("\n"))

    def tag(self, story: str, tags: Iterable[str]) -> None:
        """Files a story under these tags and no others."""
        with self._session.write() as connection:
            connection.execute(sa.update(stories).where(stories.c.id == story).values(tags=lines_of(tags) or None))

    def note_seen(self, story: str, revision: int) -> None:
        """Notes that a revision was opened; an older one takes nothing back."""
        with self._session.write() as connection:
            newer = sa.func.coalesce(stories.c.seen, 0) < revision
            connection.execute(sa.update(stories).where(stories.c.id == story, newer).values(seen=revision))

    def star(self, story: str, *, is_starred: bool) -> None:
        """Stars a story, or takes its star away."""
        with self._session.write() as connection:
            connection.execute(sa.update(stories).where(stories.c.id == story).values(is_starred=is_starred))


def _tests(only: Iterable[str], having: Mapping[str, str]) -> list[sa.ColumnElement[bool]]:
    named = [HAVING[kind].contains(f"\n{name}\n", autoescape=True) for kind, name in having.items()]
    return [*(ONLY[word] for word in only), *named]


def _head_from(row: sa.RowMapping) -> StoryHead:
    tags, rhythm = (row["tags"] or "").strip("\n"), row["rhythm"] or ""
    return StoryHead(**{**row, "tags": tuple(tags.split("\n")) if tags else (), "rhythm": tuple(map(int, rhythm.split()))})

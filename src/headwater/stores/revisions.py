"""Revisions: each dossier as it was worked out, whole, and the newest one's claims as rows to search."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from headwater.errors import InputError
from headwater.model import Claim, Dossier, Report, canonical_json, sha256_hex
from headwater.stores.decoding import make_ready, read_record
from headwater.stores.session import Session
from headwater.stores.summaries import head_of
from headwater.stores.tables import claim_words, claims, revisions, stories
from headwater.stores.texts import also_found, clipped


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionHead:
    """One entry of a story's history."""

    number: int
    """1 for the first."""
    made_at: str
    """When it was worked out."""
    because: str
    """What brought it about."""
    sha256: str
    """Digest of its canonical bytes."""


class Revisions:
    """The dossiers of all stories."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, story: str, dossier: Dossier, *, at: str, because: str) -> int:
        """Gives the revision's number; the same bytes as the newest revision's make no new one.

        The revision, its claims and the story's head change in one transaction.
        """
        written = canonical_json(dossier).encode("utf-8")
        seal = sha256_hex(written)
        with self._session.write() as connection:
            newest = _newest(connection, story)
            if newest is not None and newest["sha256"] == seal:
                return int(newest["number"])
            number = 1 if newest is None else int(newest["number"]) + 1
            row = {"story": story, "number": number, "made_at": at, "because": because, "sha256": seal}
            connection.execute(sa.insert(revisions), {**row, "dossier": zlib.compress(written, 6)})
            _replace_claims(connection, story, dossier)
            head = {**head_of(dossier), "revision": number, "changed_at": at}
            connection.execute(sa.update(stories).where(stories.c.id == story).values(head))
            untitled = sa.update(stories).where(stories.c.id == story, stories.c.title == "")
            connection.execute(untitled.values(title=dossier.story.title))
        return number

    def bytes_of(self, story: str, number: int | None = None) -> bytes:
        """Gives a dossier's canonical bytes; the newest where no number is given. Raises: InputError ``revision.unknown``."""
        query = sa.select(revisions.c.dossier).where(revisions.c.story == story)
        query = query.order_by(revisions.c.number.desc()) if number is None else query.where(revisions.c.number == number)
        with self._session.read() as connection:
            found = connection.scalar(query.limit(1))
        if found is None:
            named = "worked out yet" if number is None else f"numbered {number}"
            raise InputError("revision.unknown", f"The story {story[:40]} has no revision {named}.")
        return zlib.decompress(found)

    def get(self, story: str, number: int | None = None) -> Dossier:
        """Gives a dossier; the newest where no number is given. Raises: InputError ``revision.unknown``."""
        return read_record(Dossier, self.bytes_of(story, number))

    def make_ready(self) -> None:
        """Does before the first dossier is read what its reader would wait for: some 50 ms once a process."""
        make_ready(Dossier)

    def history(self, story: str) -> tuple[RevisionHead, ...]:
        """Gives the story's revisions, newest first."""
        columns = (revisions.c.number, revisions.c.made_at, revisions.c.because, revisions.c.sha256)
        query = sa.select(*columns).where(revisions.c.story == story).order_by(revisions.c.number.desc())
        with self._session.read() as connection:
            return tuple(RevisionHead(**row) for row in connection.execute(query).mappings())


def _newest(connection: sa.Connection, story: str) -> sa.RowMapping | None:
    query = sa.select(revisions.c.number, revisions.c.sha256).where(revisions.c.story == story)
    return connection.execute(query.order_by(revisions.c.number.desc()).limit(1)).mappings().first()


def _replace_claims(connection: sa.Connection, story: str, dossier: Dossier) -> None:
    old = sa.select(claims.c.n).where(claims.c.story == story)
    connection.execute(sa.delete(claim_words).where(claim_words.c.claim.in_(old)))
    connection.execute(sa.delete(claims).where(claims.c.story == story))
    if not dossier.claims:
        return
    first = (connection.scalar(sa.select(sa.func.max(claims.c.n))) or 0) + 1
    rows = list(_claim_rows(story, dossier, first))
    connection.execute(sa.insert(claims), rows)
    words = list(_word_rows(dossier, first))
    if words:
        connection.execute(sa.insert(claim_words), words)


def _claim_rows(story: str, dossier: Dossier, first: int) -> Iterator[dict[str, object]]:
    reports = {report.id: report for report in dossier.reports}
    asked = {claim: question for question in dossier.questions for at in question.positions for claim in at.claims}
    for n, claim in enumerate(dossier.claims, start=first):
        support = asked[claim.id].support
        yield {
            **_claim_row(claim, reports[claim.report]),
            "n": n,
            "story": story,
            "question": asked[claim.id].id,
            "origins_low": support.low,
            "origins_high": support.high,
        }


def _claim_row(claim: Claim, report: Report) -> dict[str, object]:
    number = claim.quantities[0] if claim.quantities else None
    dates = [value for time in claim.times for value in (time.earliest, time.latest) if value is not None]
    return {
        "id": claim.id,
        "report": claim.report,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "statement": claim.statement,
        "also": also_found(claim.text),
        "stage": claim.stage,
        "certainty": claim.certainty.overall,
        "polarity": claim.polarity,
        "unit": None if number is None else clipped(number.unit),
        "low": None if number is None else number.low,
        "high": None if number is None else number.high,
        "earliest": min(dates, default=None),
        "latest": max(dates, default=None),
        "outlet": clipped(report.outlet),
        "published": None if report.published is None else report.published.value,
    }


def _word_rows(dossier: Dossier, first: int) -> Iterator[Mapping[str, object]]:
    speakers = {speaker.id: speaker.name for speaker in dossier.speakers}
    conflicts: dict[str, set[str]] = {}
    for conflict in dossier.conflicts:
        for claim in conflict.claims:
            conflicts.setdefault(claim, set()).add(conflict.kind)
    for n, told in enumerate(dossier.claims, start=first):
        names = {("speaker", speakers[link.speaker]) for link in told.attribution}
        names |= {("place", place.text) for place in told.places}
        names |= {("conflict", kind) for kind in conflicts.get(told.id, ())}
        for kind, name in sorted({(kind, clipped(name.casefold())) for kind, name in names}):
            yield {"claim": n, "kind": kind, "name": name}

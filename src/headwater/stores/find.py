"""Search: words over reports and claims, and claims by their shape."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from headwater.stores.session import Session
from headwater.stores.tables import claim_words, claims, memberships, reports
from headwater.stores.texts import clipped, postgres_match, read_query, sqlite_match

MOST_HITS = 1_000  # twenty pages of hits: a person narrows the question before that


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimShape:
    """What a claim must be like; what is None does not matter."""

    words: str | None = None
    """Words of the claim, as a person types them."""
    story: str | None = None
    """Id of its story."""
    unit: str | None = None
    """What its number counts."""
    at_least: float | None = None
    """Its number can be this or more."""
    at_most: float | None = None
    """Its number can be this or less."""
    stage: str | None = None
    """Its stage."""
    certainty: str | None = None
    """Its overall certainty."""
    polarity: str | None = None
    """affirmed or denied."""
    outlet: str | None = None
    """Who published it."""
    speaker: str | None = None
    """A name in its chain of speakers."""
    place: str | None = None
    """A place it names."""
    conflict: str | None = None
    """A kind of conflict it takes part in; ``any`` for one of any kind."""
    since: str | None = None
    """Its time, or where it tells none its publication, is not before this, ISO 8601."""
    until: str | None = None
    """Not after this."""
    one_origin: bool = False
    """Its question rests on a single origin at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHit:
    """A report that a search found."""

    id: str
    """Report id."""
    title: str | None
    """Its headline."""
    outlet: str | None
    """Who published it."""
    published: str | None
    """When."""
    name: str
    """Its file's or page's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHit:
    """A claim that a search found."""

    id: str
    """Claim id."""
    story: str
    """Its story."""
    report: str
    """Its report."""
    question: str
    """Its question."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    text: str
    """Its words."""
    outlet: str | None
    """Who published it."""
    published: str | None
    """When."""
    origins_low: int
    """Origins behind its question."""
    origins_high: int
    """The same, at most."""


class Finder:
    """Answers searches. Results are ordered by publication, newest first, then by id: the same question, the same order."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def reports(self, query: str, *, limit: int = 50, offset: int = 0) -> tuple[ReportHit, ...]:
        """Gives reports in whose title or text the words stand; withdrawn ones are left out.

        Cost: of words that stand in more reports than MOST_HITS, the reports that were kept last are looked at.
        """
        columns = [reports.c[name] for name in ReportHit.__dataclass_fields__]
        with self._session.read() as connection:
            matched = _matched(connection, reports, query)
            if matched is None:
                return ()
            wanted = sa.select(*columns).where(reports.c.n.in_(matched), reports.c.withdrawn_at.is_(None))
            wanted = wanted.order_by(reports.c.published.desc().nulls_last(), reports.c.id).limit(limit).offset(offset)
            return tuple(ReportHit(**row) for row in connection.execute(wanted).mappings())

    def claims(self, shape: ClaimShape, *, limit: int = 50, offset: int = 0) -> tuple[ClaimHit, ...]:
        """Gives claims of that shape, of each story's newest revision. Cost: with words as for reports."""
        newest = (claims.c.published.desc(), claims.c.n)  # no nulls last: SQLite would sort instead of following the index
        with self._session.read() as connection:
            tests = list(_tests(shape))
            if shape.words is not None:
                matched = _matched(connection, claims, shape.words)
                if matched is None:
                    return ()
                tests.append(claims.c.n.in_(matched))
            found = sa.select(claims.c.n).where(*tests).order_by(*newest).limit(limit).offset(offset)
            shown = list(connection.scalars(found))
            columns = [claims.c[name] for name in ClaimHit.__dataclass_fields__]
            rows = connection.execute(sa.select(*columns).where(claims.c.n.in_(shown)).order_by(*newest)).mappings()
            return tuple(ClaimHit(**row) for row in rows)

    def story_of(self, id: str) -> str | None:
        """Gives a story that holds the claim, question or report with this id, or nothing."""
        of_claims = sa.select(claims.c.story).where((claims.c.id == id) | (claims.c.question == id))
        of_reports = sa.select(memberships.c.story).where(memberships.c.report == id)
        with self._session.read() as connection:
            for query in (of_claims, of_reports):
                found: str | None = connection.scalar(query.limit(1))
                if found is not None:
                    return found
        return None


def _matched(connection: sa.Connection, table: sa.Table, query: str) -> sa.Select[int] | None:
    """Gives the query for the rows in which the words stand, those kept last where there are very many."""
    terms = read_query(query)
    if connection.dialect.name == "postgresql":
        told = postgres_match(terms)
        if told is None:
            return None
        vector: sa.ColumnElement[str] = sa.literal_column(f"{table.name}.words")
        test = vector.op("@@")(sa.func.to_tsquery(sa.literal_column("'simple'::regconfig"), told))
        return sa.select(table.c.n).where(test).order_by(table.c.n.desc()).limit(MOST_HITS)
    told = sqlite_match(terms)
    if told is None:
        return None
    index = sa.table(f"{table.name}_text", sa.column("rowid"), sa.column(f"{table.name}_text"))
    test = index.c[f"{table.name}_text"].op("MATCH")(told)
    return sa.select(index.c.rowid).where(test).order_by(index.c.rowid.desc()).limit(MOST_HITS)


def _tests(shape: ClaimShape) -> list[sa.ColumnElement[bool]]:
    tests: list[sa.ColumnElement[bool]] = []
    for name in ("story", "unit", "stage", "certainty", "polarity", "outlet"):
        value = getattr(shape, name)
        if value is not None:
            tests.append(claims.c[name] == (clipped(value) if name == "outlet" else value))
    tests += _number_tests(shape) + _time_tests(shape)
    for kind in ("speaker", "place", "conflict"):
        name = getattr(shape, kind)
        if name is not None:
            tests.append(_named(kind, name))
    if shape.one_origin:
        tests.append(claims.c.origins_high == 1)
    return tests


def _number_tests(shape: ClaimShape) -> list[sa.ColumnElement[bool]]:
    """A bound that is not told excludes nothing, but a claim without a number is none of this shape."""
    tests: list[sa.ColumnElement[bool]] = []
    if shape.at_least is not None or shape.at_most is not None:
        tests.append(claims.c.low.is_not(None) | claims.c.high.is_not(None))
    if shape.at_least is not None:
        tests.append(claims.c.high.is_(None) | (claims.c.high >= shape.at_least))
    if shape.at_most is not None:
        tests.append(claims.c.low.is_(None) | (claims.c.low <= shape.at_most))
    return tests


def _time_tests(shape: ClaimShape) -> list[sa.ColumnElement[bool]]:
    tests: list[sa.ColumnElement[bool]] = []
    if shape.since is not None:
        tests.append(sa.func.coalesce(claims.c.latest, claims.c.published) >= shape.since)
    if shape.until is not None:
        tests.append(sa.func.coalesce(claims.c.earliest, claims.c.published) <= shape.until)
    return tests


def _named(kind: str, name: str) -> sa.ColumnElement[bool]:
    """Tests whether a name is tied to the claim; ``any`` asks for one of any name, else the whole name or words of it."""
    found = sa.select(claim_words.c.claim).where(claim_words.c.claim == claims.c.n, claim_words.c.kind == kind)
    if name != "any":
        found = found.where(claim_words.c.name.contains(name.casefold(), autoescape=True))
    return found.exists()

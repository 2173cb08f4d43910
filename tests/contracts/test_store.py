"""What every store must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from headwater.errors import InputError
from headwater.face import trace
from headwater.model import Dossier, Judgement, PageLink, Refusal, Report, canonical_json
from headwater.stores import ClaimShape, Store, open_store
from headwater.stores.jobs import MAX_TRIES
from headwater.stores.tables import METADATA, ledger
from headwater.testing.builders import a_report

AT, LATER = "2026-05-04T10:00:00Z", "2026-05-04T11:00:00Z"
MILL = "At least 60 workers were hurt at the Orlo mill in Norway on Monday, fire chief Ada Quill said."
RIVAL = "Up to 55 workers were hurt at the Orlo mill in Norway on Monday, fire chief Ada Quill said."
SALT = "The café in Brennt sold 300 cups of salted coffee. 北京的工厂停工了。"


def the_reports() -> list[Report]:
    first = a_report(MILL, outlet="Quill Post", published="2026-05-04")
    second = a_report(RIVAL, outlet="Orlo Echo", published="2026-05-05")
    third = a_report(SALT, outlet="Brennt Bote", published="2026-05-03")
    return [first, dataclasses.replace(second, page_links=(PageLink(start=0, end=2, url="https://x.example"),)), third]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return trace(the_reports()[:2])


def filled(store: Store, dossier: Dossier) -> str:
    store.reports.put(the_reports(), at=AT)
    store.stories.make("s-mill", title="Mill", at=AT)
    store.stories.add("s-mill", [report.id for report in the_reports()[:2]], at=AT)
    store.revisions.put("s-mill", dossier, at=AT, because="import")
    return "s-mill"


def a_ruling(name: str, *, action: str = "annotate", undoes: str | None = None) -> Judgement:
    return Judgement(id=name, story="s-mill", at=AT, who="lena", action=action, changes={"text": "see page 2"}, undoes=undoes)


def test_the_migrated_tables_are_those_that_the_code_knows(store: Store) -> None:
    with store.session.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, METADATA) == []


def _is_ours(_: object, name: str | None, kind: str, reflected: bool, __: object) -> bool:
    known = {table.name for table in METADATA.tables.values()}
    if kind == "table":
        return not reflected or name in known
    return name not in {"words", "ix_reports_words", "ix_claims_words"}


def test_reports_come_back_as_they_were(store: Store) -> None:
    given = the_reports()
    assert store.reports.put(given, at=AT) == tuple(report.id for report in given)
    assert store.reports.put(given, at=LATER) == ()
    assert store.reports.get(report.id for report in given) == tuple(sorted(given, key=lambda r: r.id))
    assert store.reports.by_sha256(given[0].sha256) == (given[0],)


def test_a_withdrawn_report_leaves_its_story_and_is_found_no_more_until_it_comes_again(store: Store, dossier: Dossier) -> None:
    story = filled(store, dossier)
    first = the_reports()[0].id
    assert store.reports.withdraw([first, "r-none"], at=LATER) == (first,)
    assert store.reports.withdraw([first], at=LATER) == ()
    assert first not in store.stories.reports_of(story)
    assert [hit.id for hit in store.find.reports("Orlo")] == [the_reports()[1].id]
    store.reports.put([the_reports()[0]], at=LATER)
    assert first in store.stories.reports_of(story)


def test_refusals_are_kept_once_and_in_order(store: Store, dossier: Dossier) -> None:
    story = filled(store, dossier)
    refusals = [Refusal(scope="report", input=f"{n}.bin", report=None, code="x", message="No.") for n in (2, 1)]
    store.stories.add(story, [], refusals, at=AT)
    store.stories.add(story, [], refusals, at=LATER)
    assert store.stories.refusals_of(story) == tuple(refusals)


def test_a_dossier_comes_back_byte_for_byte_and_is_counted_once(store: Store, dossier: Dossier) -> None:
    story = filled(store, dossier)
    assert store.revisions.bytes_of(story) == canonical_json(dossier).encode()
    assert canonical_json(store.revisions.get(story)) == canonical_json(dossier)
    assert store.revisions.put(story, dossier, at=LATER, because="again") == 1
    less = dataclasses.replace(dossier, conflicts=())
    assert store.revisions.put(story, less, at=LATER, because="less") == 2
    assert [head.number for head in store.revisions.history(story)] == [2, 1]
    assert store.revisions.bytes_of(story, 1) == canonical_json(dossier).encode()
    assert store.stories.head(story).revision == 2


QUERIES = [
    ("Orlo", 2, "a word of two texts"),
    ("orlo -echo", 2, "an outlet's name is no word of a text"),
    ("orlo -least", 1, "a word to leave out"),
    ('"hurt at the Orlo"', 2, "words side by side"),
    ('"Orlo at hurt"', 0, "the same words in another order"),
    ("hur*", 2, "a beginning"),
    ("cafe", 1, "a word found without its accent"),
    ("CAFÉ", 1, "and with it, in capitals"),
    ("工厂", 1, "two characters inside a run without blanks"),
    ("北京 停工", 1, "two such words"),
    ("了", 0, "the last character of a run begins no pair"),
    ("北", 1, "a character that begins a pair"),
    ("工京", 0, "characters that stand apart"),
    ("", 0, "nothing asked"),
    ("-orlo", 0, "only a word to leave out"),
    ("*** \" ' ( ) : & | ! \\ NEAR(", 0, "signs of the databases' own query syntax, and one word that is nowhere"),
    ("orlo' OR '1'='1", 0, "an attempt to inject"),
    ("x" * 5000, 0, "a long word"),
]


@pytest.mark.parametrize(("query", "count", "reason"), QUERIES)
def test_words_find_reports(store: Store, query: str, count: int, reason: str) -> None:
    store.reports.put(the_reports(), at=AT)
    assert len(store.find.reports(query)) == count, reason


SHAPES = [
    (ClaimShape(), True, "any claim"),
    (ClaimShape(unit="worker", at_least=50), True, "up to 55 can be 50 or more"),
    (ClaimShape(unit="worker", at_least=56, at_most=60, outlet="Orlo Echo"), False, "up to 55 cannot be 56"),
    (ClaimShape(unit="worker", at_most=39, outlet="Quill Post"), False, "at least 60 cannot be 39"),
    (ClaimShape(unit="ferry"), False, "nothing counts ferries"),
    (ClaimShape(speaker="quill"), True, "a part of a speaker's name"),
    (ClaimShape(speaker="qu%l"), False, "a sign that is a wildcard elsewhere"),
    (ClaimShape(stage="done", polarity="affirmed"), True, "what has happened"),
    (ClaimShape(stage="planned"), False, "what is planned"),
    (ClaimShape(words="mill"), True, "its words"),
    (ClaimShape(words="ferry"), False, "other words"),
    (ClaimShape(conflict="any"), True, "a conflict of any kind"),
    (ClaimShape(conflict="polarity"), False, "a conflict of a kind that nobody has"),
    (ClaimShape(since="2027-01-01"), False, "what is later than all"),
    (ClaimShape(until="2020-01-01"), False, "what is earlier than all"),
    (ClaimShape(place="norway"), True, "a place it names"),
    (ClaimShape(story="s-none"), False, "another story"),
]


@pytest.mark.parametrize(("shape", "is_found", "reason"), SHAPES)
def test_shapes_find_claims(store: Store, dossier: Dossier, shape: ClaimShape, is_found: bool, reason: str) -> None:
    filled(store, dossier)
    assert bool(store.find.claims(shape)) is is_found, reason


def test_one_origin_is_asked_of_the_question(store: Store, dossier: Dossier) -> None:
    filled(store, dossier)
    for hit in store.find.claims(ClaimShape(one_origin=True)):
        assert hit.origins_high == 1
    everything = store.find.claims(ClaimShape(), limit=1000)
    assert {hit.id for hit in everything} == {claim.id for claim in dossier.claims}
    assert store.find.claims(ClaimShape(), limit=1) == everything[:1]
    assert store.find.claims(ClaimShape(), limit=1, offset=1) == everything[1:2]


def test_each_entry_of_the_ledger_is_sealed_with_the_one_before(store: Store) -> None:
    store.ledger.append(a_ruling("j-1"))
    store.ledger.append(a_ruling("j-2"))
    assert [entry.id for entry in store.ledger.entries()] == ["j-1", "j-2"]
    assert store.ledger.entries(story="s-other") == ()
    assert store.ledger.first_broken() is None
    with store.session.write() as connection:
        changed = sa.update(ledger).where(ledger.c.n == 1).values(record=ledger.c.record.concat(" "))
        connection.execute(changed)
    assert store.ledger.first_broken() == 1


@pytest.mark.parametrize("lost", [1, 2])
def test_an_entry_taken_out_of_the_ledger_is_noticed(store: Store, lost: int) -> None:
    for n in (1, 2, 3):
        store.ledger.append(a_ruling(f"j-{n}"))
    with store.session.write() as connection:
        connection.execute(sa.delete(ledger).where(ledger.c.n == lost))
    assert store.ledger.first_broken() == lost


def test_the_ledger_refuses_the_same_entry_and_an_undo_of_nothing(store: Store) -> None:
    store.ledger.append(a_ruling("j-1"))
    with pytest.raises(InputError, match=r"judgement\.again"):
        store.ledger.append(a_ruling("j-1"))
    with pytest.raises(InputError, match=r"judgement\.undoes"):
        store.ledger.append(a_ruling("j-2", action="undo", undoes="j-9"))
    store.ledger.append(a_ruling("j-3", action="undo", undoes="j-1"))
    assert len(store.ledger.entries()) == 2


def test_many_writers_at_once_lose_nothing(address: str) -> None:
    open_store(address).close()

    def write(writer: int) -> None:
        own = open_store(address)
        for n in range(5):
            own.ledger.append(a_ruling(f"j-{writer}-{n}"))
        own.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(6)))
    store = open_store(address)
    assert len(store.ledger.entries()) == 30
    assert store.ledger.first_broken() is None
    store.close()


def test_a_job_is_taken_once_told_of_and_closed_once(store: Store) -> None:
    for n in (1, 2):
        store.jobs.add(f"b-{n}", kind="import", asked={"n": n}, at=AT)
    taken = [store.jobs.take(at=LATER) for _ in range(3)]
    assert [None if job is None else (job.id, job.state, job.asked) for job in taken] == [
        ("b-1", "running", {"n": 1}),
        ("b-2", "running", {"n": 2}),
        None,
    ]
    assert store.jobs.progress("b-1", stage="claims", done=1, total=4, at=LATER)
    store.jobs.finish("b-1", state="cancelled", told={}, at=LATER)
    assert not store.jobs.progress("b-1", stage="claims", done=2, total=4, at=LATER)
    store.jobs.finish("b-1", state="done", told={"reports": 3}, at=LATER)
    assert store.jobs.get("b-1").state == "cancelled"
    assert store.jobs.requeue(silent_since=LATER + "Z", at=LATER) == 1
    assert store.jobs.get("b-2").state == "waiting"


def test_texts_that_a_database_might_refuse_are_kept_or_refused_whole(store: Store) -> None:
    odd: Sequence[str] = ("a\u202eb", "🜁" * 50, "x" * 400_000, "ا ب", "'; DROP TABLE reports; --")
    reports = [a_report(text, outlet="Odd") for text in odd]
    store.reports.put(reports, at=AT)
    assert {report.text for report in store.reports.get(r.id for r in reports)} == set(odd)


def test_a_change_that_fails_in_the_middle_leaves_nothing(store: Store, dossier: Dossier) -> None:
    story = filled(store, dossier)
    broken = dataclasses.replace(dossier, questions=dossier.questions[:1], story=dataclasses.replace(dossier.story, title="B"))
    with pytest.raises(KeyError):
        store.revisions.put(story, broken, at=LATER, because="a claim without a question")
    assert store.stories.head(story).revision == 1
    assert len(store.find.claims(ClaimShape(), limit=1000)) == len(dossier.claims)
    assert json.loads(store.revisions.bytes_of(story))["story"]["title"] == dossier.story.title


def test_what_was_read_of_a_report_is_kept_by_key_and_only_the_last_key_is(store: Store) -> None:
    store.reports.put(the_reports(), at=AT)
    first, second, _ = (report.id for report in the_reports())
    store.readings.put({first: {"claims": [1.5, "é", None]}, second: {}}, key="k-1")
    store.readings.put({first: {"claims": []}}, key="k-2")
    store.readings.put({}, key="k-3")
    assert store.readings.get([first, second, "r-none"], key="k-1") == {second: {}}
    assert store.readings.get([first, second], key="k-2") == {first: {"claims": []}}
    assert store.readings.have([first, second], key="k-1") == {second}


def test_a_job_that_ends_its_worker_again_and_again_is_given_up(store: Store) -> None:
    store.jobs.add("b-1", kind="import", asked={}, at=AT)
    for tries in range(1, MAX_TRIES + 1):
        job = store.jobs.take(at=AT)
        assert job is not None and job.tries == tries
        assert store.jobs.beat("b-1", at=AT)
        assert store.jobs.requeue(silent_since=LATER, at=AT) == (1 if tries < MAX_TRIES else 0)
    given_up = store.jobs.get("b-1")
    assert (given_up.state, given_up.told["code"]) == ("failed", "job.died")
    assert store.jobs.take(at=AT) is None and not store.jobs.beat("b-1", at=AT)


def test_writes_inside_a_write_hold_together_or_not_at_all(store: Store) -> None:
    with pytest.raises(InputError, match=r"story\.unknown"), store.session.write():
        store.reports.put(the_reports(), at=AT)
        store.stories.add("s-none", [the_reports()[0].id], at=AT)
    assert store.reports.get(report.id for report in the_reports()) == ()
    with store.session.write():
        store.reports.put(the_reports(), at=AT)
        store.stories.make("s-mill", title="Mill", at=AT)
    assert len(store.reports.get(report.id for report in the_reports())) == 3


def test_a_name_too_long_for_an_index_is_kept_whole_in_the_record(store: Store) -> None:
    name = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(2_000))
    report = a_report("Nine boats sank.", outlet=name)
    store.reports.put([report], at=AT)
    assert store.reports.get([report.id]) == (report,)
    assert [len(hit.outlet or "") for hit in store.find.reports("boats")] == [200]


def test_stories_are_narrowed_by_star_by_what_waits_by_conflicts_and_by_origins(store: Store, dossier: Dossier) -> None:
    story = filled(store, dossier)
    store.stories.make("s-bare", title="Nothing yet", at=AT)
    assert store.stories.count() == 2
    assert (store.stories.count(only=["starred"]), store.stories.count(only=["to_review"])) == (0, 0)
    store.stories.star("s-bare", is_starred=True)
    store.stories.note_proposals(story, 3)
    assert [head.id for head in store.stories.list(only=["starred"])] == ["s-bare"]
    assert [(head.id, head.to_review) for head in store.stories.list(only=["to_review"])] == [(story, 3)]
    assert store.stories.count(only=["conflicts"]) == bool(dossier.counts.conflicts)
    assert store.stories.count(only=["one_origin"]) == (dossier.counts.origins.high == 1), "one never worked out has none"
    assert store.stories.list(only=["starred", "to_review"]) == ()
    store.stories.star("s-bare", is_starred=False)
    assert store.stories.count(only=["starred"]) == 0


def test_stories_are_narrowed_by_place_by_tag_and_by_what_was_opened(store: Store, dossier: Dossier) -> None:
    story = filled(store, dossier)
    store.stories.make("s-bare", title="Nothing yet", at=AT)
    store.stories.tag(story, ["sea", "a_b"])
    store.stories.tag("s-bare", ["sea"])
    assert store.stories.words("tag") == {"sea": 2, "a_b": 1}
    assert store.stories.words("tag", only=["unread"]) == {"sea": 1, "a_b": 1}
    assert [head.id for head in store.stories.list(having={"tag": "a_b"})] == [story]
    assert store.stories.count(having={"tag": "aXb"}) == 0
    place = next(iter(store.stories.words("place")))
    assert [head.id for head in store.stories.list(having={"place": place, "tag": "sea"})] == [story]
    assert (store.stories.head(story).tags, store.stories.head(story).is_unread) == (("sea", "a_b"), True)
    store.stories.note_seen(story, 1)
    store.stories.note_seen(story, 0)
    assert (store.stories.head(story).seen, store.stories.count(only=["unread"])) == (1, 0)
    store.stories.tag(story, [])
    assert store.stories.words("tag") == {"sea": 1}

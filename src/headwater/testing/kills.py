"""A life that is cut short: a process that imports, rules and works, killed at a random moment, and what must hold after."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from headwater.desk import Desk, Upload, open_desk
from headwater.errors import HeadwaterError
from headwater.face import trace
from headwater.model import Judgement, canonical_json, sha256_hex
from headwater.stores import ClaimShape, Store, open_store
from headwater.stores.migrate import upgrade
from headwater.testing.builders import a_report

LIVED_SECONDS = 2.0  # a life ends within this time after its first act, so that every step is cut somewhere
OPENED_SECONDS = 0.15  # a migration of a small store takes about so long
ROUND_SECONDS = 600  # the clock goes on by this between two lives, so that a job left running is seen to be silent
TOWNS = ("Orsel", "Brennt", "Tavin", "Quill", "Marn", "Tollan", "Hask", "Velmo")


def kill_lives(folder: Path, *, rounds: int, seed: int) -> dict[str, int]:
    """Gives how many acknowledged things of each kind outlived as many killed processes.

    Raises: AssertionError naming the round where something acknowledged is lost or something half-written is seen.
    """
    chance = random.Random(seed)
    path, log = folder / "stories.db", folder / "acknowledged"
    log.touch()
    for n in range(rounds):
        _killed(_live, (str(path), str(log), n), log=log, after=chance.uniform(0, LIVED_SECONDS))
        _whole(path, _acknowledged(log), where=f"round {n}")
    _finished(path, rounds)
    kinds = [kind for kind, _ in _acknowledged(log)]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def kill_migrations(folder: Path, *, rounds: int, seed: int) -> int:
    """Gives how many migrations were killed; after each the store opens, has lost nothing, and its copy is whole."""
    chance = random.Random(seed)
    for n in range(rounds):
        path, log = folder / f"older-{n}.db", folder / f"opening-{n}"
        _older_store(path)
        log.touch()
        _killed(_open, (str(path), str(log)), log=log, after=chance.uniform(0, OPENED_SECONDS))
        store = open_store(path)
        assert [one.id for one in store.ledger.entries()] == ["j-0", "j-1"], f"migration {n}"
        assert store.readings.get([], key="") == {}, f"migration {n}"
        store.close()
        assert _is_sound(path) and _is_sound(path.with_name(path.name + ".0001.bak")), f"migration {n}"
    return rounds


def _killed(life: Callable[..., None], arguments: tuple[object, ...], *, log: Path, after: float) -> None:
    """Begins a life, waits for its first word, and kills it so many seconds later."""
    spoken = log.stat().st_size
    process = multiprocessing.get_context("forkserver").Process(target=life, args=arguments)
    process.start()
    while log.stat().st_size == spoken and process.is_alive():
        time.sleep(0.005)
    time.sleep(after)
    assert process.is_alive(), f"The life ended by itself: exit code {process.exitcode}."
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()


def _live(path: str, log: str, n: int) -> None:
    desk = open_desk(path, now=_clock(n))
    chance = random.Random(n)
    trace([a_report("Nine boats sank at Orsel on Monday.", outlet="Quill Post")])  # the parser is loaded before the life counts
    with Path(log).open("a", encoding="utf-8") as told:

        def tell(kind: str, id: str) -> None:
            told.write(f"{kind} {id}\n")
            told.flush()

        tell("life", str(n))
        for step in itertools.count():
            for kind, id in _act(desk, chance, f"{n}-{step}"):
                tell(kind, id)


def _act(desk: Desk, chance: random.Random, name: str) -> Iterator[tuple[str, str]]:
    heads = desk.stories(limit=3)
    act = chance.choice(("make", "ask", "add", "work", "work", "judge", "judge", "undo", "withdraw"))
    if not heads or (act == "make" and len(heads) < 3):
        yield "story", desk.make_story(f"Story {name}")
        return
    story = chance.choice(heads)
    if act == "ask":
        yield "job", desk.ask("import", story=story.id, uploads=[_upload(chance, name)])
    elif act == "add":
        yield from (("report", id) for id in desk.add(story.id, [_upload(chance, name)]).reports)
    elif act == "work":
        desk.work_once()
    elif act == "withdraw" and story.reports > 3:
        desk.withdraw(story.id, desk.store.stories.reports_of(story.id)[:1])
    elif act in ("judge", "undo") and story.revision:
        yield from _rule(desk, story.id, act, chance)


def _rule(desk: Desk, story: str, act: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    made = [ruling.judgement.id for ruling in desk.judgements(story) if ruling.state == "standing"]
    found = desk.claims(ClaimShape(story=story))
    try:
        if act == "undo" and made:
            yield "judgement", desk.undo(chance.choice(made), who="lena").id
        elif found:
            yield "judgement", desk.judge(story, "reject", [chance.choice(found).id], who="lena").id
    except HeadwaterError:
        return  # the claim was withdrawn since: refused with words, and nothing was acknowledged


def _upload(chance: random.Random, name: str) -> Upload:
    town, count = chance.choice(TOWNS), chance.randint(2, 90)
    text = (
        f"The {town} Post\n\nAt least {count} boats sank at {town} on Monday, the mayor said.\nThe harbour is closed ({name})."
    )
    return Upload(name=f"{name}.txt", data=text.encode())


def _whole(path: Path, acknowledged: list[tuple[str, str]], *, where: str) -> None:
    store = open_store(path)
    try:
        held = {
            "story": {head.id for head in store.stories.list(limit=1_000)},
            "job": {job.id for job in store.jobs.list(limit=100_000)},
            "judgement": {one.id for one in store.ledger.entries()},
            "report": {r.id for r in store.reports.get(id for kind, id in acknowledged if kind == "report")},
        }
        lost = [(kind, id) for kind, id in acknowledged if kind in held and id not in held[kind]]
        assert lost == [], f"{where}: acknowledged and lost: {lost}"
        assert store.ledger.first_broken() is None, where
        assert _is_sound(path), where
        for story in sorted(held["story"]):
            _whole_story(store, story, where)
    finally:
        store.close()


def _whole_story(store: Store, story: str, where: str) -> None:
    head, history = store.stories.head(story), store.revisions.history(story)
    assert head.revision == (history[0].number if history else 0), where
    assert [one.number for one in history] == list(range(len(history), 0, -1)), where
    for one in history[:2]:
        assert sha256_hex(store.revisions.bytes_of(story, one.number)) == one.sha256, where
    if history:
        assert len(store.find.claims(ClaimShape(story=story), limit=100_000)) == head.claims, where
    for report in store.reports.get(store.stories.reports_of(story)):
        assert store.captures is not None and store.captures.get(report.sha256) is not None, f"{where}: bytes of {report.id}"


def _finished(path: Path, rounds: int) -> None:
    """Does all work that is left, and sees that each story is what the library makes of its reports and rulings."""
    desk = open_desk(path, now=_clock(rounds + 1))
    while desk.work_once() is not None:
        continue
    undone = [job for job in desk.store.jobs.list(limit=100_000) if job.state != "done"]
    assert undone == [], undone[:3]
    for head in desk.stories(limit=1_000):
        if not desk.store.stories.reports_of(head.id):
            continue
        desk.run(head.id, because="end")
        reports = desk.store.reports.get(desk.store.stories.reports_of(head.id))
        rulings = desk.store.ledger.entries(story=head.id)
        assert desk.dossier_bytes(head.id) == canonical_json(trace(reports, judgements=rulings)).encode(), head.title
    desk.close()


def _older_store(path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        upgrade(connection, to="0001")
    store = Store(engine, captures=None)
    store.reports.put([a_report(f"Nine boats sank. {n}", outlet="Quill Post") for n in range(200)], at="2031-03-04T10:00:00Z")
    for n in range(2):
        store.ledger.append(Judgement(id=f"j-{n}", story=None, at="2031-03-04T10:00:00Z", who="lena", action="annotate"))
    store.close()


def _open(path: str, log: str) -> None:
    Path(log).write_text("opening", encoding="utf-8")
    open_store(path).close()
    time.sleep(3_600)


def _acknowledged(log: Path) -> list[tuple[str, str]]:
    lines = log.read_text(encoding="utf-8").splitlines()
    return [(kind, id) for kind, _, id in (line.partition(" ") for line in lines)]


def _is_sound(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    finally:
        connection.close()


def _clock(n: int) -> Callable[[], datetime]:
    began = time.monotonic()
    start = datetime(2031, 3, 5, tzinfo=UTC) + timedelta(seconds=n * ROUND_SECONDS)
    return lambda: start + timedelta(seconds=time.monotonic() - began)

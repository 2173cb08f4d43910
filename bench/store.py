"""How long a large store takes to open, to search and to show a story.

python bench/store.py [STORIES [REPORTS_EACH]] [--store FILE]: planted stories in one SQLite file, 10,000 of 20 reports unless
told. With --store the file is kept, and taken as it is where it is there. Each figure is the middle and the slowest of 40, with
the middle CPU time, which other work on the machine does not change; opening is CPU time, the interpreter's start taken off.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from headwater.desk import Desk, open_desk
from headwater.stores import ClaimShape
from headwater.testing.fill_store import SYLLABLES, fill

ROUNDS = 40
SEED = 20310305


def main() -> None:
    given = sys.argv[1:]
    kept = Path(given[given.index("--store") + 1]) if "--store" in given else None
    sizes = [int(value) for value in given if value.isdecimal()]
    stories, reports = (*sizes, *(10_000, 20)[len(sizes) :])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.db" if kept is None else kept
        if not path.is_file():
            begun = time.perf_counter()
            desk = open_desk(path)
            fill(desk.store, stories=stories, reports=reports, seed=SEED)
            desk.close()
            print(f"filled: {stories:,} stories of {reports} reports in {time.perf_counter() - begun:.0f} s")
        print(f"size: {path.stat().st_size / 1e6:,.0f} MB")
        measure(path)


def measure(path: Path) -> None:
    """Prints one line a figure."""
    bare = min(_process("pass") for _ in range(5))
    opened = _process(f"from headwater.desk import open_desk; open_desk({str(path)!r}).stories()")
    print(f"opening, and the first page of stories: CPU {1000 * (opened - bare):.0f} ms")
    desk, chance = open_desk(path, read_only=True), random.Random(SEED)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(ROUNDS)]
    count = desk.store.stories.count()
    ids = [f"s-{chance.randrange(count):012}" for _ in range(ROUNDS)]
    _tell("search reports, one word", (lambda w=w: desk.reports(w) for w in words))
    _tell("search reports, a word of every report", (lambda: desk.reports("were") for _ in words))
    _tell("search reports, a beginning", (lambda w=w: desk.reports(w[:4] + "*") for w in words))
    _tell("search reports, two words", (lambda w=w: desk.reports(f"{w} hurt") for w in words))
    _tell("search claims by shape", (lambda n=n: desk.claims(_shape(n)) for n in range(ROUNDS)))
    _tell("search claims by shape and words", (lambda n=n: desk.claims(_shape(n, words="moved")) for n in range(ROUNDS)))
    _tell("search claims by stage alone", (lambda: desk.claims(ClaimShape(stage="done")) for _ in words))
    _tell("search claims that nobody has", (lambda: desk.claims(ClaimShape(stage="planned", unit="boat")) for _ in words))
    _tell("list stories", (lambda n=n: desk.stories(offset=50 * n) for n in range(ROUNDS)))
    _tell("a story: head, dossier, rulings, history", (lambda id=id: _story(desk, id) for id in ids))
    desk.close()


def _shape(n: int, *, words: str | None = None) -> ClaimShape:
    return ClaimShape(unit=("boat", "house", "farm")[n % 3], at_least=20 * n, at_most=20 * n + 40, words=words)


def _story(desk: Desk, id: str) -> None:
    desk.story(id)
    desk.dossier(id)
    desk.judgements(id)
    desk.history(id)


def _tell(name: str, asks: Iterable[Callable[[], object]]) -> None:
    times, worked = [], []
    for ask in asks:
        begun, work = time.perf_counter(), time.process_time()
        ask()
        times.append(1000 * (time.perf_counter() - begun))
        worked.append(1000 * (time.process_time() - work))
    print(f"{name}: {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms, CPU {statistics.median(worked):.1f} ms")


def _process(code: str) -> float:
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main()

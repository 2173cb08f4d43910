"""How quickly and how lightly the workbench answers, as a person has it: `headwater serve` in a process of its own, over HTTP.

python bench/workbench.py pages          a story of 200 reports and 2,000 claims, a lineage of 300: time and compressed size
python bench/workbench.py load           50 requests a second while an import runs: how long the slowest waited, and errors
python bench/workbench.py store FILE     pages and searches over a store that bench/store.py --store FILE filled
Times are until the last byte, the middle and the slowest of 20; beside them the processor time of the server, which other
work on the machine stretches less. Scripts are told beside the pages.
"""

from __future__ import annotations

import gzip
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from importlib.resources import files
from pathlib import Path

from headwater.desk import Upload, open_desk
from headwater.testing.fill_store import SYLLABLES
from headwater.testing.large_story import keep_large_story, large_story

SEED = 20310306
ROUNDS = 20
A_SECOND, LOAD_SECONDS = 50, 30
WIDE, DEEP = "s-200200200200", "s-300300300300"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    port: int
    process: int

    def cpu_ms(self) -> float:
        """Gives the processor time that the server's threads have used, where the kernel tells it: waiting does not count."""
        told = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(one.read_text().split()[0]) for one in told) / 1e6

    def get(self, path: str) -> tuple[int, bytes]:
        """Gives an answer's status and body."""
        asked = HTTPConnection("127.0.0.1", self.port, timeout=60)
        asked.request("GET", path)
        answer = asked.getresponse()
        told = answer.status, answer.read()
        asked.close()
        return told


def main() -> None:
    kind = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if kind == "store":
            over_a_store(Path(sys.argv[2]))
        elif kind == "pages":
            pages(Path(folder) / "stories.db")
        elif kind == "load":
            load(Path(folder) / "stories.db")
        else:
            sys.exit(__doc__)


def pages(path: Path) -> None:
    """Prints time and size of the pages of large stories."""
    desk = open_desk(path)
    keep_large_story(desk.store, WIDE, reports=200, claims_each=10, seed=SEED)
    keep_large_story(desk.store, DEEP, reports=300, claims_each=4, seed=SEED + 1)
    desk.close()
    with serving(path) as server:
        for part in ("", "/claims", "/reports", "/once", "/conflicts", "/names", "/timeline", "/map", "/history"):
            _tell(server, f"200 reports, 2,000 claims: {part or '/'}", f"/stories/{WIDE}{part}")
        _tell(server, "lineage of 300 reports", f"/stories/{DEEP}/lineage")
        scripts = sorted(files("headwater.web").joinpath("static", "scripts").iterdir(), key=lambda one: one.name)
        sizes = {one.name: len(gzip.compress(one.read_bytes())) / 1000 for one in scripts if one.name.endswith(".js")}
        print(f"scripts compressed: {sum(sizes.values()):.1f} kB ({', '.join(f'{k} {v:.1f}' for k, v in sizes.items())})")


def over_a_store(path: Path) -> None:
    """Prints times over a large store."""
    desk = open_desk(path, read_only=True)
    count, chance = desk.store.stories.count(), random.Random(SEED)
    desk.close()
    with serving(path) as server:
        words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(ROUNDS)]
        _tell(server, "the list of stories", *(f"/?p={n + 1}" for n in range(ROUNDS)))
        _tell(server, "search, one word", *(f"/search?q={word}" for word in words))
        _tell(server, "search, a word of every report", *(["/search?q=were"] * ROUNDS))
        _tell(server, "a story", *(f"/stories/s-{chance.randrange(count):012}" for _ in range(ROUNDS)))
        _tell(server, "a story's lineage", *(f"/stories/s-{chance.randrange(count):012}/lineage" for _ in range(ROUNDS)))


def load(path: Path) -> None:
    """Prints how long requests wait at 50 a second while reports are imported."""
    with serving(path, "--demo") as server:
        _until_idle(path)
        desk = open_desk(path)
        stories = [head.id for head in desk.stories()]
        asked = [f"/stories/{id}{part}" for id in stories for part in ("", "/claims", "/reports", "/lineage", "/conflicts")]
        asked += ["/", "/search?q=officials", "/search?q=port", "/api/stories", f"/api/stories/{stories[0]}/claims"]
        for one in asked:
            server.get(one)
        job = desk.ask("import", story=desk.make_story("load"), uploads=_many_reports(), because="load")
        chance = random.Random(SEED)
        paths = [chance.choice(asked) for _ in range(A_SECOND * LOAD_SECONDS)]
        begun, before = time.monotonic(), server.cpu_ms()
        with ThreadPoolExecutor(32) as people:
            told = list(people.map(lambda n: _timed(server, paths[n], begun + n / A_SECOND), range(len(paths))))
        state, used = desk.progress(job), (server.cpu_ms() - before) / len(told)
        desk.close()
    times = sorted(took for took, _ in told)
    worst = [f"{1000 * times[int(len(times) * share) - 1]:.0f} ms" for share in (0.5, 0.95, 0.99, 1)]
    print(f"{A_SECOND} a second for {LOAD_SECONDS} s: half within {worst[0]}, 95% {worst[1]}, 99% {worst[2]}, all {worst[3]}")
    answers = dict(Counter(status for _, status in told))
    print(f"answers by status: {answers}; the import is at {state.stage} {state.done}/{state.total}")
    print(f"the server used {used:.1f} ms of the processor an answer")


def _timed(server: Server, path: str, at: float) -> tuple[float, int]:
    """Gives how long an answer took from when it should have been asked for, so that a queue before the server counts."""
    time.sleep(max(0.0, at - time.monotonic()))
    status, _ = server.get(path)
    return time.monotonic() - at, status


def _many_reports() -> list[Upload]:
    told = large_story(reports=200, claims_each=10, seed=SEED).reports
    return [Upload(name=f"{n}.txt", data=report.text.encode()) for n, report in enumerate(told)]


def _until_idle(path: Path) -> None:
    desk = open_desk(path, read_only=True)
    while not desk.stories() or any(job.state in ("waiting", "running") for job in desk.store.jobs.list()):
        time.sleep(0.5)
    desk.close()


@contextmanager
def serving(path: Path, *options: str) -> Iterator[Server]:
    """Runs `headwater serve` over a store."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "headwater", "serve", "--store", str(path), "--port", str(port), *options]
    begun = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            server = Server(port=port, process=process.pid)
            _wait_for(server)
            print(f"opened: {time.monotonic() - begun:.2f} s from the command to the first page")
            yield server
        finally:
            process.terminate()


def _wait_for(server: Server) -> None:
    for _ in range(3_000):
        try:
            server.get("/")
        except ConnectionError:
            time.sleep(0.02)
        else:
            return
    sys.exit("the server did not answer")


def _tell(server: Server, name: str, *paths: str) -> None:
    times, sizes, used = [], [], []
    for n in range(ROUNDS):
        begun, before = time.perf_counter(), server.cpu_ms()
        status, body = server.get(paths[n % len(paths)])
        times.append(1000 * (time.perf_counter() - begun))
        used.append(server.cpu_ms() - before)
        sizes.append(len(gzip.compress(body)) / 1000)
        if status != 200:
            print(f"{name}: answers {status}")
            return
    later = f"then {statistics.median(times[1:]):.0f} ms, slowest {max(times[1:]):.0f} ms"
    worked = f"of the processor {used[0]:.0f} and {statistics.median(used[1:]):.0f} ms"
    print(f"{name}: first {times[0]:.0f} ms, {later}; {worked}; {max(sizes):.1f} kB compressed")


if __name__ == "__main__":
    main()

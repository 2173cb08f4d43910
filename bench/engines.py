"""Prints what a batch costs: beside spaCy alone, through Ray beside the local pool, two workers beside one, by step."""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from end_to_end import cut_texts, parse_all
from end_to_end import warm_up as load_peer
from planted import BASES, base_texts

from headwater.engines.cluster import RayEngine
from headwater.engines.local import LocalEngine
from headwater.flow import Engine
from headwater.flow.batch import Grouping, Options, run_batch
from headwater.model import Judgement, Membership, Report, Story, digest
from headwater.settings import DEFAULT
from headwater.testing.planter import Counts, plant
from headwater.text.parse import load_parser

SHORT_WORDS = 60  # so that many reports fit in a run of minutes; the cost of the engine is that of the parts, not of the words
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reports", type=int, default=200, help="reports of 500 words beside spaCy")
    parser.add_argument("--planted", type=int, default=20_000, help="short planted reports for the engines side by side")
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    missing = [name for name in BASES if not (given.data / name).exists()]
    if missing:
        sys.exit(f"skipped: {', '.join(missing)} absent; name the folder of the public sets with --data")
    with tempfile.TemporaryDirectory() as folder:
        if given.reports:
            beside_spacy(given.data, Path(folder), given.reports, given.processes)
        if given.planted:
            side_by_side(given.data, Path(folder), given.planted, given.processes)


def beside_spacy(data: Path, folder: Path, reports: int, processes: int) -> None:
    """Prints the time of a batch over that of spaCy's full pipeline alone on the same texts in the same run."""
    texts = list(cut_texts(data / BASES[0], reports, 500))
    rows = [{"name": f"{n // 4}:{n}", "text": text, "language": "en"} for n, text in enumerate(texts)]
    ours = measured(LocalEngine(processes=processes), rows, folder / "pipeline")
    print_steps(ours)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024  # read before the peer runs, which needs more
    seconds, cpu = peer_cost(texts, processes)
    print(f"{reports} reports of 500 words, {processes} processes, largest worker {largest} MB:")
    print(f"  time: headwater {ours['seconds']:.1f} s, spaCy {seconds:.1f} s, ratio {ours['seconds'] / seconds:.2f}")
    print(f"  CPU: headwater {ours['cpu']:.1f} s, spaCy {cpu:.1f} s, ratio {ours['cpu'] / cpu:.2f}")


def peer_cost(texts: Sequence[str], processes: int) -> tuple[float, float]:
    """Gives seconds and CPU seconds of spaCy's full pipeline over the texts in as many processes, models loaded before."""
    engine = LocalEngine(processes=processes)
    list(engine.map(load_peer, range(32)))
    start = time.perf_counter(), cpu_seconds()
    list(engine.map(parse_all, [texts[n::processes] for n in range(processes)]))
    end = time.perf_counter(), cpu_seconds()
    engine.close()
    return end[0] - start[0], end[1] - start[1]


def side_by_side(data: Path, folder: Path, reports: int, processes: int) -> None:
    """Prints the CPU time of one worker, of several, and of as many through Ray, on planted reports."""
    texts = [" ".join(text.split()[:SHORT_WORDS]) for text in base_texts(data)]
    rows = [
        {"name": f"{one.id.split('-')[0]}:{one.id}", "outlet": one.outlet, "published": one.published, "text": one.text}
        for one in plant(texts, seed=7, counts=Counts.of(reports))
    ]
    engines: dict[str, Engine] = {
        "one worker": LocalEngine(processes=1),
        f"{processes} workers": LocalEngine(processes=processes),
        f"{processes} workers through Ray": RayEngine(processes=processes),
    }
    found = {name: measured(engine, rows, folder / name.replace(" ", "-")) for name, engine in engines.items()}
    one, local, ray = (found[name]["cpu"] for name in engines)
    for name, told in found.items():
        print(f"{name}: {told['cpu']:.1f} CPU s, {told['seconds']:.1f} s")
    told = f"Ray over local {ray / local:.2f}, efficiency of {processes} workers {one / local:.2f}"
    print(f"{len(rows)} planted reports of {SHORT_WORDS} words, CPU: {told}")


def measured(engine: Engine, rows: Sequence[dict[str, str]], folder: Path) -> dict[str, Any]:
    """Gives seconds and CPU seconds of a batch and of each of its steps, the start of the engine excluded."""
    folder.mkdir()
    (folder / "day.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    steps: dict[str, tuple[float, float]] = {}
    last = [0.0, 0.0]

    def note(step: str, done: int, total: int) -> None:
        now = [time.perf_counter(), cpu_seconds()]
        before = steps.get(step, (0.0, 0.0))
        steps[step] = (before[0] + now[0] - last[0], before[1] + now[1] - last[1])
        last[:] = now

    list(engine.map(warm_up, range(32)))
    last[:] = begun = [time.perf_counter(), cpu_seconds()]
    options = Options(grouping=Grouping(sketch=sketch, count=len_of, group=group), notify=note)
    run_batch([folder / "day.jsonl"], folder / "out", engine=engine, settings=DEFAULT, options=options)
    ended = (time.perf_counter(), cpu_seconds())
    engine.close()
    return {"seconds": ended[0] - begun[0], "cpu": ended[1] - begun[1], "steps": steps, "reports": len(rows)}


def print_steps(told: dict[str, Any]) -> None:
    """Prints the cost of each step in CPU milliseconds a report."""
    for step, (_, cpu) in told["steps"].items():
        print(f"  {step:12} {1000 * cpu / told['reports']:8.2f} CPU ms a report")


def cpu_seconds() -> float:
    """Gives the CPU time of this process and all below it, the dead among them counted by their parents."""
    below: dict[int, list[int]] = {}
    used: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            values = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended in between
        process = int(path.parent.name)
        below.setdefault(int(values[1]), []).append(process)
        used[process] = sum(map(int, values[11:15]))
    waiting, total = [os.getpid()], 0
    while waiting:
        process = waiting.pop()
        total += used.get(process, 0)
        waiting.extend(below.get(process, ()))
    return total / TICKS


def warm_up(_: int) -> None:
    """Loads in a worker what a batch needs, so that the start is not measured."""
    load_parser(DEFAULT.parser)("A word.")
    __import__("headwater.face")
    time.sleep(0.1)  # so that every worker takes one of these


def sketch(report: Report) -> Membership:
    """Gives the story a report was planted in, by its name: grouping has a benchmark of its own."""
    return Membership(story=report.name.partition(":")[0], report=report.id)


def len_of(sketches: Sequence[Membership]) -> Membership:
    """Gives a record that stands for the statistics."""
    return Membership(story=str(len(sketches)), report="")


def group(sketches: Sequence[Membership], _: Membership, __: Sequence[Judgement]) -> tuple[list[Story], list[Membership]]:
    """Gives the planted stories."""
    names = sorted({one.story for one in sketches})
    ids = {name: digest("s", name) for name in names}
    stories = [Story(id=ids[name], title=name, first_published=None, last_published=None, languages=("en",)) for name in names]
    return stories, [Membership(story=ids[one.story], report=one.report) for one in sketches]


if __name__ == "__main__":
    main()

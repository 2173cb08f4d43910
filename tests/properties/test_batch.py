"""Adding, correcting and withdrawing reports and running again gives what a run from scratch gives."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flow.standins import Here, QuickClaims, lines, options, put_lines, tables_of

from headwater.flow.batch import run_batch
from headwater.model import Claim, Report
from headwater.settings import DEFAULT

REPORTS = lines(30)
NAMES = [report["name"] for report in REPORTS]

edits = st.lists(
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["withdrawn", "corrected", "moved", "new outlet"]), max_size=4),
    min_size=1,
    max_size=3,
)


def edited(report: Mapping[str, str], edit: str | None) -> dict[str, str] | None:
    if edit == "withdrawn":
        return None
    changes = {
        "corrected": {"text": report["text"] + "\n\nCorrection: 99 people left."},
        "moved": {"text": report["text"].replace("gate", "lock", 1)},  # into another story
        "new outlet": {"outlet": "Harbour Post"},
    }
    return {**report, **changes.get(edit or "", {})}


@settings(max_examples=5, deadline=None, derandomize=True)
@given(start=st.sets(st.sampled_from(NAMES), min_size=5), rounds=edits)
def test_an_update_is_a_rebuild(start: set[str], rounds: list[dict[str, str]]) -> None:
    root = Path(tempfile.mkdtemp())
    try:
        _run([report for report in REPORTS if report["name"] in start], root / "in", root / "kept")
        changed: dict[str, str] = {}
        for one in rounds:
            changed.update(one)
            now = [new for report in REPORTS if (new := edited(report, changed.get(report["name"]))) is not None]
            _run(now, root / "in", root / "kept")
            shutil.rmtree(root / "fresh", ignore_errors=True)
            (root / "fresh").mkdir()
            for name in ("statistics.arrow", ".lock"):  # the corpus statistics are an input of the run
                shutil.copyfile(root / "kept" / name, root / "fresh" / name)
            _run(now, root / "in", root / "fresh")
            assert tables_of(root / "kept") == tables_of(root / "fresh")
    finally:
        shutil.rmtree(root)


def _run(reports: list[dict[str, str]], folder: Path, out: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    half = len(reports) // 2
    put_lines(folder / "a.jsonl", reports[:half])
    put_lines(folder / "b.jsonl", reports[half:])
    run_batch([folder], out, engine=Here(), settings=DEFAULT, options=options())


def test_an_update_reads_only_what_changed(tmp_path: Path) -> None:
    seen: list[str] = []

    class Noting(QuickClaims):
        """Claims that note what they are asked for."""

        def run(self, part: Any, settings: Any) -> Iterator[Claim]:
            seen.extend(report.name for report in part.of(Report))
            yield from super().run(part, settings)

    put_lines(tmp_path / "in" / "a.jsonl", REPORTS)
    run_batch([tmp_path / "in"], tmp_path / "out", engine=Here(), settings=DEFAULT, options=options(claims=Noting()))
    assert sorted(seen) == sorted(NAMES)
    seen.clear()
    put_lines(tmp_path / "in" / "a.jsonl", [*REPORTS[:-1], {**REPORTS[-1], "outlet": "Harbour Post"}])
    run_batch([tmp_path / "in"], tmp_path / "out", engine=Here(), settings=DEFAULT, options=options(claims=Noting()))
    assert seen == [NAMES[-1]]

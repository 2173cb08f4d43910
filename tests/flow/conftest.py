"""A day of reports run once, unbroken: what a run that was stopped must give in the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.flow.standins import Here, lines, options, put_lines, tables_of

from headwater.flow.batch import run_batch
from headwater.settings import DEFAULT


@dataclass(frozen=True)
class Day:
    """Reports in a file, and the tables that an unbroken run makes of them."""

    given: Path
    wanted: dict[str, bytes]


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    folder = tmp_path_factory.mktemp("day")
    given = put_lines(folder / "day.jsonl", lines(320))
    run_batch([given], folder / "whole", engine=Here(), settings=DEFAULT, options=options())
    return Day(given, tables_of(folder / "whole"))

"""What every test may ask for."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
DATA = ROOT.parent / "shared" / "data"
STAGES = [f"headwater.{room}.stage" for room in ("intake", "lineage", "reconcile", "dossier")]
FORKS = multiprocessing.get_context("forkserver")  # processes to be killed: what they need is imported once for all
FORKS.set_forkserver_preload(["headwater.testing.kills", "headwater.flow.batch", *STAGES])


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five articles of the worked example, which are not part of the project."""
    found = sorted(SEEDS.glob("*.txt"))
    if not found:
        pytest.skip("the worked example's articles are absent: nothing was tested on them")
    return found


@pytest.fixture(scope="session")
def data() -> Path:
    """The public data sets, which are not part of the project."""
    if not DATA.is_dir():
        pytest.skip("the public data sets are absent: nothing was tested on them")
    return DATA

"""Floors under the accuracy of lineage on the public sets; a figure that falls below one is a defect."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.testing import measure_lineage as measured
from headwater.testing import measure_reuse

FLOORS = {
    "clough-stevenson: four levels": 0.80,
    "clough-stevenson: four levels, bounds set on the other tasks": 0.80,
    "clough-stevenson: reuse or none": 0.96,
    "polnear train: wire found": 0.94,
    "helsinki dev: pairs of one group in one family": 0.98,
    "helsinki dev: family purity": 0.97,
    "helsinki dev: credited agency found": 0.98,
}


@pytest.mark.data
def test_accuracy_stays_above_its_floors(data: Path) -> None:
    figures = [
        *measure_reuse.clough_figures(data / measure_reuse.CLOUGH_FOLDER),
        *measured.polnear_figures(data / measured.POLNEAR_FILE),
        *measured.helsinki_figures(data / measured.HELSINKI_FILE),
    ]
    assert {figure.name for figure in figures} == set(FLOORS)
    assert [figure for figure in figures if figure.value < FLOORS[figure.name]] == []


@pytest.mark.data
def test_independent_write_ups_are_never_called_copies(data: Path) -> None:
    assert [figure.value for figure in measured.newswcl_figures(data / measured.NEWSWCL_FILE)] == [0, 0]

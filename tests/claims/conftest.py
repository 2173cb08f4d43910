"""A report read in one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.claims.assemble import ReportClaims
from headwater.claims.stage import read_claims
from headwater.model import Paragraph, Published, Report
from headwater.settings import DEFAULT


def report_of(text: str, **given: object) -> Report:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(start=at, end=at + len(line), role="body"))
        at += len(line) + 1
    fields = {"id": "r-1", "name": "r.txt", "language": "en", "text": text, "paragraphs": tuple(paragraphs), **given}
    return Report(**fields)  # type: ignore[arg-type]


@pytest.fixture
def told() -> Callable[..., ReportClaims]:
    def read(text: str, **given: object) -> ReportClaims:
        day = Published(value="2031-03-06", precision="day", how="sidecar")
        return read_claims([report_of(text, published=day, **given)], settings=DEFAULT)[0]

    return read

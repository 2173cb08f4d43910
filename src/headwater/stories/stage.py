"""The recipe of ``trace``: all reports are one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from headwater.model import Membership, Report, Story, digest
from headwater.plugins import hookimpl
from headwater.settings import Settings
from headwater.stories.group import count_statistics, group_with
from headwater.stories.sketch import sketch_report


class OneStoryStage:
    """All reports of the run tell of one event."""

    name = "stories"
    needs = (Report,)
    gives = (Story, Membership)
    partition_by = "input"

    def run(self, part: Any, settings: Settings) -> Iterator[Story | Membership]:
        """Gives the story and each report's membership."""
        reports = sorted(part.of(Report), key=in_time)
        if not reports:
            return
        dates = [r.published.value for r in reports if r.published is not None]
        story = Story(
            id=digest("s", *sorted(r.id for r in reports)),
            title=next((r.title for r in reports if r.title is not None), reports[0].name),
            first_published=dates[0] if dates else None,
            last_published=dates[-1] if dates else None,
            languages=tuple(sorted({r.language for r in reports if r.language is not None})),
        )
        yield story
        for report in reports:
            yield Membership(story=story.id, report=report.id)


def in_time(report: Report) -> tuple[bool, str, str]:
    """Gives the order of reports: by time of publication, unknown last, then by id."""
    return report.published is None, "" if report.published is None else report.published.instant(), report.id


@hookimpl
def headwater_stage() -> OneStoryStage:
    """Registers the stage."""
    return OneStoryStage()


@hookimpl
def headwater_grouping() -> tuple[Any, Any, Any]:
    """Registers how a batch finds stories: sketch of a report, statistics of a run, stories of sketches under them."""
    return sketch_report, count_statistics, group_with

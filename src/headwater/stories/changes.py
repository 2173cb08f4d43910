"""What changed in the stories, and which of the old ids a new group keeps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.model import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry of the log of a grouper."""

    kind: str
    """began, joined, moved, left or ended; merged: the story took in all of another; split: it came out of another."""
    story: str
    """The story that it is about."""
    reports: tuple[str, ...]
    """The reports that it is about, sorted."""
    other: str | None = None
    """Where they were before."""


def keep_ids(groups: Sequence[Sequence[str]], stories: Mapping[str, str], is_taken: Callable[[str], bool]) -> list[str]:
    """Gives an id for each group: that of the story most of whose reports it has, else a new one.

    Larger shares choose first; then the group with the earlier first report. ``is_taken`` knows the ids of stories that
    are not touched.
    """
    claims = [
        (-count, place, story)
        for place, group in enumerate(groups)
        for story, count in Counter(stories[report] for report in group if report in stories).items()
    ]
    ids: dict[int, str] = {}
    used: set[str] = set()
    for _, place, story in sorted(claims):
        if place not in ids and story not in used and not is_taken(story):
            ids[place] = story
            used.add(story)
    for place, group in enumerate(groups):
        if place not in ids:
            ids[place] = _new_id(group[0], lambda made: made in used or is_taken(made))
            used.add(ids[place])
    return [ids[place] for place in range(len(groups))]


def changes_between(before: Mapping[str, str], after: Mapping[str, str], sizes: Mapping[str, int]) -> list[Change]:
    """Gives what happened to reports whose story was ``before`` and is ``after``; ``sizes`` are those of stories before."""
    moves: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for report in sorted(after):
        if before.get(report) != after[report]:
            moves[after[report], before.get(report)].append(report)
    return [
        Change(kind=_kind(story, other, len(reports), sizes), story=story, reports=tuple(reports), other=other)
        for (story, other), reports in sorted(moves.items(), key=lambda move: (move[0][0], move[0][1] or ""))
    ]


def group_by_story(stories: Mapping[str, str], reports: Iterable[str]) -> dict[str, list[str]]:
    """Gives the reports of each story."""
    found: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        found[stories[report]].append(report)
    return found


def _kind(story: str, other: str | None, count: int, sizes: Mapping[str, int]) -> str:
    is_new = story not in sizes
    if other is None:
        return "began" if is_new else "joined"
    if is_new:
        return "split"
    return "merged" if count == sizes.get(other, 0) else "moved"


def _new_id(first: str, is_taken: Callable[[str], bool]) -> str:
    made, again = digest("s", first), 0
    while is_taken(made):
        again += 1
        made = digest("s", first, again)
    return made

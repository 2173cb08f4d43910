"""Parts of a story's descent: what lies between two reports, and what was there when so many had come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from headwater.model import Link


def between(links: Iterable[Link], one: str, other: str) -> frozenset[str]:
    """Gives the ids of links on any way of descent from one to the other, whichever of them comes first.

    Cost: linear in links.
    """
    told = list(links)
    return _on_the_way(told, one, other) or _on_the_way(told, other, one)


def _on_the_way(links: list[Link], first: str, last: str) -> frozenset[str]:
    down, up = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for link in links:
        down[link.upstream].append(link.downstream)
        up[link.downstream].append(link.upstream)
    after, before = _reached(down, first), _reached(up, last)
    return frozenset(link.id for link in links if link.upstream in after and link.downstream in before)


def _reached(ways: Mapping[str, list[str]], start: str) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for one in ways.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found

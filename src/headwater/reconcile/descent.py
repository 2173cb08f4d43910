"""The tree of the story: who comes before whom, and which reports descend from which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from headwater.model import Link, Report
from headwater.reconcile.decide import LIKELY_LINK


@dataclass(frozen=True, slots=True)
class Descent:
    """Order and ties of the reports of a story."""

    order: dict[str, int]
    """Report id to its rank in time; unknown times come last."""
    dated: frozenset[str]
    """Reports whose time of publication is known."""
    parents: dict[str, tuple[Link, ...]]
    """Report id to the likely links into it from reports of the story, the likeliest first."""
    kin: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    """Report id to the links that tie it to an earlier report where only the direction is open, the likeliest first."""

    def rank(self, report: str) -> int:
        """Gives a report's place in time."""
        return self.order.get(report, len(self.order))

    def is_later(self, a: str, b: str) -> bool:
        """Tells whether report ``a`` is known to be later than ``b``."""
        return a in self.dated and b in self.dated and self.rank(a) > self.rank(b)

    def ancestors(self, report: str) -> frozenset[str]:
        """Gives every report that a report descends from."""
        found: set[str] = set()
        waiting = [report]
        while waiting:
            for link in self.parents.get(waiting.pop(), ()):
                if link.upstream not in found and link.upstream != report:
                    found.add(link.upstream)
                    waiting.append(link.upstream)
        return frozenset(found)


def build_descent(reports: Iterable[Report], links: Iterable[Link]) -> Descent:
    """Gives the tree: links at least as likely as not, between reports of the story."""
    ordered = sorted(reports, key=_in_time)
    known = {report.id for report in ordered}
    order = {report.id: n for n, report in enumerate(ordered)}
    parents: dict[str, list[Link]] = defaultdict(list)
    kin: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.upstream not in known or link.downstream not in known:
            continue
        if link.probability >= LIKELY_LINK:
            parents[link.downstream].append(link)
        elif _either_way(link) >= LIKELY_LINK:
            kin[max(link.upstream, link.downstream, key=lambda r: order[r])].append(link)
    return Descent(
        order=order,
        dated=frozenset(report.id for report in ordered if report.published is not None),
        parents={report: _likeliest(found) for report, found in parents.items()},
        kin={report: _likeliest(found) for report, found in kin.items()},
    )


def _either_way(link: Link) -> float:
    """Gives how likely two reports are tied, whichever of them was first."""
    return link.probability + sum(
        r.probability for r in link.rivals if (r.downstream, r.upstream) == (link.upstream, link.downstream)
    )


def _likeliest(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda k: (-k.probability, k.id)))


def _in_time(report: Report) -> tuple[bool, str, str]:
    return report.published is None, "" if report.published is None else report.published.instant(), report.id

"""The address of every screen, for tests in a browser and for screenshots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from headwater.desk import Desk

PARTS = "reports lineage claims once conflicts timeline map names notes refused review history".split()
"""Pages below every story."""


def screens_of(desk: Desk, story: str) -> dict[str, str]:
    """Gives each screen's name and address; of a kind of which a story has many, its first."""
    return dict(_screens(desk, story))


def _screens(desk: Desk, story: str) -> Iterator[tuple[str, str]]:
    base, told = f"/stories/{story}", desk.dossier(story)
    yield "stories", "/"
    yield "search", "/search?q=officials"
    yield "import", "/import"
    yield "import-into", f"/import?story={story}"
    yield "keys", "/keys"
    yield "nothing-there", "/nothing-there"
    yield "overview", base
    for part in PARTS:
        yield part, f"{base}/{part}"
    first, second = (report.id for report in told.reports[:2])
    tie = next((link for link in told.links if {link.upstream, link.downstream} <= {one.id for one in told.reports}), None)
    a, b = (first, second) if tie is None else (tie.upstream, tie.downstream)
    yield "report", f"{base}/reports/{b}"
    yield "side-by-side", f"{base}/compare?a={a}&b={b}"
    yield "side-by-side-choice", f"{base}/compare"
    yield "question", f"{base}/questions/{told.questions[0].id}"
    if told.conflicts:
        yield "conflict", f"{base}/conflicts/{told.conflicts[0].id}"
    yield "why-question", f"{base}/why/{told.questions[0].id}"
    yield "why-claim", f"{base}/why/{told.claims[0].id}"
    if told.links:
        yield "why-link", f"{base}/why/{told.links[0].id}"
    yield "tour", f"{base}/lineage?tour=2"
    yield "claims-narrowed", f"{base}/claims?about=moved&origins=1"
    yield "ruling", f"{base}/rule?of={told.claims[0].id}"
    yield "ruling-effect", f"{base}/rule?of={told.claims[0].id}&action=reject"
    alike = Counter(one.alike for one in desk.review(story)).most_common(1)
    if alike:
        yield "ruling-alike", f"{base}/rule-all?alike={quote(alike[0][0])}"

"""Small invented corpora of several events."""

from __future__ import annotations

import random

from headwater.model import Judgement, Published, Report, digest
from headwater.model.judgement import Anchor, Target

EVENTS = {
    "ferry": (
        "A ferry with {a} people aboard ran aground near Lorn after its rudder failed, harbour master Jon Verra said.",
        "Tugs from Quillby pulled the Corrin Star free of the Sallow bank; {b} passengers were taken to the hospital in Lorn.",
        "The operator Brannock Lines said the rudder of the Corrin Star had been inspected in March.",
    ),
    "mill": (
        "The Hathrow flour mill recalled {a} sacks of rye after inspector Edda Kolm found glass in the silo.",
        "Bakers in Casterholm threw away bread; {b} people complained of cuts, the food office said.",
        "Mill owner Piet Osk said a lamp had burst above the rye silo during the night shift in Hathrow.",
    ),
    "vote": (
        "Parliament in Dresk voted {a} to {b} for the rail bill that minister Varla Thune had brought in.",
        "Opposition leader Oren Pask called the rail bill ruinous and left the chamber before the vote.",
        "The rail bill gives Dresk a tunnel under the Oldra and ends the toll on the Kestrin bridge.",
    ),
}


def a_report(
    name: str, text: str, *, published: str | None = "2031-05-02T08:00:00+00:00", title: str | None = None, language: str = "en"
) -> Report:
    """Gives a report of one paragraph or more."""
    when = None if published is None else Published(value=published, precision="minute", how="jsonl")
    return Report(id=name, name=name, sha256=digest("x", text), title=title, language=language, published=when, text=text)


def newsroom(*, each: int = 4, seed: int = 5) -> list[Report]:
    """Gives so many reports of each of three events, worded differently, hour after hour."""
    rng = random.Random(seed)
    made = []
    for at, (event, sentences) in enumerate(EVENTS.items()):
        for number in range(each):
            told = rng.sample(sentences, k=len(sentences))
            text = "\n".join(["Staff writers", *(s.format(a=41 + 17 * at, b=11 + 5 * at) for s in told)])
            hour = 6 + number
            made.append(a_report(f"{event}-{number}", text, published=f"2031-05-02T{hour:02}:{len(made):02}:00+00:00"))
    return made


def ruling(action: str, *reports: Report, at: str = "2031-05-03T00:00:00Z", by_id: bool = False) -> Judgement:
    """Gives a person's merge or split of reports."""
    targets = tuple(
        Target(kind="report", id=r.id, anchors=() if by_id else (Anchor(report_sha256=r.sha256, quote=""),)) for r in reports
    )
    return Judgement(
        id=digest("j", action, at, [r.id for r in reports]), story=None, at=at, who="kim", action=action, targets=targets
    )


def parts(stories: object) -> set[frozenset[str]]:
    """Gives the sets of reports, whatever the ids of the stories."""
    return {frozenset(story.reports) for story in stories}  # type: ignore[attr-defined]

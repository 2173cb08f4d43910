"""A dense story: every report but the first is an earlier one told again, so that all share text with all."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence

from headwater.model import Published, Report
from headwater.testing.drafts import draft_of, finish, lift
from headwater.testing.rewording import reworded

CHANGED = 0.1  # of the words at each telling: after ten tellings a third of the first wording stands
OUTLETS = 300  # an outlet returns to a story a few times
START = datetime.datetime(2031, 1, 6, 6, 0)


def dense_story(text: str, vocabulary: Sequence[str], *, reports: int, seed: int, changed: float = CHANGED) -> list[Report]:
    """Gives so many reports, each after the one it tells again, by the minute.

    Shape: the same reports for the same text, words and seed. Cost: linear.
    """
    rng = random.Random(f"{seed}:dense")
    drafts = [draft_of(text)]
    while len(drafts) < reports:
        parent = rng.choice(drafts)
        drafts.append(finish(reworded(lift(parent, parent=0), rng, strength=changed, vocabulary=vocabulary)))
    return [_report(number, draft.text) for number, draft in enumerate(drafts)]


def _report(number: int, text: str) -> Report:
    when = (START + datetime.timedelta(minutes=number)).isoformat(timespec="minutes")
    published = Published(value=when, precision="minute", how="sidecar")
    name = f"d{number:06d}"
    return Report(id=name, name=name, outlet=f"Outlet {number % OUTLETS}", published=published, text=text)

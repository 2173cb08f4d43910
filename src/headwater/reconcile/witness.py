"""Signs that a report saw for itself what it says."""

from __future__ import annotations

import functools
import re

from headwater.model import Claim, Report

# Words by which a reporter says that he or she was there. Ours, from reading news.
_THERE = re.compile(
    r"\b(?:(?:our|this|the paper['’]s|its) (?:correspondent|reporter|photographer)s? (?:saw|watched|counted|found|visited|was|were)|"
    r"(?:I|we) (?:saw|watched|counted|heard|walked|stood|met|visited)|this (?:newspaper|reporter|correspondent)|"
    r"told (?:this newspaper|the [A-Z][\w-]+|our (?:reporter|correspondent))|(?:a|an|the) [A-Z][\w-]+ (?:reporter|correspondent) "
    r"(?:saw|watched|counted|found)|in an interview with (?:this newspaper|the [A-Z]))"
)
SEEN_STAGES = frozenset({"done", "ongoing"})  # a plan cannot be seen


def is_witness(claim: Claim, report: Report) -> bool:
    """Tells whether the report says a claim in its own voice and shows that it was there.

    Source: ours, because an unattributed sentence alone is no observation.
    """
    if claim.attribution or claim.stage not in SEEN_STAGES or claim.certainty.overall != "certain":
        return False
    return was_there(report.text)


@functools.lru_cache(maxsize=4096)
def was_there(text: str) -> bool:
    """Tells whether a report's text shows that its writer was on the spot."""
    return _THERE.search(text) is not None

"""Signs that a report saw for itself what it says."""

from __future__ import annotations

import functools
import re

from headwater.model import Claim, Report

# Words by which a reporter says that he or she was there. Ours, from reading news.
_SAW = "saw|watched|counted|found|visited|walked|heard|met|was there|were there|was shown|read"
_THERE = re.compile(
    rf"\b(?:[Oo]ur (?:own )?|[Tt]his |[Tt]he paper['’]s |[Ii]ts )(?:correspondent|reporter|photographer)s? (?:{_SAW})\b"
    rf"|\b(?:a|an|the|A|An|The) [A-Z][\w-]+ (?:correspondent|reporter|photographer) (?:{_SAW})\b"
    rf"|\b(?:I|[Ww]e) (?:{_SAW}|stood|drove)\b"
    r"|\b(?:told|tells) (?:this (?:newspaper|paper|reporter|correspondent)|our (?:reporter|correspondent)|the [A-Z][\w-]+)\b"
    r"|\b[Ii]n an interview with (?:this newspaper|the [A-Z])"
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

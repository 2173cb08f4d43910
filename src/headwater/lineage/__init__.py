"""Room: who took what from whom, and what is one origin.

needs Report, Membership, Claim, Speaker; gives Link, Origin, SpeakerAlias, Speaker; partition by story.
"""

from headwater.lineage.trace import Lineage, trace_lineage

__all__ = ["Lineage", "trace_lineage"]

"""Attribution: who is said to say what, in which words, through whom.

In: a parsed text. Out: one FoundAttribution for each cue, offsets into the text. Refused: nothing; a text without
cues gives none. The narrator is nobody: what a report says itself is attributed to no one.
"""

from headwater.claims.attribution.read import attributions, read_attributions
from headwater.claims.attribution.records import Attributed, FoundAttribution

__all__ = ["Attributed", "FoundAttribution", "attributions", "read_attributions"]

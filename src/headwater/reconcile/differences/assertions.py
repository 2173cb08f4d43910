"""Which claims affirm or deny something that another could contradict: questions, warnings and silence do not.

Source: ours, from what newspapers say of those who would not talk to them.
"""

from __future__ import annotations

import re

from headwater.model import Claim

# Clauses that ask, or name a place, a way or a reason: "where the votes have gone", "Who made the deal".
_ASKS = re.compile(
    r"^(?:(?:and |but )?(?:where|how|what|why|whether|whom|when)\b|Who\b"
    r"|(?:où|comment|pourquoi|ob|wohin|warum|dónde|cómo)\b)"
)
# Demands with a denial: "do not ring the wards", "no one should buy a ticket".
_DEMANDS = re.compile(r"^(?:please,? |but |and )?(?:do not|don[’']t|never) \w+|\b(?:no ?(?:one|body)) should\b", re.I)
# Silence towards whoever reports: it denies no act.
_KEEPS_SILENT = re.compile(
    r"\b(?:comment(?:s|ed)?|be (?:reached|drawn|named)|repl(?:y|ied)|respond(?:ed)?|answer(?:s|ed|ing)?|nam(?:e|es|ed|ing)"
    r"|pick(?:s|ed|ing)? up (?:his|her|the) phone|returned? (?:calls|messages)|talk about|discuss"
    r"|give (?:a|his|her|the|their) (?:name|reason|detail)s?|say (?:who|which|by|how|where|when|why|whether|what|more|anything)"
    r"|sa(?:y|id) a word|(?:confirm|verify) (?:the|this|that|it|either)|Stellung|äußern|äußerte\w*|joint|contest\w*|répond\w*"
    r"|commenter|nom|declarar|comentar|respondió)\b",
    re.I,
)


def affirms(claim: Claim) -> bool:
    """Tells whether a claim says that something is so, which another could deny."""
    return claim.polarity == "affirmed" and _ASKS.search(claim.text) is None


def denies(claim: Claim) -> bool:
    """Tells whether a claim says that something is not so, which another could affirm."""
    is_bare = _ASKS.search(claim.text) is not None or _DEMANDS.search(claim.text) is not None
    return claim.polarity == "denied" and not is_bare and _KEEPS_SILENT.search(claim.text) is None

"""Papers that somebody speaks through: "said in a bulletin", "announced in its annual report"."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan

from headwater.claims.attribution.kinds import DOCUMENTS


def paper_said_in(cue: TokenSpan | None) -> str | None:
    """Gives the noun for the paper in which a cue verb says that something was said, or None."""
    if cue is None:
        return None
    for child in cue.root.rights:
        inner = next((c for c in child.children if c.dep_ == "pobj"), None) if child.dep_ == "prep" else None
        if child.lower_ == "in" and inner is not None and inner.lemma_.lower() in DOCUMENTS:
            return str(inner.lemma_.lower())
    return None

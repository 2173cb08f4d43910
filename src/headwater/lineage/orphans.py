"""Orphans: a speaker by a bare surname whom a report never introduces, and names only in words that it shares with another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.lineage.evidence import SharedText
from headwater.model import Span

_CITES = r"(?:said|says|told|tells|adds|added|recalls|recalled|explains|explained|asked|asks|insists|insisted|wrote|writes)"
_WORD = r"[A-Z][a-zà-ÿ’'-]{2,}"
_NO_PLACE = r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bfrom )"  # "the council in Tolm said": nobody called Tolm speaks
_SAYS = re.compile(rf"(?<![\w’'-]){_NO_PLACE}(?P<after>{_WORD}) {_CITES}\b|\b{_CITES} (?P<before>{_WORD})(?=[.,;:]|\s|$)")
_PARTS = re.compile(r"\S+ $")
_CLAUSE_END = '.,;:!?"”»“«('  # behind these a word with a capital opens a clause and is no first name


def orphans(shared: SharedText, *, upstream_is_a: bool) -> tuple[str, ...]:
    """Gives the surnames of those whom the downstream report quotes only in shared words, and the other introduces in full.

    Who writes a text introduces who speaks in it; who lifts a passage out of one may not.
    """
    passages = shared.passages(upstream_is_a=upstream_is_a)
    up, down = (shared.a.report, shared.b.report) if upstream_is_a else (shared.b.report, shared.a.report)
    spans = [passage.downstream for passage in passages]
    found = {
        match.group("after") or match.group("before")
        for span in spans
        for match in _SAYS.finditer(down.text, span.start, span.end)
    }
    return tuple(n for n in sorted(found) if _is_only_shared(n, down.text, spans) and _introduces(up.text, n))


def _is_only_shared(name: str, text: str, spans: Sequence[Span]) -> bool:
    places = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    return not _introduces(text, name) and all(any(s.start <= at < s.end for s in spans) for at in places)


def _introduces(text: str, name: str) -> bool:
    """True where a word with a capital stands right before a name: its first name or a title."""
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        before = _PARTS.search(text, max(0, match.start() - 30), match.start())
        if before is not None and before.group()[0].isupper() and before.group().strip()[-1] not in _CLAUSE_END:
            return True
    return False

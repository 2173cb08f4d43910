"""Quotations as seen from one sentence's tokens."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from headwater.text.quotes import Quote

Piece = tuple[int, int]
"""First and last token of a stretch, the last excluded."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """The text's quotations, and where this sentence lies."""

    quotes: tuple[Quote, ...]
    """All quotations of the text in order."""
    starts: tuple[int, ...]
    """Their opening offsets."""
    offset: int
    """Where the sentence starts."""

    def quote_after(self, verb: Token) -> Piece | None:
        """Gives the quotation that opens behind a verb, with a comma, colon or short phrase between."""
        doc = verb.doc
        for at in range(verb.i + 1, min(verb.i + 14, len(doc))):
            found = self.quote_at(doc, at)
            if found is not None and doc[at - 1].text in (",", ":", verb.text):
                return found
            if doc[at].text in (".", ";"):
                return None
        return None

    def quote_after_index(self, doc: Doc, at: int) -> Piece | None:
        """Gives the quotation that opens at a token or behind one comma or colon there."""
        while at < len(doc) and (doc[at].text in (",", ":", ".") or doc[at].is_space):
            at += 1
        return self.quote_at(doc, at)

    def quote_at(self, doc: Doc, at: int) -> Piece | None:
        """Gives the quotation that opens exactly at a token, as far as the sentence goes."""
        if at >= len(doc):
            return None
        begin = self.offset + doc[at].idx
        index = bisect_right(self.starts, begin) - 1
        if index < 0 or self.starts[index] != begin:
            return None
        end = self.quotes[index].end
        stop = at
        while stop < len(doc) and self.offset + doc[stop].idx < end:
            stop += 1
        return at, stop

    def is_inside(self, doc: Doc, at: int) -> bool:
        """Tells whether a token stands inside a quotation."""
        begin = self.offset + doc[at].idx
        index = bisect_right(self.starts, begin) - 1
        return index >= 0 and self.starts[index] < begin < self.quotes[index].end

    def ends_in(self, doc: Doc) -> list[int]:
        """Gives the token that follows each quotation that closes in the sentence with a comma, "?" or "!" at its end."""
        found = []
        for at in range(1, len(doc)):
            end = self.offset + doc[at - 1].idx + len(doc[at - 1].text)
            index = bisect_right(self.starts, end - 1) - 1
            if index < 0 or self.quotes[index].end != end or not self.quotes[index].closed:
                continue
            before = doc[at - 2].text if at > 1 else ""
            if before in (",", "?", "!", "…", "...") or before.endswith((",", "?", "!")) or doc[at].text in (",", "—", "–"):
                found.append(at)
        return found

    def quote_start_after_colon(self, doc: Doc, begin: int, end: int) -> int | None:
        """Gives the token of the quotation that opens behind a colon between two tokens: "She was firm: “No,” she said"."""
        for at in range(begin + 1, end):
            if doc[at - 1].text == ":" and self.quote_at(doc, at) is not None:
                return at
        return None

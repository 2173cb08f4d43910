"""A report's text as HTML: every code point kept, every span that something points at an anchor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from headwater.model import Paragraph
from headwater.render.marks import Piece, Target, blocks, pieces
from headwater.render.words import BIDI_CONTROLS


def marked_html(
    text: str,
    paragraphs: Sequence[Paragraph],
    targets: Iterable[Target],
    *,
    back: Mapping[str, tuple[str, str]],
    has_starts: bool = False,
) -> str:
    """Gives the text as paragraphs of HTML.

    Each target is one ``mark`` with its id; where another one crosses it or a paragraph ends, it goes on in marks that
    name it in ``data-of``. ``back`` gives the address and the label of the place that speaks of a target.
    With ``has_starts`` each paragraph tells in ``data-start`` where it begins, in code points.
    Cost: linear in text and targets, times how deep they nest.
    """
    waiting = sorted(targets, key=lambda t: (t.start, -t.end, t.id))
    started: set[str] = set()
    out: list[str] = []
    for block in blocks(text, paragraphs):
        waiting = [target for target in waiting if target.end > block.start]
        here = [target for target in waiting if target.start < block.end]
        writer = _Writer(text, started, back)
        body = writer.write(pieces(here, block.start, block.end))
        start = f' data-start="{block.start}"' if has_starts else ""
        out.append(f'<p class="role-{block.role}"{start} dir="auto">{body}</p>')
    return "\n".join(out)


def split_targets(html: str) -> list[str]:
    """Gives the ids of targets that go on in further marks, so that a style sheet can light up all of them."""
    found = {part.split('"', 1)[0] for part in html.split(' data-of="')[1:]}
    return sorted(found)


def escaped(text: str) -> str:
    """Gives text for HTML in which marks that turn the order of letters act on nothing but themselves."""
    return BIDI_CONTROLS.sub(lambda found: _isolated(found.group()), escape(text))


def _isolated(char: str) -> str:
    return f'<bdi class="ctl" data-code="U+{ord(char):04X}">{char}</bdi>'


class _Writer:
    """Writes pieces with a stack of open marks, so that elements always nest."""

    def __init__(self, text: str, started: set[str], back: Mapping[str, tuple[str, str]]) -> None:
        self._text = text
        self._started = started
        self._back = back
        self._open: list[Target] = []
        self._out: list[str] = []

    def write(self, cut: Iterable[Piece]) -> str:
        """Gives the HTML of one block's pieces."""
        at = 0
        for piece in cut:
            self._close_to(piece.targets, at)
            for target in piece.targets[len(self._open) :]:
                self._begin(target)
            self._out.append(escaped(self._text[piece.start : piece.end]))
            at = piece.end
        self._close_to((), at)
        return "".join(self._out)

    def _close_to(self, wanted: tuple[Target, ...], at: int) -> None:
        shared = 0
        while shared < min(len(self._open), len(wanted)) and self._open[shared] == wanted[shared]:
            shared += 1
        ended = []
        while len(self._open) > shared:
            ended.append(self._open.pop())
            self._out.append("</mark>")
        self._out.extend(self._way_back(target) for target in ended if target.end == at and target.id in self._back)

    def _begin(self, target: Target) -> None:
        name = f'data-of="{target.id}"' if target.id in self._started else f'id="{target.id}"'
        self._started.add(target.id)
        self._out.append(f'<mark class="{target.kind}" {name}>')
        self._open.append(target)

    def _way_back(self, target: Target) -> str:
        href, label = self._back[target.id]
        return f'<a class="back" href="{escape(href)}" aria-label="{escape(label)}"></a>'

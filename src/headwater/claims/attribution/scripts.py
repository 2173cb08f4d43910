"""Speakers of a broadcast script: "FERRY (clip):" over the words spoken, "(tape)" before those of whoever was named last."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from headwater.claims.attribution.named import Naming, namings_of
from headwater.claims.attribution.records import FoundAttribution, Offsets
from headwater.text.parse import ParsedText

_WORD = r"[A-Z][\w’'-]*\.?"
_LABEL = re.compile(
    rf"^(?P<name>{_WORD}(?: {_WORD}){{0,4}})(?: \([^()\n]{{2,60}}\)[^\S\n]*:|:[^\S\n]*(?=\n))\s?(?=\S)", re.MULTILINE
)
_TAPE = re.compile(
    r"^(?P<cue>\((?:on )?(?:tape|clip|sound ?bite|sound|audio|recording|video|sot)\))\s?(?=\S)", re.IGNORECASE | re.MULTILINE
)
_WITH_PERSONS = frozenset({"person", "official"})


def with_scripts(parsed: ParsedText, found: Sequence[FoundAttribution]) -> list[FoundAttribution]:
    """Gives the findings with one more for each passage of a script that a label or a tape mark opens.

    Refuses: labels that name nobody the text names in full, such as "PRESENTER": those words are the report's own.
    """
    marks = [*((m, False) for m in _LABEL.finditer(parsed.text)), *((m, True) for m in _TAPE.finditer(parsed.text))]
    if not marks:
        return list(found)
    people = [naming for naming in namings_of(parsed) if naming.kind in _WITH_PERSONS]
    return [*found, *(each for match, is_tape in marks for each in _finding(parsed, people, match, is_tape=is_tape))]


def _finding(
    parsed: ParsedText, people: Sequence[Naming], match: re.Match[str], *, is_tape: bool
) -> Iterator[FoundAttribution]:
    who = _named_last(people, match.start()) if is_tape else _labelled(people, match["name"])
    if who is None:
        return
    span = (who.at, who.at + len(who.name)) if is_tape else match.span("name")
    yield FoundAttribution(
        speaker_spans=(span,),
        cue_spans=(match.span("cue"),) if is_tape else (),
        content_spans=(_passage(parsed.text, match.end()),),
        quoted="direct",
        cue_class="says",
        speaker_text=parsed.text[span[0] : span[1]],
        resolved=who.name,
        kind="person",
        named=True,
        described_as=(),
        outer=None,
        sentence=max(0, bisect.bisect_right([s.start for s in parsed.sentences], match.start()) - 1),
    )


def _named_last(people: Sequence[Naming], at: int) -> Naming | None:
    before = [naming for naming in people if naming.at < at and " " in naming.name]
    return before[-1] if before else None


def _labelled(people: Sequence[Naming], label: str) -> Naming | None:
    """Gives who is meant by a label: the person whose name ends as it does, in full."""
    last = label.split()[-1].lower()
    named = [naming for naming in people if " " in naming.name and naming.name.split()[-1].lower() == last]
    return named[0] if named else None


def _passage(text: str, start: int) -> Offsets:
    """Gives what is spoken: up to the next empty line."""
    stop = re.compile(r"\n\s*\n").search(text, start)
    return start, len(text.rstrip()) if stop is None else stop.start()

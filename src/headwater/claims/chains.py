"""Speakers of one report and the chain behind each claim, outermost first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.claims.attribution import FoundAttribution
from headwater.claims.attribution.kinds import PRONOUNS
from headwater.claims.speakers import same_speaker
from headwater.model import Attribution, Speaker, TextSpan, digest
from headwater.text.cover import Cover

MAX_CHAIN = 6  # longer chains are loops


@dataclass(frozen=True, slots=True)
class Chains:
    """What a report attributes, and to whom."""

    text: str
    found: tuple[FoundAttribution, ...]
    speaker_ids: tuple[str, ...]
    """Speaker id of each found attribution."""
    speakers: tuple[Speaker, ...]
    contents: Cover
    """Where each found attribution's content stands."""
    cues: Cover
    """Where the words stand that attribute some content."""

    def has_cue_at(self, offset: int) -> bool:
        """Tells whether a word that attributes stands at an offset."""
        return bool(self.cues.at(offset))

    def of(self, offset: int) -> list[int]:
        """Gives the attributions whose content holds an offset, with those around them, outermost first."""
        return self.up_to(self.contents.at(offset))

    def up_to(self, holding: Iterable[int]) -> list[int]:
        """Gives some attributions with those around them, outermost first."""
        wanted = sorted({m for n in holding for m in self._with_outer(n)})
        return sorted(wanted, key=lambda n: (self._depth(n), -_width(self.found[n]), self.found[n].speaker_spans, n))

    def records(self, chain: Sequence[int]) -> tuple[Attribution, ...]:
        """Gives the chain as records; a speaker that stands twice in a row is one link."""
        made: list[Attribution] = []
        for n in chain:
            found = self.found[n]
            if not found.speaker_spans or (made and made[-1].speaker == self.speaker_ids[n]):
                continue
            start, end = found.speaker_spans[0][0], found.speaker_spans[-1][1]
            made.append(Attribution(speaker=self.speaker_ids[n], start=start, end=end, cue=self._cue(found)))
        return tuple(made)

    def _cue(self, found: FoundAttribution) -> TextSpan | None:
        if not found.cue_spans:
            return None
        start, end = found.cue_spans[0]
        return TextSpan(text=self.text[start:end], start=start, end=end)

    def _with_outer(self, n: int) -> list[int]:
        path, at = [n], self.found[n].outer
        while at is not None and at not in path and len(path) < MAX_CHAIN:
            path.append(at)
            at = self.found[at].outer
        return path

    def _depth(self, n: int) -> int:
        return len(self._with_outer(n)) - 1


def build_chains(text: str, report: str, found: Iterable[FoundAttribution]) -> Chains:
    """Gives the attributions of a report with its speakers, forms of one name joined."""
    attributions = tuple(found)
    groups: list[list[FoundAttribution]] = []
    known: dict[tuple[bool, str], int] = {}
    place: list[int] = []
    for item in attributions:
        key = (item.named, _name(item))
        n = known.get(key, -1)
        if n < 0:
            n = known[key] = next((i for i, group in enumerate(groups) if _is_same(group[0], item)), len(groups))
        if n == len(groups):
            groups.append([])
        groups[n].append(item)
        place.append(n)
    speakers = [_speaker(report, group) for group in groups]
    return Chains(
        text=text,
        found=attributions,
        speaker_ids=tuple(speakers[n].id for n in place),
        speakers=tuple(sorted({s.id: s for s in speakers if s.name}.values(), key=lambda s: s.id)),
        contents=Cover((s, e, n) for n, f in enumerate(attributions) for s, e in f.content_spans),
        cues=Cover((s, e, n) for n, f in enumerate(attributions) if f.content_spans for s, e in f.cue_spans),
    )


def _name(item: FoundAttribution) -> str:
    return " ".join((item.resolved or item.speaker_text).split())


def _is_same(a: FoundAttribution, b: FoundAttribution) -> bool:
    if a.named != b.named or (a.kind == "document") != (b.kind == "document"):
        return False  # a body and its paper are two, though the paper carries its name
    if not a.named:
        return _name(a).lower() == _name(b).lower()
    return same_speaker(_name(a), _name(b))[0]


def _speaker(report: str, group: list[FoundAttribution]) -> Speaker:
    names = sorted({_name(item) for item in group}, key=lambda name: (-len(name), name))
    told = {" ".join(item.speaker_text.split()) for item in group} | set(names)
    forms = {form for form in told if form.lower() not in PRONOUNS}  # "she" is how the text goes on, and no name
    first = group[0]
    return Speaker(
        id=digest("sp", report, first.kind, names[0]),
        name=names[0],
        kind=first.kind,
        named=first.named,
        described_as=tuple(sorted({word for item in group for word in item.described_as})),
        aliases=tuple(sorted(forms - {names[0]})),
        report=report,
    )


def _width(found: FoundAttribution) -> int:
    return found.content_spans[-1][1] - found.content_spans[0][0] if found.content_spans else 0

"""People's rulings on links, obeyed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from headwater.lineage.joins import plain_name
from headwater.lineage.links import make_link
from headwater.model import LINK_KINDS, Judgement, Link, Reason, Speaker, Target

CONFIRMED = "Confirmed by {who}."
Ends = tuple[str, str]


def obey(
    links: Iterable[Link], judgements: Iterable[Judgement], *, reports: Collection[str], speakers: Sequence[Speaker]
) -> list[Link]:
    """Gives the links under the rulings, in the order they were made: the last word on two ends and a kind holds.

    A rejected link is not made, nor one of another kind between the same ends that nobody accepted. An accepted one is
    certain and has no rivals; it is made even where the rules no longer find it.
    """
    words = _words(judgements, reports, speakers)
    held = [link for link in links if _ends(link) not in words]
    for ends in sorted(words):
        held += _ruled(ends, words[ends], [link for link in links if _ends(link) == ends])
    gone = {ends for ends, word in words.items() if word.rejected is not None and not word.accepted}
    return [_without_rivals(link, gone) for link in held]


@dataclass(slots=True)
class _Word:
    """What was ruled of two ends."""

    rejected: str | None = None
    """The kind that was rejected last."""
    accepted: dict[str, str] = field(default_factory=dict)
    """Who accepted each kind."""


def _words(judgements: Iterable[Judgement], reports: Collection[str], speakers: Sequence[Speaker]) -> dict[Ends, _Word]:
    words: dict[Ends, _Word] = {}
    for ruling in judgements:
        for target in ruling.targets if ruling.action in ("accept", "reject") else ():
            ends = _ends_of(target, reports, speakers)
            if ends is None:
                continue
            word, kind = words.setdefault(ends, _Word()), target.what or ""
            if ruling.action == "reject":
                word.rejected = kind
                word.accepted.pop(kind, None)
            else:
                word.accepted[kind] = ruling.who
                word.rejected = None if word.rejected == kind else word.rejected
    return words


def _ends_of(target: Target, reports: Collection[str], speakers: Sequence[Speaker]) -> Ends | None:
    """Gives the ends that a target names, or nothing where one of them is not in this story."""
    if target.kind != "link" or target.what not in LINK_KINDS or not target.anchors:
        return None
    down = target.anchors[-1].report
    up = _speaker(target.name, speakers) if target.name is not None else target.anchors[0].report
    known = {*reports, *(speaker.id for speaker in speakers)}
    return (up, down) if up in known and down in reports and up != down else None


def _speaker(name: str, speakers: Sequence[Speaker]) -> str | None:
    wanted = plain_name(name)
    return next((s.id for s in speakers if wanted in map(plain_name, (s.name, *s.aliases))), None)


def _ruled(ends: Ends, word: _Word, links: Sequence[Link]) -> Iterable[Link]:
    """Gives the links between two ends. An accepted kind that the rules call another now keeps their passages."""
    by_kind = {link.kind: link for link in links}
    spare = [link for link in links if link.kind not in word.accepted]
    for kind, who in sorted(word.accepted.items()):
        yield _confirmed(by_kind.get(kind) or (spare.pop(0) if spare else None), kind, ends, who)
    if word.rejected is None:
        yield from spare


def _confirmed(found: Link | None, kind: str, ends: Ends, who: str) -> Link:
    reason = Reason(what=CONFIRMED.format(who=who))
    passages, reasons = ((), ()) if found is None else (found.passages, found.reasons)
    return make_link(kind, *ends, probability=1.0, passages=passages, reasons=(*reasons, reason))


def _without_rivals(link: Link, gone: Collection[Ends]) -> Link:
    rivals = tuple(rival for rival in link.rivals if (rival.upstream, rival.downstream) not in gone)
    return link if len(rivals) == len(link.rivals) else replace(link, rivals=rivals)


def _ends(link: Link) -> Ends:
    return link.upstream, link.downstream

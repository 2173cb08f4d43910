"""Bodies that a story calls by their noun alone: "the police", "the customs service", one of the kind in all its reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.model import Report, Speaker

_NOUN = (  # of which a story of one event mostly has one
    r"(?:police|navy|army|air force|coast ?guard|fire (?:service|brigade|department)|ambulance service|civil protection"
    r"|customs(?: service| office)?|(?:border|forest|postal|prison|probation|rescue|tax|water) (?:guard|service)"
    r"|council|city hall|town hall|parliament|court|prosecutors?|prosecution|prosecutor[’']s office|ministry|embassy"
    r"|inspectorate|regulator|watchdog|registry|ombudsman|commission|committee|board|office|federation|association|union"
    r"|university|hospital|health service|weather service|geological survey|institute|observatory|chancellery|treasury|bank"
    r"|harbou?r office|port authority|central bank|electoral commission|diocese|company|operator|club|town|city|county)"
)
_ALONE = re.compile(r"police|prosecutors|customs")  # without an article too: "police said"
_PROPER = r"[A-Z][\w’'&-]+"
NOT_BODIES = frozenset({"person", "outlet", "document", "imagery", "public"})


def in_story(speakers: Sequence[Speaker], reports: Sequence[Report]) -> list[Speaker]:
    """Gives the speakers in their order, each body without a name as the only one of its noun that the story has.

    The only one named in its own report comes first. Refuses: a noun by which the story names two, "its ministry".
    Source: ours, because one event has one police, and who reads that the customs service said so knows whom to ask.
    """
    named = [(s.report, s.name, s.kind) for s in speakers if s.named and s.kind not in NOT_BODIES]
    named += [(r.id, r.outlet, "organisation") for r in reports if r.outlet is not None]
    texts = [report.text for report in reports]
    nouns = {s.id: _what(s.name) for s in speakers if not s.named and s.kind not in NOT_BODIES}
    story = {what: _Kind(what, named, texts) for what in sorted({what for what in nouns.values() if what is not None})}
    made = []
    for speaker in speakers:
        what = nouns.get(speaker.id)
        meant = None if what is None else story[what].meant_in(speaker.report)
        made.append(speaker if meant is None else _as_body(speaker, *meant))
    return made


class _Kind:
    """The bodies of one noun that a story names."""

    def __init__(self, what: str, named: Sequence[tuple[str | None, str, str]], texts: Sequence[str]) -> None:
        words = set(what.split())
        fit = [(where, name, kind) for where, name, kind in named if words <= _words(name)]
        self._by_report: dict[str | None, dict[str, tuple[str, str]]] = {}
        for where, name, kind in fit:
            self._by_report.setdefault(where, {})[_plain(name)] = (name, kind)
        self._all = {_plain(name): (name, kind) for _, name, kind in fit}
        self._alone = None if _has_names(what, texts) else (what, "organisation")

    def meant_in(self, report: str | None) -> tuple[str, str] | None:
        """Gives name and kind of the body that is meant in a report; the noun itself where no text has a name to it."""
        names = self._by_report.get(report) or self._all
        if not names:
            return self._alone
        return next(iter(names.values())) if len(names) == 1 else None


def _what(name: str) -> str | None:
    """Gives the noun, with the words before it, of a body that is called by no name."""
    plain = name[:1].lower() + name[1:]
    match = re.fullmatch(rf"(?P<the>the )?(?P<what>(?:[a-z][\w’'-]+ ){{0,2}}{_NOUN})", plain)
    if match is None or (match["the"] is None and _ALONE.fullmatch(match["what"]) is None):
        return None
    return match["what"]


def _words(name: str) -> set[str]:
    return {re.sub(r"[’']s?$", "", word) for word in name.lower().split()}


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _has_names(what: str, texts: Sequence[str]) -> bool:
    """True where the texts name two bodies by the noun: "the Tolm union", "Dockers' Union"."""
    noun = re.escape(what)
    names = re.compile(
        rf"(?P<whose>{_PROPER}(?: (?:of |the )?{_PROPER}){{0,4}})[’']?s? (?i:{noun})\b"
        rf"|\b(?i:{noun}) (?:of|in|for) (?P<of>{_PROPER})"
    )
    told = {(m["whose"] or m["of"]).lower().removeprefix("the ") for text in texts for m in names.finditer(text)} - {"the"}
    return len(told) > 1


def _as_body(speaker: Speaker, name: str, kind: str) -> Speaker:
    kept = speaker.kind if speaker.kind == "government" else kind
    aliases = tuple(sorted({*speaker.aliases, speaker.name} - {name}))
    return replace(speaker, name=name, kind=kept, named=True, described_as=(), aliases=aliases)

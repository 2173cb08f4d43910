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
    found: dict[tuple[str | None, str], tuple[str, str] | None] = {}
    made = []
    for speaker in speakers:
        what = None if speaker.named or speaker.kind in NOT_BODIES else _what(speaker.name)
        if what is not None and (speaker.report, what) not in found:
            found[speaker.report, what] = _only(what, speaker.report, named, texts)
        meant = None if what is None else found[speaker.report, what]
        made.append(speaker if meant is None else _as_body(speaker, *meant))
    return made


def _what(name: str) -> str | None:
    """Gives the noun, with the words before it, of a body that is called by no name."""
    plain = name[:1].lower() + name[1:]
    match = re.fullmatch(rf"(?P<the>the )?(?P<what>(?:[a-z][\w’'-]+ ){{0,2}}{_NOUN})", plain)
    if match is None or (match["the"] is None and _ALONE.fullmatch(match["what"]) is None):
        return None
    return match["what"]


def _only(
    what: str, report: str | None, named: Sequence[tuple[str | None, str, str]], texts: Sequence[str]
) -> tuple[str, str] | None:
    """Gives name and kind of the body that is meant; the noun itself where no text has a name to it."""
    words = set(what.split())
    fit = [(where, name, kind) for where, name, kind in named if words <= _words(name)]
    for near in ([each for each in fit if each[0] == report], fit):
        names = {name.lower().removeprefix("the "): (name, kind) for _, name, kind in near}
        if len(names) == 1:
            return next(iter(names.values()))
        if names:
            return None
    return None if _has_names(what, texts) else (what, "organisation")


def _words(name: str) -> set[str]:
    return {re.sub(r"[’']s?$", "", word) for word in name.lower().split()}


def _has_names(what: str, texts: Sequence[str]) -> bool:
    """True where the texts name two bodies by the noun: "the Tolm union", "Dockers' Union"."""
    noun = re.escape(what)
    names = re.compile(
        rf"(?P<whose>{_PROPER}(?: (?:of |the )?{_PROPER})*)[’']?s? (?i:{noun})\b|\b(?i:{noun}) (?:of|in|for) (?P<of>{_PROPER})"
    )
    told = {(m["whose"] or m["of"]).lower().removeprefix("the ") for text in texts for m in names.finditer(text)} - {"the"}
    return len(told) > 1


def _as_body(speaker: Speaker, name: str, kind: str) -> Speaker:
    kept = speaker.kind if speaker.kind == "government" else kind
    aliases = tuple(sorted({*speaker.aliases, speaker.name} - {name}))
    return replace(speaker, name=name, kind=kept, named=True, described_as=(), aliases=aliases)

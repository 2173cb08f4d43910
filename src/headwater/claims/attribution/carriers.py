"""Speakers that came in through others and stay theirs: "the diplomats" of an agency, an official who told a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.attribution.records import FoundAttribution

_PART = r"(?:(?:one|two|three|four|both|some|several|all|another|most) of |(?:an?|another) (?:\w+ )?member of )?"
_REFERRING = re.compile(rf"{_PART}(?P<which>the|they|them|these|those|both)\b", re.I)
_PARTS = re.compile(_PART, re.IGNORECASE)
_RELATIVE = re.compile(r"who|which|that", re.IGNORECASE)
_SAME = re.compile(r"the same (?:man|woman|person|source|speaker)\b", re.IGNORECASE)
_HEAD = re.compile(
    r"(?P<head>[a-z][a-z-]+)(?:$|[,;(–—]| (?:who|which|that|at|from|in|with|of|on|for|close|familiar|briefed)\b)"
)
GENERIC = re.compile(r"\b(?:people|persons?|sources?|they|them|insiders)\b|^(?:both|one|two|three)$", re.IGNORECASE)
ANYBODY, SAME = "", "the same"
VAGUE = frozenset({"close to", "unnamed"})  # anybody may be described so


def with_carriers(found: Sequence[FoundAttribution]) -> list[FoundAttribution]:
    """Gives the findings, "the diplomats" and "they" carried by whoever carried those diplomats when they came in.

    Only the last speakers of that description are meant; "one of the people" stays one of them.
    """
    last: dict[str, FoundAttribution] = {}
    made = []
    for n, item in enumerate(found):
        key = SAME if _SAME.match(item.speaker_text) else _description(item)
        is_who = _RELATIVE.fullmatch(item.speaker_text) is not None
        is_again = key in last and item.speaker_spans == last[key].speaker_spans  # "two aides told, asking not to be named"
        if key is not None and item.speaker_spans and not is_who and not is_again:
            refers = _REFERRING.match(item.speaker_text) is not None
            before = last.get(key) if refers else None
            if before is not None:
                item = _carried(found, n, item, before)
            last[key] = last[ANYBODY] = last[SAME] = before or item
        made.append(item)
    return made


def leads_to(found: Sequence[FoundAttribution], start: int, target: int) -> bool:
    """Tells whether a chain from one finding outwards comes to another: joining them would make a loop."""
    at: int | None = start
    seen = set()
    while at is not None and at not in seen:
        if at == target or at > target:
            return True
        seen.add(at)
        at = found[at].outer
    return False


def _description(item: FoundAttribution) -> str | None:
    """Gives what tells unnamed speakers apart: what they are described as, or nothing for "the people" and "they"."""
    if item.named or item.kind not in ("anonymous", "public"):
        return None
    told_apart = [word for word in item.described_as if word not in VAGUE]
    if told_apart:
        return told_apart[0]
    if item.described_as or GENERIC.search(item.speaker_text):
        return ANYBODY
    head = _HEAD.search(_PARTS.sub("", item.speaker_text, count=1))
    return None if head is None else head["head"].removesuffix("s")


def _carried(found: Sequence[FoundAttribution], n: int, item: FoundAttribution, before: FoundAttribution) -> FoundAttribution:
    is_carried = before.outer is not None and not leads_to(found, before.outer, n)
    is_part = " of " in item.speaker_text[:12]
    meant = None if is_part else (before.resolved or before.speaker_text)
    return replace(
        item,
        outer=item.outer if item.outer is not None else before.outer if is_carried else None,
        resolved=meant,
        kind=before.kind,
        described_as=before.described_as,
    )

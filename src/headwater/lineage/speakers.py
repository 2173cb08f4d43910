"""Which local speakers and credited names are one: an outlet is one node however many name it, and however they spell it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from headwater.lineage.candidates import join, root
from headwater.lineage.citations import Credit
from headwater.model import Report, Speaker, SpeakerAlias, digest
from headwater.text.agencies import find_agency
from headwater.text.names import compact, is_swapped_acronym, looks_like_outlet, outlet_keys

MIN_SPELLING_CHARS = 9  # in a shorter name one letter makes another person
CONTEXT_CHARS = 70  # a description stands right before or after the name
PEOPLE = frozenset({"person", "official"})
_TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|dr|sir|dame|lord|lady|prof|professor|gen|lt|maj|col|capt|cmdr|adm|sgt|brig|general|colonel|major|captain|admiral"
    r"|president|prime|minister|foreign|defen[cs]e|secretary|senator|sen|rep|governor|gov|mayor|chief|sheriff|judge|justice|king|queen"
    r"|prince|princess|pope|chancellor|ambassador|spokesman|spokeswoman|spokesperson|director|deputy|vice|us|u\.s)\.?\s+)+",
    re.IGNORECASE,
)
_MEDIA_NOUN = re.compile(
    r"\b(?:agency|broadcast\w*|channel|daily|media|network|news\w*|outlet|paper|public|radio|state|television|tv|website)\b",
    re.I,
)
_ORIGIN_WORD = re.compile(r"\b([A-Z][a-z]{3,})(?:[’']s)?\b")


@dataclass(slots=True)
class _Naming:
    """One local speaker or one credited name, before merging."""

    local: str | None
    name: str
    kind: str
    report: str
    keys: frozenset[str]
    about: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Cast:
    """All speakers of the corpus after merging."""

    speakers: tuple[Speaker, ...]
    aliases: tuple[SpeakerAlias, ...]
    by_local: dict[str, str]
    """Local speaker id to merged id."""
    by_credit: dict[tuple[str, str], str]
    """(report id, name as printed) to merged id."""

    def find(self, speaker: str) -> Speaker | None:
        """Gives a merged speaker by id."""
        return next((each for each in self.speakers if each.id == speaker), None)


def merge_speakers(reports: Sequence[Report], speakers: Sequence[Speaker], credits: Sequence[Credit]) -> Cast:
    """Gives every speaker of the corpus once. Those that cannot be identified stay each their report's own.

    Refuses: to join short acronyms by letters alone; swapped letters count only where the descriptions agree.
    """
    texts = {report.id: report.text for report in reports}
    namings = [_local(speaker, texts) for speaker in sorted(speakers, key=lambda s: s.id) if speaker.named]
    namings += [_credited(credit, texts) for credit in credits]
    parents = list(range(len(namings)))
    reasons = _join_same_keys(namings, parents) | _join_people(namings, parents) | _join_swapped(namings, parents)
    groups: dict[int, list[int]] = {}
    for index in range(len(namings)):
        groups.setdefault(root(parents, index), []).append(index)
    return _cast(namings, list(groups.values()), reasons, reports, [s for s in speakers if not s.named])


def _local(speaker: Speaker, texts: dict[str, str]) -> _Naming:
    report = speaker.report or ""
    names = (speaker.name, *speaker.aliases)
    is_outlet = speaker.kind == "outlet" or looks_like_outlet(speaker.name)
    keys = frozenset().union(*map(outlet_keys, names)) if is_outlet else frozenset(map(_plain, names))
    kind = "outlet" if is_outlet and speaker.kind in ("outlet", "organisation") else speaker.kind
    return _Naming(speaker.id, speaker.name, kind, report, keys, _descriptions(texts.get(report, ""), names))


def _credited(credit: Credit, texts: dict[str, str]) -> _Naming:
    about = _descriptions(texts.get(credit.report, ""), (credit.name,))
    return _Naming(None, credit.name, "outlet", credit.report, outlet_keys(credit.name), about)


def _plain(name: str) -> str:
    return compact(_TITLES.sub("", name)) or compact(name)


def _descriptions(text: str, names: Iterable[str]) -> Counter[str]:
    """Gives words that describe a name where it stands: media nouns as one, and the stems of names of lands."""
    found: Counter[str] = Counter()
    for name in sorted(set(names)):
        for match in re.finditer(re.escape(name), text):
            around = text[max(0, match.start() - CONTEXT_CHARS) : match.end() + CONTEXT_CHARS // 2].rpartition("\n")[2]
            if _MEDIA_NOUN.search(around):
                found["media"] += 1
            found.update(word[:4].lower() for word in _ORIGIN_WORD.findall(around) if word not in name)
    return found


def _join_same_keys(namings: list[_Naming], parents: list[int]) -> dict[int, str]:
    first: dict[tuple[bool, str], int] = {}
    for index, naming in enumerate(namings):
        for key in sorted(naming.keys):
            at = first.setdefault((naming.kind == "outlet", key), index)
            join(parents, at, index)
    return {}


def _join_people(namings: list[_Naming], parents: list[int]) -> dict[int, str]:
    """Joins long names one letter apart, and a surname with the only full name that ends in it."""
    reasons: dict[int, str] = {}
    people = [i for i, naming in enumerate(namings) if naming.kind in PEOPLE]
    full = sorted({(_plain(namings[i].name), i) for i in people if len(_TITLES.sub("", namings[i].name).split()) > 1})
    for position, (name, i) in enumerate(full):
        for other, j in full[position + 1 :]:
            if (
                len(name) >= MIN_SPELLING_CHARS
                and name[0] == other[0]
                and Levenshtein.distance(name, other, score_cutoff=1) == 1
            ):
                join(parents, i, j)
                reasons[j] = "The names differ by one letter."
    for i in people:
        words = _TITLES.sub("", namings[i].name).split()
        owners = {
            root(parents, j) for _, j in full if len(words) == 1 and _TITLES.sub("", namings[j].name).split()[-1] == words[0]
        }
        if len(owners) == 1:
            join(parents, owners.pop(), i)
            reasons[i] = "The only full name with this surname."
    return reasons


def _join_swapped(namings: list[_Naming], parents: list[int]) -> dict[int, str]:
    reasons: dict[int, str] = {}
    about: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    for index, naming in enumerate(namings):
        if naming.name.isupper() and naming.name.isalpha():
            about.setdefault(naming.name, Counter()).update(naming.about)
            first.setdefault(naming.name, index)
    names = sorted(about)
    for position, name in enumerate(names):
        for other in names[position + 1 :]:
            if is_swapped_acronym(name, other) and not (find_agency(name) and find_agency(other)):
                shared = set(about[name]) & set(about[other])
                if "media" in shared and len(shared) > 1:
                    join(parents, first[name], first[other])
                    text = f"{name} and {other} differ by two letters changed over, and both are described alike."
                    reasons[first[name]] = reasons[first[other]] = text
    return reasons


def _cast(
    namings: list[_Naming],
    groups: list[list[int]],
    reasons: dict[int, str],
    reports: Sequence[Report],
    unnamed: list[Speaker],
) -> Cast:
    speakers, aliases = [], []
    by_local: dict[str, str] = {}
    by_credit: dict[tuple[str, str], str] = {}
    for group in groups:
        merged = _merged([namings[i] for i in group], reports)
        speakers.append(merged)
        special = next((reasons[i] for i in group if i in reasons), None)
        for naming in (namings[i] for i in group):
            if naming.local is None:
                by_credit[naming.report, naming.name] = merged.id
                continue
            by_local[naming.local] = merged.id
            same = _plain(naming.name) == _plain(merged.name)
            because = "The same name." if same else special or "Forms of one name."
            aliases.append(_alias(naming.local, merged, because))
    for speaker in unnamed:
        by_local[speaker.id] = speaker.id
        speakers.append(speaker)
        aliases.append(_alias(speaker.id, speaker, "Not named, so it stays its report's own."))
    return Cast(
        tuple(sorted(speakers, key=lambda s: s.id)), tuple(sorted(aliases, key=lambda a: a.speaker)), by_local, by_credit
    )


def _merged(namings: list[_Naming], reports: Sequence[Report]) -> Speaker:
    listed = next((a for a in map(find_agency, sorted({n.name for n in namings})) if a is not None), None)
    kinds = Counter(naming.kind for naming in namings)
    kind = "outlet" if listed is not None else min(kinds, key=lambda k: (-kinds[k], k))
    names = Counter(naming.name for naming in namings)
    spread = Counter(name for name, _ in {(n.name, n.report) for n in namings})
    name = listed.name if listed is not None else min(names, key=lambda n: (n == n.lower(), -spread[n], -len(n), n))
    meant = _report_of(name, [n.name for n in namings], reports) if kind == "outlet" else None
    return Speaker(
        id=digest("s", kind == "outlet", _plain(name)),
        name=name,
        kind=kind,
        named=True,
        aliases=tuple(sorted(set(names) - {name})),
        report=meant,
    )


def _report_of(name: str, forms: list[str], reports: Sequence[Report]) -> str | None:
    """Gives the first report of the corpus that this outlet published."""
    keys = frozenset().union(*map(outlet_keys, {name, *forms}))
    published = [r for r in reports if any(outlet_keys(own) & keys for own in own_names(r))]
    return published[0].id if published else None


def own_names(report: Report) -> tuple[str, ...]:
    """Gives the names under which a report's own outlet can be named by others."""
    return tuple(name for name in (report.outlet, report.url) if name)


def _alias(local: str, merged: Speaker, because: str) -> SpeakerAlias:
    return SpeakerAlias(
        speaker=local, merged=merged.id, name=merged.name, because=because, report=merged.report if merged.named else None
    )

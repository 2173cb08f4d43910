"""Which local speakers and credited names are one: an outlet is one node however many name it, and however they spell it."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.lineage.candidates import root
from headwater.lineage.citations import Credit, is_own
from headwater.lineage.fullnames import FullNames
from headwater.lineage.institutions import all_identified, is_of_somebody
from headwater.lineage.joins import PEOPLE, Named, alias_keys, descriptions, join_all, person_keys, plain_name, spokespeople
from headwater.lineage.story_bodies import in_story
from headwater.model import Report, Speaker, SpeakerAlias, digest
from headwater.text.agencies import find_agency
from headwater.text.names import looks_like_outlet, outlet_keys, own_keys, short_name, without_place

GENERIC = frozenset(
    """media outlets outlet news reports report sources source officials official authorities analysts experts observers
    witnesses residents diplomats journalists press papers newspapers local foreign western state various several some other
    many""".split()
)

NO_OUTLETS = frozenset({"person", "document", "imagery"})
NO_FULL_NAMES = frozenset({"outlet", "document", "imagery"})
BODIES = frozenset({"organisation", "government"})


_PROPER = r"(?:[A-Z][\w&’'-]*|&|de|of|and|the|for)"
_BODY = r"(?: (?:[a-z]+[’']s? )?(?:office|ministry|police|council|university|authority|union|inspectorate))?"
_MAKER = rf"(?P<maker>[A-Z][\w&’'-]*(?:(?: {_PROPER})* [A-Z][\w&-]*)?{_BODY})"
_MADE_BY = re.compile(rf"\b(?:by|of|from) (?:the |its |a )?(?:[a-z][\w, -]*? )?(?<!\w){_MAKER}")
_MAKERS = re.compile(rf"(?:[Tt]he )?(?P<maker>[A-Z][\w&-]*(?:(?: {_PROPER})* [A-Z][\w&-]*)?)[’']s? [a-z]")
_OFFICE = re.compile(r", |[’']s \w+|\b(?:ministry|department|office)\b")  # in small letters: somebody's description
_BARE = re.compile(r"(?:the|that|this) (\w{4,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All speakers of the corpus after merging."""

    speakers: tuple[Speaker, ...]
    """Sorted by id."""
    aliases: tuple[SpeakerAlias, ...]
    """One for each local speaker, sorted by it."""
    by_local: dict[str, str]
    """Local speaker id to merged id."""
    by_credit: dict[tuple[str, str], str]
    """(report id, name as printed) to merged id."""
    by_id: dict[str, Speaker]
    """Merged id to merged speaker."""
    by_owner: dict[str, str]
    """Local id of a paper, list or set of pictures to the merged id of whom its phrase names as having made it."""


def merge_speakers(reports: Sequence[Report], speakers: Sequence[Speaker], credits: Sequence[Credit]) -> Cast:
    """Gives every speaker of the corpus once. Those that cannot be identified stay each their report's own.

    Refuses: to join short acronyms by letters alone; swapped letters count only where the descriptions agree.
    """
    texts = {report.id: report.text for report in reports}
    ordered = sorted({speaker.id: speaker for speaker in speakers}.values(), key=lambda each: each.id)
    ordered = in_story(_in_full(all_identified(ordered, texts), FullNames(reports)), reports)
    meant = _described(ordered, credits, texts)
    named = [_local(speaker, texts, meant.get(speaker.id)) for speaker in ordered if _is_identified(speaker, meant)]
    pairs = sorted({(credit.report, credit.name) for credit in credits})
    named += [_credited(report, name, texts) for report, name in pairs]
    by_id = {report.id: report for report in reports}
    owners = [owner for speaker in ordered for owner in _owner(speaker)]
    named += [owner for owner in owners if owner.report not in by_id or not is_own(by_id[owner.report], owner.name)]
    speaking = spokespeople([report.text for report in reports])
    for each in named:
        each.kind = "person" if each.kind in BODIES and plain_name(each.name) in speaking else each.kind
    parents, reasons = join_all(named, reports)
    groups: dict[int, list[int]] = {}
    for index in range(len(named)):
        groups.setdefault(root(parents, index), []).append(index)
    return _cast(named, groups, reasons, reports, [s for s in ordered if not _is_identified(s, meant)])


def reports_of(speaker: Speaker, reports: Sequence[Report]) -> list[str]:
    """Gives the reports of the corpus that an outlet published, in the order given."""
    keys = frozenset().union(*map(outlet_keys, (speaker.name, *speaker.aliases)))
    return [r.id for r in reports if any(own_keys(own) & keys for own in own_names(r))]


@functools.lru_cache(maxsize=4096)
def _plain_forms(outlet: str) -> frozenset[str]:
    """Gives an outlet in plain words, with and without its land or legal form."""
    return frozenset({plain_name(outlet), plain_name(short_name(outlet))})


def own_names(report: Report) -> tuple[str, ...]:
    """Gives the names under which a report's own outlet can be named by others."""
    return tuple(name for name in (report.outlet, report.url) if name)


def _in_full(speakers: Sequence[Speaker], names: FullNames) -> list[Speaker]:
    """Gives the speakers in their order, those with a bare surname under the only full name that the story has for it."""
    full = [names.of(s.name) if s.named and s.kind not in NO_FULL_NAMES else None for s in speakers]
    return [
        s if name is None else replace(s, name=name, aliases=tuple(sorted({*s.aliases, s.name})))
        for s, name in zip(speakers, full, strict=True)
    ]


def _described(speakers: Sequence[Speaker], credits: Sequence[Credit], texts: dict[str, str]) -> dict[str, str]:
    """Gives the outlet that a speaker's words describe ("the public broadcaster"), where a credit at those words names it."""
    named: dict[tuple[str, str], str] = {}
    for credit in credits:
        words = texts.get(credit.report, "")[credit.start : credit.end]
        if credit.how == "cited" and words != credit.name:
            named[credit.report, words.removeprefix("the ").removeprefix("The ")] = credit.name
    forms = {s.id: [f.removeprefix("the ").removeprefix("The ") for f in (s.name, *s.aliases)] for s in speakers}
    found = {s.id: [named[s.report or "", form] for form in forms[s.id] if (s.report or "", form) in named] for s in speakers}
    return {id: names[0] for id, names in found.items() if names}


def _is_identified(speaker: Speaker, meant: Mapping[str, str]) -> bool:
    """Gives False for the anonymous, and for names made of general words only: nobody can be asked."""
    if speaker.id in meant:
        return True
    return speaker.named and not all(word.lower() in GENERIC for word in speaker.name.split())


def _local(speaker: Speaker, texts: dict[str, str], meant: str | None) -> Named:
    report = speaker.report or ""
    speaker = replace(speaker, name=meant or without_place(speaker.name))
    names = (speaker.name, *speaker.aliases)
    is_outlet = speaker.kind == "outlet" or (speaker.kind not in NO_OUTLETS and looks_like_outlet(speaker.name))
    keys = frozenset().union(*map(outlet_keys, names)) if is_outlet else person_keys(speaker.name)
    if not is_outlet:
        keys |= alias_keys(speaker.name, speaker.aliases)
    about = descriptions(texts.get(report, ""), speaker.name)
    kind = "outlet" if is_outlet else speaker.kind
    printed = tuple(form for form in speaker.aliases if is_of_somebody(form))
    return Named(speaker.id, speaker.name, kind, report, keys, about, printed)


def _owner(speaker: Speaker) -> Iterator[Named]:
    """Gives who made a paper or pictures, where the phrase says so: "a study by the mapping firm Orrel", "Orrel's plan"."""
    if speaker.kind not in ("document", "imagery"):
        return
    for phrase in sorted((speaker.name, *speaker.aliases), key=lambda each: (-len(each), each)):
        match = _MADE_BY.search(phrase) or _MAKERS.match(phrase)
        if match is not None:
            name = re.sub(r"[’']s?$", "", match.group("maker"))
            kind = "outlet" if looks_like_outlet(name) else "organisation"
            keys = outlet_keys(name) if kind == "outlet" else person_keys(name)
            yield Named(None, name, kind, speaker.report or "", keys, owner_of=speaker.id)
            return


def _credited(report: str, name: str, texts: dict[str, str]) -> Named:
    return Named(None, name, "outlet", report, outlet_keys(name), descriptions(texts.get(report, ""), name))


def _cast(
    named: list[Named],
    groups: dict[int, list[int]],
    reasons: dict[int, str],
    reports: Sequence[Report],
    unnamed: list[Speaker],
) -> Cast:
    by_id = {speaker.id: speaker for speaker in unnamed}
    aliases = [_alias(speaker.id, speaker, "Not named, so it stays its report's own.") for speaker in unnamed]
    by_credit: dict[tuple[str, str], str] = {}
    by_owner: dict[str, str] = {}
    for group in groups.values():
        merged = _merged([named[index] for index in group], reports)
        by_id[merged.id] = merged
        special = next((reasons[index] for index in group if index in reasons), "Forms of one name.")
        for each in (named[index] for index in group):
            if each.owner_of is not None:
                by_owner[each.owner_of] = merged.id
            elif each.local is None:
                by_credit[each.report, each.name] = merged.id
            else:
                is_same = plain_name(each.name) == plain_name(merged.name)
                aliases.append(_alias(each.local, merged, "The same name." if is_same else special))
    return Cast(
        speakers=tuple(by_id[key] for key in sorted(by_id)),
        aliases=tuple(sorted(aliases, key=lambda alias: alias.speaker)),
        by_local={alias.speaker: alias.merged for alias in aliases},
        by_credit=by_credit,
        by_id=by_id,
        by_owner=by_owner | _taken_up(unnamed, by_owner, named),
    )


def _taken_up(unnamed: Sequence[Speaker], by_owner: dict[str, str], named: Sequence[Named]) -> dict[str, str]:
    """Gives the maker of "the plan" where one paper so called, with its maker, stands in the same report."""
    whole = {each.local: each for each in named if each.local is not None}
    found = {}
    for speaker in unnamed:
        bare = _BARE.fullmatch(speaker.name)
        if bare is None or speaker.kind not in ("document", "imagery"):
            continue
        meant = [whole[id] for id in sorted(by_owner) if id in whole and whole[id].report == (speaker.report or "")]
        owners = {by_owner[each.local] for each in meant if each.local and bare.group(1) in each.name.split()}
        if len(owners) == 1:
            found[speaker.id] = owners.pop()
    return found


def _merged(namings: list[Named], reports: Sequence[Report]) -> Speaker:
    names = Counter(each.name for each in namings)
    spread = Counter(name for name, _ in {(each.name, each.report) for each in namings})
    listed = next((agency for agency in map(find_agency, sorted(names)) if agency is not None), None)
    kinds = Counter(each.kind for each in namings)
    people = [each.name for each in namings if each.kind in PEOPLE and len(each.name.split()) > 1]
    bodies = [each.name for each in namings if each.kind not in PEOPLE and not _is_of_a_person(each.name, people)]
    told = Counter(each.kind for each in namings if each.local is not None) or kinds
    is_outlet = listed is not None or "outlet" in told
    kind = "outlet" if is_outlet else min(told, key=lambda k: (bool(bodies) and k in PEOPLE, -told[k], k))
    own = set(bodies) or set(names)  # a body is not called by its spokesperson's name
    forms = {*names, *(form for each in namings for form in each.printed)}
    name = listed.name if listed else _bare(min(own, key=lambda each: _rank(each, spread[each], kind)), forms)
    merged = Speaker(
        id=digest("s", plain_name(name)),
        name=name,
        kind=kind,
        named=True,
        aliases=tuple(sorted(forms - {name})),
    )
    plain = plain_name(name)
    is_published = kind not in PEOPLE or any(plain in _plain_forms(r.outlet) for r in reports if r.outlet is not None)
    published = reports_of(merged, reports) if is_published else []
    return replace(merged, kind="outlet", report=published[0]) if published else merged


def _is_of_a_person(name: str, people: Sequence[str]) -> bool:
    """Tells whether a name is no body's: a person's full name ends it ("Landrätin Hedda Marn"), or it is none ("its maker")."""
    return any(name[:1].islower() or name.endswith(f" {person}") for person in people)


def _bare(name: str, forms: Iterable[str]) -> str:
    """Gives the name without an office before it, where it is printed so too: "Dorva Lenz" of "Sprecherin Dorva Lenz"."""
    ends = [
        f for f in sorted(forms) if name.endswith(f" {f}") and len(f.split()) > 1 and all(w[:1].isupper() for w in f.split())
    ]
    return max(ends, key=len, default=name)


def _rank(name: str, reports: int, kind: str) -> tuple[bool, bool, int, int, str]:
    """Gives the order of a speaker's forms: a person's shortest full name first, an outlet's most used written-out form.

    A body's formal name stands before a description of it.
    """
    if kind == "outlet":
        return (name.islower(), name.isupper(), -reports, -len(name), name)
    is_one_word = len(name.split()) < 2
    if kind in ("organisation", "government"):
        is_description = name[:1].islower() or bool(_OFFICE.search(name))
        return (is_one_word, is_description, -reports, -len(name), name)
    return (is_one_word, name[:1].islower(), -reports, len(name), name)


def _alias(local: str, merged: Speaker, because: str) -> SpeakerAlias:
    report = merged.report if merged.named else None
    return SpeakerAlias(speaker=local, merged=merged.id, name=merged.name, because=because, report=report)

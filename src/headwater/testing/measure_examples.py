"""Accuracy on the example stories: everything the truth tells of, scored through the library's face."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from headwater.model import Claim, Conflict
from headwater.testing.baselines import BASELINES
from headwater.testing.example_truth import Example, cross_pairs, is_same_name, load_example, match_one, names_agree, stories

Counted = tuple[int, int]
"""(right, of)."""


@dataclass(frozen=True, slots=True)
class Score:
    """One figure of one story."""

    name: str
    right: int
    of: int
    definition: str

    @property
    def value(self) -> float | None:
        """Gives the share, None where there was nothing to count."""
        return None if self.of == 0 else self.right / self.of


def measure_stories() -> dict[str, list[Score]]:
    """Gives the scores of every shipped story, by story."""
    return {example.name: score_example(example) for example in map(load_example, stories())}


def score_example(example: Example) -> list[Score]:
    """Gives the scores of one story."""
    made = []
    for name, measure, definition in MEASURES:
        right, of = measure(example)
        made.append(Score(name, right, of, definition))
    return made


def _told(example: Example) -> dict[str, Mapping[str, Any]]:
    return {c["id"]: c for q in example.truth["questions"] for c in q["claims"]}


def _agreement(pick: Callable[[Claim, Mapping[str, Any], Example], bool | None]) -> Callable[[Example], Counted]:
    def measure(example: Example) -> Counted:
        told = _told(example)
        seen = [pick(claim, told[key], example) for key, claim in sorted(example.claims.items())]
        known = [s for s in seen if s is not None]
        return sum(known), len(known)

    return measure


def claims_found(example: Example) -> Counted:
    """Gives how many told claims were matched."""
    return len(example.claims), len(_told(example))


def _stage(claim: Claim, told: Mapping[str, Any], example: Example) -> bool:
    return bool(claim.stage == told["stage"])


def _certainty(claim: Claim, told: Mapping[str, Any], example: Example) -> bool:
    return bool(claim.certainty.overall == told["certainty"])


def _polarity(claim: Claim, told: Mapping[str, Any], example: Example) -> bool:
    return bool(claim.polarity == told["polarity"])


def _bounds(claim: Claim, told: Mapping[str, Any], example: Example) -> bool | None:
    if told["quantity"] is None:
        return None
    number = claim.quantities[0] if claim.quantities else None
    names = ("low", "high", "low_open", "high_open", "approximate", "per")
    return number is not None and all(getattr(number, n) == told["quantity"][n] for n in names)


def _unit(claim: Claim, told: Mapping[str, Any], example: Example) -> bool | None:
    if told["quantity"] is None:
        return None
    number = claim.quantities[0] if claim.quantities else None
    return number is not None and number.unit == told["quantity"]["unit"]


def _speaker_names(claim: Claim, example: Example) -> list[list[str]]:
    by_id = {s.id: s for s in example.dossier.speakers}
    found = [by_id.get(a.speaker) for a in claim.attribution]
    return [[s.name, *s.aliases] for s in found if s is not None]


def _chain(claim: Claim, told: Mapping[str, Any], example: Example) -> bool:
    found = _speaker_names(claim, example)
    wanted = told["speakers"]
    return len(found) == len(wanted) and all(
        any(is_same_name(n, w) for n in names) for names, w in zip(found, wanted, strict=True)
    )


def _last_speaker(claim: Claim, told: Mapping[str, Any], example: Example) -> bool | None:
    if not told["speakers"]:
        return None
    found = _speaker_names(claim, example)
    return bool(found) and any(is_same_name(n, told["speakers"][-1]) for n in found[-1])


def _origin(claim: Claim, told: Mapping[str, Any], example: Example) -> bool:
    wanted = next(o for o in example.truth["origins"] if o["id"] == told["origin"])
    found = next((o for o in example.dossier.origins if o.id == claim.origin), None)
    if found is None:
        return False
    if found.report is not None:
        return wanted["report"] is not None and found.report == example.report_ids.get(wanted["report"])
    return _is_origin_speaker(found.speaker, wanted, example)


def _is_origin_speaker(speaker: str | None, wanted: Mapping[str, Any], example: Example) -> bool:
    record = next((s for s in example.dossier.speakers if s.id == speaker), None)
    if record is None:
        return False
    return names_agree((record.name, *record.aliases), wanted["names"])


def outside_origins(example: Example) -> Counted:
    """Gives how many told origins outside the corpus are origins of the dossier."""
    wanted = [o for o in example.truth["origins"] if not o["in_corpus"]]
    speakers = [o.speaker for o in example.dossier.origins if o.speaker is not None]
    return sum(any(_is_origin_speaker(s, o, example) for s in speakers) for o in wanted), len(wanted)


def _report_ties(example: Example) -> set[tuple[str, str]]:
    ids = set(example.report_ids.values())
    return {(k.upstream, k.downstream) for k in example.dossier.links if k.upstream in ids and k.probability >= 0.5}


def _told_ties(example: Example, *, shared: bool | None = None) -> set[tuple[str, str]]:
    return {
        (example.report_ids[k["upstream"]], example.report_ids[k["downstream"]])
        for k in example.truth["links"]
        if k["upstream"] is not None and (shared is None or (k["strength"] != "named") == shared)
    }


def links_found(example: Example) -> Counted:
    """Gives told ties between reports that the dossier has, direction left out."""
    found = {frozenset(t) for t in _report_ties(example)}
    wanted = _told_ties(example)
    return sum(frozenset(t) in found for t in wanted), len(wanted)


def links_shared_text(example: Example) -> Counted:
    """Gives told ties of shared text that the dossier has, direction left out."""
    found = {frozenset(t) for t in _report_ties(example)}
    wanted = _told_ties(example, shared=True)
    return sum(frozenset(t) in found for t in wanted), len(wanted)


def links_right(example: Example) -> Counted:
    """Gives the dossier's ties between reports that the truth has."""
    wanted = {frozenset(t) for t in _told_ties(example)}
    found = _report_ties(example)
    return sum(frozenset(t) in wanted for t in found), len(found)


def directions(example: Example) -> Counted:
    """Gives the found ties whose direction is right."""
    found = _report_ties(example)
    wanted = [t for t in _told_ties(example) if t in found or t[::-1] in found]
    return sum(t in found for t in wanted), len(wanted)


def link_kinds(example: Example) -> Counted:
    """Gives the found ties whose kind is right."""
    kinds: dict[tuple[str, str], set[str]] = {}
    for link in example.dossier.links:
        kinds.setdefault((link.upstream, link.downstream), set()).add(link.kind)
    told = [k for k in example.truth["links"] if k["upstream"] is not None]
    seen = [(k, kinds.get((example.report_ids[k["upstream"]], example.report_ids[k["downstream"]]))) for k in told]
    known = [(k, found) for k, found in seen if found is not None]
    return sum(k["kind"] in found for k, found in known), len(known)


def _is_joined(a: str, b: str, example: Example) -> bool:
    if a not in example.claims or b not in example.claims:
        return False
    one, two = example.claims[a].id, example.claims[b].id
    return example.question_of[one] == example.question_of[two]


def pairs_recall(example: Example) -> Counted:
    """Gives told pairs across reports that share a question of the dossier."""
    pairs = [p for q in example.truth["questions"] for p in cross_pairs(q["claims"])]
    return sum(_is_joined(a, b, example) for a, b in pairs), len(pairs)


def pairs_precision(example: Example) -> Counted:
    """Gives the joined pairs of told claims that the truth joins as well."""
    told = _told(example)
    home = {c["id"]: q["id"] for q in example.truth["questions"] for c in q["claims"]}
    joined = [
        (a, b)
        for a, b in combinations(sorted(example.claims), 2)
        if told[a]["report"] != told[b]["report"] and _is_joined(a, b, example)
    ]
    return sum(home[a] == home[b] for a, b in joined), len(joined)


def pairs_f1(example: Example) -> Counted:
    """Gives twice the right pairs over the joined and the told pairs: F1 as a share."""
    (right, joined), (_, wanted) = pairs_precision(example), pairs_recall(example)
    return 2 * right, joined + wanted


def look_alikes(example: Example) -> Counted:
    """Gives told look-alikes, both found, that share no question."""
    apart = total = 0
    for pair in example.truth["look_alikes"]:
        one, two = (_claim_of(pair[side], example) for side in ("a", "b"))
        if one is not None and two is not None:
            total += 1
            apart += example.question_of[one.id] != example.question_of[two.id]
    return apart, total


def _claim_of(told: Any, example: Example) -> Claim | None:
    if isinstance(told, str):
        return example.claims.get(told)
    return match_one(told, example.dossier, example.report_ids)


def _separates(conflict: Conflict, told: Mapping[str, Any], example: Example) -> bool:
    place = {c: n for n, side in enumerate(conflict.sides) for c in side}
    known = {key: claim.id for key, claim in example.claims.items() if claim.id in place}
    sides = [{place[known[c]] for c in side if c in known} for side in told["sides"]]
    return any(x != y for a, b in combinations(sides, 2) for x in a for y in b)


def matched_conflicts(example: Example) -> list[tuple[Mapping[str, Any], list[Conflict]]]:
    """Gives each told conflict with the dossier's conflicts of its kind that part claims of two of its sides."""
    return [
        (told, [c for c in example.dossier.conflicts if c.kind == told["kind"] and _separates(c, told, example)])
        for told in example.truth["conflicts"]
    ]


def conflicts_found(example: Example) -> Counted:
    """Gives told conflicts that the dossier has, with the right kind."""
    matched = matched_conflicts(example)
    return sum(bool(found) for _, found in matched), len(matched)


def conflict_relations(example: Example) -> Counted:
    """Gives the found conflicts one of whose matches has the right relation."""
    matched = [(told, found) for told, found in matched_conflicts(example) if found]
    return sum(any(c.relation == told["relation"] for c in found) for told, found in matched), len(matched)


def true_contradictions(example: Example) -> Counted:
    """Gives the dossier's contradictions between told claims that the truth calls contradiction or slip as well."""
    back = {claim.id for claim in example.claims.values()}
    called = [c for c in example.dossier.conflicts if c.relation == "contradiction"]
    judged = [c for c in called if sum(any(x in back for x in side) for side in c.sides) >= 2]
    told = [t for t in example.truth["conflicts"] if t["relation"] in ("contradiction", "slip")]
    return sum(any(c.kind == t["kind"] and _separates(c, t, example) for t in told) for c in judged), len(judged)


def _supports(example: Example) -> list[tuple[Mapping[str, Any], tuple[int, int] | None]]:
    supports = {q.id: (q.support.low, q.support.high) for q in example.dossier.questions}
    out = []
    for question in example.truth["questions"]:
        homes = [example.question_of[example.claims[c["id"]].id] for c in question["claims"] if c["id"] in example.claims]
        best = max(sorted(set(homes)), key=homes.count) if homes else None
        out.append((question, None if best is None else supports[best]))
    return out


def support_low(example: Example) -> Counted:
    """Gives told questions whose support has the right low end."""
    found = _supports(example)
    return sum(s is not None and s[0] == q["support"]["low"] for q, s in found), len(found)


def support_high(example: Example) -> Counted:
    """Gives told questions whose support has the right high end."""
    found = _supports(example)
    return sum(s is not None and s[1] == q["support"]["high"] for q, s in found), len(found)


def drifts_found(example: Example) -> Counted:
    """Gives told drifts that the dossier has, with the right aspect, between the same two reports."""
    made = {
        (d.aspect, _report(example, d.from_claim), _report(example, d.to_claim))
        for q in example.dossier.questions
        for d in q.drift
    }
    told = _told(example)
    wanted = [
        (d["aspect"], example.report_ids[told[d["from"]]["report"]], example.report_ids[told[d["to"]]["report"]])
        for d in example.truth["drift"]
    ]
    return sum(w in made for w in wanted), len(wanted)


def _report(example: Example, claim: str) -> str:
    return next(c.report for c in example.dossier.claims if c.id == claim)


MEASURES: Sequence[tuple[str, Callable[[Example], Counted], str]] = (
    ("claims found", claims_found, "told claims with a claim whose anchor overlaps theirs"),
    ("stage", _agreement(_stage), "of the claims found"),
    ("certainty", _agreement(_certainty), "overall certainty, of the claims found"),
    ("polarity", _agreement(_polarity), "of the claims found"),
    ("quantity bounds", _agreement(_bounds), "low, high, open ends, approximate and period, of the numbers found"),
    ("quantity unit", _agreement(_unit), "counted noun, of the numbers found"),
    ("speaker chain", _agreement(_chain), "length and every name, of the claims found"),
    ("last speaker", _agreement(_last_speaker), "of the claims found that have one"),
    ("claim origin", _agreement(_origin), "of the claims found"),
    ("outside origins", outside_origins, "told origins outside the corpus that the dossier names"),
    ("links recall", links_found, "told ties between reports, direction left out"),
    ("links recall, shared text", links_shared_text, "those that share text"),
    ("links precision", links_right, "ties of the dossier that the truth has"),
    ("link direction", directions, "of the ties found"),
    ("link kind", link_kinds, "of the ties found in the right direction"),
    ("pairs recall", pairs_recall, "told pairs across reports that share a question; claims not found count as missed"),
    ("pairs precision", pairs_precision, "joined pairs of told claims that the truth joins"),
    ("pairs F1", pairs_f1, "harmonic mean of the two above"),
    ("look-alikes apart", look_alikes, "told look-alikes, both found, that share no question"),
    ("conflicts found", conflicts_found, "right kind, parting claims of two told sides"),
    ("conflict relation", conflict_relations, "of the conflicts found"),
    ("contradictions true", true_contradictions, "contradictions of told claims that the truth calls contradiction or slip"),
    ("drift found", drifts_found, "right aspect between the right two reports"),
    ("support low", support_low, "exact"),
    ("support high", support_high, "exact"),
    *BASELINES,
)

"""Links, origins, speakers and named things in words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from headwater.dossier.names import Names, delay
from headwater.dossier.view import LinkView, MentionView, OriginView, PassageView, Ref, SpeakerView
from headwater.model import Claim, Link, Mention, Origin, Passage, Speaker
from headwater.render import local, words
from headwater.render.catalogue import N_, _
from headwater.render.terms import term
from headwater.render.told import told

NAMING = frozenset({"cite", "wire"})
NAMES_UPSTREAM = "The downstream report names the upstream outlet"  # how lineage's reason for a credited copy begins
SHARING = frozenset({"copy", "rewrite", "translation"})
# A probability is shown as a word: its decimals would promise more than the rules know.
LIKELY = ((0.9, N_("very likely")), (0.7, N_("likely")), (0.5, N_("more likely than not")), (0.0, N_("open")))


def link_view(link: Link, named: Container[tuple[str, str]], names: Names) -> LinkView:
    """Gives a link; ``named`` holds the pairs of which the downstream names the upstream (see ``named_pairs``)."""
    is_outside = link.upstream not in names.reports
    is_named = is_outside or (link.upstream, link.downstream) in named
    return LinkView(
        id=link.id,
        downstream=names.report(link.downstream),
        words=tie_words(link.kind, is_named=is_named, is_outside=is_outside),
        upstream=names.either(link.upstream),
        kind=link.kind,
        how_likely=likely(link.probability),
        delay=delay(names.reports.get(link.upstream), names.reports[link.downstream]),
        credit=_("names it") if is_named else _("does not name it"),
        passages=tuple(_passage_view(passage, names) for passage in link.passages),
        reasons=tuple(names.why(reason) for reason in link.reasons),
        rivals=tuple(
            _("{downstream} from {upstream}: {likely}").format(
                downstream=names.either(r.downstream).text, upstream=names.either(r.upstream).text, likely=likely(r.probability)
            )
            for r in link.rivals
        ),
    )


def tie_words(kind: str, *, is_named: bool, is_outside: bool = False) -> str:
    """Gives what a tie is called: shared text counts as taken only where the downstream names the upstream too."""
    if is_outside and kind in SHARING:
        return _(words.CREDITS_TEXT)
    return words.NAMED_LINKS.get(kind, words.LINKS[kind]) if is_named else words.LINKS[kind]


def named_pairs(links: Iterable[Link]) -> set[tuple[str, str]]:
    """Gives each (upstream, downstream) of which the downstream names the upstream, by any link between them.

    A naming is a passage without an upstream, a kind that needs one, or lineage's reason that says so.
    """
    return {(link.upstream, link.downstream) for link in links if _is_naming(link)}


def _is_naming(link: Link) -> bool:
    if link.kind in NAMING or any(passage.upstream is None for passage in link.passages):
        return True
    return any(reason.what.startswith(NAMES_UPSTREAM) for reason in link.reasons)


def likely(probability: float) -> str:
    """Gives a probability as a word."""
    return next(_(word) for least, word in LIKELY if probability >= least)


def origin_view(origin: Origin, names: Names) -> OriginView:
    """Gives an origin."""
    target = names.either(origin.report or origin.speaker or "")
    return OriginView(
        id=origin.id,
        name=target.text,
        target=target,
        in_corpus=origin.in_corpus,
        because=told(words.visible(origin.because)),
        claims=len(origin.claims),
        reports=tuple(names.report(id) for id in sorted(origin.reports, key=lambda id: names.numbers[id])),
    )


def speaker_view(speaker: Speaker, claims: Sequence[Claim], names: Names) -> SpeakerView:
    """Gives a speaker with the claims that end in its word or pass through it."""
    also = [*speaker.described_as, *speaker.aliases]
    return SpeakerView(
        id=speaker.id,
        name=words.visible(speaker.name),
        kind=term(speaker.kind) if speaker.named else _("{kind}, unnamed").format(kind=term(speaker.kind)),
        also=words.visible(", ".join(also)),
        claims=tuple(names.claim_ref(claim.id) for claim in claims),
    )


def mention_view(mention: Mention, names: Names) -> MentionView:
    """Gives a named thing with each office once, at the first place that gives it, by report."""
    reports = sorted({span.report for span in mention.spans}, key=lambda id: names.numbers[id])
    first: dict[tuple[int, str], Ref] = {}
    for role in sorted(mention.roles, key=lambda r: (names.numbers[r.span.report], r.span.start)):
        key = names.numbers[role.span.report], role.text.casefold()
        first.setdefault(key, names.place(role.span, text=f"R{key[0]} “{role.text}”"))
    return MentionView(
        id=mention.id,
        name=words.visible(mention.name),
        kind=term(mention.kind),
        also=words.visible(", ".join(mention.aliases)),
        reports=tuple(names.report(id) for id in reports),
        roles=tuple(first.values()),
    )


def _passage_view(passage: Passage, names: Names) -> PassageView:
    return PassageView(
        upstream=None if passage.upstream is None else names.place(passage.upstream),
        downstream=names.place(passage.downstream),
        share=same_share(passage.similarity),
    )


def same_share(similarity: float) -> str:
    """Gives how much of a shared passage is the same."""
    return _("the same words") if similarity >= 1 else _("{share} the same").format(share=local.percent(similarity))

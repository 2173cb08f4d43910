"""A comparison of two reports for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rich.console import Group
from rich.text import Text

from headwater.dossier.compare import ChangedClaim, Comparison, SharedPassage
from headwater.dossier.names import excerpt, outlet_of
from headwater.dossier.view_lineage import likely, named_pairs, tie_words
from headwater.model import Claim, Report
from headwater.render import local, words
from headwater.render.catalogue import _
from headwater.render.terminal import Indented

MAX_SHOWN = 12  # of one kind; --json has all


def comparison_summary(of: Comparison) -> Group:
    """Gives the comparison as a rich renderable; text of reports is never read as markup."""
    return Group(*_lines(of))


def _lines(of: Comparison) -> Iterator[Indented]:
    yield _report("A", of.a)
    yield _report("B", of.b)
    yield Indented("")
    yield Indented("; ".join(ties(of)), style="bold")
    yield from _section("Changed", map(_changed, of.changed), len(of.changed))
    yield from _section("Only in A", map(_claim, of.dropped), len(of.dropped))
    yield from _section("Only in B", map(_claim, of.added), len(of.added))
    yield from _section("Shared passages", (_passage(p, of.a) for p in of.shared), len(of.shared))


def _report(label: str, report: Report) -> Indented:
    title = words.visible(report.title or report.name)
    return Indented(Text.assemble((f"{label}  {outlet_of(report)}", "bold"), f"  {words.when(report.published)}  {title}"))


def ties(of: Comparison) -> Iterator[str]:
    """Gives how two reports stand to each other, line by line."""
    if of.shared:
        shares = {"a": local.percent(of.share_of_a), "b": local.percent(of.share_of_b)}
        yield _("{a} of A and {b} of B are shared text").format(**shares)
    else:
        yield _("no shared text was found")
    if of.delay:
        yield _("B came out {delay}").format(delay=of.delay)
    names = {of.a.id: "A", of.b.id: "B"}
    named = named_pairs(of.links)
    for link in of.links:
        is_named = (link.upstream, link.downstream) in named
        credit = "" if is_named else _(", which it does not name")
        what = f"{names[link.downstream]} {tie_words(link.kind, is_named=is_named)} {names[link.upstream]}{credit}"
        yield f"{what} ({likely(link.probability)})"
    yield _("{claims} the same in both").format(claims=words.counted(len(of.same), "claim"))


def _section(title: str, entries: Iterable[Iterable[Indented]], total: int) -> Iterator[Indented]:
    if not total:
        return
    yield Indented("")
    yield Indented(f"{title} ({total})", style="bold underline")
    for entry in islice(entries, MAX_SHOWN):
        yield from entry
    if total > MAX_SHOWN:
        yield Indented(f"… and {total - MAX_SHOWN} more", by=2, style="dim")


def _changed(pair: ChangedClaim) -> Iterator[Indented]:
    yield Indented(f"A “{_cut(pair.a.text)}”", by=2)
    yield Indented(f"B “{_cut(pair.b.text)}”", by=2)
    for change in pair.changes:
        yield Indented(Text.assemble((change.kind, "yellow"), f": {words.visible(change.what)}. {change.meaning}"), by=6)


def _claim(claim: Claim) -> Iterator[Indented]:
    yield Indented(f"“{_cut(claim.text)}”", by=2)


def _passage(passage: SharedPassage, report: Report) -> Iterator[Indented]:
    share = "" if passage.similarity >= 1 else f"  {passage.similarity:.0%} the same"
    yield Indented(Text.assemble(f"“{_cut(passage.a.text_in(report.text))}”", (share, "dim")), by=2)


def _cut(text: str) -> str:
    return words.visible(excerpt(text))

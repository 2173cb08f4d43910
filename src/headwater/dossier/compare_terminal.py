"""A comparison of two reports for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from headwater.dossier.compare import ChangedClaim, Comparison
from headwater.dossier.names import excerpt, outlet_of
from headwater.dossier.view_lineage import likely, named_pairs
from headwater.model import Claim, Report, Span
from headwater.render import words

MAX_SHOWN = 12  # of one kind; --json has all


def comparison_summary(of: Comparison) -> RenderableType:
    """Gives the comparison as a rich renderable; text of reports is never read as markup."""
    parts: list[RenderableType] = [_report("A", of.a), _report("B", of.b), Text("")]
    parts.append(Text("; ".join(_ties(of)), style="bold"))
    parts += _section("Changed", (_changed(pair) for pair in of.changed), len(of.changed))
    parts += _section("Only in A", (_claim(claim) for claim in of.dropped), len(of.dropped))
    parts += _section("Only in B", (_claim(claim) for claim in of.added), len(of.added))
    parts += _section("Shared passages", (_passage(p.a, of.a, p.similarity) for p in of.shared), len(of.shared))
    return Group(*parts)


def _report(label: str, report: Report) -> Text:
    title = words.visible(report.title or report.name)
    return Text.assemble((f"{label}  {outlet_of(report)}", "bold"), f"  {words.when(report.published)}  {title}")


def _ties(of: Comparison) -> Iterator[str]:
    if of.shared:
        yield f"{of.share_of_a:.0%} of A and {of.share_of_b:.0%} of B are shared text"
    else:
        yield "no shared text was found"
    if of.delay:
        yield f"B came out {of.delay}"
    names = {of.a.id: "A", of.b.id: "B"}
    named = named_pairs(of.links)
    for link in of.links:
        credit = "" if (link.upstream, link.downstream) in named else ", which it does not name"
        what = f"{names[link.downstream]} {words.LINKS[link.kind]} {names[link.upstream]}{credit}"
        yield f"{what} ({likely(link.probability)})"
    yield f"{words.counted(len(of.same), 'claim')} the same in both"


def _section(title: str, shown: Iterable[RenderableType], total: int) -> Iterator[RenderableType]:
    if not total:
        return
    yield Text(f"\n{title} ({total})", style="bold underline")
    yield from (line for line, _ in zip(shown, range(MAX_SHOWN), strict=False))
    if total > MAX_SHOWN:
        yield Padding(Text(f"… and {total - MAX_SHOWN} more", style="dim"), (0, 0, 0, 2))


def _changed(pair: ChangedClaim) -> RenderableType:
    lines = [Text(f"A “{_cut(pair.a.text)}”"), Text(f"B “{_cut(pair.b.text)}”")]
    lines += [
        Text.assemble("   ", (change.kind, "yellow"), f": {words.visible(change.what)}. {change.meaning}")
        for change in pair.changes
    ]
    return Padding(Group(*lines), (0, 0, 0, 2))


def _claim(claim: Claim) -> RenderableType:
    return Padding(Text(f"“{_cut(claim.text)}”"), (0, 0, 0, 2))


def _passage(span: Span, report: Report, similarity: float) -> RenderableType:
    share = "" if similarity >= 1 else f"  {similarity:.0%} the same"
    return Padding(Text.assemble(f"“{_cut(span.text_in(report.text))}”", (share, "dim")), (0, 0, 0, 2))


def _cut(text: str) -> str:
    return words.visible(excerpt(text))

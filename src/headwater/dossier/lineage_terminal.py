"""The lineage of a story for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group
from rich.text import Text

from headwater.dossier.view import DossierView, LinkView
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.terminal import Indented
from headwater.render.words import counted


def lineage_summary(dossier: Dossier) -> Group:
    """Gives links and origins as a rich renderable; text of reports is never read as markup."""
    return Group(*_lines(view_of(dossier)))


def _lines(view: DossierView) -> Iterator[Indented]:
    yield Indented(f"{view.reports_line}, {view.origins_line}", style="bold")
    yield Indented("")
    for link in view.links:
        yield from _link(link)
    if not view.links:
        yield Indented("No report was found to share text with another or to name one.")
    yield Indented("")
    yield Indented("Origins", style="bold underline")
    for origin in view.origins:
        where = "in the corpus" if origin.in_corpus else "outside the corpus"
        facts = f"  {where}, {counted(origin.claims, 'claim')} in {counted(len(origin.reports), 'report')}. {origin.because}"
        yield Indented(Text.assemble((origin.name, "bold"), (facts, "dim")), by=2)


def _link(link: LinkView) -> Iterator[Indented]:
    facts = ", ".join(part for part in (link.how_likely, link.delay, link.credit) if part)
    head = Text.assemble((link.downstream.text, "bold"), f" {link.words} ", (link.upstream.text, "bold"), (f"  {facts}", "dim"))
    yield Indented(head, by=2)
    for reason in link.reasons:
        yield Indented(reason.what, by=6, style="dim")
    for rival in link.rivals:
        yield Indented(f"also open: {rival}", by=6, style="dim")

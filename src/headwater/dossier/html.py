"""The dossier as one self-contained page: every statement opens its exact words in the report they stand in."""

from __future__ import annotations

from collections import defaultdict

from headwater.dossier.lineage_picture import lineage_picture
from headwater.dossier.view import DossierView
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.catalogue import _
from headwater.render.marked import marked_html, split_targets
from headwater.render.marks import Target
from headwater.render.page import fill, in_page


def dossier_html(dossier: Dossier) -> str:
    """Gives the page: no script needed, nothing loaded from outside, the reports' whole texts at the end."""
    view = view_of(dossier)
    texts = _texts(dossier, view)
    page = fill(
        "dossier.html.j2",
        view=view,
        picture=lineage_picture(view.reports, view.links, href=in_page),
        href=in_page,
        texts=texts,
        split=[id for text in texts.values() for id in split_targets(text)],
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def _texts(dossier: Dossier, view: DossierView) -> dict[str, str]:
    targets: dict[str, list[Target]] = defaultdict(list)
    for claim in dossier.claims:
        targets[claim.report].append(Target(claim.start, claim.end, claim.id, "claim"))
    for found in view.evidence:
        targets[found.span.report].append(Target(found.span.start, found.span.end, found.id, "evidence"))
    back = {claim.id: (in_page(f"k-{claim.id}"), _("back to what is said of this claim")) for claim in dossier.claims}
    return {r.id: marked_html(r.text, r.paragraphs, targets[r.id], back=back) for r in dossier.reports}

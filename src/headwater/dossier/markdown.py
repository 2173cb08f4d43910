"""The dossier as Markdown: compact, with a footnote for every quotation that tells report, span and hash."""

from __future__ import annotations

from headwater.dossier.paper import note_of, paper_of
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.markdown import written


def dossier_markdown(dossier: Dossier) -> str:
    """Gives the Markdown. Every quotation has a footnote: report, time, span, hash and the exact words."""
    view = view_of(dossier)
    text = written(paper_of(view), lambda span: note_of(span, view))
    return text.encode("utf-8", "replace").decode("utf-8")

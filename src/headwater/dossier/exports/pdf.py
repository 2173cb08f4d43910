"""The dossier as PDF, each quotation with a footnote on its own page. Needs the extra ``pdf``."""

from __future__ import annotations

from weasyprint import HTML

from headwater.dossier.paper import note_of, paper_of
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.paper_html import paged_html


def pdf_bytes(dossier: Dossier) -> bytes:
    """Gives the PDF; it holds no date of making and is named by the input's digest: the same dossier, the same bytes."""
    view = view_of(dossier)
    language = next(iter(dossier.story.languages), "en")
    page = paged_html(paper_of(view), lambda span: note_of(span, view), title=view.title, language=language)
    made = HTML(string=page, url_fetcher=_nothing).write_pdf(pdf_identifier=dossier.run.input_sha256.encode())
    return bytes(made)


def _nothing(url: str) -> dict[str, object]:
    """Refuses every address: a dossier loads nothing from outside."""
    raise ValueError(f"nothing is loaded from {url[:60]}")

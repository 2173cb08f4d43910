"""PDF: the words of its pages, lines put together to paragraphs."""

from __future__ import annotations

import re
import statistics

import pypdfium2

from headwater.intake.decide import PDF_SHORT_LINE
from headwater.intake.draft import Draft, Faulty
from headwater.intake.lines import has_stop, is_listed
from headwater.intake.plain import read_plain

_SOFT_HYPHEN_END = re.compile(r"[\ufffe\u00ad\x02]\r?\n?")
_HYPHEN_END = re.compile(r"(?<=[a-z])-$")


def read_pdf(data: bytes) -> Draft | Faulty:
    """Gives the draft of a PDF, or why there is none. Source: pypdfium2, the text layer in reading order."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        return Faulty(code="pdf.encrypted") if is_locked else Faulty(code="pdf.broken", facts=(("why", "damaged"),))
    try:
        pages = [_page_text(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        return Faulty(code="pdf.broken", facts=(("why", "a page cannot be read"),))
    finally:
        document.close()
    if not any(c.isalpha() for page in pages for c in page):
        return Faulty(code="pdf.no_text")
    lines = [line.strip() for page in pages for line in page.split("\n")]
    return read_plain("\n\n".join(_paragraphs(lines)))


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    words: str = page.get_textpage().get_text_range()
    return _SOFT_HYPHEN_END.sub("\ufffe", words).replace("\r\n", "\n").replace("\r", "\n")


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines joined until one is blank, or ends with a stop short of the column."""
    filled = [len(line) for line in lines if line]
    column = statistics.quantiles(filled, n=10)[-1] if len(filled) > 1 else 80
    out: list[str] = []
    is_open = False
    for line in lines:
        if not line:
            is_open = False
            continue
        if is_open and not is_listed(line):
            out[-1] = _joined(out[-1], line)
        else:
            out.append(line)
        is_short = len(line) < PDF_SHORT_LINE * column
        is_open = not (is_short and (has_stop(line) or len(line) < 0.6 * column))
    return [paragraph.replace("\ufffe", "") for paragraph in out]


def _joined(before: str, line: str) -> str:
    if before.endswith("\ufffe"):
        return before[:-1] + line
    if _HYPHEN_END.search(before) is not None and line[:1].islower():
        return before[:-1] + line
    return before + " " + line

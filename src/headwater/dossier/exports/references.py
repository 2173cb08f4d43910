"""The reports as references: BibTeX, CSL-JSON and RIS, for papers and reference managers."""

from __future__ import annotations

import json
from collections.abc import Iterator

from headwater.model import Dossier, Report

_BIBTEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_RIS_LIMIT = 255  # some managers cut a field that is longer, and say nothing


def bibtex(dossier: Dossier) -> str:
    """Gives one ``@online`` entry a report, by the dossier's order; the hash of its bytes stands in ``note``."""
    return "\n".join(_entry(report) for report in dossier.reports)


def csl_json(dossier: Dossier) -> str:
    """Gives the reports as CSL-JSON items.

    Source: Citation Style Language, input data schema 1.0.2, type ``article-newspaper``.
    """
    items = [_item(report) for report in dossier.reports]
    return json.dumps(items, ensure_ascii=False, sort_keys=True, indent=2).encode("utf-8", "replace").decode("utf-8") + "\n"


def ris(dossier: Dossier) -> str:
    """Gives the reports as RIS, type ``NEWS``, lines ended by CR LF."""
    return "".join(f"{line}\r\n" for report in dossier.reports for line in _ris_lines(report))


def _entry(report: Report) -> str:
    fields = {
        "title": report.title or report.name,
        "author": " and ".join(f"{{{_braced(author)}}}" for author in report.authors),
        "organization": report.outlet,
        "date": _day(report),
        "url": report.url,
        "langid": report.language,
        "note": f"sha256 {report.sha256}",
    }
    lines = [f"  {name} = {{{value if name == 'author' else _braced(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{report.id},", *lines, "}", ""])


def _braced(text: str) -> str:
    line = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    return "".join(_BIBTEX_SIGNS.get(c, c) for c in line)


def _item(report: Report) -> dict[str, object]:
    item: dict[str, object] = {"id": report.id, "type": "article-newspaper", "title": report.title or report.name}
    if report.authors:
        item["author"] = [{"literal": author} for author in report.authors]
    if report.outlet:
        item["container-title"] = report.outlet
    day = _day(report)
    if day is not None:
        item["issued"] = {"date-parts": [[int(part) for part in day.split("-")]]}
    if report.url:
        item["URL"] = report.url
    if report.language:
        item["language"] = report.language
    item["note"] = f"sha256 {report.sha256}"
    return item


def _ris_lines(report: Report) -> Iterator[str]:
    yield "TY  - NEWS"
    yield f"ID  - {report.id}"
    yield f"TI  - {_flat(report.title or report.name)}"
    yield from (f"AU  - {_flat(author)}" for author in report.authors)
    if report.outlet:
        yield f"T2  - {_flat(report.outlet)}"
    day = _day(report)
    if day is not None:
        yield f"DA  - {day.replace('-', '/')}"
        yield f"PY  - {day[:4]}"
    if report.url:
        yield f"UR  - {_flat(report.url)}"
    if report.language:
        yield f"LA  - {_flat(report.language)}"
    yield f"N1  - sha256 {report.sha256}"
    yield "ER  - "


def _flat(text: str) -> str:
    """Gives text on one line, so that no field can begin another."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())[:_RIS_LIMIT]


def _day(report: Report) -> str | None:
    """Gives the day of publication as the report's own calendar has it."""
    return None if report.published is None else report.published.value[:10]

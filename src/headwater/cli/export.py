"""``headwater export``: a dossier as files that other people and programs read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.files import write_all
from headwater.cli.screen import say
from headwater.dossier.exports.formats import FORMATS
from headwater.dossier.exports.formats import export as write_format
from headwater.dossier.verify import read_dossier
from headwater.errors import InputError


def export(
    dossier: Annotated[Path, Parameter(show_default=False)],
    /,
    *,
    format: Annotated[list[str], Parameter(name=["--format", "-f"], negative=())],
    out: Annotated[Path, Parameter(name=["--out", "-o"])] = Path(),
    whole: Annotated[bool, Parameter(negative=())] = False,
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False,
) -> int:
    """Write a dossier in other formats. Texts of reports are cut to excerpts unless whole ones are asked for.

    For example:

    - `headwater export out/dossier.json --format csv --format ris --out tables/`
    - `headwater export out/dossier.json --format docx --whole`

    Parameters
    ----------
    dossier
        A dossier.json that `trace` wrote.
    format
        html, md, json, csv, parquet, pdf, docx, bibtex, csl, ris, graphml, gexf or geojson, several times if wanted, or `all`.
    out
        Folder to write into.
    whole
        Write the whole texts of reports. They belong to their outlets: mind who will read them.
    quiet
        Do not say what was written.
    """
    given = read_dossier(read_file(dossier))
    wanted = [name for name in FORMATS if name in format or "all" in format]
    unknown = sorted(set(format) - set(FORMATS) - {"all"})
    if unknown:
        raise InputError("export.format", f"There is no format {unknown[0]!r}. Known are {', '.join(FORMATS)}, and all.")
    files = {name: data for one in wanted for name, data in write_format(given, one, whole_texts=whole).items()}
    write_all(out, files)
    if not quiet:
        say(f"written to {out}: {', '.join(files)}")
    return 0


def read_file(path: Path) -> bytes:
    """Gives a file's bytes. Raises: InputError ``input.missing`` where there is no such file."""
    if not path.is_file():
        raise InputError("input.missing", f"There is no file {path}. Give the dossier.json that trace wrote.")
    return path.read_bytes()

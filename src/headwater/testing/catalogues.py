"""Catalogues of what pages say: extracted from code and templates, and every language's brought up to date.

``python -m headwater.testing.catalogues`` writes them; ``--check`` only tells whether they are current and complete.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent
HOME = PACKAGE / "render" / "locale"
TEMPLATE = HOME / "headwater.pot"
SPEAKING = ("desk", "dossier", "render", "web")  # what other folders say is for logs, terminals and files, which stay English
METHODS = [*((f"{folder}/**.py", "python") for folder in SPEAKING), ("**/templates/**.j2", "jinja2")]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "NN_": (1, 2)}
OPTIONS = {
    "**/templates/**.j2": {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}
}
HEADER = """msgid ""
msgstr ""
"Language: {code}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
WIDTH = 110


def extracted() -> Catalog:
    """Gives every message of the package, in the order of files; lines are left out, so that moving one changes nothing."""
    found = Catalog(charset="utf-8")
    told = extract_from_dir(str(PACKAGE), METHODS, OPTIONS, keywords=KEYWORDS)
    for path, _line, message, comments, context in sorted(told, key=lambda one: (one[0], one[1])):
        found.add(message, None, [(path, 0)], auto_comments=comments, context=context)
    return found


def template(messages: Catalog) -> bytes:
    """Gives the extracted messages as they are committed."""
    return _written(messages)


def updated(old: bytes, code: str, messages: Catalog) -> bytes:
    """Gives a language's catalogue with exactly these messages; translations of those that stayed are kept."""
    known, made = read_po(io.BytesIO(old), locale=code), Catalog(locale=code, charset="utf-8")
    for message in messages:
        if message.id:
            before = known.get(message.id)
            is_kept = before is not None and before.pluralizable == message.pluralizable
            made.add(message.id, before.string if before is not None and is_kept else None, message.locations)
    return HEADER.format(code=code, plurals=made.plural_forms).encode() + _written(made)


def _written(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=WIDTH, omit_header=True, include_lineno=False)
    return out.getvalue()


def languages() -> dict[str, Path]:
    """Gives the file of each language that is translated, by its code."""
    return {path.parent.parent.name: path for path in sorted(HOME.glob("*/LC_MESSAGES/headwater.po"))}


def main(arguments: list[str]) -> int:
    """Writes the catalogues, or with ``--check`` tells which of them is not what it should be."""
    found = extracted()
    wanted = {TEMPLATE: template(found)} | {path: updated(path.read_bytes(), code, found) for code, path in languages().items()}
    stale = [path for path, made in wanted.items() if not path.exists() or path.read_bytes() != made]
    for path in stale:
        sys.stderr.write(f"{path.relative_to(PACKAGE)} is not current; make messages brings it up to date.\n")
        if "--check" not in arguments:
            path.write_bytes(wanted[path])
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

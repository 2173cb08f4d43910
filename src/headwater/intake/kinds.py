"""What received bytes are, from the bytes themselves; a file's suffix only breaks ties."""

from __future__ import annotations

import re

from headwater.intake.decide import SNIFF_BYTES
from headwater.intake.records import holds_records

# first bytes of common formats that hold no text for us: (mark, what to call it)
_FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound or a film"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive, which must be unpacked first"),
    (b"Rar!", "a RAR archive, which must be unpacked first"),
    (b"\xfd7zXZ", "an xz archive, which must be unpacked first"),
    (b"BZh", "a bzip2 archive, which must be unpacked first"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"{\\rtf", "rich text of a word processor"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = re.compile(rb"\[Content_Types\]\.xml|mimetypeapplication/")
_FIRST_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]*)")
_FEEDS = frozenset((b"rss", b"feed", b"rdf:rdf"))
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title|section|table|span)[\s>/]", re.IGNORECASE
)
_JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mht")


def kind_of(data: bytes, name: str) -> str:
    """Gives zip, pdf, jsonl, json, feed, html, text or a phrase that names what it is instead (with a blank in it)."""
    head = data[:SNIFF_BYTES]
    if head.startswith(_ZIP_MARKS):
        return "an office file or an e-book" if _OFFICE.search(head) else "zip"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for mark, what in _FOREIGN:
        if head.startswith(mark):
            return what
    lowered = name.lower()
    if lowered.endswith(_JSON_SUFFIXES):
        return "json" if lowered.endswith(".json") else "jsonl"
    return _kind_of_characters(data, lowered)


def _kind_of_characters(data: bytes, lowered: str) -> str:
    plain = data[:SNIFF_BYTES].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip()
    if re.match(rb'\{\s*"', plain) is not None and holds_records(data):
        return "jsonl"
    is_page = lowered.endswith(_PAGE_SUFFIXES)
    if plain.startswith(b"<") or is_page:
        first = _FIRST_ELEMENT.search(plain)
        if first is not None and first.group(1).lower() in _FEEDS:
            return "feed"
        if is_page or _HTML.search(plain) is not None:
            return "html"
    return "text"

"""Every refusal of the room: its code, its scope and its one sentence."""

from __future__ import annotations

from headwater.model import Refusal

# code: (scope, what happened and what to do)
REFUSALS: dict[str, tuple[str, str]] = {
    "item.missing": ("report", "There is no such file or folder: check the path."),
    "item.unreadable": ("report", "The file could not be read ({why}): check its permissions and the disk."),
    "item.not_file": ("report", "This is a device, a pipe or a socket: give a regular file."),
    "item.too_large": ("report", "It has more than {limit:,} bytes: split it or raise max_item_bytes."),
    "item.empty": ("report", "There are no bytes in it: save it again."),
    "item.not_text": ("report", "It is {what}: save it as text, HTML or PDF."),
    "report.empty": ("report", "There is no readable text in it: save it again with its text."),
    "report.too_long": ("report", "Its text has {length:,} characters, the limit is {limit:,}: split it."),
    "report.duplicate": ("report", "It is the same text under the same outlet and address as {first}: remove one."),
    "page.no_article": ("report", "No article text was found on the page: save the page of the report itself."),
    "page.broken": ("report", "The page could not be taken apart ({why}): save it again or give its plain text."),
    "pdf.broken": ("report", "The PDF could not be opened ({why}): save it again."),
    "pdf.encrypted": ("report", "The PDF is locked with a password: save a copy without one."),
    "pdf.no_text": ("report", "The PDF has pictures of pages but no text: run text recognition over it first."),
    "json.not_valid": ("report", "It is not valid JSON ({why}): mend it."),
    "json.not_object": ("report", "A JSON record must be an object with text or html: mend it."),
    "json.no_text": ("report", "The record has neither text nor html: add one of them."),
    "json.wrong_type": ("report", "The value of {key} must be {expected}: mend it."),
    "feed.broken": ("report", "The feed could not be read ({why}): save it again."),
    "feed.no_entries": ("report", "The feed has no entries: give a feed that has some."),
    "feed.entry_empty": ("report", "The feed entry has no text: give the page it points to."),
    "folder.empty": ("report", "There is nothing readable in the folder: give one that holds reports."),
    "folder.loop": ("part", "The folder is reached a second time through a link and is read once: nothing to do."),
    "zip.broken": ("report", "The zip could not be read ({why}): pack it again."),
    "zip.empty": ("report", "There is nothing readable in the zip: pack the reports into it."),
    "zip.encrypted": ("report", "The zip member is locked with a password: pack it without one."),
    "zip.nested": ("report", "A zip inside a zip is not opened: unpack it and give it by itself."),
    "zip.too_large": ("report", "Unpacked it would have more than {limit:,} bytes: split it."),
    "zip.too_many": ("report", "It has more than {limit:,} members: split it."),
    "zip.bomb": ("report", "A member would unpack to {ratio:,} times its size: it is taken for a trap and not opened."),
    "gzip.broken": ("report", "The gzip file is damaged or cut short ({why}); what stood before is read: pack it again."),
    "warc.broken": ("report", "The web archive is damaged or cut short ({why}); what stood before is read: fetch it again."),
    "warc.no_pages": ("report", "There is no page in the web archive: give one that holds responses or texts."),
    "parquet.broken": ("report", "The Parquet file could not be opened ({why}): write it again."),
    "parquet.row_group": (
        "report",
        "Row group {group} could not be read ({why}) and its {rows:,} rows are missing: write it again.",
    ),
    "parquet.no_text": ("report", "It has neither a text nor an html column: rename the column that holds the reports."),
    "sidecar.not_valid": ("part", "The sidecar {sidecar} is not a JSON object and was ignored: mend it."),
    "sidecar.wrong_type": ("part", "In the sidecar {sidecar} the value of {key} must be {expected}; it was ignored."),
    "sidecar.unreadable": ("part", "The sidecar {sidecar} is no regular file and was ignored: mend it."),
    "sidecar.alone": ("part", "There is no report beside this sidecar: it was ignored."),
    "published.unreadable": ("part", "The declared time {value!r} could not be read: write it as ISO 8601."),
    "captured.unreadable": ("part", "The declared time of capture {value!r} could not be read: write it as ISO 8601."),
    "language.unreadable": (
        "part",
        "The declared language {value!r} is no ISO 639 code and was ignored: write en, de or the like.",
    ),
    "text.encoding": ("part", "The bytes are not clean UTF-8 and were read as {encoding}: check a few names in the text."),
}


def refuse(code: str, name: str, /, *, report: str | None = None, **facts: object) -> Refusal:
    """Gives the refusal of one input, or of a part of it, with its sentence filled in."""
    scope, sentence = REFUSALS[code]
    message = f"{printable(name)}: {sentence.format(**facts)}"
    return Refusal(scope=scope, input=printable(name), report=report, code=code, message=message)


def printable(name: str) -> str:
    """Gives a name with every character that cannot be printed as its escape."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)

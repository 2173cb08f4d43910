"""Small files built by hand: a PDF, a locked PDF, a zip. Everything in them is invented."""

from __future__ import annotations

import io
import zipfile

LEAD = "The harbour master said on Tuesday that the ferry would not sail before the weekend."
MORE = "Twelve of the crew told the council of Lorn that they had been sent home without pay."


def pdf_of(lines: list[str], *, encrypt: str = "") -> bytes:
    """Gives a one-page PDF with these lines; ``encrypt`` is put into its trailer."""
    shown = b" ".join(b"(" + line.encode("latin-1") + b") Tj T*" for line in lines)
    stream = b"BT /F1 10 Tf 12 TL 50 740 Td " + shown + b" ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    if encrypt:
        parts.append(encrypt.encode("latin-1"))
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, part in enumerate(parts, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n" % number + part + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    locked = b"/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]" if encrypt else b""
    out.write(b"trailer << /Size %d /Root 1 0 R " % (len(parts) + 1) + locked + b" >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def locked_pdf() -> bytes:
    """Gives a PDF that opens only with a password nobody knows."""
    key = "00" * 32
    return pdf_of([LEAD], encrypt=f"<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>")


def zip_of(members: dict[str, bytes]) -> bytes:
    """Gives a deflated zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def page_of(body: str, *, head: str = "", title: str = "Ferry stopped at Lorn") -> str:
    """Gives a page around a body of paragraphs."""
    return (
        f'<!doctype html><html lang="en"><head><title>{title} - Quay Times</title>{head}</head><body>'
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>Weather</a></li></ul></nav>"
        f"<article><h1>{title}</h1>{body}</article>"
        "<aside class='related'><h3>Related</h3><p><a href='/hats'>Hats are back on the quay this year</a></p></aside>"
        "<footer><p>About us. Contact. Imprint of the paper.</p></footer></body></html>"
    )


PARAGRAPHS = f"<p>{LEAD}</p><p>{MORE}</p><p>Nobody on the quay could say on Monday when the boats would run again, or why.</p>"

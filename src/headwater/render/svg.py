"""One way to write an SVG element."""

from __future__ import annotations

from html import escape


def tag(name: str, style: str, *, inside: str = "", **attributes: str | float) -> str:
    """Gives an element of a class; an underscore in an attribute's name stands for a hyphen, ``inside`` is markup."""
    written = "".join(f' {key.replace("_", "-")}="{escape(str(value))}"' for key, value in attributes.items())
    return f'<{name} class="{style}"{written}>{inside}</{name}>'


def linked(style: str, href: str, title: str, inside: str) -> str:
    """Gives a link with a name around markup."""
    return tag("a", style, inside=f"<title>{escape(title)}</title>{inside}", href=href)


def picture(style: str, label: str, box: str, size: tuple[int, int], parts: list[str]) -> str:
    """Gives a self-contained picture: its view box, and width and height in pixels."""
    shape: dict[str, str | float] = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": box, "width": size[0], "height": size[1]}
    words: dict[str, str | float] = {"role": "group", "aria_label": label, "font_family": "sans-serif", "font_size": 13}
    return tag("svg", style, inside="\n".join(["", *parts, ""]), **shape, **words)

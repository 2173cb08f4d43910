"""Places on an outline of the world as SVG, with no network: degrees as they are, cut to where the marks lie."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from headwater.render.svg import linked, picture, tag

INK, LINE, PAPER, ACCENT = "#1c1e21", "#8d929a", "#fdfcfa", "#0b5a86"
WIDTH, HEIGHT = 960, 480
MARGIN_DEGREES = 8.0  # what is shown around the marks
LEAST_DEGREES = 24.0  # nearer than this the outlines are too coarse to tell anything
LABEL_CHARS = 24
LABEL_ROOM = 150  # pixels that a label may take
LEAST_RADIUS, TARGET = 6, 12  # pixels; a target of 24 px can be hit with a thumb
SIDES = 2  # the world is twice as wide as high


@dataclass(frozen=True, slots=True)
class Pin:
    """One place, degrees north and east."""

    lat: float
    lon: float
    label: str
    href: str
    title: str
    weight: int
    """How many claims name it."""


@functools.cache
def outline() -> str:
    """Gives the borders of the world as an SVG path: x is degrees east, y degrees south.

    Source: Natural Earth (public domain) as world-atlas draws it at 1:110 million.
    """
    return files("headwater.render").joinpath("world.path").read_text("utf-8").strip()


@functools.cache
def middles() -> Mapping[str, tuple[float, float]]:
    """Gives degrees north and east of the middle of each country's mainland, by ISO 3166-1 code. Source: as the outline."""
    with files("headwater.render").joinpath("countries.csv").open(encoding="utf-8") as lines:
        return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in csv.DictReader(lines)}


def map_svg(pins: Sequence[Pin], *, label: str) -> str:
    """Gives a self-contained SVG whose marks are links with names, or "" where there is no place to show."""
    if not pins:
        return ""
    left, top, width = _frame(pins)
    unit = width / WIDTH  # degrees a pixel
    borders = tag("path", "borders", d=outline(), fill="none", stroke=LINE, stroke_width=f"{unit:.4f}")
    right = left + width - LABEL_ROOM * unit  # a label further right would be cut: it stands left of its mark
    labelled = [not _is_crowded(pin, pins[:n], unit) for n, pin in enumerate(pins)]
    names = [_name(pin, unit, is_left=pin.lon > right) if is_free else "" for pin, is_free in zip(pins, labelled, strict=True)]
    marks = [_pin(pin, unit, name) for pin, name in zip(pins, names, strict=True)]
    box = f"{left:.2f} {top:.2f} {width:.2f} {width / SIDES:.2f}"
    return picture("lineage map", label, box, (WIDTH, HEIGHT), [borders, *marks])


def _frame(pins: Sequence[Pin]) -> tuple[float, float, float]:
    """Gives left edge, top edge and width in degrees of what is shown, twice as wide as high and inside the world."""
    west, east = min(p.lon for p in pins) - MARGIN_DEGREES, max(p.lon for p in pins) + MARGIN_DEGREES
    north, south = max(p.lat for p in pins) + MARGIN_DEGREES, min(p.lat for p in pins) - MARGIN_DEGREES
    width = min(360.0, max(LEAST_DEGREES, east - west, SIDES * (north - south)))
    left = min(max(-180.0, (west + east - width) / 2), 180.0 - width)
    top = min(max(-90.0, -(north + south) / 2 - width / SIDES / 2), 90.0 - width / SIDES)
    return left, top, width


def _is_crowded(pin: Pin, before: Sequence[Pin], unit: float) -> bool:
    """Tells whether a label here would lie on one already written."""
    return any(abs(p.lat - pin.lat) < 16 * unit and abs(p.lon - pin.lon) < LABEL_ROOM * unit for p in before)


def _pin(pin: Pin, unit: float, name: str) -> str:
    at = {"cx": f"{pin.lon:.3f}", "cy": f"{-pin.lat:.3f}"}
    radius, edge = _radius(pin, unit), f"{unit:.3f}"
    area = tag("circle", "hit", **at, r=f"{max(radius, TARGET * unit):.3f}", fill=PAPER, fill_opacity=0)
    dot = tag("circle", "pin", **at, r=f"{radius:.3f}", fill=ACCENT, fill_opacity=0.75, stroke=PAPER, stroke_width=edge)
    return linked("node", pin.href, pin.title, area + dot + name)


def _radius(pin: Pin, unit: float) -> float:
    return (LEAST_RADIUS + min(LEAST_RADIUS, pin.weight / 2)) * unit


def _name(pin: Pin, unit: float, *, is_left: bool) -> str:
    name = pin.label if len(pin.label) <= LABEL_CHARS else pin.label[: LABEL_CHARS - 1].rstrip() + "…"
    aside = (_radius(pin, unit) + 4 * unit) * (-1 if is_left else 1)
    at = {"x": f"{pin.lon + aside:.3f}", "y": f"{-pin.lat + 4 * unit:.3f}", "font_size": f"{13 * unit:.3f}"}
    halo: dict[str, str | float] = {"stroke": PAPER, "stroke_width": f"{4 * unit:.3f}", "paint_order": "stroke"}
    return tag("text", "halo", inside=escape(name), fill=INK, text_anchor="end" if is_left else "start", **at, **halo)

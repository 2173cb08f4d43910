"""Keys: what each does, said once for the page that lists them and for the script that listens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Binding:
    """An action and its key."""

    action: str
    """The action, as controls of a page carry it in ``data-do``."""
    key: str
    """Its key; presses of a sequence are parted by a blank."""
    words: str
    """What it does."""
    is_everywhere: bool = True
    """False for what some pages only have; the palette leaves it out."""


BINDINGS = (
    Binding("down", "j", "Next thing on the page"),
    Binding("up", "k", "The one before"),
    Binding("open", "o", "Open it", False),
    Binding("enter", "Enter", "Open it", False),
    Binding("back", "Escape", "Out of a field, away from a thing, a page up", False),
    Binding("accept", "c", "Confirm", False),
    Binding("reject", "x", "Reject", False),
    Binding("merge", "m", "Merge", False),
    Binding("split", "s", "Split: these are different", False),
    Binding("later", "l", "Decide later", False),
    Binding("note", "n", "Write a note", False),
    Binding("undo", "u", "Undo the last ruling", False),
    Binding("evidence", "e", "Evidence: why it is what it is", False),
    Binding("original", "v", "The report's own text", False),
    Binding("lineage", "g l", "Go to lineage"),
    Binding("claims", "g c", "Go to claims"),
    Binding("timeline", "g t", "Go to the timeline"),
    Binding("map", "g m", "Go to the map"),
    Binding("earlier-report", "[", "Lineage: the report before in time", False),
    Binding("later-report", "]", "Lineage: the report after in time", False),
    Binding("ancestors", "a", "Lineage: only what this came from", False),
    Binding("descendants", "d", "Lineage: only what came from this", False),
    Binding("zoom-in", "+", "Lineage: nearer", False),
    Binding("zoom-out", "-", "Lineage: farther", False),
    Binding("fit", "0", "Lineage: the whole picture, or its own size", False),
    Binding("search", "/", "Search"),
    Binding("help", "?", "This list"),
    Binding("palette", "$mod+k", "Go anywhere by typing", False),
)


def bindings_told() -> str:
    """Gives them as a script reads them: ``down:j lineage:g_l``."""
    return " ".join(f"{one.action}:{one.key.replace(' ', '_')}" for one in BINDINGS)

"""Keys: what each does, said once for the page that lists them and for the script that listens."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.render.catalogue import N_


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
    Binding("down", "j", N_("Next thing on the page")),
    Binding("up", "k", N_("The one before")),
    Binding("open", "o", N_("Open it"), False),
    Binding("enter", "Enter", N_("Open it"), False),
    Binding("back", "Escape", N_("Out of a field, away from a thing, a page up"), False),
    Binding("accept", "c", N_("Confirm"), False),
    Binding("reject", "x", N_("Reject"), False),
    Binding("merge", "m", N_("Merge"), False),
    Binding("split", "s", N_("Split: these are different; on the list of stories: star"), False),
    Binding("later", "l", N_("Decide later"), False),
    Binding("alike", "y", N_("Decide at once on all that are alike"), False),
    Binding("note", "n", N_("Write a note; side by side: the next change"), False),
    Binding("previous", "p", N_("Side by side: the change before; lineage: the way between two reports"), False),
    Binding("undo", "u", N_("Undo the last ruling"), False),
    Binding("evidence", "e", N_("Evidence: why it is what it is"), False),
    Binding("original", "v", N_("The report's own text"), False),
    Binding("lineage", "g l", N_("Go to lineage")),
    Binding("claims", "g c", N_("Go to claims")),
    Binding("timeline", "g t", N_("Go to the timeline")),
    Binding("map", "g m", N_("Go to the map")),
    Binding("earlier-report", "[", N_("Lineage: the report before in time"), False),
    Binding("later-report", "]", N_("Lineage: the report after in time"), False),
    Binding("ancestors", "a", N_("Lineage: only what this came from"), False),
    Binding("descendants", "d", N_("Lineage: only what came from this"), False),
    Binding("zoom-in", "+", N_("Lineage: nearer"), False),
    Binding("zoom-out", "-", N_("Lineage: farther"), False),
    Binding("fit", "0", N_("Lineage: the whole picture, or its own size"), False),
    Binding("search", "/", N_("Search")),
    Binding("help", "?", N_("This list")),
    Binding("palette", "$mod+k", N_("Go anywhere by typing"), False),
)


def bindings_told() -> str:
    """Gives them as a script reads them: ``down:j lineage:g_l``."""
    return " ".join(f"{one.action}:{one.key.replace(' ', '_')}" for one in BINDINGS)

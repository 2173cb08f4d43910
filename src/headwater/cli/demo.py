"""The shipped stories put into a store, to be worked out by its worker while the first pages are read."""

from __future__ import annotations

from importlib.resources import files

from headwater.desk import Desk, Upload

STORIES = ("harbour_crews", "ferry_inquiry", "dam_gate")
"""Those that are shown: one about words that drift, one in three languages, one about numbers that grow."""


def fill(desk: Desk) -> None:
    """Asks for the import of the shipped stories, where the store holds none yet."""
    if desk.stories(limit=1):
        return
    for name in STORIES:
        folder = files("headwater").joinpath("examples", name, "reports")
        uploads = [Upload(name=one.name, data=one.read_bytes()) for one in folder.iterdir() if one.is_file()]
        desk.ask("import", story=desk.make_story(), uploads=sorted(uploads, key=lambda one: one.name), because="demo")

"""Everything that can be plugged in. A plugin is a module named under the entry point group ``headwater``."""

from __future__ import annotations

from typing import Any

import pluggy

GROUP = "headwater"
hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


class Hooks:
    """The hook list."""

    @hookspec
    def headwater_stage(self) -> Any:
        """Gives a stage: an object with name, needs, gives, partition_by and run (see ``flow.ports``)."""

    @hookspec
    def headwater_engine(self) -> Any:
        """Gives (name, factory): the factory takes ``processes=`` and gives an engine (see ``flow.ports``)."""

    @hookspec
    def headwater_embedder(self) -> Any:
        """Gives pairs (name, factory): the factory takes nothing and gives an embedder (see ``text.embedding``)."""

    @hookspec(firstresult=True)
    def headwater_grouping(self) -> Any:
        """Gives (sketch, count, group): how ``batch`` finds stories (see ``flow.batch.grouping``)."""

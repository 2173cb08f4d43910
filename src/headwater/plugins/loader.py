"""Loads what is registered under the entry point group, ours and others', once a process."""

from __future__ import annotations

import functools

import pluggy

from headwater.plugins.hooks import GROUP, Hooks


@functools.cache
def plugin_manager() -> pluggy.PluginManager:
    """Gives the manager with every installed plugin registered."""
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    manager.load_setuptools_entrypoints(GROUP)
    manager.check_pending()
    return manager

"""Sockets: the hook list and its loader. Our own stages and engines are registered through the same hooks."""

from headwater.plugins.hooks import hookimpl, hookspec
from headwater.plugins.loader import plugin_manager

__all__ = ["hookimpl", "hookspec", "plugin_manager"]

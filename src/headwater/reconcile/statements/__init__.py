"""Statements without a story around them: how two stand to each other, and how reports stand to one."""

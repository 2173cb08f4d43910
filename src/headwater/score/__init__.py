"""Shelf: features that explain themselves, and their combination."""

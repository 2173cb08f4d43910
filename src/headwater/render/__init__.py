"""Shelf: SVG and templates that dossier and web share."""

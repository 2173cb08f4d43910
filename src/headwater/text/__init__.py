"""Shelf: normalising, sentences, parses, shingles, alignment, names; numbers, names and quotes that need no parser."""

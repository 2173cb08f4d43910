"""Room: dossier. What a reader is told, every step shown.

In: all records of a story. Out: Dossier, and from it JSON, one HTML page, Markdown and a summary; a Comparison of two.
Refused: nothing; what was refused before is shown.
Based on: the contract ``headwater.dossier/1``. Sentences about reports come from fixed templates, sentences about the
world are the reports' own.
"""

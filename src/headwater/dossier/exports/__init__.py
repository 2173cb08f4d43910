"""Handing on: a dossier as files that other people and other programs read.

In: Dossier. Out: names and bytes. What is written holds excerpts unless whole texts are asked for.
Refused: a format that needs a package which is not installed, with the name of the extra.
Based on: RFC 4180, BibTeX, CSL-JSON 1.0.2, RIS, RFC 7946, Apache Parquet, GraphML, GEXF, Office Open XML, PDF.
"""

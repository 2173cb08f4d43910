"""Room: intake. What the text is, who published it, when, in which language.

In: bytes, files, folders, zips, pages, feeds. Out: Report, Refusal.
Refused, with a reason that can be mended: what ``codes.py`` lists.
Based on: trafilatura for the body of a page, feedparser, pypdfium2, py3langid; roles of lines are ours.
"""

"""Door: the workbench. Stories as pages for people, drawn on the server; everything can be read without a script.

In: requests. Out: HTML with the dossier's own templates, and one style sheet.
Refused: what the desk refuses, told on a page with its code.
Based on: the dossier's view and the desk; it asks nothing else.
"""

from headwater.web.app import make_web
from headwater.web.pages import compile_pages

__all__ = ["compile_pages", "make_web"]

"""Parlour: the desk. The stored product's one face: the command line, the API and the pages ask it and nothing below it.

In: received files, questions, people's rulings. Out: stories, dossiers and their parts, why each value is what it is.
Refused: what is not in the story, what was withdrawn, values that mean nothing; each with a code and a sentence.
Based on: the library's face for every computation, the stores for everything kept. It alone holds the clock.
"""

from headwater.desk.desk import Desk, open_desk
from headwater.desk.records import Added, Effect, Evidence, Plan, Proposal, Ruling, Shift, Upload, Why

__all__ = ["Added", "Desk", "Effect", "Evidence", "Plan", "Proposal", "Ruling", "Shift", "Upload", "Why", "open_desk"]

"""Parlour: the desk. The stored product's one face: the command line, the API and the pages ask it and nothing below it.

In: received files, questions, people's rulings. Out: stories, dossiers and their parts, why each value is what it is.
Refused: what is not in the story, what was withdrawn, values that mean nothing; each with a code and a sentence.
Based on: the library's face for every computation, the stores for everything kept. It alone holds the clock.
"""

from headwater.desk.desk import Desk, open_desk
from headwater.desk.permalinks import read_permalink, write_permalink
from headwater.desk.records import Added, Effect, Evidence, Plan, Proposal, Ruling, Shift, Upload, Why
from headwater.stores import ONLY, ClaimHit, ClaimShape, Job, ReportHit, RevisionHead, StoryHead

__all__ = [
    "ONLY",
    "Added",
    "ClaimHit",
    "ClaimShape",
    "Desk",
    "Effect",
    "Evidence",
    "Job",
    "Plan",
    "Proposal",
    "ReportHit",
    "RevisionHead",
    "Ruling",
    "Shift",
    "StoryHead",
    "Upload",
    "Why",
    "open_desk",
    "read_permalink",
    "write_permalink",
]

"""Pairs of questions that a person may want to merge."""

from __future__ import annotations

from headwater.desk.drawer import Drawer
from headwater.desk.running import known_claims
from headwater.model import Dossier
from headwater.reconcile.alignment.near import near_questions


def near_pairs(drawer: Drawer, dossier: Dossier) -> list[tuple[float, str, str]]:
    """Gives how alike two questions are, and a claim of each, for those that are nearly one; the most alike first."""
    told = known_claims(drawer, dossier.reports)
    asked = {claim: question.id for question in dossier.questions for p in question.positions for claim in p.claims}
    return near_questions(
        dossier.reports,
        [claim for read in told for claim in read.claims if claim.id in asked],  # what a person rejected is in none
        [mention for read in told for mention in read.mentions],
        dossier.links,
        asked=asked,
    )

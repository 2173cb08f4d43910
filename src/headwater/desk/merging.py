"""Pairs of questions that a person may want to merge."""

from __future__ import annotations

from headwater.desk.drawer import Drawer
from headwater.desk.records import Proposal
from headwater.desk.running import known_claims
from headwater.model import Dossier
from headwater.reconcile.near import near_questions
from headwater.render.catalogue import _
from headwater.render.local import percent


def near_pairs(drawer: Drawer, dossier: Dossier) -> list[Proposal]:
    """Gives a proposal for each pair of questions that are nearly one, the most alike first."""
    told = known_claims(drawer, dossier.reports)
    asked = {claim: question.id for question in dossier.questions for p in question.positions for claim in p.claims}
    words = {claim.id: claim.statement for claim in dossier.claims}
    near = near_questions(
        dossier.reports,
        [claim for read in told for claim in read.claims if claim.id in asked],
        [mention for read in told for mention in read.mentions],
        dossier.links,
        asked=asked,
    )
    return [
        Proposal(
            kind="merge",
            targets=(one, two),
            actions=("merge", "split"),
            what=_("One question? “{one}” and “{two}”").format(one=words[one], two=words[two]),
            why=(_("Alike to {share} by what they speak of, their words, names and numbers.").format(share=percent(likeness)),),
            weight=likeness,
        )
        for likeness, one, two in near
    ]

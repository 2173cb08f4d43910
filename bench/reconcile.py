"""Times reconciling alone, on one core, on a story of many reports and on one question that a whole story answers.

Run: ``python bench/reconcile.py``. Every clause is invented and planted by count; no parser takes part.
"""

from __future__ import annotations

import time

from headwater.model import Certainty, Claim, Frame, MadeBy, Quantity, Report, Stretch, digest
from headwater.reconcile.reconcile import reconcile_story
from headwater.testing.builders import a_report

VERBS = "kill injure evacuate arrest close build recall fine hire sell send detect repair elect".split()
NOUNS = "people worker house bridge ship school plant car patient ferry tunnel mill depot yard".split()
MADE_BY = MadeBy(how="rule", name="bench", version="1")


def main() -> None:
    """Prints the seconds, the questions and the largest of them for each shape of story."""
    for name, reports, each, kinds in (
        ("200 reports, 20 claims each", 200, 20, 140),
        ("400 reports, 20 claims each", 400, 20, 140),
        ("one sentence filled 1,000 times", 1000, 1, 1000),
        ("one question, 500 claims", 500, 1, 1),
    ):
        told, claims = plant(reports, each, kinds)
        started = time.process_time()
        made = reconcile_story(told, claims, (), (), (), (), ()).questions
        spent = time.process_time() - started
        sizes = [sum(len(p.claims) for p in q.positions) for q in made]
        print(f"{name}: {len(claims)} claims, {spent:.1f} CPU s, {len(made)} questions, largest {max(sizes)}")


def plant(reports: int, each: int, kinds: int) -> tuple[list[Report], list[Claim]]:
    """Gives reports of ``each`` clauses; clauses of one kind are of one town, verb and noun."""
    told, claims = [], []
    for n in range(reports):
        lines = [clause(n * each + k, kinds) for k in range(each)]
        report = a_report("\n".join(lines), outlet=f"Outlet {n}")
        told.append(report)
        at = 0
        for k, line in enumerate(lines):
            claims.append(claim_of(report, at, line, n * each + k, kinds))
            at += len(line) + 1
    return told, claims


def clause(n: int, kinds: int) -> str:
    """Gives the clause of a count."""
    kind = n % kinds
    return f"{kind + 3} {NOUNS[kind % 14]}s were {VERBS[kind // 14 % 14]}ed in Town{kind}"


def claim_of(report: Report, at: int, line: str, n: int, kinds: int) -> Claim:
    """Gives the claim of a planted clause."""
    kind = n % kinds
    digits = line.split()[0]
    anchor = Stretch(start=at, end=at + len(digits))
    noun, verb = NOUNS[kind % 14], VERBS[kind // 14 % 14]
    number = Quantity(start=anchor.start, end=anchor.end, text=digits, low=kind + 3, high=kind + 3, unit=noun)
    return Claim(
        id=digest("c", report.id, at),
        report=report.id,
        start=at,
        end=at + len(line),
        text=line,
        anchor=anchor,
        statement=line,
        quantities=(number,),
        stage="done",
        certainty=Certainty(overall="certain", reporter="certain", speaker="certain"),
        made_by=MADE_BY,
        frame=Frame(predicate=verb, counted=noun, words=(noun, verb, f"town{kind}")),
    )


if __name__ == "__main__":
    main()

"""Reports that fill in one form are no copies of each other, whatever they share; reprints with a slip are."""

from __future__ import annotations

import random

from tests.lineage.helpers import report, trace

SKY = (
    "Outlook for {place}: the night stays dry and calm, with some mist in the lower fields until the sun is up. The day begins"
    " at {low} degrees and reaches {high} by the early afternoon, under thin cloud that clears again before dusk. Wind from the"
    " west at {wind} kilometres an hour, rather more along the coast. The next outlook follows at {hour} in the evening."
)
PLACES = ("Ardel", "Bromma", "Cottel", "Dunmere", "Eskel", "Farrow")


def outlook(chance: random.Random) -> str:
    return SKY.format(
        place=chance.choice(PLACES), low=chance.randint(1, 14), high=chance.randint(15, 28), wind=chance.randint(5, 60), hour=6
    )


def test_outlooks_that_share_all_but_their_few_numbers_are_not_tied() -> None:
    chance = random.Random(5)
    texts = sorted({outlook(chance) for _ in range(60)})
    lineage = trace(*(report(f"r{n}", text, outlet=f"Paper {n}") for n, text in enumerate(texts)))
    pairs = len(texts) * (len(texts) - 1) // 2
    assert len(lineage.links) < pairs / 50  # three of four numbers agree by chance in a pair of some fifty


def test_an_outlook_printed_again_is_a_copy_among_them() -> None:
    chance = random.Random(5)
    texts = [outlook(chance) for _ in range(12)]
    reports = [report(f"r{n}", text, outlet=f"Paper {n}") for n, text in enumerate(texts)]
    lineage = trace(*reports, report("again", texts[4], outlet="Evening Copyist"))
    assert ("again", "r4") in {tuple(sorted((link.upstream, link.downstream))) for link in lineage.links}


def test_reprints_with_other_slips_each_stay_copies() -> None:
    told = (
        "The ferry Marl left Tolm with {a} people and {b} cars, {c} hours late, the harbour office said. It had waited for {d}"
        " lorries of the dairy and for a change in the wind, which came at dawn. The crossing took longer than it ever has this"
        " year, and {e} children were seasick, their teacher recalled when she was back on firm ground in the evening."
    )
    right = {"a": 412, "b": 96, "c": 3, "d": 7, "e": 19}
    slips = [{}, {"a": 421}, {"b": 69}, {"e": 91}]
    lineage = trace(*(report(f"r{n}", told.format(**{**right, **slip}), outlet=f"Paper {n}") for n, slip in enumerate(slips)))
    assert {end for link in lineage.links for end in (link.upstream, link.downstream)} == {"r0", "r1", "r2", "r3"}
    assert {link.kind for link in lineage.links} == {"copy"}

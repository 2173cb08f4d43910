"""Sentences to quantities: numbers found, bounds and ranges read, then units, rates and changes."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.claims.quantities.bounds import read_bounds, without_duration
from headwater.claims.quantities.change import read_change
from headwater.claims.quantities.draft import Draft, Tokens
from headwater.claims.quantities.events import counts_people
from headwater.claims.quantities.money import code_of, is_percent_of, sign_start, unit_after
from headwater.claims.quantities.not_counts import is_count
from headwater.claims.quantities.ranges import join_cents, join_ranges, scaled
from headwater.claims.quantities.rates import read_period
from headwater.claims.quantities.units import goes_on_counting, read_unit, unit_named_before
from headwater.model import Quantity
from headwater.text.numbers import RawNumber, scan_numbers
from headwater.text.parse import ParsedText, Sentence, parse_text

LINK_CHARS = 40  # a unit is shared over "to a planned", "and about", "or": longer gaps are other phrases


def read_quantities(parsed: ParsedText) -> list[list[Quantity]]:
    """Gives the quantities of each sentence, in order, with offsets in the whole text.

    Cost: about a hundredth of the parse; a sentence without a number costs one scan.
    """
    found = []
    before: list[Draft] = []
    paragraph = -1
    for sentence in parsed.sentences:
        if sentence.paragraph != paragraph:
            before, paragraph = [], sentence.paragraph
        drafts = _read_sentence(sentence, before)
        found.append([_finish(sentence, draft) for draft in drafts])
        before = drafts
    return found


def quantities(text: str, *, parser: str) -> list[Quantity]:
    """Gives the quantities of a bare text, in order.

    Raises: InputError ``parser.missing`` where the parser is not installed.
    """
    return [quantity for found in read_quantities(parse_text(text, parser=parser)) for quantity in found]


def _read_sentence(sentence: Sentence, before: list[Draft]) -> list[Draft]:
    text = sentence.text
    numbers = scan_numbers(text)
    if not numbers:
        return []
    tokens = Tokens(sentence.doc)
    drafts = [draft for number in numbers if (draft := _read_number(text, number, tokens)) is not None]
    drafts = join_cents(text, drafts)
    drafts = join_ranges(text, drafts, tokens)
    drafts = [_with_own_unit(draft, tokens) for draft in drafts]
    drafts = _with_shared_units(text, drafts, before, tokens)
    drafts = _with_periods(text, drafts)
    return _with_changes(drafts, tokens)


def _read_number(text: str, number: RawNumber, tokens: Tokens) -> Draft | None:
    start, code = sign_start(text, number.start)
    after = unit_after(text, number.end)
    is_money = code is not None or (after is not None and after[0].isupper())
    if not is_count(text, number, tokens, is_money=is_money):
        return None
    draft = read_bounds(text, number, sign_start=start)
    if code is not None:
        return replace(draft, unit=code, unit_end=number.end)
    if after is not None:
        return replace(scaled(draft, after[2]), unit=after[0], unit_end=after[1])
    return replace(draft, unit="percent", unit_end=number.end) if is_percent_of(text, number.start) else draft


def _with_own_unit(draft: Draft, tokens: Tokens) -> Draft:
    if draft.unit is not None:
        return draft
    found = read_unit(tokens, draft)
    if found is None:
        return draft
    return without_duration(tokens.text, replace(draft, unit=code_of(found[0]) or found[0], unit_end=found[1]))


_JOINING = re.compile(
    r"[\s,]*(?:to|and|or|from|but|then|by|now|up|down|in|\d{4}|last|year|month|week|today|currently|is|was|at)?[\s,]*",
    re.IGNORECASE,
)


def _with_shared_units(text: str, drafts: list[Draft], before: list[Draft], tokens: Tokens) -> list[Draft]:
    """Gives a number without a noun the noun of its neighbour: of the next over "to", of the last said otherwise."""
    shared: list[Draft] = []
    for index, draft in enumerate(drafts):
        if draft.unit is None:
            unit = _unit_ahead(text, draft, drafts[index + 1 :]) or _unit_behind(draft, shared, before, tokens)
            draft = replace(draft, unit=unit)
        shared.append(draft)
    return shared


def _unit_ahead(text: str, draft: Draft, following: list[Draft]) -> str | None:
    if not following or following[0].start - draft.end > LINK_CHARS:
        return None
    gap = text[draft.end : following[0].start]
    return following[0].unit if re.fullmatch(r"\s*,?\s*(?:to|and|or|from)?\s*(?:an?\s+\w+\s+)?", gap) else None


def _unit_behind(draft: Draft, shared: list[Draft], before: list[Draft], tokens: Tokens) -> str | None:
    """Gives the unit said earlier; over a sentence's end only where the number clearly goes on counting it."""
    named = unit_named_before(tokens, draft)
    if named is not None:
        return named
    is_people = counts_people(tokens, draft)
    is_open = is_people or goes_on_counting(tokens, draft)
    for earlier in reversed([*(before if is_open else []), *shared]):
        if earlier.unit is not None and _is_shared(earlier.unit) and (not is_people or earlier.unit in PEOPLE):
            return earlier.unit
    return "person" if is_people else None


def _is_shared(unit: str) -> bool:
    is_code = len(unit) == 3 and unit.isupper()
    return not is_code and unit not in NEVER_SHARED


NEVER_SHARED = frozenset("percent second minute hour day night week month year decade time nation country".split())
PEOPLE = frozenset(
    """person man woman child boy girl soldier worker civilian troop officer policeman fighter militant student victim
    passenger resident migrant refugee employee guard miner crew sailor adult teenager protester villager""".split()
)


def _with_periods(text: str, drafts: list[Draft]) -> list[Draft]:
    given: list[Draft] = []
    for index, draft in enumerate(drafts):
        until = drafts[index + 1].start if index + 1 < len(drafts) else len(text)
        per = read_period(text, draft.start, draft.end, until=until)
        if per is None and given and given[-1].per is not None and draft.unit == given[-1].unit and draft.unit_end is None:
            per = given[-1].per
        given.append(replace(draft, per=per))
    return given


def _with_changes(drafts: list[Draft], tokens: Tokens) -> list[Draft]:
    return [
        replace(draft, change=read_change(tokens, draft, drafts[index - 1] if index else None))
        for index, draft in enumerate(drafts)
    ]


def _finish(sentence: Sentence, draft: Draft) -> Quantity:
    return Quantity(
        start=sentence.start + draft.start, end=sentence.start + draft.end, text=sentence.text[draft.start : draft.end],
        low=draft.low, high=draft.high, low_open=draft.low_open, high_open=draft.high_open,
        approximate=draft.approximate, unit=draft.unit, per=draft.per, change=draft.change,
    )  # fmt: skip

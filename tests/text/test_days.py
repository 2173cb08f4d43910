"""Days that a text names, in several languages, and which day is meant on the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from headwater.text.days import NO_DAYS, resolve_days
from headwater.text.terms import read_terms

PUBLISHED = date(2031, 1, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "days", "reason"),
    [
        ("It sank on Monday off Arn.", ["2031-01-13"], "the last Monday"),
        ("It sank on Wednesday.", ["2031-01-15"], "the day itself"),
        ("It sank on Jan. 3, and on 5 January more came.", ["2031-01-03", "2031-01-05"], "both orders"),
        ("A court said on Tuesday that it sank on March 9, 2029.", ["2029-03-09", "2031-01-14"], "with its year"),
        ("Since December 30 nobody has asked.", ["2030-12-30"], "without a year it is the last one"),
        ("They meet on January 20.", ["2031-01-20"], "a few days ahead are ahead"),
        ("Am Montag, dem 5. Januar 2031, lief sie auf Grund.", ["2031-01-05", "2031-01-13"], "German"),
        ("Elle a coulé le 1er janvier 2031, selon un témoin mardi.", ["2031-01-01", "2031-01-14"], "French"),
        ("Naufragó el 5 de enero de 2031.", ["2031-01-05"], "Spanish"),
        ("Паром сел на мель 5 января.", ["2031-01-05"], "Russian"),
        ("It sank on the 5th of January.", ["2031-01-05"], "an ordinal"),
        ("In May 40 people left, and 31 June was no day.", [], "a count after a month, a day that is none"),
        ("The Friday Post of March asked why.", ["2031-01-10"], "a month without a day; a weekday in a name is taken for one"),
        ("May was 20 then.", [], "a name"),
        ("", [], "nothing"),
    ],
)
def test_days_are_found_and_resolved(text: str, days: list[str], reason: str) -> None:
    (terms,) = read_terms([text])
    assert [date.fromordinal(day).isoformat() for day in resolve_days(terms.days, PUBLISHED, most=8)] == days, reason


def test_each_text_has_its_own_days() -> None:
    found = read_terms(["On Monday.", "", "It was in May", "5 people left on Friday."])
    assert [terms.days.tolist() for terms in found] == [[1], [], [], [5]]
    assert read_terms(["..."])[0].days.tolist() == NO_DAYS.tolist() == []


def test_of_many_days_those_nearest_to_publication_are_kept() -> None:
    (terms,) = read_terms([" ".join(f"{day} January" for day in range(1, 20))])
    kept = [date.fromordinal(day).day for day in resolve_days(terms.days, PUBLISHED, most=3)]
    assert kept == [14, 15, 16]

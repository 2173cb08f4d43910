"""Names without a parser: outlets by name, acronym and host."""

from __future__ import annotations

import pytest

from headwater.text.agencies import agency_pattern, find_agency
from headwater.text.names import brand_of, host_of, is_same_outlet, is_swapped_acronym, looks_like_outlet

SAME = [
    ("The Tollan Lantern", "Tollan Lantern", True, "the article does not matter"),
    ("www.tollanlantern.example", "The Tollan Lantern", True, "a host is its brand"),
    ("news.tollan-lantern.co.uk", "Tollan Lantern", True, "sub-domains, hyphens and second levels are left out"),
    ("tdl.example", "The Daily Lantern", True, "initials, the article counted"),
    ("Associated Press", "AP", True, "listed forms are one"),
    ("ABC News", "NBC News", False, "one letter makes another broadcaster"),
    ("Tollan Lantern", "Tollan Mirror", False, "two papers of one town"),
    ("lantern.example", "mirror.example", False, "two hosts"),
]


@pytest.mark.parametrize(("a", "b", "same", "reason"), SAME, ids=[case[3] for case in SAME])
def test_two_names_of_one_outlet_meet(a: str, b: str, same: bool, reason: str) -> None:
    assert is_same_outlet(a, b) is same, reason
    assert is_same_outlet(b, a) is same, reason


SWAPPED = [
    ("QVR", "QRV", True, "two neighbours changed over"),
    ("ABC", "NBC", False, "another letter"),
    ("ABC", "BBC", False, "another letter"),
    ("AB", "BA", False, "two letters stand for too much"),
    ("QVR", "Qrv", False, "not an acronym of capitals"),
    ("QVRT", "QTRV", False, "letters that are not neighbours"),
]


@pytest.mark.parametrize(("a", "b", "swapped", "reason"), SWAPPED, ids=[f"{c[0]} {c[1]}" for c in SWAPPED])
def test_only_neighbouring_letters_are_taken_for_a_slip(a: str, b: str, swapped: bool, reason: str) -> None:
    assert is_swapped_acronym(a, b) is swapped, reason


OUTLETS = [
    ("Reuters", True, "listed"),
    ("Tollan Evening Gazette", True, "calls itself a gazette"),
    ("quillby.example", True, "a host"),
    ("twitter.com", False, "anybody publishes there"),
    ("Ilka Brand", False, "a person"),
    ("Gazette", False, "one general word"),
]


@pytest.mark.parametrize(("name", "expected", "reason"), OUTLETS, ids=[case[0] for case in OUTLETS])
def test_an_outlet_is_known_by_its_form(name: str, expected: bool, reason: str) -> None:
    assert looks_like_outlet(name) is expected, reason


def test_hosts_are_read_from_addresses() -> None:
    assert host_of("https://www.Lantern.Example/a/b?c=1") == "lantern.example"
    assert host_of("no host here") is None
    assert brand_of("news.lantern.co.uk") == "lantern"


def test_listed_forms_are_found_as_whole_words_only() -> None:
    assert [m.group() for m in agency_pattern().finditer("TOLLAN (AP) - maps by APX, EFE/Lantern")] == ["AP", "EFE"]
    assert find_agency("afp.com") is find_agency("AFP")
    assert find_agency("Tollan Press") is None

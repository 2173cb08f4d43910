"""Identities."""

from __future__ import annotations

from headwater.model import digest, report_id
from headwater.model.time import instant


def test_the_same_fields_give_the_same_id_and_others_another() -> None:
    assert digest("c", "r-1", 2, 3) == digest("c", "r-1", 2, 3)
    assert digest("c", "r-1", 2, 3) != digest("c", "r-1", 23)


def test_one_text_under_two_outlets_is_two_reports() -> None:
    one = report_id(sha256="ab", outlet="Tolm Gazette", url=None, declared_name=None)
    two = report_id(sha256="ab", outlet="Arn Herald", url=None, declared_name=None)
    assert one != two


def test_a_declared_name_counts_only_where_outlet_and_address_are_unknown() -> None:
    known = {"sha256": "ab", "outlet": "Tolm Gazette", "url": None}
    assert report_id(**known, declared_name="a") == report_id(**known, declared_name="b")
    unknown = {"sha256": "ab", "outlet": None, "url": None}
    assert report_id(**unknown, declared_name="a") != report_id(**unknown, declared_name="b")


def test_instants_sort_in_time_whatever_their_zone() -> None:
    assert instant("2031-03-04T10:00:00+02:00") < instant("2031-03-04T09:00:00Z")
    assert instant("2031-03-04") < instant("2031-03-04T00:00:01Z")

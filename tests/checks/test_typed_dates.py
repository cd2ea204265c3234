"""Typed dates: the closed set of forms, and what is left alone."""

from __future__ import annotations

import pytest

from publish.checks.typed_dates import iso_date, iso_time


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("4 July 1953", "1953-07-04"),
        ("4th of July 1953", ""),
        ("4th July, 1953", "1953-07-04"),
        ("July 4, 1953", "1953-07-04"),
        ("Sept. 1 1950", "1950-09-01"),
        ("Dec 1950", "1950-12"),
        ("December, 1950", "1950-12"),
        ("27.07.1953", "1953-07-27"),
        ("1953-7-4", "1953-07-04"),
        ("1953/07/04", "1953-07-04"),
        ("1953-7", "1953-07"),
        ("7/XII.1950", "1950-12-07"),
        ("7.XII.1950", "1950-12-07"),
        (" 4 July 1953 ", "1953-07-04"),
    ],
)
def test_typed_date_becomes_iso_where_it_can_be_read_in_one_way(typed: str, iso: str) -> None:
    assert iso_date(typed) == iso


@pytest.mark.parametrize(
    "typed",
    ["4/7/1953", "31 June 1953", "4 Ju 1953", "4 Maj 1953", "yesterday", "", "7/XIII.1950", "7/XII-50", "0 May 1953"],
)
def test_date_that_can_be_read_in_two_ways_or_none_is_left_alone(typed: str) -> None:
    assert iso_date(typed) == ""


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("21:20", "21:20:00"),
        ("9:05", "09:05:00"),
        ("19.10", "19:10:00"),
        ("21h", "21:00:00"),
        ("1951-07-03 13:55", "1951-07-03T13:55:00"),
        ("1951-07-03T13:55", "1951-07-03T13:55:00"),
        ("24:10", ""),
        ("12:61", ""),
        ("1135", ""),
        ("noon", ""),
    ],
)
def test_typed_time_becomes_iso_where_it_can_be_read_in_one_way(typed: str, iso: str) -> None:
    assert iso_time(typed) == iso

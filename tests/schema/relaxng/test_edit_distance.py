"""Nearness: which slips are believed to be slips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.schema.relaxng.edit_distance import distance, nearest

TEI = [
    "del",
    "p",
    "pb",
    "persName",
    "placeName",
    "hi",
    "lb",
    "note",
    "body",
    "fileDesc",
    "item",
    "date",
    "add",
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dele", "del"),
        ("delete", "del"),
        ("persname", "persName"),
        ("presName", "persName"),
        ("plcaeName", "placeName"),
        ("pp", "p"),
        ("itm", "item"),
        ("bdoy", "body"),
        ("filedes", "fileDesc"),
        ("roleDesc", ""),
        ("lg", ""),
        ("quote", ""),
        ("x", ""),
        ("zzz", ""),
        ("p" * 61, ""),
    ],
)
def test_slip_is_recognised_and_another_name_is_not(written: str, meant: str) -> None:
    assert nearest(written, TEI) == meant


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_symmetric_and_zero_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))

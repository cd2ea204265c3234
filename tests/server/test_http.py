"""What HTTP asks of an answer: which codings a client takes, and what it has already."""

from __future__ import annotations

import pytest

from publish.server.http import is_known, takes_gzip, validators

TOLD = validators("abc", "2026-11-20T12:00:00Z")


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("", False),
        ("gzip", True),
        ("GZIP", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("gzip;q=0, *", False),
        ("*", True),
        ("*;q=0", False),
        ("identity", False),
        ("identity;q=0, gzip", True),
        ("deflate", False),
        ("xgzip", False),
        ("gzip;q=nonsense", False),
        ("gzip;q=nan", False),
        (",;,=,\xff", False),
    ],
)
def test_an_answer_is_compressed_only_where_the_client_takes_gzip(accepted: str, taken: bool) -> None:
    assert takes_gzip(accepted.encode("latin-1")) is taken


@pytest.mark.parametrize(
    ("name", "value", "known"),
    [
        ("if-none-match", 'W/"abc"', True),
        ("if-none-match", '"abc"', True),
        ("if-none-match", '"x" , W/"abc"', True),
        ("if-none-match", "*", True),
        ("if-none-match", 'W/"abcd"', False),
        ("if-none-match", "abc", False),
        ("if-modified-since", "Fri, 20 Nov 2026 12:00:00 GMT", True),
        ("if-modified-since", "Fri, 20 Nov 2026 11:59:59 GMT", False),
        ("if-modified-since", "Fri, 20 Nov 2026 12:00:00", False),
        ("if-modified-since", "nonsense", False),
        ("if-modified-since", "Fri, 99 Nov 99999999999999999999 12:00:00 GMT", False),
        ("if-modified-since", "Fri, 20 Nov 2026 12:00:00 +9999", False),
        ("x", "y", False),
    ],
)
def test_a_client_has_the_answer_by_its_tag_or_by_its_day(name: str, value: str, known: bool) -> None:
    assert is_known([(name.encode(), value.encode())], TOLD) is known

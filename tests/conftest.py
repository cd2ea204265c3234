"""Is in the top folder of the tests so that all of them can import the modules there (``tagtree``, ``page``, ``library``)."""

from __future__ import annotations

import pytest

pytest_plugins = ["stores"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; then read the diff")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))

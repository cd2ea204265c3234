"""Metadata as files, for hosts without a server and for machines that never ask twice."""

from __future__ import annotations

from publish import render
from publish.edition import Edition
from publish.harvest.forms import written


def description_of(edition: Edition) -> str:
    """Return the edition as a whole in simple Dublin Core, for ``Identify`` and the static repository."""
    return written("dublin-core-edition", {"edition": render.edition_map(edition)})

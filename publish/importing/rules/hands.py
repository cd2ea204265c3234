"""Whose the deletions and additions are: the hand that the editor names, or one that the source names."""

from __future__ import annotations

from dataclasses import replace

from publish.importing.context import Context
from publish.importing.page import Page, Span


def mark_hands(page: Page, context: Context) -> Page:
    """Give every deletion and addition its hand: its author's where it has one, else the hand of the context."""
    hands = {author: f"#{context.id}.h{number}" for number, author in enumerate(page.hands, 1)}

    def with_hand(span: Span) -> Span:
        if span.kind not in ("struck", "deleted", "inserted", "above"):
            return span
        hand = hands.get(span.facts.get("author", ""), context.hand)
        return replace(span, facts={**span.facts, "hand": hand} if hand else span.facts)

    return page.with_blocks(replace(block, spans=tuple(map(with_hand, block.spans))) for block in page.blocks)

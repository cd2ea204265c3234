"""Page numbers and classifications at the edge of a page; a sentence that goes on over them is one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.lines import bare
from publish.importing.page import Block, Page, Span

_NUMBER = re.compile(
    r"(?:[-–—]\s?(?P<dashed>\d{1,3})\s?[-–—]"
    r"|\|?\s?(?:p\.|page)\s?(?P<said>\d{1,3})(?: of \d+)?\s?\|?|/(?P<slashed>\d{1,3})/)$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;…][\"”’')\]]*\d*$")


def mark_page_edges(page: Page, context: Context) -> Page:
    """Give lines at the edge of a page the role ``edge`` and put page breaks between them."""
    blocks = list(page.blocks)
    edges = [_is_edge(index, blocks, context) for index in range(len(blocks))]
    if not any(edges) or all(edge or block.role != "p" for edge, block in zip(edges, blocks, strict=True)):
        return page
    marked = [_as_edge(block, context) if edge else block for block, edge in zip(blocks, edges, strict=True)]
    return page.with_blocks(_sentences_joined(_with_breaks(marked)))


def page_number(block: Block) -> str:
    found = _NUMBER.match(block.text.strip())
    return next((number for number in found.groups() if number), "") if found else ""


def _is_class(block: Block, context: Context) -> bool:
    return bool(context.words.lines["classification"].search(bare(block))) and "\n" not in block.text


def _is_edge(index: int, blocks: list[Block], context: Context) -> bool:
    """A page number is one always; a classification beside one, inside a sentence, or at both ends of the paper."""
    block = blocks[index]
    if block.role != "p":
        return False
    if page_number(block):
        return True
    if not _is_class(block, context):
        return False
    around = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    if any(page_number(each) for each in around) or _inside_sentence(index, blocks):
        return True
    at_end = index in (0, len(blocks) - 1)
    return at_end and any(
        _is_class(other, context) and _inside_sentence(number, blocks) for number, other in enumerate(blocks)
    )


def _inside_sentence(index: int, blocks: list[Block]) -> bool:
    if not 0 < index < len(blocks) - 1:
        return False
    before, after = blocks[index - 1].text, blocks[index + 1].text
    return not _ENDED.search(before) and after[:1].islower()


def _as_edge(block: Block, context: Context) -> Block:
    number = page_number(block)
    facts = (
        {"type": "pageNum", "place": "top", "n": number} if number else {"type": "classification", "place": "bottom"}
    )
    return replace(block, role="edge", facts=facts)


def _with_breaks(blocks: list[Block]) -> list[Block]:
    """Return the blocks with a page break where each page begins, the marks between two breaks at foot or head."""
    numbered = [
        int(block.facts["n"]) for block in blocks if block.facts.get("n", "").isdigit() and block.role == "edge"
    ]
    broken = [Block("", role="break", facts={"n": str(numbered[0] - 1 if numbered and numbered[0] > 1 else 1)})]
    count = int(broken[0].facts["n"])
    for index, block in enumerate(blocks):
        if block.role == "edge" and _begins_page(index, blocks):
            count = int(block.facts.get("n") or count + 1)
            broken += [Block("", role="break", facts={"n": str(count)}), _at_head(block)]
        elif block.role == "edge" and index == 0:
            broken.append(_at_head(block))
        else:
            broken.append(block)
            if block.role == "edge" and _ends_page(index, blocks):
                count += 1
                broken.append(Block("", role="break", facts={"n": str(count)}))
    return broken


def _at_head(block: Block) -> Block:
    return replace(block, facts={**block.facts, "place": "top"})


def _begins_page(index: int, blocks: list[Block]) -> bool:
    return index > 0 and bool(blocks[index].facts.get("n"))


def _ends_page(index: int, blocks: list[Block]) -> bool:
    """Tell whether a page ends after a mark: words follow, and no page number that says so itself."""
    return 0 < index < len(blocks) - 1 and blocks[index + 1].role != "edge"


def _sentences_joined(blocks: list[Block]) -> list[Block]:
    """Return the blocks, a paragraph that a page's edge cuts put together with the marks inside it."""
    joined: list[Block] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and blocks[end].role in ("edge", "break", "running"):
            end += 1
        if blocks[at].role == "p" and end > at + 1 and end < len(blocks) and _goes_on(blocks[at], blocks[end]):
            blocks[end] = _together(blocks[at], blocks[at + 1 : end], blocks[end])
            at = end
            continue
        joined.append(blocks[at])
        at += 1
    return joined


def _goes_on(before: Block, after: Block) -> bool:
    return after.role == "p" and not _ENDED.search(before.text) and after.text[:1].islower()


def _together(before: Block, marks: Iterable[Block], after: Block) -> Block:
    hyphen = bool(re.search(r"[a-z]-$", before.text))
    text = before.text + ("" if hyphen else " ") + after.text
    at = len(text) - len(after.text)
    inset = tuple(replace(m, facts={**m.facts, "break": "no"}) if hyphen and m.role == "break" else m for m in marks)
    spans = (*before.spans, Span(at, at, "edges", blocks=inset), *(span.moved(at) for span in after.spans))
    return replace(before, text=text, spans=spans)

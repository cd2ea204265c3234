"""Words in another script than the text: of a language where the script is of one only, else of none that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.importing.context import Context
from publish.importing.page import Block, Page, Span

_KOREAN, _JAPANESE, _CHINESE, _CYRILLIC = "가-힯ᄀ-ᇿ", "぀-ヿ", "㐀-鿿豈-﫿", "Ѐ-ӿ"
_RUN = re.compile(
    rf"[{_KOREAN}{_JAPANESE}{_CHINESE}]+(?:\s[{_KOREAN}{_JAPANESE}{_CHINESE}]+)*|[{_CYRILLIC}]+(?:[\s-][{_CYRILLIC}]+)*"
)


def mark_scripts(page: Page, _context: Context) -> Page:
    """Mark words in Korean, Japanese, Chinese and Cyrillic letters."""
    return page.with_blocks(block.with_spans(_foreign(block)) for block in page.blocks)


def _foreign(block: Block) -> Iterator[Span]:
    for match in _RUN.finditer(block.text):
        stretch = Span(match.start(), match.end(), "")
        numbered = any(number.holds(stretch) for number in block.of_kind("number"))
        if block.is_free(match.start(), match.end()) and not numbered:
            yield Span(match.start(), match.end(), "foreign", {"lang": _language(match[0])})


def _language(words: str) -> str:
    """Return the language tag of a script; ``und`` where several languages are written in it."""
    if re.search(f"[{_KOREAN}]", words):
        return "ko-Kore" if re.search(f"[{_CHINESE}]", words) else "ko-Hang"
    if re.search(f"[{_JAPANESE}]", words):
        return "ja-Jpan"
    return "und-Hani" if re.search(f"[{_CHINESE}]", words) else "und-Cyrl"

"""However many faults a file has, a check ends soon, and says what it does not list."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from edition_here import EDITION

from publish.checks.bounds import MOST_ALIKE
from publish.checks.check import check_edition
from publish.edition import load
from publish.problem import Problem
from publish.reports.report import as_text

MANY = 5000
#: Seconds of this processor: the aim is two, on a machine that does nothing else.
MOST_SECONDS = 6.0
BLOCK = '<p xml:id="telegram-3305.b900">{}</p>'
#: 5,000 equal faults in a document.
FAULTS = {
    "unknown elements": "<foo/>" * MANY,
    "values": BLOCK.format('<hi rend="zzz">x</hi>' * MANY),
    "one identifier": BLOCK.format("x") * MANY,
    "one pointer": BLOCK.format('<persName ref="person:nobody">x</persName>' * MANY),
    "pointers": BLOCK.format("".join(f'<persName ref="person:nobody{n}">x</persName>' for n in range(MANY))),
    "prefixes": BLOCK.format("".join(f'<persName ref="p{n}:n">x</persName>' for n in range(MANY))),
    "signs": "".join(f'<p xml:id="telegram-3305.b{n + 900}">[x</p>' for n in range(MANY)),
    "blocks without identifier": "<p>x</p>" * MANY,
    "exceptions without use": BLOCK.format(
        '<?publish-ignore code="lost-letter" reason="r"?><hi rend="italic">x</hi>' * MANY
    ),
    "questions": BLOCK.format('<?publish-question about="bracket"?><hi rend="italic">x</hi>' * MANY),
    "lost letters": BLOCK.format("\ufffd x " * MANY),
    "dates": BLOCK.format('<date when="1851-07-03">3.7.51</date>' * MANY),
    "pages": BLOCK.format('<pb n="2"/>x' * MANY),
    "open tags": "<p>" * 200,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("many") / "edition"
    shutil.copytree(EDITION, copy)
    return copy


def problems(folder: Path, added: str) -> list[Problem]:
    text = (EDITION / "tei/documents/telegram-3305.xml").read_text(encoding="utf-8")
    at = text.index("</div>", text.index("<closer "))
    (folder / "tei/documents/telegram-3305.xml").write_text(text[:at] + added + text[at:], encoding="utf-8")
    return check_edition(load(folder)).problems


@pytest.mark.parametrize("added", FAULTS.values(), ids=FAULTS)
def test_many_equal_faults_are_reported_soon_and_a_cut_is_said(folder: Path, added: str) -> None:
    before = time.process_time()
    found = problems(folder, added)
    as_text(found, folder)
    assert time.process_time() - before < MOST_SECONDS
    codes = [problem.code for problem in found]
    assert all(codes.count(code) <= max(MOST_ALIKE, 300) for code in set(codes))
    assert len(found) < MOST_ALIKE or "check-cut" in codes


def test_what_is_not_listed_is_counted(folder: Path) -> None:
    found = problems(folder, BLOCK.format('<?publish-question about="bracket"?>' * (MOST_ALIKE + 7)))
    (cut,) = [problem for problem in found if problem.code == "check-cut"]
    assert cut.message == "7 more problems are of the code open-question, from here on, and not listed"
    assert sum(problem.code == "open-question" for problem in found) == MOST_ALIKE


def test_exceptions_cover_what_they_did_however_many_there_are(folder: Path) -> None:
    line = '<?publish-ignore code="typed-sign-in-text" reason="r"?><hi rend="italic">[x</hi>'
    found = problems(folder, BLOCK.format(line * MANY))
    assert not [problem for problem in found if problem.code in ("typed-sign-in-text", "ignore-unused")]

"""Files are checked against an XML Schema of anybody's, and nothing is read that does not belong to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from publish.cli import main

XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'


def checked(folder: Path, schema: str, text: str = "<r><a/></r>") -> tuple[int, str]:
    (folder / "r.xsd").write_text(f"<xs:schema {XS}>{schema}</xs:schema>", encoding="utf-8")
    (folder / "r.xml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--xsd", str(folder / "r.xsd"), str(folder / "r.xml")])
    return result.exit_code, result.output


GOOD = '<xs:include schemaLocation="part.xsd"/><xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="a"/></xs:sequence></xs:complexType></xs:element>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for place in (tmp_path, tmp_path / "in"):
        (place / "part.xsd").write_text(f'<xs:schema {XS}><xs:element name="a"/></xs:schema>', encoding="utf-8")
    return tmp_path / "in"


def test_a_schema_in_several_files_is_used(folder: Path) -> None:
    assert checked(folder, GOOD)[0] == 0
    status, said = checked(folder, GOOD, "<r>\n <b/></r>")
    assert status == 1
    assert ":2:2: error: `<b>`: This element is not expected" in said


@pytest.mark.parametrize("address", ["http://example.org/part.xsd", "../part.xsd", "file:///etc/hosts", "missing.xsd"])
def test_nothing_but_the_folder_of_the_schema_is_read(folder: Path, address: str) -> None:
    status, said = checked(folder, GOOD.replace("part.xsd", address))
    assert status == 2
    assert address.rpartition("/")[2] in said and "Traceback" not in said


@pytest.mark.parametrize("schema", ['<xs:element name="r" type="nowhere"/>', "<p/>", "<"])
def test_what_is_no_schema_is_a_plain_error(folder: Path, schema: str) -> None:
    status, said = checked(folder, schema)
    assert status == 2
    assert "r.xsd" in said and "Traceback" not in said

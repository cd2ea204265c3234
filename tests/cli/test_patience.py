"""A command that never ends is ended, with a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SCH = "http://purl.oclc.org/dsdl/schematron"
XSL = "http://www.w3.org/1999/XSL/Transform"
ENDLESS = f"""<schema xmlns="{SCH}" queryBinding="xslt3"><ns prefix="t" uri="urn:t"/>
  <xsl:function name="t:again" xmlns:xsl="{XSL}"><xsl:param name="n"/><xsl:sequence select="t:again($n + 1)"/></xsl:function>
  <pattern><rule context="a"><assert test="t:again(1)">never</assert></rule></pattern></schema>"""
LONG = f"""<schema xmlns="{SCH}" queryBinding="xslt3"><pattern><rule context="a">
  <assert test="count(for $a in 1 to 1000000, $b in 1 to 1000000 return $a[. = $b]) = 0">long</assert></rule></pattern></schema>"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def started(folder: Path, schema: str, seconds: int) -> subprocess.Popen[str]:
    (folder / "a.xml").write_text("<a/>")
    (folder / "f.sch").write_text(schema)
    command = [sys.executable, "-m", "publish", "check", "--sch", "f.sch", "a.xml"]
    environment = os.environ | {"PUBLISH_PATIENCE": str(seconds), "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("schema", [ENDLESS, LONG])
def test_rules_that_never_end_are_ended(schema: str, tmp_path: Path) -> None:
    work = started(tmp_path, schema, 2)
    said = work.communicate(timeout=60)[1]
    assert work.returncode == 2
    assert "Error: ended after 2 seconds of work" in said and "seems never to end." in said


def test_a_command_that_ends_gives_its_own_status(tmp_path: Path) -> None:
    wrong = f'<schema xmlns="{SCH}"><pattern><rule context="a"><assert test="false()">no</assert></rule></pattern></schema>'
    work = started(tmp_path, wrong, 60)
    assert work.communicate(timeout=60)[1].endswith("1 error\n")
    assert work.returncode == 1


def test_ending_a_command_ends_its_work(tmp_path: Path) -> None:
    work = started(tmp_path, ENDLESS, 60)
    time.sleep(1.5)
    work.send_signal(signal.SIGTERM)
    work.communicate(timeout=20)
    assert work.returncode == -signal.SIGTERM

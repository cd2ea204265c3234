"""The scripts of the site, in the words of the edition's language."""

from __future__ import annotations

import json
import re

from publish.words import Words

_SAID = re.compile(r"(?<=const said = )\{.*\}(?=;\n)")


def in_language(script: str, words: Words) -> str:
    """Return a script with the words of a language; each is a label ``scripts.<key>`` of the table."""

    def said(found: re.Match[str]) -> str:
        keys = json.loads(found[0])
        return json.dumps({key: words.written(f"scripts.{key}") for key in keys}, ensure_ascii=False)

    return _SAID.sub(said, script)

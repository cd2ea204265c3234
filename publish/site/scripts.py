"""The scripts and style sheets of the site: in the words of the edition's language, and without their comments."""

from __future__ import annotations

import json
import re

import rcssmin
import rjsmin

from publish.words import Words

_SAID = re.compile(r"(?<=const said = )\{.*\}(?=;\n)")


def small(name: str, content: str, words: Words) -> str:
    """Return a file of the site as it is published; ``name`` says what it is (``style.css``)."""
    if name.endswith(".js"):
        return str(rjsmin.jsmin(in_language(content, words))) + "\n"
    return str(rcssmin.cssmin(content)) + "\n" if name.endswith(".css") else content


def in_language(script: str, words: Words) -> str:
    """Return a script with the words of a language; each is a label ``scripts.<key>`` of the table."""

    def said(found: re.Match[str]) -> str:
        keys = json.loads(found[0])
        return json.dumps({key: words.written(f"scripts.{key}") for key in keys}, ensure_ascii=False)

    return _SAID.sub(said, script)

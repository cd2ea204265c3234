"""Questions to Distributed Text Services over the five documents."""

from __future__ import annotations

import json
from typing import Any

from publish.protocols import dts

URL, SITE = "https://edition.test/dts", "https://edition.test/"
TELEGRAMS = f"{SITE}by-kind.html#telegram"
UNIT = "telegram-3305.b"


def ask(library: dts.Library, endpoint: str, **parameters: str) -> Any:
    reply = dts.reply(library, endpoint, parameters)
    assert (reply.status, reply.type) == (200, "application/ld+json"), reply.body
    return json.loads(reply.body)

"""OAI-PMH, DTS and their descriptions: a request in, an answer out, over the store; no HTTP here."""

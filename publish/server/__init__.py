"""The service: OAI-PMH, DTS and the preview, over the store."""

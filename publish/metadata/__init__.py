"""Metadata of documents and of the edition, all from the record."""

"""Harvesting: one record, every way in which libraries fetch it."""

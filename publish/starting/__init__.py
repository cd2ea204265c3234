"""A new edition: files of settings, schema and registers, from nothing or from the TEI that there is."""

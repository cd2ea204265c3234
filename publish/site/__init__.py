"""The pages around the texts: home, lists, registers, search, guidelines."""

"""The only door for files: what is read, and where everything in it is."""

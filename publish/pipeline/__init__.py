"""Building: check, make and write a site; the deposit."""

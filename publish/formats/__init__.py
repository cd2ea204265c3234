"""The formats of a reading: HTML, Typst and PDF, EPUB, text."""

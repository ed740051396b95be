"""`make bench`: how fast and how heavy the pages and PDFs are, each against the least that could do the same.

A section is a module with `KOP` and `meet() -> list[Meting]`; add it to DELEN in `__main__.py`.
"""

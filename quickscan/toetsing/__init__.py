"""Step 6: the region checks the factsheet in writing, and what becomes of each remark.

How: `regie/stukken/toetsing`.
"""

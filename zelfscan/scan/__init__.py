"""A scan: code and the limit on guessing one, openheid and what others may see, rounds, the reveal.

And how long it stays, and wiping.
"""

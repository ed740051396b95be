"""Every write to more than one row: keyword-only, atomic, `by=`; locked, allowed, told in the history, mailed after.

By noun: `regios`, `leden`, `organisaties`, `mensen`. What they refuse stands in `fouten`.
"""

"""What staff do with people: name a colleague or researcher, take that back, close or delete an account.

Of a region: `regios`.
"""

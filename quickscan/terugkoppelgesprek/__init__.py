"""Step 8: the last talk: inviting everybody, what was said and agreed."""

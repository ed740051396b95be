"""Applying for a round: the form, the link to follow it, the conditions, and the region it becomes."""

"""What is scored: the items and their scale, handreiking and patronen, and when a group agrees."""

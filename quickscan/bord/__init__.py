"""The board of all quickscans, and the page of one and of each of its steps."""

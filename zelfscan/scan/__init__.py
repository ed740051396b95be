"""A scan: code, openheid and what others may see, rounds, the reveal, how long it stays, and wiping."""

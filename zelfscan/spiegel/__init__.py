"""The mirror of one person or two: the four figures are the address, and nothing is kept."""

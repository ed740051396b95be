"""Rounds: make one, open, close and finish it; its figures, and who takes part."""

"""Organising a scan: make it, invite and remind, paper, a new code, the next round, and how it stands."""

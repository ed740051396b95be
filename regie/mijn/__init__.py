"""Mijn Regiescan: what waits for somebody, and the own name and data."""

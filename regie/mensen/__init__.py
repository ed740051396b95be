"""Accounts: logging in, rights, personal links, mail and its budget, and the history of who did what."""

"""Logging in: our rules around django-allauth. Who needs a second factor is in `tweede_factor`."""

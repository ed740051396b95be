"""The real settings, as on your own machine, with a cheap password hasher."""

import os

os.environ["OMGEVING"] = "lokaal"
os.environ.pop("DEBUG", None)

from regie.settings import *  # noqa: F403

DEBUG = False
# Uploads leave nothing behind.
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Whitenoise warns at every start about a folder that only `collectstatic` makes.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405

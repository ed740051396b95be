"""The real settings, as on your own machine, with a cheap password hasher.

Nothing that somebody has set for the site on this machine reaches the tests, also not those that start a process:
no other database, no key, no folder. `make test` names the second database in TOETS_DATABASE_URL.
"""

import os
import re
from pathlib import Path

_WORTEL = Path(__file__).parent.parent
_VAN_DE_SITE = re.findall(r'\benv\.\w+\(\s*"(\w+)"', (_WORTEL / "regie" / "settings.py").read_text())
# PORT and PYTHON come from make. The other two would change how Django and a new process of Python behave.
for _naam in (*_VAN_DE_SITE, "PORT", "PYTHON", "DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE"):
    os.environ.pop(_naam, None)
os.environ["OMGEVING"] = "lokaal"
# Not var/ itself, where the site of `make run` keeps what somebody filled in.
os.environ["VAR_MAP"] = str(_WORTEL / "var" / "toets")
if _tweede := os.environ.get("TOETS_DATABASE_URL"):
    os.environ["DATABASE_URL"] = _tweede

from regie.settings import *  # noqa: E402, F403

DEBUG = False
# Uploads leave nothing behind.
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A static file is looked up when it is asked for. Each test client starts the site anew, and with a list of all files
# made each time, that list would be half of our time.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = False

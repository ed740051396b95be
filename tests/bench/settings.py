"""The settings of the site, with the bare views of this folder beside its own."""

from regie.settings import *  # noqa: F403  # Django reads settings as names of this module
from regie.settings import TEMPLATES, VAR_MAP

ROOT_URLCONF = "tests.bench.urls"
# Holds one template, written during the run: the page itself, with nothing left to work out.
KALE_SJABLONEN = VAR_MAP / "sjablonen"
TEMPLATES[0]["DIRS"].append(KALE_SJABLONEN)

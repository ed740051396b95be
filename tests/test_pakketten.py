"""The list of packages that do not say they work with our Django is what is installed (docs/adr/0006)."""

import re
from importlib.metadata import distributions

import django
from django.conf import settings

ADR = settings.BASE_DIR / "docs" / "adr" / "0006-pakketten-zonder-django-6-1.md"
SOORT = "Framework :: Django :: "
ONZE = ".".join(map(str, django.VERSION[:2]))
# As a part of its metadata, "6" says of every 6.x that it works.
GOED = {SOORT + ONZE, SOORT + ONZE.split(".")[0]}


def zonder_onze_versie() -> set[str]:
    """Return the packages that name versions of Django, and not ours."""
    return {
        pakket.name
        for pakket in distributions()
        if (soorten := {een for een in pakket.metadata.get_all("Classifier", []) if een.startswith(SOORT)})
        and not soorten & GOED
    }


def test_de_lijst_van_pakketten_die_onze_django_niet_noemen_klopt():
    assert set(re.findall(r"^- `([\w-]+)`", ADR.read_text(), re.MULTILINE)) == zonder_onze_versie()

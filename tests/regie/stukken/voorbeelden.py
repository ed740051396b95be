"""The templates that only tests have."""

from django.conf import settings as instellingen

SJABLONEN = instellingen.BASE_DIR / "tests" / "regie" / "sjablonen"

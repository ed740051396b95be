"""Playing the attacker: nothing gets out of a scan but what its participants were told (privacy 18)."""

import pytest
from django.conf import settings

# For a test with `echte_database`: on PostgreSQL it commits, and empties every table afterwards.
ECHT = pytest.mark.django_db(transaction="postgresql" in settings.DATABASES["default"]["ENGINE"])

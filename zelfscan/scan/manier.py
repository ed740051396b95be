"""The ways of use that are a scan (domein §2); ways 1 and 2 are the mirror. No database."""

from django.db.models import IntegerChoices


class Manier(IntegerChoices):
    DOMEINEN = 3, "Tussen de domeinen in de regio"
    REGIOS = 4, "Tussen betrokkenen uit verschillende regio's"

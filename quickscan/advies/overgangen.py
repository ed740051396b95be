"""How an advice moves; nobody else assigns its `status`. No Django."""

from django.db.models import TextChoices

from quickscan.proces.overgangen import Tabel


class Adviesstatus(TextChoices):
    CONCEPT = "concept"
    GECONTROLEERD = "gecontroleerd"
    DEFINITIEF = "definitief"


ADVIES: Tabel = {
    Adviesstatus.CONCEPT: {Adviesstatus.GECONTROLEERD: "controleren"},
    Adviesstatus.GECONTROLEERD: {Adviesstatus.CONCEPT: "weer schrijven", Adviesstatus.DEFINITIEF: "vaststellen"},
    Adviesstatus.DEFINITIEF: {Adviesstatus.CONCEPT: "heropenen"},
}

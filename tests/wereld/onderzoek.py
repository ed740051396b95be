"""Places of the research in the world of tests/wereld: somebody the contact proposed, and talks in each status."""

from datetime import timedelta

from django.utils import timezone

from quickscan.onderzoek.actions.interviews import stel_voor
from tests.quickscan import fabriek


def onderzoekplekken(mensen: dict, quickscan) -> dict[str, object]:
    """`interview_nieuw` is the contact's own; of `interview_zonder` there is no consent yet."""
    nieuw = stel_voor(
        by=mensen["contactpersoon"],
        quickscan=quickscan,
        naam="Sam",
        organisatie="De Linde",
        partij="school",
        domein="onderwijs",
        sector="po",
        email="sam@voorbeeld.example",
    )
    gevraagd = fabriek.interview(
        quickscan,
        "cjg",
        status="uitgenodigd",
        naam="Noor",
        email="noor@voorbeeld.example",
        wanneer=timezone.now() + timedelta(days=3),
        gemaild_op=timezone.now(),
    )
    zonder = fabriek.interview(quickscan, "jgz", naam="Lou", email="lou@voorbeeld.example")
    zonder.toestemming.delete()
    collega = quickscan.onderzoekers.exclude(gebruiker=mensen["onderzoeker"]).get()
    zonder.notities.create(onderwerp="vrij", tekst="Een eerste indruk.", van=mensen["onderzoeker"])
    zonder.notities.create(onderwerp="vrij", tekst="Een tweede indruk.", van=collega.gebruiker)
    return {"interview_nieuw": nieuw.pk, "interview_gevraagd": gevraagd.pk, "interview_zonder": zonder.pk}

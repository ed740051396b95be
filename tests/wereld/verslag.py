"""Closed scans for the addresses and pages of the report: in every openheid, and with a round before."""

from datetime import timedelta

from django.utils import timezone

from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Afspraak, Groepsscore, Scan

CIJFERS = ("3412", "4410", "2325", "5414", "1310", "3424", "4332", "2443", "5450", "3321")
DOMEINEN = ("onderwijs", "gemeente")
TOELICHTINGEN = (
    "De intern begeleiders weten elkaar te vinden, de besturen nog niet.",
    "Er is een plan, maar niemand heeft tijd gekregen om het uit te voeren.",
    "Sinds de lunches kennen we elkaars gezicht.",
)


def gesloten_scan(*, dagen_geleden: int = 0, antwoorden=CIJFERS, scan: Scan | None = None, **velden) -> Scan:
    """A closed scan with everything in it that a report can show."""
    scan = scan or fabriek.scan(**velden)
    for nummer, cijfers in enumerate(antwoorden):
        plek = {"domein": DOMEINEN[nummer % 2]} if scan.groep else {}
        if scan.met_naam:
            plek = {"organisatie": f"Organisatie {nummer + 1}"}
        if scan.tussen_regios:
            plek["eigen_regio"] = f"Regio {nummer + 1}"
        teksten = {"ontwerper": TOELICHTINGEN[nummer % 3]} if nummer < 3 else {}
        wie = {} if scan.tussen_regios else {"dirigent_wie": (("een", "meer", "niemand")[nummer % 3], "gemeente")}
        fabriek.invulling(scan, cijfers, teksten=teksten, keuzes=wie, **plek)
    scan = onthul(by=scan.organisatoren.first().gebruiker, scan=scan, toch=True)
    dag = timezone.localdate() - timedelta(days=dagen_geleden)
    if not scan.tussen_regios:
        Groepsscore.objects.create(
            scan=scan,
            onderdeel="ontwerper",
            waarde=3,
            waarom="We zien goede ideeën, maar ze blijven vaak bij één school.",
        )
    Afspraak.objects.create(
        scan=scan,
        onderdeel="verbinder",
        wat="Elke maand een lunch, om de beurt bij een andere organisatie",
        organisatie="De Linde",
        wie="de intern begeleider",
        wanneer=dag + timedelta(days=30),
    )
    Afspraak.objects.create(scan=scan, wat="De wethouder bijpraten", organisatie="Gemeente De Proef", klaar=True)
    Scan.objects.filter(pk=scan.pk).update(
        status="gesloten",
        onthuld_op=dag,
        gesloten_op=dag,
        conclusie="We weten elkaar te vinden.\n\nNu moet het ook blijven als mensen weggaan.",
        bestuursvraag="Geef dit tijd.",
    )
    scan.refresh_from_db()
    return scan


def tweede_ronde(**velden) -> Scan:
    """A closed second round, a hundred days after the first."""
    eerste = gesloten_scan(dagen_geleden=100, antwoorden=("2210", "2310", "3320", "2200"), **velden)
    by = eerste.organisatoren.first().gebruiker
    return gesloten_scan(scan=volgende_ronde(by=by, scan=eerste, bijeenkomst=timezone.now()))


def verslagplekken() -> dict[str, str]:
    return {
        "verslag_code": tweede_ronde().code,
        "verslag_laag_code": gesloten_scan(openheid="laag", **fabriek.ONDERWERP).code,
        "verslag_domein_code": gesloten_scan(openheid="domein").code,
        "verslag_naam_code": gesloten_scan(openheid="naam").code,
        "verslag_regios_code": gesloten_scan(openheid="naam", manier=4).code,
        "voorbije_code": gesloten_scan(dagen_geleden=800).code,
        "open_code": fabriek.scan().code,
    }

"""No address gives or takes rights of somebody else with a session in which nobody showed who they are for a while.

Every address of the inventory that changes something is asked again, by somebody who may, with an old session: what
asks for a proof and does not say so there fails, and so does what gives rights without asking.
"""

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction

from quickscan.proces.models import Onderzoekerschap, Quickscan
from regie.mensen.aanmelden.bewijs import BEWAARD
from regie.mensen.gebruiker import Gebruiker
from regie.regios.regio import Lidmaatschap
from regie.regios.voorstel import Regiovoorstel
from tests.inventaris import ADRESSEN, PAGINAS, Adres
from tests.wereld import Wereld
from zelfscan.scan.models import Organisator, Scanvoorstel

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]

VRAAGT_BEWIJS = {pagina.naam for pagina in PAGINAS if pagina.vraagt_bewijs}
# Here somebody gets or loses something by saying yes, makes what is one's own, or takes back what nobody had yet.
NEEMT_ZELF = {pagina.naam for pagina in PAGINAS if pagina.neemt_zelf}
DOEN = tuple(adres for adres in ADRESSEN if adres.doet and not adres.openbaar)
LANG_GELEDEN = 3600


@pytest.fixture(scope="module")
def wereld(wereld):
    """The world a while later: its sessions are old."""
    for sessie in wereld.sessies.values():
        _verouder(sessie)
    return wereld


def _verouder(sleutel: str) -> None:
    sessie = SessionStore(sleutel)
    for stap in sessie["account_authentication_methods"]:
        stap["at"] -= 24 * 3600 + LANG_GELEDEN
    sessie.save()


def rechten() -> set[tuple]:
    """Everything somebody may do that others don't, as (what, of what, who); also what others ask one to take on."""
    gevonden = {("medewerker", 0, pk) for pk in Gebruiker.objects.filter(is_staff=True).values_list("pk", flat=True)}
    gevonden |= {("onderzoeker", 0, mens.pk) for mens in Gebruiker.objects.filter(is_onderzoeker=True)}
    gevonden |= {(lid.rol, lid.regio_id, lid.gebruiker_id) for lid in Lidmaatschap.objects.all()}
    gevonden |= {("organiseert", rij.scan_id, rij.gebruiker_id) for rij in Organisator.objects.all()}
    gevonden |= {("onderzoekt", rij.quickscan_id, rij.gebruiker_id) for rij in Onderzoekerschap.objects.all()}
    gevonden |= {("begeleidt", een.pk, een.mao_begeleider_id) for een in Quickscan.objects.all()}
    gevonden |= {(een.rol, "vraag", een.email) for een in Regiovoorstel.objects.exclude(rol="lid")}
    return gevonden | {("organiseert", "vraag", een.email) for een in Scanvoorstel.objects.all()}


def stuur(wereld: Wereld, adres: Adres):
    mens = adres.doet[0] if isinstance(adres.doet, tuple) else min(adres.doet)
    return mens, wereld.browser(mens).post(wereld.vul(adres.pad, mens), wereld.vul_data(adres.data, mens))


def gevraagd(antwoord) -> bool:
    return antwoord.status_code == 302 and antwoord.url.startswith("/account/bevestigen/")


def test_een_oude_sessie_verandert_de_rechten_van_een_ander_niet(subtests, wereld):
    for adres in DOEN:
        with subtests.test(str(adres)):
            with transaction.atomic():
                voor = rechten()
                mens, _ = stuur(wereld, adres)
                wie = {wereld.mensen[mens].pk, wereld.mensen[mens].email}
                anders = {recht for recht in voor ^ rechten() if recht[-1] not in wie}
                transaction.set_rollback(True)

            assert not anders or adres.naam in NEEMT_ZELF


def test_wat_om_een_bewijs_vraagt_staat_hier(wereld):
    vraagt, gaat_door = set(), set()
    for adres in DOEN:
        with transaction.atomic():
            _, antwoord = stuur(wereld, adres)
            (vraagt if gevraagd(antwoord) else gaat_door).add(adres.naam)
            transaction.set_rollback(True)

    assert vraagt == VRAAGT_BEWIJS
    # One leaves without being asked, and an ordinary lid gets nothing to look after.
    assert vraagt & gaat_door == {"regio_leden", "regio_lid_verwijderen"}


def test_wat_wachtte_is_weg_uit_de_sessie_zodra_het_is_gedaan(wereld):
    browser = wereld.browser("beheerder")
    with transaction.atomic():
        browser.post(f"/regios/{wereld.plekken['regio']}/overdragen/", {"aan": str(wereld.plekken["mens"])})
        sleutel = browser.cookies[settings.SESSION_COOKIE_NAME].value
        wacht = SessionStore(sleutel)[BEWAARD]
        transaction.set_rollback(True)

    assert [een["velden"] for naam, een in wacht.items() if naam != "wacht"] == [[["aan", str(wereld.plekken["mens"])]]]

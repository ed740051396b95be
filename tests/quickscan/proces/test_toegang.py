"""Who may see and do what in a quickscan: the whole table, and what one reads at which moment."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from quickscan.advies.lezen import leesbaar_advies
from quickscan.advies.models import Advies
from quickscan.factsheet.lezen import leesbare_factsheet
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Handeling, eis, kant_van, mag
from regie.regios.actions.regios import voeg_regios_samen
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

MET_CONTACT, INTERN = {"medewerker", "onderzoeker", "contactpersoon"}, {"medewerker", "onderzoeker"}
WIE_MAG = {
    "zien": MET_CONTACT,
    "aanmelding_lezen": MET_CONTACT,
    "voorwaarden_aanvaarden": {"contactpersoon"},
    "leiden": {"medewerker"},
    "stap_sluiten": INTERN,
    "afbakenen": INTERN,
    "mensen_voorstellen": MET_CONTACT,
    "interviews_zien": INTERN,
    "documenten_zien": INTERN,
    "onderzoeken": {"onderzoeker"},
    "schrijven": {"onderzoeker"},
    "geschiedenis_zien": INTERN,
    "toetsing_volgen": INTERN,
}


@pytest.fixture
def mensen():
    onderzoeker = factories.onderzoeker()
    quickscan = fabriek.quickscan("factsheet", onderzoeker=onderzoeker)
    ander = fabriek.quickscan("onderzoek", in_ronde=quickscan.ronde, regio=factories.regio("Elders"))
    return quickscan, {
        "bezoeker": None,
        "gebruiker": factories.gebruiker(),
        "lid": factories.lid(quickscan.regio).gebruiker,
        # Who looks after the region and applied for it: not any more since the choice was made.
        "beheerder": quickscan.regio.lidmaatschappen.beheerders().first().gebruiker,
        "contactpersoon": factories.lid(quickscan.regio, rol="contactpersoon").gebruiker,
        "andere_contactpersoon": factories.lid(ander.regio, rol="contactpersoon").gebruiker,
        "onderzoeker": onderzoeker,
        "andere_onderzoeker": ander.onderzoekers.get().gebruiker,
        "gesloten_medewerker": factories.medewerker(is_active=False),
        "medewerker": factories.medewerker(),
    }


def test_wie_wat_mag(mensen):
    quickscan, personen = mensen

    gevonden = {
        handeling.value: {wie for wie, een in personen.items() if mag(een, handeling, quickscan)}
        for handeling in Handeling
    }
    assert gevonden == WIE_MAG
    with pytest.raises(PermissionDenied):
        eis(personen["medewerker"], Handeling.ONDERZOEKEN, quickscan)
    eis(personen["onderzoeker"], Handeling.ONDERZOEKEN, quickscan)


def test_wie_van_een_quickscan_mag_weten_is_wie_haar_mag_zien(mensen):
    quickscan, personen = mensen

    for wie, een in personen.items():
        weet = Quickscan.objects.zichtbaar_voor(een).filter(pk=quickscan.pk).exists()
        assert weet == (kant_van(een, quickscan) != ""), wie


def test_wie_aanmeldde_volgt_alleen_de_aanmelding():
    regio = factories.regio()
    quickscan = fabriek.aanmelding(regio=regio)
    aanmelder = quickscan.aangemeld_door

    assert kant_van(aanmelder, quickscan) == "aanmelder"
    assert Quickscan.objects.zichtbaar_voor(aanmelder).get() == quickscan
    assert mag(aanmelder, Handeling.AANMELDING_LEZEN, quickscan)
    assert not mag(aanmelder, Handeling.ZIEN, quickscan)


def test_wie_geen_onderzoeker_meer_is_of_medewerker_werd_leest_geen_notities(mensen):
    quickscan, personen = mensen
    onderzoeker = personen["onderzoeker"]

    onderzoeker.is_staff = True
    assert kant_van(onderzoeker, quickscan) == "medewerker"
    assert not mag(onderzoeker, Handeling.ONDERZOEKEN, quickscan)
    onderzoeker.is_staff = onderzoeker.is_onderzoeker = False
    assert kant_van(onderzoeker, quickscan) == ""
    assert not Quickscan.objects.zichtbaar_voor(onderzoeker).exists()


def test_de_contactpersoon_blijft_erbij_als_de_regio_in_een_andere_opgaat(mensen):
    quickscan, personen = mensen
    nieuw = factories.regio("De Nieuwe", gemeenten=list(quickscan.regio.gemeenten.all()))
    voeg_regios_samen(by=personen["medewerker"], blijft=nieuw, gaat_op=quickscan.regio)
    quickscan = Quickscan.objects.get(pk=quickscan.pk)

    assert quickscan.naam == "De Nieuwe"
    assert kant_van(personen["contactpersoon"], quickscan) == "contactpersoon"
    assert quickscan in Quickscan.objects.zichtbaar_voor(personen["contactpersoon"])


def test_de_factsheet_lees_je_pas_als_die_is_vrijgegeven(mensen):
    quickscan, _ = mensen
    kanten = ("onderzoeker", "medewerker", "contactpersoon", "aanmelder", "")

    def nummers():
        een = Quickscan.objects.get(pk=quickscan.pk)
        versies = (leesbare_factsheet(kant, een) for kant in kanten)
        return [versie and versie.nummer for versie in versies]

    assert nummers() == [None] * 5
    fabriek.factsheetversie(quickscan)
    assert nummers() == [1, None, None, None, None]
    fabriek.factsheetversie(quickscan, vrij=True)
    assert nummers() == [2, 2, 2, None, None]
    fabriek.factsheetversie(quickscan)
    assert nummers() == [3, 2, 2, None, None]


@pytest.mark.parametrize(
    ("status", "lezers"),
    [
        ("concept", {"onderzoeker"}),
        ("gecontroleerd", {"onderzoeker", "medewerker"}),
        ("definitief", {"onderzoeker", "medewerker", "contactpersoon"}),
    ],
)
def test_wie_het_advies_leest(status, lezers):
    quickscan = fabriek.quickscan("advies")
    fabriek.adviesversie(quickscan)
    nu = timezone.now()
    Advies.objects.update(
        status=status,
        gecontroleerd_op=None if status == "concept" else nu,
        definitief_op=nu if status == "definitief" else None,
    )
    quickscan = Quickscan.objects.get()

    kanten = ("onderzoeker", "medewerker", "contactpersoon", "aanmelder", "")
    assert {kant for kant in kanten if leesbaar_advies(kant, quickscan)} == lezers

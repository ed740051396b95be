"""What each side reads and may do on the page of an interview, and what stands above the notes."""

from datetime import datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from quickscan.onderzoek.forms.notities import NotitieForm
from quickscan.onderzoek.interviewpagina import Interviewpagina
from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.notitieboek import ONDERWERPEN, Meelezen
from quickscan.onderzoek.notitiespagina import Notitiespagina
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.toegang import Kant

NIEMAND = Meelezen([], {})
VOORBIJ = datetime(2020, 6, 1, 12, 30, tzinfo=ZoneInfo("UTC"))
STRAKS = datetime(2099, 6, 1, 12, 30, tzinfo=ZoneInfo("UTC"))
IEMAND = {"pk": 4, "naam": "Bo", "organisatie": "De Linde", "functie": "directeur", "partij": "school", "sector": "po"}


def interview(*, actief=True, toestemming=None, **anders):
    """As the page reads it, without a database."""
    echt = Interview(**IEMAND | anders)
    namen = ("wie", "is_voorgesteld", "is_vervallen", "is_geweest", "is_gehouden", "get_partij_display")
    velden = {een.attname: getattr(echt, een.attname) for een in Interview._meta.concrete_fields} | {"pk": echt.pk}
    delen = {naam: getattr(echt, naam) for naam in (*namen, "get_sector_display")}
    quickscan = SimpleNamespace(is_actief=actief)
    return SimpleNamespace(**velden | delen | {"quickscan": quickscan, "quickscan_id": 7, "toestemming": toestemming})


def pagina(kant=Kant.ONDERZOEKER, **wat) -> Interviewpagina:
    return Interviewpagina(interview(**wat), kant)


def test_wie_het_is_staat_er_zonder_lege_komma():
    assert pagina().wie == "directeur, De Linde"
    assert pagina(functie="").wie == "De Linde"


def test_de_soort_met_de_sector_als_die_er_is():
    assert pagina().soort == "School, Primair onderwijs (PO)"
    assert pagina(sector="").soort == "School"


@pytest.mark.parametrize(
    ("wat", "waar", "videolink"),
    [
        ({"digitaal": True, "videolink": "https://x.nl/a"}, "Digitaal of aan de telefoon", "https://x.nl/a"),
        ({"digitaal": False, "plaats": "Het Huis", "videolink": "https://x.nl/a"}, "Het Huis", ""),
    ],
)
def test_waar_het_is(wat, waar, videolink):
    assert (pagina(**wat).waar, pagina(**wat).videolink) == (waar, videolink)


@pytest.mark.parametrize(
    ("kant", "wat", "kan"),
    [
        (Kant.ONDERZOEKER, {"wanneer": STRAKS}, True),
        (Kant.MEDEWERKER, {"wanneer": STRAKS}, True),
        (Kant.CONTACTPERSOON, {"wanneer": STRAKS}, False),
        (Kant.ONDERZOEKER, {"wanneer": VOORBIJ}, False),
        (Kant.ONDERZOEKER, {"wanneer": STRAKS, "status": Interviewstatus.VERVALLEN}, False),
    ],
)
def test_in_de_agenda_gaat_alleen_wat_nog_komt(kant, wat, kan):
    assert pagina(kant, **wat).kan_in_de_agenda is kan


@pytest.mark.parametrize(
    ("kant", "wat", "tekst"),
    [
        (Kant.ONDERZOEKER, {}, "Leg de toestemming vast"),
        (Kant.ONDERZOEKER, {"toestemming": object()}, "Toestemming terugnemen"),
        (Kant.ONDERZOEKER, {"toestemming": object(), "actief": False}, "Toestemming terugnemen"),
        (Kant.ONDERZOEKER, {"actief": False}, None),
        (Kant.MEDEWERKER, {"toestemming": object()}, None),
    ],
)
def test_alleen_een_onderzoeker_doet_iets_met_de_toestemming(kant, wat, tekst):
    koppeling = pagina(kant, **wat).voor_toestemming

    assert (koppeling and koppeling.tekst) == tekst


@pytest.mark.parametrize(
    ("kant", "wat", "aantal"),
    [
        (Kant.ONDERZOEKER, {}, 2),
        (Kant.ONDERZOEKER, {"status": Interviewstatus.VERVALLEN}, 2),
        (Kant.ONDERZOEKER, {"status": Interviewstatus.GEPLAND}, 1),
        (Kant.CONTACTPERSOON, {}, 2),
        (Kant.CONTACTPERSOON, {"status": Interviewstatus.UITGENODIGD}, 0),
        (Kant.ONDERZOEKER, {"gewist": True}, 0),
        (Kant.ONDERZOEKER, {"actief": False}, 0),
    ],
)
def test_wie_de_gegevens_wijzigt_en_wie_van_de_lijst_haalt(kant, wat, aantal):
    assert len(pagina(kant, **wat).wijzigen) == aantal


# Above and around the notes


def test_boven_de_notities_staat_met_wie_en_wanneer():
    assert (
        Notitiespagina(interview(wanneer=VOORBIJ), [], NIEMAND).wie
        == "directeur, De Linde. maandag 1 juni 2020, 14:30 uur"
    )
    assert Notitiespagina(interview(functie=""), [], NIEMAND).wie == "De Linde"


@pytest.mark.parametrize(
    ("wat", "er_is_een_link"),
    [
        ({}, True),
        ({"digitaal": False}, False),
        ({"status": Interviewstatus.GEHOUDEN}, False),
    ],
)
def test_de_link_naar_het_gesprek_staat_er_tot_het_gehouden_is(wat, er_is_een_link):
    deze = Notitiespagina(interview(**{"digitaal": True, "videolink": "https://x.nl/a"} | wat), [], NIEMAND)

    assert bool(deze.videolink) is er_is_een_link


@pytest.mark.parametrize(
    ("wat", "vraagt"), [({}, True), ({"toestemming": object()}, False), ({"actief": False}, False)]
)
def test_om_toestemming_wordt_gevraagd_zolang_die_er_niet_is(wat, vraagt):
    assert Notitiespagina(interview(**wat), [], NIEMAND).vraagt_toestemming is vraagt


def test_een_onderwerp_heeft_een_korte_naam():
    kort = {een.sleutel: een.kort for een in ONDERWERPEN}

    assert kort["vrij"] == "Los"
    assert kort["verbinder"] == "Verbinder"
    assert {"a", "b", "c", "d"} <= {*kort.values()}


def test_wat_niet_bewaard_is_staat_bovenaan_met_de_plek():
    rol = next(een for een in ONDERWERPEN if een.is_rol)
    form = NotitieForm({f"{rol.sleutel}-versie": "0"}, onderwerp=rol, notitie=None)
    assert form.klasse == "notitie notitie-rol"
    form.add_error("tekst", "Te lang.")
    deze = Notitiespagina(interview(), [form], NIEMAND)

    assert deze.met_fout
    assert deze.fouten == [(f"id_{rol.sleutel}-tekst", f"{rol.naam}: Te lang.")]
    assert form.klasse == "notitie notitie-rol veld-fout"


def test_bij_een_notitie_staat_wanneer_die_is_bewaard():
    notitie = SimpleNamespace(tekst="x", versie=1, bewerkt_op=VOORBIJ)
    form = NotitieForm(onderwerp=ONDERWERPEN[0], notitie=notitie)
    form.botsing = notitie

    assert form.bewaard == "Bewaard op 1 juni 2020, 14:30 uur"
    assert form.intussen_bewaard == "Bewaard in een ander venster om 14:30 uur:"
    assert NotitieForm(onderwerp=ONDERWERPEN[0], notitie=None).bewaard == ""

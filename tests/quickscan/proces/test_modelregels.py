"""Each rule of the database: what it allows, and what it refuses."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from quickscan.factsheet.models import VrijgaveVraag
from quickscan.indrukken.models import Indrukken, Indruktekst
from quickscan.proces.models import Herinnering, Pauze
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from tests import factories
from tests.quickscan import fabriek

VANDAAG, NU = timezone.localdate(), timezone.now()
GISTEREN = VANDAAG - timedelta(1)
MODELLEN = {model.__name__: model for model in apps.get_app_config("quickscan").get_models()}
REGELS = {regel.name: model for model in MODELLEN.values() for regel in model._meta.constraints}

# Per check: what a row may become, and what not.
CHECKS = {
    "ronde_heeft_naam": ([{"naam": "R"}], [{"naam": ""}]),
    "ronde_begin_voor_eind": ([{"begin": VANDAAG, "eind": VANDAAG}], [{"begin": VANDAAG, "eind": GISTEREN}]),
    "ronde_plekken": ([{"plekken": 50}], [{"plekken": 51}, {"plekken": 0, "richtlijn_jong": 0, "richtlijn_po_vo": 0}]),
    "ronde_richtlijn_past": ([{"richtlijn_jong": 1}], [{"richtlijn_jong": 3}]),
    "ronde_status": ([{"status": "gesloten"}], [{"status": "weg"}]),
    "ronde_afgerond_met_datum": (
        [{"status": "afgerond", "afgerond_op": VANDAAG}],
        [{"status": "afgerond"}, {"afgerond_op": VANDAAG}],
    ),
    "indrukken_over_vijf": ([{"aantal": 6}], [{"aantal": 4}]),
    "indruktekst_zegt_iets": ([{"tekst": "x"}], [{"tekst": ""}]),
    "indruktekst_door_een_ander": (
        [{"goedgekeurd_door": "collega"}, {"goedgekeurd_door": "collega", "geschreven_door": None}],
        [{"goedgekeurd_door": "mao"}],
    ),
    "quickscan_aanmelding_volledig": (
        [
            {"aanmelder_functie": "", "aanmelder_telefoon": ""},
            {"aanmelder_naam": "", "aanmelder_email": "", "aanmelder_functie": "", "aanmelder_telefoon": ""},
        ],
        [{"regionaam": ""}, {"thema": ""}, {"aanmelder_naam": ""}, {"aanmelder_email": "", "aanmelder_naam": "B"}],
    ),
    "quickscan_doelgroep": ([{"doelgroep": "0_6"}], [{"doelgroep": "0_7"}]),
    "quickscan_status": ([{"status": "loopt", "geeindigd_op": None}], [{"status": "weg"}]),
    "quickscan_doet_mee_met_regio": (
        [{"regio": None, "status": "aangemeld", "geeindigd_op": None}],
        [{"regio": None, "status": "loopt", "geeindigd_op": None}],
    ),
    "quickscan_loopt_met_start": (
        [{"start": None, "status": "geselecteerd", "geeindigd_op": None}],
        [{"start": None}, {"start": None, "status": "loopt", "geeindigd_op": None}],
    ),
    "quickscan_einde_past": (
        [{"status": "gestopt", "reden": "Ziek."}],
        [{"geeindigd_op": None}, {"status": "gestopt", "reden": ""}, {"status": "loopt"}],
    ),
    "uitslagbrief_zegt_iets": ([{"besluit": "afgewezen"}], [{"tekst": ""}, {"besluit": "misschien"}]),
    "akkoord_door_iemand": ([{"naam": "Bo"}], [{"naam": ""}, {"tekst": ""}]),
    "stap_bestaat": ([{"nummer": 8}], [{"nummer": 9}, {"sleutel": "koffie"}]),
    "stap_aan_zet": ([{"aan_zet": "regio"}], [{"aan_zet": "wij"}]),
    "stap_status_past": (
        [{"status": "te_doen", "gesloten_op": None}],
        [{"status": "te_doen"}, {"gesloten_op": None}, {"status": "weg", "gesloten_op": None}],
    ),
    "pauze_begin_voor_eind": ([{"eind": VANDAAG}, {"eind": None}], [{"eind": GISTEREN}]),
    "pauze_met_reden": ([{"reden": "x"}], [{"reden": ""}]),
    "herinnering_soort": ([{"soort": "week"}], [{"soort": "jaar"}]),
    "startgesprek_ergens": ([{"plaats": "", "videolink": "https://a.example"}], [{"plaats": "", "videolink": ""}]),
    "afbakening_schaal": (
        [{"schaal": "swv"}, {"schaal": "anders", "toelichting": "x"}],
        [{"schaal": "anders", "toelichting": ""}, {"schaal": "groot"}],
    ),
    "betrokkenpartij_past": ([{"partij": "cjg", "domein": "jeugdhulp"}], [{"naam": ""}, {"partij": "cjg"}]),
    "interview_met_iemand": (
        [{"naam": "B"}, {"naam": "", "email": "", "gewist": True}],
        [{"naam": ""}, {"organisatie": ""}, {"gewist": True}],
    ),
    "interview_domein_past": ([{"partij": "jgz", "domein": "zorg"}], [{"partij": "jgz", "domein": "onderwijs"}]),
    "interview_sector_past": (
        [{"partij": "school", "domein": "onderwijs", "sector": "po"}],
        [{"partij": "gemeente", "domein": "gemeente", "sector": "po"}],
    ),
    "interview_status": ([{"status": "vervallen"}], [{"status": "weg"}]),
    "interview_met_datum": ([{"status": "voorgesteld", "wanneer": None}], [{"wanneer": None}]),
    "interview_duur": ([{"duur": 15}, {"duur": 240}], [{"duur": 14}, {"duur": 241}]),
    "interview_bereikbaar": (
        [{"status": "uitgenodigd"}, {"status": "uitgenodigd", "naam": "", "email": "", "gewist": True}],
        [{"status": "uitgenodigd", "email": ""}],
    ),
    "toestemming_zegt_iets": ([{"hoe": "mail"}], [{"tekst": ""}, {"hoe": "duif"}]),
    "notitie_onderwerp": ([{"onderwerp": "verbinder"}, {"onderwerp": "vrij"}], [{"onderwerp": "koffie"}]),
    "document_heeft_naam": ([{"naam": "x"}], [{"naam": ""}]),
    "document_soort": ([{"soort": "odt"}], [{"soort": "exe"}]),
    "document_grootte": ([{"grootte": 25 * 1024**2}], [{"grootte": 0}, {"grootte": 25 * 1024**2 + 1}]),
    "factsheetversie_vrij_is_compleet": (
        [{"vrijgegeven_op": None, "vastgesteld_op": None, "compleet": False}],
        [{"compleet": False}],
    ),
    "factsheetversie_vast_is_vrij": ([{"vastgesteld_op": None}], [{"vrijgegeven_op": None}]),
    "rolbeschrijving_rol": ([{"kernrol": "ontwerper"}], [{"kernrol": "baas"}]),
    "rolbeschrijving_waarde": ([{"waarde": None}, {"waarde": 1}, {"waarde": 5}], [{"waarde": 0}, {"waarde": 6}]),
    "vrijgavevraag_over_iets": ([{"soort": "naam"}], [{"soort": "weg"}, {"passage": ""}]),
    "toetsing_termijn": ([{"tot": VANDAAG}], [{"tot": GISTEREN}]),
    "toetser_is_iemand": (
        [{"soort": "contactpersoon"}, {"naam": "", "email": "", "gewist": True}],
        [{"naam": ""}, {"email": ""}, {"soort": "weg"}, {"gewist": True}],
    ),
    "toetser_akkoord_is_gereageerd": (
        [{"akkoord": False, "gereageerd_op": None}],
        [{"akkoord": True, "gereageerd_op": None}],
    ),
    "opmerking_plek": ([{"plek": "geheel"}], [{"plek": "koffie"}]),
    "opmerking_zegt_iets": ([{"soort": "duiding"}], [{"soort": "weg"}, {"tekst": ""}]),
    "opmerking_antwoord_met_reden": (
        [{"antwoord": "over"}, {"antwoord": "niet", "waarom": "Klopt niet."}],
        [{"antwoord": "niet"}, {"antwoord": "ja"}],
    ),
    "advies_status_past": (
        [{"status": "gecontroleerd", "definitief_op": None}],
        [{"definitief_op": None}, {"status": "gecontroleerd"}, {"status": "weg", "definitief_op": None}],
    ),
    "advies_eerst_gecontroleerd": (
        [{"status": "concept", "definitief_op": None, "gecontroleerd_op": None}],
        [{"gecontroleerd_op": None}],
    ),
    "mogelijkheid_wat_voor_wie": ([{"wat": "x"}], [{"wat": ""}, {"voor_wie": ""}]),
    "mogelijkheid_rol": ([{"kernrol": ""}], [{"kernrol": "baas"}]),
    "terugkoppelgesprek_ergens": (
        [{"digitaal": True, "waarom_digitaal": "Ver weg."}],
        [{"plaats": ""}, {"digitaal": True, "waarom_digitaal": ""}],
    ),
    "rolafspraak_wie": ([{"kernrol": "dirigent"}], [{"kernrol": "baas"}, {"wie": ""}]),
    "schrijfconcept_stuk": ([{"stuk": "advies"}], [{"stuk": "weg"}]),
    "qsafspraak_wat_en_wie": ([{"wanneer": VANDAAG}], [{"wat": ""}, {"wie": ""}]),
}
# Per unique rule: what a second row may be beside the first, and what not.
UNIEK = {
    "ronde_naam_een_keer": ([{"naam": "Ronde 2"}], [{}]),
    "quickscan_regio_een_keer": (
        [
            {"regio": "elders", "regionaam": "E"},
            {"status": "gestopt", "reden": "Ziek."},
            {"status": "afgewezen", "reden": "Vol."},
        ],
        [{"regionaam": "Anders"}],
    ),
    "quickscan_aanmelding_een_keer": (
        [{"regio": "elders", "aanmelder_email": "jo@voorbeeld.example"}],
        [{"regio": "elders", "aanmelder_email": "BO@voorbeeld.example", "regionaam": "de proef"}],
    ),
    "onderzoekerschap_een_keer": ([{"gebruiker": "collega"}], [{}]),
    "akkoord_een_keer": ([{"versie": 2}], [{}]),
    "stap_een_keer": ([], [{}]),
    "stap_een_tegelijk": ([], []),
    "pauze_een_tegelijk": ([{"eind": VANDAAG}], [{}]),
    "herinnering_een_keer": ([{"termijn": GISTEREN}, {"soort": "week"}], [{}]),
    "betrokkenpartij_een_keer": ([{"naam": "Ander"}], [{}]),
    "interview_een_keer": (
        [{"email": "jo@voorbeeld.example"}, {"email": ""}, {"status": "vervallen"}],
        [{}, {"email": "PERSOON1@voorbeeld.example"}],
    ),
    "notitie_een_per_onderzoeker": ([{"onderwerp": "dirigent"}, {"van": "mao"}, {"van": None}], [{}]),
    "document_een_keer": ([{"sha256": "0" * 64}], [{}]),
    "factsheetversie_nummer": ([{"nummer": 2, "vastgesteld_op": None}], [{"vastgesteld_op": None}]),
    "factsheetversie_een_vastgesteld": ([{"nummer": 2, "vastgesteld_op": None}], [{"nummer": 2}]),
    "rolbeschrijving_een_per_rol": ([], [{}]),
    "vrijgavevraag_een_keer": ([{"soort": "naam"}], [{}]),
    "toetsing_een_tegelijk": ([], []),
    "toetser_een_keer": ([{"email": "jo@voorbeeld.example"}], [{"email": "PERSOON1@voorbeeld.example"}]),
    "adviesversie_nummer": ([{"nummer": 2}], [{}]),
    "mogelijkheid_volgorde": ([{"volgorde": 2}], [{}]),
    "rolafspraak_een_per_rol": ([{"kernrol": "dirigent"}], [{}]),
    "schrijfconcept_een_per_pagina": ([{"nummer": "87654321"}, {"door": "mao"}, {"stuk": "advies"}], [{}]),
}


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker):
    """One row of everything, made once; each test undoes what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        mao, collega = factories.medewerker(), factories.onderzoeker()
        quickscan = fabriek.quickscan("klaar", by=mao, regio=factories.regio("De Proef"))
        ronde = quickscan.ronde
        Indrukken.objects.create(ronde=ronde, inhoud={}, aantal=5)
        Indruktekst.objects.create(ronde=ronde, tekst="Tekst", geschreven_door=mao)
        Pauze.objects.create(quickscan=quickscan, begin=VANDAAG, reden="Ziek.")
        quickscan.brieven.create(besluit="geselecteerd", tekst="Jullie doen mee.")
        Herinnering.objects.create(stap=quickscan.stappen.first(), gebruiker=collega, soort="beurt", termijn=VANDAAG)
        quickscan.interviews.first().notities.create(onderwerp="gerealiseerd", tekst="x", van=collega)
        VrijgaveVraag.objects.create(
            versie=quickscan.factsheet.laatste, soort="citaat", plek="gerealiseerd", passage="x"
        )
        fabriek.opmerking(quickscan.toetsingen.get())
        quickscan.schrijfconcepten.create(door=collega, stuk="factsheet", nummer="12345678", velden={"a": ["x"]})
        Terugkoppelgesprek.objects.get().afspraken.create(wat="Een agenda", wie="de gemeente")
        yield {"mao": mao, "collega": collega, "elders": factories.regio("Elders")}
        transaction.set_rollback(True)


def invullen(wereld, velden):
    return {naam: wereld.get(waarde, waarde) if isinstance(waarde, str) else waarde for naam, waarde in velden.items()}


def weigert(doe) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        doe()


def probeer(wereld, model, regel, velden, *, nieuw: bool):
    """Return the first row with these values, and what writes it to the database. `nieuw`: as a second row."""
    rij = model.objects.order_by("pk").first()
    velden = invullen(wereld, velden)
    if nieuw:
        rij.pk, rij._state.adding = None, True
        # What is of one row alone: a second one gets its own.
        for veld in model._meta.fields:
            if veld.unique and veld.has_default():
                setattr(rij, veld.name, veld.get_default())
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    if nieuw:
        return rij, lambda: rij.save(force_insert=True)
    return rij, lambda: model.objects.filter(pk=rij.pk).update(**velden)


@pytest.mark.django_db
@pytest.mark.parametrize("regel", [*CHECKS, *UNIEK])
def test_wat_een_regel_toelaat_en_weigert(wereld, regel):
    """The rule itself, which gives the sentence in a form, and the database, which may have more rules."""
    model, nieuw = REGELS[regel], regel in UNIEK
    eis = next(een for een in model._meta.constraints if een.name == regel)
    wel, niet = (UNIEK if nieuw else CHECKS)[regel]
    for velden in wel:
        rij, schrijf = probeer(wereld, model, regel, velden, nieuw=nieuw)
        eis.validate(model, rij)
        with transaction.atomic():
            schrijf()
            transaction.set_rollback(True)
    for velden in niet:
        rij, schrijf = probeer(wereld, model, regel, velden, nieuw=nieuw)
        with pytest.raises(ValidationError):
            eis.validate(model, rij)
        weigert(schrijf)


@pytest.mark.django_db
def test_er_is_een_stap_tegelijk_bezig(wereld):
    stappen = MODELLEN["Stap"].objects.order_by("pk")
    eerste, tweede = stappen[:2]
    met = {"status": "bezig", "gesloten_op": None}
    stappen.filter(pk=eerste.pk).update(**met)
    weigert(lambda: stappen.filter(pk=tweede.pk).update(**met))


@pytest.mark.django_db
def test_er_loopt_een_toetsing_tegelijk(wereld):
    quickscan = MODELLEN["Quickscan"].objects.get()
    versies = [fabriek.factsheetversie(quickscan, vrij=True) for _ in range(2)]
    fabriek.toetsing(quickscan, versie=versies[0])

    weigert(lambda: fabriek.toetsing(quickscan, versie=versies[1]))


def test_elke_regel_staat_in_de_tabel_en_zegt_iets_in_het_nederlands():
    alle = {regel.name: regel for model in MODELLEN.values() for regel in model._meta.constraints}

    assert set(CHECKS) == {naam for naam, regel in alle.items() if isinstance(regel, models.CheckConstraint)}
    assert set(UNIEK) == {naam for naam, regel in alle.items() if isinstance(regel, models.UniqueConstraint)}
    standaard = models.CheckConstraint.default_violation_error_message
    # What nobody types needs no sentence: a number, or a row that an action makes.
    zonder = {naam for naam in CHECKS if alle[naam].violation_error_message == standaard}
    assert zonder == set()

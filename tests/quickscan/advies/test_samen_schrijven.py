"""Two researchers write one advice. A possibility keeps its number: by that theirs are the same one, or two."""

import pytest

from quickscan.advies.actions import MEESTE
from quickscan.advies.models import Advies
from tests.quickscan import fabriek
from tests.quickscan.advies.schrijven import MOGELIJKHEID, bewaar
from tests.quickscan.factsheet.schrijven import log_in_als_onderzoeker
from tests.samen import samenform, wat_er_staat

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
EEN, TWEE = MOGELIJKHEID | {"wat": "Eén"}, MOGELIJKHEID | {"wat": "Twee"}


@pytest.fixture
def quickscan():
    quickscan = fabriek.quickscan("advies")
    bewaar(quickscan, mogelijkheden=[EEN, TWEE])
    return quickscan


@pytest.fixture
def bo(client, quickscan):
    return log_in_als_onderzoeker(client, quickscan)


@pytest.fixture
def adres(quickscan):
    return f"/quickscan/{quickscan.pk}/advies/bewerken/"


@pytest.fixture
def geopend(bo, adres) -> dict:
    """What Bo has on the screen, from version 1."""
    pagina = bo.get(adres)
    return wat_er_staat(pagina, samenform(pagina))


def blok(nummer: int, **velden) -> dict:
    return {f"m{nummer}_{naam}": [tekst] for naam, tekst in velden.items()}


def staat_er() -> dict[int, tuple[str, str]]:
    return {rij.volgorde: (rij.wat, rij.steun) for rij in Advies.objects.get().laatste.mogelijkheden.all()}


STEUN = MOGELIJKHEID["steun"]


def test_velden_van_een_mogelijkheid_gaan_ieder_op_zichzelf(bo, adres, quickscan, geopend):
    bewaar(quickscan, mogelijkheden=[EEN, TWEE | {"voor_wie": "iedereen"}])

    assert bo.post(adres, geopend | blok(2, steun="Geld.") | {"inleiding": ["Van Bo."]}).status_code == 302

    laatste = Advies.objects.get().laatste
    rij = laatste.mogelijkheden.get(volgorde=2)
    assert (laatste.nummer, laatste.inleiding, rij.voor_wie, rij.steun) == (3, "Van Bo.", "iedereen", "Geld.")


def test_in_hetzelfde_veld_staan_beide_teksten(bo, adres, quickscan, geopend):
    bewaar(quickscan, mogelijkheden=[EEN, TWEE | {"steun": "Van een ander."}])

    gebotst = bo.post(adres, geopend | blok(2, steun="Van Bo."))

    form = samenform(gebotst)
    assert list(form.errors) == ["m2_steun"]
    assert form.fields["m2_steun"].botsing.tekst == "Van een ander."
    assert wat_er_staat(gebotst, form)["m2_steun"] == ["Van Bo."]
    assert Advies.objects.get().laatste.nummer == 2


def test_ieder_een_nieuwe_mogelijkheid_is_er_twee(bo, adres, quickscan, geopend):
    bewaar(quickscan, mogelijkheden=[EEN, TWEE, MOGELIJKHEID | {"wat": "Van een ander"}])

    assert bo.post(adres, geopend | blok(3, wat="Van Bo", voor_wie="mij")).status_code == 302

    assert staat_er() == {1: ("Eén", STEUN), 2: ("Twee", STEUN), 3: ("Van een ander", STEUN), 5: ("Van Bo", "")}


def test_een_half_blok_komt_niet_in_dat_van_een_ander_terecht(bo, adres, quickscan, geopend):
    """A possibility that somebody added left one field empty, and took what another wrote there as its own."""
    bewaar(quickscan, mogelijkheden=[EEN, TWEE, MOGELIJKHEID | {"wat": "Van een ander", "steun": ""}])

    antwoord = bo.post(adres, geopend | blok(3, steun="Van Bo."))

    form = samenform(antwoord)
    assert sorted(form.errors) == ["m5_voor_wie", "m5_wat"]
    terug = wat_er_staat(antwoord, form)
    assert (terug["m3_steun"], terug["m5_steun"]) == ([""], ["Van Bo."])
    bo.post(adres, terug | blok(5, wat="Van Bo", voor_wie="mij"))
    assert staat_er()[3] == ("Van een ander", "")
    assert staat_er()[5] == ("Van Bo", "Van Bo.")


def test_hetzelfde_twee_keer_gestuurd_is_een_mogelijkheid(bo, adres, geopend):
    data = geopend | blok(3, wat="Van Bo", voor_wie="mij")

    assert [bo.post(adres, data | {"bewaren": keer}).status_code for keer in "12"] == [302, 302]

    assert list(staat_er()) == [1, 2, 3]
    assert Advies.objects.get().laatste.nummer == 2


def test_wat_een_ander_weghaalde_blijft_weg_en_de_rest_blijft_zichzelf(bo, adres, quickscan, geopend):
    """The second became the first: what was written in the second landed in an empty block."""
    bewaar(quickscan, mogelijkheden={2: TWEE})

    assert bo.post(adres, geopend | blok(2, steun="Geld.")).status_code == 302

    assert staat_er() == {2: ("Twee", "Geld.")}
    pagina = bo.get(adres).text
    assert "Mogelijkheid 1</legend>" in pagina.replace("\n", "").replace("  ", "")
    assert 'name="m2_wat"' in pagina
    assert 'name="m1_wat"' not in pagina


def test_wat_een_ander_weghaalde_staat_er_weer_voor_wie_eraan_schreef(bo, adres, quickscan, geopend):
    bewaar(quickscan, mogelijkheden={2: TWEE})

    antwoord = bo.post(adres, geopend | blok(1, steun="Geld."), follow=True)

    assert "‘Eén’ was intussen verwijderd. Jij schreef eraan. Daarom staat die er weer." in antwoord.text
    assert staat_er() == {1: ("Eén", "Geld."), 2: ("Twee", STEUN)}


def test_wat_beiden_weghaalden_is_weg(bo, adres, quickscan, geopend):
    bewaar(quickscan, mogelijkheden={2: TWEE})

    leeg = blok(1, wat="", voor_wie="", kernrol="", uitleg="", steun="", houvast="")
    antwoord = bo.post(adres, geopend | leeg | blok(2, steun="Geld."), follow=True)

    assert "verwijderd" not in antwoord.text
    assert staat_er() == {2: ("Twee", "Geld.")}


def test_lege_blokken_maken_plaats_en_te_veel_wordt_gezegd(bo, adres, quickscan, geopend):
    vol = {nummer: MOGELIJKHEID | {"wat": f"Nummer {nummer}"} for nummer in range(1, MEESTE + 1)}
    bewaar(quickscan, mogelijkheden=vol)
    assert bo.post(adres, geopend | {"inleiding": ["Van Bo."]}).status_code == 302
    assert len(staat_er()) == MEESTE

    antwoord = bo.post(adres, geopend | blok(3, wat="Van Bo", voor_wie="mij"))

    assert "Een advies heeft ten hoogste 10 mogelijkheden. Verwijder er een." in antwoord.text
    assert "Van Bo" in antwoord.text
    assert 'name="erbij"' not in antwoord.text


def test_een_nummer_groeit_niet_zonder_eind(bo, adres, quickscan):
    bewaar(quickscan, mogelijkheden={1: EEN, 999: TWEE})
    pagina = bo.get(adres)

    assert bo.post(adres, wat_er_staat(pagina, samenform(pagina)) | {"inleiding": ["Van Bo."]}).status_code == 302

    assert staat_er() == {1: ("Eén", STEUN), 2: ("Twee", STEUN)}

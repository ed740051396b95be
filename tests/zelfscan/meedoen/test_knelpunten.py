"""The extra question at the end: which knelpunten play, and one chance (besluiten 27, privacy 7)."""

from uuid import uuid4

import lxml.html
import pytest

from tests.zelfscan import fabriek
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.meedoen.actions.invullen import gelezen_van, trek_in, typ_over, vul_in
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Invulling, Knelpuntantwoord, Scan, Toelichting
from zelfscan.scan.vragen import vraagt_knelpunten

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
DRIES = dict.fromkeys(fabriek.ROLLEN, 3)
EEN, TWEE = SLEUTELS[:2]
MET_KANS = {"kans": "Samen lunchen.", "kans_mag": "on"}


def antwoord(scan, **velden):
    gegevens = {"sleutel": uuid4(), "apparaat": "", "gelezen": gelezen_van(scan), "scores": DRIES}
    return vul_in(scan=scan, **(gegevens | velden))


def gezegd() -> dict[str, bool]:
    return dict(Knelpuntantwoord.objects.values_list("knelpunt", "vaak"))


def pagina(client, scan) -> str:
    return client.get(f"/s/{scan.code}/").content.decode()


def test_van_wat_iemand_stuurt_blijft_alleen_of_het_vaak_is_en_een_kans_met_vinkje(client):
    scan = fabriek.scan()
    data = fabriek.formulier(scan, **{f"speelt_{EEN}": "vaak", f"speelt_{TWEE}": "soms"}, **MET_KANS)

    for _ in range(2):  # a double click is one answer
        assert "Dank je" in client.post(f"/s/{scan.code}/", data).content.decode()

    assert gezegd() == {EEN: True, TWEE: False}
    assert list(Toelichting.objects.values_list("onderdeel", "tekst")) == [("kans", "Samen lunchen.")]


def test_een_kans_zonder_vinkje_wordt_niet_bewaard_en_dat_staat_er(client):
    scan = fabriek.scan()

    antwoord = client.post(f"/s/{scan.code}/", fabriek.formulier(scan, kans="Alleen voor mij.")).content.decode()

    assert "Zonder vinkje, dus niet bewaard" in antwoord
    assert "Alleen voor mij." in antwoord
    assert not Toelichting.objects.exists()


def test_alles_mag_open_blijven_en_onzin_komt_terug_met_wat_er_stond(client):
    scan = fabriek.scan()

    fout = client.post(f"/s/{scan.code}/", fabriek.formulier(scan, speelt_vaardigheden="altijd", **MET_KANS))

    assert "een van de drie antwoorden" in fout.content.decode()
    assert "Samen lunchen." in fout.content.decode()
    assert not Invulling.objects.exists()
    client.post(f"/s/{scan.code}/", fabriek.formulier(scan))
    assert gezegd() == {}
    assert Invulling.objects.count() == 1


def test_wat_je_koos_kun_je_ook_zonder_script_weer_overslaan(client):
    """A radio cannot be unpicked, so there is one more for who wants that."""
    scan = fabriek.scan()
    boom = lxml.html.fromstring(pagina(client, scan))
    groepen = [boom.xpath(f"//input[@name='speelt_{een}']") for een in SLEUTELS]
    assert [[een.get("value") for een in groep] for groep in groepen] == [["niet", "soms", "vaak", ""]] * len(SLEUTELS)
    assert not any(een.get("checked") for groep in groepen for een in groep)

    client.post(f"/s/{scan.code}/", fabriek.formulier(scan, **{f"speelt_{EEN}": "", f"speelt_{TWEE}": "vaak"}))

    assert gezegd() == {TWEE: True}


def test_opnieuw_invullen_en_intrekken_nemen_het_mee():
    scan, toestel = fabriek.scan(), {"apparaat": "a" * 64}
    antwoord(scan, knelpunten=dict.fromkeys(SLEUTELS, "vaak"), teksten={"kans": "Eerst dit."}, **toestel)
    assert set(gezegd().values()) == {True}

    antwoord(scan, knelpunten={EEN: "niet"}, **toestel)
    assert gezegd() == {EEN: False}
    assert not Toelichting.objects.exists()

    trek_in(scan=scan, apparaat=toestel["apparaat"])
    assert gezegd() == {}


@pytest.mark.parametrize(
    "velden",
    [{"knelpunten": {"zevende": "vaak"}}, {"knelpunten": {EEN: "altijd"}}, {"knelpunten": {EEN: ""}}],
)
def test_wat_geen_antwoord_is_komt_er_niet_in(velden):
    scan = fabriek.scan()
    with pytest.raises(ValueError, match="knelpunten"):
        antwoord(scan, **velden)


@pytest.mark.parametrize("velden", [{"met_knelpunten": False}, {"manier": 4, "openheid": "naam"}])
@pytest.mark.parametrize("wat", [{"knelpunten": {EEN: "vaak"}}, {"teksten": {"kans": "Lunchen."}}])
def test_een_oude_scan_en_een_tussen_regios_vragen_er_niet_naar(client, velden, wat):
    scan = fabriek.scan(**velden)
    wie = {"domein": "zorg", "partij": "jgz", "organisatie": "GGD", "eigen_regio": "Noord"} if scan.met_naam else {}

    assert not vraagt_knelpunten(scan)
    assert 'id="knelpunten"' not in pagina(client, scan)
    assert "Van knelpunten" not in pagina(client, scan)
    assert 'name="kans"' not in pagina(client, scan)
    with pytest.raises(ValueError, match="niet gevraagd"):
        antwoord(scan, **wie, **wat)


def test_zonder_toelichtingen_is_er_geen_kans_en_zijn_de_knelpunten_er_wel(client):
    zonder = pagina(client, fabriek.scan(met_toelichting=False))

    assert f'name="speelt_{EEN}"' in zonder
    assert 'name="kans"' not in zonder


@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_wat_anderen_ervan_zien_staat_er_voor_het_eerste_antwoord_en_bij_de_vraag(client, openheid):
    tekst = " ".join(pagina(client, fabriek.scan(openheid=openheid, verwacht=8)).split())

    vooraf, vraag = tekst.split('id="knelpunten"')
    assert "Van knelpunten " in vooraf
    assert "alleen ‘vaak’." in vooraf or "alleen hoe vaak ‘vaak’ is gekozen." in vooraf
    assert "alleen hoeveel mensen ‘vaak’ kiezen, vanaf vier antwoorden." in vraag
    assert "Je mag dit overslaan." in vraag
    assert "Bij 8 mensen weet in ongeveer 23 van de 100 bijeenkomsten iemand zeker dat een ander" in vraag


def test_op_papier_wordt_er_niet_naar_gevraagd():
    scan = fabriek.scan()
    typ_over(by=scan.organisatoren.get().gebruiker, scan=scan, scores=DRIES, sleutel=uuid4())

    assert gezegd() == {}


def test_bij_het_onthullen_wordt_het_geteld_en_gewist():
    scan = fabriek.scan(openheid="domein", verwacht=8)
    for nummer in range(5):
        antwoord(scan, domein="zorg", knelpunten={EEN: "vaak" if nummer < 2 else "soms", TWEE: "vaak"})
    for _ in range(3):
        antwoord(scan, domein="gemeente", knelpunten={}, teksten={"kans": "Samen lunchen."})

    inhoud = onthul(by=scan.organisatoren.get().gebruiker, scan=scan).beeld.inhoud

    assert inhoud["knelpunten"] == {EEN: 2, TWEE: 5} | dict.fromkeys(SLEUTELS[2:])
    assert inhoud["onderdelen"]["kans"] == {"gevraagd": 8, "teksten": ["Samen lunchen."] * 3}
    assert not Knelpuntantwoord.objects.exists()


def test_na_de_onthulling_telt_een_late_organisatie_niet_meer_mee_en_haar_kans_staat_er_wel(client):
    scan = fabriek.scan(openheid="naam")
    for _ in range(2):
        fabriek.invulling(scan)
    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)
    laat = client.get(f"/s/{scan.code}/achteraf/").content.decode()
    assert f'name="speelt_{EEN}"' not in laat
    assert 'name="kans"' in laat

    wie = {"organisatie": "De Linde", "partij": "school"}
    data = fabriek.formulier(Scan.objects.get(pk=scan.pk), **{f"speelt_{EEN}": "vaak"}, **MET_KANS, **wie)
    client.post(f"/s/{scan.code}/achteraf/", data)

    [regel] = scan.beeldregels.filter(na_onthulling=True)
    assert regel.teksten == {"kans": "Samen lunchen."}
    assert scan.beeld.inhoud["knelpunten"][EEN] is None

"""Regions: making and changing them, and everybody who may not."""

from functools import partial

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.actions import leden, organisaties, regios
from regie.regios.fouten import NietLeeg
from regie.regios.organisatie import Contact
from regie.regios.regio import Regio
from tests import factories

pytestmark = pytest.mark.django_db

ONDERWIJS = {"terrein": "onderwijs", "naam": "Mevrouw Proef", "email": "proef@voorbeeld.example"}
SCHOOL = {"naam": "De Regenboog", "partij": "school", "domein": "onderwijs"}


def gebeurtenissen() -> list[str]:
    return list(Gebeurtenis.objects.order_by("pk").values_list("wat", flat=True))


def test_wie_een_regio_maakt_is_beheerder(anouk):
    zevenaar, duiven = factories.gemeente("Zevenaar"), factories.gemeente("Duiven")

    regio = regios.maak_regio(by=anouk, naam=" De\nLiemers ", omschrijving=" Samen. ", gemeenten=[zevenaar, duiven])

    regio.refresh_from_db()
    assert (regio.naam, regio.slug, regio.omschrijving, regio.jaar) == ("De Liemers", "de-liemers", "Samen.", 2099)
    assert set(regio.gemeenten.all()) == {zevenaar, duiven}
    assert regio.lidmaatschappen.get().rol == "beheerder"
    assert Gebeurtenis.objects.get().naar == {"gemeenten": ["Duiven", "Zevenaar"], "jaar": 2099}


def test_twee_regios_met_dezelfde_naam_krijgen_elk_een_adres(anouk):
    assert [factories.regio("De Liemers", beheerder=anouk).slug for _ in range(2)] == ["de-liemers", "de-liemers-2"]


def test_een_adres_dat_net_bezet_raakt_kost_geen_regio(anouk, regio, monkeypatch):
    """Two people make the same region in the same moment: the second one sees the slug as free, once."""
    echt = type(Regio.objects.all()).vrije_slug
    antwoorden = iter(["de-liemers"])
    monkeypatch.setattr(
        type(Regio.objects.all()), "vrije_slug", lambda zelf, naam: next(antwoorden, None) or echt(zelf, naam)
    )

    assert factories.regio("De Liemers", beheerder=anouk).slug == "de-liemers-2"


@pytest.mark.parametrize("actie", ["maak", "wijzig"])
@pytest.mark.parametrize(
    ("naam", "jaren", "veld"),
    [("", [2099], "naam"), ("x" * 101, [2099], "naam"), ("Goed", [], "gemeenten"), ("Goed", [2098, 2099], "gemeenten")],
)
def test_een_regio_die_niet_kan_wordt_geweigerd(anouk, regio, actie, naam, jaren, veld):
    velden = {"naam": naam, "omschrijving": "", "gemeenten": [factories.gemeente(jaar=jaar) for jaar in jaren]}

    actie = regios.maak_regio if actie == "maak" else partial(regios.wijzig_regio, regio=regio)

    with pytest.raises(ValidationError) as fout:
        actie(by=anouk, **velden)

    assert list(fout.value.message_dict) == [veld]
    assert Regio.objects.get().naam == "De Liemers"
    assert gebeurtenissen() == ["regio.gemaakt"]


def test_een_andere_naam_houdt_hetzelfde_adres(anouk, regio):
    gemeente = factories.gemeente("Zevenaar")

    regios.wijzig_regio(by=anouk, regio=regio, naam="Liemers", omschrijving="", gemeenten=[gemeente])

    regio.refresh_from_db()
    assert (regio.naam, regio.slug, list(regio.gemeenten.all())) == ("Liemers", "de-liemers", [gemeente])
    laatste = Gebeurtenis.objects.over(regio).first()
    assert laatste.van["naam"] == "De Liemers"
    assert laatste.naar == {"naam": "Liemers", "gemeenten": ["Zevenaar"]}


def test_opslaan_zonder_verandering_is_geen_gebeurtenis(anouk, regio):
    regios.wijzig_regio(by=anouk, regio=regio, naam=regio.naam, omschrijving="", gemeenten=regio.gemeenten.all())

    assert gebeurtenissen() == ["regio.gemaakt"]


def test_een_gemeente_met_een_contact_gaat_niet_stil_weg(anouk, regio):
    organisaties.bewaar_contact(by=anouk, regio=regio, gemeente=regio.gemeenten.get(), **ONDERWIJS)

    with pytest.raises(ValidationError, match="staat nog wie afspraken mag maken"):
        regios.wijzig_regio(by=anouk, regio=regio, naam="X", omschrijving="", gemeenten=[factories.gemeente()])

    assert Contact.objects.count() == 1


def test_een_nieuwer_jaar_neemt_de_contacten_mee(anouk, regio):
    oud = regio.gemeenten.get()
    organisaties.bewaar_contact(by=anouk, regio=regio, gemeente=oud, **ONDERWIJS)
    nieuw = factories.gemeente(oud.naam, code=oud.code, jaar=2098)

    regios.wijzig_regio(by=anouk, regio=regio, naam=regio.naam, omschrijving="", gemeenten=[nieuw])

    regio.refresh_from_db()
    assert (regio.jaar, regio.contacten.get().gemeente) == (2098, nieuw)


def test_de_ervaring_wordt_per_soort_bewaard_en_weggehaald(anouk, regio):
    def leg_vast(**oordelen):
        regios.leg_ervaring_vast(by=anouk, regio=regio, oordelen=oordelen)
        return set(regio.ervaren_congruentie.values_list("soort", "oordeel", "toelichting"))

    assert leg_vast(ggd=("niet", "Twee GGD'en."), rmc=("valt_samen", "")) == {
        ("ggd", "niet", "Twee GGD'en."),
        ("rmc", "valt_samen", ""),
    }
    assert leg_vast(ggd=("", "")) == {("rmc", "valt_samen", "")}
    with pytest.raises(ValidationError):
        leg_vast(ggd=("soms", ""))


def test_een_regio_met_anderen_erin_verdwijnt_niet(anouk, regio):
    factories.lid(regio)

    with pytest.raises(NietLeeg):
        regios.verwijder_regio(by=anouk, regio=regio)

    assert Regio.objects.exists()


# Everybody who may not


def gewoon_lid(regio):
    return factories.lid(regio).gebruiker


def iemand_anders(regio):
    return factories.regio("Elders").lidmaatschappen.get().gebruiker


@pytest.mark.parametrize("wie", [gewoon_lid, iemand_anders, lambda regio: factories.onderzoeker()])
def test_wie_geen_beheerder_is_verandert_niets(anouk, regio, wie):
    organisatie = organisaties.bewaar_organisatie(by=anouk, regio=regio, **SCHOOL)
    contact = organisaties.bewaar_contact(by=anouk, regio=regio, **ONDERWIJS)
    eigen = regio.lidmaatschappen.get(gebruiker=anouk)
    by = wie(regio)
    voor = gebeurtenissen()

    for actie in (
        lambda: regios.wijzig_regio(by=by, regio=regio, naam="X", omschrijving="", gemeenten=regio.gemeenten.all()),
        lambda: regios.leg_ervaring_vast(by=by, regio=regio, oordelen={}),
        lambda: regios.verwijder_regio(by=by, regio=regio),
        lambda: leden.nodig_lid_uit(by=by, regio=regio, email="x@voorbeeld.example", naam="", rol="lid"),
        lambda: leden.verander_lidrol(by=by, lidmaatschap=eigen, rol="lid"),
        lambda: leden.verwijder_lid(by=by, lidmaatschap=eigen),
        lambda: leden.draag_over(by=by, regio=regio, aan=anouk),
        lambda: leden.benoem_contactpersoon(by=by, regio=regio, email="x@voorbeeld.example", naam=""),
        lambda: regios.voeg_regios_samen(by=by, blijft=regio, gaat_op=factories.regio("Dubbel")),
        lambda: organisaties.bewaar_organisatie(by=by, regio=regio, organisatie=organisatie, naam="X"),
        lambda: organisaties.lees_organisaties_in(by=by, regio=regio, rijen=[]),
        lambda: organisaties.verwijder_organisatie(by=by, organisatie=organisatie),
        lambda: organisaties.bewaar_contact(by=by, regio=regio, contact=contact, naam="X"),
        lambda: organisaties.verwijder_contact(by=by, contact=contact),
    ):
        with pytest.raises(PermissionDenied):
            actie()

    assert [wat for wat in gebeurtenissen() if wat != "regio.gemaakt"] == [
        wat for wat in voor if wat != "regio.gemaakt"
    ]

"""Two regions that turn out to be one."""

import pytest
from django.db import IntegrityError, transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.actions import leden, organisaties, regios
from regie.regios.fouten import SamenvoegenKanNiet
from regie.regios.regio import Regio
from regie.stukken.fouten import Achterhaald
from tests import factories

pytestmark = pytest.mark.django_db

ONDERWIJS = {"terrein": "onderwijs", "naam": "Mevrouw Proef", "email": "proef@voorbeeld.example"}
SCHOOL = {"naam": "De Regenboog", "partij": "school", "domein": "onderwijs"}


@pytest.fixture
def dubbel(regio):
    """A double of De Liemers, with one of everything that is in both and one that is not."""
    bram = factories.gebruiker("Bram")
    dubbel = factories.regio(
        "Liemers", beheerder=bram, gemeenten=[*regio.gemeenten.all(), factories.gemeente("Duiven")]
    )
    factories.lid(regio, bram)
    factories.lid(dubbel, factories.gebruiker("Chris"))
    anouk = regio.lidmaatschappen.get(gebruiker__naam="Anouk").gebruiker
    for by, waar in ((anouk, regio), (bram, dubbel)):
        organisaties.bewaar_organisatie(by=by, regio=waar, **SCHOOL).deelnemers.create(naam=f"Juf van {by}")
        organisaties.bewaar_organisatie(by=by, regio=waar, **SCHOOL | {"naam": f"School van {by}"})
        organisaties.bewaar_contact(by=by, regio=waar, **ONDERWIJS | {"naam": f"Contact van {by}"})
    organisaties.bewaar_contact(by=bram, regio=dubbel, gemeente=dubbel.gemeenten.get(naam="Duiven"), **ONDERWIJS)
    regios.leg_ervaring_vast(by=anouk, regio=regio, oordelen={"ggd": ("niet", "")})
    regios.leg_ervaring_vast(by=bram, regio=dubbel, oordelen={"ggd": ("valt_samen", ""), "rmc": ("niet", "")})
    return dubbel


def test_samenvoegen_neemt_alles_mee(regio, dubbel, medewerker, na_commit):
    verstuurd = na_commit(regios.voeg_regios_samen, by=medewerker, blijft=regio, gaat_op=dubbel)

    assert {gemeente.naam for gemeente in regio.gemeenten.all()} >= {"Duiven"}
    assert regio.gemeenten.count() == 2
    assert dict(regio.lidmaatschappen.values_list("gebruiker__naam", "rol")) == {
        "Anouk": "beheerder",
        "Bram": "beheerder",
        "Chris": "lid",
    }
    assert set(regio.organisaties.values_list("naam", flat=True)) == {
        "De Regenboog",
        "School van Anouk",
        "School van Bram",
    }
    regenboog = regio.organisaties.get(naam="De Regenboog")
    assert set(regenboog.deelnemers.values_list("naam", flat=True)) == {"Juf van Anouk", "Juf van Bram"}
    assert set(regio.contacten.values_list("gemeente__naam", "naam")) == {
        (None, "Contact van Anouk"),
        ("Duiven", "Mevrouw Proef"),
    }
    assert set(regio.ervaren_congruentie.values_list("soort", "oordeel")) == {("ggd", "niet"), ("rmc", "niet")}
    assert {onderwerp for _, onderwerp in verstuurd} == {"Liemers hoort nu bij De Liemers"}
    assert len(verstuurd) == 2


def test_na_samenvoegen_is_de_dubbele_leeg_en_onzichtbaar(regio, dubbel, medewerker):
    regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=dubbel)

    dubbel.refresh_from_db()
    for wat in ("lidmaatschappen", "organisaties", "contacten", "ervaren_congruentie", "plekken"):
        assert not getattr(dubbel, wat).exists(), wat
    assert list(Regio.objects.zichtbaar_voor(medewerker)) == [regio]
    with pytest.raises(Achterhaald, match="samengevoegd"):
        leden.nodig_lid_uit(by=medewerker, regio=dubbel, email="x@voorbeeld.example", naam="", rol="lid")


def test_een_oud_adres_leidt_naar_de_regio_die_bleef(regio, dubbel, medewerker):
    """Also after a second merge, and only for who may see that region."""
    regios.voeg_regios_samen(by=medewerker, blijft=dubbel, gaat_op=factories.regio("Oudste"))
    regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=dubbel)
    zichtbaar = Regio.objects.zichtbaar_voor(medewerker)

    for slug in ("oudste", "liemers", "de-liemers"):
        assert zichtbaar.op_adres(slug).get() == regio
    assert not zichtbaar.op_adres("bestaat-niet").exists()
    assert not Regio.objects.zichtbaar_voor(factories.gebruiker()).op_adres("liemers").exists()


def test_de_geschiedenis_van_beide_blijft(regio, dubbel, medewerker):
    voor = {*Gebeurtenis.objects.over(regio), *Gebeurtenis.objects.over(dubbel)}

    regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=dubbel)

    nieuw, *rest = Gebeurtenis.objects.over(regio)
    assert set(rest) == voor
    assert nieuw.zin() == "Mo liet Liemers opgaan in De Liemers."
    assert nieuw.naar["dubbele_contacten"] == 1


def test_samenvoegen_met_zichzelf_of_twee_keer_kan_niet(regio, dubbel, medewerker):
    with pytest.raises(SamenvoegenKanNiet):
        regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=regio)
    regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=dubbel)
    for blijft, gaat_op in ((regio, dubbel), (dubbel, regio)):
        with pytest.raises(Achterhaald):
            regios.voeg_regios_samen(by=medewerker, blijft=blijft, gaat_op=gaat_op)


def test_gemeenten_van_een_ander_jaar_komen_uit_de_tabel_van_wie_blijft(regio, medewerker):
    eigen = regio.gemeenten.get()
    ander_jaar = factories.regio("Oud", gemeenten=[factories.gemeente(code=eigen.code, jaar=2098)])
    weg = factories.regio("Weg", gemeenten=[factories.gemeente(jaar=2098)])

    regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=ander_jaar)
    assert regio.gemeenten.get() == eigen

    with pytest.raises(SamenvoegenKanNiet, match="hetzelfde jaar"):
        regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=weg)


def test_de_database_weigert_een_regio_die_in_zichzelf_opging(regio):
    with pytest.raises(IntegrityError), transaction.atomic():
        Regio.objects.filter(pk=regio.pk).update(samengevoegd_in=regio.pk)

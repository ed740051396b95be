"""Organisations and contacts of a region."""

import pytest
from django.core.exceptions import ValidationError

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.actions import organisaties
from regie.regios.organisatie import Organisatie
from regie.stukken.fouten import Achterhaald
from tests import factories

pytestmark = pytest.mark.django_db

ONDERWIJS = {"terrein": "onderwijs", "naam": "Mevrouw Proef", "email": "proef@voorbeeld.example"}
SCHOOL = {"naam": "De Regenboog", "partij": "school", "domein": "onderwijs"}


def gebeurtenissen() -> list[str]:
    return list(Gebeurtenis.objects.order_by("pk").values_list("wat", flat=True))


def test_een_organisatie_komt_verandert_en_gaat(anouk, regio):
    school = organisaties.bewaar_organisatie(by=anouk, regio=regio, **SCHOOL)
    organisaties.bewaar_organisatie(by=anouk, regio=regio, organisatie=school, naam="De Boog")
    assert regio.organisaties.get().naam == "De Boog"

    organisaties.verwijder_organisatie(by=anouk, organisatie=school)

    assert not regio.organisaties.exists()
    assert gebeurtenissen()[1:] == ["organisatie.bewaard", "organisatie.gewijzigd", "organisatie.verwijderd"]
    with pytest.raises(Achterhaald):
        organisaties.verwijder_organisatie(by=anouk, organisatie=school)


def test_een_organisatie_van_een_andere_regio_blijft_daar(anouk, regio):
    elders = factories.regio("Elders")
    school = organisaties.bewaar_organisatie(by=elders.lidmaatschappen.get().gebruiker, regio=elders, **SCHOOL)

    with pytest.raises(Achterhaald):
        organisaties.bewaar_organisatie(by=anouk, regio=regio, organisatie=school, naam="Gekaapt")

    school.refresh_from_db()
    assert (school.naam, school.regio) == ("De Regenboog", elders)


def test_een_lijst_met_een_fout_laat_niets_achter(anouk, regio):
    with pytest.raises(ValidationError):
        organisaties.lees_organisaties_in(by=anouk, regio=regio, rijen=[SCHOOL, SCHOOL | {"naam": "DE REGENBOOG"}])

    assert not Organisatie.objects.exists()
    organisaties.lees_organisaties_in(by=anouk, regio=regio, rijen=[SCHOOL, SCHOOL | {"naam": "De Boog"}])
    assert gebeurtenissen() == ["regio.gemaakt", "organisaties.ingelezen"]


def test_een_contact_is_van_een_gemeente_in_de_regio(anouk, regio):
    with pytest.raises(Achterhaald, match="hoort niet bij deze regio"):
        organisaties.bewaar_contact(by=anouk, regio=regio, gemeente=factories.gemeente(), **ONDERWIJS)

    contact = organisaties.bewaar_contact(by=anouk, regio=regio, gemeente=regio.gemeenten.get(), **ONDERWIJS)
    organisaties.verwijder_contact(by=anouk, contact=contact)
    assert gebeurtenissen()[1:] == ["contact.bewaard", "contact.verwijderd"]


def test_de_geschiedenis_noemt_het_contact_niet(anouk, regio):
    organisaties.bewaar_contact(by=anouk, regio=regio, **ONDERWIJS)

    geschiedenis = str(list(Gebeurtenis.objects.values()))
    assert "contact.bewaard" in geschiedenis
    assert "Mevrouw Proef" not in geschiedenis

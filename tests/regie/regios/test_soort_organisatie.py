"""What kind of organisation it is: asked, refused and kept in one way everywhere (besluiten 7)."""

import pytest
from django import forms
from django.core.exceptions import FieldDoesNotExist

from quickscan.afbakening.forms import PartijForm
from quickscan.afbakening.models import BetrokkenPartij
from quickscan.onderzoek.forms.interviews import PersoonForm, PersoonWijzigenForm
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.models import Quickscan
from regie.inhoud.partijen import Partij, Sector, domein_van
from regie.regios.forms.organisaties import (
    KIES_DOMEIN,
    KIES_SOORT,
    OrganisatieForm,
    Organisatienaam,
    OrganisatieWijzigenForm,
    SoortForm,
)
from regie.regios.organisatie import Organisatie, SoortMetSector, SoortOrganisatie
from regie.regios.regio import Regio
from tests.kamers import MODULES
from tests.regie.stukken.momenten import onder
from zelfscan.organiseren.forms.genodigden import GenodigdeForm, RegelForm
from zelfscan.scan.models import Genodigde, Manier, Scan

GEEN_ONDERWIJS = "Deze organisatie hoort niet bij het onderwijs. Kies ‘Niet van toepassing’."


def maak(soort, data):
    mee = {
        GenodigdeForm: {"scan": Scan(manier=Manier.DOMEINEN)},
        OrganisatieForm: {"regio": Regio()},
        PartijForm: {},
        PersoonForm: {"quickscan": Quickscan(doelgroep=Doelgroep.PO_VO)},
    }[soort]
    if soort is OrganisatieForm:
        # Whether the name is there already, asks the database.
        soort = type("Los", (OrganisatieForm,), {"clean_naam": lambda form: form.cleaned_data["naam"]})
    return soort({"naam": "Bo de Vries", "organisatie": "De Linde"} | data, **mee)


FORMULIEREN = (GenodigdeForm, OrganisatieForm, PartijForm, PersoonForm)
MET_SECTOR = (OrganisatieForm, PartijForm, PersoonForm)


def test_wie_de_soort_vraagt_doet_dat_met_dit_formulier():
    onze = {een for een in onder(SoortForm) if een.__module__.split(".")[0] != "tests"}

    assert onze == {*FORMULIEREN, OrganisatieWijzigenForm, PersoonWijzigenForm, RegelForm}
    ergens = {naam for naam, pad in MODULES.items() if "Wat voor organisatie is het?" in pad.read_text()}
    assert ergens == {"regie.regios.forms.organisaties"}
    velden = {een: een.base_fields.values() for een in onder(forms.Form)}
    met_naam = {een for een, rij in velden.items() if any(isinstance(veld, Organisatienaam) for veld in rij)}
    assert met_naam >= {*FORMULIEREN}


@pytest.mark.parametrize("soort", FORMULIEREN)
@pytest.mark.parametrize("partij", [een for een in Partij if een.domein])
def test_het_domein_volgt_uit_de_soort_wat_iemand_ook_koos(soort, partij):
    form = maak(soort, {"partij": partij.value, "domein": "zorg"})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["domein"] == domein_van(partij.value).value


@pytest.mark.parametrize("soort", FORMULIEREN)
def test_alleen_overig_zegt_zelf_bij_welk_domein_het_hoort(soort):
    assert maak(soort, {"partij": "overig"}).errors == {"domein": [KIES_DOMEIN]}
    assert maak(soort, {"partij": ""}).errors == {"partij": [KIES_SOORT]}
    goed = maak(soort, {"partij": "overig", "domein": "zorg"})
    assert goed.is_valid()
    assert goed.cleaned_data["domein"] == "zorg"


@pytest.mark.parametrize("soort", MET_SECTOR)
def test_welk_onderwijs_kies_je_alleen_bij_onderwijs(soort):
    assert maak(soort, {"partij": "school", "sector": "po"}).is_valid()
    assert maak(soort, {"partij": "overig", "domein": "onderwijs", "sector": "mbo"}).is_valid()
    assert maak(soort, {"partij": "gemeente", "sector": "po"}).errors == {"sector": [GEEN_ONDERWIJS]}


def test_wie_je_uitnodigt_heeft_geen_sector():
    form = maak(GenodigdeForm, {"partij": "school", "sector": "po"})

    assert form.is_valid()
    assert "sector" not in form.cleaned_data


@pytest.mark.parametrize("soort", FORMULIEREN)
def test_de_vragen_over_de_organisatie_zijn_overal_dezelfde(soort):
    form = maak(soort, {"partij": "school"})

    for naam, veld in form.fields.items():
        if naam in SoortForm.base_fields:
            eerste = SoortForm.base_fields[naam]
            assert (veld.label, veld.help_text, veld.choices) == (eerste.label, eerste.help_text, eerste.choices)
    namen = [*form.fields]
    # Which organisation stands before what kind it is.
    assert namen.index("partij") == namen.index("naam" if "organisatie" not in namen else "organisatie") + 1


@pytest.mark.parametrize("model", [BetrokkenPartij, Genodigde, Interview, Organisatie])
def test_soort_en_domein_staan_overal_in_dezelfde_kolommen(model):
    abstract = SoortOrganisatie if model is Genodigde else SoortMetSector

    assert issubclass(model, abstract)
    for veld in abstract._meta.fields:
        eigen = model._meta.get_field(veld.name)
        assert (eigen.verbose_name, eigen.max_length, eigen.choices) == (
            veld.verbose_name,
            veld.max_length,
            veld.choices,
        )
    assert max(len(een.value) for een in Sector) <= SoortMetSector._meta.get_field("sector").max_length
    if model is Genodigde:
        with pytest.raises(FieldDoesNotExist):
            model._meta.get_field("sector")

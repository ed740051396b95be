"""The form that two people may have open, by itself; tests/test_twee_mensen.py walks all there are."""

from datetime import date, time

import pytest
from django import forms
from django.http import QueryDict
from django.test import RequestFactory

from regie.stukken.moment import MomentForm
from regie.stukken.paginas import formulier
from regie.stukken.samen import ALLEBEI, GEBOTST, GETOOND, SamenForm
from regie.stukken.velden import Keuzeveld, Tekst

BEGIN = {
    "kop": "Kop",
    "tekst": "Eerste regel.\r\n\r\nTweede regel.",
    "soort": "a",
    "ook": ["1"],
    "vink": True,
    "datum": date(2027, 3, 24),
    "tijd": time(14, 30),
}


class ProefForm(SamenForm, MomentForm):
    kop = Tekst("Kop", max_length=20, required=False)
    tekst = Tekst("Tekst", max_length=200, regels=4, required=False)
    soort = Keuzeveld("Soort", choices=[("a", "De ene"), ("b", "De andere"), ("c", "De derde")])
    ook = forms.MultipleChoiceField(
        label="Ook", choices=[("1", "Een"), ("2", "Twee")], widget=forms.CheckboxSelectMultiple, required=False
    )
    vink = forms.BooleanField(required=False)


def botst(veld: str) -> str:
    return GEBOTST.format(label=ProefForm().fields[veld].label)


def verstuurd(shown: dict, **nieuw) -> QueryDict:
    """What a browser sends of a page that showed this, with something else filled in."""
    form, data = ProefForm(initial=shown), QueryDict(mutable=True)
    for naam in form.fields:
        waarde = form[naam].value()
        if naam in ("datum", "tijd"):
            waarde = form.fields[naam].widget.format_value(waarde)
        if naam == "vink":
            waarde = ["on"] if waarde else []
        data.setlist(naam, waarde if isinstance(waarde, list) else [waarde])
    for naam, waarde in nieuw.items():
        data.setlist(naam, waarde if isinstance(waarde, list) else [waarde])
    return data


def stuur(shown: dict, nu: dict, **nieuw) -> ProefForm:
    return ProefForm(verstuurd(shown, **nieuw), initial=nu)


NIEUW_EN_GEKOZEN = [
    ("kop", "Andere kop", "Andere kop"),
    ("tekst", "Andere tekst", "Andere tekst"),
    ("soort", "b", "b"),
    ("ook", ["2"], ["2"]),
    ("ook", [], []),
    ("vink", False, False),
]


@pytest.mark.parametrize(("veld", "waarde", "bewaard"), NIEUW_EN_GEKOZEN)
def test_wat_je_niet_aanraakte_wordt_wat_er_intussen_is_bewaard(veld, waarde, bewaard):
    ander = "kop" if veld != "kop" else "tekst"
    form = stuur(BEGIN, BEGIN | {veld: waarde}, **{ander: "Van mij"})

    assert form.is_valid(), form.errors
    assert (form.cleaned_data[veld], form.cleaned_data[ander]) == (bewaard, "Van mij")


def test_een_pagina_die_niet_zei_wat_ze_liet_zien_overschrijft_niets_en_verliest_niets():
    """It was opened before an upgrade. What stands there is asked, what was empty is filled, what was typed stays."""
    data = verstuurd(BEGIN, kop="Van mij", tekst="Mijn tekst", soort="b")
    data["csrfmiddlewaretoken"] = "x" * 64
    for naam in (GETOOND, "vink", "ook"):
        del data[naam]

    form = ProefForm(data, initial=BEGIN | {"kop": ""})

    assert form.errors == {"tekst": [botst("tekst")], "soort": [botst("soort")]}
    assert [form[naam].value() for naam in ("kop", "tekst", "soort")] == ["Van mij", "Mijn tekst", "b"]
    # Of what is not ticked nothing is sent: it may not have been there.
    assert (form.cleaned_data["vink"], form.cleaned_data["ook"]) == (True, ["1"])

    # One chooses, and all of it goes in.
    nog_eens = form.data.copy()
    for naam, keuze in (("tekst", "mijn"), ("soort", "ander")):
        botsing = form.fields[naam].botsing
        nog_eens[botsing.naam] = next(waarde for waarde, _ in botsing.keuzes if waarde.startswith(keuze))
    klaar = ProefForm(nog_eens, initial=BEGIN | {"kop": ""})
    assert klaar.is_valid(), klaar.errors
    assert [klaar.cleaned_data[naam] for naam in ("kop", "tekst", "soort")] == ["Van mij", "Mijn tekst", "a"]


@pytest.mark.parametrize(
    ("veld", "jouw", "mijn"),
    [
        ("kop", "Jouw kop", "Mijn kop"),
        ("tekst", "Jouw tekst", "Mijn tekst"),
        ("soort", "b", "c"),
        ("ook", ["1", "2"], ["2"]),
    ],
)
def test_hetzelfde_veld_botst_en_toont_wat_er_staat(veld, jouw, mijn):
    form = stuur(BEGIN, BEGIN | {veld: jouw}, **{veld: mijn})

    assert not form.is_valid()
    assert form.errors == {veld: [botst(veld)]}
    assert form[veld].data == mijn
    woorden = {"kop": "Jouw kop", "tekst": "Jouw tekst", "soort": "De andere", "ook": "Een, Twee"}
    assert form.fields[veld].botsing.tekst == woorden[veld]


def test_wie_hetzelfde_schreef_botst_niet():
    form = stuur(BEGIN, BEGIN | {"kop": "Zo heet het"}, kop="Zo  heet het ")

    assert form.is_valid()


def test_een_spatie_erbij_is_geen_verandering():
    form = stuur(BEGIN, BEGIN | {"tekst": "Van een ander"}, tekst="Eerste regel.\n\nTweede regel.  ")

    assert form.is_valid()
    assert form.cleaned_data["tekst"] == "Van een ander"


def test_een_dag_en_een_tijd_zijn_samen_een_moment():
    """One moves the day and the other the hour: nobody chose what would come of both."""
    form = stuur(BEGIN, BEGIN | {"datum": date(2027, 3, 31)}, tijd="09:00")

    assert form.errors == {"datum": [botst("datum")], "tijd": [botst("tijd")]}
    assert form.fields["datum"].botsing.tekst == "31-3-2027"


def test_wat_geen_datum_is_botst_ook_en_blijft_staan():
    form = stuur(BEGIN, BEGIN | {"datum": date(2027, 3, 31)}, datum="morgen")

    assert botst("datum") in form.errors["datum"]
    assert form["datum"].data == "morgen"


def keuze_van(form: SamenForm, veld: str, weg: str) -> dict:
    (waarde,) = (waarde for waarde, _ in form.fields[veld].botsing.keuzes if waarde.startswith(weg))
    return {form.fields[veld].botsing.naam: waarde}


def opnieuw(form: SamenForm, nu: dict, **nieuw) -> ProefForm:
    """The same form sent once more, as it came back."""
    data = form.data.copy()
    for naam, waarde in nieuw.items():
        data[naam] = waarde
    return ProefForm(data, initial=nu)


@pytest.mark.parametrize(
    ("weg", "fouten", "staat"),
    [
        ("mijn", {}, "Mijn tekst"),
        ("ander", {}, "Jouw tekst"),
        ("samen", {"tekst": [ALLEBEI]}, "Mijn tekst\n\nJouw tekst"),
    ],
)
def test_je_kiest_wat_er_komt_te_staan(weg, fouten, staat):
    nu = BEGIN | {"tekst": "Jouw tekst"}
    gebotst = stuur(BEGIN, nu, tekst="Mijn tekst")
    assert not gebotst.is_valid()

    form = opnieuw(gebotst, nu, **keuze_van(gebotst, "tekst", weg))

    assert form.errors == fouten
    assert form["tekst"].data == staat
    # Then it is meant as it stands there.
    nog_eens = opnieuw(form, nu, **{f"{gebotst.fields['tekst'].botsing.naam}": ""})
    assert nog_eens.is_valid()
    assert nog_eens.cleaned_data["tekst"] == staat


def test_zonder_keuze_botst_het_nog_eens():
    nu = BEGIN | {"tekst": "Jouw tekst"}
    gebotst = stuur(BEGIN, nu, tekst="Mijn tekst")
    assert not gebotst.is_valid()

    assert opnieuw(gebotst, nu).errors == {"tekst": [botst("tekst")]}


def test_een_keuze_is_van_wat_erbij_stond():
    """Who chose "mine" beside one text, did not choose so beside the next."""
    nu = BEGIN | {"tekst": "Jouw tekst"}
    gebotst = stuur(BEGIN, nu, tekst="Mijn tekst")
    assert not gebotst.is_valid()
    later = BEGIN | {"tekst": "Weer een ander"}

    form = opnieuw(gebotst, later, **keuze_van(gebotst, "tekst", "mijn"))

    assert form.errors == {"tekst": [botst("tekst")]}
    assert form.fields["tekst"].botsing.tekst == "Weer een ander"


def test_een_kort_veld_komt_niet_onder_elkaar():
    form = stuur(BEGIN, BEGIN | {"kop": "Jouw kop"}, kop="Mijn kop")
    assert not form.is_valid()

    assert [waarde.partition(":")[0] for waarde, _ in form.fields["kop"].botsing.keuzes] == ["mijn", "ander"]


def test_met_een_andere_fout_erbij_gaat_er_niets_verloren():
    """What was wrong comes back as it was, and with it what somebody else saved."""
    form = stuur(BEGIN, BEGIN | {"kop": "Jouw kop"}, tekst="x" * 300)

    assert list(form.errors) == ["tekst"]
    assert (form["kop"].data, form["tekst"].data) == ("Jouw kop", "x" * 300)
    goed = opnieuw(form, BEGIN | {"kop": "Jouw kop"}, tekst="Korter")
    assert goed.is_valid(), goed.errors
    assert (goed.cleaned_data["kop"], goed.cleaned_data["tekst"]) == ("Jouw kop", "Korter")


def test_een_veld_dat_er_nog_niet_stond_heb_je_niet_veranderd():
    data = verstuurd(BEGIN, tekst="Van mij")
    data[GETOOND] = " ".join(deel for deel in data[GETOOND].split() if not deel.startswith("kop:"))
    data.pop("kop")

    form = ProefForm(data, initial=BEGIN | {"kop": "Nieuw veld"})

    assert form.is_valid()
    assert form.cleaned_data["kop"] == "Nieuw veld"


@pytest.mark.parametrize("rommel", ["op:² kop", "op:99999999999999999999 kop:"])
def test_met_rommel_in_het_verborgen_veld_wint_niemand_in_stilte(rommel):
    form = ProefForm(verstuurd(BEGIN, **{GETOOND: rommel}), initial=BEGIN | {"tekst": "Ander"})

    assert form.errors == {"tekst": [botst("tekst")]}
    assert form.getoond_op is None


def test_de_actie_krijgt_alleen_wat_is_ingevuld():
    form = stuur(BEGIN, BEGIN, kop="Van mij")

    assert form.is_valid()
    assert GETOOND not in form.cleaned_data


def test_zonder_slot_bindt_het_raam_zo_n_formulier_niet():
    """A view that forgets `om_de_beurt` breaks in each of its tests, and not once a year in silence."""
    with pytest.raises(AttributeError, match="aan_de_beurt"):
        formulier(RequestFactory().post("/", {}), ProefForm)

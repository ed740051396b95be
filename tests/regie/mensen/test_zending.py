"""A mail as a row: sent again, forgotten, and what the database refuses."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from regie.mensen import bezorgen
from regie.mensen.bezorgen import PAUZES, bezorg, wat_moet
from regie.mensen.gedeeld import mail_allen, mail_na
from regie.mensen.mailbudget import VANZELF
from regie.mensen.ontvangers import vergeet
from regie.mensen.zending import Zending, Zendingreden, Zendingstatus, Zichtbaar
from tests import factories
from tests.werk import stand, werk

pytestmark = pytest.mark.django_db


WACHT, BEZIG, AANGENOMEN, NIET = Zendingstatus.values


# Again, and forgotten


def test_opnieuw_gaat_alleen_naar_wie_de_mail_niet_kreeg(mailserver, mensen, verstuur):
    mailserver.weigert[mensen[1].email] = "550 5.1.1 No such user"
    with mailserver.luistert():
        verstuur(mensen)
        mailserver.weigert.clear()
        bezorg(bezorgen.zet_opnieuw_klaar(Zending.objects.all()))

    assert mailserver.aan() == sorted(een.email for een in mensen)
    assert {status for status, *_ in stand()} == {AANGENOMEN}


def test_een_mail_aan_of_over_wie_intussen_weg_is_gaat_niet_en_is_geen_fout(mailoutbox, caplog):
    """As when somebody says yes before the mail of the question left: it would ask what was answered."""
    bram, weg = factories.gebruiker("Bram"), factories.gebruiker("Weg")
    mail_na("tweede_factor_hersteld", weg, door=bram)
    mail_na("tweede_factor_hersteld", bram, door=weg)
    type(weg).objects.filter(pk=weg.pk).delete()

    bezorg(wat_moet(timezone.now()))

    assert mailoutbox == []
    assert Zending.objects.count() == 0
    assert [regel for regel in caplog.records if regel.levelname in ("WARNING", "ERROR")] == []


def test_wat_wacht_heeft_nummers_en_geen_namen(mensen):
    regio = factories.regio("De Liemers")
    mail_na("rechten_veranderd", mensen[0], door=mensen[1], regio=regio, rol="lid")

    [rij] = Zending.objects.filter(sjabloon="rechten_veranderd").values()
    assert (rij["aan_soort"], rij["aan_nummer"], rij["adres"]) == ("regie.gebruiker", str(mensen[0].pk), "")
    assert (rij["over_soort"], rij["over_nummer"]) == ("regie.regio", str(regio.pk))
    assert rij["context"] == {
        "regio": {"model": "regie.Regio", "pk": regio.pk},
        "door": {"model": "regie.Gebruiker", "pk": mensen[1].pk},
        "rol": "lid",
    }
    assert not any(tekst in str(rij) for tekst in ("@", "Liemers", "An "))


def test_wat_aangenomen_is_zegt_niet_meer_wat_erin_stond(mailserver, mensen, verstuur):
    with mailserver.luistert():
        verstuur(mensen[:1])

    [rij] = Zending.objects.values("context", "bijlagen", "nog_nodig")
    assert rij == {"context": {}, "bijlagen": [], "nog_nodig": ""}


@pytest.mark.parametrize("antwoord", ["250 OK", "550 5.1.1 No such user"])
def test_wat_niemand_mag_zien_laat_niets_na(mailserver, mensen, verstuur, antwoord):
    mailserver.weigert[mensen[0].email] = antwoord
    with mailserver.luistert():
        verstuur(mensen[:2], zichtbaar=Zichtbaar.NIETS)
        verstuur([mens.email for mens in mensen[:2]])

    assert stand() == []


def nee(ontvanger) -> bool:
    return False


def test_of_de_server_weg_is_zegt_niet_wie_de_mail_nog_nodig_had(mailserver, mensen, verstuur, klok):
    verstuur(mensen, zichtbaar=Zichtbaar.NIETS, nog_nodig=f"{__name__}.nee")
    assert stand() == [(WACHT, "geen_server", 1)] * 3

    for pauze in PAUZES:
        klok.verder(seconds=pauze.total_seconds())
        werk()
    assert stand() == [(NIET, "geen_server", 4)] * 3


def test_wie_gewist_wordt_wordt_ook_hier_gewist(mensen):
    mail_allen("rechten_veranderd", mensen, door=VANZELF, rol="lid")

    vergeet(type(mensen[0]).objects.filter(pk=mensen[0].pk))

    assert set(Zending.objects.values_list("aan_nummer", flat=True)) == {str(mensen[1].pk), str(mensen[2].pk)}


# What the database refuses

GOED = {"sjabloon": "rechten_veranderd", "aan_soort": "regie.gebruiker", "aan_nummer": "1"}


@pytest.mark.parametrize(
    "mag",
    [
        {},
        {"aan_soort": "", "aan_nummer": "", "adres": "an@voorbeeld.example"},
        {"status": BEZIG, "weer_op": None},
        {"status": AANGENOMEN, "weer_op": None},
        {"status": NIET, "weer_op": None, "reden": Zendingreden.FOUT},
    ],
    ids=["wacht", "adres", "bezig", "aangenomen", "niet"],
)
def test_wat_een_zending_mag_zijn(mag):
    Zending(**GOED | mag).full_clean(exclude=["context", "bijlagen"])
    Zending.objects.create(**GOED | mag)


@pytest.mark.parametrize(
    ("fout", "naam"),
    [
        ({"sjabloon": ""}, "zending_zegt_wat"),
        ({"status": "zoek", "weer_op": None}, "zending_zegt_wat"),
        ({"reden": "zomaar"}, "zending_zegt_wat"),
        ({"aan_nummer": ""}, "zending_aan_een"),
        ({"adres": "an@voorbeeld.example"}, "zending_aan_een"),
        ({"aan_soort": "", "aan_nummer": ""}, "zending_aan_een"),
        ({"weer_op": None}, "zending_wacht_tot"),
        ({"status": BEZIG}, "zending_wacht_tot"),
        ({"status": NIET, "weer_op": None}, "zending_niet_met_reden"),
        ({"status": AANGENOMEN, "weer_op": None, "reden": "later"}, "zending_niet_met_reden"),
    ],
)
def test_wat_een_zending_niet_mag_zijn(fout, naam):
    with pytest.raises(ValidationError):
        Zending(**GOED | fout).full_clean()
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        Zending.objects.create(**GOED | fout)


def test_een_moment_in_de_toekomst_is_nog_niet_aan_de_beurt():
    straks = timezone.now() + timedelta(hours=1)
    Zending.objects.create(**GOED, weer_op=straks)

    assert wat_moet(timezone.now()) == []
    assert len(wat_moet(straks)) == 1

"""What goes along with a mail is made by a function that the sender names."""

import inspect

import pytest
from django.utils.module_loading import import_string

from regie.mensen import mail
from regie.mensen.gedeeld import mail_na
from regie.mensen.mailbudget import VANZELF
from tests import factories
from tests.kamers import MODULES, module_van
from tests.mails import bijlagen_per_mail

HIER = "tests.regie.mensen.test_bijlagen"


def maak(context: dict) -> list[tuple[str, bytes, str]]:
    return [("eerste.txt", context["regio"].naam.encode(), "text/plain"), ("tweede.bin", b"2", "application/zip")]


def test_elke_bijlage_van_elke_mail_heeft_een_functie_in_een_kamer():
    per_mail = bijlagen_per_mail()

    assert {"scan_uitnodiging", "scan_verplaatst", "startgesprek", "terugkoppelgesprek"} <= set(per_mail)
    for namen in per_mail.values():
        for naam in namen:
            assert inspect.isfunction(import_string(naam)), naam
            # Else tests/test_kamers.py sees no arrow in it.
            assert module_van(naam) in MODULES, naam
            assert module_van(naam) == naam.rpartition(".")[0], naam


@pytest.mark.django_db
def test_een_bijlage_krijgt_waar_de_mail_over_gaat_zoals_het_dan_is(mailoutbox, django_capture_on_commit_callbacks):
    bram, regio = factories.gebruiker("Bram"), factories.regio("De Liemers")
    with django_capture_on_commit_callbacks(execute=True):
        mail_na("rechten_veranderd", bram, door=VANZELF, regio=regio, rol="lid", bijlagen=(f"{HIER}.maak",))
        type(regio).objects.update(naam="Liemers")

    (kreeg,) = mailoutbox
    assert [tuple(een) for een in kreeg.attachments] == [
        ("eerste.txt", "Liemers", "text/plain"),
        ("tweede.bin", b"2", "application/zip"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("naam", [f"{HIER}.maakt", "regie.mensen.bestaat_niet.maak", "maak"])
def test_een_bijlage_zonder_functie_weigert_de_actie(naam, django_capture_on_commit_callbacks):
    """Not later: then what was done would stand, and the mail be lost."""
    bram, regio = factories.gebruiker("Bram"), factories.regio("De Liemers")

    with django_capture_on_commit_callbacks() as later, pytest.raises(ImportError):
        mail_na("rechten_veranderd", bram, door=VANZELF, regio=regio, rol="lid", bijlagen=(naam,))

    assert later == []


@pytest.mark.django_db
def test_wat_de_context_toevallig_heet_is_geen_bijlage():
    bram, regio = factories.gebruiker("Bram"), factories.regio("De Liemers")

    brief = mail.maak("rechten_veranderd", bram, {"regio": regio, "rol": "lid", "agenda": regio, "bijlagen": regio})

    assert brief.attachments == []

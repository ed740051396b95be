"""Whoever sent a mail reads whether it got there, and can send it again to who did not get it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from lxml import html

from regie.mensen.bezorging import mails_van, per_onderwerp
from regie.mensen.gedeeld import mail_allen
from regie.mensen.mailbudget import VANZELF
from regie.mensen.zending import Zending, Zichtbaar
from tests import factories
from tests.inloggen import log_in
from tests.werk import werk

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
POST = "/mijn/post/"


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def regio(anouk):
    return factories.regio("De Liemers", beheerder=anouk)


@pytest.fixture
def anouks(client, anouk):
    log_in(client, anouk)
    return client


@pytest.fixture
def stuur(django_capture_on_commit_callbacks, regio, anouk):
    def doe(namen: str = "An Bo Cas", door=anouk, **velden) -> list:
        mensen = [factories.gebruiker(naam) for naam in namen.split()]
        with django_capture_on_commit_callbacks(execute=True):
            mail_allen("rechten_veranderd", mensen, door=door, regio=regio, rol="lid", **velden)
        return mensen

    return doe


def woorden(antwoord) -> str:
    return " ".join(html.document_fromstring(antwoord.content).text_content().split())


def test_wie_geen_mail_kreeg_staat_er_met_waarom_en_krijgt_die_alsnog(
    anouks, stuur, mailserver, regio, django_capture_on_commit_callbacks
):
    mailserver.weigert = {}
    with mailserver.luistert():
        stuur("Dirk")
        assert "Alle mail van jou is verstuurd." in woorden(anouks.get(POST))
        an, bo, cas = [factories.gebruiker(naam) for naam in ("An", "Bo", "Cas")]
        mailserver.weigert = {bo.email: "550 5.1.1 No such user"}
        with django_capture_on_commit_callbacks(execute=True):
            mail_allen("rechten_veranderd", [an, bo, cas], door=regio_van(regio), regio=regio, rol="lid")

        tekst = woorden(anouks.get(POST))
        assert "Over De Liemers 3 mails zijn verstuurd. 1 mail is niet bezorgd." in tekst
        assert f"Bo, {bo.email}: Het adres bestaat niet bij deze mailserver." in tekst
        assert cas.email not in tekst
        # On the page of what it was about: that it happened, and where to read whom.
        pagina = anouks.get(reverse("regio", args=[regio.slug]))
        assert "1 mail van jou hierover is niet bezorgd. Bekijk aan wie en waarom" in woorden(pagina)
        assert bo.email not in woorden(pagina)
        assert "1 mail van jou is niet bezorgd" in woorden(anouks.get("/mijn/"))

        mailserver.weigert.clear()
        [over] = html.document_fromstring(anouks.get(POST).content).xpath("//input[@name='over']/@value")
        with django_capture_on_commit_callbacks(execute=True):
            gedaan = anouks.post(POST, {"over": over}, follow=True)
        assert "We versturen 1 mail opnieuw." in woorden(gedaan)
        assert "Alle mail van jou is verstuurd." in woorden(anouks.get(POST))

    assert [mailserver.aan().count(mens.email) for mens in (an, bo, cas)] == [1, 1, 1]
    assert "hierover" not in woorden(anouks.get(reverse("regio", args=[regio.slug])))


def regio_van(regio):
    return regio.lidmaatschappen.get().gebruiker


def test_is_de_mailserver_weg_dan_staat_er_dat_het_nog_komt(anouks, stuur, mailserver, klok, regio):
    mensen = stuur()

    assert "We versturen 3 mails nu." in woorden(anouks.get(POST))
    pagina = woorden(anouks.get(reverse("regio", args=[regio.slug])))
    assert "3 mails van jou hierover wachten nog op een mailserver. We proberen het vanzelf opnieuw." in pagina
    klok.verder(minutes=1)
    with mailserver.luistert():
        werk()
    assert mailserver.aan() == sorted(mens.email for mens in mensen)
    assert "Alle mail van jou is verstuurd." in woorden(anouks.get(POST))


def test_van_de_pagina_van_iets_lees_je_alleen_de_mail_daarover(anouks, anouk, stuur, mailserver, regio):
    stuur()
    ander, deze_regio = factories.regio("De Bevelanden", beheerder=anouk), f"regie.regio:{regio.pk}"
    [deze] = html.document_fromstring(anouks.get(POST).content).xpath("//section[h2]")
    assert "Over De Liemers" in " ".join(deze.text_content().split())
    assert "Over De Liemers" in woorden(anouks.get(POST, {"over": deze_regio}))

    hierover = woorden(anouks.get(POST, {"over": f"regie.regio:{ander.pk}"}))
    assert "Over De Liemers" not in hierover
    assert "Alle mail van jou hierover is verstuurd." in hierover
    assert "Ook de mail over iets anders" in hierover


def test_van_een_ander_is_niets_te_zien_of_te_doen(anouks, stuur, mailserver, regio):
    ander = factories.gebruiker("Ander")
    [bo] = stuur("Bo", door=ander)
    stuur("Cas", door=VANZELF)
    Zending.objects.update(status="niet_bezorgd", reden="fout", weer_op=None)

    tekst = woorden(anouks.get(POST))
    assert (bo.email in tekst, "Alle mail van jou is verstuurd." in tekst) == (False, True)
    antwoord = anouks.post(POST, {"over": f"regie.regio:{regio.pk}"})
    assert "Iedereen kreeg deze mail al, of is hier niet meer bekend." in woorden(antwoord)
    assert Zending.objects.niet_bezorgd().count() == 2


def test_wat_de_afzender_niet_mag_weten_staat_er_niet(anouk, stuur, mailserver, regio):
    """Of some only how many; of a reminder only that our own server was away: that tells of nobody."""
    with mailserver.luistert():
        stuur("An", zichtbaar=Zichtbaar.AANTAL)
        stuur("Bo Cas", zichtbaar=Zichtbaar.NIETS, nog_nodig=f"{__name__}.ja")
    Zending.objects.update(status="niet_bezorgd", reden="adres_onbekend", weer_op=None)
    stuur("Dirk Els", zichtbaar=Zichtbaar.NIETS, nog_nodig=f"{__name__}.ja")
    Zending.objects.filter(zichtbaar=Zichtbaar.NIETS).update(reden="later")

    [een] = per_onderwerp(Zending.objects.filter(door=anouk))
    assert (een.mislukt, een.onderweg) == (1, 0)
    assert [(rij.wie, rij.adres, rij.waarom) for rij in een.niet] == [
        ("", "", "Het adres bestaat niet bij deze mailserver.")
    ]

    Zending.objects.filter(zichtbaar=Zichtbaar.NIETS).update(reden="geen_server")
    [een] = per_onderwerp(Zending.objects.filter(door=anouk))
    assert een.onderweg == 2


def ja(ontvanger) -> bool:
    return True


def test_opnieuw_sturen_telt_mee_voor_het_budget(anouks, stuur, regio, monkeypatch, mailserver):
    stuur("Bo")
    Zending.objects.update(status="niet_bezorgd", reden="fout", weer_op=None)
    monkeypatch.setattr("regie.mensen.mailbudget.PER_DAG", 1)

    antwoord = anouks.post(POST, {"over": f"regie.regio:{regio.pk}"})

    assert "Je verstuurde vandaag al 1 mails." in woorden(antwoord)
    assert Zending.objects.niet_bezorgd().count() == 1


def test_wie_niet_meer_bij_een_regio_hoort_leest_en_mailt_er_niets_meer_over(anouks, stuur, anouk, regio, mailserver):
    [bo] = stuur("Bo")
    Zending.objects.update(status="niet_bezorgd", reden="fout", weer_op=None)
    regio.lidmaatschappen.all().delete()

    assert bo.email not in woorden(anouks.get(POST))
    assert "niet bezorgd" not in woorden(anouks.get("/mijn/"))
    anouks.post(POST, {"over": f"regie.regio:{regio.pk}"})
    assert Zending.objects.niet_bezorgd().count() == 1


def test_wat_alleen_over_accounts_gaat_is_voor_medewerkers(anouk):
    staf, bo = factories.medewerker(), factories.gebruiker("Bo")
    for door in (staf, anouk):
        mail_allen("tweede_factor_hersteld", [bo], door=door)

    assert [zending.door for zending in mails_van(staf)] == [staf]
    assert not mails_van(anouk).exists()


def test_dezelfde_mail_opnieuw_komt_in_de_plaats_van_wat_niet_aankwam(stuur, mailserver, regio, anouk):
    mensen = [factories.gebruiker(naam) for naam in ("An", "Bo")]
    ander = factories.regio("De Betuwe", beheerder=anouk)
    for over in (regio, ander):
        mail_allen("rechten_veranderd", mensen, door=anouk, regio=over, rol="lid")
    Zending.objects.update(status="niet_bezorgd", reden="fout", weer_op=None)

    mail_allen("rechten_veranderd", mensen[:1], door=anouk, regio=regio, rol="beheerder")

    over = Zending.objects.niet_bezorgd().values_list("aan_nummer", "over_nummer")
    assert set(over) == {
        (str(mensen[1].pk), str(regio.pk)),
        *((str(mens.pk), str(ander.pk)) for mens in mensen),
    }


def test_wat_pas_later_gaat_is_nog_niet_onderweg_en_gaat_niet_eerder(stuur, regio, anouk, mailserver, klok):
    """As of a pause: until then it can be taken back, also by who tries everything again."""
    straks = timezone.now() + timedelta(hours=1)
    with mailserver.luistert():
        stuur("Bo", niet_voor=straks)
        call_command("post", "--opnieuw")
        assert mailserver.ontvangen == []
        assert per_onderwerp(mails_van(anouk)) == []
        klok.verder(hours=2)
        werk()
    assert len(mailserver.ontvangen) == 1


def test_wie_er_niet_meer_is_krijgt_niets_opnieuw(anouks, stuur, regio, mailserver):
    [bo] = stuur("Bo")
    Zending.objects.update(status="niet_bezorgd", reden="fout", weer_op=None)
    type(bo).objects.filter(pk=bo.pk).delete()

    assert "of is hier niet meer bekend" in woorden(anouks.post(POST, {"over": f"regie.regio:{regio.pk}"}))

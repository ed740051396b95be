"""Runs in version 0.4.0: its demo, and then every phase and openheid that the demo leaves out, by its own actions."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from unittest import mock

import django

FASEN = ("open", "onthuld", "gesloten", "afgelast")
ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")


def main() -> None:
    django.setup()
    from django.core.management import call_command

    from regie.demo import maken
    from regie.models import Gebruiker

    maken.maak_demo()
    wie = {gebruiker.email: gebruiker for gebruiker in Gebruiker.objects.all()}
    scans(wie)
    quickscans(wie)
    call_command("herinner", verbosity=0)


def scans(wie: dict) -> None:
    from zelfscan.actions.genodigden import nodig_uit, voeg_genodigden_toe
    from zelfscan.actions.organisatoren import maak_organisator
    from zelfscan.actions.rapportadres import laat_adres_achter
    from zelfscan.actions.uitkomst import verberg_toelichting

    from zelfscan.demo import maken
    from zelfscan.demo.inhoud import SCANS
    from zelfscan.models import Beeldregel, Scan

    # The fullest of each kind, with a remark in each role.
    vol = {(demo.manier, demo.openheid): demo for demo in sorted(SCANS, key=lambda demo: len("".join(demo.antwoorden)))}
    for demo in vol.values():
        for fase in FASEN:
            opmerkingen = tuple((plek, rol, f"Zo gaat het hier: {plek}.") for plek, rol in enumerate(ROLLEN))
            naam = f"{demo.samenwerking} ({fase})"
            samen = [["jeugdhulp", "zorg"]] if demo.openheid == "domein" else []
            with mock.patch.object(maken, "maak_scan", partial(maken.maak_scan, samengevoegde_domeinen=samen)):
                maken._maak(
                    replace(demo, samenwerking=naam, tot=fase, teksten=opmerkingen, eerder=0, naar_factsheet=False),
                    wie[demo.door],
                )
            scan = Scan.objects.get(samenwerking=naam)
            if fase == "open":
                maak_organisator(by=wie[demo.door], scan=scan, email="mede@example.org")
                # Two with a link, one of whom answered by it.
                school = {"organisatie": "De Linde", "partij": "school", "domein": "onderwijs"}
                mensen = [school | {"email": f"{een}@example.org"} for een in ("linde", "eik")]
                voeg_genodigden_toe(by=wie[demo.door], scan=scan, rijen=mensen)
                nodig_uit(by=wie[demo.door], scan=scan)
                scan.genodigden.filter(email="eik@example.org").update(heeft_geantwoord=True)
            if fase in ("open", "onthuld"):
                laat_adres_achter(scan=scan, email="verslag@example.org")
            if scan.is_onthuld and scan.met_naam:
                regel = next(een for een in Beeldregel.objects.filter(scan=scan) if ROLLEN[0] in een.teksten)
                verberg_toelichting(by=wie[demo.door], scan=scan, onderdeel=ROLLEN[0], regel=regel.pk)
            elif scan.is_onthuld:
                verberg_toelichting(by=wie[demo.door], scan=scan, onderdeel=ROLLEN[0], nummer=0)


def quickscans(wie: dict) -> None:
    from django.utils import timezone
    from quickscan.actions.indrukken import keur_goed, leg_vast, schrijf_tekst
    from quickscan.actions.rondes import maak_ronde, rond_af
    from quickscan.actions.selectie import wijs_af
    from quickscan.actions.stappen import stop

    from quickscan.demo import maken
    from quickscan.demo.inhoud import MEDEWERKER, OPEN_RONDE, QUICKSCANS
    from quickscan.models import Quickscan, Ronde
    from regie.models import Gebruiker

    by = wie[MEDEWERKER]
    vandaag = timezone.localdate()
    # A round that is finished, with impressions.
    klaar = tuple(replace(demo, bij="klaar", pauze=0) for demo in QUICKSCANS)
    with mock.patch.multiple(maken, RONDE="Ronde vorig jaar", OPEN_RONDE=OPEN_RONDE, QUICKSCANS=klaar):
        maken.maak(wie)
    ronde = Ronde.objects.get(naam="Ronde vorig jaar")
    rond_af(by=by, ronde=ronde)
    leg_vast(by=by, ronde=Ronde.objects.get(pk=ronde.pk))
    tekst = schrijf_tekst(by=by, ronde=Ronde.objects.get(pk=ronde.pk), tekst="Overal vraagt het tijd.")
    keur_goed(by=Gebruiker.objects.filter(is_staff=True).exclude(pk=by.pk).get(), tekst=tekst)
    maak_ronde(
        by=by,
        naam="Ronde volgend jaar",
        begin=vandaag + timedelta(days=300),
        eind=vandaag + timedelta(days=400),
        aanmelden_tot=vandaag + timedelta(days=250),
        plekken=5,
        richtlijn_jong=2,
        richtlijn_po_vo=3,
        oproep="Nog niet te lezen.",
    )
    gekozen(wie)
    wijs_af(by=by, quickscan=Quickscan.objects.filter(status="aangemeld").first(), waarom="Te groot voor deze ronde.")
    ander = maken._meld_aan(QUICKSCANS[1], Ronde.objects.get(naam=OPEN_RONDE), by)
    stop(by=by, quickscan=ander, waarom="De regio wil later meedoen.")


def gekozen(wie: dict) -> None:
    """A region that was chosen and has not begun."""
    from quickscan.actions import mensen, selectie, stappen
    from quickscan.actions.aanmelden import LINK_DOEL
    from quickscan.actions.voorwaarden import geef_akkoord
    from quickscan.voorwaarden import VOORWAARDEN

    from quickscan.demo import maken
    from quickscan.demo.inhoud import MEDEWERKER, OPEN_RONDE, QUICKSCANS
    from quickscan.models import Ronde
    from regie.models import Toegangslink

    by, demo = wie[MEDEWERKER], QUICKSCANS[0]
    quickscan = maken._meld_aan(demo, Ronde.objects.get(naam=OPEN_RONDE), by)
    maken._vul_start(demo, quickscan)
    stappen.sluit_stap(by=by, quickscan=maken._vers(quickscan), sleutel="startgesprek")
    maken._vul_afbakening(demo, quickscan)
    stappen.sluit_stap(by=by, quickscan=maken._vers(quickscan), sleutel="afbakening")
    link = Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=quickscan)
    gelezen = [(een.sleutel, een.versie) for een in VOORWAARDEN]
    geef_akkoord(quickscan=maken._vers(quickscan), gelezen=gelezen, naam="Cato Contact", sleutel=link.sleutel)
    mensen.zet_begeleider(by=by, quickscan=maken._vers(quickscan), gebruiker=by)
    selectie.selecteer(by=by, quickscan=maken._vers(quickscan))


if __name__ == "__main__":
    main()

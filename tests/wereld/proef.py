"""The scans of tests/wereld with the invented instrument: what an evening with every kind of item looks like."""

from datetime import timedelta

from django.utils import timezone

from regie.inhoud.partijen import domein_van
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.lang import PROEF_LANG
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak
from zelfscan.uitkomst.actions.uitkomst import leg_conclusie_vast, leg_groepsscore_vast, sluit

# What the nine agree on, two sides, all over, and some who cannot say.
CIJFERS = ("4153", "4153", "4511", "4554", "4150", "4110", "4525", "4550", "4145")
AFSPRAAK = {"onderdeel": "pr_begin", "wat": "Bel elkaar", "organisatie": "De Linde", "wie": "", "wanneer": None}
DOMEINEN = ("onderwijs", "onderwijs", "onderwijs", "gemeente", "gemeente", "zorg", "zorg", "jeugdhulp", "kinderopvang")


def vul(scan: Scan, antwoorden=CIJFERS) -> Scan:
    """Everybody answers; some write and tick as well."""
    for nummer, cijfers in enumerate(antwoorden):
        teksten = {0: "Wij bellen <b>eerst</b> elkaar.", -1: f"Kans {nummer}: samen lunchen."} if nummer < 3 else {}
        fabriek.invulling(
            scan,
            cijfers,
            domein=DOMEINEN[nummer] if scan.met_naam else "",
            teksten=fabriek.teksten(scan.instrument_nu, teksten),
            keuzes=fabriek.keuzes(scan.instrument_nu, nummer % 2) if nummer < 7 else {},
            **({"organisatie": f"Organisatie {nummer + 1}"} if scan.met_naam else {}),
            **({"eigen_regio": f"Regio {nummer + 1}"} if scan.tussen_regios else {}),
        )
    return scan


def gesloten(scan: Scan, by) -> Scan:
    """A closed scan with all that a group can write down."""
    scan = onthul(by=by, scan=vul(scan), toch=True)
    if not scan.tussen_regios:
        for onderdeel, waarde in fabriek.scores(PROEF, "3").items():
            leg_groepsscore_vast(by=by, scan=scan, onderdeel=onderdeel, waarde=waarde, waarom="Zo is het.", toch=True)
    bewaar_afspraak(
        by=by,
        scan=scan,
        onderdeel="pr_begin",
        wat="Bel elkaar op maandag",
        organisatie="De Linde",
        wie="",
        wanneer=None,
    )
    leg_conclusie_vast(by=by, scan=scan, conclusie="We gaan door.")
    return sluit(by=by, scan=scan)


def proefplekken(organisator) -> dict[str, object]:
    def scan(samenwerking: str, **velden) -> Scan:
        wat = {"verwacht": 9, "met_toelichting": True} | fabriek.met(PROEF) | velden
        return fabriek.scan(organisator=organisator, samenwerking=f"Hulp op school, {samenwerking}", **wat)

    open_, op_naam = scan("open"), scan("open met naam", openheid="naam")
    for nummer, partij in enumerate(("school", "school", "gemeente")):
        fabriek.genodigde(op_naam, f"Organisatie {nummer}", partij=partij, domein=domein_van(partij))
    klaar = vul(scan("klaar om te onthullen"))
    onthuld = onthul(by=organisator, scan=vul(scan("onthuld")), toch=True)
    lang = onthul(by=organisator, scan=vul(scan("uitgebreid", **fabriek.met(PROEF_LANG))), toch=True)
    met_naam = onthul(by=organisator, scan=vul(scan("onthuld met naam", openheid="naam")), toch=True)
    regios = onthul(by=organisator, scan=vul(scan("tussen regio's", openheid="naam", manier=4)), toch=True)
    eerste = gesloten(scan("gesloten"), organisator)
    lang_geleden = timezone.localdate() - timedelta(days=100)
    Scan.objects.filter(pk=eerste.pk).update(onthuld_op=lang_geleden, gesloten_op=lang_geleden)
    tweede = gesloten(volgende_ronde(by=organisator, scan=eerste, bijeenkomst=timezone.now()), organisator)
    naam_gesloten = gesloten(scan("gesloten met naam", openheid="naam"), organisator)
    return {"proef_gelezen": gelezen_van(open_)} | {
        f"proef_{naam}{achter}": waarde
        for naam, een in {
            "open": open_,
            "op_naam": op_naam,
            "klaar": klaar,
            "onthuld": onthuld,
            "lang": lang,
            "met_naam": met_naam,
            "regios": regios,
            "gesloten": tweede,
            "naam_gesloten": naam_gesloten,
        }.items()
        for achter, waarde in (("", een.pk), ("_code", een.code))
    }

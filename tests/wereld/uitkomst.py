"""The scans of tests/wereld around and after the reveal: what the room and the outcome need to be filled in."""

from datetime import date

from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak
from zelfscan.uitkomst.actions.bezetting import leg_bezetting_vast
from zelfscan.uitkomst.actions.regels import verberg_regels
from zelfscan.uitkomst.actions.uitkomst import leg_conclusie_vast, leg_groepsscore_vast, sluit


def uitkomsten_van(organisator) -> dict[str, object]:
    """Scans of this person: one to reveal, one revealed in each openheid, one closed and one called off."""
    klaar = fabriek.scan(organisator=organisator, samenwerking="Klaar om te onthullen", verwacht=6)
    # With a list, as the others have none: a second one of those asks before it is revealed.
    fabriek.genodigde(klaar, "Het Wachthuis")
    for cijfers in ("3333", "4444", "2222", "5555"):
        fabriek.invulling(klaar, cijfers)
    onthuld = _onthuld(organisator, "totaal", samenwerking="Onthuld")
    afspraak = bewaar_afspraak(by=organisator, scan=onthuld, **AFSPRAAK)
    per_domein = _onthuld(organisator, "domein", samenwerking="Onthuld per domein")
    per_laag = _onthuld(organisator, "laag", samenwerking="Onthuld per laag", **fabriek.ONDERWERP)
    leg_groepsscore_vast(by=organisator, scan=per_laag, onderdeel="verbinder", waarde=3, waarom="Zo is het.", toch=True)
    leg_bezetting_vast(by=organisator, scan=per_laag, bezetting={"dirigent": {"wie": "De wethouder"}})
    op_naam = _onthuld(organisator, "naam", samenwerking="Onthuld op naam")
    verborgen = _onthuld(organisator, "naam", samenwerking="Met een verborgen regel")
    verberg_regels(by=organisator, scan=verborgen, regels=[verborgen.beeldregels.first().pk])
    regios = fabriek.scan(organisator=organisator, samenwerking="Regio's", manier=4, openheid="naam")
    for regio, cijfers in (("Noord", "5130"), ("Zuid", "1520"), ("West", "3333")):
        fabriek.invulling(regios, cijfers, eigen_regio=regio, organisatie=f"Gemeente {regio}")
    onthul(by=organisator, scan=regios, toch=True)
    gesloten = _onthuld(organisator, "totaal", samenwerking="Gesloten")
    leg_groepsscore_vast(by=organisator, scan=gesloten, onderdeel="verbinder", waarde=3, waarom="Zo is het.")
    leg_conclusie_vast(by=organisator, scan=gesloten, conclusie="We gaan door.")
    bewaar_afspraak(by=organisator, scan=gesloten, **AFSPRAAK)
    gesloten = sluit(by=organisator, scan=gesloten)
    afgelast = fabriek.scan(organisator=organisator, samenwerking="Afgelast", status="afgelast")
    papier, gelijk = _met_papier_en_een_gelijke(organisator)
    return {
        "papier_code": papier.code,
        "gelijk": gelijk.pk,
        "gelijk_code": gelijk.code,
        "klaar": klaar.pk,
        "klaar_code": klaar.code,
        "onthuld": onthuld.pk,
        "onthuld_code": onthuld.code,
        "afspraak": afspraak.pk,
        "per_domein": per_domein.pk,
        "per_domein_code": per_domein.code,
        "per_laag": per_laag.pk,
        "per_laag_code": per_laag.code,
        "op_naam": op_naam.pk,
        "op_naam_code": op_naam.code,
        "op_naam_regel": op_naam.beeldregels.exclude(teksten={}).get().pk,
        "verborgen_code": verborgen.code,
        "regios": regios.pk,
        "regios_code": regios.code,
        "gesloten": gesloten.pk,
        "gesloten_code": gesloten.code,
        "gesloten_afspraak": gesloten.afspraken.get().pk,
        "afgelast": afgelast.pk,
        "afgelast_code": afgelast.code,
    }


AFSPRAAK = {
    "onderdeel": "verbinder",
    "wat": "Nodig de jeugdarts uit",
    "organisatie": "De Linde",
    "wie": "de directeur",
    "wanneer": date(2099, 3, 1),
}
# Agreed, two camps, all over, and too few; in a second domain as well, so that there is a split.
CIJFERS = ("4150", "4130", "5510", "4525", "4150", "4130", "5510", "4520")


def _met_papier_en_een_gelijke(organisator):
    """A revealed scan with a role that only paper has scores enough of, and an open one with nearly the same list."""
    papier, gelijk = (
        fabriek.scan(organisator=organisator, samenwerking=naam) for naam in ("Op papier", "Bijna gelijk")
    )
    for nummer in range(6):
        fabriek.genodigde(papier, naam=f"Mens {nummer}")
        fabriek.genodigde(gelijk, naam=f"Mens {nummer or 'anders'}")
        fabriek.invulling(papier, "3334" if nummer < 3 else "4330", op_papier=nummer < 2)
        fabriek.invulling(gelijk, "3444")
    return onthul(by=organisator, scan=papier, toch=True), gelijk


def _onthuld(organisator, openheid, **velden):
    scan = fabriek.scan(organisator=organisator, openheid=openheid, **velden)
    for nummer, cijfers in enumerate(CIJFERS):
        domein = "" if openheid == "totaal" else ("onderwijs", "zorg")[nummer // 4]
        fabriek.invulling(
            scan,
            cijfers,
            domein=domein,
            teksten={} if nummer else {"verbinder": "Mooi <b>werk</b>."},
            keuzes={
                f"{rol}_wie": ("een", "school") for rol in (fabriek.ROLLEN if openheid == "laag" else ["ontwerper"])
            },
        )
    # Of one organiser there are scans per domein and per laag here: that asks for a confirmation (privacy 13).
    return onthul(by=organisator, scan=scan, toch=True)

"""The pages of making a scan and all before the reveal, error states included."""

from tests.paginas import Pagina

S = "/mijn/scans/{scan}/"
TE_LANG = "a" * 3000
ONZIN = "<b onclick=x>\u202e\x00🙂"
LIJST = "Bo Jansen <bo@linde.example>\nDe Brug\tSchool\tMo\n<b>iets</b>, los@voorbeeld.example"
REGELS = {"stap": "regels", "form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-email": "geen adres"}


def reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


SCANS = (
    *reeks(
        "gebruiker",
        ("geen scans", "/mijn/scans/"),
        ("scan maken zonder regio", "/mijn/scans/maken/"),
        ("voorbeeld van een scan", "/mijn/scans/proef/"),
        ("voorbeeld met domeinen", "/mijn/scans/proef/?openheid=domein"),
        ("voorbeeld met namen", "/mijn/scans/proef/?openheid=naam"),
    ),
    *reeks(
        "beheerder",
        ("scans", "/mijn/scans/"),
        ("scan maken", "/mijn/scans/maken/"),
        ("scan maken leeg", "/mijn/scans/maken/", {}),
        ("scan maken met onzin", "/mijn/scans/maken/", {"samenwerking": ONZIN + TE_LANG, "datum": "2020-01-01"}),
        ("scan", S),
        ("scan met naam", "/mijn/scans/{scan_met_naam}/"),
        ("scan wijzigen", f"{S}wijzigen/"),
        ("genodigden", f"{S}genodigden/"),
        ("geen genodigden", "/mijn/scans/{scan_met_naam}/genodigden/"),
        ("genodigde leeg", f"{S}genodigden/", {"stap": "een"}),
        ("lijst plakken leeg", f"{S}genodigden/", {"stap": "plak"}),
        ("lijst met fouten", f"{S}genodigden/", REGELS),
        ("naam wissen", f"{S}genodigden/{{scan_genodigde}}/wissen/"),
        ("scan uitnodigen", f"{S}uitnodigen/"),
        ("herinneren kan nog niet", f"{S}uitnodigen/", {"wat": "herinnering"}),
        ("scan verplaatsen", f"{S}verplaatsen/"),
        ("scan verplaatsen leeg", f"{S}verplaatsen/", {}),
        ("scan afgelasten", f"{S}afgelasten/"),
        ("organisatoren", f"{S}organisatoren/"),
        ("organisatoren leeg", f"{S}organisatoren/", {"wat": "over"}),
        ("organisatoren gevraagd", "/mijn/scans/{scan_met_naam}/organisatoren/"),
        ("organisator weg", f"{S}organisatoren/{{scan_organisator}}/"),
        ("papier", f"{S}papier/"),
        ("papier met naam", "/mijn/scans/{scan_met_naam}/papier/"),
        ("papier met fout", "/mijn/scans/{scan_met_naam}/papier/", {"cijfers": "39"}),
    ),
    Pagina("lijst bekijken", f"{S}genodigden/", data={"stap": "plak", "lijst": LIJST}, goed=True, als="beheerder"),
    Pagina(
        "papier opgeslagen",
        f"{S}papier/",
        data={"cijfers": "3041", "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a111"},
        goed=True,
        als="beheerder",
    ),
    Pagina("afgelaste scan", S, als="beheerder", eerst=((f"{S}afgelasten/", {}),)),
    Pagina("scan van een ander", S, 404, als="medewerker"),
)

"""The pages of making a scan and all before the reveal, error states included."""

from tests.paginas import Pagina

S = "/mijn/scans/{scan}/"
MAKEN = "/mijn/scans/maken/?instrument=kernrollen"
TE_LANG = "a" * 3000
ONZIN = "<b onclick=x>\u202e\x00🙂"
LIJST = "Bo Jansen <bo@linde.example>\nDe Brug\tSchool\tMo\n<b>iets</b>, los@voorbeeld.example"
PAPIER = {"cijfers": "3041", "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a111"}
REGELS = {"stap": "regels", "form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-email": "geen adres"}


def reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


SCANS = (
    *reeks(
        "gebruiker",
        ("geen scans", "/mijn/scans/"),
        ("scan maken zonder regio", MAKEN),
        ("voorbeeld van een scan", "/mijn/scans/proef/"),
        ("voorbeeld met domeinen", "/mijn/scans/proef/?openheid=domein"),
        ("voorbeeld met lagen", "/mijn/scans/proef/?openheid=laag"),
        ("voorbeeld met namen", "/mijn/scans/proef/?openheid=naam"),
    ),
    *reeks(
        "beheerder",
        ("scans", "/mijn/scans/"),
        ("scan maken", MAKEN),
        ("scan maken leeg", MAKEN, {}),
        ("scan maken met onzin", MAKEN, {"samenwerking": ONZIN + TE_LANG, "datum": "2020-01-01"}),
        ("scan", S),
        ("scan met naam", "/mijn/scans/{scan_met_naam}/"),
        ("scan per laag", "/mijn/scans/{per_laag}/"),
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
        ("deur dichtdoen", f"{S}deur/"),
        ("nieuwe code", f"{S}nieuwe-code/"),
        ("nieuwe code van een oude pagina", f"{S}nieuwe-code/", {"oud": "AAAAAAA"}),
        ("opnieuw beginnen", "/mijn/scans/{klaar}/opnieuw/"),
        ("opnieuw beginnen zonder antwoord", f"{S}opnieuw/", {"keer": "0"}),
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
        data=PAPIER,
        goed=True,
        als="beheerder",
    ),
    Pagina("scan met een dichte deur", S, als="beheerder", eerst=((f"{S}deur/", {"dicht": "1"}),)),
    Pagina("deur openzetten", f"{S}deur/", als="beheerder", eerst=((f"{S}deur/", {"dicht": "1"}),)),
    Pagina("scan met een nieuwe code", S, als="beheerder", eerst=((f"{S}nieuwe-code/", {"oud": "{scan_code}"}),)),
    Pagina("scan met te veel antwoorden", "/mijn/scans/{te_veel}/", als="beheerder"),
    Pagina("scan die vol zit", "/mijn/scans/{vol}/", als="beheerder"),
    Pagina("onthullen met te veel antwoorden", "/mijn/scans/{te_veel}/onthullen/", als="beheerder"),
    Pagina(
        "papier met een dichte deur",
        f"{S}papier/",
        als="beheerder",
        data=PAPIER,
        eerst=((f"{S}deur/", {"dicht": "1"}),),
    ),
    Pagina("afgelaste scan", S, als="beheerder", eerst=((f"{S}afgelasten/", {}),)),
    Pagina("scan van een ander", S, 404, als="medewerker"),
)

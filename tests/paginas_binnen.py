"""Every page that needs an account or the database, error states included: for who it is, and how one gets there."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction

from tests.paginas import BEWAARD, Pagina
from tests.paginas_account import ACCOUNT
from tests.paginas_meedoen import MEEDOEN
from tests.paginas_proef import PROEFPAGINAS
from tests.paginas_quickscan_bord import BORD
from tests.paginas_quickscan_onderzoek import ONDERZOEK
from tests.paginas_quickscan_rondes import QUICKSCAN_RONDES
from tests.paginas_quickscan_stukken import STUKKEN
from tests.paginas_scans import SCANS
from tests.paginas_uitkomst import UITKOMST
from tests.regie.stukken.rekenbladen import GOED, KOP, xlsx
from tests.wereld import Wereld

R = "/regios/{regio}/"
KERSVERS = (("/regios/maken/", {"naam": "Kersvers", "gemeenten": "GM0796"}),)
TE_LANG = "a" * 3000
ONZIN = "<b onclick=x>\u202e\x00🙂"


def lijst(*rijen):
    """A file to send: with these rows, or without any no spreadsheet at all."""
    return lambda: SimpleUploadedFile("lijst.xlsx", xlsx(*rijen) if rijen else b"geen lijst")


def reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    """The pages of one person: name, address, and what one sends when it is a POST with something wrong in it."""
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


MIJN = (
    *reeks(
        "gebruiker",
        ("mijn", "/mijn/"),
        ("verwijderen", "/mijn/verwijderen/"),
        ("gevraagd voor een regio", "/mijn/vragen/{regiovoorstel}/"),
        ("gevraagd zonder antwoord", "/mijn/vragen/{regiovoorstel}/", {}),
        ("gevraagd voor een scan", "/mijn/scans/vragen/{scanvoorstel}/"),
    ),
    *reeks(
        "lid",
        ("regio overnemen", "/mijn/vragen/{regiovoorstel_over}/"),
        ("scan overnemen", "/mijn/scans/vragen/{scanvoorstel_over}/"),
    ),
    Pagina("vraag van een ander", "/mijn/vragen/{regiovoorstel}/", 404, als="lid"),
    Pagina("mijn met een nieuwe regio", "/mijn/", als="gebruiker", eerst=KERSVERS),
    Pagina("verwijderd", "/mijn/verwijderen/", data={"zeker": "on"}, goed=True, als="gebruiker"),
    *reeks("lid", ("mijn", "/mijn/"), ("gegevens", "/mijn/gegevens/"), ("gegevens leeg", "/mijn/gegevens/", {})),
    *reeks(
        "beheerder",
        ("mijn", "/mijn/"),
        ("gegevens met onzin", "/mijn/gegevens/", {"naam": ONZIN + TE_LANG}),
        ("verwijderen zonder vinkje", "/mijn/verwijderen/", {}),
        ("overdragen", f"{R}overdragen/"),
        ("overdragen leeg", f"{R}overdragen/", {}),
    ),
    *reeks(
        "buitenstaander",
        ("eerst overdragen", "/mijn/verwijderen/"),
        ("overdragen zonder anderen", "/regios/{elders}/overdragen/"),
    ),
    *reeks("medewerker", ("mijn", "/mijn/"), ("gegevens", "/mijn/gegevens/")),
)

REGIOS = (
    *reeks(
        "gebruiker",
        ("geen regio's", "/regios/"),
        ("regio maken", "/regios/maken/"),
        ("regio maken leeg", "/regios/maken/", {}),
        ("regio maken met onzin", "/regios/maken/", {"naam": ONZIN + TE_LANG, "gemeenten": "GM0796 GM9999"}),
        ("regio maken met een link", "/regios/maken/?erbij=GM0796"),
        ("gemeenten zoeken", "/regios/gemeenten/"),
        ("gemeenten gevonden", "/regios/gemeenten/?zoek=utrecht"),
        ("gemeenten niet gevonden", "/regios/gemeenten/?zoek=qqqq"),
    ),
    Pagina(
        "regio maken, zoeken",
        "/regios/maken/",
        data={"zoek": "hertog", "zoeken": "1", "gemeenten": "GM0865"},
        goed=True,
        als="gebruiker",
    ),
    Pagina("nieuwe regio", "/regios/kersvers/", als="gebruiker", eerst=KERSVERS),
    Pagina("nieuwe regio, contacten", "/regios/kersvers/contacten/", als="gebruiker", eerst=KERSVERS),
    Pagina("nieuwe regio, organisaties", "/regios/kersvers/organisaties/", als="gebruiker", eerst=KERSVERS),
    Pagina("nieuwe regio, leden", "/regios/kersvers/leden/", als="gebruiker", eerst=KERSVERS),
    *reeks(
        "lid",
        ("regio's", "/regios/"),
        ("regio", R),
        ("contacten", f"{R}contacten/"),
        ("organisaties", f"{R}organisaties/"),
        ("leden", f"{R}leden/"),
        ("zelf weg", f"{R}leden/{{lid_lid}}/verwijderen/"),
    ),
    Pagina("mag niet", f"{R}wijzigen/", 403, als="lid"),
    Pagina("mag niet weten", "/regios/{elders}/", 404, als="lid"),
    *reeks(
        "beheerder",
        ("regio", R),
        ("wijzigen", f"{R}wijzigen/"),
        ("wijzigen leeg", f"{R}wijzigen/", {"stand": "{stand}"}),
        ("intussen gewijzigd", f"{R}wijzigen/", {"naam": "Nieuw", "gemeenten": "GM0796"}),
        ("ervaring", f"{R}ervaring/"),
        ("ervaring fout", f"{R}ervaring/", {"ggd_toelichting": TE_LANG, "rmc_oordeel": "ja hoor"}),
        ("regio verwijderen", f"{R}verwijderen/"),
        ("regio verwijderen kan niet", f"{R}verwijderen/", {}),
        ("contacten", f"{R}contacten/"),
        ("contact maken", f"{R}contacten/maken/?gemeente=regio&terrein=onderwijs"),
        ("contact maken leeg", f"{R}contacten/maken/", {}),
        ("contact", f"{R}contacten/{{contact}}/"),
        ("contact met onzin", f"{R}contacten/{{contact}}/", {"naam": ONZIN, "email": "geen adres", "terrein": "x"}),
        ("contact weg", f"{R}contacten/{{contact}}/verwijderen/"),
        ("organisaties", f"{R}organisaties/"),
        ("organisatie maken", f"{R}organisaties/maken/"),
        ("organisatie maken leeg", f"{R}organisaties/maken/", {}),
        ("organisatie dubbel", f"{R}organisaties/maken/", {"naam": "De Linde", "partij": "overig"}),
        ("organisatie", f"{R}organisaties/{{organisatie}}/"),
        ("organisatie te lang", f"{R}organisaties/{{organisatie}}/", {"naam": ONZIN, "biedt_aan": TE_LANG}),
        ("organisatie weg", f"{R}organisaties/{{organisatie}}/verwijderen/"),
        ("leden", f"{R}leden/"),
        ("uitnodigen leeg", f"{R}leden/", {}),
        ("uitnodigen wie er al is", f"{R}leden/", {"email": "{lid_mail}", "rol": "lid"}),
        ("rol", f"{R}leden/{{ander_lid}}/"),
        ("rol leeg", f"{R}leden/{{ander_lid}}/", {}),
        ("lid weg", f"{R}leden/{{ander_lid}}/verwijderen/"),
        ("inlezen", f"{R}organisaties/inlezen/"),
        ("inlezen leeg", f"{R}organisaties/inlezen/", {}),
        ("inlezen geen lijst", f"{R}organisaties/inlezen/", {"bestand": lijst()}),
        ("inlezen te laat", f"{R}organisaties/inlezen/", {"lijst": "oud"}),
        ("inlezen met fouten", f"{R}organisaties/inlezen/", {"bestand": lijst(KOP, ("", "<b>iets</b>", "x"))}),
    ),
    Pagina(
        "inlezen bekijken",
        f"{R}organisaties/inlezen/",
        data={"bestand": lijst(*GOED)},
        goed=True,
        als="beheerder",
    ),
    *reeks("contactpersoon", ("regio", R), ("leden", f"{R}leden/")),
    *reeks("buitenstaander", ("laatste beheerder weg", "/regios/{elders}/leden/{elders_lid}/verwijderen/", {})),
    *reeks(
        "medewerker",
        ("regio's", "/regios/"),
        ("regio's gezocht", "/regios/?zoek=vught"),
        ("regio's niet gevonden", "/regios/?zoek=qqqq"),
        ("regio", R),
        ("leden", f"{R}leden/"),
        ("contactpersoon", f"{R}leden/contactpersoon/"),
        ("contactpersoon leeg", f"{R}leden/contactpersoon/", {}),
        ("contactpersoon weg", f"{R}leden/{{contactpersoon_lid}}/intrekken/"),
        ("samenvoegen", f"{R}samenvoegen/"),
        ("samenvoegen gezocht", f"{R}samenvoegen/?zoek=elders"),
        ("samenvoegen niet gevonden", f"{R}samenvoegen/?zoek=qqqq"),
        ("samenvoegen met", f"{R}samenvoegen/?met={{elders}}"),
        ("samenvoegen met leeg", f"{R}samenvoegen/", {"met": "{elders}"}),
    ),
)

MENSEN = (
    *reeks(
        "medewerker",
        ("mensen", "/mensen/"),
        ("mensen gezocht", "/mensen/?zoek=lid&soort=lid"),
        ("mensen niet gevonden", "/mensen/?zoek=qqqq"),
        ("uitnodigen", "/mensen/uitnodigen/"),
        ("uitnodigen leeg", "/mensen/uitnodigen/", {}),
        ("mens", "/mensen/{lid_mens}/"),
        ("mens zonder regio", "/mensen/{gebruiker_mens}/"),
        ("onderzoeker", "/mensen/{onderzoeker_mens}/"),
        ("zichzelf", "/mensen/{medewerker_mens}/"),
        *(
            (f"stap {sleutel}", f"/mensen/{{{mens}_mens}}/{sleutel}/")
            for mens, sleutel in (
                ("lid", "medewerker-maken"),
                ("medewerker", "medewerker-intrekken"),
                ("lid", "onderzoeker-maken"),
                ("onderzoeker", "onderzoeker-intrekken"),
                ("onderzoeker", "tweede-stap-wissen"),
            )
        ),
        ("tweede stap wissen leeg", "/mensen/{onderzoeker_mens}/tweede-stap-wissen/", {}),
        ("eigen rechten", "/mensen/{medewerker_mens}/onderzoeker-maken/", {}),
        ("geschiedenis van een regio", "/mensen/geschiedenis/regio/{regio_pk}/"),
        ("geschiedenis van een mens", "/mensen/geschiedenis/gebruiker/{lid_mens}/"),
        ("geschiedenis zonder iets", "/mensen/geschiedenis/gebruiker/{gebruiker_mens}/"),
    ),
    Pagina("mensen als lid", "/mensen/", 403, als="lid"),
    Pagina("geen mens", "/mensen/999999/", 404, als="medewerker"),
)

VERSLAG = (
    *reeks(
        "bezoeker",
        ("verslag", "/s/{verslag_code}/verslag/"),
        ("verslag per domein", "/s/{verslag_domein_code}/verslag/"),
        ("verslag per laag", "/s/{verslag_laag_code}/verslag/"),
        ("verslag op naam", "/s/{verslag_naam_code}/verslag/"),
        ("verslag tussen regio's", "/s/{verslag_regios_code}/verslag/"),
    ),
    *reeks(
        "beheerder",
        ("rondes", "/mijn/scans/{gesloten}/rondes/"),
        ("volgende ronde", "/mijn/scans/{gesloten}/volgende-ronde/"),
        ("volgende ronde leeg", "/mijn/scans/{gesloten}/volgende-ronde/", {}),
        ("volgende ronde te vroeg", "/mijn/scans/{gesloten}/volgende-ronde/", {"datum": "2000-01-01", "tijd": "10:00"}),
    ),
    Pagina("nog geen verslag", "/s/{open_code}/verslag/", 404, als="bezoeker"),
    Pagina("verslag voorbij", "/s/{voorbije_code}/verslag/", 410, als="bezoeker"),
)

BINNEN = (
    *SCANS,
    *VERSLAG,
    *ACCOUNT,
    *MIJN,
    *REGIOS,
    *MENSEN,
    *UITKOMST,
    *MEEDOEN,
    *PROEFPAGINAS,
    *STUKKEN,
    *ONDERZOEK,
    *BORD,
    *QUICKSCAN_RONDES,
)


def stuur(wereld: Wereld, browser, mens: str, pad: str, data):
    """One request: a GET without `data`."""
    pad = wereld.vul(pad, mens)
    return browser.get(pad) if data is None else browser.post(pad, wereld.vul_data(data, mens))


def te_halen() -> list[Pagina]:
    """All; on a second database what sends text along, which each takes in its own way (tests/adressen asks all)."""
    return [pagina for pagina in BINNEN if connection.vendor == "sqlite" or pagina.data or "?" in pagina.pad]


def haal_binnen(wereld: Wereld) -> None:
    """Get these pages and keep them for `haal`; each as if the others had not been asked for."""
    for pagina in te_halen():
        with transaction.atomic():
            browser = wereld.browser(pagina.als)
            for stap in pagina.eerst:
                stuur(wereld, browser, pagina.als, *stap)
            BEWAARD[pagina.naam] = stuur(wereld, browser, pagina.als, pagina.pad, pagina.data)
            transaction.set_rollback(True)

"""The own pages: for everybody with an account, about nobody else."""

from tests.inventaris.soort import (
    INGELOGD,
    MIJN,
    REGIO_STAF,
    REGIO_WIJZIGEN,
    Adres,
    Pagina,
    Toestand,
    doen,
    fout,
    niets,
    zien,
)

ONZIN = "<b onclick=x>\u202e\x00🙂"
TE_LANG = "a" * 3000
REGIO = {"naam": "Nieuw", "gemeenten": "GM0796"}
KERSVERS = (("/regios/maken/", REGIO | {"naam": "Kersvers"}),)

PAGINAS = (
    Pagina(
        "mijn",
        [zien(MIJN, INGELOGD)],
        "Dag Een gebruiker",
        [
            Toestand("mijn met een nieuwe regio", eerst=KERSVERS),
            Toestand("mijn", als="lid", kop="Dag Een lid"),
            Toestand("mijn", als="beheerder", kop="Dag Een beheerder"),
            Toestand("mijn", als="medewerker", kop="Dag Medewerker"),
        ],
        kijkers=["organisator", "genodigde"],
    ),
    Pagina(
        "mijn_naam",
        [fout("/mijn/naam/", INGELOGD), doen("/mijn/naam/", INGELOGD, {"naam": "Nieuwe Naam"})],
        "Hoe heet je?",
        [Toestand("naam leeg", data={})],
    ),
    Pagina(
        "mijn_gegevens",
        [fout("/mijn/gegevens/", INGELOGD), doen("/mijn/gegevens/", INGELOGD, {"naam": "Nieuwe Naam"})],
        "Je gegevens",
        [
            Toestand("gegevens", als="lid"),
            Toestand("gegevens leeg", als="lid", data={}),
            Toestand("gegevens met onzin", als="beheerder", data={"naam": ONZIN + TE_LANG}),
            Toestand("gegevens", als="medewerker"),
        ],
        kijkers=["organisator", "genodigde"],
    ),
    Pagina(
        "mijn_download", [niets("/mijn/gegevens.json", INGELOGD, antwoord=200)], kijkers=["organisator", "genodigde"]
    ),
    Pagina(
        "mijn_post",
        [fout("/mijn/post/", INGELOGD, {"over": "regie.regio:0"})],
        "Mail van jou",
        [
            Toestand("mail van jou"),
            Toestand("mail van jou over iets", pad="/mijn/post/?over=regie.regio:0"),
            Toestand("mail van jou die niet aankwam", als="beheerder"),
            Toestand("opnieuw terwijl er niets is", als="lid", data={"over": ONZIN}),
        ],
        kijkers=["organisator", "genodigde"],
    ),
    # Who is the only one to look after a region, or to organise a scan, first hands it over.
    Pagina(
        "account_verwijderen",
        [
            fout("/mijn/verwijderen/", INGELOGD),
            Adres(
                "/mijn/verwijderen/",
                get=INGELOGD,
                post=INGELOGD,
                data={"zeker": "on"},
                doet=("gebruiker", "lid", "contactpersoon", "onderzoeker", "medewerker"),
            ),
        ],
        "Account verwijderen",
        [
            Toestand("verwijderd", data={"zeker": "on"}, kop="Je account is verwijderd", goed=True),
            Toestand("verwijderen zonder vinkje", als="beheerder", data={}),
            Toestand("eerst overdragen", als="buitenstaander"),
        ],
    ),
    # Handing over is for who has it; staff, who are not in it, name somebody in another way.
    Pagina(
        "regio_overdragen",
        [
            fout("/regios/{regio}/overdragen/", REGIO_WIJZIGEN),
            Adres(
                "/regios/{regio}/overdragen/",
                get=REGIO_WIJZIGEN,
                post=REGIO_STAF | {"beheerder": 302, "contactpersoon": 302},
                data={"aan": "{mens}"},
                doet=("beheerder", "contactpersoon"),
            ),
        ],
        "De regio overdragen",
        [
            Toestand("overdragen leeg", data={}),
            Toestand("overdragen zonder anderen", als="buitenstaander", pad="/regios/{elders}/overdragen/"),
        ],
        vraagt_bewijs=True,
    ),
)

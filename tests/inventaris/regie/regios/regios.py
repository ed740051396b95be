"""A region: who may know of it, who may change it, and what only staff do in it."""

from tests.inventaris.soort import (
    ALLEEN_STAF,
    INGELOGD,
    NIEMAND,
    REGIO_STAF,
    REGIO_WIJZIGEN,
    REGIO_ZIEN,
    Adres,
    Pagina,
    Toestand,
    doen,
    fout,
    na,
    zien,
)

ONZIN = "<b onclick=x>\u202e\x00🙂"
TE_LANG = "a" * 3000
REGIO = {"naam": "Nieuw", "gemeenten": "GM0796"}
KERSVERS = (("/regios/maken/", REGIO | {"naam": "Kersvers"}),)

PAGINAS = (
    Pagina(
        "regios",
        [zien("/regios/", INGELOGD)],
        "Jouw regio's",
        [
            Toestand("regio's", als="lid"),
            Toestand("regio's", als="medewerker", kop="Alle regio's"),
            Toestand("regio's gezocht", als="medewerker", pad="/regios/?zoek=vught", kop="Alle regio's"),
            Toestand("regio's niet gevonden", als="medewerker", pad="/regios/?zoek=qqqq", kop="Alle regio's"),
        ],
    ),
    Pagina(
        "gemeenten_zoeken",
        [zien("/regios/gemeenten/", INGELOGD)],
        "Zoek een gemeente of gebied",
        [
            Toestand("gemeenten gevonden", pad="/regios/gemeenten/?zoek=utrecht"),
            Toestand("gemeenten niet gevonden", pad="/regios/gemeenten/?zoek=qqqq"),
        ],
    ),
    Pagina(
        "regio_maken",
        [fout("/regios/maken/", INGELOGD), doen("/regios/maken/", INGELOGD, REGIO)],
        "Een regio maken",
        [
            Toestand("regio maken leeg", data={}),
            Toestand("regio maken met onzin", data={"naam": ONZIN + TE_LANG, "gemeenten": "GM0796 GM9999"}),
            Toestand("regio maken met een link", pad="/regios/maken/?erbij=GM0796"),
            Toestand("regio maken, zoeken", data={"zoek": "hertog", "zoeken": "1", "gemeenten": "GM0865"}, goed=True),
        ],
        neemt_zelf=True,
    ),
    Pagina(
        "regio",
        [
            zien("/regios/{regio}/", REGIO_ZIEN),
            # Of a region that went into another one only the address is left: it leads on, for who may know of that.
            zien("/regios/{dubbel}/", na(REGIO_ZIEN, 302)),
            zien("/regios/is-er-niet/", NIEMAND),
        ],
        "De Proef",
        [
            Toestand("nieuwe regio", als="gebruiker", pad="/regios/kersvers/", kop="Kersvers", eerst=KERSVERS),
            Toestand("mag niet weten", pad="/regios/{elders}/", status=404),
            Toestand("regio", als="beheerder"),
            Toestand("regio", als="contactpersoon"),
            Toestand("regio", als="medewerker"),
        ],
    ),
    Pagina(
        "regio_wijzigen",
        [
            fout("/regios/{regio}/wijzigen/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/wijzigen/", REGIO_WIJZIGEN, REGIO),
        ],
        "De Proef wijzigen",
        [
            Toestand("mag niet", als="lid", status=403),
            Toestand("wijzigen leeg", data={"getoond": ""}),
            Toestand("wijzigen van twee mensen", data=REGIO | {"getoond": "op:1"}),
        ],
    ),
    Pagina(
        "regio_ervaring",
        [
            doen("/regios/{regio}/ervaring/", REGIO_WIJZIGEN, {"ggd_oordeel": "niet"}),
            fout("/regios/{regio}/ervaring/", REGIO_WIJZIGEN, {"ggd_oordeel": "ja hoor"}),
        ],
        "Hoe ervaren jullie de gebieden?",
        [Toestand("ervaring fout", data={"ggd_toelichting": TE_LANG, "rmc_oordeel": "ja hoor"})],
    ),
    Pagina(
        "regio_verwijderen",
        [
            fout("/regios/{regio}/verwijderen/", REGIO_WIJZIGEN),
            # Others belong to De Proef, so nobody can; of Elders the buitenstaander is the only one.
            Adres(
                "/regios/{elders}/verwijderen/",
                get=ALLEEN_STAF | {"buitenstaander": 200},
                post=ALLEEN_STAF | {"buitenstaander": 302},
                doet=("buitenstaander",),
            ),
        ],
        "De Proef verwijderen?",
        [Toestand("regio verwijderen kan niet", data={})],
    ),
    Pagina(
        "regio_samenvoegen",
        [
            fout("/regios/{regio}/samenvoegen/", REGIO_STAF),
            doen("/regios/{regio}/samenvoegen/", REGIO_STAF, {"met": "{elders}", "blijft": "{regio}"}),
            fout("/regios/{regio}/samenvoegen/?met={elders}", REGIO_STAF),
        ],
        "Samenvoegen met welke regio?",
        [
            Toestand("samenvoegen gezocht", pad="/regios/{regio}/samenvoegen/?zoek=elders"),
            Toestand("samenvoegen niet gevonden", pad="/regios/{regio}/samenvoegen/?zoek=qqqq"),
            Toestand(
                "samenvoegen met", pad="/regios/{regio}/samenvoegen/?met={elders}", kop="Twee regio's samenvoegen"
            ),
            Toestand("samenvoegen met leeg", data={"met": "{elders}"}, kop="Twee regio's samenvoegen"),
        ],
        vraagt_bewijs=True,
    ),
)

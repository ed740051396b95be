"""The pages of staff about people. That they are there is no secret; what is on them is."""

from tests.inventaris.soort import STAFPAGINA, Pagina, Toestand, doen, fout, na, zien

UITNODIGEN = {"email": "nieuw@voorbeeld.example", "naam": "Nieuw", "rol": "onderzoeker"}

PAGINAS = (
    Pagina(
        "mensen",
        [zien("/mensen/", STAFPAGINA)],
        "Mensen",
        [
            Toestand("mensen gezocht", pad="/mensen/?zoek=lid&soort=lid"),
            Toestand("mensen niet gevonden", pad="/mensen/?zoek=qqqq"),
            Toestand("mensen", als="lid", status=403),
        ],
    ),
    Pagina(
        "mensen_uitnodigen",
        [fout("/mensen/uitnodigen/", STAFPAGINA), doen("/mensen/uitnodigen/", STAFPAGINA, UITNODIGEN)],
        "Een medewerker of onderzoeker uitnodigen",
        [Toestand("uitnodigen leeg", data={})],
        vraagt_bewijs=True,
    ),
    Pagina(
        "mens",
        [
            zien("/mensen/{mens}/", STAFPAGINA),
            # Not even one's own: what is there about oneself is on /mijn/gegevens/.
            zien("/mensen/{lid_mens}/", STAFPAGINA),
            zien("/mensen/999999/", na(STAFPAGINA, 404)),
        ],
        "Ander",
        [
            Toestand("mens", pad="/mensen/{lid_mens}/", kop="Een lid"),
            Toestand("mens zonder regio", pad="/mensen/{gebruiker_mens}/", kop="Een gebruiker"),
            Toestand("onderzoeker", pad="/mensen/{onderzoeker_mens}/", kop="Onderzoeker"),
            Toestand("zichzelf", pad="/mensen/{medewerker_mens}/", kop="Medewerker"),
            Toestand("geen mens", pad="/mensen/999999/", status=404),
        ],
    ),
    Pagina(
        "mens_stap",
        [
            doen("/mensen/{mens}/medewerker-maken/", STAFPAGINA),
            doen("/mensen/{medewerker_zonder_factor_mens}/medewerker-stoppen/", STAFPAGINA),
            doen("/mensen/{mens}/onderzoeker-maken/", STAFPAGINA),
            doen("/mensen/{onderzoeker_mens}/onderzoeker-stoppen/", STAFPAGINA),
            doen("/mensen/{onderzoeker_mens}/tweede-stap-wissen/", STAFPAGINA, {"waarom": "Telefoon kwijt."}),
            fout("/mensen/{onderzoeker_mens}/tweede-stap-wissen/", STAFPAGINA),
            # Nobody gives oneself more, or passes by the own second factor.
            fout("/mensen/{medewerker_mens}/onderzoeker-maken/", STAFPAGINA),
            fout("/mensen/{medewerker_mens}/tweede-stap-wissen/", STAFPAGINA, {"waarom": "Zomaar."}),
            fout("/mensen/{mens}/eigenaar-maken/", na(STAFPAGINA, 404)),
            fout("/mensen/999999/medewerker-maken/", na(STAFPAGINA, 404)),
        ],
        "Ander medewerker maken",
        [
            Toestand(
                "stap medewerker-maken", pad="/mensen/{lid_mens}/medewerker-maken/", kop="Een lid medewerker maken"
            ),
            Toestand(
                "stap medewerker-stoppen",
                pad="/mensen/{medewerker_mens}/medewerker-stoppen/",
                kop="Medewerker geen medewerker meer",
            ),
            Toestand(
                "stap onderzoeker-maken", pad="/mensen/{lid_mens}/onderzoeker-maken/", kop="Een lid onderzoeker maken"
            ),
            Toestand(
                "stap onderzoeker-stoppen",
                pad="/mensen/{onderzoeker_mens}/onderzoeker-stoppen/",
                kop="Onderzoeker geen onderzoeker meer",
            ),
            Toestand(
                "stap tweede-stap-wissen",
                pad="/mensen/{onderzoeker_mens}/tweede-stap-wissen/",
                kop="Tweede stap van Onderzoeker verwijderen",
            ),
            Toestand(
                "tweede stap wissen leeg",
                pad="/mensen/{onderzoeker_mens}/tweede-stap-wissen/",
                data={},
                kop="Tweede stap van Onderzoeker verwijderen",
            ),
            Toestand(
                "eigen rechten",
                pad="/mensen/{medewerker_mens}/onderzoeker-maken/",
                data={},
                kop="Medewerker onderzoeker maken",
            ),
        ],
        vraagt_bewijs=True,
    ),
    Pagina(
        "geschiedenis",
        [
            zien("/mensen/geschiedenis/regio/{regio_pk}/", STAFPAGINA),
            zien("/mensen/geschiedenis/gebruiker/{mens}/", STAFPAGINA),
            zien("/mensen/geschiedenis/gebruiker/{lid_mens}/", STAFPAGINA),
            zien("/mensen/geschiedenis/regio/999999/", na(STAFPAGINA, 404)),
            zien("/mensen/geschiedenis/onzin/1/", na(STAFPAGINA, 404)),
            zien("/mensen/geschiedenis/gemeente/999999/", na(STAFPAGINA, 404)),
        ],
        "Geschiedenis van De Proef",
        [
            Toestand(
                "geschiedenis van een mens",
                pad="/mensen/geschiedenis/gebruiker/{lid_mens}/",
                kop="Geschiedenis van Een lid",
            ),
            Toestand(
                "geschiedenis zonder iets",
                pad="/mensen/geschiedenis/gebruiker/{gebruiker_mens}/",
                kop="Geschiedenis van Een gebruiker",
            ),
        ],
        kijkers=["medewerker"],
    ),
)

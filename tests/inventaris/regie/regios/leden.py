"""Who belongs to a region, and who is asked to."""

from tests.inventaris.soort import (
    NIEMAND,
    REGIO_STAF,
    REGIO_WIJZIGEN,
    REGIO_ZIEN,
    Adres,
    Pagina,
    Toestand,
    binnen,
    doen,
    fout,
    knop,
    na,
    niets,
    wie,
)

MENS = {"email": "nieuw@voorbeeld.example", "naam": "Nieuw"}
REGIO = {"naam": "Nieuw", "gemeenten": "GM0796"}
KERSVERS = (("/regios/maken/", REGIO | {"naam": "Kersvers"}),)

PAGINAS = (
    # For who was asked, and for nobody else there is none; not for who asks, and not for staff.
    Pagina(
        "regiovoorstel",
        [
            fout("/mijn/vragen/{regiovoorstel}/", binnen(404, gebruiker=200)),
            doen("/mijn/vragen/{regiovoorstel}/", binnen(404, gebruiker=200), {"antwoord": "ja"}),
            doen("/mijn/vragen/{regiovoorstel}/", binnen(404, gebruiker=200), {"antwoord": "nee"}),
            doen("/mijn/vragen/{regiovoorstel_over}/", binnen(404, lid=200), {"antwoord": "ja"}),
            fout("/mijn/vragen/999999/", NIEMAND),
        ],
        "Wil je meedoen in De Proef?",
        [
            Toestand("gevraagd zonder antwoord", data={}),
            Toestand(
                "regio overnemen", als="lid", pad="/mijn/vragen/{regiovoorstel_over}/", kop="Wil je De Proef overnemen?"
            ),
            Toestand("vraag van een ander", als="lid", status=404, kop="Deze vraag is er niet"),
        ],
        neemt_zelf=True,
    ),
    Pagina(
        "regio_leden",
        [
            Adres("/regios/{regio}/leden/", get=REGIO_ZIEN, post=REGIO_WIJZIGEN),
            Adres(
                "/regios/{regio}/leden/",
                get=REGIO_ZIEN,
                post=na(REGIO_WIJZIGEN, 302),
                data=MENS | {"rol": "lid"},
                doet=wie(REGIO_WIJZIGEN),
            ),
            Adres(
                "/regios/{regio}/leden/",
                get=REGIO_ZIEN,
                post=na(REGIO_WIJZIGEN, 302),
                data=MENS | {"rol": "beheerder"},
                doet=wie(REGIO_WIJZIGEN),
            ),
            Adres("/regios/{regio}/leden/", get=REGIO_ZIEN, post=REGIO_WIJZIGEN, data=MENS | {"rol": "contactpersoon"}),
        ],
        "Wie horen bij De Proef?",
        [
            Toestand(
                "nieuwe regio, leden",
                als="gebruiker",
                pad="/regios/kersvers/leden/",
                kop="Wie horen bij Kersvers?",
                eerst=KERSVERS,
            ),
            Toestand("leden", als="beheerder"),
            Toestand("uitnodigen leeg", als="beheerder", data={}),
            Toestand("uitnodigen wie er al is", als="beheerder", data={"email": "{lid_mail}", "rol": "lid"}),
            Toestand("leden", als="contactpersoon"),
            Toestand("leden", als="medewerker"),
        ],
        vraagt_bewijs=True,
    ),
    Pagina(
        "regio_lid",
        [
            fout("/regios/{regio}/leden/{ander_lid}/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/leden/{ander_lid}/", REGIO_WIJZIGEN, {"rol": "beheerder"}),
            fout("/regios/{regio}/leden/{contactpersoon_lid}/", na(REGIO_WIJZIGEN, 404), {"rol": "lid"}),
            # Of another region: for who may do it here it is not there.
            fout("/regios/{regio}/leden/{elders_lid}/", na(REGIO_WIJZIGEN, 404), {"rol": "lid"}),
        ],
        "Wat mag Ander?",
        [Toestand("rol leeg", data={})],
        vraagt_bewijs=True,
    ),
    Pagina(
        "regio_lid_verwijderen",
        [
            doen("/regios/{regio}/leden/{ander_lid}/verwijderen/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/leden/{lid_lid}/verwijderen/", REGIO_ZIEN),
            # Named by staff, and so taken away by staff; but anybody may leave.
            doen("/regios/{regio}/leden/{contactpersoon_lid}/verwijderen/", REGIO_WIJZIGEN | {"beheerder": 403}),
            fout("/regios/{regio}/leden/{elders_lid}/verwijderen/", NIEMAND),
        ],
        "Ander verwijderen uit De Proef?",
        [
            Toestand(
                "zelf weg", als="lid", pad="/regios/{regio}/leden/{lid_lid}/verwijderen/", kop="Weggaan bij De Proef?"
            ),
            Toestand(
                "laatste beheerder weg",
                als="buitenstaander",
                pad="/regios/{elders}/leden/{elders_lid}/verwijderen/",
                data={},
                kop="Weggaan bij Elders?",
            ),
        ],
        vraagt_bewijs=True,
    ),
    Pagina(
        "regio_contactpersoon",
        [
            fout("/regios/{regio}/leden/contactpersoon/", REGIO_STAF),
            doen("/regios/{regio}/leden/contactpersoon/", REGIO_STAF, MENS),
        ],
        "Contactpersoon van De Proef benoemen",
        [Toestand("contactpersoon leeg", data={})],
        vraagt_bewijs=True,
    ),
    Pagina(
        "regio_contactpersoon_stoppen",
        [
            doen("/regios/{regio}/leden/{contactpersoon_lid}/contactpersoon-stoppen/", REGIO_STAF),
            fout("/regios/{regio}/leden/{ander_lid}/contactpersoon-stoppen/", na(REGIO_STAF, 404)),
        ],
        "Een contactpersoon geen contactpersoon meer?",
        vraagt_bewijs=True,
    ),
    Pagina(
        "regiovoorstel_verwijderen",
        [
            knop("/regios/{regio}/leden/vragen/{regiovoorstel}/verwijderen/", REGIO_WIJZIGEN),
            niets("/regios/{regio}/leden/vragen/999999/verwijderen/", na(REGIO_WIJZIGEN, 404)),
        ],
        neemt_zelf=True,
    ),
)

"""A region: who may know of it, who may change it, and what only staff do in it."""

from .soort import BEHEERT, DICHT, GEEN_POST, IEDEREEN_BINNEN, STAF, VAN_STAF, WIJZIGEN, ZIEN, Adres, binnen, na

R = "/regios/{regio}/"
REGIO = {"naam": "Nieuw", "gemeenten": "GM0796"}
CONTACT = {"gemeente": "regio", "terrein": "onderwijs", "naam": "Jo", "telefoon": "06 2"}
ORGANISATIE = {"naam": "De Eik", "partij": "school"}
MENS = {"email": "nieuw@voorbeeld.example", "naam": "Nieuw"}
# Of another region, or of nothing at all: for who may do it here it is not there.
NERGENS = WIJZIGEN | dict.fromkeys(BEHEERT, 404)
# The contactpersoon is named by staff, and so is taken away by staff; but anybody may leave.
CONTACTPERSOON_WEG = VAN_STAF | {"contactpersoon": 200}
ZELF_WEG = WIJZIGEN | {"lid": 200}


def zien(naam: str, pad: str) -> Adres:
    return Adres(naam, pad, DICHT, get=ZIEN, post=GEEN_POST)


def doen(naam: str, pad: str, rij=WIJZIGEN, data=None, doet=BEHEERT) -> Adres:
    """A page that does what it says on POST, for who gets the page."""
    return Adres(naam, pad, DICHT, get=rij, post=na(rij, 302), data=data or {}, doet=doet)


def fout(naam: str, pad: str, rij=WIJZIGEN, data=None) -> Adres:
    """The same page, with something wrong in it: who may, reads what."""
    return Adres(naam, pad, DICHT, get=rij, post=rij, data=data or {})


def nergens(naam: str, pad: str, rij=NERGENS, data=None) -> Adres:
    return Adres(naam, pad, DICHT, get=rij, post=rij, data=data or {})


ADRESSEN = (
    Adres("regios", "/regios/", DICHT, get=binnen(200), post=GEEN_POST),
    Adres("gemeenten_zoeken", "/regios/gemeenten/", DICHT, get=binnen(200), post=GEEN_POST),
    fout("regio_maken", "/regios/maken/", binnen(200)),
    doen("regio_maken", "/regios/maken/", binnen(200), REGIO, IEDEREEN_BINNEN),
    zien("regio", R),
    # Of a region that went into another one only the address is left: it leads on, for who may know of that one.
    Adres("regio", "/regios/{dubbel}/", DICHT, get=na(ZIEN, 302), post=GEEN_POST),
    Adres("regio", "/regios/is-er-niet/", DICHT, get=binnen(404), post=GEEN_POST),
    fout("regio_wijzigen", f"{R}wijzigen/"),
    doen("regio_wijzigen", f"{R}wijzigen/", data=REGIO | {"stand": "{stand}"}),
    doen("regio_ervaring", f"{R}ervaring/", data={"ggd_oordeel": "niet"}),
    fout("regio_ervaring", f"{R}ervaring/", data={"ggd_oordeel": "ja hoor"}),
    # Others belong to it, so nobody can; of Elders the buitenstaander is the only one.
    fout("regio_verwijderen", f"{R}verwijderen/"),
    Adres(
        "regio_verwijderen",
        "/regios/{elders}/verwijderen/",
        DICHT,
        get=binnen(404, buitenstaander=200, medewerker=200),
        post=binnen(404, buitenstaander=302, medewerker=200),
        doet=("buitenstaander",),
    ),
    # Contacts
    zien("regio_contacten", f"{R}contacten/"),
    fout("regio_contact_maken", f"{R}contacten/maken/"),
    doen("regio_contact_maken", f"{R}contacten/maken/", data=CONTACT),
    fout("regio_contact", f"{R}contacten/{{contact}}/"),
    doen("regio_contact", f"{R}contacten/{{contact}}/", data=CONTACT),
    nergens("regio_contact", f"{R}contacten/{{contact_elders}}/", data=CONTACT),
    doen("regio_contact_verwijderen", f"{R}contacten/{{contact}}/verwijderen/"),
    nergens("regio_contact_verwijderen", f"{R}contacten/{{contact_elders}}/verwijderen/"),
    # Organisations
    zien("regio_organisaties", f"{R}organisaties/"),
    fout("regio_organisatie_maken", f"{R}organisaties/maken/"),
    doen("regio_organisatie_maken", f"{R}organisaties/maken/", data=ORGANISATIE),
    fout("regio_organisatie", f"{R}organisaties/{{organisatie}}/"),
    doen("regio_organisatie", f"{R}organisaties/{{organisatie}}/", data=ORGANISATIE),
    nergens("regio_organisatie", f"{R}organisaties/{{organisatie_elders}}/", data=ORGANISATIE),
    doen("regio_organisatie_verwijderen", f"{R}organisaties/{{organisatie}}/verwijderen/"),
    nergens("regio_organisatie_verwijderen", f"{R}organisaties/{{organisatie_elders}}/verwijderen/"),
    fout("regio_inlezen", f"{R}organisaties/inlezen/"),
    doen("regio_inlezen", f"{R}organisaties/inlezen/", data={"lijst": "{lijst}"}),
    *(
        Adres("regio_inlezen_voorbeeld", f"{R}organisaties/inlezen/voorbeeld.{soort}", DICHT, rij, GEEN_POST)
        for soort, rij in (("xlsx", WIJZIGEN), ("ods", WIJZIGEN), ("doc", NERGENS))
    ),
    # Members
    Adres("regio_leden", f"{R}leden/", DICHT, get=ZIEN, post=WIJZIGEN),
    Adres(
        "regio_leden",
        f"{R}leden/",
        DICHT,
        get=ZIEN,
        post=na(WIJZIGEN, 302),
        data=MENS | {"rol": "lid"},
        doet=BEHEERT,
    ),
    Adres("regio_leden", f"{R}leden/", DICHT, ZIEN, na(WIJZIGEN, 302), MENS | {"rol": "beheerder"}, BEHEERT),
    Adres("regio_leden", f"{R}leden/", DICHT, get=ZIEN, post=WIJZIGEN, data=MENS | {"rol": "contactpersoon"}),
    fout("regio_lid", f"{R}leden/{{ander_lid}}/"),
    doen("regio_lid", f"{R}leden/{{ander_lid}}/", data={"rol": "beheerder"}),
    nergens("regio_lid", f"{R}leden/{{contactpersoon_lid}}/", data={"rol": "lid"}),
    nergens("regio_lid", f"{R}leden/{{elders_lid}}/", data={"rol": "lid"}),
    doen("regio_lid_verwijderen", f"{R}leden/{{ander_lid}}/verwijderen/"),
    doen("regio_lid_verwijderen", f"{R}leden/{{lid_lid}}/verwijderen/", ZELF_WEG, doet=("lid", *BEHEERT)),
    doen(
        "regio_lid_verwijderen",
        f"{R}leden/{{contactpersoon_lid}}/verwijderen/",
        CONTACTPERSOON_WEG,
        doet=("contactpersoon", *STAF),
    ),
    nergens("regio_lid_verwijderen", f"{R}leden/{{elders_lid}}/verwijderen/", NERGENS | {"lid": 404}),
    fout("regio_contactpersoon", f"{R}leden/contactpersoon/", VAN_STAF),
    doen("regio_contactpersoon", f"{R}leden/contactpersoon/", VAN_STAF, MENS, STAF),
    doen("regio_contactpersoon_intrekken", f"{R}leden/{{contactpersoon_lid}}/intrekken/", VAN_STAF, doet=STAF),
    nergens("regio_contactpersoon_intrekken", f"{R}leden/{{ander_lid}}/intrekken/", VAN_STAF | {"medewerker": 404}),
    Adres(
        "regiovoorstel_intrekken",
        f"{R}leden/vragen/{{regiovoorstel}}/intrekken/",
        DICHT,
        get=GEEN_POST,
        post=na(WIJZIGEN, 302),
        doet=BEHEERT,
    ),
    Adres(
        "regiovoorstel_intrekken",
        f"{R}leden/vragen/999999/intrekken/",
        DICHT,
        get=GEEN_POST,
        post=NERGENS,
    ),
    # Handing over is for who has it; staff, who are not in it, name somebody in another way.
    fout("regio_overdragen", f"{R}overdragen/"),
    Adres(
        "regio_overdragen",
        f"{R}overdragen/",
        DICHT,
        get=WIJZIGEN,
        post=WIJZIGEN | {"beheerder": 302, "contactpersoon": 302},
        data={"aan": "{mens}"},
        doet=("beheerder", "contactpersoon"),
    ),
    # Merging, by staff.
    fout("regio_samenvoegen", f"{R}samenvoegen/", VAN_STAF),
    doen("regio_samenvoegen", f"{R}samenvoegen/", VAN_STAF, {"met": "{elders}", "blijft": "{regio}"}, STAF),
    fout("regio_samenvoegen", f"{R}samenvoegen/?met={{elders}}", VAN_STAF),
)

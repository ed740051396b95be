"""The pages of staff about people. That they are there is no secret; what is on them is."""

from .soort import DICHT, GEEN_POST, STAF, STAFPAGINA, Adres, na

NERGENS = na(STAFPAGINA, 404)
NIEUW = {"email": "nieuw@voorbeeld.example", "naam": "Nieuw", "rol": "onderzoeker"}


def stap(mens: str, sleutel: str, data=None) -> Adres:
    pad = f"/mensen/{{{mens}}}/{sleutel}/"
    return Adres("mens_stap", pad, DICHT, get=STAFPAGINA, post=na(STAFPAGINA, 302), data=data or {}, doet=STAF)


ADRESSEN = (
    Adres("mensen", "/mensen/", DICHT, get=STAFPAGINA, post=GEEN_POST),
    Adres("mensen_uitnodigen", "/mensen/uitnodigen/", DICHT, get=STAFPAGINA, post=STAFPAGINA),
    Adres(
        "mensen_uitnodigen",
        "/mensen/uitnodigen/",
        DICHT,
        get=STAFPAGINA,
        post=na(STAFPAGINA, 302),
        data=NIEUW,
        doet=STAF,
    ),
    Adres("mens", "/mensen/{mens}/", DICHT, get=STAFPAGINA, post=GEEN_POST),
    # Not even one's own: what is there about oneself is on /mijn/gegevens/.
    Adres("mens", "/mensen/{lid_mens}/", DICHT, get=STAFPAGINA, post=GEEN_POST),
    Adres("mens", "/mensen/999999/", DICHT, get=NERGENS, post=GEEN_POST),
    stap("mens", "medewerker-maken"),
    stap("medewerker_zonder_factor_mens", "medewerker-intrekken"),
    stap("mens", "onderzoeker-maken"),
    stap("onderzoeker_mens", "onderzoeker-intrekken"),
    stap("onderzoeker_mens", "tweede-stap-wissen", {"waarom": "Telefoon kwijt."}),
    Adres("mens_stap", "/mensen/{onderzoeker_mens}/tweede-stap-wissen/", DICHT, get=STAFPAGINA, post=STAFPAGINA),
    # Nobody gives oneself more, or passes by the own second factor.
    *(
        Adres("mens_stap", f"/mensen/{{medewerker_mens}}/{sleutel}/", DICHT, STAFPAGINA, STAFPAGINA, data)
        for sleutel, data in (("onderzoeker-maken", {}), ("tweede-stap-wissen", {"waarom": "Zomaar."}))
    ),
    Adres("mens_stap", "/mensen/{mens}/eigenaar-maken/", DICHT, get=NERGENS, post=NERGENS),
    Adres("mens_stap", "/mensen/999999/medewerker-maken/", DICHT, get=NERGENS, post=NERGENS),
    *(
        Adres("geschiedenis", f"/mensen/geschiedenis/{pad}/", DICHT, get=STAFPAGINA, post=GEEN_POST)
        for pad in ("regio/{regio_pk}", "gebruiker/{mens}", "gebruiker/{lid_mens}")
    ),
    Adres("geschiedenis", "/mensen/geschiedenis/regio/999999/", DICHT, get=NERGENS, post=GEEN_POST),
    Adres("geschiedenis", "/mensen/geschiedenis/onzin/1/", DICHT, get=NERGENS, post=GEEN_POST),
)

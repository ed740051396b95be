"""The pages of taking part, with wrong input and in every phase of a scan."""

from tests.adressen.meedoen import ANTWOORD, CIJFERS, MAIL, WIE
from tests.paginas import Pagina

TE_LANG = {"ontwerper_toelichting": "a" * 600, "ontwerper_wie": "school", "dirigent": "", "eigen_regio": "b" * 200}


def een(naam: str, pad: str, data=None, *, goed: bool = False, eerst=()) -> Pagina:
    return Pagina(f"meedoen {naam}", pad, data=data, goed=goed, als="bezoeker", eerst=eerst)


VERSTUURD = (("/s/{open_code}/", ANTWOORD),)

MEEDOEN = (
    een("code", "/doe-mee/"),
    een("code leeg", "/doe-mee/", {}),
    een("code onbekend", "/doe-mee/", {"code": "AAAAAAA"}),
    *(
        een(f"scan {code}", f"/s/{{{code}}}/")
        for code in ("open_code", "mee_domein", "mee_laag", "mee_naam", "mee_regios")
    ),
    *(
        een(f"scan {code} met fouten", f"/s/{{{code}}}/", CIJFERS | TE_LANG)
        for code in ("open_code", "mee_domein", "mee_laag", "mee_naam", "mee_regios")
    ),
    een("scan leeg", "/s/{open_code}/", {}),
    een("scan veranderd", "/s/{open_code}/", ANTWOORD | {"gelezen": "anders"}),
    een("persoonlijk", "/s/{mee_naam}/p/{mee_sleutel}/"),
    een("dank", "/s/{open_code}/", ANTWOORD | {"dirigent_toelichting": "Zonder vinkje"}, goed=True),
    een("opnieuw", "/s/{open_code}/", eerst=VERSTUURD),
    een("bedankt", "/s/{open_code}/bedankt/", eerst=VERSTUURD),
    een("intrekken", "/s/{open_code}/intrekken/", eerst=VERSTUURD),
    een("ingetrokken", "/s/{open_code}/intrekken/", {}, goed=True, eerst=VERSTUURD),
    een("te laat", "/s/{mee_onthuld}/", ANTWOORD, goed=True),
    een("te laat met naam", "/s/{mee_onthuld_naam}/", ANTWOORD | WIE, goed=True),
    *(
        een(f"fase {code}", f"/s/{{{code}}}/")
        for code in ("mee_onthuld", "mee_onthuld_naam", "mee_afgelast", "gesloten_code", "voorbije_code")
    ),
    *(een(f"niet erbij {code}", f"/s/{{{code}}}/") for code in ("mee_vol", "mee_dicht", "mee_oud")),
    *(
        een(f"niet erbij {code} verstuurd", f"/s/{{{code}}}/", ANTWOORD, goed=True)
        for code in ("mee_vol", "mee_dicht", "mee_oud")
    ),
    een("nieuwe code", "/s/{mee_vervangen}/"),
    een("opnieuw begonnen", "/s/{mee_opnieuw}/"),
    een("oude code scherm", "/s/{mee_oud}/scherm/"),
    een("dicht scherm", "/s/{mee_dicht}/scherm/"),
    een("opnieuw scherm", "/s/{mee_opnieuw}/scherm/"),
    een("achteraf", "/s/{mee_onthuld_naam}/achteraf/"),
    een("achteraf verstuurd", "/s/{mee_onthuld_naam}/achteraf/", ANTWOORD | WIE, goed=True),
    een("verslag ontvangen", "/s/{open_code}/verslag-ontvangen/"),
    een("verslag ontvangen leeg", "/s/{open_code}/verslag-ontvangen/", {}),
    een("verslag aangevraagd", "/s/{open_code}/verslag-ontvangen/", MAIL, goed=True),
)

"""Taking part with a code: for everybody who has it, whoever that is, and the same for all."""

from uuid import UUID

from tests.wereld import MENSEN
from tests.zelfscan import fabriek
from zelfscan.instrumenten import STANDAARD

from .soort import OPEN, Adres, iedereen

CIJFERS = {onderdeel: str(waarde) for onderdeel, waarde in fabriek.scores(STANDAARD, "3240").items()}
ANTWOORD = CIJFERS | {"sleutel": str(UUID(int=1)), "gelezen": "{gelezen}"}
WIE = {"organisatie": "De Linde", "partij": "school"}
MAIL = {"email": "bo@voorbeeld.example"}


def een(naam: str, pad: str, get: int, post: int, data=None, doet=()) -> Adres:
    return Adres(f"samen:{naam}", pad, OPEN, get=iedereen(get), post=iedereen(post), data=data or {}, doet=doet)


ADRESSEN = (
    een("doe_mee", "/doe-mee/", 200, 200),
    een("doe_mee", "/doe-mee/", 200, 200, {"code": "AAAAAAA"}),
    een("doe_mee", "/doe-mee/", 200, 302, {"code": "{open_code}"}),
    een("scan", "/s/{open_code}/", 200, 200),
    een("scan", "/s/{open_code}/", 200, 200, ANTWOORD, MENSEN),
    een("scan", "/s/{mee_onthuld}/", 200, 200, ANTWOORD),
    een("scan", "/s/{mee_onthuld_naam}/", 200, 200, ANTWOORD | WIE),
    een("scan", "/s/{mee_afgelast}/", 200, 200, ANTWOORD),
    een("scan", "/s/{gesloten_code}/", 200, 200, ANTWOORD),
    een("scan", "/s/{voorbije_code}/", 200, 200, ANTWOORD),
    een("scan", "/s/AAAAAAA/", 404, 404, ANTWOORD),
    een("persoonlijk", "/s/{mee_naam}/p/{mee_sleutel}/", 200, 405),
    een("persoonlijk", "/s/{mee_naam}/p/onzin/", 302, 405),
    een("bedankt", "/s/{open_code}/bedankt/", 302, 405),
    een("achteraf", "/s/{mee_onthuld_naam}/achteraf/", 200, 200),
    een("achteraf", "/s/{mee_onthuld_naam}/achteraf/", 200, 200, ANTWOORD | WIE, MENSEN),
    een("achteraf", "/s/{mee_onthuld}/achteraf/", 302, 302, ANTWOORD | WIE),
    een("achteraf", "/s/{mee_naam}/achteraf/", 302, 302, ANTWOORD | WIE),
    # Without the key of a device there is nothing to withdraw.
    een("intrekken", "/s/{open_code}/intrekken/", 302, 200),
    een("intrekken", "/s/{mee_onthuld}/intrekken/", 302, 302),
    een("ander", "/s/{open_code}/ander/", 405, 302),
    # Nobody else can come in: no room, a closed door, or a code that was replaced.
    *(een("scan", f"/s/{{{code}}}/", 200, 200, ANTWOORD) for code in ("mee_vol", "mee_dicht", "mee_oud")),
    *(een("scan", f"/s/{{{code}}}/", 200, 200, ANTWOORD, MENSEN) for code in ("mee_vervangen", "mee_opnieuw")),
    een("scan", "/s/{mee_oud}/", 200, 200, ANTWOORD | {"uitnodiging": "{mee_oud_sleutel}"}, MENSEN),
    een("persoonlijk", "/s/{mee_oud}/p/{mee_oud_sleutel}/", 200, 405),
    een("bedankt", "/s/{mee_oud}/bedankt/", 302, 405),
    een("achteraf", "/s/{mee_oud}/achteraf/", 410, 410, ANTWOORD | WIE),
    een("intrekken", "/s/{mee_oud}/intrekken/", 302, 200),
    een("ander", "/s/{mee_oud}/ander/", 405, 302),
    een("verslag_ontvangen", "/s/{mee_oud}/verslag-ontvangen/", 410, 410, MAIL),
    een("scherm", "/s/{mee_oud}/scherm/", 200, 405),
    een("stand", "/s/{mee_oud}/stand/", 200, 405),
    een("resultaat", "/s/{mee_oud}/resultaat/", 410, 405),
    een("poster", "/s/{mee_oud}/poster.pdf", 410, 405),
    een("verslag_ontvangen", "/s/{open_code}/verslag-ontvangen/", 200, 200),
    een("verslag_ontvangen", "/s/{open_code}/verslag-ontvangen/", 200, 200, MAIL, MENSEN),
    een("verslag_ontvangen", "/s/{mee_onthuld}/verslag-ontvangen/", 200, 200, MAIL, MENSEN),
    een("verslag_ontvangen", "/s/{gesloten_code}/verslag-ontvangen/", 302, 302, MAIL),
)

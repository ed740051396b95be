"""Taking part with a code: for everybody who has it, whoever that is, and the same for all."""

from uuid import UUID

from tests.wereld import MENSEN

from .soort import OPEN, Adres, iedereen

CIJFERS = {"ontwerper": "3", "kwartiermaker": "2", "verbinder": "4", "dirigent": "0"}
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
    een("verslag_ontvangen", "/s/{open_code}/verslag-ontvangen/", 200, 200),
    een("verslag_ontvangen", "/s/{open_code}/verslag-ontvangen/", 200, 200, MAIL, MENSEN),
    een("verslag_ontvangen", "/s/{mee_onthuld}/verslag-ontvangen/", 200, 200, MAIL, MENSEN),
    een("verslag_ontvangen", "/s/{gesloten_code}/verslag-ontvangen/", 302, 302, MAIL),
)

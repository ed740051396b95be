"""Every page a visitor can meet, error states included: one list, which the whole-site and browser tests all walk.

What needs an account or the database is in tests/paginas_binnen.py; who walks that too asks for the fixture `binnen`.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from unittest import mock

from django.core.exceptions import PermissionDenied
from django.test import Client, override_settings

from regie.inhoud.kernrollen import KERNROLLEN
from regie.site.post import Brief
from regie.stukken.pdf import PdfNietBeschikbaar
from regie.stukken.pdf.drukte import PdfTeDruk

# Together: every score of every role, every pattern, ties and unknowns.
UITKOMSTEN = ("0000", "1111", "2222", "3333", "4444", "5555", "3241", "0213", "5511", "1155", "5020")
INGEVULD = {"manier": "alleen", "ontwerper": "3", "kwartiermaker": "2", "verbinder": "4", "dirigent": "1"}
NOTITIE_TE_LANG = {"samenwerking": "<i>twee scholen</i>", "verbinder_kans": "a" * 600}


BRIEF = Brief("een", "jo@voorbeeld.example", "Welkom", datetime(2026, 3, 1, 12, tzinfo=UTC), "Hallo <b>Jo</b>", "<p>")


@dataclass(frozen=True)
class Pagina:
    """One page and how to get it. `gewoon` pages need nothing but their address.

    With `als`, a person of tests/wereld.py, its address and data may name the places of that world.
    """

    naam: str
    pad: str
    status: int = 200
    data: Mapping[str, object] | None = None  # given: a POST
    goed: bool = False  # of a POST: nothing was wrong with it
    host: str = "testserver"
    csrf: bool = False  # as a browser: without a token a POST is refused
    debug: bool = False
    breuk: tuple[str, object] | None = None  # what breaks on the way and with what, or gives a list of answers
    als: str = ""
    eerst: tuple[tuple[str, Mapping[str, str] | None], ...] = ()  # the way there: addresses, and data for a POST

    @property
    def gewoon(self) -> bool:
        return self == Pagina(self.naam, self.pad)

    @property
    def met_fout(self) -> bool:
        """Whether it tells what is wrong with what was sent."""
        return self.data is not None and self.status == 200 and not self.goed

    def __str__(self):
        return self.naam


PAGINAS = (
    Pagina("start", "/"),
    Pagina("rollen", "/rollen/"),
    *(Pagina(f"rol {rol.sleutel}", f"/rollen/{rol.sleutel}/") for rol in KERNROLLEN),
    Pagina("hulp", "/hulp/"),
    Pagina("privacy", "/privacy/"),
    Pagina("toegankelijkheid", "/toegankelijkheid/"),
    Pagina("zelfscan", "/zelfscan/"),
    *(Pagina(f"uitkomst {cijfers}", f"/zelfscan/resultaat/{cijfers}/") for cijfers in UITKOMSTEN),
    # Forms with something wrong in them.
    Pagina("zelfscan leeg verstuurd", "/zelfscan/", data={}),
    Pagina("zelfscan half verstuurd", "/zelfscan/", data=INGEVULD | {"verbinder": "", "manier": "samen"}),
    Pagina("zelfscan met onzin", "/zelfscan/", data=dict.fromkeys(INGEVULD, "<b onclick=x>\u202e\x00🙂")),
    Pagina("notitie te lang", "/zelfscan/resultaat/3241.pdf", data=NOTITIE_TE_LANG),
    Pagina("zelfscan met tienduizend tekens", "/zelfscan/", data=INGEVULD | {"dirigent": "1" * 10_000}),
    # Errors.
    Pagina("geen uitkomst", "/zelfscan/resultaat/9999/", 404),
    Pagina("geen uitkomst als pdf", "/zelfscan/resultaat/32.pdf", 404),
    Pagina("geen rol", "/rollen/baas/", 404),
    Pagina("fout 404", "/bestaat-niet/", 404),
    Pagina("fout 400", "/", 400, host="kwaadwillend.example"),
    Pagina("fout 413", "/zelfscan/", 413, data=INGEVULD | {"dirigent": "1" * 1_100_000}),
    Pagina("fout 403", "/", 403, breuk=("regie.site.views.rollen.render", PermissionDenied())),
    Pagina("fout 500", "/", 500, breuk=("regie.site.views.rollen.render", RuntimeError("proef"))),
    Pagina("fout csrf", "/zelfscan/", 403, data=INGEVULD, csrf=True),
    Pagina("geen pdf", "/zelfscan/formulier.pdf", 503, breuk=("regie.stukken.paginas.maak_pdf", PdfNietBeschikbaar())),
    Pagina("pdf te druk", "/zelfscan/formulier.pdf", 503, breuk=("regie.stukken.paginas.maak_pdf", PdfTeDruk())),
    # For who builds the site.
    Pagina("onderdelen", "/onderdelen/", debug=True),
    Pagina("post", "/onderdelen/post/", debug=True, breuk=("regie.site.views.post._brieven", [[BRIEF]])),
    Pagina("geen post", "/onderdelen/post/", debug=True, breuk=("regie.site.views.post._brieven", [[]])),
    Pagina("brief", "/onderdelen/post/een/", debug=True, breuk=("regie.site.views.post._brieven", [[BRIEF]])),
)
# The answers of tests/paginas_binnen.py by name; filled by the fixture `binnen`.
BEWAARD = {}
# Those of `PAGINAS`, for who only looks at them.
BEKEKEN = {}
GEWOON = tuple(pagina for pagina in PAGINAS if pagina.gewoon)


def haal(pagina: Pagina):
    """Return the answer that a visitor gets, who comes for the first time and brings no cookie; or who it is for."""
    if pagina.als:
        return BEWAARD[pagina.naam]
    client = Client(enforce_csrf_checks=pagina.csrf, raise_request_exception=False)
    with ExitStack() as stapel:
        if pagina.debug:
            stapel.enter_context(override_settings(DEBUG=True))
        if pagina.breuk:
            doel, fout = pagina.breuk
            stapel.enter_context(mock.patch(doel, side_effect=fout))
        if pagina.data is None:
            return client.get(pagina.pad, headers={"host": pagina.host})
        return client.post(pagina.pad, pagina.data, headers={"host": pagina.host})


def bekeken(pagina: Pagina):
    """The same answer, which another test may have got before."""
    if pagina.als:
        return haal(pagina)
    if pagina.naam not in BEKEKEN:
        BEKEKEN[pagina.naam] = haal(pagina)
    return BEKEKEN[pagina.naam]


def adres_van(pagina: Pagina) -> str:
    """Its address, with the places filled in. Of one of `binnen` only when that was asked for."""
    if not pagina.als:
        return pagina.pad
    vraag = BEWAARD[pagina.naam].request
    return vraag["PATH_INFO"] + (f"?{vraag['QUERY_STRING']}" if vraag["QUERY_STRING"] else "")

"""What everybody may see, whoever that is; and what goes wrong."""

from datetime import UTC, datetime

from django.core.exceptions import PermissionDenied

from regie.site.post import Brief
from tests.inventaris.soort import VRIJ, Pagina, Toestand, iedereen, zien

BRIEF = Brief("een", "jo@voorbeeld.example", "Welkom", datetime(2026, 3, 1, 12, tzinfo=UTC), "Hallo <b>Jo</b>", "<p>")

PAGINAS = (
    Pagina(
        "home",
        [zien("/", VRIJ)],
        "Wie neemt bij jullie de regie?",
        openbaar=True,
    ),
    # And what goes wrong on any page that asks the database nothing.
    Pagina(
        "rollen",
        [zien("/rollen/", VRIJ)],
        "De vier rollen",
        [
            Toestand("fout 404", pad="/bestaat-niet/", status=404),
            Toestand("fout 400", status=400, host="kwaadwillend.example"),
            Toestand("fout 403", status=403, breuk=("regie.site.views.rollen.render", PermissionDenied())),
            Toestand(
                "fout 500",
                status=500,
                kop="Er ging bij ons iets mis",
                breuk=("regie.site.views.rollen.render", RuntimeError("proef")),
            ),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina(
        "rol",
        [zien("/rollen/verbinder/", VRIJ), zien("/rollen/baas/", iedereen(404))],
        "De verbinder",
        [
            Toestand("rol ontwerper", pad="/rollen/ontwerper/", kop="De ontwerper"),
            Toestand("rol kwartiermaker", pad="/rollen/kwartiermaker/", kop="De kwartiermaker"),
            Toestand("rol dirigent", pad="/rollen/dirigent/", kop="De dirigent"),
            Toestand("geen rol", pad="/rollen/baas/", status=404),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina("dragers", [zien("/dragers/", VRIJ)], "Wie kan de regie nemen?", openbaar=True, zonder_database=True),
    Pagina(
        "drager",
        [zien("/dragers/school/", VRIJ), zien("/dragers/ouder/", iedereen(404))],
        "Regie nemen als school of schoolbestuur",
        [
            Toestand("drager gemeente", pad="/dragers/gemeente/", kop="Regie nemen als gemeente"),
            Toestand(
                "drager samenwerkingsverband",
                pad="/dragers/samenwerkingsverband/",
                kop="Regie nemen als samenwerkingsverband",
            ),
            Toestand("drager zorgaanbieder", pad="/dragers/zorgaanbieder/", kop="Regie nemen als zorgaanbieder"),
            Toestand("geen drager", pad="/dragers/ouder/", status=404),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina("hulp", [zien("/hulp/", VRIJ)], "Hulp en contact", openbaar=True, zonder_database=True),
    Pagina("herkomst", [zien("/herkomst/", VRIJ)], "Waar komt dit vandaan?", openbaar=True, zonder_database=True),
    Pagina("privacy", [zien("/privacy/", VRIJ)], "Privacy", openbaar=True, zonder_database=True),
    Pagina(
        "toegankelijkheid", [zien("/toegankelijkheid/", VRIJ)], "Toegankelijkheid", openbaar=True, zonder_database=True
    ),
    Pagina("security_txt", [zien("/.well-known/security.txt", VRIJ)], openbaar=True),
    Pagina("favicon", [zien("/favicon.ico", iedereen(302))], openbaar=True),
    Pagina("gezond", [zien("/gezond/", VRIJ)], openbaar=True),
    # These three only with DEBUG, also for staff.
    Pagina(
        "onderdelen",
        [zien("/onderdelen/", iedereen(404))],
        "Onderdelen",
        [Toestand("onderdelen", debug=True)],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina(
        "post",
        [zien("/onderdelen/post/", iedereen(404))],
        "Verstuurde mail",
        [
            Toestand("post", debug=True, breuk=("regie.site.views.post._brieven", [[BRIEF]])),
            Toestand("geen post", debug=True, breuk=("regie.site.views.post._brieven", [[]])),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina(
        "post_brief",
        [zien("/onderdelen/post/een-brief/", iedereen(404))],
        "Welkom",
        [
            Toestand(
                "brief", pad="/onderdelen/post/een/", debug=True, breuk=("regie.site.views.post._brieven", [[BRIEF]])
            )
        ],
        openbaar=True,
        zonder_database=True,
    ),
)

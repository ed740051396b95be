"""What everybody may see; the same for all, and nothing of it is kept."""

from tests.paginas import INGEVULD

from .soort import OPEN, Adres, iedereen

ADRESSEN = (
    Adres("home", "/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("rollen", "/rollen/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("rol", "/rollen/verbinder/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("rol", "/rollen/baas/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("hulp", "/hulp/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("privacy", "/privacy/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("toegankelijkheid", "/toegankelijkheid/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("security_txt", "/.well-known/security.txt", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("favicon", "/favicon.ico", OPEN, get=iedereen(302), post=iedereen(405)),
    Adres("gezond", "/gezond/", OPEN, get=iedereen(200), post=iedereen(405)),
    # These three only with DEBUG, also for staff.
    Adres("onderdelen", "/onderdelen/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("post", "/onderdelen/post/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("post_brief", "/onderdelen/post/een-brief/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("zelfscan:spiegel", "/zelfscan/", OPEN, get=iedereen(200), post=iedereen(200)),
    Adres("zelfscan:spiegel", "/zelfscan/", OPEN, get=iedereen(200), post=iedereen(302), data=INGEVULD),
    Adres("zelfscan:formulier_pdf", "/zelfscan/formulier.pdf", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("zelfscan:resultaat", "/zelfscan/resultaat/3241/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("zelfscan:resultaat", "/zelfscan/resultaat/3261/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("zelfscan:resultaat_pdf", "/zelfscan/resultaat/3241.pdf", OPEN, get=iedereen(200), post=iedereen(200)),
    Adres("zelfscan:resultaat_pdf", "/zelfscan/resultaat/32411.pdf", OPEN, get=iedereen(404), post=iedereen(404)),
)

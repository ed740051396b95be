"""Django's admin, by one rule: only staff with a second factor reach anything, and nobody changes anything."""

from tests.inventaris.soort import STAFPAGINA, Pagina, na, zien

PAGINAS = (
    Pagina("admin:index", [zien("/beheer/", STAFPAGINA)]),
    Pagina("admin:app_list", [zien("/beheer/regie/", STAFPAGINA)]),
    Pagina("admin:jsi18n", [zien("/beheer/jsi18n/", STAFPAGINA)]),
    Pagina(
        "admin:regie_gebeurtenis_changelist", [zien("/beheer/regie/gebeurtenis/", STAFPAGINA)], kijkers=["medewerker"]
    ),
    Pagina("admin:regie_gebeurtenis_change", [zien("/beheer/regie/gebeurtenis/{gebeurtenis}/change/", STAFPAGINA)]),
    Pagina(
        "admin:regie_gebeurtenis_history",
        [zien("/beheer/regie/gebeurtenis/{gebeurtenis}/history/", na(STAFPAGINA, 302))],
    ),
    Pagina("admin:regie_gebruiker_changelist", [zien("/beheer/regie/gebruiker/", STAFPAGINA)]),
    Pagina("admin:regie_gebruiker_change", [zien("/beheer/regie/gebruiker/{mens}/change/", STAFPAGINA)]),
    Pagina("admin:regie_gebruiker_history", [zien("/beheer/regie/gebruiker/{mens}/history/", na(STAFPAGINA, 302))]),
    Pagina("admin:regie_gemeente_changelist", [zien("/beheer/regie/gemeente/", STAFPAGINA)]),
    Pagina("admin:regie_gemeente_change", [zien("/beheer/regie/gemeente/{gemeente}/change/", STAFPAGINA)]),
    Pagina("admin:regie_gemeente_history", [zien("/beheer/regie/gemeente/{gemeente}/history/", na(STAFPAGINA, 302))]),
    Pagina("admin:regie_organisatie_changelist", [zien("/beheer/regie/organisatie/", STAFPAGINA)]),
    Pagina("admin:regie_organisatie_change", [zien("/beheer/regie/organisatie/{organisatie}/change/", STAFPAGINA)]),
    Pagina(
        "admin:regie_organisatie_history",
        [zien("/beheer/regie/organisatie/{organisatie}/history/", na(STAFPAGINA, 302))],
    ),
    Pagina("admin:regie_regio_changelist", [zien("/beheer/regie/regio/", STAFPAGINA)]),
    Pagina("admin:regie_regio_change", [zien("/beheer/regie/regio/{regio_pk}/change/", STAFPAGINA)]),
    Pagina("admin:regie_regio_history", [zien("/beheer/regie/regio/{regio_pk}/history/", na(STAFPAGINA, 302))]),
    Pagina("admin:regie_werkgebied_changelist", [zien("/beheer/regie/werkgebied/", STAFPAGINA)]),
    Pagina("admin:regie_werkgebied_change", [zien("/beheer/regie/werkgebied/{werkgebied}/change/", STAFPAGINA)]),
    Pagina(
        "admin:regie_werkgebied_history", [zien("/beheer/regie/werkgebied/{werkgebied}/history/", na(STAFPAGINA, 302))]
    ),
)

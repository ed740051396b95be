"""The design session of a round."""

from tests.inventaris.soort import LEIDING, STAFPAGINA, Pagina, Toestand, doen, fout, niets

SESSIE = {"datum": "2099-06-01", "tijd": "13:30", "plaats": "Utrecht"}

PAGINAS = (
    Pagina(
        "quickscan:ontwerpsessie_uitnodigen",
        [niets("/quickscan/{quickscan}/terugkoppelgesprek/ontwerpsessie/", LEIDING)],
    ),
    Pagina(
        "quickscan:ontwerpsessie",
        [
            fout("/quickscan/rondes/{ronde}/ontwerpsessie/", STAFPAGINA),
            doen("/quickscan/rondes/{ronde}/ontwerpsessie/", STAFPAGINA, SESSIE),
        ],
        "De ontwerpsessie",
        [Toestand("ontwerpsessie leeg", data={})],
    ),
)

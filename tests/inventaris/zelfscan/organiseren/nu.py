"""Beginning at once with a group: for everybody, and for who is logged in without a mail."""

from uuid import UUID

from tests.inventaris.soort import FACTOR, INGELOGD, Adres, Pagina, Toestand, fout, iedereen, wie

ONZIN = "<b onclick=x>\u202e\x00🙂"
NU = {"samenwerking": "Twee scholen en het wijkteam", "openheid": "totaal", "sleutel": str(UUID(int=7))}
MET_MAIL = NU | {"email": "nieuw@voorbeeld.example"}

PAGINAS = (
    # Who is not logged in fills in an address first: then nothing is made.
    Pagina(
        "nu",
        [
            fout("/nu/", iedereen(200, medewerker_zonder_factor=FACTOR)),
            Adres(
                "/nu/",
                get=iedereen(200, medewerker_zonder_factor=FACTOR),
                post=iedereen(302, medewerker_zonder_factor=FACTOR),
                data=MET_MAIL,
                doet=wie(INGELOGD),
            ),
        ],
        "Nu met een groep",
        [
            Toestand("nu leeg", data={}),
            Toestand("nu met een code", eerst=(("/nu/", MET_MAIL),)),
            Toestand("nu met een verkeerde code", data=MET_MAIL | {"code": "1"}, eerst=(("/nu/", MET_MAIL),)),
            Toestand("nu", als="lid"),
            Toestand("nu met onzin", als="lid", data={"samenwerking": ONZIN + "a" * 3000}),
        ],
        openbaar=True,
    ),
)

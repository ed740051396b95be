"""The pages of rounds and applications, with wrong input and in every state."""

from tests.adressen.quickscan_rondes import AANMELDING, KEUZE, RONDE, VOORWAARDEN, I
from tests.paginas import Pagina

O = "/quickscan/aanmelden/"  # noqa: E741
A = "/quickscan/aanmelding/{aanmeldsleutel}/"
R = "/quickscan/rondes/{ronde}/"
K = "/quickscan/rondes/{ronde_keuze}/"
HERZIE = "/quickscan/{kandidaat}/aanmelding/herzien/"
ONZIN = "<b onclick=x>\u202e\x00🙂"
GEKOZEN = ((f"{K}selectie/", KEUZE),)
ROND = (("/quickscan/rondes/{ronde_klaar}/afronden/", {}),)
SLUIT = ((f"{R}", {"stap": "sluiten"}),)


def reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


def een(naam: str, pad: str, status: int = 200, *, als: str = "bezoeker", **velden) -> Pagina:
    return Pagina(naam, pad, status, als=als, **velden)


QUICKSCAN_RONDES = (
    *reeks(
        "bezoeker",
        ("deelnemers", "/deelnemers/"),
        ("open ronde", f"{O}{{ronde}}/"),
        ("aanmelden leeg", f"{O}{{ronde}}/", {}),
        ("aanmelden met onzin", f"{O}{{ronde}}/", dict.fromkeys(AANMELDING, ONZIN * 200)),
        ("aanmelding volgen", A),
        ("voorwaarden", f"{A}voorwaarden/"),
        ("voorwaarden half", f"{A}voorwaarden/", {"meedoen_1": "on", "naam": ""}),
    ),
    een("akkoord gegeven", A, eerst=((f"{A}voorwaarden/", VOORWAARDEN),)),
    een("al akkoord", f"{A}voorwaarden/", eerst=((f"{A}voorwaarden/", VOORWAARDEN),)),
    een("dubbele aanmelding", f"{O}{{ronde}}/", data=AANMELDING, eerst=((f"{O}{{ronde}}/", AANMELDING),)),
    een("geen aanmeldlink", "/quickscan/aanmelding/geen-sleutel/", 404),
    een("aanmelden als beheerder", f"{O}{{ronde}}/", als="beheerder"),
    een(
        "rondes om uit te kiezen",
        O,
        als="medewerker",
        eerst=(("/quickscan/rondes/{ronde_concept}/", {"stap": "openen"}),),
    ),
    een("geen ronde open", O, als="medewerker", eerst=SLUIT),
    een("gesloten ronde", f"{O}{{ronde}}/", als="medewerker", eerst=SLUIT),
    een("oude aanmeldlink", A, 410, als="medewerker", eerst=(("/quickscan/{aanmelding}/aanmelding/link/", {}),)),
    *reeks(
        "contactpersoon",
        ("aanmelding", "/quickscan/{quickscan}/aanmelding/"),
        ("voorwaarden klaar", "/quickscan/{quickscan}/voorwaarden/"),
    ),
    *reeks(
        "medewerker",
        ("aanmelding", "/quickscan/{aanmelding}/aanmelding/"),
        ("aanmelding die meedoet", "/quickscan/{quickscan}/aanmelding/"),
        ("aanmelding koppelen", "/quickscan/{aanmelding}/aanmelding/regio/"),
        ("aanmelding koppelen leeg", "/quickscan/{aanmelding}/aanmelding/regio/", {}),
        ("niet meer te koppelen", "/quickscan/{quickscan}/aanmelding/regio/"),
        ("link sturen", "/quickscan/{aanmelding}/aanmelding/link/"),
        ("rondes", "/quickscan/rondes/"),
        ("ronde maken", "/quickscan/rondes/maken/"),
        ("ronde maken leeg", "/quickscan/rondes/maken/", {}),
        (
            "ronde maken met fouten",
            "/quickscan/rondes/maken/",
            RONDE | {"naam": ONZIN, "plekken": "1", "eind": "2000-01-01"},
        ),
        ("ronde wijzigen", f"{R}wijzigen/"),
        ("kiezen", f"{K}selectie/"),
        ("kiezen zonder keuze", f"{K}selectie/", {"stap": "brieven"}),
        ("kiezen met onzin", f"{R}selectie/", {"stap": "brieven", "keuze_{aanmelding}": "geselecteerd"}),
        ("mails zonder tekst", f"{K}selectie/", {"stap": "verstuur", "keuze_{kandidaat}": "afgewezen"}),
        ("keuze herzien zonder reden", "/quickscan/{kandidaat}/aanmelding/herzien/", {}),
        ("cijfers", f"{R}cijfers/"),
        ("cijfers zonder regio's", f"{K}cijfers/"),
        ("ontwerpsessie", f"{R}ontwerpsessie/"),
        ("ontwerpsessie leeg", f"{R}ontwerpsessie/", {}),
        ("afronden kan nog niet", f"{K}afronden/"),
        ("afronden toch", f"{K}afronden/", {}),
        ("afronden", "/quickscan/rondes/{ronde_klaar}/afronden/"),
        ("indrukken", f"{I}/"),
        ("indrukken met naam", f"{I}/", {"stap": "schrijven", "tekst": ""}),
        ("indrukken onbekende knop", f"{I}/", {"tekst": "{indruktekst}"}),
        ("nog geen indrukken", f"{R}indrukken/"),
        ("te weinig voor indrukken", "/quickscan/rondes/{ronde_klaar}/indrukken/", {"stap": "vastleggen"}),
        ("ronde regelen", f"{R}"),
        ("concept regelen", "/quickscan/rondes/{ronde_concept}/"),
        ("ronde regelen zonder knop", f"{R}", {}),
    ),
    een(
        "mails over de keuze",
        f"{K}selectie/",
        data={"stap": "brieven", "keuze_{kandidaat}": "geselecteerd"},
        goed=True,
        als="medewerker",
    ),
    een("al gekozen", f"{K}selectie/", als="medewerker", eerst=GEKOZEN),
    een("keuze herzien", HERZIE, als="medewerker", eerst=GEKOZEN),
    een(
        "gekozen aanmelding", "/quickscan/{kandidaat}/aanmelding/", als="medewerker", eerst=((f"{K}selectie/", KEUZE),)
    ),
    een("afgeronde ronde", "/quickscan/rondes/{ronde_klaar}/", als="medewerker", eerst=ROND),
    een("al afgerond", "/quickscan/rondes/{ronde_klaar}/afronden/", als="medewerker", eerst=ROND),
    een("gesloten ronde regelen", f"{R}", als="medewerker", eerst=SLUIT),
)

"""Rounds and applications: who applies, who follows it by account or by link, and what staff do."""

from .soort import DICHT, GEEN_POST, OPEN, STAF, STAFPAGINA, Adres, Rij, binnen, iedereen, na

# Of `quickscan`: its contact, its researcher and staff. Of `aanmelding` nobody but staff: it came without an account.
LEZEN = binnen(404, medewerker=200, onderzoeker=200, contactpersoon=200)
VAN_CONTACT = binnen(404, medewerker=403, onderzoeker=403, contactpersoon=200)
LEIDEN = binnen(404, medewerker=200, onderzoeker=403, contactpersoon=403)
ALLEEN_STAF = binnen(404, medewerker=200)
A = "/quickscan/aanmelding/{aanmeldsleutel}/"
R, K = "/quickscan/rondes/{ronde}/", "/quickscan/rondes/{ronde_keuze}/"
I = "/quickscan/rondes/{ronde_rond}/indrukken"  # noqa: E741
KEUZE = {"stap": "verstuur", "keuze_{kandidaat}": "geselecteerd", "tekst_{kandidaat}": "Jullie doen mee."}
VOORWAARDEN = dict.fromkeys(
    (f"{naam}_1" for naam in ("meedoen", "ontwerpsessie", "advies", "naam", "indrukken", "op_de_hoogte")), "on"
) | {"naam": "Bo Bakker"}
ONTWERPSESSIE = {"datum": "2099-06-01", "tijd": "13:30", "plaats": "Utrecht"}
AANMELDING = {
    "regionaam": "Het Dal",
    "gemeenten": "Vught, Den Bosch",
    "doelgroep": "0_6",
    "thema": "Voorschool",
    "wie_werkt_samen": "De gemeente en de kinderopvang.",
    "motivatie": "We willen weten waar we staan.",
    "contact_naam": "Bo Bakker",
    "contact_email": "bo.bakker@voorbeeld.example",
}
RONDE = {
    "naam": "Ronde 9",
    "oproep": "Doe mee.",
    "aanmelden_tot": "2099-03-01",
    "begin": "2099-03-01",
    "eind": "2099-08-01",
    "plekken": "5",
    "richtlijn_jong": "2",
    "richtlijn_po_vo": "3",
}


def staf(naam: str, pad: str, data=None, *, rij: Rij = STAFPAGINA, doet: bool = True) -> Adres:
    """A page with a form for staff: `doet` when what is sent is right."""
    post = na(rij, 302) if doet else rij
    return Adres(naam, pad, DICHT, get=rij, post=post, data=data or {}, doet=STAF if doet else ())


def open_(naam: str, pad: str, get, post=405, data=None, doet=()) -> Adres:
    return Adres(naam, pad, OPEN, get=iedereen(get), post=iedereen(post), data=data or {}, doet=doet)


IEDEREEN = tuple(iedereen(200))
ADRESSEN = (
    open_("deelnemers", "/deelnemers/", 200),
    open_("quickscan:aanmelden", "/quickscan/aanmelden/", 302),
    open_("quickscan:ronde_open", "/quickscan/aanmelden/{ronde}/", 200, 200),
    open_("quickscan:ronde_open", "/quickscan/aanmelden/{ronde}/", 200, 302, AANMELDING, IEDEREEN),
    open_("quickscan:ronde_open", "/quickscan/aanmelden/{ronde_concept}/", 404, 404, AANMELDING),
    open_("quickscan:volgen", A, 200),
    open_("quickscan:volgen", "/quickscan/aanmelding/geen-sleutel/", 404),
    # The key of a review opens no application.
    open_("quickscan:volgen", "/quickscan/aanmelding/{toetssleutel}/", 404),
    open_("quickscan:volgen_voorwaarden", f"{A}voorwaarden/", 200, 200),
    open_("quickscan:volgen_voorwaarden", f"{A}voorwaarden/", 200, 302, VOORWAARDEN, IEDEREEN),
    open_("quickscan:volgen_voorwaarden", "/quickscan/aanmelding/geen-sleutel/voorwaarden/", 404, 404, VOORWAARDEN),
    Adres("quickscan:aanmelding", "/quickscan/{quickscan}/aanmelding/", DICHT, get=LEZEN, post=GEEN_POST),
    Adres("quickscan:aanmelding", "/quickscan/{aanmelding}/aanmelding/", DICHT, get=ALLEEN_STAF, post=GEEN_POST),
    Adres("quickscan:aanmelding", "/quickscan/{quickscan_klaar}/aanmelding/", DICHT, get=ALLEEN_STAF, post=GEEN_POST),
    Adres("quickscan:voorwaarden", "/quickscan/{quickscan}/voorwaarden/", DICHT, get=VAN_CONTACT, post=VAN_CONTACT),
    staf("quickscan:regio_koppelen", "/quickscan/{aanmelding}/aanmelding/regio/", rij=ALLEEN_STAF, doet=False),
    staf(
        "quickscan:regio_koppelen",
        "/quickscan/{aanmelding}/aanmelding/regio/",
        {"regio": "nieuw"},
        rij=ALLEEN_STAF,
    ),
    staf("quickscan:regio_koppelen", "/quickscan/{quickscan}/aanmelding/regio/", rij=LEIDEN, doet=False),
    staf("quickscan:link_sturen", "/quickscan/{aanmelding}/aanmelding/link/", rij=ALLEEN_STAF),
    staf("quickscan:link_sturen", "/quickscan/{quickscan}/aanmelding/link/", rij=LEIDEN),
    Adres("quickscan:rondes", "/quickscan/rondes/", DICHT, get=STAFPAGINA, post=GEEN_POST),
    staf("quickscan:ronde_maken", "/quickscan/rondes/maken/", doet=False),
    staf("quickscan:ronde_maken", "/quickscan/rondes/maken/", RONDE),
    staf("quickscan:ronde_wijzigen", f"{R}wijzigen/", doet=False),
    staf("quickscan:ronde_wijzigen", f"{R}wijzigen/", RONDE),
    staf("quickscan:ronde", f"{R}", doet=False),
    staf("quickscan:ronde", f"{R}", {"stap": "sluiten"}),
    staf("quickscan:ronde", "/quickscan/rondes/{ronde_concept}/", {"stap": "openen"}),
    staf("quickscan:selectie", f"{R}selectie/", doet=False),
    staf("quickscan:selectie", f"{K}selectie/", {"stap": "brieven", "keuze_{kandidaat}": "geselecteerd"}, doet=False),
    staf("quickscan:selectie", f"{K}selectie/", KEUZE),
    staf("quickscan:keuze_herzien", "/quickscan/{kandidaat}/aanmelding/herzien/", rij=ALLEEN_STAF, doet=False),
    staf("quickscan:keuze_herzien", "/quickscan/{quickscan}/aanmelding/herzien/", rij=LEIDEN, doet=False),
    Adres("quickscan:ronde_cijfers", f"{R}cijfers/", DICHT, get=STAFPAGINA, post=GEEN_POST),
    staf("quickscan:ontwerpsessie", f"{R}ontwerpsessie/", doet=False),
    staf("quickscan:ontwerpsessie", f"{R}ontwerpsessie/", ONTWERPSESSIE),
    # Not as long as there is one to be chosen.
    staf("quickscan:ronde_afronden", f"{K}afronden/", doet=False),
    staf("quickscan:ronde_afronden", "/quickscan/rondes/{ronde_klaar}/afronden/"),
    # The one of five regions; the others have too few.
    staf("quickscan:indrukken", f"{R}indrukken/", {"stap": "vastleggen"}, doet=False),
    staf("quickscan:indrukken", f"{I}/", doet=False),
    staf("quickscan:indrukken", f"{I}/", {"stap": "schrijven", "tekst": "De dirigent vraagt aandacht."}),
    staf("quickscan:indrukken", f"{I}/", {"stap": "goed", "tekst": "{indruktekst}"}),
    staf("quickscan:indrukken", f"{I}/", {"stap": "weg", "tekst": "{indruktekst}"}),
    *(
        Adres(f"quickscan:indrukken_{soort}", f"{pad}.{soort}", DICHT, get=rij, post=GEEN_POST)
        for soort in ("pdf", "xlsx", "ods")
        for pad, rij in ((I, STAFPAGINA), (f"{R}indrukken", na(STAFPAGINA, 404)))
    ),
)

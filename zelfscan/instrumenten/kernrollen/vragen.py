"""The four roles as items, and who fulfils each. Labels are those of the source, to the letter."""

from fractions import Fraction

from regie.inhoud.kernrollen import KERNROLLEN, Kernrol
from regie.inhoud.partijen import Partij
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.schalen import Schaal
from zelfscan.instrumenten.soorten.keuzes import Keuzelijst, Keuzevraag
from zelfscan.instrumenten.soorten.score import Scorevraag

# Source of the labels: AEF 2023, annex 1, and the flyer.
MATE_VAN_AANWEZIGHEID = Schaal(
    naam="Mate van aanwezigheid",
    labels=(
        "Niet of nauwelijks aanwezig",
        "Incidenteel aanwezig",
        "Regelmatig aanwezig",
        "Redelijk aanwezig",
        "Ruim aanwezig",
    ),
    eens_tot=Fraction(1, 2),
    eens_bereik=2,
    verdeeld_vanaf=Fraction(4, 5),
    laag_tot=2,
    hoog_vanaf=4,
)
BRON = "AEF 2023, annex 1"
HOE_GOED = "Het gaat om hoe goed de rol nu werkt, niet om wie ervoor is aangewezen."


def _rol(rol: Kernrol) -> Onderdeel:
    return Onderdeel(
        sleutel=rol.sleutel,
        naam=rol.naam,
        vraag="In welke mate is deze rol nu aanwezig?",
        uitleg=rol.kern,
        voorbeelden=rol.acties,
        sjablonen={
            "vraag": "zelfscan/instrumenten/kernrollen/vraag.html",
            "papier": "zelfscan/instrumenten/kernrollen/papier.html",
        },
        soort=Scorevraag(MATE_VAN_AANWEZIGHEID),
        waarom="Waarom deze score?",
        bron=BRON,
    )


def _wie(rol: Kernrol) -> Onderdeel:
    """Who fulfils the role now, as one respondent sees it: by how many, and of which kinds of organisation."""
    return Onderdeel(
        sleutel=wie_van(rol.sleutel),
        naam="Wie vult deze rol nu in?",
        vraag=f"Wie vult de rol van {rol.naam.lower()} nu in?",
        soort=Keuzevraag(
            lijsten=(
                Keuzelijst(
                    veld=f"{rol.sleutel}_hoeveel",
                    vraag="Door hoeveel",
                    keuzes=(
                        ("een", "Eén persoon of organisatie"),
                        ("meer", "Meer mensen of organisaties"),
                        ("niemand", "Niemand"),
                    ),
                    een=True,
                    zin="Kies één van deze antwoorden.",
                    genoemd={
                        "een": "één persoon of organisatie",
                        "meer": "meer mensen of organisaties",
                        "niemand": "niemand",
                    },
                    zo="Die {wie} noemden {keuzes}.",
                    vaste_volgorde=True,
                ),
                Keuzelijst(
                    veld=f"{rol.sleutel}_wie",
                    vraag="Door wie",
                    keuzes=tuple(Partij.choices),
                    zin="Kies wat voor organisatie het is.",
                    zo="Door wie: {keuzes}.",
                    genoemd=dict(Partij.choices),
                ),
            ),
            alleen=frozenset({"niemand"}),
            hangt_als="{wat} lijkt aan één partij te hangen. Alleen {een} wordt genoemd. Valt die weg, dan "
            "misschien ook de rol.",
            hangt_wat="Deze rol",
            blad="Wie de rol invult",
        ),
        bij=rol.sleutel,
        sjablonen={"vraag": "zelfscan/instrumenten/kernrollen/wie.html"},
        bron=BRON,
    )


def wie_van(rol: str) -> str:
    """The key of the item that asks who fulfils this role."""
    return f"{rol}_wie"


ONDERDELEN = tuple(deel for rol in KERNROLLEN for deel in (_rol(rol), _wie(rol)))

from .antwoordlink import Antwoordlink
from .beeld import Afspraak, Beeld, Beeldregel, Groepsscore, Rapportadres
from .bezetting import Bezetting
from .genodigde import Genodigde
from .invulling import Invulling, Keuze, Knelpuntantwoord, Score, Toelichting
from .leiding import Leiding
from .organisator import Organisator, OudOrganisator
from .oude_code import OudeCode
from .scan import Manier, Scan
from .scanvoorstel import Scanvoorstel
from .wisopdracht import Wisopdracht

__all__ = [
    "Afspraak",
    "Antwoordlink",
    "Beeld",
    "Beeldregel",
    "Bezetting",
    "Genodigde",
    "Groepsscore",
    "Invulling",
    "Keuze",
    "Knelpuntantwoord",
    "Leiding",
    "Manier",
    "Organisator",
    "OudOrganisator",
    "OudeCode",
    "Rapportadres",
    "Scan",
    "Scanvoorstel",
    "Score",
    "Toelichting",
    "Wisopdracht",
]

from .antwoordlink import Antwoordlink
from .beeld import Afspraak, Beeld, Beeldregel, Groepsscore, Rapportadres
from .genodigde import Genodigde
from .invulling import Invulling, Keuze, Score, Toelichting
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
    "Genodigde",
    "Groepsscore",
    "Invulling",
    "Keuze",
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

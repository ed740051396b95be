"""Whether the working areas of the partners coincide over a region's municipalities (domein §3.1, besluiten 55).

Per kind of area, by inhabitants:
- *congruent*: at least 95% of the region's inhabitants live in one area;
- *valt samen*: also at least 95% of that area's inhabitants live in the region;
- an area with under 2% of the region's inhabitants is named, not counted. Unless most of that area lives in the
  region: then it is no sliver of a shared municipality but a whole area in a large region (a jeugdregio in all of
  the Netherlands, say);
- an area reaches outside the region if at least 2% of its inhabitants live there.

Pure calculation with exact numbers (int and Decimal), so that 95% is 95%.
"""

from .soorten import SOORTEN, Gebiedsoort, SoortGebied, gebiedsnaam, soort
from .tellen import (
    Congruentie,
    Gebied,
    GebiedCijfers,
    Gebiedsdeel,
    GemeenteCijfers,
    Gemeentedeling,
    Samenval,
    SoortCongruentie,
    tel_congruentie,
)

__all__ = [
    "SOORTEN",
    "Congruentie",
    "Gebied",
    "GebiedCijfers",
    "Gebiedsdeel",
    "Gebiedsoort",
    "GemeenteCijfers",
    "Gemeentedeling",
    "Samenval",
    "SoortCongruentie",
    "SoortGebied",
    "gebiedsnaam",
    "soort",
    "tel_congruentie",
]

"""All addresses of the quickscan, room by room."""

from django.urls import include, path

from quickscan.aanmelding import urls as aanmelding
from quickscan.advies import urls as advies
from quickscan.afbakening import urls as afbakening
from quickscan.bord import urls as bord
from quickscan.concepten import urls as concepten
from quickscan.factsheet import urls as factsheet
from quickscan.indrukken import urls as indrukken
from quickscan.onderzoek import urls as onderzoek
from quickscan.ontwerpsessie import urls as ontwerpsessie
from quickscan.proces import urls as proces
from quickscan.rondes import urls as rondes
from quickscan.rondes.views import deelnemers
from quickscan.selectie import urls as selectie
from quickscan.startgesprek import urls as startgesprek
from quickscan.terugkoppelgesprek import urls as terugkoppelgesprek
from quickscan.toetsing import urls as toetsing

# The board last: it has /quickscan/<pk>/<stap>/, and words behind that, for every word that has no address of its own.
QUICKSCAN = [
    *aanmelding.urlpatterns,
    *rondes.urlpatterns,
    *selectie.urlpatterns,
    *indrukken.urlpatterns,
    *toetsing.urlpatterns,
    *factsheet.urlpatterns,
    *advies.urlpatterns,
    *concepten.urlpatterns,
    *onderzoek.urlpatterns,
    *startgesprek.urlpatterns,
    *afbakening.urlpatterns,
    *terugkoppelgesprek.urlpatterns,
    *ontwerpsessie.urlpatterns,
    *proces.urlpatterns,
    *bord.urlpatterns,
]

urlpatterns = [
    path("quickscan/", include((QUICKSCAN, "quickscan"))),
    path("deelnemers/", deelnemers.deelnemers, name="deelnemers"),
]

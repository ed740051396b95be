"""All addresses of the zelfscan: the mirror, what people reach with a code, and the scans somebody organises."""

from django.urls import include, path

from zelfscan.meedoen import urls as meedoen
from zelfscan.organiseren.urls import materiaal, organiseren, rondes
from zelfscan.organiseren.views.nu import nu
from zelfscan.spiegel.views import flyer_pdf
from zelfscan.uitkomst.urls import scherm, uitkomst
from zelfscan.verslag import urls as verslag

# /doe-mee/ and /s/<code>/…: a contract with paper (ontwerp §7).
SAMEN = [*meedoen.urlpatterns, *materiaal.urlpatterns, *scherm.urlpatterns, *verslag.urlpatterns]
SCANS = [*organiseren.urlpatterns, *uitkomst.urlpatterns, *rondes.urlpatterns]

urlpatterns = [
    path("zelfscan/", include("zelfscan.spiegel.urls")),
    path("flyer.pdf", flyer_pdf, name="flyer"),
    path("nu/", nu, name="nu"),
    path("", include((SAMEN, "samen"))),
    path("mijn/scans/", include((SCANS, "scans"))),
]

"""The mirror, under /zelfscan/. Scanning together: `samen` (with the code) and `scans` (one's own)."""

from django.urls import path

from zelfscan.views import spiegel

app_name = "zelfscan"
urlpatterns = [
    path("", spiegel.spiegel, name="spiegel"),
    path("formulier.pdf", spiegel.formulier_pdf, name="formulier_pdf"),
    path("resultaat/<str:cijfers>.pdf", spiegel.resultaat_pdf, name="resultaat_pdf"),
    path("resultaat/<str:cijfers>/", spiegel.resultaat, name="resultaat"),
]

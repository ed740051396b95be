"""The mirror, under /zelfscan/."""

from django.urls import path

from zelfscan.spiegel import views as spiegel

app_name = "zelfscan"
urlpatterns = [
    path("", spiegel.spiegel, name="spiegel"),
    path("formulier.pdf", spiegel.formulier_pdf, name="formulier_pdf"),
    path("resultaat/<str:cijfers>.pdf", spiegel.resultaat_pdf, name="resultaat_pdf"),
    path("resultaat/<str:cijfers>/", spiegel.resultaat, name="resultaat"),
    path("resultaat/<str:cijfers>/samen/", spiegel.samen, name="samen"),
]

"""Addresses under /mijn/scans/: the reveal and what the group decides after it."""

from django.urls import path

from zelfscan.uitkomst.views import afspraken, bezetting, leiden, regels, uitkomst

UITKOMST = "<int:pk>/uitkomst/"

urlpatterns = [
    path("<int:pk>/leiden/", leiden.leiden, name="leiden"),
    path("<int:pk>/onthullen/", uitkomst.onthullen, name="onthullen"),
    path(UITKOMST, uitkomst.uitkomst, name="uitkomst"),
    path(f"{UITKOMST}onderdeel/<slug:onderdeel>/", uitkomst.groepsscore, name="groepsscore"),
    path(f"{UITKOMST}onderdeel/<slug:onderdeel>/verberg/", uitkomst.verbergen, name="verbergen"),
    path(f"{UITKOMST}onderdeel/<slug:onderdeel>/past/", afspraken.past_hier, name="past_hier"),
    # As these were called when all items were roles: who has such a page open does not lose what was typed.
    path(f"{UITKOMST}rol/<slug:onderdeel>/", uitkomst.groepsscore, name="groepsscore_rol"),
    path(f"{UITKOMST}rol/<slug:onderdeel>/verberg/", uitkomst.verbergen, name="verbergen_rol"),
    path(f"{UITKOMST}afspraken/maken/", afspraken.maken, name="afspraak_maken"),
    path(f"{UITKOMST}afspraken/<int:nummer>/", afspraken.wijzigen, name="afspraak"),
    path(f"{UITKOMST}afspraken/<int:nummer>/klaar/", afspraken.klaar, name="afspraak_klaar"),
    path(f"{UITKOMST}afspraken/<int:nummer>/verwijderen/", afspraken.verwijderen, name="afspraak_verwijderen"),
    path(f"{UITKOMST}bespreken/", uitkomst.bespreken, name="bespreken"),
    path(f"{UITKOMST}regels/", regels.regels, name="regels"),
    path(f"{UITKOMST}wie/", bezetting.bezetting, name="bezetting"),
    path(f"{UITKOMST}conclusie/", uitkomst.conclusie, name="conclusie"),
    path(f"{UITKOMST}sluiten/", uitkomst.sluiten, name="sluiten"),
]

"""What people reach with a code: /doe-mee/ and /s/<code>/…, a contract with paper (ontwerp §7)."""

from zelfscan.urls import materiaal, meedoen, scherm, verslag

app_name = "samen"
urlpatterns = [*meedoen.urlpatterns, *materiaal.urlpatterns, *scherm.urlpatterns, *verslag.urlpatterns]

"""Leading a quickscan, and who is in it: /quickscan/<pk>/pauzeren/, /quickscan/<pk>/mensen/…."""

from django.urls import path

from quickscan.proces.views import mensen, zetten

urlpatterns = [
    path("<int:pk>/pauzeren/", zetten.pauzeren, name="pauzeren"),
    path("<int:pk>/hervatten/", zetten.hervatten, name="hervatten"),
    path("<int:pk>/stoppen/", zetten.stoppen, name="stoppen"),
    path("<int:pk>/mensen/", mensen.mensen, name="mensen"),
    path("<int:pk>/mensen/<int:onderzoeker>/weg/", mensen.onderzoeker_weg, name="onderzoeker_weg"),
    path("<int:pk>/geschiedenis/", mensen.geschiedenis, name="geschiedenis"),
    path("<int:pk>/<slug:stap>/sluiten/", zetten.sluiten, name="stap_sluiten"),
    path("<int:pk>/<slug:stap>/heropenen/", zetten.heropenen, name="stap_heropenen"),
    path("<int:pk>/<slug:stap>/termijn/", zetten.termijn, name="stap_termijn"),
]

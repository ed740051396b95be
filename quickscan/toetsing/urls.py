"""The written review, by personal link and for the researchers: /quickscan/toetsing/<sleutel>/…."""

from django.urls import path

from quickscan.toetsing.views import toetsen, toetsing

urlpatterns = [
    path("toetsing/<str:sleutel>/", toetsen.toetsen, name="toetsen"),
    path("toetsing/<str:sleutel>/factsheet.pdf", toetsen.pdf, name="toetsen_pdf"),
    path("toetsing/<str:sleutel>/reageren/", toetsen.reageren, name="toetsen_reageren"),
    path("toetsing/<str:sleutel>/reageren/<int:nummer>/", toetsen.reageren, name="toetsen_wijzigen"),
    path("toetsing/<str:sleutel>/weghalen/<int:nummer>/", toetsen.weghalen, name="toetsen_weghalen"),
    path("toetsing/<str:sleutel>/klaar/", toetsen.klaar, name="toetsen_klaar"),
    path("<int:pk>/toetsing/versturen/", toetsing.versturen, name="toetsing_versturen"),
    path("<int:pk>/toetsing/<int:nummer>/herinneren/", toetsing.herinneren, name="toetsing_herinneren"),
    path("<int:pk>/toetsing/<int:nummer>/sluiten/", toetsing.sluiten, name="toetsing_sluiten"),
    path("<int:pk>/toetsing/toetsers/<int:nummer>/", toetsing.link, name="toetsing_link"),
    path("<int:pk>/toetsing/opmerkingen/<int:nummer>/", toetsing.opmerking, name="toetsing_opmerking"),
]

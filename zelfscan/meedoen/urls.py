"""Addresses with a code: doe-mee and answering with a code."""

from django.urls import path

from .views import meedoen, toestel

urlpatterns = [
    path("doe-mee/", meedoen.doe_mee, name="doe_mee"),
    path("s/<str:code>/", meedoen.scan, name="scan"),
    path("s/<str:code>/p/<str:sleutel>/", meedoen.persoonlijk, name="persoonlijk"),
    path("s/<str:code>/bedankt/", meedoen.bedankt, name="bedankt"),
    path("s/<str:code>/achteraf/", meedoen.achteraf, name="achteraf"),
    path("s/<str:code>/intrekken/", toestel.intrekken, name="intrekken"),
    path("s/<str:code>/ander/", toestel.ander, name="ander"),
    path("s/<str:code>/verslag-ontvangen/", toestel.verslag_ontvangen, name="verslag_ontvangen"),
]

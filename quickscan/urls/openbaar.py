"""What everybody may see, outside /quickscan/: /deelnemers/."""

from django.urls import path

from quickscan.views import deelnemers

urlpatterns = [path("deelnemers/", deelnemers.deelnemers, name="deelnemers")]

"""What everybody may see, outside /quickscan/: /deelnemers/."""

urlpatterns = []

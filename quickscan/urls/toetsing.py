"""The written review, by personal link and for the researchers: /quickscan/toetsing/<sleutel>/…."""

urlpatterns = []

"""The board, the page of a region, and of each step: /quickscan/, /quickscan/<pk>/, /quickscan/<pk>/<stap>/."""

urlpatterns = []

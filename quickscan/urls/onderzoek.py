"""Interviews, notes and documents: /quickscan/<pk>/interviews/…, /quickscan/<pk>/documenten/…."""

urlpatterns = []

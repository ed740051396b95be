"""Addresses with a code: the projector, the poll, and the result in the room."""

urlpatterns = []

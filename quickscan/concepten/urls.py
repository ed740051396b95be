"""What is being written: /quickscan/<pk>/concept/<stuk>/."""

from django.urls import path

from . import views

urlpatterns = [
    path("<int:pk>/concept/<slug:stuk>/", views.concept, name="concept"),
    path("<int:pk>/concept/<slug:stuk>/schrijvers/", views.schrijvers, name="schrijvers"),
]

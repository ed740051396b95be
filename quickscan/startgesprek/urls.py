"""The first step: /quickscan/<pk>/startgesprek/bijwerken/."""

from django.urls import path

from quickscan.startgesprek import views as startgesprek

urlpatterns = [
    path("<int:pk>/startgesprek/bijwerken/", startgesprek.startgesprek, name="startgesprek"),
]

"""The design session of a round, and inviting a region for it in the last step."""

from django.urls import path

from quickscan.ontwerpsessie import views as ontwerpsessie

urlpatterns = [
    path("rondes/<int:pk>/ontwerpsessie/", ontwerpsessie.plannen, name="ontwerpsessie"),
    path("<int:pk>/terugkoppelgesprek/ontwerpsessie/", ontwerpsessie.uitnodigen, name="ontwerpsessie_uitnodigen"),
]

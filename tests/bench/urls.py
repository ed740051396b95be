from django.urls import include, path

from tests.bench import kaal

urlpatterns = [
    path("", include("regie.urls")),
    path("kaal/sjabloon/", kaal.sjabloon),
    path("kaal/bytes/", kaal.alleen_bytes),
    path("kaal/een-query/<str:naam>", kaal.een_query),
    path("kaal/formulier/", kaal.formulier),
    path("kaal/doorsturen/", kaal.alleen_doorsturen),
    path("kaal/alleen-query/", kaal.alleen_query),
    path("kaal/een-insert/<int:scan>/<str:naam>", kaal.een_insert),
    path("kaal/zelfde-rijen/<int:scan>/<str:naam>", kaal.zelfde_rijen),
    path("kaal/proces/", kaal.proces),
]

"""The least Django project that starts as ours does: the same apps of Django itself, no database, one answer."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[f"django.contrib.{app}" for app in ("auth", "contenttypes", "sessions", "staticfiles")],
)


def gezond(request):
    return HttpResponse("ja")


urlpatterns = [path("gezond/", gezond)]
application = get_wsgi_application()

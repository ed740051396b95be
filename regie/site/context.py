"""What every template may say about the site itself."""

from django.conf import settings


def site(request):
    return {"contact_mail": settings.CONTACT_MAIL}

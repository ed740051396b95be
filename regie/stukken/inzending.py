"""One form, sent once: a second click, two at once, a page that is loaded again (ontwerp §4.10).

Django masks its token anew each time that it shows a page. So that token, with who sends, the address and all that was
filled in, is the key of this one form as it was sent. Whoever sends the same once more is led to where the first one
led, and nothing happens. Changed, or from a page that was asked for anew, it is something else.
"""

import base64
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from hashlib import sha256

from cryptography.fernet import Fernet
from django.contrib import messages
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone

from .klad import meld_binnen

BEWAREN = timedelta(days=1)
AL_GEDAAN = "Dit had je al verstuurd. We deden het één keer."


class InzendingQuerySet(models.QuerySet):
    def voorbij(self, nu: datetime) -> models.QuerySet:
        return self.filter(created_at__lt=nu - BEWAREN)


class Inzending(models.Model):
    """A form that was sent, and where that led. Both can be read only with that form: it is not in the database."""

    sleutel = models.CharField(primary_key=True, max_length=64, editable=False)
    waarheen = models.BinaryField(editable=False)
    created_at = models.DateTimeField("verstuurd op", default=timezone.now, editable=False)

    objects = InzendingQuerySet.as_manager()

    class Meta:
        verbose_name = "inzending"
        verbose_name_plural = "inzendingen"
        indexes = [models.Index(fields=["created_at"], name="inzending_oud")]

    def __str__(self):
        return f"inzending van {self.created_at:%d-%m-%Y %H:%M}"


def een_keer[**P](view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Do what was sent one time. Done is what redirects, unless it was refused (`niet_gedaan`).

    All that the view writes is one transaction with this, so who comes second waits, and finds it done or not begun.
    """

    @wraps(view)
    def eerste(request, *args, **kwargs):
        token = request.POST.get("csrfmiddlewaretoken") if request.method == "POST" else ""
        if not token:
            return view(request, *args, **kwargs)
        wat = _wat(request)
        slot = Fernet(base64.urlsafe_b64encode(sha256(b"waarheen" + wat).digest()))
        sleutel = sha256(b"sleutel" + wat).hexdigest()
        with transaction.atomic():
            al = _begin(sleutel)
            if al is not None:
                messages.info(request, AL_GEDAAN)
                antwoord = redirect(slot.decrypt(bytes(al.waarheen)).decode())
                meld_binnen(request, antwoord)
                return antwoord
            antwoord = view(request, *args, **kwargs)
            rij = Inzending.objects.filter(pk=sleutel)
            if antwoord.status_code == 302 and not hasattr(request, "inzending_geweigerd"):
                rij.update(waarheen=slot.encrypt(antwoord.headers["Location"].encode()))
                meld_binnen(request, antwoord)
            else:
                rij.delete()
        return antwoord

    return eerste


def niet_gedaan(request: HttpRequest) -> None:
    """Say that what was sent is refused though the answer redirects: sent again, it is tried again."""
    request.inzending_geweigerd = True  # type: ignore[attr-defined]


def _begin(sleutel: str) -> Inzending | None:
    """Take this key, after who is busy with it; return the row of who was first, if somebody was."""
    try:
        with transaction.atomic():
            Inzending.objects.create(sleutel=sleutel, waarheen=b"")
    except IntegrityError:
        return Inzending.objects.get(pk=sleutel)
    return None


def _wat(request: HttpRequest) -> bytes:
    """Return a digest of who sends what to which address."""
    som = sha256(f"{request.user.pk} {request.get_full_path()}".encode())
    for veld, waarden in sorted(request.POST.lists()):
        som.update(repr((veld, waarden)).encode())
    for veld, bestanden in sorted(request.FILES.lists()):
        for bestand in bestanden:
            som.update(repr((veld, bestand.name, bestand.size)).encode())
            for stuk in bestand.chunks():
                som.update(stuk)
            bestand.seek(0)
    return som.digest()

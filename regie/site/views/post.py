"""The mails that were sent on this computer, for who builds the site. Only with DEBUG."""

from pathlib import Path

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.site.post import brieven


def _brieven():
    """The kept mails, newest first. 404 outside development, or when mail goes somewhere else."""
    map_ = settings.MAILERS["default"].get("OPTIONS", {}).get("file_path")
    if not settings.DEBUG or not map_:
        raise Http404
    return brieven(Path(map_))


@require_safe
def post(request):
    return render(request, "regie/site/post.html", {"brieven": _brieven()})


@require_safe
def brief(request, sleutel):
    """One mail as text: what is in it came from people, so nothing of it is shown as a page."""
    gevonden = next((brief for brief in _brieven() if brief.sleutel == sleutel), None)
    if gevonden is None:
        raise Http404
    return render(request, "regie/site/brief.html", {"brief": gevonden})

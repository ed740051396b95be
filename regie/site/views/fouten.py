"""Errors in plain Dutch, each with a way on."""

from django.core.exceptions import TooManyFilesSent
from django.shortcuts import render

from regie.site.omvang import TE_GROOT, te_groot


def onjuist(request, exception):
    if isinstance(exception, TE_GROOT):
        return te_groot(request, te_veel_bestanden=isinstance(exception, TooManyFilesSent))
    return render(request, "400.html", status=400)


def geen_toegang(request, exception):
    return render(request, "403.html", status=403)


def csrf(request, reason=""):
    """The form was open too long, or came from elsewhere. Going back in the browser keeps what was typed."""
    return render(request, "403_csrf.html", status=403)


def niet_gevonden(request, exception):
    return render(request, "404.html", status=404)


def storing(request):
    """No context processor, no database: whatever broke must not break this page as well."""
    return render(None, "500.html", status=500)

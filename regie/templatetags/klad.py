"""What the script that keeps long texts on the device has to know of a page."""

from django import template

from regie.stukken.klad import van_wie, verstuurd, welke_pagina

register = template.Library()


@register.simple_tag(takes_context=True)
def klad_van(context) -> str:
    return van_wie(context["request"])


@register.simple_tag(takes_context=True)
def klad_plek(context) -> str:
    return welke_pagina(context["request"])


@register.simple_tag(takes_context=True)
def klad_verstuurd(context) -> str:
    return verstuurd(context["request"])

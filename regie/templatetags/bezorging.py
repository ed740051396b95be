"""Whoever sent a mail that did not get there, reads so on each page of what it was about."""

from django import template

from regie.mensen.bezorging import zorgen
from regie.mensen.gedeeld import waarover

register = template.Library()


@register.simple_tag(takes_context=True)
def zorgen_over_post(context) -> str:
    """`{% zorgen_over_post as zin %}`: what is the matter with this person's mails about what this page is about.

    Says how many, and no names: some of these pages are shown in a room. Empty when all is well, or about nothing.
    """
    # A page of errors may come before we know who asks.
    wie, over = getattr(context.get("request"), "user", None), waarover(context)
    return zorgen(wie, over).zin if over and wie and wie.is_authenticated else ""

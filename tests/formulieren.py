"""The forms of a page, as its templates were given them."""

from itertools import chain

from django.forms import BaseForm


def formulieren(antwoord) -> list[BaseForm]:
    """Return the forms that the templates of this answer were given."""
    context = antwoord.context or []
    lagen = chain.from_iterable(een.dicts for een in (context if isinstance(context, list) else [context]))
    return [ding for laag in lagen for ding in laag.values() if isinstance(ding, BaseForm)]

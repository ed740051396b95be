"""Templates of text (.txt): mails, messages, files to keep. They are not escaped, and so never safe as HTML.

Django gives every template back as a SafeString, one without escaping too. Put in a page, all that somebody typed
in it was HTML. Here a text comes back as plain `str`, whoever asked for it: our own code, and allauth for its mails.
"""

from django.template.backends.django import DjangoTemplates, Template
from django.template.context import make_context
from django.template.loader import get_template


class Tekstsjabloon(Template):
    """One template of text, without escaping; what it gives is escaped by the page that shows it."""

    def render(self, context=None, request=None) -> str:
        veilig = self.template.render(make_context(context, request, autoescape=False))
        # Not `str(veilig)`: a SafeString answers that with itself.
        return str.__str__(veilig)


class Sjablonen(DjangoTemplates):
    """Django's own engine, which knows a text by its name. Every other template is HTML and escapes."""

    def get_template(self, template_name):
        sjabloon = super().get_template(template_name)
        return Tekstsjabloon(sjabloon.template, self) if is_tekst(template_name) else sjabloon


def is_tekst(naam: str) -> bool:
    # Behind "#" stands a part of a template.
    return naam.partition("#")[0].endswith(".txt")


def maak_tekst(sjabloon: str, context: dict) -> str:
    """Return this template of text, filled in and not escaped: plain `str`. Raises ValueError for one of HTML."""
    if not is_tekst(sjabloon):
        raise ValueError(f"{sjabloon} is geen tekst (.txt)")
    return get_template(sjabloon).render(context)

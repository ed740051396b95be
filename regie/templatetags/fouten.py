"""The list of errors above a form: each line is told apart from the others, also by ear."""

from collections import Counter

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField

register = template.Library()


@register.filter
def foutregels(form: BaseForm) -> list[tuple[BoundField, str]]:
    """Return each error of a field, with that field; with its question too where more fields have the same error."""
    fouten = [(veld, fout) for veld in form for fout in veld.errors]
    keer = Counter(fout for _, fout in fouten)

    def regel(veld: BoundField, fout: str) -> str:
        return fout if keer[fout] == 1 else f"Bij ‘{veld.label}’: {fout[0].lower()}{fout[1:]}"

    return [(veld, regel(veld, fout)) for veld, fout in fouten]

"""Templates ask the same question as views and actions."""

from django import template

from regie.mensen.rechten import Recht
from regie.mensen.rechten import mag as mag_persoon

register = template.Library()


@register.simple_tag(takes_context=True)
def mag(context, recht: str, regio=None) -> bool:
    """`{% mag "regio_wijzigen" regio as mag_wijzigen %}`: may who asks for this page do this?

    Raises ValueError for a right that does not exist and TypeError in the wrong context, as `regie.mensen.rechten.mag`.
    """
    return mag_persoon(context["request"].user, Recht(recht), regio)

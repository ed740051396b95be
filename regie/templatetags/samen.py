"""Who saved something meanwhile, for a form that two people have open."""

from django import template
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis

register = template.Library()


@register.simple_tag(takes_context=True)
def intussen_door(context, form) -> str:
    """Return " door Ann, om 14:02 uur": who did something to what this form is of, since it was shown; "": unknown."""
    sinds, over = form.getoond_op, getattr(form, "over", None)
    if sinds is None or over is None:
        return ""
    rijen = [rij for rij in Gebeurtenis.objects.over(over).filter(created_at__gte=sinds) if rij.actor]
    ik = context["request"].user
    rijen = [rij for rij in rijen if rij.actor != ik] or rijen
    if not rijen:
        return ""
    # More than one did something here: which of them did this, no row says.
    wie = " of ".join(sorted({"jou" if rij.actor == ik else str(rij.actor) for rij in rijen}))
    return f" door {wie}, om {timezone.localtime(rijen[0].created_at):%H:%M} uur"

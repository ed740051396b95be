"""The menu of who asks for a page."""

from django import template

from regie.mijn.menu import Menu, menu_van, van_bezoeker

register = template.Library()


@register.simple_tag(takes_context=True)
def eigen_menu(context) -> Menu | None:
    """`{% eigen_menu as menu %}`; None on a page that does not ask who looks.

    A page that is made without a request is kept for others; with `van_bezoeker` for those who are not logged in.
    """
    if request := context.get("request"):
        return menu_van(request)
    return van_bezoeker() if context.get("van_bezoeker") else None

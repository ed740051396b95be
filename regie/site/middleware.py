"""What holds for every answer of the site: closed unless named, and the headers Django has no setting for."""

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.utils.cache import add_never_cache_headers

from regie.mensen.rechten.openbaar import OPENBAAR

# Nothing on this site needs any of these; the browser need not offer them to anyone.
PERMISSIONS_POLICY = ", ".join(
    f"{wat}=()"
    for wat in ("accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")
)


class DichtTenzijOpenbaar(LoginRequiredMiddleware):
    """Ask for a login on every view that is not on the list of public ones (ontwerp §4.6)."""

    def process_view(self, request, view_func, view_args, view_kwargs):
        if request.resolver_match.view_name in OPENBAAR:
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


def _toont_wie_het_is(request) -> bool:
    """Whether the page shows somebody's own menu (regie/mijn/menu.py): then nobody may keep it for others."""
    return getattr(request, "heeft_menu", False) and request.user.is_authenticated


def kopregels(get_response):
    """Add what Django has no setting for. No other site has any business with our answers."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        if "Cache-Control" not in response.headers:
            # A view that says nothing made a page for one person.
            add_never_cache_headers(response)
        elif "public" in response.headers["Cache-Control"] and _toont_wie_het_is(request):
            del response.headers["Cache-Control"]
            add_never_cache_headers(response)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware

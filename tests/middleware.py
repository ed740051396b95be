"""The middleware of the site, made once for all test clients: to make it for each took a fifth of a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.core.handlers.base import BaseHandler
from django.core.signals import setting_changed
from django.test.client import ClientHandler

# What a handler keeps of it.
DELEN = ("_view_middleware", "_template_response_middleware", "_exception_middleware", "_middleware_chain")


@contextmanager
def een_keer_gemaakt() -> Iterator[None]:
    """Anew only after a setting changed, of which most middleware reads some when it is made."""
    gemaakt: dict[str, object] = {}

    def laad(handler: ClientHandler, is_async: bool = False) -> None:
        if not gemaakt:
            BaseHandler.load_middleware(handler, is_async)
            gemaakt.update({deel: getattr(handler, deel) for deel in DELEN})
        vars(handler).update(gemaakt)

    def vergeet(**_: object) -> None:
        gemaakt.clear()

    setting_changed.connect(vergeet)
    with mock.patch.object(ClientHandler, "load_middleware", laad):
        yield
    setting_changed.disconnect(vergeet)

"""Collecting the static files without the last percent of compression: it is most of the time."""

from unittest import mock

import brotli
from whitenoise.compress import Compressor

KWALITEIT = 9  # of 0 to 11; production takes 11, and less than 9 loses from gzip
# For whitenoise's setting, where nobody looks at what is sent: files with these names stay as they are.
NIET_INPAKKEN = ("css", "html", "js", "json", "md", "svg", "txt", "xml")


def vlug_inpakken():
    """Returns a context in which `collectstatic` makes the same files, some a little larger."""
    vlug = staticmethod(lambda data: brotli.compress(data, quality=KWALITEIT))
    return mock.patch.object(Compressor, "compress_brotli", vlug)

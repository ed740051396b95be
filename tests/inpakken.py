"""Collecting the static files without the last percent of compression, or without any: it is most of the time."""

from unittest import mock

import brotli
from whitenoise.compress import Compressor

KWALITEIT = 9  # of 0 to 11; production takes 11, and less than 9 loses from gzip


def vlug_inpakken():
    """Returns a context in which `collectstatic` makes the same files, some a little larger."""
    vlug = staticmethod(lambda data: brotli.compress(data, quality=KWALITEIT))
    return mock.patch.object(Compressor, "compress_brotli", vlug)


def niet_inpakken():
    """Returns a context in which `collectstatic` makes no .gz and no .br: for who only needs the files."""
    return mock.patch.object(Compressor, "should_compress", return_value=False)

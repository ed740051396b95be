"""How many threads of one process may be at something slow: making a PDF, reading a file, or waiting for that.

Whatever the mix of it, one thread is left for who asks for a page. No Django.
"""

import threading

# Of the four threads of a process (tools/gunicorn_conf.py).
MEESTE_TRAAG = 3
plaatsen = threading.BoundedSemaphore(MEESTE_TRAAG)

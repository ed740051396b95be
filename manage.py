#!/usr/bin/env python
"""Django's command line. Set OMGEVING=lokaal on your own machine (`make run` does)."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regie.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)

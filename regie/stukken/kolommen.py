"""Columns for what people type: clean when it is kept, however it came there, and clean when it is read.

A form has done so before (regie/stukken/velden.py); an action, a command or a list that was read in need not. What was
kept before there was a gate is read clean as well, and so no page or file has to think of it. In a migration they are
Django's own fields.
"""

from django.db import models

from .tekst import op_een_regel, schoon


class _Schoon:
    """Mixin for a text field of a model. A `maak` gives the text as it is kept; it changes nothing the second time."""

    maak = staticmethod(schoon)

    def to_python(self, value):
        return self._gemaakt(super().to_python(value))

    def pre_save(self, instance, add):
        value = self._gemaakt(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value

    def get_db_prep_save(self, value, connection):
        return super().get_db_prep_save(self._gemaakt(value), connection)

    def get_prep_value(self, value):
        # Also what is looked for: without spaces of it, for a search may begin with one.
        value = super().get_prep_value(value)
        return schoon(value) if isinstance(value, str) else value

    def from_db_value(self, value, expression, connection):
        return self._gemaakt(value)

    def deconstruct(self):
        naam, _, args, kwargs = super().deconstruct()
        return naam, f"django.db.models.{self.is_een}", args, kwargs

    def _gemaakt(self, value):
        return self.maak(value) if isinstance(value, str) else value


class Regelkolom(_Schoon, models.CharField):
    """A name, or another text of one line."""

    is_een = "CharField"
    maak = staticmethod(op_een_regel)


class Adreskolom(_Schoon, models.EmailField):
    """An e-mail address."""

    is_een = "EmailField"
    maak = staticmethod(op_een_regel)


class Linkkolom(_Schoon, models.URLField):
    """An address on the web."""

    is_een = "URLField"
    maak = staticmethod(op_een_regel)


class Alineakolom(_Schoon, models.CharField):
    """A text of a bounded length that may have more lines."""

    is_een = "CharField"


class Tekstkolom(_Schoon, models.TextField):
    """A longer text."""

    is_een = "TextField"

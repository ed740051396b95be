"""What a quickscan has at most one of, in the room of its step. Asked from the other side it is that row, or None."""

from django.db import models
from django.db.models.fields.related_descriptors import ReverseOneToOneDescriptor


class _EenOfGeen(ReverseOneToOneDescriptor):
    def __get__(self, instance, cls=None):
        try:
            return super().__get__(instance, cls)
        except self.RelatedObjectDoesNotExist:
            return None


class HoogstensEen(models.OneToOneField):
    """A OneToOneField of which the other side is None as long as there is no row, where Django raises.

    So `quickscan.factsheet` says in Python what it says in a template. To the database and the migrations it is an
    ordinary OneToOneField.
    """

    related_accessor_class = _EenOfGeen

    def deconstruct(self):
        naam, _, args, kwargs = super().deconstruct()
        return naam, "django.db.models.OneToOneField", args, kwargs

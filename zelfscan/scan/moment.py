"""A day as one types it."""

from django import forms
from django.utils import timezone

from regie.stukken.moment import Datum


class KomendeDatum(Datum):
    """A day that is still to come, picked or typed."""

    def clean(self, value):
        dag = super().clean(value)
        if dag and dag < timezone.localdate():
            raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of een dag die nog komt.")
        return dag

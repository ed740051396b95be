"""Fields that more than one step asks."""

from django import forms

from regie.stukken.foutzinnen import GEEN_LINK


def videolink(**kwargs) -> forms.URLField:
    return forms.URLField(
        label="Link naar het videogesprek",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": GEEN_LINK, "max_length": GEEN_LINK},
        **kwargs,
    )

"""Fields that more than one step asks."""

from django import forms

VIDEO_FOUT = "Dit is geen link. Plak hem helemaal, met https:// ervoor."


def videolink(**kwargs) -> forms.URLField:
    return forms.URLField(
        label="Link naar het videogesprek",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": VIDEO_FOUT, "max_length": VIDEO_FOUT},
        **kwargs,
    )

"""Fields that all our forms share: text as people type and paste it, and errors that say what to do."""

from crispy_forms import layout as crispy
from crispy_forms.helper import FormHelper
from django import forms
from django.template.loader import render_to_string

from .foutzinnen import GEEN_EMAIL, GEEN_LINK, KIES, LEEG, TE_LANG
from .klad import LANG
from .tekst import op_een_regel, schoon


class Getypt(forms.CharField):
    """What somebody types or pastes, as the gate lets it in (regie/stukken/tekst.py): on one line, or as an `alinea`.

    Every text field of every form is one, but for a password.
    """

    alinea = False

    def to_python(self, value):
        value = super().to_python(value)
        return schoon(value).strip() if self.alinea else op_een_regel(value)

    def bound_data(self, data, initial):
        # What is shown again beside an error is clean as well: a page with such a sign in it is no valid HTML.
        return schoon(data) if isinstance(data, str) else data


class Tekst(Getypt):
    """A text, long or short. `leeg`: what to say when it is missing."""

    def __init__(self, label, *, max_length, leeg="", regels=0, **kwargs):
        """`regels`: the height of a box for more lines; 0 is one line."""
        self.alinea = bool(regels)
        if regels:
            kwargs["widget"] = forms.Textarea(attrs={"rows": regels})
        super().__init__(
            label=label,
            max_length=max_length,
            error_messages={
                "required": leeg or LEEG.format(label=label),
                "max_length": TE_LANG.format(wat=f"‘{_voor_procent(label)}’"),
            },
            **kwargs,
        )

    def widget_attrs(self, widget):
        # Without `maxlength`: a browser then cuts off in silence what is pasted.
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        if self.max_length > LANG:
            # What somebody writes here stays on the device until the server has it (static/js/langetekst.js).
            attrs["data-klad"] = True
        return attrs


class EMail(Getypt, forms.EmailField):
    """An e-mail address, with an example when it is none."""

    def __init__(self, label="E-mailadres", **kwargs):
        kwargs.setdefault("widget", forms.EmailInput(attrs={"autocomplete": "email"}))
        super().__init__(
            label=label,
            max_length=254,
            error_messages={"required": "Vul een e-mailadres in.", "invalid": GEEN_EMAIL, "max_length": GEEN_EMAIL},
            **kwargs,
        )


class Link(Getypt, forms.URLField):
    """An address on the web, with an example when it is none."""

    def __init__(self, label, **kwargs):
        fouten = {"invalid": GEEN_LINK, "max_length": GEEN_LINK}
        super().__init__(label=label, max_length=500, assume_scheme="https", error_messages=fouten, **kwargs)


class Keuzeveld(forms.ChoiceField):
    """One of a few: radio buttons, a list to choose from (`lijst`), or another `widget`.

    `leeg`: what to say without a choice.
    """

    def __init__(self, label, *, choices, leeg="", lijst=False, widget=None, **kwargs):
        zin = leeg or KIES.format(label=label)
        super().__init__(
            label=label,
            choices=choices,
            widget=widget or (forms.Select if lijst else forms.RadioSelect),
            error_messages={"required": zin, "invalid_choice": _voor_procent(zin)},
            **kwargs,
        )


class Schaalkeuze(forms.RadioSelect):
    """One value of a scale, to choose on a line (templates/_components/schaal.html).

    `antwoorden`: pairs of value and label, lowest first; what is no value is 0 and stands apart. `vorm`: a class.
    """

    def __init__(self, antwoorden, *, vorm="", **kwargs):
        super().__init__(**kwargs)
        self.antwoorden, self.vorm = tuple(antwoorden), vorm


def _voor_procent(tekst: str) -> str:
    """Django fills in a message with `%`; a label may hold a name, and so that sign."""
    return tekst.replace("%", "%%")


class Fieldset(crispy.Fieldset):
    """Fields under a heading that is a text. Crispy's own reads it as a template, and runs what stands in a name."""

    def render(self, form, context, template_pack="regie", **kwargs):
        velden = self.get_rendered_fields(form, context, template_pack, **kwargs)
        sjabloon = self.get_template_name(template_pack)
        return render_to_string(sjabloon, {"fieldset": self, "legend": self.legend, "fields": velden})


class Veldrij(Fieldset):
    """Short fields beside each other, where there is room; they need no heading."""

    template = "regie/layout/rij.html"

    def __init__(self, *velden):
        super().__init__("", *velden)


class Uitklap(Fieldset):
    """Fields that few people need, folded away under a heading; open when there is something in them or wrong."""

    template = "regie/layout/uitklap.html"

    def render(self, form, context, template_pack="regie", **kwargs):
        velden = [form[veld.name] for veld in self.get_field_names()]
        return render_to_string(
            self.get_template_name(template_pack),
            {
                "legend": self.legend,
                "fields": self.get_rendered_fields(form, context, template_pack, **kwargs),
                "open": any(veld.errors or veld.value() for veld in velden),
            },
        )


def helper(*layout) -> FormHelper:
    """Return the crispy helper of our forms: the template holds the form tag, the token and the buttons."""
    hulp = FormHelper()
    hulp.form_tag = False
    hulp.disable_csrf = True
    # What goes along unseen, as of a SamenForm, is no part of a layout.
    hulp.render_hidden_fields = True
    if layout:
        hulp.add_layout(layout[0])
    return hulp

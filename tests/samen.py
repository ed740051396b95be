"""Two people at one form: what a browser would send of it, and something else to fill in per kind of field."""

from collections.abc import Iterable
from datetime import date, timedelta

import lxml.html
from django import forms
from django.http import HttpResponse

from regie.stukken.samen import GETOOND, SamenForm
from regie.stukken.schrijfwijze import lees_dag, schrijf_dag
from tests.formulieren import formulieren

Velden = dict[str, list[str]]


def samenform(antwoord: HttpResponse) -> SamenForm:
    """The one form on this page that two people may have open."""
    (form,) = samenformulieren(antwoord)
    return form


def samenformulieren(antwoord: HttpResponse) -> list[SamenForm]:
    return list({id(form): form for form in formulieren(antwoord) if isinstance(form, SamenForm)}.values())


def wat_er_staat(antwoord: HttpResponse, form: SamenForm) -> Velden:
    """What the browser sends when somebody presses the button of this form and changed nothing."""
    boom = lxml.html.document_fromstring(antwoord.text)
    hierin = [een for een in boom.forms if form.add_prefix(GETOOND) in een.fields]
    assert len(hierin) == 1, f"{form.add_prefix(GETOOND)} staat {len(hierin)} keer op de pagina"
    velden: Velden = {}
    # Not `form_values`: that sends "on" for a choice whose value is empty.
    for veld in hierin[0].xpath(".//*[@name]"):
        velden.setdefault(veld.get("name"), []).extend(_verstuurd(veld))
    return {naam: waarden for naam, waarden in velden.items() if waarden}


def _verstuurd(veld) -> list[str]:
    match veld.tag, veld.get("type"):
        case "input", "radio" | "checkbox":
            return [veld.get("value", "on")] if veld.get("checked") is not None else []
        case "button", _:
            return []
        case "select", _:
            keuzes = veld.xpath(".//option[@selected]") or veld.xpath(".//option[1]")
            return [keuze.get("value") for keuze in keuzes]
        case "textarea", _:
            # The first line break is of the page, not of the text.
            return [(veld.text or "").removeprefix("\n")]
    return [veld.get("value", "")]


# What goes in a mail, or only says how to save.
NIET_BEWAARD = ("bericht", "mailen", "naar", "toch")


def te_veranderen(form: SamenForm) -> list[str]:
    """The fields that somebody fills in and that are kept, texts first."""
    namen = [naam for naam, veld in form.fields.items() if not veld.widget.is_hidden and naam not in NIET_BEWAARD]
    return sorted(namen, key=lambda naam: not isinstance(form.fields[naam].widget, forms.Textarea | forms.TextInput))


def los_van(form: SamenForm, naam: str) -> list[str]:
    """The fields that say something by themselves, beside this one."""
    samen = {een for bijeen in form.horen_bijeen if naam in bijeen for een in bijeen}
    return [een for een in te_veranderen(form) if een not in {naam, *samen}]


def anders(veld: forms.Field, waarden: Iterable[str], *, keer: int = 0) -> list[str]:
    """Return something else than this that the field takes; another for each `keer`."""
    eerst = next(iter(waarden), "")
    match veld:
        case forms.BooleanField():
            return [] if eerst else ["on"]
        case forms.MultipleChoiceField():
            al, kan = list(waarden), [str(sleutel) for sleutel, _ in veld.choices]
            return [een for een in kan if (een in al) != (een == kan[keer])]
        case forms.ChoiceField():
            kan = [str(sleutel) for sleutel, _ in veld.choices if str(sleutel) not in ("", eerst)]
            return [kan[keer % len(kan)]]
        case forms.DateField():
            dag = lees_dag(eerst) if eerst else date(2099, 3, 24)
            return [schrijf_dag(dag + timedelta(days=keer + 1))]
        case forms.TimeField():
            return [f"1{keer}:17"]
        case forms.IntegerField():
            return [str(int(eerst or 0) + keer + 1)]
        case forms.EmailField():
            return [f"anders{keer}@voorbeeld.example"]
        case forms.URLField():
            return [f"https://voorbeeld.example/anders{keer}"]
    return [f"{keer}: anders gezegd"]

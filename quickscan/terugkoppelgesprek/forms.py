"""The last talk: when and where, the invitation, what was said, and the afspraken."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.proces.velden import videolink
from regie.inhoud.kernrollen import KERNROLLEN
from regie.stukken.moment import Datum, MomentForm, begin_van
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Fieldset, Keuzeveld, Tekst, helper


class GesprekForm(SamenForm, MomentForm):
    """When and where. Preferably in one place: digital asks why."""

    # Of these the one decides what the others are for.
    horen_bijeen = (*SamenForm.horen_bijeen, ("digitaal", "plaats", "videolink", "waarom_digitaal"))

    digitaal = Keuzeveld(
        "Hoe komen jullie bij elkaar?",
        choices=[("nee", "Op één plek (dat heeft de voorkeur)"), ("ja", "Digitaal")],
        leeg="Kies hoe jullie bij elkaar komen.",
    )
    plaats = Tekst("Waar?", max_length=150, required=False, help_text="Een adres en een zaal.")
    videolink = videolink()
    waarom_digitaal = Tekst(
        "Waarom digitaal?", max_length=500, regels=2, required=False, help_text="Alleen als het gesprek digitaal is."
    )

    def __init__(self, *args, gesprek, **kwargs):
        begin = {"digitaal": "nee"}
        if gesprek:
            begin = {naam: getattr(gesprek, naam) for naam in ("plaats", "videolink", "waarom_digitaal")}
            begin |= {"digitaal": "ja" if gesprek.digitaal else "nee"} | begin_van(gesprek.wanneer)
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = helper(Layout(*self.fields))

    def clean(self):
        data = super().clean()
        if data.get("digitaal") == "nee" and not data.get("plaats") and "plaats" not in self.errors:
            self.add_error("plaats", "Vul in waar het gesprek is.")
        if data.get("digitaal") == "ja" and not data.get("waarom_digitaal") and "waarom_digitaal" not in self.errors:
            self.add_error("waarom_digitaal", "Schrijf op waarom jullie niet op één plek bij elkaar komen.")
        return data

    def velden(self) -> dict:
        """Return what `plan_gesprek` takes. Needs a valid form."""
        data = super().velden()
        data["digitaal"] = data["digitaal"] == "ja"
        return data | ({"plaats": ""} if data["digitaal"] else {"videolink": "", "waarom_digitaal": ""})


class BerichtForm(forms.Form):
    bericht = Tekst(
        "Wil je er iets bij schrijven?",
        max_length=1000,
        regels=4,
        required=False,
        help_text="Komt in de mail, boven de afspraak.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("bericht"))


class VerslagForm(SamenForm):
    """What was said. Nothing is required here: what is missing, the page of the step says."""

    aanwezig = Tekst("Wie waren erbij?", max_length=1000, regels=3, required=False)
    verslag = Tekst(
        "Hoe staan regie en samenwerking ervoor?",
        max_length=5000,
        regels=8,
        required=False,
        help_text="Wat zeiden jullie over de factsheet en het advies?",
    )
    steun = Tekst("Welke steun geeft Met Andere Ogen?", max_length=2000, regels=4, required=False)

    def __init__(self, *args, gesprek, **kwargs):
        begin = {naam: getattr(gesprek, naam) for naam in ("aanwezig", "verslag", "steun")}
        for rij in gesprek.rolafspraken.all():
            begin |= {f"{rij.kernrol}_wie": rij.wie, f"{rij.kernrol}_ontwikkeling": rij.ontwikkeling}
        super().__init__(*args, initial=begin, **kwargs)
        groepen = [Fieldset("Het gesprek", "aanwezig", "verslag")]
        for rol in KERNROLLEN:
            namen = (f"{rol.sleutel}_wie", f"{rol.sleutel}_ontwikkeling")
            self.fields[namen[0]] = Tekst(
                f"Wie is {rol.naam.lower()}?",
                max_length=300,
                required=False,
                help_text="Een persoon, een organisatie of een groep. Laat leeg als niemand de rol neemt.",
            )
            self.fields[namen[1]] = Tekst("Hoe kan dat groeien?", max_length=1000, regels=2, required=False)
            groepen.append(Fieldset(rol.naam, *namen))
        self.helper = helper(Layout(*groepen, Fieldset("Steun", "steun")))

    def clean(self):
        data = super().clean()
        for rol in KERNROLLEN:
            if data.get(f"{rol.sleutel}_ontwikkeling") and not data.get(f"{rol.sleutel}_wie"):
                self.add_error(f"{rol.sleutel}_wie", f"Schrijf ook op wie {rol.naam.lower()} is.")
        return data

    def velden(self) -> dict:
        """Return what `bewaar_verslag` takes. Needs a valid form."""
        data = self.cleaned_data
        rollen = {rol.sleutel: (data[f"{rol.sleutel}_wie"], data[f"{rol.sleutel}_ontwikkeling"]) for rol in KERNROLLEN}
        return {naam: data[naam] for naam in ("aanwezig", "verslag", "steun")} | {"rollen": rollen}


class GespreksafspraakForm(forms.Form):
    wat = Tekst("Wat spreken jullie af?", max_length=300, regels=2, leeg="Schrijf op wat jullie afspreken.")
    wie = Tekst("Wie doet het?", max_length=150, leeg="Schrijf op wie het doet.")
    wanneer = Datum("Wanneer is het klaar?", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("wat", "wie", "wanneer"))

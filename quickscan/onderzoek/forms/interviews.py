"""Who is interviewed, when and where, and how they agreed."""

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone

from quickscan.onderzoek.models.interview import Interview, Toestemmingsvorm
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.doelgroepen import Doelgroep
from regie.inhoud.partijen import Domein
from regie.regios.forms.organisaties import SOORT, Organisatienaam, SoortForm
from regie.stukken.moment import Datum, MomentForm, Tijd, begin_van
from regie.stukken.samen import SamenForm
from regie.stukken.velden import EMail, Keuzeveld, Link, Tekst, helper

NOG_NIET = "nog_niet"
PERSOON = ("naam", "functie", "organisatie", "partij", "domein", "sector", "email", "toelichting")


class PersoonForm(SoortForm):
    """Somebody to talk with."""

    field_order = PERSOON
    naam = Tekst("Naam", max_length=100, leeg="Vul de naam in van wie je wilt interviewen.")
    functie = Tekst("Functie", max_length=100, required=False, help_text="Bijvoorbeeld: beleidsadviseur jeugd.")
    organisatie = Organisatienaam()
    email = EMail(
        required=False,
        help_text="Nodig om iemand uit te nodigen, en later om de factsheet te laten lezen.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    toelichting = Tekst("Waarom deze persoon?", max_length=1000, regels=3, required=False)

    def __init__(self, *args, quickscan, **kwargs):
        super().__init__(*args, **kwargs)
        self.quickscan = quickscan
        self.helper = helper(Layout(*PERSOON))

    def clean(self):
        data = super().clean()
        jong_onderwijs = self.quickscan.doelgroep == Doelgroep.JONG and data.get("domein") == Domein.ONDERWIJS
        if jong_onderwijs and data.get("partij") and not data.get("sector"):
            self.add_error("sector", "Kies welk onderwijs. Zo weten we of het primair onderwijs meedoet.")
        return data


class PersoonWijzigenForm(SamenForm, PersoonForm):
    """Somebody who is on the list already."""

    horen_bijeen = (SOORT,)


class PlanForm(SamenForm, MomentForm):
    """When and where; and whether the moment is a proposal or was agreed already."""

    # Of these the one decides what the others are for.
    horen_bijeen = (*SamenForm.horen_bijeen, ("digitaal", "plaats", "videolink"))

    field_order = ["naar", "datum", "tijd"]
    naar = Keuzeveld(
        "Is dit moment al afgesproken?",
        choices=[
            (Interviewstatus.UITGENODIGD.value, "Nee, ik stel het voor. De mail vraagt of het past."),
            (Interviewstatus.GEPLAND.value, "Ja, het staat vast."),
        ],
        leeg="Kies of dit moment al is afgesproken.",
    )
    duur = Keuzeveld(
        "Hoe lang?",
        choices=[("30", "Een half uur"), ("45", "Drie kwartier"), ("60", "Een uur"), ("90", "Anderhalf uur")],
        lijst=True,
    )
    digitaal = Keuzeveld(
        "Hoe spreken jullie elkaar?",
        choices=[("ja", "Digitaal of aan de telefoon"), ("nee", "Op een plek")],
        leeg="Kies hoe jullie elkaar spreken.",
    )
    videolink = Link(
        "Link naar het videogesprek",
        required=False,
        help_text="Heb je de link nog niet? Vul die later in. Wie de mail al kreeg, krijgt dan vanzelf bericht.",
    )
    plaats = Tekst("Waar?", max_length=150, required=False, help_text="Een adres of een zaal.")
    mailen = forms.BooleanField(
        label="Stuur een mail, met de afspraak voor in de agenda en de tekst over toestemming",
        required=False,
    )
    bericht = Tekst(
        "Wil je er iets bij schrijven?",
        max_length=1000,
        regels=4,
        required=False,
        help_text="Komt in de mail, boven de uitleg over het gesprek.",
    )

    def __init__(self, *args, interview: Interview, **kwargs):
        vast = interview.status == Interviewstatus.GEPLAND
        begin = {
            "naar": Interviewstatus.UITGENODIGD if interview.email and not vast else Interviewstatus.GEPLAND,
            "duur": str(interview.duur),
            "digitaal": "ja" if interview.digitaal else "nee",
            "videolink": interview.videolink,
            "plaats": interview.plaats,
            "mailen": bool(interview.email and not interview.gemaild_op),
            **begin_van(interview.wanneer),
        }
        super().__init__(*args, initial=begin, **kwargs)
        if interview.duur not in (30, 45, 60, 90):
            self.fields["duur"].choices += [(str(interview.duur), f"{interview.duur} minuten")]
        if not interview.email:
            # Nothing to choose without an address to mail to.
            del self.fields["mailen"], self.fields["bericht"]
            self.fields["naar"].choices = self.fields["naar"].choices[1:]
        elif interview.gemaild_op:
            self.fields["mailen"].label = "Stuur de uitnodiging nog eens, ook als er niets verandert"
            self.fields["mailen"].help_text = (
                f"Verander je het moment, de duur of de plek? Dan krijgt {interview.naam} daar vanzelf een mail over. "
                "Niet als het nieuwe moment al geweest is."
            )
        self.al_gemaild = bool(interview.gemaild_op)
        self.helper = helper(Layout(*self.fields))

    def clean(self):
        data = super().clean()
        if data.get("digitaal") == "nee" and not data.get("plaats"):
            self.add_error("plaats", "Schrijf op waar jullie elkaar spreken.")
        voorstel = data.get("naar") == Interviewstatus.UITGENODIGD and not self.al_gemaild
        if voorstel and not data.get("mailen"):
            self.add_error("mailen", "Een voorstel gaat per mail. Zet dit vinkje, of kies dat het moment al vaststaat.")
        return data

    def velden(self) -> dict:
        """Return what `plan` takes. Needs a valid form."""
        data = {"mailen": False, "bericht": ""} | super().velden()
        digitaal = data["digitaal"] == "ja"
        return {
            **data,
            "duur": int(data["duur"]),
            "digitaal": digitaal,
            "plaats": "" if digitaal else data["plaats"],
            "videolink": data["videolink"] if digitaal else "",
        }


def _toestemming(**kwargs) -> Keuzeveld:
    return Keuzeveld("Hoe gaf deze persoon toestemming?", leeg="Kies hoe er toestemming is gegeven.", **kwargs)


class GehoudenForm(MomentForm):
    """That the talk was held, when, and how the person agreed to it."""

    datum = Datum("Op welke dag was het?")
    tijd = Tijd("Hoe laat begon het?")
    hoe = _toestemming(
        choices=[*Toestemmingsvorm.choices, (NOG_NIET, "Dat vraag ik nog")],
        help_text="Lees de tekst hieronder voor, of vraag een antwoord op de mail met die tekst.",
    )

    def __init__(self, *args, interview: Interview, **kwargs):
        begin = begin_van(interview.wanneer) if interview.is_geweest else begin_van(timezone.now())
        super().__init__(*args, initial=begin, **kwargs)
        if interview.toestemming is not None:
            del self.fields["hoe"]
        self.helper = helper(Layout(*self.fields))

    def velden(self) -> dict:
        data = {"hoe": ""} | super().velden()
        return data | {"hoe": "" if data["hoe"] == NOG_NIET else data["hoe"]}


class ToestemmingForm(MomentForm):
    """That somebody agreed, and when."""

    field_order = ["hoe", "datum", "tijd"]
    hoe = _toestemming(choices=Toestemmingsvorm.choices)
    tijd = Tijd("Hoe laat, ongeveer?")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, initial=begin_van(timezone.now()), **kwargs)
        self.helper = helper(Layout("hoe", "datum", "tijd"))

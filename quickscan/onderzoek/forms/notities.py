"""One note in the own pane at an interview: its text, the version it was written upon, and how it was then."""

from hashlib import sha256

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.onderzoek.actions.notities import MEESTE_TEKENS
from quickscan.onderzoek.models.interview import Notitie
from quickscan.onderzoek.notitieboek import ONDERWERPEN, Onderwerp
from regie.stukken.tekst import schoon
from regie.stukken.velden import Getypt


def vingerafdruk(tekst: str) -> str:
    return sha256(schoon(tekst).encode()).hexdigest()


class Notitietekst(Getypt):
    """As `velden.Tekst`, but what is typed stays to the letter: spaces and empty lines at the end too."""

    def __init__(self):
        widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "true"})
        super().__init__(required=False, strip=False, widget=widget)

    def to_python(self, value):
        return schoon(forms.CharField.to_python(self, value))


class NotitieForm(forms.Form):
    """`was`: the fingerprint of the text when the page was made, so that only what somebody changed is saved."""

    tekst = Notitietekst()
    versie = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
    was = Getypt(max_length=64, required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, onderwerp: Onderwerp, notitie: Notitie | None):
        tekst, versie = (notitie.tekst, notitie.versie) if notitie else ("", 0)
        begin = {"tekst": tekst, "versie": versie, "was": vingerafdruk(tekst)}
        super().__init__(data, prefix=onderwerp.sleutel, initial=begin)
        self.onderwerp, self.notitie = onderwerp, notitie
        self.botsing: Notitie | None = None
        veld = self.fields["tekst"]
        veld.label = onderwerp.naam
        veld.help_text = onderwerp.hulp
        veld.widget.attrs |= {"data-tekst": "", "data-meeste": MEESTE_TEKENS}

    @property
    def is_veranderd(self) -> bool:
        verstuurd = self.add_prefix("tekst") in self.data
        return verstuurd and vingerafdruk(self.cleaned_data["tekst"]) != self.cleaned_data["was"]

    @property
    def klasse(self) -> str:
        """What draws attention to it on the page (CSS)."""
        klassen = {"notitie": True, "notitie-rol": self.onderwerp.is_rol, "veld-fout": self["tekst"].errors}
        return " ".join(naam for naam, geldt in klassen.items() if geldt)

    @property
    def bewaard(self) -> str:
        """When it was saved last; empty for what was never saved."""
        return f"Bewaard op {_moment(self.notitie, 'j F Y, H:i')} uur" if self.notitie else ""

    @property
    def intussen_bewaard(self) -> str:
        """Stands above what was saved meanwhile. Needs a `botsing`."""
        return f"Bewaard in een ander venster om {_moment(self.botsing, 'H:i')} uur:"

    def toon_botsing(self, nu: Notitie) -> None:
        """Keep what was typed, and let the next save go upon the version that was found."""
        self.botsing = nu
        self.data = self.data.copy()
        self.data[self.add_prefix("versie")] = str(nu.versie)
        self.data[self.add_prefix("was")] = vingerafdruk(nu.tekst)
        self.add_error("tekst", "Hier is intussen iets anders bewaard. Voeg samen wat je wilt houden, en bewaar.")


def _moment(notitie: Notitie, hoe: str) -> str:
    return date_format(timezone.localtime(notitie.bewerkt_op), hoe)


def notitieformulieren(interview, gebruiker, data=None) -> list[NotitieForm]:
    """One for each question and role, in order: the pane of this person."""
    per = {een.onderwerp: een for een in interview.notities.filter(van=gebruiker)}
    return [NotitieForm(data, onderwerp=een, notitie=per.get(een.sleutel)) for een in ONDERWERPEN]

"""The gallery of components, for who builds the site. Only with DEBUG."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.stukken.bladdelen import Feit, Koppeling
from regie.stukken.qr import qr_svg
from regie.stukken.strook import strook
from regie.stukken.velden import EMail, Fieldset, Getypt, Tekst

from .rollen import SCHAAL_VAN_VOORBEELD


class VoorbeeldForm(forms.Form):
    """One field of each kind, to look at."""

    naam = Getypt(label="Naam van de samenwerking", help_text="Bijvoorbeeld: wijkteam en twee scholen.")
    e_mail = EMail(required=False)
    toelichting = Tekst("Toelichting", max_length=1000, regels=3, required=False)
    sector = forms.ChoiceField(label="Sector", choices=[("", "Kies een sector"), ("po", "Primair onderwijs")])
    openheid = forms.ChoiceField(
        label="Wat zien anderen?",
        choices=[("totaal", "Alleen het totaal"), ("naam", "Namen van organisaties")],
        widget=forms.RadioSelect,
    )
    domeinen = forms.MultipleChoiceField(
        label="Welke domeinen doen mee?",
        required=False,
        choices=[("onderwijs", "Onderwijs"), ("jeugdhulp", "Jeugdhulp"), ("zorg", "Zorg")],
        widget=forms.CheckboxSelectMultiple,
    )
    akkoord = forms.BooleanField(label="Ik heb de uitleg gelezen")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.error_messages["required"] = f"Vul iets in bij ‘{veld.label}’."
        self.helper = FormHelper()
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            Fieldset("Over jou", "naam", "e_mail"),
            "toelichting",
            "sector",
            "openheid",
            "domeinen",
            "akkoord",
            Submit("versturen", "Versturen"),
        )


@require_safe
def onderdelen(request):
    if not settings.DEBUG:
        raise Http404
    return render(
        request,
        "regie/site/onderdelen.html",
        {
            "form": VoorbeeldForm(auto_id="leeg_%s"),
            "fout_form": VoorbeeldForm({"naam": "", "e_mail": "geen adres"}, auto_id="fout_%s"),
            "qr": qr_svg("http://localhost:8000/zelfscan/", titel="QR-code naar de zelfscan"),
            "strook": strook((1, 4, 5, 1, 0), 3, "1 keer een 1, 4 keer een 2, 5 keer een 3 en 1 keer een 4."),
            "schaal": SCHAAL_VAN_VOORBEELD,
            "strook_vol": strook((3, 12, 38, 81, 66), 4, "3 keer een 1, 12 keer een 2, 38 keer een 3 en zo verder."),
            "strook_een": strook((0, 0, 0, 1, 0), None, "4 van 5, redelijk aanwezig."),
            "antwoorden": [
                (1, "Niet of nauwelijks aanwezig"),
                (2, "Incidenteel aanwezig"),
                (3, "Regelmatig aanwezig"),
                (4, "Redelijk aanwezig"),
                (5, "Ruim aanwezig"),
                (0, "Kan ik niet beoordelen"),
            ],
            "feiten": [Feit("Aan zet", "De regio", sterk="Nu:"), Feit("Klaar op", "3 mei 2027", bij="nog 12 dagen")],
            "koppelingen": [
                Koppeling("#o-koppelingen", "Lees het advies (pdf)", bij="nog niet definitief"),
                Koppeling("#o-koppelingen", "Verplaats de bijeenkomst"),
            ],
            "tabel_kop": ["Onderdeel", "1", "2", "3", "4", "5"],
            "tabel_rijen": [["Elkaar helpen", 0, 1, 3, 6, 1], ["Elkaar vinden", 1, 4, 5, 1, 0]],
        },
    )

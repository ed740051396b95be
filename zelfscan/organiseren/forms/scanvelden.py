"""What is asked of a new scan, field by field. What belongs together, and what is refused, is in `scans`."""

from django import forms

from regie.inhoud.partijen import Domein, Laag
from regie.stukken.moment import Datum
from regie.stukken.velden import Keuzeveld, Tekst
from zelfscan.instrumenten.verloop import Begin, Fase
from zelfscan.scan.manier import Manier
from zelfscan.scan.onderwerp import Levensfase
from zelfscan.scan.verwacht import MEESTE_MENSEN, TE_VEEL_MENSEN

from .bijeenkomst import BijeenkomstForm

REGIOS = str(Manier.REGIOS.value)


class Scanvelden(BijeenkomstForm):
    """The fields, without a choice made beforehand; of what one may leave out, the words stand folded away."""

    field_order = [
        "samenwerking",
        "gemeenten",
        "gemeente",
        "thema",
        "levensfase",
        "regio",
        "manier",
        "datum",
        "tijd",
        "plaats",
    ]

    samenwerking = Tekst(
        "Over welke samenwerking gaat het?",
        max_length=150,
        leeg="Schrijf op over welke samenwerking het gaat.",
        help_text="Zoals drie scholen en het wijkteam.",
    )
    gemeente = Tekst(
        "Over welke gemeente gaat het?",
        max_length=100,
        required=False,
    )
    gemeenten = forms.MultipleChoiceField(
        label="Over welke gemeenten van de regio?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Niets aangevinkt is de hele regio.",
    )
    thema = Tekst(
        "Over welk thema gaat het?",
        max_length=80,
        required=False,
        help_text="Bijvoorbeeld: kinderen die thuiszitten.",
    )
    levensfase = Keuzeveld(
        "Over welke leeftijd gaat het?",
        choices=[("", "Dat maakt niet uit"), *Levensfase.choices],
        lijst=True,
        required=False,
    )
    begin = Keuzeveld(
        "Waar begon het?",
        choices=Begin.choices,
        required=False,
        help_text="Dit en het volgende staan straks bij de uitkomst.",
    )
    fase = Keuzeveld("Hoe ver is het?", choices=Fase.choices, required=False)
    regio = Keuzeveld(
        "Hoort dit bij een van jouw regio's?",
        choices=[],
        lijst=True,
        required=False,
        help_text="Leden zien dan onderwerp, dag en status.",
    )
    manier = Keuzeveld(
        "Hoe gebruiken jullie de zelfscan?",
        choices=[
            (str(Manier.DOMEINEN.value), "Tussen domeinen, over één samenwerking"),
            (REGIOS, "Tussen regio's, elk de eigen, met naam"),
        ],
        leeg="Kies hoe jullie de zelfscan gebruiken.",
    )
    datum = Datum("Op welke dag?", komt=True)
    verwacht = forms.IntegerField(
        label="Hoeveel mensen verwacht je?",
        min_value=2,
        max_value=MEESTE_MENSEN,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": "Vul in hoeveel mensen je verwacht. Een schatting is genoeg.",
            "invalid": "Vul een getal in, zoals 12.",
            "min_value": "Een scan doe je met twee mensen of meer.",
            "max_value": TE_VEEL_MENSEN,
        },
    )
    openheid = Keuzeveld(
        "Wat ziet de groep na het onthullen?",
        choices=[],
        leeg="Kies wat de groep na het onthullen ziet.",
        required=False,
    )
    samen_een = forms.MultipleChoiceField(
        label="Welke domeinen tellen samen als één?",
        choices=Domein.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij ‘per domein’.",
    )
    samen_twee = forms.MultipleChoiceField(
        label="Nog een groep die samen telt?",
        choices=Domein.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    samen_lagen = forms.MultipleChoiceField(
        label="Welke lagen tellen samen als één?",
        choices=Laag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij ‘per laag’.",
    )
    met_toelichting = forms.BooleanField(
        required=False,
        help_text="Wie iets schrijft, kiest zelf of anderen het lezen. In een kleine groep is soms te raden wie "
        "het schreef.",
    )
    op_regiopagina = forms.BooleanField(
        label="De uitkomst mag op de pagina van de regio",
        required=False,
        help_text="Leden die er niet bij waren, zien dan na het sluiten het midden, de groepsscore en de afspraken.",
    )
    naar_factsheet = forms.BooleanField(
        label="De uitkomst mag naar de factsheet van de quickscan",
        required=False,
        help_text="Nooit met namen. Deelnemers lezen allebei voor ze antwoorden.",
    )

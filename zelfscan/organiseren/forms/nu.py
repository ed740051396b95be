"""Beginning at once: what it is about, what the group will see, and who begins."""

from django import forms

from regie.mensen.aanmelden.forms import LEEG, MAILCODE
from regie.stukken.velden import EMail, Getypt, Keuzeveld, Tekst
from zelfscan.scan.zichtbaarheid import Openheid

# In at most fifteen words each; none is chosen beforehand (besluiten 29).
KEUZES = (
    (Openheid.TOTAAL.value, "Alleen het totaal: hoe vaak elke score is gegeven, niet door wie."),
    (Openheid.NAAM.value, "Met naam: iedereen ziet wat elke organisatie gaf. Kies dit als jullie elkaar vertrouwen."),
)

OPNIEUW = "stuur"  # the button that asks another code


class NuForm(forms.Form):
    """The two fields. `sleutel` is the form's own: sent twice, it makes one scan."""

    samenwerking = Tekst(
        "Over welke samenwerking gaat het?",
        max_length=150,
        leeg="Zeg over welke samenwerking het gaat.",
        help_text="Bijvoorbeeld: drie basisscholen en het wijkteam.",
    )
    openheid = Keuzeveld("Wat ziet de groep straks?", choices=KEUZES, leeg="Kies wat de groep straks ziet.")
    sleutel = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": "Ververs de pagina."})

    def wat(self) -> dict:
        """Return what `begin_nu` takes. Needs a valid form."""
        return {naam: self.cleaned_data[naam] for naam in ("sleutel", "samenwerking", "openheid")}


class NuMailForm(NuForm):
    """And an address, for who is not logged in. `gemaild`: the one that a code went to, which is asked as well."""

    email = EMail("Je e-mailadres", help_text="Hier sturen we een code naartoe. Daarmee begin je, ook zonder account.")

    def __init__(self, *args, gemaild: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.gemaild = gemaild
        if gemaild:
            self.fields["email"].help_text = "Hier stuurden we een code naartoe. Die werkt een kwartier."
            # Beside an error the list of those has the focus.
            invoer = {"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": not self.is_bound}
            self.fields["code"] = Getypt(
                label=MAILCODE[0],
                help_text=MAILCODE[1],
                required=not (self.is_bound and self.vraagt_een_code),
                error_messages={"required": LEEG["code"]},
                widget=forms.TextInput(attrs=invoer),
            )

    @property
    def vraagt_een_code(self) -> bool:
        """Whether what was sent asks a code: the first, another, or one to another address."""
        adres = self.data.get("email", "").strip().lower()
        return not self.gemaild or self.data.get("wat") == OPNIEUW or adres != self.gemaild.lower()

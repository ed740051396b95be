"""A form that two people may have open: it writes what its own person changed, and nothing else (ontwerp §4.10).

With the fields goes, hidden, a digest of what each of them showed. So the server sees what this person changed, and
what somebody else saved meanwhile. Another field of the other stays. In the same field both texts are shown, and it is
asked what must stand there. Needs no script, and holds for a draft that is put back: that brings its own digests along.
"""

import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.crypto import salted_hmac

from .velden import Getypt

GETOOND = "getoond"
# Stands in every form that a page sends.
VAN_EEN_PAGINA = "csrfmiddlewaretoken"
GEBOTST = "Bij ‘{label}’ is intussen iets anders bewaard. Kies wat er moet komen te staan."
ALLEBEI = "Beide teksten staan nu onder elkaar. Maak er één tekst van, en bewaar."
LEEG = "(leeg)"


def _afdruk(tekst: str) -> str:
    return salted_hmac("regie.stukken.samen", tekst, algorithm="sha256").hexdigest()[:12]


def alleen(velden: Mapping[str, str], getoond: str) -> QueryDict:
    """Return what a form would send on which somebody changed these fields alone, and left the others.

    `getoond`: what the page said that all fields showed; what is not in it, showed nothing.
    """
    paren = dict(deel.split(":", 1) for deel in getoond.split() if ":" in deel)
    data = QueryDict(mutable=True)
    data.update(velden)
    gezien = {naam: paren.get(naam, _afdruk("")) for naam in velden}
    data[GETOOND] = " ".join(f"{naam}:{waarde}" for naam, waarde in ({"op": paren.get("op", "")} | gezien).items())
    return data


@dataclass(frozen=True)
class Botsing:
    """What is shown at a field that two people changed. `keuzes`: the value and the words of each way out."""

    naam: str  # of the choice, as it is sent
    tekst: str  # what stands there now, to read
    keuzes: tuple[tuple[str, str], ...]


class SamenForm(forms.Form):
    """Every form that changes what exists, with more than one field or with a long text, is one of these.

    Its fields begin with what the database says now; its view is `om_de_beurt` (regie/mensen/beurt.py), so that nobody
    saves between that reading and the writing. `horen_bijeen`: fields that say something together, as a day and a time.
    """

    horen_bijeen: tuple[tuple[str, ...], ...] = (("datum", "tijd"),)
    getoond = Getypt(widget=forms.HiddenInput, required=False)

    def get_initial_for_field(self, field, field_name):
        if field_name == GETOOND:
            # Shown once more on the way to saving: what came along then, goes along now.
            return self.initial.get(GETOOND) or self._als_getoond(self._nu())
        return super().get_initial_for_field(field, field_name)

    def full_clean(self):
        fouten = self._leg_naast_elkaar() if self.is_bound else {}
        super().full_clean()
        for naam, zin in fouten.items():
            self.add_error(naam, zin)
        if self.is_bound:
            # No field of what is written.
            self.cleaned_data.pop(GETOOND, None)

    @property
    def getoond_nu(self) -> str:
        """What goes along with a page on which this form does not stand itself: see `alleen`."""
        return self._als_getoond(self._nu())

    @property
    def getoond_op(self) -> datetime | None:
        """When the page was made that this was filled in on; None for what came from elsewhere."""
        moment = self._verstuurd().get("op", "")
        return datetime.fromtimestamp(int(moment) / 1000, UTC) if moment.isdecimal() and len(moment) < 14 else None

    def _leg_naast_elkaar(self) -> dict[str, str]:
        """Put what somebody else saved into the fields that this person left alone; return what clashes, and why."""
        getoond, nu = self._verstuurd(), self._nu()
        if not getoond and VAN_EEN_PAGINA in self.data:
            # Of a page that was opened before its form told what it showed: it is asked what must replace what.
            getoond = {naam: waarde for naam, waarde in nu.items() if waarde == _afdruk("")}
        elif not getoond:
            return {}
        self.data = self.data.copy()
        mijn = {naam: self._afdruk(naam, self[naam].data) for naam in self._namen()}
        # A field that was not on the page yet is one that this person left alone.
        nieuw = {naam for naam in nu if naam not in getoond and self.add_prefix(naam) not in self.data}
        getoond = getoond | {naam: mijn[naam] for naam in nieuw}
        verzet = {naam for naam in nu if nu[naam] != getoond.get(naam)}
        gewild = {naam for naam in nu if mijn[naam] != getoond.get(naam)}
        for bijeen in map(set, self.horen_bijeen):
            if bijeen & verzet and bijeen & gewild:
                gewild |= bijeen & nu.keys()
                verzet |= {naam for naam in bijeen & nu.keys() if nu[naam] != mijn[naam]}
        fouten = {}
        for naam in (naam for naam in nu if naam in verzet and mijn[naam] != nu[naam]):
            if naam not in gewild:
                self._zet(naam)
            elif zin := self._kies(naam, nu[naam]):
                fouten[naam] = zin
        open_ = {naam: getoond.get(naam, "") for naam in fouten if hasattr(self.fields[naam], "botsing")}
        self.data[self.add_prefix(GETOOND)] = self._als_getoond(nu | open_, getoond.get("op", "") if open_ else "")
        return fouten

    def _kies(self, naam: str, afdruk: str) -> str:
        """Do what was chosen between both; return what to say, or nothing. A choice is of what it was shown with."""
        kiezer = f"{self.add_prefix(naam)}-keuze"
        keuze, _, waarvan = self.data.get(kiezer, "").partition(":")
        if waarvan != afdruk or keuze not in ("mijn", "ander", "samen"):
            self.fields[naam].botsing = Botsing(kiezer, self.leesbaar(naam), self._keuzes(naam, afdruk))
            return GEBOTST.format(label=self.fields[naam].label)
        if keuze == "ander":
            self._zet(naam)
        elif keuze == "samen":
            self.data[self.add_prefix(naam)] = f"{self[naam].data}\n\n{self[naam].initial}"
            return ALLEBEI
        return ""

    def _keuzes(self, naam: str, afdruk: str) -> tuple[tuple[str, str], ...]:
        is_tekst = isinstance(self.fields[naam].widget, forms.Textarea)
        wegen = {"mijn": "Wat ik hierboven invulde", "ander": "Wat intussen is bewaard"}
        if is_tekst:
            wegen["samen"] = "Allebei onder elkaar, dan maak ik er één tekst van"
        return tuple((f"{weg}:{afdruk}", woorden) for weg, woorden in wegen.items())

    def _verstuurd(self) -> dict[str, str]:
        """What came along of what was shown: per field its digest, and `op`, the moment."""
        paren = (deel.partition(":") for deel in str(self.data.get(self.add_prefix(GETOOND), "")).split())
        getoond = {naam: waarde for naam, _, waarde in paren}
        return getoond if "op" in getoond else {}

    def _als_getoond(self, afdrukken: dict[str, str], op: str = "") -> str:
        return " ".join(
            f"{naam}:{waarde}" for naam, waarde in ({"op": op or time.time_ns() // 1_000_000} | afdrukken).items()
        )

    def _namen(self) -> list[str]:
        """The fields that somebody fills in. A file is of who sends it."""
        return [
            naam
            for naam, veld in self.fields.items()
            if not veld.widget.is_hidden and not isinstance(veld, forms.FileField)
        ]

    def _nu(self) -> dict[str, str]:
        return {naam: self._afdruk(naam, self[naam].initial) for naam in self._namen()}

    def _afdruk(self, naam: str, waarde) -> str:
        return _afdruk(self._vlak(naam, waarde))

    def _zet(self, naam: str) -> None:
        """Fill in what the database says now, as a browser would send it."""
        veld, sleutel = self.fields[naam], self.add_prefix(naam)
        waarde = veld.prepare_value(self[naam].initial)
        if isinstance(veld.widget, forms.CheckboxInput):
            waarde = "on" if waarde else None
        else:
            waarde = veld.widget.format_value(waarde)
        if isinstance(waarde, list):
            self.data.setlist(sleutel, waarde)
        elif waarde is None:
            self.data.pop(sleutel, None)
        else:
            self.data[sleutel] = waarde

    def leesbaar(self, naam: str) -> str:
        """What the database says now, to read."""
        veld, waarde = self.fields[naam], self.fields[naam].prepare_value(self[naam].initial)
        if isinstance(veld, forms.BooleanField):
            return "Aangekruist" if waarde else "Niet aangekruist"
        if hasattr(veld, "choices"):
            gekozen = [str(een) for een in waarde] if isinstance(waarde, list | tuple) else [str(waarde or "")]
            return ", ".join(str(woorden) for sleutel, woorden in veld.choices if str(sleutel) in gekozen) or LEEG
        return str(veld.widget.format_value(waarde) or LEEG)

    def _vlak(self, naam: str, waarde) -> str:
        """One text for what is filled in and for what is kept: the same when they say the same."""
        veld = self.fields[naam]
        if isinstance(veld, forms.ModelChoiceField):
            waarde = veld.prepare_value(waarde)
        else:
            # What the field does not take, differs from all that is kept.
            with suppress(ValidationError):
                waarde = veld.to_python(waarde)
        if isinstance(waarde, list | tuple | set):
            return "\n".join(sorted(map(str, waarde)))
        return "" if waarde in veld.empty_values else str(waarde)

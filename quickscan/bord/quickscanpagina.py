"""The page of one quickscan in words for who reads it: whose turn, the eight steps, what there is to take along."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.formats import date_format

from quickscan.bord.gang import Gang, Lijnstap
from quickscan.proces.betrokkenen import Betrokkene
from quickscan.proces.models import Quickscan
from quickscan.proces.nodig import Nodig
from quickscan.proces.stappen import Partner, Stapsleutel
from quickscan.proces.toegang import Handeling, Kant, Toegang
from regie.stukken.bladdelen import Feit, Koppeling
from regie.stukken.tekst import hoeveel

DAG = "j F Y"
# Where the region names people and organisations, whoever has the turn.
MEEDENKEN = (Stapsleutel.AFBAKENING, Stapsleutel.ONDERZOEK)


@dataclass(frozen=True)
class Aanzet:
    """Whose turn it is, and what for. `nodig`: empty when the step can be closed."""

    kop: str
    zin: str
    nodig: list[Nodig]
    knop: Koppeling
    is_rustig: bool  # nothing to do for who reads it


@dataclass(frozen=True)
class Stapregel:
    """One of the eight steps. `sterk` stands before `stand`; `jij`: what the contact does in it, or empty."""

    koppeling: Koppeling
    staat: str
    sterk: str
    stand: str
    tekst: str
    jij: str


@dataclass(frozen=True)
class Quickscanpagina:
    """What the page says. `stukken`: versions that may be read, of factsheet and advice; `ook_van`: the other pages."""

    toegang: Toegang
    gang: Gang
    stukken: list[Koppeling]
    betrokkenen: list[Betrokkene] = field(default_factory=list)
    ook_van: list[Koppeling] = field(default_factory=list)

    @property
    def quickscan(self) -> Quickscan:
        return self.toegang.quickscan

    @property
    def mag_leiden(self) -> bool:
        return self.toegang.mag(Handeling.LEIDEN)

    @property
    def mag_hervatten(self) -> bool:
        return self.mag_leiden and self.quickscan.pauze is not None

    @property
    def feiten(self) -> list[Feit]:
        feiten = []
        if stap := self.gang.stap:
            feiten += [Feit("Stap", f"{stap.nummer} van 8: {stap.definitie.naam}"), Feit("Aan zet", self.gang.wie)]
        if self.gang.einde_zin:
            over = self.gang.werkdagen_over
            nog = [self.gang.einde_zin, *([hoeveel(over, "werkdag", "werkdagen")] if over else [])]
            dag = date_format(self.quickscan.einddatum, DAG)
            feiten.append(Feit("Eind van de quickscan", dag, bij=", ".join(nog)))
        over = f"{self.quickscan.thema}, voor {self.quickscan.get_doelgroep_display().lower()}"
        return [*feiten, Feit("Waar het over gaat", over)]

    @property
    def nu(self) -> Aanzet | None:
        """None while it is nobody's turn."""
        gang = self.gang
        if gang.aan_zet is None:
            return None
        adres = reverse("quickscan:stap", args=[self.quickscan.pk, gang.stap.sleutel])
        tekst = "Ga naar deze stap" if gang.ben_ik else "Bekijk deze stap"
        return Aanzet(self._wie_is_aan_zet(), self._waarmee(), gang.nodig, Koppeling(adres, tekst), not gang.ben_ik)

    def _wie_is_aan_zet(self) -> str:
        if self.gang.is_voor_mij:
            return "Jij bent aan zet"
        if self.gang.aan_zet == Partner.AEF:
            return "De onderzoekers van AEF zijn aan zet"
        return f"{self.gang.wie} is aan zet"

    def _waarmee(self) -> str:
        gang = self.gang
        if gang.wacht_op_begin:
            return f"{self.quickscan.naam} is gekozen. Het onderzoek kan beginnen."
        zin = f"Stap {gang.stap.nummer}: {gang.stap.definitie.naam.lower()}."
        if gang.stap.termijn:
            zin += f" Klaar op {date_format(gang.stap.termijn, 'l j F')} ({gang.termijn_zin})."
        if self.toegang.kant == Kant.CONTACTPERSOON and not gang.ben_ik:
            denkt_mee = gang.stap.sleutel in MEEDENKEN
            zin += " Je kunt meedenken. Noem mensen en organisaties." if denkt_mee else " Je hoeft nu niets te doen."
            zin += " Je krijgt een mail als jij aan zet bent."
        return zin

    @property
    def meedenken(self) -> list[Koppeling]:
        """What a contactpersoon can do in a step that is not theirs: name people and organisations (besluiten 33)."""
        gang, regio = self.gang, self.quickscan.regio_nu
        if not self.toegang.kant.is_contactpersoon or gang.aan_zet is None or gang.stap.sleutel not in MEEDENKEN:
            return []
        return [
            Koppeling(reverse("quickscan:interview_erbij", args=[self.quickscan.pk]), "Stel iemand voor"),
            Koppeling(reverse("regio_organisatie_maken", args=[regio.slug]), "Noem een organisatie"),
        ]

    @property
    def is_klaar(self) -> bool:
        return self.quickscan.is_afgerond

    @property
    def stappen(self) -> list[Stapregel]:
        return [self._stap(een) for een in self.gang.lijn]

    def _stap(self, een: Lijnstap) -> Stapregel:
        adres = reverse("quickscan:stap", args=[self.quickscan.pk, een.stap.sleutel])
        sterk, stand = self._stand(een)
        doet = een.definitie.regio if self.toegang.kant.is_contactpersoon and not een.stap.is_klaar else ""
        return Stapregel(
            koppeling=Koppeling(adres, f"{een.stap.nummer}. {een.definitie.naam}"),
            staat=een.staat,
            sterk=sterk,
            stand=stand,
            tekst=een.definitie.tekst,
            jij=f"{doet[:1].lower()}{doet[1:]}",
        )

    def _stand(self, een: Lijnstap) -> tuple[str, str]:
        op = date_format(een.stap.termijn, DAG) if een.stap.termijn else ""
        if een.is_klaar:
            return "", f"Klaar sinds {date_format(een.stap.gesloten_op, DAG)}"
        if een.is_laat:
            return "Te laat:", f" had klaar moeten zijn op {op}"
        if een.is_bezig:
            return "Nu bezig", f", klaar op {op}" if op else ""
        return "", f"Klaar op {op}" if op and self.quickscan.is_actief else "Nog niet gedaan"

    @property
    def wacht_op_datums(self) -> bool:
        """Whether the terms are still to come: they follow from the day of the startgesprek."""
        return self.quickscan.is_actief and not self.quickscan.start

    @property
    def regelen(self) -> list[Koppeling]:
        """What this person may see or do besides the steps; empty for who may not."""
        if not self.toegang.mag(Handeling.GESCHIEDENIS_ZIEN):
            return []
        wat = {}
        if self.mag_leiden and self.quickscan.is_actief:
            wat["quickscan:mensen"] = "Begeleider en onderzoekers"
            if self.quickscan.pauze is None:
                wat["quickscan:pauzeren"] = "Pauzeer de quickscan"
            wat["quickscan:stoppen"] = "Stop de quickscan"
        wat["quickscan:geschiedenis"] = "Geschiedenis: wie deed wat?"
        return [Koppeling(reverse(naam, args=[self.quickscan.pk]), wat[naam]) for naam in wat]


@dataclass(frozen=True)
class Stappagina:
    """The frame of the page of one step: how it stands, and what it still lacks when it is the one to work on."""

    gang: Gang
    deze: Lijnstap
    mag_sluiten: bool

    @property
    def is_nu(self) -> bool:
        return self.gang.stap is not None and self.gang.stap.sleutel == self.deze.stap.sleutel

    @property
    def is_aan_de_beurt(self) -> bool:
        """Whether something can be done in it now."""
        return self.is_nu and self.gang.aan_zet is not None

    @property
    def komt_nog(self) -> bool:
        stap = self.deze.stap
        return stap.is_te_doen and self.gang.quickscan.is_actief and not self.is_nu

    @property
    def jij(self) -> str:
        """What the contact does in it; empty for others, and once it is done."""
        is_van_hen = self.gang.kant == Kant.CONTACTPERSOON and not self.deze.stap.is_klaar
        return self.deze.definitie.regio if is_van_hen else ""

    @property
    def stand(self) -> str:
        if self.deze.is_klaar:
            return f"Klaar sinds {date_format(self.deze.stap.gesloten_op, DAG)}"
        if self.is_nu and self.gang.quickscan.pauze:
            return "Gepauzeerd"
        if self.deze.is_laat:
            return "Te laat"
        return "Nu bezig" if self.deze.stap.is_bezig else "Nog te doen"

    @property
    def feiten(self) -> list[Feit]:
        stap, gang = self.deze.stap, self.gang
        feiten = [Feit("Stand", self.stand)]
        if self.is_aan_de_beurt:
            feiten.append(Feit("Aan zet", gang.wie))
        if stap.termijn and not stap.is_klaar and gang.quickscan.is_actief:
            bij = gang.termijn_zin if self.is_nu else ""
            feiten.append(Feit("Klaar op", date_format(stap.termijn, DAG), bij=bij))
        return feiten

    @property
    def kop(self) -> str:
        return "Nog nodig voor deze stap klaar is" if self.gang.mist else "Alles is er"

    @property
    def zin(self) -> str:
        if self.gang.mist:
            return ""
        return "Je kunt deze stap nu sluiten." if self.mag_sluiten else "De stap kan dicht."


def te_lezen(quickscan: Quickscan, factsheet, advies) -> list[Koppeling]:
    """Return the links to the PDFs of these versions; either may be None."""
    niet = "nog niet definitief"
    stukken = []
    if factsheet:
        adres = reverse("quickscan:factsheet_pdf", args=[quickscan.pk])
        bij = "" if factsheet.vastgesteld_op else niet
        stukken.append(Koppeling(adres, f"Factsheet, versie {factsheet.nummer} (pdf)", bij))
    if advies:
        bij = "" if quickscan.advies.is_definitief else niet
        stukken.append(Koppeling(reverse("quickscan:advies_pdf", args=[quickscan.pk]), "Advies (pdf)", bij))
    return stukken

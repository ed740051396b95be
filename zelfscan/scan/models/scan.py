"""A scan: one round of scoring an instrument with others."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from regie.inhoud.partijen import Domein, Laag
from regie.mensen.gebruiker import Gebruiker
from regie.regios.regio import Regio
from regie.stukken.agenda import Agendapunt, Agendastand
from regie.stukken.agendarij import Agendarij
from regie.stukken.kolommen import Regelkolom, Tekstkolom
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten import INSTRUMENTEN, STANDAARD
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.verloop import Begin, Fase
from zelfscan.instrumenten.woorden import Antwoordgever
from zelfscan.scan.code import LENGTE, nieuwe_code, toon_code
from zelfscan.scan.manier import Manier
from zelfscan.scan.onderwerp import LEVENSFASE_BESTAAT, Levensfase, in_woorden
from zelfscan.scan.overgangen import MET_BEELD, ONONTHULD, Scanstatus
from zelfscan.scan.regiopagina import PAST, zonder_regio
from zelfscan.scan.verloop import BESTAAT, TUSSEN_REGIOS
from zelfscan.scan.verwacht import MEESTE_MENSEN, TE_VEEL_MENSEN
from zelfscan.scan.zichtbaarheid import GROEPEN, Openheid
from zelfscan.scan.zonder_lijst import REGELS


def _aantal(lijst: str):
    """Count one list of a scan by itself: a join of two lists would multiply them."""
    rijen = Scan._meta.get_field(lijst).related_model.objects.filter(scan=OuterRef("pk"))
    geteld = rijen.order_by().values("scan").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(geteld, output_field=models.IntegerField()), 0)


class ScanQuerySet(models.QuerySet):
    def van(self, gebruiker):
        """The scans this person organises: nobody else knows of them but by the code. Newest first."""
        return self.filter(organisatoren__gebruiker=gebruiker).order_by("-created_at", "-pk")

    def ooit_van_dezelfde(self, scan):
        """The scans that somebody organises or organised who organises or organised this one."""
        wie = Gebruiker.objects.filter(Q(georganiseerde_scans__scan=scan) | Q(eerder_georganiseerd__scan=scan))
        return self.filter(Q(organisatoren__gebruiker__in=wie) | Q(oude_organisatoren__gebruiker__in=wie)).distinct()

    def met_stand(self):
        """Add `aantal_binnen` and `aantal_genodigd`: all that may be known before the reveal (privacy 4)."""
        return self.annotate(aantal_binnen=_aantal("invullingen"), aantal_genodigd=_aantal("genodigden"))

    def in_reeks_met(self, scan):
        """The rounds before this one, newest first."""
        return self.filter(reeks=scan.reeks, ronde__lt=scan.ronde).order_by("-ronde")

    def voor_factsheet(self, regio):
        """What a factsheet may take over: closed, between domains, never by name, and told so before (besluiten 20).

        Only of an instrument that the factsheet has a place for: anything else would stand there as roles. Also of a
        region that went into this one. Newest first.
        """
        van_regio = Q(regio=regio) | Q(regio__samengevoegd_in=regio)
        rijen = self.filter(van_regio, status=Scanstatus.GESLOTEN, manier=Manier.DOMEINEN, naar_factsheet=True)
        rijen = rijen.filter(instrument__in={een.sleutel for een in INSTRUMENTEN.values() if een.naar_factsheet})
        return rijen.exclude(openheid=Openheid.NAAM).order_by("-onthuld_op", "-pk")


class Scan(Agendarij):
    """One round of scoring with others (ways 3 and 4).

    `code` stands on paper, so it changes only when its organiser gives a new one because the old one came too far; the
    old one is then an `OudeCode`, and no other scan ever gets it. Who asks for a scan by an old code gets a Scan whose
    `code` is that old one and whose `oude_code` is true (zelfscan/scan/halen.py): nothing made of it tells the new one.
    `vast`: somebody answered, so openheid, manier, joined domains and the instrument no longer change (privacy 8).
    `begon_zonder_lijst`: nobody was on its list then (privacy 10). `dicht`: the organiser lets nobody else in; who
    answered may still replace or withdraw. `opnieuw`: how often it began anew, with none. `reeks`: of all rounds.
    """

    oude_code = False

    code = models.CharField("code", max_length=LENGTE, unique=True, default=nieuwe_code, editable=False)
    samenwerking = Regelkolom("over welke samenwerking gaat het?", max_length=150)
    # What it is about more precisely; all may be empty (zelfscan/scan/onderwerp.py).
    gemeente = Regelkolom("over welke gemeente gaat het?", max_length=100, blank=True)
    # A part of the region, by name: what people read stays what it was when the region changes.
    gemeenten = models.JSONField("over welke gemeenten van de regio?", default=list, blank=True)
    thema = Regelkolom("over welk thema gaat het?", max_length=80, blank=True)
    levensfase = models.CharField("over welke leeftijd gaat het?", max_length=7, choices=Levensfase, blank=True)
    # What the organiser says of the cooperation itself; both may be empty (zelfscan/scan/verloop.py).
    begin = models.CharField("waar begon het?", max_length=8, choices=Begin, blank=True)
    fase = models.CharField("hoe ver is het?", max_length=11, choices=Fase, blank=True)
    regio = models.ForeignKey(Regio, zonder_regio, null=True, blank=True, related_name="scans", verbose_name="regio")
    manier = models.PositiveSmallIntegerField("manier", choices=Manier)
    openheid = models.CharField("openheid", max_length=6, choices=Openheid)
    # Groups of domains or layers that count as one, chosen beforehand: [["jeugdhulp", "zorg"]].
    samengevoegd = models.JSONField("wat samen telt", default=list, blank=True)
    instrument = models.CharField("instrument", max_length=30, default=STANDAARD.sleutel, editable=False)
    instrument_versie = models.PositiveSmallIntegerField(default=STANDAARD.versie, editable=False)
    status = models.CharField("status", max_length=8, default=Scanstatus.OPEN, editable=False)
    verwacht = models.PositiveSmallIntegerField("hoeveel mensen verwacht je?", default=0)
    bijeenkomst = models.DateTimeField("wanneer is de bijeenkomst?")
    plaats = Regelkolom("waar is de bijeenkomst?", max_length=150, blank=True)
    naar_factsheet = models.BooleanField("uitkomst mag naar de factsheet van de quickscan", default=False)
    op_regiopagina = models.BooleanField("uitkomst mag op de pagina van de regio", default=False)
    met_toelichting = models.BooleanField("deelnemers mogen een toelichting schrijven", default=True)
    met_knelpunten = models.BooleanField("vraagt naar knelpunten", default=True, editable=False)
    vast = models.BooleanField(default=False, editable=False)
    dicht = models.BooleanField(default=False, editable=False)
    opnieuw = models.PositiveSmallIntegerField(default=0, editable=False)
    begon_zonder_lijst = models.BooleanField(default=False, editable=False)
    zonder_lijst = models.BooleanField("zonder lijst, met wie er nu is", default=False, editable=False)
    reeks = models.UUIDField(default=uuid.uuid4, editable=False)
    ronde = models.PositiveSmallIntegerField(default=1, editable=False)
    # Of an instrument with many items the keys of those the organiser wants to talk about; empty: the site proposes.
    bespreken = models.JSONField("wat jullie bespreken", default=list, blank=True, editable=False)
    conclusie = Tekstkolom("conclusie", max_length=2000, blank=True)
    bestuursvraag = Tekstkolom("wat we van het bestuur vragen", max_length=1000, blank=True)
    created_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    onthuld_op = models.DateField("onthuld op", null=True, editable=False)
    gesloten_op = models.DateField("gesloten op", null=True, editable=False)

    objects = ScanQuerySet.as_manager()

    class Meta:
        verbose_name = "scan"
        verbose_name_plural = "scans"
        constraints = [
            models.CheckConstraint(
                condition=~Q(samenwerking=""),
                name="scan_gaat_ergens_over",
                violation_error_message="Schrijf op over welke samenwerking het gaat.",
            ),
            LEVENSFASE_BESTAAT,
            *BESTAAT,
            *PAST,
            *REGELS,
            models.CheckConstraint(
                condition=Q(begin="", fase="") | Q(manier=Manier.DOMEINEN),
                name="scan_verloop_past",
                violation_error_message=TUSSEN_REGIOS,
            ),
            models.CheckConstraint(
                condition=Q(gemeente="") | Q(manier=Manier.DOMEINEN),
                name="scan_gemeente_past",
                violation_error_message="Tussen regio's scoort ieder de eigen regio. Laat de gemeente leeg.",
            ),
            models.CheckConstraint(
                condition=Q(manier__in=Manier.values),
                name="scan_manier",
                violation_error_message="Kies tussen de domeinen, of tussen regio's.",
            ),
            models.CheckConstraint(
                condition=Q(openheid__in=Openheid.values) & (Q(manier=Manier.DOMEINEN) | Q(openheid=Openheid.NAAM)),
                name="scan_openheid_past",
                violation_error_message="Tussen regio's kan alleen met naam.",
            ),
            models.CheckConstraint(
                condition=Q(samengevoegd=[]) | Q(openheid__in=[*GROEPEN]),
                name="scan_samengevoegd_past",
                violation_error_message="Samenvoegen kan alleen per domein of per laag.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=Scanstatus.values),
                name="scan_status",
                violation_error_message="Deze status bestaat niet.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ONONTHULD, onthuld_op=None, gesloten_op=None)
                | Q(status=Scanstatus.ONTHULD, onthuld_op__isnull=False, gesloten_op=None)
                | Q(status=Scanstatus.GESLOTEN, onthuld_op__isnull=False, gesloten_op__isnull=False),
                name="scan_datums_passen",
                violation_error_message="Bij deze status horen andere datums.",
            ),
            models.CheckConstraint(
                condition=Q(verwacht__lte=MEESTE_MENSEN),
                name="scan_verwacht",
                violation_error_message=TE_VEEL_MENSEN,
            ),
            models.UniqueConstraint(
                fields=["reeks", "ronde"], name="scan_ronde_een_keer", violation_error_message="Deze ronde is er al."
            ),
        ]

    def __str__(self):
        return self.naam

    @property
    def onderwerp(self) -> str:
        """What it is about more precisely, in words; empty when nobody said so."""
        return in_woorden(self)

    @property
    def naam(self) -> str:
        """The cooperation with its subject: two scans of one cooperation may differ in that alone."""
        kort = in_woorden(self, kort=True)
        return f"{self.samenwerking} ({kort})" if kort else self.samenwerking

    @property
    def titel(self) -> str:
        """In the title of a page: of two rounds that are open at once, the tabs differ."""
        return f"{self.naam}, ronde {self.ronde}" if self.ronde > 1 else self.naam

    @property
    def code_leesbaar(self) -> str:
        return toon_code(self.code)

    @property
    def instrument_nu(self) -> Instrument:
        """What is scored, as it was when this scan was made."""
        return INSTRUMENTEN[self.instrument, self.instrument_versie]

    @property
    def is_open(self) -> bool:
        return self.status == Scanstatus.OPEN

    @property
    def wordt_besproken(self) -> bool:
        """Whether the group talks about it now: revealed, and not closed yet."""
        return self.status == Scanstatus.ONTHULD

    @property
    def is_gesloten(self) -> bool:
        return self.status == Scanstatus.GESLOTEN

    @property
    def is_afgelast(self) -> bool:
        return self.status == Scanstatus.AFGELAST

    @property
    def is_onthuld(self) -> bool:
        """Whether there is a frozen view: at the reveal and ever after."""
        return self.status in MET_BEELD

    @property
    def statusnaam(self) -> str:
        """How far it is, in a word."""
        return Scanstatus(self.status).label

    @property
    def met_naam(self) -> bool:
        return self.openheid == Openheid.NAAM

    @property
    def per_domein(self) -> bool:
        return self.openheid == Openheid.DOMEIN

    @property
    def per_laag(self) -> bool:
        return self.openheid == Openheid.LAAG

    @property
    def groep(self) -> str:
        """What the outcome is also shown per: "domein" or "laag", never both (privacy 13); empty when it is not."""
        return Openheid(self.openheid).groep

    @property
    def groepen(self) -> str:
        """The word for more of those."""
        return Openheid(self.openheid).groepen

    @property
    def antwoordgever(self) -> Antwoordgever:
        """Whose an answer is, for every sentence that says how many there are: people, or organisations."""
        return Openheid(self.openheid).antwoordgever

    @property
    def wat_samen_telt(self) -> str:
        """The domains or layers that count as one, in words; empty when there are none."""
        namen = {een.value: een.label.lower() for een in (*Domein, *Laag)}
        return "; ".join(opsomming([namen[een] for een in groep]) for groep in self.samengevoegd)

    @property
    def tussen_regios(self) -> bool:
        return self.manier == Manier.REGIOS

    @property
    def van_jou(self) -> str:
        """Whose an answer by name is, as who answers reads it."""
        return "jouw regio" if self.tussen_regios else "jouw organisatie"

    @property
    def adres(self) -> str:
        """Where people take part: the address on paper, in the QR code and in mails."""
        return f"{settings.SITE_ADRES.rstrip('/')}/s/{self.code}/"

    @property
    def agendapunt(self) -> Agendapunt:
        """The meeting."""
        return Agendapunt(
            titel=f"Scan: {self.naam}",
            begin=self.bijeenkomst,
            duur=timedelta(hours=2),
            plaats=self.plaats,
            uitleg=f"We bekijken hoe de regie ervoor staat. Doe mee met de code {self.code_leesbaar}: {self.adres}",
            adres=self.adres,
            stand=Agendastand.VERVALLEN if self.is_afgelast else Agendastand.VAST,
        )

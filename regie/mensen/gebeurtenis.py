"""Who did what to which object: the history, which only grows.

Answers of participants leave no trace here (privacy 20). Names of people are not kept: `actor` and `persoon` point
to accounts and become empty when the account goes; what stays then is the kind of person.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from regie.mensen.rechten import Persoonsoort
from regie.stukken.kolommen import Regelkolom, Tekstkolom

LANGSTE_NAAM = 200  # of what an event was about; a longer one is cut, because the history must not refuse an action

# Per kind of event the sentence to read: {wie} did it, {wat} is the subject, {persoon} whom it was about, {van} and
# {naar} are the values before and after. An app that writes events of its own adds them with `ZINNEN.update`.
ZINNEN: dict[str, str] = {
    "regio.gemaakt": "{wie} maakte {wat}",
    "regio.gewijzigd": "{wie} veranderde de gegevens van {wat}",
    "regio.ervaring": "{wie} legde vast hoe de partners de werkgebieden van {wat} ervaren",
    "regio.samengevoegd": "{wie} voegde {van[naam]} bij {wat}",
    "regio.opgegaan": "{wie} liet {wat} opgaan in {naar[naam]}",
    "regio.verwijderd": "{wie} verwijderde {wat}",
    "lid.uitgenodigd": "{wie} nodigde {persoon} uit voor {wat}, als {naar[rol]}",
    "lid.gevraagd": "{wie} nodigde iemand uit voor {wat}, als {naar[rol]}",
    "lid.aanvaard": "{wie} nam de uitnodiging van {persoon} aan voor {wat}, als {naar[rol]}",
    "lid.rol": "{wie} maakte {persoon} {naar[rol]} van {wat}; dat was eerst {van[rol]}",
    "lid.verwijderd": "{wie} verwijderde {persoon} uit {wat}",
    "lid.vertrokken": "{wie} ging weg bij {wat}",
    "contactpersoon.benoemd": "{wie} maakte {persoon} contactpersoon van {wat}",
    "contactpersoon.gestopt": "{wie} maakte {persoon} weer gewoon lid van {wat}, en geen contactpersoon meer",
    "regio.overgedragen": "{wie} droeg het beheer van {wat} over aan {persoon}",
    "regio.overdracht_gevraagd": "{wie} vroeg iemand om {wat} over te nemen",
    "regio.overgenomen": "{wie} nam het beheer van {wat} over van {persoon}",
    "voorstel.verwijderd": "{wie} verwijderde een vraag aan iemand, over {wat}",
    "voorstel.geweigerd": "{wie} zei nee op een vraag over {wat}",
    "organisatie.bewaard": "{wie} zette de organisatie {naar[naam]} bij {wat}",
    "organisatie.gewijzigd": "{wie} veranderde de organisatie {naar[naam]} van {wat}",
    "organisatie.verwijderd": "{wie} verwijderde de organisatie {van[naam]} van {wat}",
    "organisaties.ingelezen": "{wie} las een lijst met {naar[aantal]} organisaties in bij {wat}",
    "contact.bewaard": "{wie} zette erbij wie over {naar[terrein]} afspraken mag maken voor {wat}",
    "contact.gewijzigd": "{wie} veranderde wie over {naar[terrein]} afspraken mag maken voor {wat}",
    "contact.verwijderd": "{wie} verwijderde wie over {van[terrein]} afspraken mag maken voor {wat}",
    "medewerker.benoemd": "{wie} maakte {persoon} medewerker",
    "medewerker.gestopt": "{wie} liet {persoon} stoppen als medewerker",
    "onderzoeker.benoemd": "{wie} maakte {persoon} onderzoeker",
    "onderzoeker.gestopt": "{wie} liet {persoon} stoppen als onderzoeker",
    "account.gewijzigd": "{wie} veranderde de eigen naam",
    "account.verwijderd": "{wie} verwijderde het eigen account",
    "tweede_factor.hersteld": "{wie} wiste de tweede stap bij het inloggen van {persoon}",
    "mail.mislukt": "{wie} kon een mail aan {persoon} niet versturen",
}


class AlleenErbij(Exception):
    """The history only grows: nothing in it is changed or removed."""

    def __init__(self):
        super().__init__("Een gebeurtenis verandert niet en gaat niet weg.")


class GebeurtenisQuerySet(models.QuerySet):
    def schrijf(self, *, by, wat, onderwerp=None, persoon=None, van=None, naar=None, waarom=""):
        """Add one event. `by` is a Gebruiker, or None for the site itself.

        `onderwerp` is a saved object, or a Gebruiker when the event is about a person; `persoon` is the other person
        it is about. `van` and `naar` are dicts of plain values, without names of people. Raises KeyError for an
        unknown `wat`, ValueError when nothing says what it was about.
        """
        ZINNEN[wat]
        if onderwerp is None and persoon is None:
            raise ValueError("een gebeurtenis gaat ergens over")
        if onderwerp is None or onderwerp._meta.label == settings.AUTH_USER_MODEL:
            # A person is never a subject by number or name: the foreign key must be all there is to lose.
            soort, pk, naam, persoon = "gebruiker", None, "", persoon or onderwerp
        else:
            soort, pk, naam = onderwerp._meta.model_name, onderwerp.pk, str(onderwerp)
        if len(naam) > LANGSTE_NAAM:
            naam = f"{naam[: LANGSTE_NAAM - 1]}…"
        return self.create(
            actor=by,
            soort_persoon=by.soort if by else Persoonsoort.SYSTEEM,
            wat=wat,
            onderwerp_soort=soort,
            onderwerp_id=pk,
            onderwerp_naam=naam,
            persoon=persoon,
            van=van,
            naar=naar,
            waarom=waarom,
        )

    def over(self, onderwerp):
        """Everything about this object, newest first.

        For a person what happened to them; for a region also what happened to the regions that went into it.
        """
        if onderwerp._meta.label == settings.AUTH_USER_MODEL:
            rijen = self.filter(Q(persoon=onderwerp) | Q(actor=onderwerp, onderwerp_soort="gebruiker"))
        else:
            nummers = [onderwerp.pk]
            if hasattr(onderwerp, "opgegaan"):
                nummers += onderwerp.opgegaan.values_list("pk", flat=True)
            rijen = self.filter(onderwerp_soort=onderwerp._meta.model_name, onderwerp_id__in=nummers)
        return rijen.om_te_lezen()

    def door(self, gebruiker):
        """Everything this person did, newest first."""
        return self.filter(actor=gebruiker).om_te_lezen()

    def mislukte_mail(self, gebruikers):
        """The mails to these people that could not be sent, newest first."""
        return self.filter(wat="mail.mislukt", persoon__in=gebruikers).order_by("-created_at", "-pk")

    def om_te_lezen(self):
        """With the accounts, so that `zin` needs no query; newest first."""
        return self.select_related("actor", "persoon").order_by("-created_at", "-pk")

    def update(self, **velden):
        raise AlleenErbij

    def bulk_update(self, objs, fields, batch_size=None):
        raise AlleenErbij

    def delete(self):
        raise AlleenErbij

    delete.alters_data = True
    delete.queryset_only = True


class Gebeurtenis(models.Model):
    """One thing somebody did. `van` and `naar` hold values before and after, for people who look back.

    The subject is a kind, a number and the name it had: no foreign key, so it can go while its history stays.
    """

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="wie"
    )
    soort_persoon = models.CharField("soort persoon", max_length=12)
    created_at = models.DateTimeField("wanneer", default=timezone.now)
    wat = models.CharField("wat", max_length=40)
    onderwerp_soort = models.CharField("waarvan", max_length=40)
    onderwerp_id = models.BigIntegerField("nummer", null=True)
    onderwerp_naam = Regelkolom("naam", max_length=LANGSTE_NAAM, blank=True)
    persoon = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="over wie"
    )
    van = models.JSONField("van", null=True)
    naar = models.JSONField("naar", null=True)
    waarom = Tekstkolom("waarom", blank=True)

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        indexes = [models.Index(fields=["onderwerp_soort", "onderwerp_id"], name="gebeurtenis_onderwerp")]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort_persoon__in=Persoonsoort.values),
                name="gebeurtenis_soort_persoon",
                violation_error_message="Zeg wat voor iemand het deed.",
            ),
            models.CheckConstraint(
                condition=~Q(wat="") & ~Q(onderwerp_soort=""),
                name="gebeurtenis_zegt_iets",
                violation_error_message="Zeg wat er gebeurde, en waarmee.",
            ),
            # A person has neither number nor name here, so that nothing stays of them when the account goes.
            models.CheckConstraint(
                condition=Q(onderwerp_soort="gebruiker", onderwerp_id=None, onderwerp_naam="")
                | (~Q(onderwerp_soort="gebruiker") & Q(onderwerp_id__isnull=False)),
                name="gebeurtenis_onderwerp_past",
                violation_error_message="Een persoon staat hier zonder nummer en naam, al het andere mét.",
            ),
        ]

    def __str__(self):
        return self.zin()

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise AlleenErbij
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise AlleenErbij

    def wie(self) -> str:
        """Who did it: the name, else the kind of person that is left."""
        return str(self.actor) if self.actor else Persoonsoort(self.soort_persoon).label

    def zin(self) -> str:
        """Return what happened as one Dutch sentence, with names as they are now."""
        zin = ZINNEN[self.wat].format(
            wie=self.wie(),
            wat=self.onderwerp_naam,
            persoon=self.persoon or "iemand die geen account meer heeft",
            van=self.van or {},
            naar=self.naar or {},
        )
        return f"{zin}."

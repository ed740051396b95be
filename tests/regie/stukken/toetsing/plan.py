"""A second document that is reviewed, invented: a yearly plan in three chapters.

What stands here is all that a document needs of its own; the rest comes from regie/stukken/toetsing as it is.
"""

from django.apps.registry import Apps
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import connection, models, transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import include, path
from django.utils import timezone

from regie.mensen.beurt import om_de_beurt
from regie.mensen.gebruiker import Gebruiker
from regie.stukken.bewerkbaar import SOORTEN, maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import Schrijfstuk
from regie.stukken.fouten import Achterhaald
from regie.stukken.paginas import formulier, gelukt
from regie.stukken.toetsing import actions
from regie.stukken.toetsing.bewerkbaar import bijlage_blokken
from regie.stukken.toetsing.bijlage import lees_bijlage
from regie.stukken.toetsing.forms import AntwoordForm
from regie.stukken.toetsing.models import (
    AbstractOpmerking,
    AbstractToetser,
    AbstractToetsing,
    opmerking_regels,
    toetser_regels,
    toetsing_regels,
)
from regie.stukken.toetsing.stuk import Passage, Toetsstuk
from regie.stukken.toetsing.views import Adressen, context_van, leescontext, met_link, opmerking_form

PLAN = Toetsstuk(
    naam="het plan",
    schrijvers="de gemeenten",
    lezers="de gemeenten",
    gevraagden="de partners",
    linkdoel="plan",
    passages=(
        Passage("doelen", "Wat we willen bereiken", "1"),
        Passage("taken", "Wie wat doet", "2"),
        Passage("geld", "Wie wat betaalt", "3"),
    ),
)
# No app of the site: the models know only each other, and the accounts.
REGISTER = Apps()
REGISTER.all_models["regie"]["gebruiker"] = Gebruiker


class Planversie(models.Model):
    nummer = models.IntegerField()
    doelen = models.TextField()
    taken = models.TextField()
    geld = models.TextField()

    class Meta:
        app_label, apps = "plan", REGISTER

    def __str__(self):
        return f"versie {self.nummer}"


class Plantoetsing(AbstractToetsing):
    versie = models.OneToOneField(Planversie, models.PROTECT, related_name="toetsing")
    ligt_stil = models.BooleanField(default=False)

    class Meta:
        app_label, apps = "plan", REGISTER
        ordering = ["pk"]
        constraints = toetsing_regels()

    def __str__(self):
        return "toetsing van het plan"

    @property
    def kan_reageren(self) -> bool:
        return self.is_open and not self.ligt_stil


class Planpartner(AbstractToetser):
    toetsing = models.ForeignKey(Plantoetsing, models.CASCADE, related_name="toetsers")

    class Meta:
        app_label, apps = "plan", REGISTER
        ordering = ["naam", "pk"]
        constraints = toetser_regels()


class Planopmerking(AbstractOpmerking):
    toetsing = models.ForeignKey(Plantoetsing, models.CASCADE, related_name="opmerkingen")
    toetser = models.ForeignKey(Planpartner, models.CASCADE, related_name="opmerkingen")

    class Meta:
        app_label, apps = "plan", REGISTER
        ordering = ["pk"]
        constraints = opmerking_regels(PLAN.namen)


MODELLEN = (Planversie, Plantoetsing, Planpartner, Planopmerking)


def maak_tabellen() -> None:
    """Make the tables inside the transaction of a test, which takes them away again."""
    maker = connection.schema_editor()
    maker.deferred_sql = []
    opdrachten = [maker.table_sql(model) for model in MODELLEN]
    with connection.cursor() as cursor:
        for sql, velden in [*opdrachten, *((str(sql), None) for sql in maker.deferred_sql)]:
            cursor.execute(sql, velden or None)


def _open(link) -> Planpartner:
    partner = actions.toetser_van(PLAN, link, Planpartner.objects.select_related("toetsing"))
    actions.eis_open(PLAN, partner.toetsing)
    return partner


@transaction.atomic
def schrijf(*, link, nummer=None, **velden):
    return actions.schrijf_opmerking(PLAN, _open(link), nummer=nummer, **velden)


@transaction.atomic
def beantwoord(*, by, opmerking, **velden):
    return actions.beantwoord(by=by, toetsing=opmerking.toetsing, nummer=opmerking.pk, **velden)


def _partners():
    return Planpartner.objects.select_related("toetsing__versie")


ADRESSEN = Adressen(
    lezen="plan",
    pdf="plan_pdf",
    reageren="plan_reageren",
    wijzigen="plan_wijzigen",
    weghalen="plan_weghalen",
    klaar="plan_klaar",
)


@login_not_required
@met_link(PLAN, _partners)
def plan(request, link, toetser):
    return render(request, "plan.html", leescontext(PLAN, ADRESSEN, link, toetser, stuk_kop="Het plan"))


@login_not_required
@met_link(PLAN, _partners)
def pdf(request, link, toetser):
    return HttpResponse(b"%PDF")


@login_not_required
@met_link(PLAN, _partners)
def reageren(request, link, toetser, nummer=None):
    return _reageren(request, toetser, link, nummer)


@om_de_beurt
def _reageren(request, toetser, link, nummer):
    rij = get_object_or_404(Planopmerking, pk=nummer, toetser=toetser) if nummer else None
    form = opmerking_form(request, PLAN, rij)
    if form.is_valid() and gelukt(form, schrijf, link=link, nummer=nummer, **form.cleaned_data):
        return redirect("plan", sleutel=link.sleutel)
    deel = getattr(toetser.toetsing.versie, form.plek)
    eigen = {"form": form, "opmerking": rij, "deel": deel, "plek": PLAN.namen[form.plek]}
    context = context_van(PLAN, ADRESSEN, link, toetser, boven_naam="Het plan lezen", **eigen)
    return render(request, "regie/stukken/toetsing/reageren.html", context)


@login_not_required
@met_link(PLAN, _partners)
def weghalen(request, link, toetser, nummer):
    try:
        actions.haal_opmerking_weg(PLAN, _open(link), nummer)
    except Achterhaald as fout:
        messages.error(request, str(fout))
    return redirect("plan", sleutel=link.sleutel)


@login_not_required
@met_link(PLAN, _partners)
def klaar(request, link, toetser):
    actions.rond_af(_open(link))
    return redirect("plan", sleutel=link.sleutel)


def beantwoorden(request, nummer):
    return _beantwoorden(request, get_object_or_404(Planopmerking.objects.all(), pk=nummer))


@om_de_beurt
def _beantwoorden(request, rij):
    form = formulier(request, AntwoordForm, opmerking=rij)
    wat = {"by": request.user, "opmerking": rij}
    if form.is_valid() and gelukt(form, beantwoord, **wat, **form.cleaned_data):
        return redirect("plan_bijlage", versie=rij.toetsing.versie_id)
    context = {"opmerking": rij, "form": form, "plek": PLAN.namen[rij.plek], "stuk": PLAN}
    return render(request, "regie/stukken/toetsing/beantwoorden.html", context)


def _bijlage(versie):
    return lees_bijlage(PLAN, list(Plantoetsing.objects.filter(versie=versie)))


def bijlage(request, versie):
    return render(request, "regie/stukken/toetsing/_bijlage.html", {"bijlage": _bijlage(versie)})


def bijlage_bewerkbaar(request, versie, soort):
    stuk = Schrijfstuk("Plan", "Het plan", "Voor de proef", "Het plan.", bijlage_blokken(_bijlage(versie)))
    return HttpResponse(maak_bewerkbaar(stuk, soort, timezone.localtime()), content_type=SOORTEN[soort])


urlpatterns = [
    path("plan/<str:sleutel>/", plan, name="plan"),
    path("plan/<str:sleutel>/plan.pdf", pdf, name="plan_pdf"),
    path("plan/<str:sleutel>/reageren/", reageren, name="plan_reageren"),
    path("plan/<str:sleutel>/reageren/<int:nummer>/", reageren, name="plan_wijzigen"),
    path("plan/<str:sleutel>/weghalen/<int:nummer>/", weghalen, name="plan_weghalen"),
    path("plan/<str:sleutel>/klaar/", klaar, name="plan_klaar"),
    path("planopmerking/<int:nummer>/", beantwoorden, name="plan_beantwoorden"),
    path("planbijlage/<int:versie>/", bijlage, name="plan_bijlage"),
    path("planbijlage/<int:versie>/<slug:soort>/", bijlage_bewerkbaar, name="plan_bewerkbaar"),
    path("", include("regie.urls")),
]

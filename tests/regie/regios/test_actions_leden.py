"""Who belongs to a region: inviting, roles, leaving, handing over."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from regie.mensen.fouten import EigenRechten, GeslotenAccount, TeVeelUitnodigingen
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions import leden, regios, voorstellen
from regie.regios.actions.voorstellen import AlGevraagd
from regie.regios.fouten import AlLid, LaatsteBeheerder
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald
from tests import factories

pytestmark = pytest.mark.django_db


def gebeurtenissen() -> list[str]:
    return list(Gebeurtenis.objects.order_by("pk").values_list("wat", flat=True))


def test_een_uitnodiging_is_een_vraag_en_een_mail(anouk, regio, na_commit):
    verstuurd = na_commit(
        leden.nodig_lid_uit, by=anouk, regio=regio, email=" Bram@Voorbeeld.example ", naam=" Bram ", rol="lid"
    )

    vraag = regio.voorstellen.get()
    assert (vraag.email, vraag.naam, vraag.rol, vraag.door) == ("bram@voorbeeld.example", "Bram", "lid", anouk)
    assert verstuurd == [("bram@voorbeeld.example", "Uitnodiging voor De Liemers")]
    # No account and no place: somebody who never answers leaves nothing.
    assert not Gebruiker.objects.exclude(pk=anouk.pk).exists()
    assert regio.lidmaatschappen.get().gebruiker == anouk


def test_twee_keer_klikken_is_een_uitnodiging(anouk, regio, na_commit):
    velden = {"by": anouk, "regio": regio, "email": "bram@voorbeeld.example", "naam": "Bram", "rol": "lid"}
    assert len(na_commit(leden.nodig_lid_uit, **velden)) == 1

    with pytest.raises(AlGevraagd, match="is al gevraagd"):
        na_commit(leden.nodig_lid_uit, **velden)

    assert regio.voorstellen.count() == 1
    assert gebeurtenissen() == ["regio.gemaakt", "lid.gevraagd"]


def test_de_database_weigert_een_tweede_lidmaatschap(anouk, regio):
    with pytest.raises(IntegrityError), transaction.atomic():
        Lidmaatschap.objects.create(regio=regio, gebruiker=anouk, rol="lid")


def test_een_account_dat_net_gemaakt_wordt_is_geen_fout(medewerker, regio, monkeypatch):
    """Two colleagues name the same new person at once: the second does not see the account, and then it is there."""
    bram = factories.gebruiker("Bram", email="bram@voorbeeld.example")
    echt = Gebruiker.objects.filter
    blind = iter([Gebruiker.objects.none()])
    monkeypatch.setattr(
        Gebruiker.objects,
        "filter",
        lambda *args, **velden: next(blind, None) if "email__iexact" in velden else echt(*args, **velden),
    )

    lid = leden.benoem_contactpersoon(by=medewerker, regio=regio, email="Bram@voorbeeld.example", naam="Bram")

    assert lid.gebruiker == bram


def test_een_transactie_die_terugdraait_verstuurt_niets(anouk, regio, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        leden.nodig_lid_uit(by=anouk, regio=regio, email="bram@voorbeeld.example", naam="Bram", rol="lid")
        transaction.set_rollback(True)

    assert mailoutbox == []
    assert not regio.voorstellen.exists()


@pytest.mark.parametrize("adres", ["", "bram", "bram@", "bram@voorbeeld.example\nBcc: ander@voorbeeld.example"])
def test_een_adres_dat_geen_adres_is_wordt_geweigerd(anouk, regio, adres):
    with pytest.raises(ValidationError):
        leden.nodig_lid_uit(by=anouk, regio=regio, email=adres, naam="Bram", rol="lid")


def test_een_gesloten_account_wordt_geen_contactpersoon(medewerker, regio):
    factories.gebruiker("Bram", email="bram@voorbeeld.example", is_active=False)

    with pytest.raises(GeslotenAccount):
        leden.benoem_contactpersoon(by=medewerker, regio=regio, email="bram@voorbeeld.example", naam="")


def test_niemand_mailt_het_hele_land(anouk, regio, monkeypatch):
    monkeypatch.setattr(leden, "UITNODIGINGEN_PER_DAG", 2)
    for nummer in range(2):
        leden.nodig_lid_uit(by=anouk, regio=regio, email=f"p{nummer}@voorbeeld.example", naam="", rol="lid")

    with pytest.raises(TeVeelUitnodigingen):
        leden.nodig_lid_uit(by=anouk, regio=regio, email="p3@voorbeeld.example", naam="", rol="lid")


@pytest.mark.parametrize("rol", ["contactpersoon", "medewerker", ""])
def test_een_regio_geeft_alleen_haar_eigen_rollen(anouk, regio, rol):
    lid = factories.lid(regio)

    with pytest.raises(ValueError, match="geen rol"):
        leden.nodig_lid_uit(by=anouk, regio=regio, email="bram@voorbeeld.example", naam="", rol=rol)
    with pytest.raises(ValueError, match="geen rol"):
        leden.verander_lidrol(by=anouk, lidmaatschap=lid, rol=rol)


def test_minder_mogen_wordt_gemaild(anouk, regio, na_commit):
    lid = factories.lid(regio, factories.gebruiker("Bram"), "beheerder")

    verstuurd = na_commit(leden.verander_lidrol, by=anouk, lidmaatschap=lid, rol="lid")

    lid.refresh_from_db()
    assert lid.rol == "lid"
    assert verstuurd == [(lid.gebruiker.email, "Je bent nu lid van De Liemers")]


def test_meer_mogen_wordt_eerst_gevraagd(anouk, regio, na_commit):
    lid = factories.lid(regio, factories.gebruiker("Bram"))

    verstuurd = na_commit(leden.verander_lidrol, by=anouk, lidmaatschap=lid, rol="beheerder")

    assert verstuurd == [(lid.gebruiker.email, "Uitnodiging voor De Liemers")]
    lid.refresh_from_db()
    assert lid.rol == "lid"
    voorstellen.aanvaard(by=lid.gebruiker, voorstel=regio.voorstellen.get())
    lid.refresh_from_db()
    assert lid.rol == "beheerder"


def test_dezelfde_rol_nog_een_keer_is_niets(anouk, regio, na_commit):
    lid = factories.lid(regio)

    assert na_commit(leden.verander_lidrol, by=anouk, lidmaatschap=lid, rol="lid") == []
    assert gebeurtenissen() == ["regio.gemaakt", "lid.gevraagd", "lid.aanvaard"]


def test_de_laatste_beheerder_gaat_niet_weg(anouk, regio, medewerker):
    factories.lid(regio)
    eigen = regio.lidmaatschappen.get(gebruiker=anouk)
    gesloten = factories.lid(regio, rol="beheerder").gebruiker
    Gebruiker.objects.filter(pk=gesloten.pk).update(is_active=False)

    for by in (anouk, medewerker):
        with pytest.raises(LaatsteBeheerder):
            leden.verwijder_lid(by=by, lidmaatschap=eigen)
        with pytest.raises(LaatsteBeheerder):
            leden.verander_lidrol(by=by, lidmaatschap=eigen, rol="lid")

    eigen.refresh_from_db()
    assert eigen.rol == "beheerder"


def test_wie_zelf_weggaat_krijgt_geen_mail(regio, na_commit):
    lid = factories.lid(regio)

    assert na_commit(leden.verwijder_lid, by=lid.gebruiker, lidmaatschap=lid) == []
    assert gebeurtenissen()[-1] == "lid.vertrokken"


def test_wie_weggehaald_is_hoort_dat(anouk, regio, na_commit):
    lid = factories.lid(regio)

    verstuurd = na_commit(leden.verwijder_lid, by=anouk, lidmaatschap=lid)

    assert verstuurd == [(lid.gebruiker.email, "Je hoort niet meer bij De Liemers")]
    with pytest.raises(Achterhaald):
        leden.verwijder_lid(by=anouk, lidmaatschap=lid)


def test_niemand_geeft_zichzelf_rechten(regio, medewerker):
    lid = Lidmaatschap.objects.create(regio=regio, gebruiker=medewerker, rol="lid")

    with pytest.raises(EigenRechten):
        leden.verander_lidrol(by=medewerker, lidmaatschap=lid, rol="beheerder")
    with pytest.raises(EigenRechten):
        leden.benoem_contactpersoon(by=medewerker, regio=regio, email=medewerker.email, naam="")
    lid.delete()
    with pytest.raises(EigenRechten):
        leden.nodig_lid_uit(by=medewerker, regio=regio, email=medewerker.email, naam="", rol="lid")


def test_alleen_medewerkers_gaan_over_de_contactpersoon(anouk, regio, medewerker, na_commit):
    lid = factories.lid(regio, factories.gebruiker("Bram"))
    bram = lid.gebruiker

    with pytest.raises(PermissionDenied):
        leden.benoem_contactpersoon(by=anouk, regio=regio, email=bram.email, naam="")
    verstuurd = na_commit(leden.benoem_contactpersoon, by=medewerker, regio=regio, email=bram.email, naam="")
    assert verstuurd == [(bram.email, "Je bent contactpersoon van De Liemers")]
    for actie in (
        lambda: leden.verander_lidrol(by=anouk, lidmaatschap=lid, rol="lid"),
        lambda: leden.verwijder_lid(by=anouk, lidmaatschap=lid),
        lambda: leden.stop_contactpersoon(by=anouk, lidmaatschap=lid),
        lambda: leden.stop_contactpersoon(by=bram, lidmaatschap=lid),
    ):
        with pytest.raises(PermissionDenied):
            actie()
    with pytest.raises(AlLid):
        leden.benoem_contactpersoon(by=medewerker, regio=regio, email=bram.email, naam="")

    verstuurd = na_commit(leden.stop_contactpersoon, by=medewerker, lidmaatschap=lid)

    lid.refresh_from_db()
    assert lid.rol == "lid"
    assert verstuurd == [(bram.email, "Je bent nu lid van De Liemers")]
    with pytest.raises(Achterhaald):
        leden.stop_contactpersoon(by=medewerker, lidmaatschap=lid)


def test_een_contactpersoon_die_de_enige_is_blijft(anouk, regio, medewerker):
    leden.benoem_contactpersoon(by=medewerker, regio=regio, email=anouk.email, naam="")

    with pytest.raises(LaatsteBeheerder):
        leden.stop_contactpersoon(by=medewerker, lidmaatschap=regio.lidmaatschappen.get())


def test_overdragen_wacht_op_de_ander(anouk, regio, na_commit):
    lid = factories.lid(regio, factories.gebruiker("Bram"))
    rollen = regio.lidmaatschappen.values_list("gebruiker__naam", "rol")

    verstuurd = na_commit(leden.draag_over, by=anouk, regio=regio, aan=lid.gebruiker)

    assert verstuurd == [(lid.gebruiker.email, "Wil je De Liemers overnemen?")]
    assert dict(rollen.all()) == {"Anouk": "beheerder", "Bram": "lid"}
    vraag = regio.voorstellen.get()
    assert na_commit(voorstellen.aanvaard, by=lid.gebruiker, voorstel=vraag) == [
        (anouk.email, "Bram zei ja: De Liemers")
    ]
    assert dict(rollen.all()) == {"Anouk": "lid", "Bram": "beheerder"}
    assert gebeurtenissen()[-2:] == ["regio.overdracht_gevraagd", "regio.overgenomen"]


def test_overdragen_kan_niet_aan_een_buitenstaander(anouk, regio):
    with pytest.raises(Achterhaald, match="Nodig die persoon eerst uit"):
        leden.draag_over(by=anouk, regio=regio, aan=factories.gebruiker())


def test_wie_zijn_recht_net_verloor_mag_niets_meer(anouk, regio):
    """The page was opened as staff; the action asks the database, not the object of the request."""
    mo = factories.medewerker()
    Gebruiker.objects.filter(pk=mo.pk).update(is_staff=False)

    with pytest.raises(PermissionDenied):
        regios.wijzig_regio(by=mo, regio=regio, naam="X", omschrijving="", gemeenten=regio.gemeenten.all())

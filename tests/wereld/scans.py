"""The scans of tests/wereld: what the addresses of making a scan need to be filled in."""

from regie.mensen.bezorgen import nieuw
from regie.mensen.zending import Zendingreden, Zendingstatus
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.organisatoren import draag_over, vraag_organisator
from zelfscan.scan.models import Invulling
from zelfscan.scan.ruimte import ALTIJD


def scans_van(organisator, mee, neemt_over) -> dict[str, object]:
    """An open scan of this person with somebody on the list, and one by name; returns the places.

    For the second one `mee` was asked to organise it too, and `neemt_over` to take it over.
    """
    een = fabriek.scan(organisator=organisator, verwacht=9)
    genodigde = fabriek.genodigde(een, naam="Bo", email="bo@voorbeeld.example")
    # Whose invitation could not be delivered, so that one reads why.
    mail = nieuw("scan_uitnodiging", genodigde, {}, over=een)
    mail.status, mail.reden, mail.weer_op = Zendingstatus.NIET_BEZORGD, Zendingreden.MAILBOX_VOL, None
    mail.save()
    fabriek.genodigde(een, "Gemeente Proef", partij="gemeente", domein="gemeente")
    met_naam = fabriek.scan(organisator=organisator, openheid="naam", samenwerking="Wijkteam en school")
    te_veel, vol = (fabriek.scan(organisator=organisator, verwacht=4) for _ in range(2))
    Invulling.objects.bulk_create(Invulling(scan=te_veel) for _ in range(5))
    Invulling.objects.bulk_create(Invulling(scan=vol) for _ in range(ALTIJD))
    return {
        "te_veel": te_veel.pk,
        "vol": vol.pk,
        "scan": een.pk,
        "scan_code": een.code,
        "scan_genodigde": genodigde.pk,
        "scan_organisator": een.organisatoren.get().pk,
        "scan_met_naam": met_naam.pk,
        "scanvoorstel": vraag_organisator(by=organisator, scan=met_naam, email=mee.email, naam="G. Bruiker").pk,
        "scanvoorstel_over": draag_over(by=organisator, scan=met_naam, email=neemt_over.email).pk,
        "scan_met_naam_code": met_naam.code,
    }

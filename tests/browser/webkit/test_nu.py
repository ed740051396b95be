"""Beginning with a group in WebKit: from the front page to the code on the wall."""

from django.core import mail

from tests.inloggen import code_uit
from zelfscan.scan.models import Scan


def test_van_de_voorpagina_tot_de_code_op_de_muur(venster, transactional_db):
    venster.ga("/")
    venster.tik(".deuren a[href='/nu/']")
    venster.typ("[name=samenwerking]", "Twee scholen en het wijkteam")
    venster.tik("[name=openheid][value=totaal]")
    venster.typ("[name=email]", "jo@voorbeeld.example")
    venster.knop("Stuur mij een code")
    venster.typ("[name=code]", "00000000")
    venster.knop("Zet de code op het scherm")
    # A wrong code takes nothing away.
    venster.staat_er("Deze code klopt niet")
    assert venster.waarde("[name=samenwerking]") == "Twee scholen en het wijkteam"
    assert venster.aangevinkt() == ["openheid=totaal"]
    venster.driver.execute_script("arguments[0].select()", venster.element("[name=code]"))
    venster.typ("[name=code]", code_uit(mail.outbox[-1]))
    venster.knop("Zet de code op het scherm")
    venster.element(".scherm-qr svg")
    venster.staat_er(Scan.objects.get().code_leesbaar)

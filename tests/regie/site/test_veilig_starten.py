"""What production refuses to start with. That the process really stops is tested in tests/test_gereedschap.py."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from regie.site.veilig_starten import bezwaren, lokale_sleutel, weiger_bij

SLEUTEL = "k9-Wq2ZtR7vLx4PbN8sYd3HcJ6mF1gTaE5uXo0iKzQwVrBnMpS"
GOED = {"debug": False, "secret_key": SLEUTEL, "allowed_hosts": ["regiescan.example"], "zonder_tls": False}
GOED |= {"email_url": "submission://naam:geheim@mail.example"}


@pytest.mark.parametrize(
    "instellingen",
    [
        {},
        {"allowed_hosts": ["regiescan.example", "www.regiescan.example"]},
        {"allowed_hosts": ["localhost"], "zonder_tls": True},
        {"allowed_hosts": ["localhost", "127.0.0.1", "[::1]"], "zonder_tls": True},
    ],
)
def test_veilige_instellingen_geven_geen_bezwaar(instellingen):
    assert bezwaren(**GOED | instellingen) == []


@pytest.mark.parametrize(
    ("instellingen", "woord"),
    [
        ({"debug": True}, "DEBUG"),
        ({"secret_key": ""}, "SECRET_KEY"),
        ({"secret_key": SLEUTEL[:49]}, "SECRET_KEY"),
        ({"secret_key": "a" * 60}, "SECRET_KEY"),
        ({"secret_key": f"django-insecure-{SLEUTEL}"}, "SECRET_KEY"),
        ({"allowed_hosts": []}, "ALLOWED_HOSTS"),
        ({"allowed_hosts": ["*"]}, "ALLOWED_HOSTS"),
        ({"allowed_hosts": ["regiescan.example", "*"]}, "ALLOWED_HOSTS"),
        ({"zonder_tls": True}, "ZONDER_TLS"),
        ({"zonder_tls": True, "allowed_hosts": ["localhost", "regiescan.example"]}, "ZONDER_TLS"),
        ({"zonder_tls": True, "allowed_hosts": ["10.0.0.5"]}, "ZONDER_TLS"),
        ({"zonder_tls": True, "allowed_hosts": [".localhost"]}, "ZONDER_TLS"),
        ({"email_url": ""}, "EMAIL_URL"),
    ],
)
def test_een_onveilige_instelling_geeft_een_zin_met_haar_naam(instellingen, woord):
    (zin,) = bezwaren(**GOED | instellingen)

    assert woord in zin
    assert zin.endswith((".", '"'))


def test_een_zin_verraadt_de_sleutel_niet():
    (zin,) = bezwaren(**GOED | {"secret_key": "geheim-maar-kort"})

    assert "geheim-maar-kort" not in zin


def test_alles_wat_mist_staat_in_een_keer_in_de_melding():
    gevonden = bezwaren(debug=True, secret_key="", allowed_hosts=[], zonder_tls=False, email_url="")

    with pytest.raises(ImproperlyConfigured) as weigering:
        weiger_bij(gevonden)

    assert len(gevonden) == 4
    assert all(zin in str(weigering.value) for zin in gevonden)


def test_zonder_bezwaren_gaat_het_door():
    weiger_bij([])


def test_de_lokale_sleutel_blijft_dezelfde_en_is_van_jou_alleen(tmp_path):
    sleutel = lokale_sleutel(tmp_path)

    assert bezwaren(**GOED | {"secret_key": sleutel}) == []
    assert lokale_sleutel(tmp_path) == sleutel
    assert stat.S_IMODE((tmp_path / "sleutel").stat().st_mode) == 0o600


def test_een_leeg_bestand_is_geen_lokale_sleutel(tmp_path):
    """As after a full disk, or two processes that start at the same moment."""
    (tmp_path / "sleutel").touch()

    assert len(lokale_sleutel(tmp_path)) >= 50

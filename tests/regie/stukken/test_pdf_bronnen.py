"""What a PDF is made of: the files WeasyPrint may read, and the letters."""

import pytest

from regie.stukken.pdf import lettertypen
from regie.stukken.pdf.ophalen import AdresGeweigerd, bestand_bij


@pytest.mark.parametrize(
    "adres",
    [
        "file:///etc/passwd",
        "http://voorbeeld.nl/a.png",
        "https://voorbeeld.nl/a.png",
        "ftp://voorbeeld.nl/a",
        "data:text/plain,a",
        "static:../manage.py",
        "static:%2e%2e/manage.py",
        "static:css/../../manage.py",
        "static:/etc/passwd",
        "static:css",
        "static:bestaat-niet.svg",
        "static:a\0b",
        "static:" + "a" * 5000,
        "STATIC:css/pdf.css",
        "lettertype:../../sleutel",
        "css/pdf.css",
        "",
    ],
)
def test_ophaler_ander_adres_wordt_geweigerd(adres):
    with pytest.raises(AdresGeweigerd):
        bestand_bij(adres, lettertypen.zorg_voor_lettertypen())


def test_ophaler_eigen_bestand_wordt_gegeven():
    letters = lettertypen.zorg_voor_lettertypen()
    assert bestand_bij("static:css/pdf.css", letters).name == "pdf.css"
    assert bestand_bij("lettertype:regular.ttf", letters).parent == letters


def test_lettertypen_opnieuw_gemaakt_zijn_gelijk():
    letters = lettertypen.zorg_voor_lettertypen()
    assert lettertypen.maak_snede("italic.ttf") == (letters / "italic.ttf").read_bytes()
    assert {bestand.name for bestand in letters.iterdir()} - {"cache"} == {
        *lettertypen.SNEDEN,
        lettertypen.ANDERE_MAP,
        lettertypen.FONTCONFIG,
        lettertypen.TEKENLIJST,
    }


@pytest.mark.breed
def test_lettertypen_van_twee_processen_tegelijk_komen_goed(settings, tmp_path, monkeypatch):
    settings.VAR_MAP = tmp_path

    def ander_is_eerder(naam):
        map_ = tmp_path / "lettertypen" / lettertypen._versie()
        map_.mkdir(exist_ok=True)
        (map_ / naam).write_bytes(b"van de ander")
        return b"van ons"

    monkeypatch.setattr(lettertypen, "maak_snede", ander_is_eerder)
    letters = lettertypen.zorg_voor_lettertypen()
    assert (letters / "regular.ttf").read_bytes() == b"van de ander"
    assert list(letters.parent.iterdir()) == [letters]


def test_lettertypen_na_een_fout_blijft_niets_halfs_staan(settings, tmp_path, monkeypatch):
    settings.VAR_MAP = tmp_path

    def vol(naam):
        raise OSError("schijf vol")

    monkeypatch.setattr(lettertypen, "maak_snede", vol)
    with pytest.raises(OSError, match="schijf vol"):
        lettertypen.zorg_voor_lettertypen()
    assert not list((tmp_path / "lettertypen").iterdir())

"""What kind of organisation a name tells: names as people write them down, all of them invented."""

import pytest

from regie.inhoud.partijen import Partij
from regie.inhoud.soortraden import raad_soort

# Between bars, per kind. The names of the evening that was walked (nine times "Soort") are among them.
NAMEN = {
    Partij.GEMEENTE: "Gemeente Waterland | gem. Duindorp | GEMEENTE Zuiderwaard | Leerplicht Zuiderwaard | "
    "College van B en W Kadehaven | Wethouder jeugd Duindorp",
    Partij.JGZ: "GGD Noord | JGZ Zuiderwaard | Jeugdgezondheidszorg Duindorp | GGD gemeente Kadehaven | "
    "Consultatiebureau De Meent",
    Partij.SCHOOL: "Basisschool De Linde | obs De Brug | CBS Het Anker | SBO De Wilg | Daltonschool Duindorp | "
    "Kadehaven College | Zuidercollege | ROC Waterland | MBO Noordkade | Scholengemeenschap De Dijk | "
    "Praktijkonderwijs Duindorp | Kaderlyceum | Vrije school De Es | Gemeente Duindorp, obs De Brug",
    Partij.SCHOOLBESTUUR: "Schoolbestuur Zuiderwaard | Scholengroep De Waard | Stichting Openbaar Onderwijs Duindorp | "
    "Vereniging voor Christelijk Onderwijs Kadehaven | College van bestuur De Dijk | Stichting Basisscholen Waterland",
    Partij.SWV: "Samenwerkingsverband Zuiderwaard PO | SWV VO Duindorp | Stichting Passend Onderwijs Waterland | "
    "samenwerkingsverband passend onderwijs De Kade",
    Partij.CJG: "CJG Duindorp | Wijkteam Noord | Gemeente Waterland, wijkteam West | Sociaal team Kadehaven | "
    "Jeugd- en gezinsteam De Meent | Centrum voor Jeugd en Gezin Zuiderwaard | Buurtteam Oost",
    Partij.KINDEROPVANG: "Kinderopvang Zonnetje | BSO De Boomhut | Kinderdagverblijf 't Nest | Voorschool De Duiker | "
    "Crèche Klein Duin | Buitenschoolse opvang De Brug",
    Partij.JEUGDHULPAANBIEDER: "Jeugdhulp Waterland | Pleegzorg Zuid | Gezinshuis De Haven | Jeugdbescherming Kade",
    Partij.ZORGAANBIEDER: "Jeugd-ggz Duindorp | Kinderfysiotherapie Oost | Huisartsen De Meent | Kadeziekenhuis",
    Partij.OVERIG: "Politie Noord-Duin | Bibliotheek Waterland | Welzijn Kadehaven | Hogeschool De Kade",
}
# Two kinds, or none: then somebody has to say it.
ZONDER = (
    "De Linde",
    "Stichting De Brug",
    "IKC De Boog",
    "Kindcentrum Waterland",
    "Jeugdhulp en jeugd-ggz Noord",
    "Maatschappelijke opvang Kade",
    "Collegiaal overleg",
    "Schoolplein 7",
    "",
    "…",
)
ALLE = [(naam.strip(), soort) for soort, namen in NAMEN.items() for naam in namen.split("|")]


def test_een_naam_zegt_wat_voor_organisatie_het_is():
    assert len(ALLE) >= 50
    anders = {naam: raad_soort(naam) for naam, soort in ALLE if raad_soort(naam) != soort}

    assert not anders


def test_elke_soort_is_te_raden():
    assert {soort for _, soort in ALLE} == set(Partij)


@pytest.mark.parametrize("naam", ZONDER)
def test_wat_het_niet_zegt_wordt_niet_geraden(naam):
    assert raad_soort(naam) is None


def test_hoofdletters_accenten_en_leestekens_maken_niets_uit():
    for naam, soort in ALLE:
        for anders in (naam.upper(), naam.replace(" ", "–"), f"  «{naam}»  "):
            assert raad_soort(anders) == soort, anders

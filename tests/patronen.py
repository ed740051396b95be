"""Every pattern in the code, and all else that goes over what people type, with the worst they can send to it.

Read by `test_patronen.py`, which finds the patterns in the code: a new one fails there until it stands here.
"""

import re
from collections.abc import Callable
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.template import engines

from quickscan.advies import forms as adviesformulier
from quickscan.concepten import actions as concepten
from quickscan.factsheet import verschil, vrijgave
from quickscan.onderzoek import bestanden
from quickscan.onderzoek.forms.notities import vingerafdruk
from regie.mensen import mailserver
from regie.mensen.aanmelden import forms
from regie.regios import gemeentenamen, organisatielijst
from regie.regios.gemeententabel import lezen
from regie.site import logboek, static_bundel
from regie.stukken import bladen, klad, markdown, pdf, schrijfwijze, tekst, tokens
from regie.stukken.pdf import stijl, tekening, tekens
from regie.stukken.pdf.lettertypen import zorg_voor_lettertypen
from regie.stukken.rekenblad import keuring
from zelfscan.organiseren import plaklijst, plakvormen
from zelfscan.scan import code
from zelfscan.verslag import export

VRIJGAVE, LEZEN = "quickscan/factsheet/vrijgave.py", "regie/regios/gemeententabel/lezen.py"
MENSEN = [vrijgave.Mens(f"Noël van den Berg {een}", f"wethouder {een}", f"Gemeente {een}") for een in range(12)]


def _zoek(*patronen: re.Pattern) -> Callable:
    """Try the pattern at every place of a text, as the code does."""
    return lambda tekst: [list(patroon.finditer(tekst)) for patroon in patronen]


def _bytes(patroon: re.Pattern) -> Callable:
    return lambda tekst: list(patroon.finditer(tekst.encode()))


def _controleer(tekst: str) -> None:
    vrijgave.controleer({"kern": tekst}, MENSEN)


def _zonder_letter(tekst: str) -> None:
    list(tekens.zonder_letter(zorg_voor_lettertypen()).finditer(tekst))


def _met_streep(naam: str) -> None:
    plaklijst._met_streep(tekst.op_een_regel(naam))


GETALLEN = ("1", "1,1", "1% ", "1 procent", "de helft ", "12 van de ", "alle drie ", "1" + " " * 99, "%mensen ")
# Per place in the code what uses the pattern there, and the pieces that it is filled with.
PATRONEN: dict[tuple[str, str], tuple[Callable, tuple[str, ...]]] = {
    ("quickscan/onderzoek/bestanden.py", "PDF_DOET_IETS"): (_bytes(bestanden.PDF_DOET_IETS), ("/", "/JavaScrip", "/L")),
    ("quickscan/advies/forms.py", "NAAM"): (adviesformulier.NAAM.fullmatch, ("m", "1", "m1_", "m1_wat")),
    ("quickscan/concepten/actions.py", "AFDRUK"): (concepten.AFDRUK.fullmatch, ("a", "a" * 40, ":", "a:0123456789ab")),
    ("quickscan/factsheet/verschil.py", "_WOORD"): (_zoek(verschil._WOORD), ("a", " ", "a ", "\n", " a")),
    (VRIJGAVE, "_ZIN"): (_zoek(vrijgave._ZIN), ("a", ".", "a.", "a. ", "..a", "a?!", "\n", "a.”")),
    (VRIJGAVE, "_CITATEN"): (
        _zoek(*vrijgave._CITATEN),
        ('"', "“", "‘", "'", " '", "'a ", "' aaaaaaaa", '"aaaaaaaa', "‘aaaaaaaa’a", "a'"),
    ),
    (VRIJGAVE, "_VAN_DE"): (_zoek(vrijgave._VAN_DE), GETALLEN),
    (VRIJGAVE, "_AANDEEL"): (_zoek(vrijgave._AANDEEL), GETALLEN),
    (VRIJGAVE, "_WIE"): (_zoek(vrijgave._WIE), ("mensen", "geïnterviewd", "m")),
    (VRIJGAVE, "_ALLE"): (_zoek(vrijgave._ALLE), (*GETALLEN, "beide ", "alle" + " " * 99)),
    (VRIJGAVE, "_EEN_PERSOON"): (
        _zoek(*vrijgave._EEN_PERSOON),
        ("een ", "de ", "een van de ", "hij ", "een" + " " * 99, "een van de " + "w" * 99, "w"),
    ),
    (VRIJGAVE, "_delen"): (_controleer, ("Noël ", "Noël van den ", "Berg")),
    (VRIJGAVE, "_rollen"): (_controleer, ("volgens de ", "wethouder 1 ", "volgens" + " " * 99)),
    ("regie/stukken/bladen/__init__.py", "GEMAAKT"): (
        _bytes(bladen.GEMAAKT),
        ("<", "<dcterms:modified", "<dcterms:modified>"),
    ),
    ("regie/regios/gemeentenamen.py", "TUSSEN"): (
        _zoek(gemeentenamen.TUSSEN),
        (" ", ",", " -", " - ", "en ", "e", "en"),
    ),
    (LEZEN, "INWONERS"): (_zoek(lezen.INWONERS), ("inwoners_", "inwoners_20")),
    (LEZEN, "GETAL"): (_zoek(lezen.GETAL), ("1", "1,", "1.1")),
    (LEZEN, "gemeente"): (_zoek(re.compile(r"[1-9]\d{0,7}"), re.compile(r"JZ\d{2}")), ("1",)),
    (LEZEN, "swv"): (_zoek(re.compile(r"PO\d{4}")), ("PO1", "1")),
    (LEZEN, "_is_code"): (_zoek(re.compile(r"GM\d{4}")), ("GM1", "1")),
    ("regie/site/logboek.py", "LANG"): (_zoek(logboek.LANG), ("a", "1", "-", "a" * 15 + " ", "a" * 16 + " ")),
    ("regie/site/logboek.py", "HERKENBAAR"): (
        _zoek(logboek.HERKENBAAR),
        ("a", "1", "1.", "1.1", "A", "ABC-", ":", "a:", "aaaa:", "::", "1:1.", "A1-"),
    ),
    ("regie/mensen/mail.py", "maak"): (_zoek(re.compile("\n{3,}")), ("\n", "\n\n", "\n\na")),
    ("regie/regios/organisatielijst.py", "_vorm"): (organisatielijst._vorm, ("a", "_", " ", "a_", "İ")),
    ("regie/regios/organisatielijst.py", "_woorden"): (_zoek(re.compile(r"\(.*\)"), re.compile(r"\bof\b")), ("of ",)),
    ("regie/stukken/pdf/__init__.py", "LANG_WOORD"): (_zoek(pdf.LANG_WOORD), ("a", "a ", "a" * 40 + " ")),
    ("regie/stukken/pdf/__init__.py", "STUK"): (_zoek(pdf.STUK), ("a", "a" * 8 + "\n")),
    ("regie/stukken/pdf/tekens.py", "zonder_letter"): (_zonder_letter, ("a", "\u5b66", "a\u5b66")),
    ("regie/stukken/tokens.py", "VAN"): (_zoek(tokens.VAN), ("var(--", "var(--a)", "a", "-")),
    ("regie/stukken/klad.py", "NUMMER"): (klad.NUMMER.fullmatch, ("a", "-", "a" * 40 + " ")),
    ("regie/stukken/pdf/tekening.py", "EEN_KLASSE"): (tekening.EEN_KLASSE.fullmatch, (".a", ".", ".a-")),
    ("regie/stukken/markdown.py", "GEEN_PUNT"): (_zoek(markdown.GEEN_PUNT), (" ", "\n", " \n", "1", "0", "+", "\n1")),
    ("regie/stukken/markdown.py", "PUNT_VAN_WORD"): (
        markdown.PUNT_VAN_WORD.match,
        (" ", "\t", " \t", "o ", "o\t", "• "),
    ),
    ("regie/mensen/mailserver.py", "UITGEBREID"): (_bytes(mailserver.UITGEBREID), ("5", "5.", "5.1.", "5.1.1 ")),
    ("regie/mensen/aanmelden/forms.py", "STREEPJE"): (_zoek(forms.STREEPJE), ("a", "–")),
    ("regie/stukken/rekenblad/keuring.py", "CODERING"): (
        lambda tekst: keuring.CODERING.search(tekst.encode()[:200]),
        ("<?xml", "<?xml encoding", "<?xml encoding="),
    ),
    ("regie/site/static_bundel.py", "IMPORT"): (_zoek(static_bundel.IMPORT), ("@import ",)),
    ("regie/stukken/pdf/stijl.py", "IMPORT"): (_zoek(stijl.IMPORT), ("@import ", '@import url("')),
    ("regie/site/static_bundel.py", "COMMENTAAR"): (_zoek(static_bundel.COMMENTAAR), ("/**/",)),
    ("regie/stukken/schrijfwijze.py", "WEEKDAG"): (_zoek(schrijfwijze.WEEKDAG), ("ma", "ma ", "maandag., ")),
    ("regie/stukken/schrijfwijze.py", "JAAR_EERST"): (schrijfwijze.JAAR_EERST.fullmatch, ("1", "1-", "2027-1-1")),
    ("regie/stukken/schrijfwijze.py", "DAG_EERST"): (schrijfwijze.DAG_EERST.fullmatch, ("1 ", "1- ,", "1 maart ", "a")),
    ("regie/stukken/schrijfwijze.py", "TIJD"): (schrijfwijze.TIJD.fullmatch, ("1", "14:30", "14:30 ", "u")),
    ("regie/stukken/tekst.py", "NIEUWE_REGEL"): (_zoek(tekst.NIEUWE_REGEL), ("\r", "\r\n", "a")),
    ("regie/stukken/tekst.py", "NOOIT"): (_zoek(tekst.NOOIT), ("\0", "a", "\uffff")),
    ("regie/stukken/tekst.py", "ONZICHTBAAR"): (_zoek(tekst.ONZICHTBAAR), ("a", "\u200b")),
    ("regie/stukken/tekst.py", "GEWOON"): (tekst.GEWOON.fullmatch, ("a", "\n", "a" * 99 + "\0")),
    ("regie/stukken/tekst.py", "SYMBOOL"): (_zoek(tekst.SYMBOOL), ("a", *tekst.VAN_WORD)),
    ("regie/stukken/tekst.py", "BEGIN_VAN_WOORD"): (_zoek(tekst.BEGIN_VAN_WOORD), ("a", "a ", "A1", "é", "_", "\n")),
    ("zelfscan/organiseren/plakvormen.py", "AAN"): (_zoek(plakvormen.AAN), (" ", "Aan:", "Aan: \n", "\n")),
    ("zelfscan/organiseren/plakvormen.py", "PUNT"): (_zoek(plakvormen.PUNT), (" ", "- ", " \n", "\n1")),
    ("zelfscan/organiseren/plakvormen.py", "_veld"): (
        lambda een: plakvormen._veld(f"ORG:{een}"),
        ("\\", ";", "\\;", "\\n", "a"),
    ),
    ("zelfscan/organiseren/plaklijst.py", "_met_streep"): (_met_streep, ("- ", " |", "a ")),
    ("zelfscan/verslag/export.py", "NIET_IN_BLADNAAM"): (_zoek(export.NIET_IN_BLADNAAM), ("a", "[", ":", "\\")),
    ("zelfscan/verslag/inhoud.py", "conclusie"): (
        lambda tekst: re.split(r"\n\s*\n", tekst),
        ("\n", "\n ", " ", "\na", "\n" + " " * 99, "\n\t\n"),
    ),
    # As long as an address may be: the server refuses a longer one.
    ("regie/mensen/aanmelden/urls.py", "urlpatterns"): (
        _zoek(re.compile(r"^wachtwoord/kiezen/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$")),
        ("wachtwoord/kiezen/a-", "a", "a-", "-/"),
    ),
}


def _geldig(keur: Callable) -> Callable:
    def doe(tekst: str) -> None:
        with suppress(ValidationError):
            keur(tekst)

    return doe


def _sjabloon(bron: str) -> Callable:
    return lambda tekst: engines["django"].from_string(bron).render({"tekst": tekst})


# What else goes over a text, with a pattern of somebody else or with none.
WERK: dict[str, tuple[Callable, tuple[str, ...]]] = {
    "schoon": (tekst.schoon, ("a", "\r", "\0", "\u202e")),
    "op een regel": (tekst.op_een_regel, ("a ", " ", "\n")),
    "zoekvorm": (gemeentenamen.zoekvorm, ("é", "&", "ﷺ", "a\u0301", "́")),
    "zoeknaam": (lambda woord: gemeentenamen.zoeknaam([woord]), ("é", "a ")),
    "wat niet in het log komt": (logboek.verhul, ("a", "@", "a@", "1.", "-", "a ", "a-", "é", "a1" * 8 + "z" * 99)),
    "code van een scan": (code.lees_code, ("A", " ", "ﬃ")),
    "plaklijst, adressen": (
        plaklijst.lees_plaklijst,
        ("a@", "a@a.", "a@b.nl ", "a@b.nl,", "a@b.nl;", "a@b.nl\t", "a@b.nl\n", "Jan, A <a@b.nl>, ", "a, ", "a;\n"),
    ),
    "plaklijst, tekens": (
        plaklijst.lees_plaklijst,
        ("<", "(", '"', '"\n', '"a;', '"\t"', "'", "\t", "a\tb\n", "\n", "a@" + "a." * 30 + "nl "),
    ),
    "vrijgave": (_controleer, ("a.\n", "a. ", "1%", "1% ", "de helft ", "12 van de ", "é", "Noël van den Berg 1 ")),
    "verschil met zichzelf": (lambda een: verschil.vergelijk(een, een[:-1] + "b"), ("a ", "a b ", "ab", "\n")),
    "verschil met iets anders": (
        lambda een: verschil.vergelijk(een, een.replace("a", "b")),
        ("a ", "a c ", "a c d e ", "c a c d c ", "a c " * 140 + "UNIEK "),
    ),
    "verschil met andersom": (lambda een: verschil.vergelijk(een, een[::-1]), ("a b ", "a bc d ef g ")),
    # The longest text that becomes HTML has 5000 signs; this is four times that.
    "markdown": (
        lambda tekst: markdown.markdown.__wrapped__(tekst[:20_000]),
        (
            "[",
            "![",
            "*",
            "**a ",
            "*a _b ",
            "[a](",
            "[a](https://",
            "[*",
            "]*",
            "- a\n",
            "1. a\n",
            "\\",
            "<em>",
            "&",
            "\n",
        ),
    ),
    "alinea's in een sjabloon": (
        _sjabloon("{{ tekst|urlize|linebreaks }}{{ tekst|linebreaksbr }}{{ tekst|truncatechars:60 }}"),
        ("www.", "http://", "a@b.nl ", "a.nl)", "(", "<", "&lt;", "\n", " \n", "."),
    ),
    "adres van een mail": (_geldig(validate_email), ("a", "a.", "a@", "@", "a@a.", '"', "-", "é")),
    "link van een gesprek": (_geldig(URLValidator()), ("a", "http://a.", "http://a@", "http://a:", "[", "http://[:")),
    "vingerafdruk van een notitie": (vingerafdruk, ("a", "\ud800")),
}

"""Nobody goes round the budget: every call in the code that mails says who causes it, and is counted."""

import ast

from tests.mails import aanroepen


def namen_in(knoop: ast.AST) -> set[str]:
    delen = list(ast.walk(knoop))
    return {deel.id for deel in delen if isinstance(deel, ast.Name)} | {
        deel.attr for deel in delen if isinstance(deel, ast.Attribute)
    }


# Who may do what no action may.
ALLEEN_HIER = {
    "bezorg_na": {"regie/mensen/gedeeld.py"},
    "bezorg": {
        "regie/mensen/bezorgen.py",
        "regie/site/werker.py",
        "regie/management/commands/post.py",
        "regie/management/commands/dagelijks.py",
    },
    "enqueue": {"regie/mensen/bezorgen.py", "zelfscan/scan/wissen.py"},
    "send_messages": {"regie/mensen/mailserver.py"},
    # The code that shows who somebody is goes to that person, and has a limit of its own.
    "stuur": {
        "regie/mensen/bezorgen.py",
        "regie/mensen/mailserver.py",
        "regie/mensen/aanmelden/bewijs.py",
        "regie/mensen/aanmelden/views.py",
    },
    "stuur_nu": {"regie/mensen/aanmelden/adapter.py"},
    "maak": set(),
    "send_mail": {
        "regie/mensen/aanmelden/adapter.py",
        "regie/mensen/aanmelden/bewijs.py",
        "regie/mensen/aanmelden/inlogcode.py",
    },
    "mail_managers": set(),
    "mail_admins": set(),
    "EmailMessage": set(),
    "EmailMultiAlternatives": {"regie/mensen/mail.py"},
}
MAILT = ("mail_na", "mail_allen", "mail_deelnemers", "mail_verslaglinks", "mail_verzet", "mail_dat_het_vervalt")
VAN_NIEMAND = {
    ("regie/medewerkers/actions.py", "verwijder_account"),  # to oneself, once
    ("regie/mensen/aanmelden/adapter.py", "send_notification_mail"),  # to oneself, of what happened to the own account
    ("regie/regios/actions/voorstellen.py", "neem_aan"),  # once per question, to who asked
    ("regie/regios/actions/voorstellen.py", "zeg_nee"),
    ("quickscan/toetsing/actions/toetsen.py", "rond_af"),  # once per review, by who has no account
    ("quickscan/proces/actions/herinneren.py", "_mail"),  # daily
    ("zelfscan/organiseren/actions/herinneren.py", "_mail_organisatoren"),  # daily
}


def test_alleen_wat_telt_kan_mailen():
    elders = [
        f"{pad} {functie}: {naam}"
        for pad, functie, naam, roep in aanroepen()
        if naam in ALLEEN_HIER
        and pad not in ALLEEN_HIER[naam]
        # `maak` is a word of many; of `mail` it makes one.
        and (naam != "maak" or "mail" in namen_in(roep.func))
    ]
    verwijzingen = [
        f"{pad} {functie}: {naam}"
        for pad, functie, _, roep in aanroepen()
        for deel in [*roep.args, *(woord.value for woord in roep.keywords)]
        if (naam := "bezorg_na") in namen_in(deel) and pad not in ALLEEN_HIER[naam]
    ]

    assert elders + verwijzingen == []


def test_elke_actie_die_mailt_zegt_door_wie():
    mailend = [(pad, functie, roep) for pad, functie, naam, roep in aanroepen() if naam in MAILT]
    door = {
        (pad, functie, ast.unparse(next((woord.value for woord in roep.keywords if woord.arg == "door"), ast.Name(""))))
        for pad, functie, roep in mailend
    }

    assert len(mailend) > 30
    assert {(pad, functie) for pad, functie, wie in door if wie == "VANZELF"} == VAN_NIEMAND
    # All others: who acts, or what passes that on.
    assert {wie for *_, wie in door} == {"by", "door", "by and vers(by)", "VANZELF"}

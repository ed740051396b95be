"""What a form says when something is wrong: one sentence per kind of error. Pure, no Django."""

GEEN_EMAIL = "Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl."
GEEN_LINK = "Dit is geen link. Plak de hele link, met https:// ervoor."
# Django fills in the numbers. `wat`: what is too long, without a bare `%`.
TE_LANG = "{wat} mag hoogstens %(limit_value)d tekens lang zijn; nu %(show_value)d. Maak de tekst korter."
KIES = "Kies bij ‘{label}’ wat past."
LEEG = "Vul bij ‘{label}’ iets in."

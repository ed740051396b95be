"""`manage.py risico <instrument>`: how often somebody becomes certain of another person's score (privacy 15)."""

from pathlib import Path
from textwrap import wrap

from django.core.management.base import BaseCommand, CommandError

from zelfscan import instrumenten
from zelfscan.instrumenten.keuze import te_kiezen
from zelfscan.instrumenten.risico import Cijfer, Risico, Telling
from zelfscan.scan.risico import MODEL, SEED, TREKKINGEN, bereken


class Command(BaseCommand):
    help = "Telt na hoe vaak iemand zeker weet wat een ander scoorde, per openheid en aantal mensen."

    def add_arguments(self, parser):
        parser.add_argument("instrument", help="sleutel van het instrument: de naam van de map")
        parser.add_argument(
            "--schrijf",
            action="store_true",
            help="bewaar de cijfers bij het instrument, waar de site die leest",
        )

    def handle(self, *args, instrument, schrijf, **opties):
        alle = te_kiezen()
        if instrument not in alle:
            raise CommandError(f"Dit instrument is er niet. Kies uit: {', '.join(alle)}.")
        self.stdout.write("\n".join((*inleiding(), "")))
        risico = bereken(alle[instrument])
        self.stdout.write(f"{'openheid':10}{'mensen':>8}{'zeker':>8}{'gesplitst':>11}")
        for cijfer in risico.cijfers:
            self.stdout.write(regel(cijfer))
        if schrijf:
            pad = Path(instrumenten.__file__).parent / instrument / "risico.py"
            pad.write_text(als_module(risico))
            self.stdout.write(f"\nGeschreven in {pad}.")


def inleiding() -> list[str]:
    """The model in lines: what stands above the figures."""
    zinnen = (f"Per regel {TREKKINGEN} verzonnen bijeenkomsten, seed {SEED}.", *MODEL)
    return [regel for zin in zinnen for regel in wrap(zin, 116, initial_indent="- ", subsequent_indent="  ")]


def regel(cijfer: Cijfer) -> str:
    telling = cijfer.telling
    gesplitst = f"{telling.gesplitst / telling.stroken:.1%}" if telling.gesplitst else ""
    zeker = f"{telling.zeker / telling.trekkingen:.1%}"
    return f"{cijfer.openheid:10}{cijfer.mensen:>8}{zeker:>8}{gesplitst:>11}".rstrip()


def als_module(risico: Risico) -> str:
    """Return the figures as the source of a module: the same figures, the same bytes."""
    rijen = (
        f'Cijfer("{een.openheid}", {een.mensen}, {_telling(een.telling)}, {_telling(een.steekproef)}),'
        for een in risico.cijfers
    )
    return "\n".join(
        (
            '"""The figures of this instrument (privacy 15), written by `manage.py risico`: never change them by hand.',
            "",
            *inleiding(),
            '"""',
            "",
            "from zelfscan.instrumenten.risico import Cijfer, Risico, Telling",
            "",
            "# Of each: sessions, in how many somebody is certain, outcomes of one item, how many of those are split.",
            "RISICO = Risico(",
            f'    vingerafdruk="{risico.vingerafdruk}",',
            "    cijfers=(",
            *(f"        {rij}" for rij in rijen),
            "    ),",
            ")",
            "",
        )
    )


def _telling(telling: Telling) -> str:
    return f"Telling({telling.trekkingen}, {telling.zeker}, {telling.stroken}, {telling.gesplitst})"

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from regie.regios.gebied import Gemeente
from regie.regios.gemeententabel import MEEGELEVERD_JAAR, Laadverslag, TabelFout, laad_tabel, lees_map
from regie.stukken.tekst import opsomming

MEESTE_FOUTEN = 20


def _jaar(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdigit() and 2000 <= int(tekst) <= 2099):
        raise CommandError(f"--jaar {tekst}: schrijf een jaar van 2000 tot en met 2099.")
    return int(tekst)


class Command(BaseCommand):
    help = (
        "Laadt de gemeenten en hun werkgebieden uit een map met gemeenten.csv en gemeente_swv.csv. Zegt wat erbij "
        "komt, weggaat en verandert. Klopt er iets niet, dan verandert er niets."
    )

    def add_arguments(self, parser):
        parser.add_argument("map", type=Path, metavar="MAP", help="de map met de twee bestanden")
        parser.add_argument(
            "--jaar",
            type=_jaar,
            help="het jaar van de tabel; zonder dit verbeter je de nieuwste tabel die er is",
        )
        parser.add_argument("--proef", action="store_true", help="alleen zeggen wat er zou veranderen")

    def handle(self, *args, **options):
        try:
            tabel = lees_map(options["map"])
        except TabelFout as fout:
            regels = [str(een) for een in fout.fouten[:MEESTE_FOUTEN]]
            if rest := len(fout.fouten) - len(regels):
                regels.append(f"En nog {rest} andere.")
            raise CommandError("\n".join(["Er is niets veranderd, want deze tabel klopt nog niet:", *regels])) from None
        jaar = options["jaar"] or self._nieuwste()
        self._zeg(laad_tabel(tabel, jaar=jaar, proef=options["proef"]), len(tabel.gemeenten), proef=options["proef"])

    @staticmethod
    def _nieuwste() -> int:
        return Gemeente.objects.order_by("-jaar").values_list("jaar", flat=True).first() or MEEGELEVERD_JAAR

    def _zeg(self, uitkomst: Laadverslag, aantal: int, *, proef: bool) -> None:
        jaar, vorig = uitkomst.jaar, uitkomst.vergeleken_met
        if proef:
            self.stdout.write("Dit is een proef. Er verandert niets.")
        if vorig is None:
            self.stdout.write(f"Tabel van {jaar}: {aantal} gemeenten. Er was nog geen eerdere tabel.")
            return
        vergeleken = f"vergeleken met die van {vorig}" if uitkomst.nieuw_jaar else "vergeleken met wat er stond"
        self.stdout.write(f"Tabel van {jaar}, {vergeleken}:")
        for regel in uitkomst.verschil.regels() or ["Niets veranderd."]:
            self.stdout.write(f"- {regel}")
        for code, regios in uitkomst.in_gebruik.items():
            gemeente = uitkomst.verschil.namen[code]
            wie = opsomming([f"‘{regio}’" for regio in regios])
            self.stdout.write(f"Let op: {gemeente} blijft staan bij {wie}. Kijk of die regio nog klopt.")

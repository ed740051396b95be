"""When and where the design session is."""

from crispy_forms.layout import Layout

from regie.stukken.moment import MomentForm
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Tekst, helper


class OntwerpsessieForm(SamenForm, MomentForm):
    """Gives what `plan_ontwerpsessie` takes."""

    plaats = Tekst("Waar?", max_length=150, leeg="Vul in waar de ontwerpsessie is.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("datum", "tijd", "plaats"))

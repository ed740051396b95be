"""The frame of a view that changes something."""

from django.core.exceptions import ValidationError

from regie.stukken.fouten import ActieFout


def gelukt(form, actie, **wat):
    """Call the action; what it refuses goes to the form. Return what it gives, or None when it refused."""
    try:
        return actie(**wat)
    except ActieFout as fout:
        form.add_error(None, str(fout))
    except ValidationError as fout:
        per_veld = fout.error_dict if hasattr(fout, "error_dict") else {None: fout.error_list}
        for veld, fouten in per_veld.items():
            form.add_error(veld if veld in form.fields else None, fouten)
    return None

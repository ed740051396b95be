"""Whether form and database take a row."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction


def weigert(rij, melding):
    """Both the form (with this sentence) and the database say no."""
    with pytest.raises(ValidationError) as fout:
        rij.validate_constraints()
    assert fout.value.messages == [melding]
    with pytest.raises(IntegrityError), transaction.atomic():
        rij.save()


def mag(rij):
    rij.full_clean()
    rij.save()

"""Fields that more than one step asks."""

from regie.stukken.velden import Link


def videolink(**kwargs) -> Link:
    return Link("Link naar het videogesprek", required=False, **kwargs)

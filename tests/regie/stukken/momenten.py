"""Forms with a moment in them."""


def onder(soort):
    for een in soort.__subclasses__():
        yield from (een, *onder(een))

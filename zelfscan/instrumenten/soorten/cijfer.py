"""A grade, as on a school report: 1 to 10. Only the ends have words; a middle is written as a number."""

from .score import Scorevraag


class Cijfervraag(Scorevraag):
    naam = "cijfer"

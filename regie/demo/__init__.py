"""Invented people and regions over real municipalities, to try the site with. Only on your own computer.

`inhoud` says what there is, `maken` makes it through the same actions as the pages, so the history and the mails
are there too. A second time nothing is made twice.
"""

from .maken import Inlog, code_nu, hoe_inloggen, is_er_demo, maak_demo, wat_er_is

__all__ = ["Inlog", "code_nu", "hoe_inloggen", "is_er_demo", "maak_demo", "wat_er_is"]

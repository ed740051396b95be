from .gebruiker import Gebruiker

__all__ = ["Gebruiker"]

"""Regions: areas and congruentie; organisations and contacten; who belongs to one, its contactpersoon; merging two."""

"""The kinds of items: one class each, with the same doors (`basis.Soort`)."""

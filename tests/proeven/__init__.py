"""What takes too long for every day: a whole installation and a whole upgrade, as somebody does them. `make proef`."""

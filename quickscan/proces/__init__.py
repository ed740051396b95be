"""How a quickscan goes: steps and terms, pausing and stopping, who sees and does what, how long it stays."""

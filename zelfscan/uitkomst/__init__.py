"""After the reveal: the outcome, the wall in the room, the talk, afspraken, and hiding a line that hurts."""

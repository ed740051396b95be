"""The design session of a round, for which each region is invited after its last talk."""

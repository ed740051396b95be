"""Step 3: which regions of a round take part, and the letters that say so."""

"""Step 2: what the research is about, and which parties it is with."""

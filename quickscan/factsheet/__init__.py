"""Step 5: what the research found; written, released, read, compared and fixed."""

"""Step 4: documents, and interviews with their planning, consent and notes."""

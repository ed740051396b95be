"""Step 7: what else can be done, and the support that fits."""

"""Step 1: the first talk of Met Andere Ogen with the region."""

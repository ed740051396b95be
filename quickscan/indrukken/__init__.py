"""What is seen over all regions of a finished round, for the clients of Met Andere Ogen."""

"""Forms of the zelfscan, by noun. Names of fields are a contract: paper, tests and other programs know them."""

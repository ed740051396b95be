"""Taking part with a code: the form, the own spiegel afterwards, and where the report may go."""

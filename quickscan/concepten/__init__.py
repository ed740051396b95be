"""What a researcher is writing and has not saved yet, kept on the server for that person alone."""

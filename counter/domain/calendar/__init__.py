"""Terms, working days and lawful dates."""

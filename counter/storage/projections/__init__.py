"""Tables derived from the journal, a module each."""

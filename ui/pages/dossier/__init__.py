"""One dossier: where it stands, its story, and what can be done next."""

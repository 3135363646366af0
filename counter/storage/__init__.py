"""Where entries are kept: the only place with SQL, files and keys."""

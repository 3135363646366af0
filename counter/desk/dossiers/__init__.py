"""Dossiers at the desk: taken in, found, worked on, handed over."""

"""Tickets, and the line they wait in."""

"""Benchmarks against bare equivalents, measured in turns; `run.py` runs them."""

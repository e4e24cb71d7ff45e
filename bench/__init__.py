"""Measurements: `python -m bench.build`."""

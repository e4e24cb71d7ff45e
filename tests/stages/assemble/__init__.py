"""Tests of the catalogue's cross-references."""

"""Tests of what the pages are told."""

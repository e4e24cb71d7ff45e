"""Tests of what is found on a finished site."""

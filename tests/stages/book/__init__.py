"""Tests of the book as data."""

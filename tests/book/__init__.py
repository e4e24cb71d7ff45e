"""Tests of the book as a PDF."""

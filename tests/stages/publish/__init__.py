"""Tests of how a site is put in the place of another."""

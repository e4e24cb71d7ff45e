"""Tests of the stage `editions`."""

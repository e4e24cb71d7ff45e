"""Tests of the stages, one module for each."""

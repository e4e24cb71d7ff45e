"""Tests of the live preview, module by module."""

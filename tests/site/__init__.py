"""Tests of the built site: what its files say, without a browser."""

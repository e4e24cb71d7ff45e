"""Tests in a real browser: the built site over http and from disk."""

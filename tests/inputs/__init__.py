"""Inputs that nobody thought of: made up by hypothesis, and from public collections that come with locked packages."""

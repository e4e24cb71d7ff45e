"""Catalogue in, finished files in memory out. One function and one template per kind of page: see `pages.py`."""

from builder.stages.render.render import render as render

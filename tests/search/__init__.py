"""Tests of search: Danish, the index, the engine in a browser, the page."""

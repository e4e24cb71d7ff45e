"""The open data and other files that are not pages."""

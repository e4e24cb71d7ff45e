"""The static-site generator behind the Inspirationskatalog: Markdown cases in, a searchable Danish site out."""

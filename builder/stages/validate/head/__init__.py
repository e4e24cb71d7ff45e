"""The head of a content file: YAML with places, what cannot be read and what was meant, and nodes as values."""

"""The body of a content file: Markdown as a document, and where its page would say something else than the file."""

"""Pages in; the book of the whole catalogue out, as data that a typesetter sets."""

from builder.stages.book.book import book_data as book_data

"""The templates to reuse, and what LibreOffice saved of them."""

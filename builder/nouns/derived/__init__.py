"""What is worked out from the catalogue, as values: `stages/derive` makes them, pages and lists show them."""

"""What is worked out from the catalogue."""
